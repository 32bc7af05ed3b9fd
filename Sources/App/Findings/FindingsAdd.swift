// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

struct FindingsAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Register a finding by hand, during an evaluation.",
    discussion: """
      EXAMPLES:
        kawal findings add BKS-2026-0002 --item SIMPEG --title "Sandi bawaan" --severity critical --recommendation "Ganti semua sandi bawaan" --as bayu.pradipta
        kawal findings add BKS-2026-0002 --item SIMPEG --title "Galat terlihat" --severity low --recommendation "Sembunyikan rincian galat" --place /masuk --control P27-1-a --as bayu.pradipta
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: ArgumentHelp("Code of the system.", valueName: "code")) var item: String
  @Option(help: "What it is.") var title: String
  @Option(help: "info, low, medium, high or critical.") var severity: String
  @Option(help: "How to mend it.") var recommendation: String
  @Option(help: "Where it was seen.") var place: String?
  @Option(help: "What was seen.") var detail: String?
  @Option(help: "Id of the control that it goes against.") var control: String?
  @Option(help: "A file of evidence; repeat for more.") var file: [String] = []
  @Option(help: "Key that makes repeating the command harmless.") var command: String?

  func run() async throws {
    guard let severity = Severity(rawValue: severity) else {
      throw ValidationError("--severity is info, low, medium, high or critical.")
    }
    let (record, time) = try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.command = command
      var kept: [String] = []
      for path in file { kept.append(try await office.keep(path, by: acting).sha256) }
      let found = try await office.telling(number) { [acting, kept] in
        try await office.store.addFinding(
          EvaluationResult.NewFinding(
            title: title, severity: severity, place: place, detail: detail,
            recommendation: recommendation, control: control),
          files: kept, in: number, item: item, by: acting)
      }
      guard let record = try await office.store.finding(found) else {
        throw Failure(.notFound, "no such finding \(found)")
      }
      return (record, office.time)
    }
    Console.say(
      act.read.json
        ? JSONText.of(FindingJSON(record, time))
        : "\(record.finding.number): \(Indonesian().actDone)")
  }
}
