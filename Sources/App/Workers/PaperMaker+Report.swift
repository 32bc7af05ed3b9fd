// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  /// The report of one system's evaluation; `nil` where the stream evaluated nothing.
  func report(
    _ report: OfficeReport, _ entry: DossierEntry, _ view: CaseView
  ) async throws -> EvaluationReport? {
    guard let stream = view.item, let code = stream.item,
      let result = view.dossier.last(where: { $0.item == code && $0.output.kind == .evaluation }),
      case .evaluation(let evaluation) = result.contents,
      let system = try await store.systems([code]).first
    else { return nil }
    guard let checklist = try await store.checklist() else { return nil }
    let verdicts = (evaluation.verdicts ?? [:]).mapValues(\.verdict)
    let period = period(of: code, stream, view, until: entry.at)
    let records = try await findingRecords(of: code, view)
    return EvaluationReport(
      letterhead: try await letterhead(), number: try await letterNumber(view, code),
      classification: try await classification(),
      system: AssessedSystem(
        name: system.name, code: system.code, owner: stream.ownerName ?? system.owner,
        addresses: system.url.map { [$0] } ?? [],
        category: system.category.map { words.categoryName($0) }),
      caseNumber: view.record.number, start: period.start, end: period.end, team: team(view),
      summary: report.summary.paragraphs,
      scope: report.scope?.paragraphs ?? [
        words.reportScope(
          system.name, controls: checklist.controls.count, checklist: checklist.title)
      ],
      method: (report.method ?? evaluation.method)?.paragraphs
        ?? [words.reportMethod(checklist.title)],
      areas: checklist.areas.map { area in
        AreaResult(area.title, Score(of: area.controls, in: verdicts))
      },
      total: AreaResult(words.allAreas, Score(of: checklist.controls, in: verdicts)),
      findings: try await findings(
        records, checklist,
        try await store.evidencePictures(of: view.record.number, item: code)),
      conclusion: [report.conclusion, report.recommendations].compactMap { $0 }
        .flatMap(\.paragraphs),
      decision: decision(view, code), signatories: [try await signatory(entry.by, on: entry.at)],
      isSample: try await isSample(), unexamined: unexamined(checklist, verdicts),
      comparison: try await comparison(of: view.record.number, code, at: entry.at),
      watch: try await watch(of: code, from: period.start, until: entry.at),
      retests: try await retests(of: records),
      threeParts: threeParts(checklist, evaluation.verdicts ?? [:]))
  }

  private func letterNumber(_ view: CaseView, _ code: String) async throws -> String? {
    for case .delivery(let delivery) in view.dossier.filter({ $0.item == code }).map(\.contents) {
      if let letter = delivery.letter { return try await store.letter(letter)?.letter.number }
    }
    return nil
  }

  private func period(
    of code: String, _ stream: StreamView, _ view: CaseView, until: Date
  ) -> (start: CalendarDate, end: CalendarDate) {
    for case .schedule(let schedule) in view.dossier.map(\.contents) {
      if let line = schedule.entries.first(where: { $0.system == code }) {
        return (line.from, line.to)
      }
    }
    return (day(stream.passages.first?.since ?? until), day(until))
  }

  private func team(_ view: CaseView) -> [TeamMember] {
    for case .assignment(let team) in view.dossier.map(\.contents).reversed() {
      return team.members.map { member in
        TeamMember(
          name: view.people[member] ?? member,
          role: member == team.leader ? words.teamLeader : words.teamMember)
      }
    }
    return []
  }

  private func findingRecords(of code: String, _ view: CaseView) async throws -> [FindingRecord] {
    var filter = FindingFilter()
    filter.caseNumber = view.record.number
    filter.system = code
    var records: [FindingRecord] = []
    for row in try await store.findings(filter, limit: 500).rows {
      if let record = try await store.finding(row.finding.number) { records.append(record) }
    }
    return records
  }

  private func findings(
    _ records: [FindingRecord], _ checklist: Checklist, _ pictures: [EvidencePicture]
  ) async throws -> [ReportedFinding] {
    var findings: [ReportedFinding] = []
    for record in records {
      let finding = record.finding
      findings.append(
        ReportedFinding(
          number: finding.number, title: finding.title,
          severity: FindingSeverity(finding.severity), place: finding.place, seen: finding.detail,
          recommendation: finding.recommendation,
          control: finding.control.flatMap { checklist.control($0) }
            .map { "\($0.no) · \($0.source)" },
          deadline: finding.due.map(day), state: words.findingState(finding.state),
          isOpen: !finding.state.isSettled, cwe: finding.cwe, cvss: finding.cvss,
          cvssScore: finding.cvss.flatMap { try? CVSSVector($0) }?.score,
          evidence: try await evidence(
            of: record, pictures.filter { $0.finding == finding.number })))
    }
    return findings
  }

  /// Whether the standard is met, once that is decided.
  private func decision(_ view: CaseView, _ code: String) -> ReportedDecision? {
    for entry in view.dossier.reversed() where entry.item == code && entry.output.kind == .decision
    {
      guard let outcome = entry.step.outcomes.first(where: { $0.key == entry.outcome }),
        outcome.effect != nil
      else { continue }
      let who = [entry.by.title, entry.by.name].compactMap { $0 }.joined(separator: ", ")
      return ReportedDecision(
        text: outcome.text, reason: entry.reason, decidedBy: who, decidedOn: day(entry.at),
        isMet: outcome.effect == .met)
    }
    return nil
  }
}

extension AreaResult {
  fileprivate init(_ name: String, _ score: Score) {
    self.init(
      name: name, met: score.met, notMet: score.notMet, notApplicable: score.notApplicable,
      notAssessed: score.unassessed, percentMet: score.share.map { $0 * 100 })
  }
}

extension FindingSeverity {
  fileprivate init(_ severity: Severity) {
    self =
      switch severity {
      case .critical: .critical
      case .high: .high
      case .medium: .medium
      case .low: .low
      case .info: .information
      }
  }
}

extension String {
  /// Separated by empty lines.
  fileprivate var paragraphs: [String] {
    split(separator: "\n\n").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
  }
}
