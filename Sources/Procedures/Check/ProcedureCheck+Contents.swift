// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureCheck {
  /// Decisions, forks, forms and calls that lack what makes them one.
  static func contents(_ procedure: Procedure) -> [ProcedureIssue] {
    procedure.steps.flatMap { step in
      (branches(of: step) + forms(of: step) + call(of: step, in: procedure)).map {
        ProcedureIssue($0, rows: [step.id])
      }
    }
  }

  private static func branches(of step: Step) -> [ProcedureIssue.Reason] {
    switch step.flow {
    case .next, .end: return []
    case .decide(let outcomes):
      let unlabelled = outcomes.filter { $0.text.allSatisfy(\.isWhitespace) }
      return (outcomes.count < 2 ? [.fewOutcomes(outcomes.count)] : [])
        + unlabelled.map { .unlabelledOutcome($0.key) }
    case .fork(let branches):
      return (branches.count < 2 ? [.fewBranches(branches.count)] : [])
        + repeated(branches).map { .repeatedBranch($0) }
    }
  }

  private static func forms(of step: Step) -> [ProcedureIssue.Reason] {
    step.outputs.flatMap { output -> [ProcedureIssue.Reason] in
      guard output.kind == .form else {
        return output.fields.isEmpty ? [] : [.fieldsIgnored(output: output.name)]
      }
      if output.fields.isEmpty { return [.formWithoutFields(output: output.name)] }
      return repeated(output.fields.map(\.name)).map {
        .duplicateField(output: output.name, field: $0)
      }
        + output.fields.filter { !Name.isValid($0.name) }.map { .badName($0.name) }
        + output.fields.filter { $0.kind == .choice && $0.options.isEmpty }.map {
          .choiceWithoutOptions(output: output.name, field: $0.name)
        }
    }
  }

  private static func call(
    of step: Step, in procedure: Procedure
  ) -> [ProcedureIssue.Reason] {
    guard let call = step.call else { return [] }
    if call.isEmpty { return [.callWithoutName] }
    if call == procedure.id { return [.callsItself] }
    return Name.isValid(call) ? [] : [.badName(call)]
  }
}
