// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

@testable import Web

/// An invented office and an invented morning for the pages under test.
enum Sample {
  /// Monday, 23 November 2026, 09.20 WIB.
  static let now = Date(timeIntervalSince1970: 1_795_400_400)

  static let office = OfficeFace(
    shortName: "Diskominfo Kabupaten Contoh", name: "Dinas Komunikasi dan Informatika",
    government: "Pemerintah Kabupaten Contoh", address: ["Jalan Contoh 1, Contoh"],
    contact: "admin Diskominfo, pesawat 118", ribbon: .demo, version: "0.1")

  static let viewer = Viewer(
    officer: Officer(username: "rina", name: "Rina Wulandari", role: .officer, unit: "diskominfo"),
    seats: [
      Seat(post: "kasi", title: "Kepala Seksi Keamanan Informasi", kind: .definitive),
      Seat(
        post: "kabid", title: "Kepala Bidang Infrastruktur TI", kind: .plt,
        until: CalendarDate("2026-12-31")),
    ])

  static let signedIn = SignedIn(
    viewer: viewer, unit: "Diskominfo", taskCount: 5, csrf: "right")

  static func frame(theme: Theme = .system, isKnown: Bool = true) -> PageFrame {
    PageFrame(
      office: office, viewer: isKnown ? viewer : nil,
      face: isKnown
        ? ViewerFace(viewer, unit: "Diskominfo", taskCount: 5, words: Indonesian()) : nil,
      theme: theme, csrf: "right", now: now, path: "/")
  }
}
