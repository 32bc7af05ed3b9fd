// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures
package import Records

/// Which form fills which kind of output. The one place where kinds and forms meet: a kind
/// without a form of its own is filled by ``GenericForm``.
package enum StepFormRegistry {
  /// The controls of one output, without `<form>`, buttons or heading of the row.
  package static func render(_ fields: OutputFields, in scene: StepScene) async throws -> HTML {
    let kind = fields.output.kind
    let html: HTML
    switch kind {
    case .selection: html = try await SelectionForm.html(fields, in: scene)
    case .disposition: html = try await DispositionForm.html(fields, in: scene)
    case .assignment: html = try await AssignmentForm.html(fields, in: scene)
    case .schedule: html = try await ScheduleForm.html(fields, in: scene)
    case .evaluation: html = try await EvaluationForm.html(fields, in: scene)
    case .testRecord: html = TestForm.html(fields, in: scene)
    case .form, .file: return GenericForm.html(fields, in: scene)
    case .report, .decision, .shutdownOrder, .monitoringOrder, .delivery, .followUp, .request,
      .analysis, .workRecord, .changeRecord, .approval:
      html = try await RecordForm.html(fields, RecordForm.controls(for: kind) ?? [], in: scene)
    }
    return html + when(takesFiles(kind), GenericForm.files(fields, in: scene))
  }

  /// What was given for the output; `nil` where an output that may be absent was left empty.
  ///
  /// - Parameter files: SHA-256 of the files that belong to it, already in the file store.
  package static func read(
    _ fields: OutputFields, files: [String], in scene: StepScene
  ) async throws -> GivenOutput? {
    switch fields.output.kind {
    case .selection: SelectionForm.read(fields)
    case .disposition: DispositionForm.read(fields)
    case .assignment: AssignmentForm.read(fields)
    case .schedule: ScheduleForm.read(fields)
    case .evaluation: EvaluationForm.read(fields, files: files)
    case .testRecord: TestForm.read(fields, files: files)
    case .form, .file: GenericForm.read(fields, files: files)
    case .report, .decision, .shutdownOrder, .monitoringOrder, .delivery, .followUp, .request,
      .analysis, .workRecord, .changeRecord, .approval:
      RecordForm.read(
        fields, RecordForm.controls(for: fields.output.kind) ?? [], files: files)
    }
  }

  /// The own name of the field that a problem of the output speaks of: `entries[2].from` is
  /// `entries[2][from]`. Forms that name their fields otherwise say so here.
  package static func fieldName(for path: String, in fields: OutputFields) -> String {
    if fields.output.kind == .schedule, let own = ScheduleForm.fieldName(for: path, in: fields) {
      return own
    }
    var name = ""
    for (position, part) in path.split(separator: ".").enumerated() {
      if position == 0 {
        name += part
      } else {
        let head = part.prefix { $0 != "[" }
        name += "[\(head)]\(part.dropFirst(head.count))"
      }
    }
    return name
  }

  /// Whether the form may carry files, so that the row's form must be sent as multipart.
  package static func takesFiles(_ kind: OutputKind) -> Bool {
    switch kind {
    case .request, .evaluation, .workRecord, .changeRecord, .testRecord, .followUp, .file: true
    case .selection, .disposition, .assignment, .schedule, .report, .decision, .shutdownOrder,
      .monitoringOrder, .delivery, .analysis, .approval, .form:
      false
    }
  }
}
