// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// What a file of records did, or would do.
package struct ImportReport: Sendable, Hashable {
  package enum Change: Sendable, Hashable {
    case new
    /// These columns differ.
    case changed([String])
    case unchanged
  }

  package struct Line: Sendable, Hashable {
    /// On which the record begins, from 1.
    package var line: Int
    /// The key columns, with a space between them.
    package var key: String
    package var change: Change
  }

  package var register: Register
  /// Nothing was written.
  package var isDryRun: Bool
  /// In the order of the file.
  package var lines: [Line]

  package var new: Int { lines.count { $0.change == .new } }
  package var unchanged: Int { lines.count { $0.change == .unchanged } }
  package var changed: Int { lines.count - new - unchanged }
}

extension Store {
  /// Takes a file of records into a register, all or nothing; records that the file does not name
  /// stay. The same file again changes nothing.
  ///
  /// - Parameter dryRun: says what would happen and writes nothing.
  /// - Throws: `ImportError` with everything that is wrong; `Refusal.notPermitted`;
  ///   `Refusal.rule("last-administrator")`.
  package func importCSV(
    _ register: Register, _ data: Data, dryRun: Bool = false, by acting: Acting
  ) async throws -> ImportReport {
    switch register {
    case .units: try await take(OrganisationalUnit.self, data, dryRun, acting)
    case .people: try await take(Officer.self, data, dryRun, acting)
    case .posts: try await take(Post.self, data, dryRun, acting)
    case .holdings: try await take(Holding.self, data, dryRun, acting)
    case .teams: try await take(Team.self, data, dryRun, acting)
    case .systems: try await take(InformationSystem.self, data, dryRun, acting)
    case .domains: try await take(DomainName.self, data, dryRun, acting)
    }
  }

  /// A register as a file that ``importCSV(_:_:dryRun:by:)`` takes back unchanged.
  package func exportCSV(_ register: Register) async throws -> String {
    try await database.read { connection in
      switch register {
      case .units: try export(OrganisationalUnit.self, connection)
      case .people: try export(Officer.self, connection)
      case .posts: try export(Post.self, connection)
      case .holdings: try export(Holding.self, connection)
      case .teams: try export(Team.self, connection)
      case .systems: try export(InformationSystem.self, connection)
      case .domains: try export(DomainName.self, connection)
      }
    }
  }

  private func take<Row: RegisterRow>(
    _ type: Row.Type, _ data: Data, _ dryRun: Bool, _ acting: Acting
  ) async throws -> ImportReport {
    if dryRun {
      return try await database.read { [self] connection in
        try allow(Row.register.privilege, acting, connection)
        let file = try RegisterFile<Row>(data, connection)
        return ImportReport(
          register: Row.register, isDryRun: true, lines: file.lines.map(\.report))
      }
    }
    return try await administer(Row.register.privilege, by: acting) { connection in
      let file = try RegisterFile<Row>(data, connection)
      let report = ImportReport(
        register: Row.register, isDryRun: false, lines: file.lines.map(\.report))
      guard report.unchanged < report.lines.count else { return report }
      let rows = file.lines.filter { $0.report.change != .unchanged }.map(\.row)
      try connection.put(rows: rows)
      try connection.journal(
        .recordsImported, ImportEntry(report, data), by: acting.username, at: acting.at)
      return report
    }
  }
}

private func export<Row: RegisterRow>(
  _ type: Row.Type, _ connection: any SQLConnection
) throws -> String {
  CSV.text(Row.header, try Row.all(connection).map(\.cells))
}

extension Register {
  /// Who may change it.
  package var privilege: Privilege {
    switch self {
    case .systems, .domains: .editRegisters
    case .units, .people, .posts, .holdings, .teams: .administer
    }
  }
}

/// An import, for the journal.
private struct ImportEntry: Encodable {
  var register: Register
  var sha256: String
  var new: [String]
  /// Columns by key.
  var changed: [String: [String]]

  init(_ report: ImportReport, _ data: Data) {
    register = report.register
    sha256 = Digest.hex([UInt8](data))
    new = report.lines.filter { $0.change == .new }.map(\.key)
    changed = [:]
    for line in report.lines {
      if case .changed(let columns) = line.change { changed[line.key] = columns }
    }
  }
}

extension SQLConnection {
  /// Writes records in an order in which each finds what it refers to.
  ///
  /// - Throws: `Refusal.rule("last-administrator")` when nobody would be left to administer.
  func put<Row: RegisterRow>(rows: [Row]) throws {
    let had = try administrators()
    if let units = rows as? [OrganisationalUnit] {
      for unit in units.parentsFirst { try put(unit) }
    } else {
      for row in rows { try row.put(self) }
    }
    if Row.register == .people, had > 0, try administrators() == 0 {
      throw Refusal.rule(code: "last-administrator", detail: [])
    }
  }

  private func administrators() throws -> Int {
    try one(
      "count",
      "SELECT COUNT(*) AS count FROM officers WHERE role = 'administrator' AND active = 1"
    ).int("count")
  }
}
