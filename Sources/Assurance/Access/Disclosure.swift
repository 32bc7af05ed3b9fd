// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What an agency may read of a case's documents, and from when.
extension Viewer {
  /// Whether this person may read something that a row put out.
  ///
  /// The office reads everything. An agency reads what its evaluation found, and the report on it,
  /// only from the delivery on: before that they are the office's draft.
  ///
  /// - Parameter isDelivered: something was delivered to the agency at or after the moment it was
  ///   put out. A procedure that delivers nothing keeps nothing back.
  package func mayRead(_ kind: OutputKind, isDelivered: Bool) -> Bool {
    guard officer.role == .agency else { return true }
    switch kind {
    case .evaluation, .report: return isDelivered
    case .selection, .disposition, .assignment, .schedule, .decision, .shutdownOrder,
      .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord, .changeRecord,
      .testRecord, .approval, .form, .file:
      return true
    }
  }
}

extension Procedure {
  /// Some row delivers to an agency.
  package var delivers: Bool {
    steps.contains { $0.outputs.contains { $0.kind == .delivery } }
  }
}
