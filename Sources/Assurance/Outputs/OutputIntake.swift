// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Procedures

/// An output that was given: what the dossier keeps of it, and the same as what it is.
package struct ReadOutput: Sendable, Hashable {
  package var entry: OutputEntry
  package var contents: OutputContents
}

/// Turns what somebody gave for an output into an entry for the dossier, or says what is wrong.
///
/// This is the shape of one output by itself. Rules that need the registers (does the
/// system exist, does the team match) are checked where the registers are.
package enum OutputIntake {
  /// - Parameter json: an object in the output's own form. For `form`, its fields; for
  ///   `file`, none are needed.
  /// - Throws: `Refusal.outputInvalid` with everything that is wrong with it.
  package static func read(
    _ json: String, files: [String] = [], as output: Output
  ) throws(Refusal) -> ReadOutput {
    var problems: [FieldProblem] = []
    let found: (body: String, contents: OutputContents)? =
      switch output.kind {
      case .selection: read(json, OutputContents.selection, &problems) { check($0, &$1) }
      case .disposition: read(json, OutputContents.disposition, &problems) { check($0, &$1) }
      case .assignment: read(json, OutputContents.assignment, &problems) { check($0, &$1) }
      case .schedule: read(json, OutputContents.schedule, &problems) { check($0, &$1) }
      case .evaluation: read(json, OutputContents.evaluation, &problems) { check($0, &$1) }
      case .report:
        read(json, OutputContents.report, &problems) { need($0.summary, "summary", &$1) }
      case .decision: read(json, OutputContents.decision, &problems) { _, _ in }
      case .shutdownOrder: read(json, OutputContents.shutdownOrder, &problems) { check($0, &$1) }
      case .monitoringOrder:
        read(json, OutputContents.monitoringOrder, &problems) { check($0, &$1) }
      case .delivery: read(json, OutputContents.delivery, &problems) { _, _ in }
      case .followUp:
        read(json, OutputContents.followUp, &problems) { need($0.summary, "summary", &$1) }
      case .request: read(json, OutputContents.request, &problems) { check($0, &$1) }
      case .analysis: read(json, OutputContents.analysis, &problems) { check($0, &$1) }
      case .workRecord:
        read(json, OutputContents.workRecord, &problems) {
          need($0.done, "done", &$1)
          need($0.result, "result", &$1)
        }
      case .changeRecord: read(json, OutputContents.changeRecord, &problems) { check($0, &$1) }
      case .testRecord: read(json, OutputContents.testRecord, &problems) { check($0, &$1) }
      case .approval: read(json, OutputContents.approval, &problems) { _, _ in }
      case .form: FormIntake.read(json, fields: output.fields, &problems)
      case .file: ("{}", .file)
      }
    if output.kind == .file, output.required, files.isEmpty {
      problems.append(FieldProblem("files", .missing))
    }
    guard let found, problems.isEmpty else {
      throw .outputInvalid(output: output.name, problems: problems)
    }
    return ReadOutput(
      entry: OutputEntry(name: output.name, kind: output.kind, body: found.body, files: files),
      contents: found.contents)
  }

  /// A finding put down by hand: what it is, and what to do about it.
  package static func check(_ finding: EvaluationResult.NewFinding) throws(Refusal) {
    var problems: [FieldProblem] = []
    need(finding.title, "title", &problems)
    need(finding.recommendation, "recommendation", &problems)
    check(cvss: finding.cvss, "cvss", &problems)
    guard problems.isEmpty else { throw .outputInvalid(output: "finding", problems: problems) }
  }

  /// The contents of an entry of a known kind; `nil` where they are of another.
  package static func contents<T: Decodable>(_ type: T.Type, of body: String) -> T? {
    try? CanonicalJSON.value(body)
  }

  private static func read<T: Codable>(
    _ json: String, _ contents: (T) -> OutputContents, _ problems: inout [FieldProblem],
    check: (T, inout [FieldProblem]) -> Void
  ) -> (body: String, contents: OutputContents)? {
    read(contents, &problems, check, value: { try CanonicalJSON.value(json) }) {
      try CanonicalJSON.text($0)
    }
  }

  private static func read<T: PlainReadable & CanonicalText>(
    _ json: String, _ contents: (T) -> OutputContents, _ problems: inout [FieldProblem],
    check: (T, inout [FieldProblem]) -> Void
  ) -> (body: String, contents: OutputContents)? {
    read(contents, &problems, check, value: { try CanonicalJSON.value(plain: json) }) {
      try CanonicalJSON.text($0)
    }
  }

  private static func read<T>(
    _ contents: (T) -> OutputContents, _ problems: inout [FieldProblem],
    _ check: (T, inout [FieldProblem]) -> Void, value: () throws -> T, text: (T) throws -> String
  ) -> (body: String, contents: OutputContents)? {
    do {
      let value = try value()
      check(value, &problems)
      return (try text(value), contents(value))
    } catch let error as DecodingError {
      problems.append(FieldProblem(error))
    } catch {
      problems.append(FieldProblem("", .notText))
    }
    return nil
  }

  private static func need(_ text: String?, _ field: String, _ problems: inout [FieldProblem]) {
    if text?.allSatisfy(\.isWhitespace) ?? true { problems.append(FieldProblem(field, .missing)) }
  }

  private static func check(
    cvss text: String?, _ field: String, _ problems: inout [FieldProblem]
  ) {
    guard let text else { return }
    do throws(CVSSError) { _ = try CVSSVector(text) } catch {
      problems.append(FieldProblem(field, .rule(error.code, error.detail)))
    }
  }

  private static func check(_ value: SystemSelection, _ problems: inout [FieldProblem]) {
    if value.systems.isEmpty { problems.append(FieldProblem("systems", .missing)) }
    if Set(value.systems).count != value.systems.count {
      problems.append(FieldProblem("systems", .rule("named-twice", [])))
    }
  }

  private static func check(_ value: Disposition, _ problems: inout [FieldProblem]) {
    if value.to.isEmpty { problems.append(FieldProblem("to", .missing)) }
    if !value.to.isEmpty, !value.to.contains(where: \.responsible) {
      problems.append(FieldProblem("to", .rule("nobody-responsible", [])))
    }
    let silent = value.note?.allSatisfy(\.isWhitespace) ?? true
    if value.instructions.isEmpty, silent {
      problems.append(FieldProblem("instructions", .missing))
    }
  }

  private static func check(_ value: TeamAssignment, _ problems: inout [FieldProblem]) {
    if value.members.isEmpty { problems.append(FieldProblem("members", .missing)) }
    if !value.members.contains(value.leader) {
      problems.append(FieldProblem("leader", .rule("leader-not-member", [value.leader])))
    }
  }

  private static func check(_ value: EvaluationSchedule, _ problems: inout [FieldProblem]) {
    if value.entries.isEmpty { problems.append(FieldProblem("entries", .missing)) }
    for (index, entry) in value.entries.enumerated() where entry.to < entry.from {
      problems.append(
        FieldProblem("entries[\(index)].to", .rule("ends-before-start", [entry.system])))
    }
    if !value.clashes.isEmpty, value.clashReason?.allSatisfy(\.isWhitespace) ?? true {
      problems.append(
        FieldProblem(
          "clashReason",
          .rule(
            "clash",
            value.clashes.prefix(3).map { "\($0.0.evaluator): \($0.0.system), \($0.1.system)" })))
    }
  }

  private static func check(_ value: EvaluationResult, _ problems: inout [FieldProblem]) {
    for (control, line) in (value.verdicts ?? [:]).sorted(by: { $0.key < $1.key })
    where line.verdict != .met {
      need(line.note, "verdicts[\(control)].note", &problems)
    }
    for (index, finding) in (value.findings ?? []).enumerated() {
      need(finding.title, "findings[\(index)].title", &problems)
      need(finding.recommendation, "findings[\(index)].recommendation", &problems)
      check(cvss: finding.cvss, "findings[\(index)].cvss", &problems)
    }
  }

  private static func check(_ value: ShutdownOrder, _ problems: inout [FieldProblem]) {
    need(value.announcement, "announcement", &problems)
    need(value.wayBack, "wayBack", &problems)
    if let until = value.until, until < value.from {
      problems.append(FieldProblem("until", .rule("ends-before-start", [])))
    }
    if !value.backupTaken {
      problems.append(FieldProblem("backupTaken", .rule("backup-first", [])))
    }
  }

  private static func check(_ value: MonitoringOrder, _ problems: inout [FieldProblem]) {
    need(value.backupPlan, "backupPlan", &problems)
    if value.intervalSeconds < 20 {
      problems.append(FieldProblem("intervalSeconds", .rule("at-least", ["20"])))
    }
    if let until = value.until, until < value.from {
      problems.append(FieldProblem("until", .rule("ends-before-start", [])))
    }
  }

  private static func check(_ value: ChangeRequest, _ problems: inout [FieldProblem]) {
    need(value.subject, "subject", &problems)
    need(value.what, "what", &problems)
    need(value.why, "why", &problems)
  }

  private static func check(_ value: Analysis, _ problems: inout [FieldProblem]) {
    need(value.finding, "finding", &problems)
    need(value.proposal, "proposal", &problems)
    for (number, field) in [(value.likelihood, "likelihood"), (value.impact, "impact")]
    where !(1...5).contains(number) {
      problems.append(FieldProblem(field, .rule("one-to-five", [])))
    }
  }

  private static func check(_ value: ChangeRecord, _ problems: inout [FieldProblem]) {
    need(value.plan, "plan", &problems)
    need(value.window, "window", &problems)
    need(value.backup, "backup", &problems)
    need(value.rollback, "rollback", &problems)
    need(value.steps, "steps", &problems)
    need(value.before, "before", &problems)
    need(value.after, "after", &problems)
  }

  private static func check(_ value: TestRecord, _ problems: inout [FieldProblem]) {
    need(value.method, "method", &problems)
    if value.checks.isEmpty { problems.append(FieldProblem("checks", .missing)) }
    for (index, check) in value.checks.enumerated() {
      need(check.what, "checks[\(index)].what", &problems)
    }
  }
}

extension FieldProblem {
  /// What a decoder could not read, as a problem of the field.
  init(_ error: DecodingError) {
    func path(_ keys: [any CodingKey]) -> String {
      keys.reduce("") { path, key in
        if let index = key.intValue { return "\(path)[\(index)]" }
        return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
      }
    }
    switch error {
    case .keyNotFound(let key, let context): self.init(path(context.codingPath + [key]), .missing)
    case .valueNotFound(_, let context): self.init(path(context.codingPath), .missing)
    case .typeMismatch(let type, let context):
      let kind: Kind =
        type == Int.self || type == Double.self
        ? .notNumber : type == Bool.self ? .notYesNo : type == String.self ? .notText : .notList
      self.init(path(context.codingPath), kind)
    case .dataCorrupted(let context):
      let text = context.debugDescription
      if text.hasPrefix("not a date") {
        self.init(path(context.codingPath), .notDate)
      } else if context.codingPath.isEmpty {
        self.init("", .rule("not-json", []))
      } else {
        self.init(path(context.codingPath), .rule("unknown-value", [text]))
      }
    @unknown default: self.init("", .rule("not-json", []))
    }
  }
}
