// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// An entry of the dossier as what it is, by its kind.
package enum OutputContents: Sendable, Hashable {
  case selection(SystemSelection)
  case disposition(Disposition)
  case assignment(TeamAssignment)
  case schedule(EvaluationSchedule)
  case evaluation(EvaluationResult)
  case report(OfficeReport)
  case decision(DecisionRecord)
  case shutdownOrder(ShutdownOrder)
  case monitoringOrder(MonitoringOrder)
  case delivery(Delivery)
  case followUp(FollowUp)
  case request(ChangeRequest)
  case analysis(Analysis)
  case workRecord(WorkRecord)
  case changeRecord(ChangeRecord)
  case testRecord(TestRecord)
  case approval(Approval)
  /// Values by the names of the declared fields.
  case form([String: FormValue])
  case file

  /// Throws a `DecodingError` where the body is not of its kind.
  package init(_ entry: OutputEntry) throws {
    let body = entry.body
    self =
      switch entry.kind {
      case .selection: .selection(try CanonicalJSON.value(body))
      case .disposition: .disposition(try CanonicalJSON.value(body))
      case .assignment: .assignment(try CanonicalJSON.value(body))
      case .schedule: .schedule(try CanonicalJSON.value(body))
      case .evaluation: .evaluation(try CanonicalJSON.value(body))
      case .report: .report(try CanonicalJSON.value(body))
      case .decision: .decision(try CanonicalJSON.value(body))
      case .shutdownOrder: .shutdownOrder(try CanonicalJSON.value(body))
      case .monitoringOrder: .monitoringOrder(try CanonicalJSON.value(body))
      case .delivery: .delivery(try CanonicalJSON.value(body))
      case .followUp: .followUp(try CanonicalJSON.value(body))
      case .request: .request(try CanonicalJSON.value(body))
      case .analysis: .analysis(try CanonicalJSON.value(body))
      case .workRecord: .workRecord(try CanonicalJSON.value(body))
      case .changeRecord: .changeRecord(try CanonicalJSON.value(body))
      case .testRecord: .testRecord(try CanonicalJSON.value(body))
      case .approval: .approval(try CanonicalJSON.value(body))
      case .form: .form(try CanonicalJSON.value(body))
      case .file: .file
      }
  }
}
