// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// What can be imported and exported as a file.
package enum Register: String, Sendable, Hashable, Codable, CaseIterable {
  case units, people, posts, holdings, teams, systems, domains

  /// The columns of its file, in the order in which they are exported.
  package var columns: [RegisterColumn] {
    switch self {
    case .units: OrganisationalUnit.columns
    case .people: Officer.columns
    case .posts: Post.columns
    case .holdings: Holding.columns
    case .teams: Team.columns
    case .systems: InformationSystem.columns
    case .domains: DomainName.columns
    }
  }
}

/// A column of a register's file.
package struct RegisterColumn: Sendable, Hashable {
  package enum Presence: String, Sendable, Hashable {
    /// Tells records apart; every file has it, every row fills it.
    case key
    /// Filled for a new record.
    case required
    /// A file may leave it out; known records then keep what they have.
    case optional
  }

  package var name: String
  package var presence: Presence
  /// Most characters of a cell.
  package var limit: Int

  init(_ name: String, _ presence: Presence = .optional, limit: Int = 200) {
    self.name = name
    self.presence = presence
    self.limit = limit
  }
}

/// A record that a line of a file holds.
protocol RegisterRow: Sendable, Hashable {
  static var register: Register { get }
  static var columns: [RegisterColumn] { get }
  /// Every record of the office.
  static func all(_ connection: any SQLConnection) throws -> [Self]
  /// What the key columns say together.
  var key: String { get }
  /// The record as its line says it, in the order of the columns.
  var cells: [String] { get }
  /// Reads a line; problems are left with the reader.
  init?(_ row: inout RowReader)
  /// Rules that need other records.
  func check(_ row: inout RowReader, replacing known: Self?, _ others: References)
  func put(_ connection: any SQLConnection) throws
}

extension RegisterRow {
  static var header: [String] { columns.map(\.name) }
  static var keyColumns: [Int] { columns.indices.filter { columns[$0].presence == .key } }
  var key: String { Self.keyColumns.map { cells[$0] }.joined(separator: " ") }
}

/// What a record may refer to: what the office has, and what the same file brings.
struct References {
  var units: [String: OrganisationalUnit]
  var officers: [String: Officer]
  var posts: Set<String>
  var systems: Set<String>
  /// User names by NIP; more than one only where the file is wrong.
  var nips: [String: [String]]

  init(_ connection: any SQLConnection, with rows: [any RegisterRow]) throws {
    var units = try OrganisationalUnit.all(connection)
    var officers = try Officer.all(connection)
    posts = Set(try connection.run("SELECT code FROM posts").map { try $0.text("code") })
    systems = Set(try connection.run("SELECT code FROM systems").map { try $0.text("code") })
    units += rows.compactMap { $0 as? OrganisationalUnit }
    officers += rows.compactMap { $0 as? Officer }
    posts.formUnion(rows.compactMap { ($0 as? Post)?.code })
    systems.formUnion(rows.compactMap { ($0 as? InformationSystem)?.code })
    self.units = Dictionary(units.map { ($0.code, $0) }) { $1 }
    self.officers = Dictionary(officers.map { ($0.username, $0) }) { $1 }
    nips = Dictionary(
      self.officers.values.compactMap { officer in officer.nip.map { ($0, [officer.username]) } },
      uniquingKeysWith: +)
  }
}
