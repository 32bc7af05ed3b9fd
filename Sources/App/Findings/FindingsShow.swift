// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Records

struct FindingsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a finding with what was done about it.",
    discussion: """
      EXAMPLES:
        kawal findings show TMN-2026-0001 --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Number of the finding.") var number: String

  func run() async throws {
    let (record, time) = try await OpenOffice.with(read.data) { office in
      guard let record = try await office.store.finding(number) else {
        throw Failure(.notFound, "no such finding \(number)")
      }
      return (record, office.time)
    }
    if read.json {
      Console.say(JSONText.of(FindingJSON(record, time)))
      return
    }
    let finding = record.finding
    Console.say("\(finding.number)  \(finding.title)")
    Console.say("\(record.systemName) · \(finding.severity.rawValue) · \(finding.state.rawValue)")
    Console.say(finding.detail)
    Console.say(finding.recommendation)
    Console.say(
      TextTable(
        head: ["Waktu", "Tindakan", "Oleh", "Keterangan"],
        rows: record.acts.map { [time.short($0.at), $0.kind.rawValue, $0.by, $0.text] }
      ).text)
  }
}
