// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// `code,name,short,parent,email`: agencies and their parts.
extension OrganisationalUnit: RegisterRow {
  static let register = Register.units
  static let columns = [
    RegisterColumn("code", .key), RegisterColumn("name", .required), RegisterColumn("short"),
    RegisterColumn("parent"), RegisterColumn("email"),
  ]

  var cells: [String] { [code, name, short, parent ?? "", email ?? ""] }

  init?(_ row: inout RowReader) {
    let name = row.required("name")
    self.init(
      code: row.code("code", .slug), name: name, short: row.optional("short") ?? name,
      parent: row.optional("parent"), email: row.email("email"))
  }

  func check(_ row: inout RowReader, replacing known: OrganisationalUnit?, _ others: References) {
    row.refer("parent", to: parent, of: .units, among: others.units.keys)
    var above = parent
    for _ in 0...others.units.count {
      if above == code { return row.note("parent", .circle) }
      above = above.flatMap { others.units[$0]?.parent }
    }
  }

  func put(_ connection: any SQLConnection) throws { try connection.put(self) }

  static func all(_ connection: any SQLConnection) throws -> [OrganisationalUnit] {
    try connection.run("SELECT code, name, short, parent, email FROM units ORDER BY code")
      .map(OrganisationalUnit.init(row:))
  }

  init(row: SQLRow) throws {
    self.init(
      code: try row.text("code"), name: try row.text("name"), short: try row.text("short"),
      parent: try row.optionalText("parent"), email: try row.optionalText("email"))
  }
}

/// `username,name,nip,rank,role,unit,email,competences,active`: everybody with an account. They
/// have no password until somebody sets it.
extension Officer: RegisterRow {
  static let register = Register.people
  static let columns = [
    RegisterColumn("username", .key), RegisterColumn("name", .required), RegisterColumn("nip"),
    RegisterColumn("rank"), RegisterColumn("role", .required), RegisterColumn("unit", .required),
    RegisterColumn("email"), RegisterColumn("competences", limit: 1000), RegisterColumn("active"),
  ]

  var cells: [String] {
    [
      username, name, nip ?? "", rank ?? "", role.rawValue, unit, email ?? "",
      competences.joined(separator: "|"), isActive ? "ya" : "tidak",
    ]
  }

  init?(_ row: inout RowReader) {
    let username = row.code("username", .username)
    if username == Journal.system { row.note("username", .reserved) }
    let name = row.required("name")
    var nip = row.optional("nip")
    if let given = nip {
      do { nip = try NIP(reading: given).description } catch { row.note("nip", .badNIP(error)) }
    }
    _ = row.required("role")
    let role = row.kind("role", Role.self)
    self.init(
      username: username, name: name, nip: nip, rank: row.optional("rank"),
      role: role ?? .agency, unit: row.required("unit"), email: row.email("email"),
      competences: row.list("competences"), isActive: row.yesNo("active") ?? true)
    if role == nil { return nil }
  }

  func check(_ row: inout RowReader, replacing known: Officer?, _ others: References) {
    row.refer("unit", to: unit, of: .units, among: others.units.keys)
    let holders = nip.flatMap { others.nips[$0] } ?? []
    if let holder = holders.filter({ $0 != username }).min() { row.note("nip", .taken(by: holder)) }
  }

  func put(_ connection: any SQLConnection) throws {
    try connection.put(self)
    if !isActive {
      try connection.execute("DELETE FROM sessions WHERE officer = ?", [.text(username)])
    }
  }

  static func all(_ connection: any SQLConnection) throws -> [Officer] {
    try connection.run(
      """
      SELECT username, name, nip, rank, role, unit, email, competences, active
      FROM officers ORDER BY username
      """
    ).map(Officer.init(row:))
  }
}
