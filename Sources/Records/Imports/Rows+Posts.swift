// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// `code,title,unit`: positions that lanes name.
extension Post: RegisterRow {
  static let register = Register.posts
  static let columns = [
    RegisterColumn("code", .key), RegisterColumn("title", .required),
    RegisterColumn("unit", .required),
  ]

  var cells: [String] { [code, title, unit] }

  init?(_ row: inout RowReader) {
    self.init(
      code: row.code("code", .slug), title: row.required("title"), unit: row.required("unit"))
  }

  func check(_ row: inout RowReader, replacing known: Post?, _ others: References) {
    row.refer("unit", to: unit, of: .units, among: others.units.keys)
  }

  func put(_ connection: any SQLConnection) throws { try connection.put(self) }

  static func all(_ connection: any SQLConnection) throws -> [Post] {
    try connection.run("SELECT code, title, unit FROM posts ORDER BY code").map { row in
      Post(code: try row.text("code"), title: try row.text("title"), unit: try row.text("unit"))
    }
  }
}

/// `post,officer,kind,from,until`: who holds what, from when until when.
extension Holding: RegisterRow {
  static let register = Register.holdings
  static let columns = [
    RegisterColumn("post", .key), RegisterColumn("officer", .key), RegisterColumn("kind", .key),
    RegisterColumn("from", .key), RegisterColumn("until"),
  ]

  var cells: [String] {
    [post, officer, kind.rawValue, from.description, until?.description ?? ""]
  }

  init?(_ row: inout RowReader) {
    let post = row.required("post")
    let officer = row.required("officer")
    _ = row.required("kind")
    _ = row.required("from")
    let kind = row.kind("kind", Kind.self)
    let from = row.day("from")
    let until = row.day("until")
    guard let kind, let from else { return nil }
    self.init(post: post, officer: officer, kind: kind, from: from, until: until)
  }

  func check(_ row: inout RowReader, replacing known: Holding?, _ others: References) {
    row.refer("post", to: post, of: .posts, among: others.posts)
    row.refer("officer", to: officer, of: .people, among: others.officers.keys)
    if others.officers[officer].map({ !$0.role.mayHoldPosts }) ?? false {
      row.note("officer", .noOffice)
    }
    if let until, until < from { row.note("until", .endsBeforeStart) }
    if until == nil, kind == .plh || kind == .delegate { row.note("until", .untilRequired) }
  }

  func put(_ connection: any SQLConnection) throws { try connection.put(self) }

  static func all(_ connection: any SQLConnection) throws -> [Holding] {
    try connection.run(
      "SELECT post, officer, kind, since, until FROM holdings ORDER BY post, since, officer, kind"
    ).map(Holding.init(row:))
  }
}

/// `code,name,leader,members`: members with `|` between them.
extension Team: RegisterRow {
  static let register = Register.teams
  static let columns = [
    RegisterColumn("code", .key), RegisterColumn("name", .required),
    RegisterColumn("leader", .required), RegisterColumn("members", .required, limit: 2000),
  ]

  var cells: [String] { [code, name, leader, members.joined(separator: "|")] }

  init?(_ row: inout RowReader) {
    _ = row.required("members")
    self.init(
      code: row.code("code", .slug), name: row.required("name"), leader: row.required("leader"),
      members: row.list("members"))
  }

  func check(_ row: inout RowReader, replacing known: Team?, _ others: References) {
    if !members.contains(leader) { row.note("leader", .leaderNotMember) }
    for member in members {
      row.refer("members", to: member, of: .people, among: others.officers.keys)
    }
    if others.officers[leader] == nil, !members.contains(leader) {
      row.refer("leader", to: leader, of: .people, among: others.officers.keys)
    }
  }

  func put(_ connection: any SQLConnection) throws { try connection.put(self) }

  static func all(_ connection: any SQLConnection) throws -> [Team] {
    try connection.run("SELECT code, name, leader, members FROM teams ORDER BY code").map { row in
      Team(
        code: try row.text("code"), name: try row.text("name"), leader: try row.text("leader"),
        members: try row.texts("members"))
    }
  }
}
