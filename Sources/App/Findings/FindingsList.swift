// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

struct FindingsList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List findings, the worst and latest first.",
    discussion: """
      EXAMPLES:
        kawal findings list --open
        kawal findings list --system SIMPEG --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "Only this system's.") var system: String?
  @Option(help: "Only those on this agency's systems.") var owner: String?
  @Option(name: .customLong("case"), help: "Only those of this case.") var number: String?
  @Flag(name: .customLong("open"), help: "Only those of which something is still expected.")
  var unsettled = false
  @Option(help: "Part of the title, the number or the system's name.") var text: String?
  @Option(help: "Most findings.") var limit = 200

  func run() async throws {
    var filter = FindingFilter()
    filter.system = system
    filter.owner = owner
    filter.caseNumber = number
    filter.unsettled = unsettled
    filter.text = text
    let (rows, count, time) = try await OpenOffice.with(read.data) { [filter] office in
      let found = try await office.store.findings(filter, limit: limit)
      return (found.rows, found.count, office.time)
    }
    if read.json {
      Console.say(
        JSONText.of(FindingListJSON(total: count, findings: rows.map { FindingJSON($0, time) })))
      return
    }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["Nomor", "Sistem", "Tingkat", "Keadaan", "Batas", "Judul"],
        rows: rows.map { row in
          [
            row.finding.number, row.finding.system, words.severity(row.finding.severity),
            row.finding.state.rawValue, time.short(row.finding.due), row.finding.title,
          ]
        }
      ).text)
  }
}

struct FindingListJSON: Encodable {
  var total: Int
  var findings: [FindingJSON]
}

struct FindingJSON: Encodable {
  struct Act: Encodable {
    var kind: String
    var by: String
    var at: String
    var text: String
    var files: [String]
    var until: String?
  }

  var number: String
  var system: String
  var systemName: String
  var owner: String
  var `case`: String?
  var control: String?
  var title: String
  var severity: String
  var place: String
  var detail: String
  var recommendation: String
  var state: String
  var foundAt: String
  var foundBy: String
  var due: String?
  var acceptedUntil: String?
  /// Only in `findings show`.
  var acts: [Act]?

  init(_ record: FindingRecord, _ time: OfficeTime) {
    let finding = record.finding
    number = finding.number
    system = finding.system
    systemName = record.systemName
    owner = record.owner
    self.case = finding.caseNumber
    control = finding.control
    title = finding.title
    severity = finding.severity.rawValue
    place = finding.place
    detail = finding.detail
    recommendation = finding.recommendation
    state = finding.state.rawValue
    foundAt = time.stamp(finding.foundAt)
    foundBy = finding.foundBy
    due = time.stamp(finding.due)
    acceptedUntil = finding.acceptedUntil?.description
    acts =
      record.acts.isEmpty
      ? nil
      : record.acts.map { act in
        Act(
          kind: act.kind.rawValue, by: act.by, at: time.stamp(act.at), text: act.text,
          files: act.files, until: act.until?.description)
      }
  }
}
