// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// How a row of the demo office is filled in.
struct DemoForm {
  var outcome: String?
  var reason: String?
  var outputs: [GivenOutput] = []
}

extension DemoHistory {
  /// What the performer writes: outcome, reason, and every output in its own form.
  mutating func fill(
    _ row: Step, view: CaseView, item: String?, at instant: Date, request: DemoTexts.Request?
  ) async throws -> DemoForm {
    var form = DemoForm()
    form.outcome = try await choose(among: row.outcomes, view: view, item: item)
    if let chosen = row.outcomes.first(where: { $0.key == form.outcome }) {
      form.reason = DemoTexts.reason(for: chosen)
    }
    for output in row.outputs where output.isAsked(for: form.outcome) {
      let json = try await contents(of: output, view: view, item: item, at: instant, request)
      form.outputs.append(GivenOutput(name: output.name, json: json))
    }
    return form
  }

  private mutating func choose(
    among outcomes: [Outcome], view: CaseView, item: String?
  ) async throws -> String? {
    guard !outcomes.isEmpty else { return nil }
    if let wish = wish(among: outcomes, number: view.record.number, item: item) { return wish }
    if let met = outcomes.first(where: { $0.effect == .met }),
      let notMet = outcomes.first(where: { $0.effect == .notMet })
    {
      var filter = FindingFilter()
      filter.caseNumber = view.record.number
      filter.system = item
      let severe = try await store.findings(filter, limit: 50).rows
        .contains { $0.finding.severity >= .high }
      return severe ? notMet.key : met.key
    }
    if outcomes.contains(where: { $0.key == "shutdown" }) {
      return random.chance(0.3) ? "shutdown" : outcomes.last?.key
    }
    if outcomes.contains(where: { $0.key == "gagal" }) {
      return random.chance(0.15) ? "gagal" : outcomes.first { $0.key != "gagal" }?.key
    }
    return random.pick(outcomes)?.key
  }

  private mutating func contents(
    of output: Output, view: CaseView, item: String?, at instant: Date,
    _ request: DemoTexts.Request?
  ) async throws -> String {
    let calendar = try await store.calendar()
    let today = calendar.date(of: instant)
    let name = item.flatMap { systems[$0]?.name } ?? view.record.title
    switch output.kind {
    case .selection:
      return try CanonicalJSON.text(
        SystemSelection(systems: view.record.systems, reason: DemoTexts.selectionReason))
    case .disposition:
      let next = view.procedure.steps.first { step in
        view.procedure.step(view.file.active.first?.step ?? "")?.exits.contains(step.id) ?? false
      }
      var posts = ["kepala-bidang"]
      if let lane = next.flatMap({ view.procedure.lane($0.lane) }),
        case .posts(let codes) = lane.holder
      {
        posts = Array(codes.prefix(1))
      }
      return try CanonicalJSON.text(
        Disposition(
          to: posts.map { .init(post: $0) },
          instructions: [random.pick(DemoTexts.instructions) ?? "Proses lebih lanjut"],
          note: DemoTexts.dispositionNote, speed: random.chance(0.2) ? .urgent : .normal))
    case .assignment:
      let team = roster.teams.first
      return try CanonicalJSON.text(
        TeamAssignment(
          team: team?.code, leader: team?.leader ?? "", members: team?.members ?? [],
          mismatchReason: DemoTexts.mismatch))
    case .schedule:
      return try CanonicalJSON.text(schedule(for: view, from: today, calendar))
    case .evaluation: return try CanonicalJSON.text(try await evaluation(of: item ?? ""))
    case .report:
      return try CanonicalJSON.text(
        OfficeReport(
          summary: DemoTexts.reportSummary(name), scope: DemoTexts.reportScope(name),
          method: DemoTexts.reportMethod, conclusion: DemoTexts.reportConclusion,
          recommendations: DemoTexts.reportAdvice))
    case .decision:
      return try CanonicalJSON.text(DecisionRecord(considerations: DemoTexts.considered))
    case .shutdownOrder:
      return try CanonicalJSON.text(
        ShutdownOrder(
          from: today, until: calendar.addingWorkingDays(10, to: today),
          announcement: DemoTexts.announcement(name), wayBack: DemoTexts.wayBack,
          operatorName: DemoTexts.serverOperator, backupTaken: true))
    case .monitoringOrder:
      return try CanonicalJSON.text(
        MonitoringOrder(from: today, intervalSeconds: 300, backupPlan: DemoTexts.backupPlan))
    case .delivery:
      return try CanonicalJSON.text(
        Delivery(
          subject: DemoTexts.deliverySubject(name), body: DemoTexts.deliveryBody, via: "SRIKANDI"))
    case .followUp: return try CanonicalJSON.text(FollowUp(summary: DemoTexts.followedUp))
    case .request:
      let text = request ?? DemoTexts.requests[0]
      return try CanonicalJSON.text(
        ChangeRequest(
          subject: text.subject, what: text.what, why: text.why,
          system: view.record.systems.first, urgency: random.chance(0.25) ? .urgent : .normal,
          letterNumber: "800/\(Int.random(in: 11...990, using: &random))/\(today.year)",
          letterDate: today))
    case .analysis:
      return try CanonicalJSON.text(
        Analysis(
          finding: random.pick(DemoTexts.analyses) ?? "",
          likelihood: Int.random(in: 2...4, using: &random),
          impact: Int.random(in: 2...5, using: &random),
          proposal: random.pick(DemoTexts.proposals) ?? "",
          system: view.record.systems.first))
    case .workRecord:
      return try CanonicalJSON.text(
        WorkRecord(done: DemoTexts.workDone, result: DemoTexts.workResult))
    case .changeRecord: return try CanonicalJSON.text(DemoTexts.change)
    case .testRecord:
      return try CanonicalJSON.text(
        TestRecord(
          method: DemoTexts.testMethod,
          checks: DemoTexts.tests.map { .init(what: $0, passed: true) }))
    case .approval: return try CanonicalJSON.text(Approval(note: DemoTexts.approved))
    case .form: return try CanonicalJSON.text(formValues(output.fields, today))
    case .file: return "{}"
    }
  }

  private func formValues(_ fields: [FormField], _ today: CalendarDate) -> [String: String] {
    var values: [String: String] = [:]
    for field in fields {
      values[field.name] =
        switch field.kind {
        case .text, .paragraph: DemoTexts.confirmed
        case .number: "1"
        case .date: today.description
        case .choice: field.options.first ?? ""
        case .yesno: "ya"
        }
    }
    return values
  }

  private func schedule(
    for view: CaseView, from today: CalendarDate, _ calendar: WorkingCalendar
  ) -> EvaluationSchedule {
    let team = view.record.team
    var free: [String: CalendarDate] = [:]
    var entries: [EvaluationSchedule.Entry] = []
    for (index, code) in view.record.systems.enumerated() where !team.isEmpty {
      let officer = team[index % team.count]
      let from = calendar.addingWorkingDays(1, to: free[officer] ?? today)
      let to = calendar.addingWorkingDays(3, to: from)
      free[officer] = to
      entries.append(.init(system: code, evaluator: officer, from: from, to: to))
    }
    return EvaluationSchedule(entries: entries)
  }

  /// Verdicts after the system's soundness, and findings for some that are not met.
  private mutating func evaluation(of code: String) async throws -> EvaluationResult {
    guard let checklist = try await store.checklist() else {
      throw Failure(.unavailable, "the demo office has no checklist")
    }
    let sound = soundness[code] ?? 0.7
    soundness[code] = min(0.97, sound + 0.12)
    var verdicts: [String: EvaluationResult.Line] = [:]
    for control in checklist.controls {
      if random.chance(0.06) {
        verdicts[control.id] = .init(verdict: .notApplicable, note: DemoTexts.notApplicable)
      } else if random.chance(sound) {
        verdicts[control.id] = .init(verdict: .met, note: nil)
      } else {
        verdicts[control.id] = .init(verdict: .notMet, note: random.pick(DemoTexts.notMet))
      }
    }
    var findings: [EvaluationResult.NewFinding] = []
    let host = systems[code]?.url ?? "https://\(code.lowercased()).contoh.go.id"
    for weakness in DemoTexts.weaknesses.shuffled(using: &random) where findings.count < 5 {
      guard checklist.control(weakness.control) != nil, random.chance((1 - sound) * 1.1) else {
        continue
      }
      verdicts[weakness.control] = .init(verdict: .notMet, note: weakness.detail)
      findings.append(
        .init(
          title: weakness.title, severity: weakness.severity, place: host + weakness.path,
          detail: weakness.detail, recommendation: weakness.remedy, control: weakness.control))
    }
    return EvaluationResult(
      verdicts: verdicts, findings: findings, method: DemoTexts.reportMethod,
      summary: DemoTexts.evaluated)
  }
}
