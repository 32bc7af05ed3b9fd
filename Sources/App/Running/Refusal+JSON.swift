// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Web

extension Refusal {
  /// What the refusal names, for programs.
  func detail(_ words: some Phrasebook) -> [String: JSONValue] {
    switch self {
    case .stale(let seen, let current):
      ["seen": .number(Double(seen)), "current": .number(Double(current))]
    case .caseClosed(let status, _): ["status": .text(status.rawValue)]
    case .casePaused(_, let reason): ["reason": .text(reason)]
    case .notPaused, .caseStillOpen, .notManager, .notPermitted, .notSplit, .caseWentOn,
      .endsInPast:
      [:]
    case .unknownStep(let step), .reasonRequired(let step), .neverReached(let step):
      ["step": .text(step)]
    case .notActive(let step, let active): ["step": .text(step), "active": .texts(active)]
    case .notYourStep(let step, let lane): ["step": .text(step), "lane": .text(lane)]
    case .takenUpByOther(let step, let officer), .assignedToOther(let step, let officer):
      ["step": .text(step), "officer": .text(officer)]
    case .needMissing(let step, let outputs), .outputMissing(let step, let outputs):
      ["step": .text(step), "outputs": .texts(outputs)]
    case .outputUnknown(let step, let output): ["step": .text(step), "output": .text(output)]
    case .outputNotAsked(let step, let output, let outcome):
      [
        "step": .text(step), "output": .text(output),
        "outcome": outcome.map(JSONValue.text) ?? .null,
      ]
    case .outputInvalid(let output, let problems):
      [
        "output": .text(output),
        "problems": .list(
          problems.map { problem in
            .object([
              "field": .text(problem.field), "code": .text(problem.kind.code),
              "sentence": .text(words.fieldProblem(problem.kind)),
            ])
          }),
      ]
    case .outcomeRequired(let step, let outcomes):
      ["step": .text(step), "outcomes": .texts(outcomes)]
    case .outcomeUnknown(let step, let outcome, let outcomes):
      ["step": .text(step), "outcome": .text(outcome), "outcomes": .texts(outcomes)]
    case .returnNotAllowed(let step, let to, let allowed):
      ["step": .text(step), "to": .text(to), "allowed": .texts(allowed)]
    case .subCaseUnfinished(let step, let procedure):
      ["step": .text(step), "procedure": .text(procedure)]
    case .noItems(let output): ["output": .text(output)]
    case .itemUnknown(let item), .itemKnown(let item): ["item": .text(item)]
    case .calendarEnds(let date): ["date": .text(date.description)]
    case .unknownOfficer(let name): ["officer": .text(name)]
    case .rule(_, let detail): ["names": .texts(detail)]
    }
  }
}

extension FieldProblem.Kind {
  /// Stable code for programs, e.g. `missing`.
  var code: String {
    switch self {
    case .missing: "missing"
    case .notText: "not-text"
    case .notNumber: "not-number"
    case .notDate: "not-date"
    case .notYesNo: "not-yes-no"
    case .notList: "not-list"
    case .notOneOf: "not-one-of"
    case .unknownField: "unknown-field"
    case .rule(let code, _): code
    }
  }
}
