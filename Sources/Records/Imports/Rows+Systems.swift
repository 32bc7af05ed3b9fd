// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// `code,name,owner,url,hosting,stack,category,data_categories,contact,vendor,
/// vendor_contract_ends,users,monthly_visits,documents,dependants,state,last_evaluated,last_met`;
/// lists have `|` between their entries. The last three follow the cases: a file may say them of a
/// new system, and of a known one only what they are, except that it may go in and out of use.
extension InformationSystem: RegisterRow {
  static let register = Register.systems
  static let columns = [
    RegisterColumn("code", .key), RegisterColumn("name", .required),
    RegisterColumn("owner", .required), RegisterColumn("url", limit: 500),
    RegisterColumn("hosting"), RegisterColumn("stack", limit: 1000), RegisterColumn("category"),
    RegisterColumn("data_categories", limit: 1000), RegisterColumn("contact"),
    RegisterColumn("vendor"), RegisterColumn("vendor_contract_ends"), RegisterColumn("users"),
    RegisterColumn("monthly_visits"), RegisterColumn("documents", limit: 2000),
    RegisterColumn("dependants", limit: 2000), RegisterColumn("state"),
    RegisterColumn("last_evaluated"), RegisterColumn("last_met"),
  ]

  var cells: [String] {
    [
      code, name, owner, url ?? "", hosting.rawValue, stack.joined(separator: "|"),
      category?.rawValue ?? "", dataCategories.joined(separator: "|"), contact ?? "",
      vendor ?? "", vendorContractEnds?.description ?? "", users.map(String.init) ?? "",
      monthlyVisits.map(String.init) ?? "", documents.joined(separator: "|"),
      dependants.joined(separator: "|"), state.rawValue, lastEvaluated?.description ?? "",
      lastMet.map { $0 ? "ya" : "tidak" } ?? "",
    ]
  }

  init?(_ row: inout RowReader) {
    self.init(
      code: row.code("code", .system), name: row.required("name"), owner: row.required("owner"),
      url: row.url("url"), hosting: row.kind("hosting") ?? .own, stack: row.list("stack"),
      category: row.kind("category"), dataCategories: row.list("data_categories"),
      contact: row.optional("contact"), vendor: row.optional("vendor"),
      vendorContractEnds: row.day("vendor_contract_ends"), users: row.number("users"),
      monthlyVisits: row.number("monthly_visits"), documents: row.list("documents"),
      dependants: row.list("dependants"), state: row.kind("state") ?? .active,
      lastEvaluated: row.day("last_evaluated"), lastMet: row.yesNo("last_met"))
  }

  func check(_ row: inout RowReader, replacing known: InformationSystem?, _ others: References) {
    row.refer("owner", to: owner, of: .units, among: others.units.keys)
    for code in dependants {
      row.refer("dependants", to: code, of: .systems, among: others.systems)
    }
    let before = known?.state ?? .active
    if state != before, !state.isSetByHand || !before.isSetByHand {
      row.note("state", .followsCases(now: before.rawValue))
    }
    guard let known else { return }
    if lastEvaluated != known.lastEvaluated {
      row.note("last_evaluated", .followsCases(now: known.lastEvaluated?.description ?? ""))
    }
    if lastMet != known.lastMet {
      row.note("last_met", .followsCases(now: known.lastMet.map { $0 ? "ya" : "tidak" } ?? ""))
    }
  }

  func put(_ connection: any SQLConnection) throws { try connection.put(self) }

  static func all(_ connection: any SQLConnection) throws -> [InformationSystem] {
    try connection.run("SELECT * FROM systems ORDER BY code").map(InformationSystem.init(row:))
  }
}

extension InformationSystem.State {
  /// In use or not; the other states come and go with orders.
  package var isSetByHand: Bool { self == .active || self == .inactive }
}

/// `name,owner,system,state,note`: host names.
extension DomainName: RegisterRow {
  static let register = Register.domains
  static let columns = [
    RegisterColumn("name", .key, limit: 253), RegisterColumn("owner", .required),
    RegisterColumn("system"), RegisterColumn("state"), RegisterColumn("expires"),
    RegisterColumn("note", limit: 1000),
  ]

  var cells: [String] {
    [name, owner, system ?? "", state.rawValue, expires?.description ?? "", note ?? ""]
  }

  init?(_ row: inout RowReader) {
    self.init(
      name: row.code("name", .hostname), owner: row.required("owner"),
      system: row.optional("system"), state: row.kind("state") ?? .active,
      expires: row.day("expires"), note: row.optional("note"))
  }

  func check(_ row: inout RowReader, replacing known: DomainName?, _ others: References) {
    row.refer("owner", to: owner, of: .units, among: others.units.keys)
    row.refer("system", to: system, of: .systems, among: others.systems)
  }

  func put(_ connection: any SQLConnection) throws { try connection.put(self) }

  static func all(_ connection: any SQLConnection) throws -> [DomainName] {
    try connection.run(
      "SELECT name, owner, system, state, expires, note FROM domains ORDER BY name"
    )
    .map(DomainName.init(row:))
  }

  init(row: SQLRow) throws {
    self.init(
      name: try row.text("name"), owner: try row.text("owner"),
      system: try row.optionalText("system"), state: try row.kind("state"),
      expires: try row.optionalDay("expires"), note: try row.optionalText("note"))
  }
}
