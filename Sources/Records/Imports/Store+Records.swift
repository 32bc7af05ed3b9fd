// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

/// Single records of the registers, entered or edited by hand: the same rules as for a file.
extension Store {
  /// - Parameter seen: the record as the person saw it; where it is another one by now, nothing is
  ///   done.
  /// - Throws: `ImportError` with what is wrong by column; `Refusal` as for an import;
  ///   `Refusal.rule("record-changed")` with the columns that are other now.
  package func save(_ unit: OrganisationalUnit, by acting: Acting) async throws {
    try await keep(unit, by: acting)
  }

  package func save(
    _ officer: Officer, seen: Officer? = nil, by acting: Acting
  ) async throws {
    try await keep(officer, seen: seen, by: acting)
  }

  package func save(_ post: Post, by acting: Acting) async throws {
    try await keep(post, by: acting)
  }

  package func save(_ team: Team, by acting: Acting) async throws {
    try await keep(team, by: acting)
  }

  package func save(
    _ system: InformationSystem, seen: InformationSystem? = nil, by acting: Acting
  ) async throws {
    try await keep(system, seen: seen, by: acting)
  }

  package func save(
    _ domain: DomainName, seen: DomainName? = nil, by acting: Acting
  ) async throws {
    try await keep(domain, seen: seen, by: acting)
  }

  private func keep<Row: RegisterRow>(
    _ given: Row, seen: Row? = nil, by acting: Acting
  ) async throws {
    try await administer(Row.register.privilege, by: acting) { connection in
      let cells = zip(Row.header, given.cells.map(\.trimmed))
      var reader = RowReader(
        line: 1, cells: Dictionary(cells) { $1 }, positions: [:], columns: Row.columns)
      let row = Row(&reader)
      let known = try Row.all(connection).first { $0.key == given.key }
      if let seen, let known, seen.cells != known.cells {
        throw Refusal.recordChanged(
          Array(zip(Row.header, seen.cells)), Array(zip(Row.header, known.cells)))
      }
      if let row {
        row.check(&reader, replacing: known, try References(connection, with: [row]))
      }
      guard let row, reader.problems.isEmpty else { throw ImportError(problems: reader.problems) }
      if row == known { return }
      try connection.put(rows: [row])
      try connection.journal(
        .recordChanged, RecordChange(row, replacing: known), by: acting.username, at: acting.at)
    }
  }
}

/// One record's change, for the journal: what differs, by column.
private struct RecordChange: Encodable {
  struct Cell: Encodable {
    var before: String?
    var after: String
  }

  var register: Register
  var key: String
  var isNew: Bool
  var cells: [String: Cell] = [:]

  init<Row: RegisterRow>(_ row: Row, replacing known: Row?) {
    register = Row.register
    key = row.key
    isNew = known == nil
    for (index, column) in Row.header.enumerated() {
      let (before, after) = (known?.cells[index], row.cells[index])
      if before != after, known != nil || !after.isEmpty {
        cells[column] = Cell(before: before, after: after)
      }
    }
  }
}
