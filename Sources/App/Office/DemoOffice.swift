// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records

/// The made-up regency that a --demo office shows.
enum DemoOffice {
  static func make(in folder: String, at instant: Date) async throws -> Store {
    try await Store.create(folder: folder, kind: .demo, seed: try seed(), at: instant)
  }

  static func seed() throws -> OfficeSeed {
    OfficeSeed(
      name: "Diskominfo Kabupaten Contoh",
      letterhead: [
        "Pemerintah Kabupaten Contoh", "Dinas Komunikasi dan Informatika",
        "Jalan Merdeka Nomor 1, Contoh",
      ],
      place: "Contoh", calendar: try Shipped.calendar(), checklist: try Shipped.checklist(),
      procedures: try Shipped.procedures())
  }
}
