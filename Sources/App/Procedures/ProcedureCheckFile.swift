// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Web

struct ProcedureCheckFile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a procedure file: well-formed, and sound.",
    discussion: """
      Says for each fault where it is, what is wrong and how to mend it. Exits with 1 when there are
      errors; warnings alone are no obstacle. Needs no office.

      EXAMPLES:
        kawal procedure check procedures/evaluasi-berkala.yaml
        kawal procedure check sop-baru.yaml --english --json
      """)

  @Argument(help: "A procedure file; - reads standard input.") var file: String
  @Flag(help: "Sentences in English.") var english = false
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let bytes = try LocalFile.bytes(file)
    let faults: [ListedFaults.Fault]
    do throws(ProcedureFileError) {
      faults = Self.issues(try ProcedureReader.readPlaced(bytes), english: english)
    } catch {
      faults = ListedFaults(error, english: english).faults
    }
    let errors = faults.count { $0.severity == "error" }
    if json {
      Console.say(
        JSONText.of(
          [
            "file": .text(file), "errors": .number(Double(errors)),
            "warnings": .number(Double(faults.count - errors)), "sound": .yesno(errors == 0),
            "faults": .list(faults.map(\.json)),
          ] as [String: JSONValue]))
    } else {
      for fault in faults {
        let severity: ProcedureIssue.Severity = fault.severity == "error" ? .error : .warning
        let word = ProcedureWords.severity(severity, english: english)
        Console.say(
          "\(file):\(fault.place.map { "\($0.line):\($0.column):" } ?? "") \(word): \(fault.sentence)"
        )
      }
      if errors == 0 { Console.say(Indonesian().procedureSound(faults.count)) }
    }
    if errors > 0 { throw ExitCode(Report.Status.refused) }
  }

  static func issues(
    _ placed: (procedure: Procedure, rows: [String: FilePlace]), english: Bool
  ) -> [ListedFaults.Fault] {
    ProcedureCheck.check(placed.procedure).map { issue in
      ListedFaults.Fault(
        severity: issue.severity.rawValue, place: issue.rows.first.flatMap { placed.rows[$0] },
        field: issue.rows.isEmpty ? nil : issue.rows.joined(separator: ","),
        code: issue.reason.code,
        sentence: ProcedureWords.sentence(issue, in: placed.procedure, english: english))
    }
  }
}
