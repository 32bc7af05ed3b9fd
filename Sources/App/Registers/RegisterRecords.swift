// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Records of a register as the command line prints them.
struct RegisterRecords {
  /// Keys and the records as JSON, in the register's order.
  var records: [(key: String, value: JSONValue)]

  static func all(_ register: Register, _ office: OpenOffice) async throws -> RegisterRecords {
    let store = office.store
    let day = office.calendar.date(of: Date())
    switch register {
    case .units: return try of(try await store.units()) { $0.code }
    case .people:
      let people = try await store.people(on: day)
      return try of(people.map(PersonJSON.init)) { $0.username }
    case .posts:
      return try of(try await store.posts(on: day).map(PostJSON.init)) { $0.code }
    case .holdings:
      return try of(try await store.holdings().map(HoldingJSON.init)) { $0.post }
    case .teams: return try of(try await store.teams()) { $0.code }
    case .systems:
      var found: [SystemRecord] = []
      try await pages { page in
        let list = try await store.systems(page: page, for: .operator)
        found += list.systems
        return found.count < list.total && !list.systems.isEmpty
      }
      return try of(found.map(SystemJSON.init)) { $0.system.code }
    case .domains:
      var found: [DomainRecord] = []
      try await pages { page in
        let list = try await store.domains(page: page, for: .operator)
        found += list.domains
        return found.count < list.total && !list.domains.isEmpty
      }
      return try of(found.map(\.domain)) { $0.name }
    }
  }

  /// Asks for page after page while there are more.
  private static func pages(_ next: (PageOfList) async throws -> Bool) async throws {
    var number = 1
    while try await next(PageOfList(number, size: 1000)) { number += 1 }
  }

  private static func of<Row: Encodable>(
    _ rows: [Row], key: (Row) -> String
  ) throws -> RegisterRecords {
    RegisterRecords(
      records: try rows.map { (key($0), try JSONValue(parsing: JSONText.compact($0))) })
  }
}

struct PersonJSON: Encodable {
  var username: String
  var name: String
  var nip: String?
  var rank: String?
  var role: String
  var unit: String
  var unitName: String
  var email: String?
  var competences: [String]
  var active: Bool
  /// Nobody can sign in without one.
  var hasPassword: Bool
  /// What they hold today.
  var seats: [Seat]

  init(_ person: PersonRecord) {
    username = person.officer.username
    name = person.officer.name
    nip = person.officer.nip
    rank = person.officer.rank
    role = person.officer.role.rawValue
    unit = person.officer.unit
    unitName = person.unitName
    email = person.officer.email
    competences = person.officer.competences
    active = person.officer.isActive
    hasPassword = person.hasPassword
    seats = person.seats
  }
}

struct HoldingJSON: Encodable {
  var post: String
  var postTitle: String
  var officer: String
  var officerName: String
  var kind: String
  var from: String
  var until: String?

  init(_ record: HoldingRecord) {
    post = record.holding.post
    postTitle = record.postTitle
    officer = record.holding.officer
    officerName = record.officerName
    kind = record.holding.kind.rawValue
    from = record.holding.from.description
    until = record.holding.until?.description
  }
}

struct PostJSON: Encodable {
  var code: String
  var title: String
  var unit: String
  var unitName: String
  /// Who holds it today.
  var holders: [HoldingJSON]

  init(_ record: PostRecord) {
    code = record.post.code
    title = record.post.title
    unit = record.post.unit
    unitName = record.unitName
    holders = record.holders.map(HoldingJSON.init)
  }
}

/// A system's own fields, and what the registers know besides.
struct SystemJSON: Encodable {
  let system: InformationSystem
  private let record: SystemRecord

  init(_ record: SystemRecord) {
    system = record.system
    self.record = record
  }

  private enum Keys: String, CodingKey {
    case ownerName, domainCount, openFindings, runningCase
  }

  func encode(to encoder: any Encoder) throws {
    try system.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(record.ownerName, forKey: .ownerName)
    try container.encode(record.domains, forKey: .domainCount)
    try container.encode(record.openFindings, forKey: .openFindings)
    try container.encodeIfPresent(record.runningCase, forKey: .runningCase)
  }
}
