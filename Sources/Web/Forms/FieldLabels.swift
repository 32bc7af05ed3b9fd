// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// What the fields of an output are called on its form, for whoever must be told about one.
enum FieldLabels {
  /// The label of the field at a path of the record, e.g. `entries[2].from`; `nil` for the record
  /// as a whole and for what no form shows.
  static func label(of path: String, in output: Output, _ words: some Phrasebook) -> String? {
    let head = String(path.prefix { $0 != "[" && $0 != "." })
    let last = path.split(separator: ".").last.map { String($0.prefix { $0 != "[" }) } ?? head
    guard !head.isEmpty else { return nil }
    if let controls = RecordForm.controls(for: output.kind) {
      return controls.first { $0.key == head }.map { words.recordField($0.field).label }
    }
    if head == OutputFields.files { return output.title }
    switch output.kind {
    case .form: return output.fields.first { $0.name == head }?.title
    case .selection:
      return head == "reason" ? words.selectionReason : words.systemsToEvaluate(count: 0).label
    case .schedule: return schedule(last, words)
    case .assignment: return assignment(head, words)
    case .disposition: return disposition(head, words)
    case .testRecord:
      return head == "checks"
        ? words.testLine(1) : head == "note" ? words.testNote : words.testMethod
    case .evaluation: return head == "summary" ? words.evaluationSummary : nil
    case .report, .decision, .shutdownOrder, .monitoringOrder, .delivery, .followUp, .request,
      .analysis, .workRecord, .changeRecord, .approval, .file:
      return nil
    }
  }

  private static func schedule(_ field: String, _ words: some Phrasebook) -> String? {
    switch field {
    case "evaluator": words.evaluator
    case "from": words.fromDay
    case "to": words.toDay
    case "clashReason": words.clashReason
    default: nil
    }
  }

  private static func assignment(_ field: String, _ words: some Phrasebook) -> String? {
    switch field {
    case "leader": words.teamLeader
    case "members": words.teamMembers
    case "mismatchReason": words.mismatchReason
    default: nil
    }
  }

  private static func disposition(_ field: String, _ words: some Phrasebook) -> String? {
    switch field {
    case "to": words.forwardTo
    case "instructions": words.withRespect
    case "note": words.dispositionNote
    case "speed": words.speedLabel
    case "secrecy": words.secrecyLabel
    case "due": words.dispositionDue
    case "through": words.dispositionThrough
    default: nil
    }
  }
}

extension Naming {
  /// The output of this name, in whichever row puts it out.
  func declared(_ output: String) -> Output? {
    for step in procedure?.steps ?? [] {
      if let found = step.outputs.first(where: { $0.name == output }) { return found }
    }
    return nil
  }

  /// A problem with people called by their names where it has their user names.
  func named(_ problem: FieldProblem.Kind) -> FieldProblem.Kind {
    switch problem {
    case .rule("clash", let lines):
      .rule(
        "clash",
        lines.map { line in
          let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
          return parts.count == 2 ? "\(person(parts[0])):\(parts[1])" : line
        })
    case .rule("not-in-team", let names): .rule("not-in-team", names.map(person))
    case .missing, .notText, .notNumber, .notDate, .notYesNo, .notList, .notOneOf, .unknownField,
      .rule:
      problem
    }
  }
}
