// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// What is kept from an agency until it is delivered, wherever it is asked for.
extension SQLConnection {
  /// The entries of a stream's dossier that the viewer may read.
  func disclosed(
    _ entries: [DossierEntry], of procedure: Procedure, to viewer: Viewer
  ) -> [DossierEntry] {
    guard viewer.officer.role == .agency, procedure.delivers else { return entries }
    let delivered = entries.filter { $0.output.kind == .delivery }.map(\.at).max()
    return entries.filter { entry in
      viewer.mayRead(
        entry.output.kind, isDelivered: delivered.map { entry.at <= $0 } ?? false)
    }
  }

  /// Versions of a stream's events whose outputs are kept from the viewer, by the outputs' names.
  func undisclosed(
    _ stream: StreamRecord, of procedure: Procedure, to viewer: Viewer
  ) throws -> [Int: Set<String>] {
    guard viewer.officer.role == .agency, procedure.delivers else { return [:] }
    var hidden: [Int: Set<String>] = [:]
    for event in try events(stream.caseNumber, stream.item) {
      guard case .completed(let done) = event.what else { continue }
      // A delivery discloses all that was put out before it.
      if done.outputs.contains(where: { $0.kind == .delivery }) { hidden = [:] }
      let names = done.outputs.filter { !viewer.mayRead($0.kind, isDelivered: false) }
        .map(\.name)
      if !names.isEmpty { hidden[event.version] = Set(names) }
    }
    return hidden
  }

  /// Whether the checklist and evidence of an item are still the office's own.
  func isEvaluationUndisclosed(
    _ stream: StreamRecord, of procedure: Procedure, to viewer: Viewer
  ) throws -> Bool {
    guard viewer.officer.role == .agency, procedure.delivers else { return false }
    let isDelivered = try events(stream.caseNumber, stream.item).contains { event in
      guard case .completed(let done) = event.what else { return false }
      return done.outputs.contains { $0.kind == .delivery }
    }
    return try !isDelivered || !undisclosed(stream, of: procedure, to: viewer).isEmpty
  }
}

extension Store {
  /// Whether a file of a case is kept from the viewer: evidence of an evaluation, or a paper, that
  /// was not delivered yet.
  func isKeptBack(
    _ sha256: String, in number: String, item: String, from viewer: Viewer,
    _ connection: any SQLConnection
  ) throws -> Bool {
    guard viewer.officer.role == .agency else { return false }
    let record = try connection.caseRecord(number)
    guard
      let procedure = try procedure(
        record.procedure, version: record.procedureVersion, connection),
      let stream = try connection.stream(number, item)
    else { return true }
    guard try connection.isEvaluationUndisclosed(stream, of: procedure, to: viewer) else {
      return false
    }
    let judged = try connection.judgements(number, item).values.flatMap(\.files)
    if judged.contains(sha256) { return true }
    for event in try connection.events(number, item) {
      guard case .completed(let done) = event.what else { continue }
      let kept = done.outputs.filter { !viewer.mayRead($0.kind, isDelivered: false) }
      if kept.contains(where: { $0.files.contains(sha256) }) { return true }
    }
    return try connection.first(
      """
      SELECT 1 AS found FROM papers
      WHERE case_number = ? AND item = ? AND sha256 = ? AND kind IN ('report', 'evaluation')
      """, [.text(number), .text(item), .text(sha256)]) != nil
  }
}
