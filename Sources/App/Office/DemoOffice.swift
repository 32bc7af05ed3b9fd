// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// The made-up regency that a --demo office shows: its people and registers from `demo/`, its
/// cases lived through.
enum DemoOffice {
  /// Everybody's password.
  static let password = "belajar-kawal-2026"

  static func make(in folder: String, at instant: Date) async throws -> Store {
    let begin = instant.addingTimeInterval(-3 * 365 * 86_400)
    let store = try await Store.create(folder: folder, kind: .demo, seed: try seed(), at: begin)
    for register in Register.allCases {
      let text = try Shipped.text("demo/\(register.rawValue).csv")
      _ = try await store.importCSV(
        register, Data(text.utf8), by: Acting.machine(at: begin))
    }
    let roster = try await store.roster()
    for officer in roster.officers {
      try await store.setPassword(
        officer.username, to: password, mustChange: false, by: Acting.machine(at: begin))
    }
    var history = try await DemoHistory(store: store, roster: roster, now: instant)
    try await history.live()
    try await DemoMonitoring.live(in: store, systems: roster.systems, until: instant)
    return store
  }

  /// Accounts to try, one a kind of user.
  static let accounts: [(name: String, username: String, password: String)] = [
    ("Kepala Dinas", "arief.hidayanto"), ("Kepala Seksi", "rina.wulandari"),
    ("Tim Analisis", "bayu.pradipta"), ("Pengelola IT", "teguh.nugraha"),
    ("Sekretariat", "yuni.astari"), ("OPD (BKPSDM)", "dimas.prakoso"),
    ("Inspektorat", "siti.rahmawati"), ("Administrator", "fajar.maulana"),
  ].map { ($0.0, $0.1, password) }

  static func seed() throws -> OfficeSeed {
    OfficeSeed(
      name: "Diskominfo Kabupaten Contoh",
      letterhead: [
        "Pemerintah Kabupaten Contoh", "Dinas Komunikasi dan Informatika",
        "Jalan Merdeka Nomor 1, Contoh",
      ],
      // Where `bin/run` serves it.
      place: "Contoh", publicAddress: "http://127.0.0.1:8080", calendar: try Shipped.calendar(),
      checklist: try Shipped.checklist(),
      procedures: try Shipped.procedures())
  }
}
