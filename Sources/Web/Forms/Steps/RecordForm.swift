// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Forms that are a list of fields: reports, orders, requests, records of work.
enum RecordForm {
  /// `nil` for kinds whose form is more than a list of fields.
  static func controls(for kind: OutputKind) -> [RecordControl]? {
    switch kind {
    case .report:
      [
        .init("summary", .summary, .area(rows: 6)),
        .init("scope", .scope, .area(rows: 3), isOptional: true),
        .init("method", .method, .area(rows: 3), isOptional: true),
        .init("conclusion", .conclusion, .area(rows: 4), isOptional: true),
        .init("recommendations", .recommendations, .area(rows: 4), isOptional: true),
      ]
    case .decision: [.init("considerations", .considerations, .area(rows: 3), isOptional: true)]
    case .shutdownOrder:
      [
        .init("from", .shutdownFrom, .date),
        .init("until", .shutdownUntil, .date, isOptional: true),
        .init("announcement", .announcement, .area(rows: 3)),
        .init("wayBack", .wayBack, .area(rows: 3)),
        .init("operatorName", .operatorName, .line, isOptional: true),
        .init("backupTaken", .backupTaken, .yes),
      ]
    case .monitoringOrder:
      [
        .init("from", .monitoringFrom, .date),
        .init("until", .monitoringUntil, .date, isOptional: true),
        .init("intervalSeconds", .interval, .figure),
        .init("backupPlan", .backupPlan, .area(rows: 3)),
        .init("contact", .contact, .line, isOptional: true),
      ]
    case .delivery:
      [
        .init("subject", .deliverySubject, .line, isOptional: true),
        .init("body", .deliveryBody, .area(rows: 6), isOptional: true),
        .init("letterNumber", .deliveryNumber, .line, isOptional: true),
        .init("via", .deliveryVia, .line, isOptional: true),
      ]
    case .followUp: [.init("summary", .followUpSummary, .area(rows: 4))]
    case .request:
      [
        .init("subject", .requestSubject, .line),
        .init("system", .requestSystem, .system, isOptional: true),
        .init("domain", .requestDomain, .domain, isOptional: true),
        .init("what", .requestWhat, .area(rows: 4)),
        .init("why", .requestWhy, .area(rows: 3)),
        .init("urgency", .urgency, .speed),
        .init("letterNumber", .letterNumber, .line, isOptional: true),
        .init("letterDate", .letterDate, .date, isOptional: true),
      ]
    case .analysis:
      [
        .init("system", .analysisSystem, .system, isOptional: true),
        .init("finding", .analysisFinding, .area(rows: 4)),
        .init("likelihood", .likelihood, .oneToFive),
        .init("impact", .impact, .oneToFive),
        .init("proposal", .proposal, .area(rows: 4)),
      ]
    case .workRecord:
      [.init("done", .workDone, .area(rows: 4)), .init("result", .workResult, .area(rows: 3))]
    case .changeRecord:
      [
        .init("plan", .changePlan, .area(rows: 3)),
        .init("window", .changeWindow, .line),
        .init("backup", .changeBackup, .line),
        .init("rollback", .changeRollback, .area(rows: 2)),
        .init("steps", .changeSteps, .area(rows: 4)),
        .init("before", .changeBefore, .area(rows: 3)),
        .init("after", .changeAfter, .area(rows: 3)),
      ]
    case .approval: [.init("note", .approvalNote, .area(rows: 2), isOptional: true)]
    case .selection, .disposition, .assignment, .schedule, .evaluation, .testRecord, .form, .file:
      nil
    }
  }

  static func html(
    _ fields: OutputFields, _ controls: [RecordControl], in scene: StepScene
  ) async throws -> HTML {
    var fields = fields
    if fields.values.count == 0 { fields.values = try await RecordDefaults.values(fields, scene) }
    var html: HTML = fields.output.kind == .report ? try await pictures(in: scene) : ""
    for control in controls { html = html + (try await self.control(control, fields, scene)) }
    return html
  }

  /// Evidence that a report would only name.
  private static func pictures(in scene: StepScene) async throws -> HTML {
    guard let item = scene.item else { return "" }
    return waitingPictures(
      try await scene.site.store.evidencePictures(of: scene.record.number, item: item),
      back: Paths.step(scene.step.id, of: scene.record.number, item: item),
      mayCover: scene.frame.viewer?.may(.judgeFindings) ?? false, scene.words)
  }

  static func read(
    _ fields: OutputFields, _ controls: [RecordControl], files: [String]
  ) -> GivenOutput {
    var given: [String: RecordValue] = [:]
    for control in controls {
      if case .yes = control.shape {
        given[control.key] = .yesno(fields.values[control.key] != nil)
        continue
      }
      guard let text = fields.values.text(control.key) else { continue }
      switch control.shape {
      case .figure, .oneToFive:
        given[control.key] = Int(text).map(RecordValue.number) ?? .text(text)
      case .line, .area, .date, .speed, .system, .domain, .yes: given[control.key] = .text(text)
      }
    }
    return GivenOutput(
      name: fields.output.name, json: (try? CanonicalJSON.text(given)) ?? "{}", files: files)
  }

  private static func control(
    _ control: RecordControl, _ fields: OutputFields, _ scene: StepScene
  ) async throws -> HTML {
    let words = scene.words
    let (label, hint) = words.recordField(control.field)
    let field = fields.field(control.key, label, hint: hint, isOptional: control.isOptional)
    switch control.shape {
    case .line: return textField(field, words)
    case .area(let rows): return textArea(field, words, rows: rows)
    case .date: return dateField(field, words)
    case .figure: return textField(field, words, kind: .numeric, width: .short)
    case .oneToFive:
      return selectField(
        field, words, options: (1...5).map { ("\($0)", words.oneToFive($0, control.field)) },
        width: .half)
    case .yes: return checkbox(field, isOn: fields.values[control.key] != nil)
    case .speed:
      return selectField(
        field, words, options: Disposition.Speed.allCases.map { ($0.rawValue, words.speed($0)) },
        width: .half)
    case .system:
      let choices = try await scene.site.store.systemChoices(owner: scene.record.requester)
      return selectField(
        field, words,
        options: choices.map { ($0.system.code, "\($0.system.name) (\($0.ownerShort))") })
    case .domain:
      let choices = try await scene.site.store.domainChoices(owner: scene.record.requester)
      return selectField(field, words, options: choices.map { ($0, $0) })
    }
  }
}
