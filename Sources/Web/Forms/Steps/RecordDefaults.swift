// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What a fresh form already holds: figures from the records, and sentences to edit.
enum RecordDefaults {
  static func values(_ fields: OutputFields, _ scene: StepScene) async throws -> FormData {
    var values = FormData()
    func put(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { values.append(key, value) }
    }
    let words = scene.words
    let store = scene.site.store
    let today = scene.frame.today.description
    switch fields.output.kind {
    case .report:
      if let item = scene.item, let viewer = scene.frame.viewer,
        let work = try await store.workspace(
          scene.record.number, item: item, for: viewer, at: scene.frame.now)
      {
        let open = work.findings.filter { !$0.state.isSettled }
        put("summary", words.reportSummary(work.system.name, work.score, findings: open))
        put(
          "scope", words.reportScope(work.system.name, url: work.system.url, work.checklist.title))
        put("method", words.reportMethod)
        put("conclusion", words.reportConclusion(work.score, findings: open))
        put("recommendations", open.map { "– \($0.recommendation)" }.joined(separator: "\n"))
      } else if let change = try await store.dossierEntry(
        ChangeRecord.self, kind: .changeRecord, in: scene.record.number, item: nil)
      {
        put(
          "summary",
          words.changeSummary(scene.record.title, steps: change.steps, after: change.after))
      } else if let work = try await store.dossierEntry(
        WorkRecord.self, kind: .workRecord, in: scene.record.number, item: nil)
      {
        put("summary", words.workSummary(scene.record.title, done: work.done, result: work.result))
      }
    case .shutdownOrder:
      put("from", today)
      if let system = try await system(scene) {
        put("announcement", words.shutdownAnnouncement(system.name))
      }
      put("wayBack", words.shutdownWayBack)
    case .monitoringOrder:
      put("from", today)
      put("intervalSeconds", "300")
      put("backupPlan", words.proposedBackupPlan)
    case .delivery:
      let name = try await system(scene)?.name ?? scene.record.title
      put("subject", words.deliverySubject(name, isEvaluation: scene.item != nil))
      put(
        "body",
        words.deliveryBody(name, number: scene.record.number, isEvaluation: scene.item != nil))
    case .analysis: put("system", scene.record.systems.first)
    case .request:
      put("subject", scene.record.title == scene.procedure.title ? nil : scene.record.title)
      put("system", scene.record.systems.first)
      put("urgency", Disposition.Speed.normal.rawValue)
    case .selection, .disposition, .assignment, .schedule, .evaluation, .decision, .followUp,
      .workRecord, .changeRecord, .testRecord, .approval, .form, .file:
      break
    }
    return values
  }

  private static func system(_ scene: StepScene) async throws -> InformationSystem? {
    guard let item = scene.item else { return nil }
    return try await scene.site.store.systems([item]).first
  }
}
