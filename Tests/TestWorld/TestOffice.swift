// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures
package import Records

/// A whole office in a temporary folder: units, people on posts, systems, both shipped procedures,
/// calendar and checklist. The folder goes when the value does.
///
/// Everybody's password is ``password``.
package final class TestOffice: Sendable {
  package let store: Store
  package let folder: String

  // Officers of the office, by user name.
  package static let head = "arief.hidayanto"
  /// Holds the post of the secretary of the office (*Sekretaris Dinas*).
  package static let officeSecretary = "ratna.kusumawati"
  package static let division = "hendra.saputra"
  package static let section = "rina.wulandari"
  package static let operatorIT = "teguh.nugraha"
  package static let leader = "bayu.pradipta"
  package static let analyst = "sekar.ayuningtyas"
  package static let secondAnalyst = "made.surya"
  /// May stand in for somebody; holds a post that no lane names.
  package static let standIn = "galih.permana"
  /// Clerk with the role of a secretary: registers letters, enters for others.
  package static let clerk = "yuni.astari"
  package static let administrator = "fajar.maulana"
  package static let inspector = "siti.rahmawati"
  /// Account of the agency `bkpsdm`, which owns `SIMPEG` and `E-KINERJA`.
  package static let agency = "dimas.prakoso"
  /// Account of the agency `disdik`, which owns `PPDB`.
  package static let otherAgency = "laras.puspita"

  /// The team `tim-analisis`.
  package static let team = [leader, analyst, secondAnalyst]
  package static let password = "rahasia-uji-2026"

  /// Senin, 23 November 2026 pukul 09.00 WIB, a working hour.
  package static let now = instant("2026-11-23", "09:00")

  private init(store: Store, folder: String) {
    self.store = store
    self.folder = folder
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A new office of its own.
  package static func make(kind: OfficeKind = .test) async throws -> TestOffice {
    let folder = NSTemporaryDirectory() + "/kawal-office-" + UUID().uuidString
    let made = instant("2026-01-02", "08:00")
    let store = try await Store.create(folder: folder, kind: kind, seed: seed(), at: made)
    try await store.enter(Cast.roster, by: Journal.system, at: made)
    let hash = try await passwordHash.value
    try await store.database.write { connection in
      _ = try connection.execute("UPDATE officers SET password = ?", [.text(hash)])
    }
    return TestOffice(store: store, folder: folder)
  }

  /// What the office is made of besides its people.
  package static func seed() throws -> OfficeSeed {
    OfficeSeed(
      name: "Diskominfo Kabupaten Contoh",
      letterhead: [
        "Pemerintah Kabupaten Contoh", "Dinas Komunikasi dan Informatika",
        "Jalan Merdeka Nomor 1, Contoh",
      ],
      place: "Contoh", calendar: try ShippedFiles.calendar(),
      checklist: try ShippedFiles.checklist(),
      procedures: try ProcedureFiles.shipped.map(ProcedureFiles.text))
  }

  /// Hashed once for all tests: it takes tens of milliseconds.
  private static let passwordHash = Task { try await Password.hash(password) }
}

extension TestOffice {
  /// An instant by the office's clock (WIB), e.g. `instant("2026-11-23", "09:00")`.
  package static func instant(_ day: String, _ time: String = "09:00") -> Date {
    guard let day = CalendarDate(day) else { preconditionFailure("no such day: \(day)") }
    let parts = time.split(separator: ":").compactMap { Double($0) }
    precondition(parts.count == 2, "no such time: \(time)")
    return Date(
      timeIntervalSince1970: Double(day.dayNumber) * 86_400 + parts[0] * 3600 + parts[1] * 60
        - 7 * 3600)
  }

  package static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("no such day: \(text)") }
    return day
  }

  /// The person with the posts held then.
  package func viewer(_ username: String, at instant: Date = TestOffice.now) async throws -> Viewer
  {
    guard let viewer = try await store.viewer(username, at: instant) else {
      throw Failure(.notFound, "no such officer in the test office: \(username)")
    }
    return viewer
  }
}
