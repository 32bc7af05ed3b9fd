// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// Letters that cases put out or begin with.
extension Scene {
  /// The outgoing letter to the agency, with the next agenda number of the year.
  func register(
    _ delivery: Delivery, _ entry: OutputEntry, _ connection: any SQLConnection
  ) throws -> OutputEntry {
    var delivery = delivery
    let unit = delivery.unit ?? stream.owner ?? record.requester
    guard let unit else { throw invalid(entry, "unit", "nobody-to-send-to", []) }
    guard try connection.first("SELECT 1 AS found FROM units WHERE code = ?", [.text(unit)]) != nil
    else { throw invalid(entry, "unit", "unknown-unit", [unit]) }
    delivery.unit = unit
    delivery.subject = delivery.subject ?? record.title
    delivery.letter = try connection.register(
      Letter(
        direction: .outgoing, year: calendar.date(of: at).year, agenda: 0,
        number: delivery.letterNumber, date: calendar.date(of: at), registeredAt: at,
        registeredBy: viewer.officer.username, unit: unit, subject: delivery.subject ?? "",
        body: delivery.body, caseNumber: record.number, item: item, files: entry.files))
    return try rewritten(entry, delivery)
  }

  /// The incoming letter of an agency that asks for something.
  func register(
    _ request: ChangeRequest, _ entry: OutputEntry, _ connection: any SQLConnection
  ) throws -> OutputEntry {
    var request = request
    if let code = request.system, try connection.system(code) == nil {
      throw invalid(entry, "system", "unknown-system", [code])
    }
    if let name = request.domain,
      try connection.first("SELECT 1 AS found FROM domains WHERE name = ?", [.text(name)]) == nil
    {
      throw invalid(entry, "domain", "unknown-domain", [name])
    }
    // A letter that was registered when it came, and put with this case, is the request's.
    let known = try connection.first(
      """
      SELECT id FROM letters WHERE case_number = ? AND direction = 'in' AND item IS NULL
      ORDER BY id LIMIT 1
      """, [.text(record.number)])?.int("id")
    request.letter =
      try known
      ?? connection.register(
        Letter(
          direction: .incoming, year: calendar.date(of: at).year, agenda: 0,
          number: request.letterNumber, date: request.letterDate, registeredAt: at,
          registeredBy: viewer.officer.username, unit: record.requester ?? viewer.officer.unit,
          subject: request.subject, body: request.what, speed: request.urgency,
          caseNumber: record.number, item: item, files: entry.files))
    if let code = request.system {
      try connection.execute(
        "UPDATE cases SET systems = ? WHERE number = ?",
        [try SQLValue(list: [code]), .text(record.number)])
    }
    return try rewritten(entry, request)
  }
}

extension String {
  /// With what stands for each name in braces; names without a value stay.
  fileprivate func filled(_ values: [String: String]) -> String {
    var text = ""
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = Substring(rest[rest.index(after: open)..<close])
      text += Substring(rest[..<open])
      text += values[String(name)] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + Substring(rest)
  }
}

extension SQLConnection {
  /// Enters a letter under the next agenda number of its direction and year; the letter's own
  /// id and agenda are ignored. An outgoing letter without number gets one from the template.
  func register(_ letter: Letter) throws -> Int {
    let agenda = try next("agenda-\(letter.direction.rawValue)-\(letter.year)")
    let id = try next("letter")
    var number = letter.number
    if number == nil, letter.direction == .outgoing {
      let template = try setting(.letterNumber) ?? "555/{n}/{year}"
      number = template.filled(["n": "\(agenda)", "year": "\(letter.year)"])
    }
    try execute(
      """
      INSERT INTO letters (id, direction, year, agenda, number, date, registered_at,
        registered_by, unit, subject, body, speed, secrecy, case_number, item, files, srikandi)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        SQLValue(id), SQLValue(letter.direction), SQLValue(letter.year), SQLValue(agenda),
        SQLValue(number), SQLValue(letter.date), SQLValue(letter.registeredAt),
        .text(letter.registeredBy), .text(letter.unit), .text(letter.subject),
        SQLValue(letter.body), SQLValue(letter.speed), SQLValue(letter.secrecy),
        SQLValue(letter.caseNumber), SQLValue(letter.item), try SQLValue(list: letter.files),
        SQLValue(letter.srikandi),
      ])
    return id
  }

  /// A system of the register, or `nil`.
  func system(_ code: String) throws -> InformationSystem? {
    try first("SELECT * FROM systems WHERE code = ?", [.text(code)]).map(
      InformationSystem.init(row:))
  }
}

extension InformationSystem {
  init(row: SQLRow) throws {
    self.init(
      code: try row.text("code"), name: try row.text("name"), owner: try row.text("owner"),
      url: try row.optionalText("url"), hosting: try row.kind("hosting"),
      stack: try row.texts("stack"), category: try row.optionalKind("category"),
      dataCategories: try row.texts("data_categories"), contact: try row.optionalText("contact"),
      vendor: try row.optionalText("vendor"),
      vendorContractEnds: try row.optionalDay("vendor_contract_ends"),
      users: try row.optionalInt("users"), monthlyVisits: try row.optionalInt("monthly_visits"),
      documents: try row.texts("documents"), dependants: try row.texts("dependants"),
      state: try row.kind("state"), lastEvaluated: try row.optionalDay("last_evaluated"),
      lastMet: try row.optionalBool("last_met"))
  }
}
