// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld

/// An office as it is after five years: 300 systems of 60 agencies, 5,000 cases of both procedures,
/// each line of it an act that the engine let through. Only its papers are not drawn.
///
/// It is kept between runs, for making it takes a minute.
struct LargeOffice {
  /// To be raised when it comes out otherwise.
  private static let version = 2
  static let systems = 300
  static let agencies = 60
  static let years = 5
  static let changes = 4_600
  /// Of four systems each: every system once a year.
  static let evaluations = 400

  let folder: String

  /// The office of this version and these procedures, made where there is none yet.
  static func ready() async throws -> LargeOffice {
    var seed = try TestOffice.seed()
    // The shipped calendar does not reach back five years; it begins a year before its first day.
    let early = "  - {date: 2020-01-01, kind: national, name: Tahun Baru Masehi, source: skb-2024}"
    seed.calendar.replace("holidays:\n", with: "holidays:\n\(early)\n")
    let key = Digest.hex(seed.procedures.joined() + seed.checklist).prefix(8)
    let shelf = ProcedureFiles.root.path + "/.build/bench-office"
    let folder = "\(shelf)/\(version)-\(key)"
    if !FileManager.default.fileExists(atPath: folder) {
      try? FileManager.default.removeItem(atPath: shelf)
      print("\nMaking the large office; this is done once.")
      let seconds = try await Stopwatch.seconds { try await make(in: folder + ".making", seed) }
      try FileManager.default.moveItem(atPath: folder + ".making", toPath: folder)
      print("Made in \(seconds.fixed(0)) s.")
    }
    return LargeOffice(folder: folder)
  }

  func open() async throws -> Store { try await Store.open(folder: folder) }

  private static func make(in folder: String, _ seed: OfficeSeed) async throws {
    let now = Date()
    let begin = now.addingTimeInterval(-Double(years) * 365 * 86_400)
    let store = try await Store.create(folder: folder, kind: .test, seed: seed, at: begin)
    try await store.enter(roster, by: Journal.system, at: begin)
    let hash = try await Password.hash(TestOffice.password)
    try await store.database.write { connection in
      _ = try connection.execute("UPDATE officers SET password = ?", [.text(hash)])
    }
    try await OfficeYears(store, from: begin, through: now).live()
    try await store.database.write { connection in
      _ = try connection.execute("DELETE FROM jobs")
    }
    await store.close()
  }

  // MARK: People and registers

  static func unit(_ index: Int) -> String { "opd-\(index % agencies + 1)" }
  /// User name of an agency's account.
  static func account(of unit: String) -> String { "petugas.\(unit)" }
  static func system(_ index: Int) -> String { "APL-\(index % systems + 1)" }
  static func owner(of system: String) -> String {
    unit((Int(system.dropFirst(4)) ?? 1) - 1)
  }

  /// The people of the test office, and agencies with their accounts, systems and host names.
  private static var roster: Roster {
    var roster = Cast.roster
    roster.systems = []
    roster.domains = []
    roster.holdings = roster.holdings.filter { $0.kind == .definitive }.map { holding in
      var holding = holding
      holding.from = TestOffice.day("2020-01-01")
      return holding
    }
    for index in 0..<agencies {
      let code = unit(index)
      roster.units.append(
        OrganisationalUnit(
          code: code, name: "Dinas Urusan \(topics[index % topics.count]) \(index + 1)",
          short: "OPD \(index + 1)", parent: nil, email: "\(code)@contoh.go.id"))
      roster.officers.append(
        Officer(
          username: account(of: code), name: "Petugas \(index + 1)", nip: nil, rank: nil,
          role: .agency, unit: code))
    }
    for index in 0..<systems {
      let code = system(index)
      let host = "\(code.lowercased()).contoh.go.id"
      roster.systems.append(
        InformationSystem(
          code: code, name: "Layanan \(topics[index % topics.count]) \(index + 1)",
          owner: owner(of: code), url: "https://\(host)",
          stack: index % 3 == 0 ? ["PHP", "Laravel", "MySQL"] : ["Java", "PostgreSQL"],
          category: [.strategic, .high, .low][index % 3], contact: "Petugas", users: 100 + index))
      for prefix in ["", "api.", "uji."] {
        roster.domains.append(
          DomainName(name: prefix + host, owner: owner(of: code), system: code))
      }
    }
    return roster
  }

  static let topics = [
    "Kesehatan", "Pendidikan", "Perizinan", "Kependudukan", "Pertanian", "Perhubungan", "Sosial",
    "Keuangan", "Kepegawaian", "Kearsipan", "Perdagangan", "Pariwisata",
  ]
}
