// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  func monitoringForm(_ id: String, _ year: Int, _ half: Int) async throws -> TablePaper {
    let review = try await review(
      of: id, from: start(year, half == 1 ? 1 : 7),
      to: half == 1 ? start(year, 7) : start(year + 1, 1))
    let assessor = Signatory(
      place: try await store.setting(.place) ?? "", post: words.assessor)
    return review.monitoringForm(
      of: year, half: half, try await letterhead(),
      signatories: try await knownBy(words.knownBy) + [assessor], isSample: try await isSample())
  }

  func evaluationMinutes(_ id: String, _ year: Int) async throws -> TablePaper {
    let review = try await review(of: id, from: start(year, 1), to: start(year + 1, 1))
    let assessor = Signatory(
      place: try await store.setting(.place) ?? "", post: words.assessor)
    return review.evaluationMinutes(
      of: year, try await letterhead(),
      signatories: try await knownBy(words.knownBy) + [assessor], isSample: try await isSample())
  }

  /// The head, who is shown the form; its day is left open with the assessor's.
  private func knownBy(_ word: String) async throws -> [Signatory] {
    guard var head = try await signatory(post: "kepala-dinas") else { return [] }
    head.date = nil
    head.post = "\(word)\n\(head.post)"
    return [head]
  }

  private func start(_ year: Int, _ month: Int) -> Date {
    CalendarDate(year: year, month: month, day: 1)
      .map { calendar.instant($0, hour: 0, minute: 0) } ?? instant
  }

  private func review(
    of id: String, from start: Date, to end: Date
  ) async throws -> ProcedureReview {
    guard let procedure = try await store.procedure(id) else {
      throw Failure(.notFound, "no such procedure \(id)")
    }
    let counts = try await store.measureCounts(from: start, to: end)
    let cases = try await store.caseCounts(of: id, from: start, to: end)
    return ProcedureReview(
      title: procedure.title, number: procedure.number,
      rows: procedure.steps.map { step in
        let count = counts[MeasureCount.Key(procedure: id, step: step.id)]
        return ProcedureReview.Row(
          number: step.no, title: step.text, done: count?.done ?? 0, timed: count?.timed ?? 0,
          late: count?.late ?? 0)
      }, casesOpened: cases.opened, casesClosed: cases.finished)
  }

  func plan(_ year: Int) async throws -> TablePaper {
    let systems = try await systems()
    let known = Dictionary(systems.map { ($0.system.code, $0) }) { first, _ in first }
    var lines: [YearPlan.Line] = []
    let scheduled = try await store.scheduled(in: year)
    for line in scheduled {
      let record = known[line.entry.system]
      lines.append(
        YearPlan.Line(
          system: record?.system.name ?? line.entry.system, owner: record?.ownerShort ?? "",
          category: record?.system.category.map(words.categoryName) ?? "",
          evaluator: line.evaluatorName, from: line.entry.from, to: line.entry.to,
          caseNumber: line.caseNumber, state: words.statusOfCase(line.status)))
    }
    let planned = Set(scheduled.map(\.entry.system))
    let rest = systems.filter { $0.system.state != .inactive && !planned.contains($0.system.code) }
    return YearPlan(
      year: year, lines: lines.sorted { ($0.from, $0.system) < ($1.from, $1.system) },
      unplanned: rest.map { TablePaper.Fact($0.system.name, $0.ownerName) }
    ).paper(
      try await letterhead(), signatory: try await signatory(post: "kepala-dinas"),
      isSample: try await isSample())
  }

  func headSummaryPaper() async throws -> TablePaper {
    try await headSummary().paper(
      try await letterhead(), classification: try await classification(),
      signatory: try await signatory(post: "kepala-dinas"), isSample: try await isSample())
  }

  func headSummary() async throws -> HeadSummary {
    let summary = try await store.summary(at: instant)
    var incidents = IncidentFilter()
    incidents.openOnly = true
    let names = try await letterhead().names
    let owners = summary.owners.sorted { ($0.total, $1.short) > ($1.total, $0.short) }.prefix(10)
    return HeadSummary(
      place: names.first?.withoutFirstWord("Pemerintah") ?? "", day: day(instant),
      year: summary.year, systems: summary.results.total, met: summary.results.met,
      notMet: summary.results.notMet, underWay: summary.results.underWay,
      criticalOpen: summary.criticalCount, criticalLate: summary.criticalLate,
      inTime: summary.inTime.now.value.map { $0 * 100 },
      incidentsOpen: try await store.incidents(incidents, limit: 1).count,
      owners: owners.map { owner in
        TablePaper.Bar(
          owner.short, met: owner.met, notMet: owner.notMet, other: owner.other,
          note: words.count(owner.met, of: owner.total))
      }, decisions: try await decisions())
  }

  /// What waits for the head of the office, the earliest deadline first.
  private func decisions() async throws -> [HeadSummary.Decision] {
    let held = try await store.holdings(post: "kepala-dinas", on: day(instant))
    var seen: Set<String> = []
    var decisions: [HeadSummary.Decision] = []
    for username in held.map(\.holding.officer) {
      guard let viewer = try await store.viewer(username, at: instant) else { continue }
      for item in try await store.inbox(for: viewer, at: instant, limit: 200) {
        guard case .seat(let seat) = item.ground, seat.post == "kepala-dinas",
          seen.insert("\(item.caseNumber) \(item.item ?? "") \(item.step.id)").inserted
        else { continue }
        let matter = [item.itemName, item.caseTitle].compactMap(\.self).joined(separator: ", ")
        decisions.append(
          HeadSummary.Decision(
            "\(item.step.title): \(matter) (\(item.caseNumber))", due: item.due.map(day)))
      }
    }
    return decisions
  }
}

extension String {
  fileprivate func withoutFirstWord(_ word: String) -> String {
    let words = split(separator: " ")
    let isCapital = words.first?.lowercased() == word.lowercased()
    return isCapital ? words.dropFirst().joined(separator: " ") : self
  }
}
