// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records

struct LettersList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List letters, the newest first.",
    discussion: """
      EXAMPLES:
        kawal letters list --in
        kawal letters list --out --year 2026 --json
        kawal letters list --case BKS-2026-0001
      """)

  @OptionGroup var read: ReadOptions
  @Flag(name: .customLong("in"), help: "Only those that came in.") var incoming = false
  @Flag(name: .customLong("out"), help: "Only those that went out.") var outgoing = false
  @Option(help: "Only this year's agenda.") var year: Int?
  @Option(help: "Only those from or to this agency.") var unit: String?
  @Option(name: .customLong("case"), help: "Only those of this case.") var number: String?
  @Option(help: "Part of the subject or number.") var text: String?
  @Option(help: "Most letters.") var limit = 200

  func run() async throws {
    var filter = LetterFilter()
    if incoming != outgoing { filter.direction = incoming ? .incoming : .outgoing }
    filter.year = year
    filter.unit = unit
    filter.caseNumber = number
    filter.text = text
    let (rows, count, time) = try await OpenOffice.with(read.data) { [filter] office in
      let found = try await office.store.letters(filter, limit: limit)
      return (found.rows, found.count, office.time)
    }
    if read.json {
      Console.say(
        JSONText.of(LetterListJSON(total: count, letters: rows.map { LetterJSON($0, time) })))
      return
    }
    Console.say(
      TextTable(
        head: ["ID", "Arah", "Agenda", "Nomor", "OPD", "Perihal", "Berkas", "Diterima"],
        rows: rows.map { row in
          let letter = row.letter
          return [
            "\(letter.id)", letter.direction == .incoming ? "masuk" : "keluar",
            "\(letter.agenda)/\(letter.year)", letter.number ?? "–", row.unitShort, letter.subject,
            letter.caseNumber ?? "–", time.short(letter.receivedAt),
          ]
        }
      ).text)
  }
}

struct LetterListJSON: Encodable {
  var total: Int
  var letters: [LetterJSON]
}

struct LetterJSON: Encodable {
  var id: Int
  var direction: String
  var year: Int
  var agenda: Int
  var number: String?
  var date: String?
  var registeredAt: String
  var registeredBy: String
  var unit: String
  var unitName: String
  var subject: String
  var body: String?
  var speed: String
  var secrecy: String
  var `case`: String?
  var item: String?
  var files: [String]
  var receivedAt: String?
  var receivedBy: String?
  var srikandi: String?

  init(_ record: LetterRecord, _ time: OfficeTime) {
    let letter = record.letter
    id = letter.id
    direction = letter.direction.rawValue
    year = letter.year
    agenda = letter.agenda
    number = letter.number
    date = letter.date?.description
    registeredAt = time.stamp(letter.registeredAt)
    registeredBy = letter.registeredBy
    unit = letter.unit
    unitName = record.unitName
    subject = letter.subject
    body = letter.body
    speed = letter.speed.rawValue
    secrecy = letter.secrecy.rawValue
    self.case = letter.caseNumber
    item = letter.item
    files = letter.files
    receivedAt = time.stamp(letter.receivedAt)
    receivedBy = letter.receivedBy
    srikandi = letter.srikandi
  }
}
