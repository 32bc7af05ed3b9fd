// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// Handing in an evaluation: verdicts and findings go to their registers, the entry pins them.
extension Scene {
  func handIn(
    _ result: EvaluationResult, _ entry: OutputEntry, by done: Completed,
    _ connection: any SQLConnection
  ) throws -> OutputEntry {
    var result = result
    let checklist = try connection.checklist()
    let officer = viewer.officer.username
    let before = try connection.judgements(record.number, stream.item)
    for (control, line) in (result.verdicts ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard checklist.control(control) != nil else {
        throw invalid(entry, "verdicts[\(control)]", "unknown-control", [control])
      }
      try connection.keep(
        Judgement(
          control: control, verdict: line.verdict,
          answers: line.answers ?? before[control]?.answers ?? ThreeAnswers(),
          note: line.note ?? "", files: line.files ?? [],
          by: officer, at: at),
        in: record.number, item: stream.item)
    }
    let lines = try connection.judgedLines(record.number, stream.item)
    let verdicts = lines.mapValues(\.verdict)
    let score = Score(of: checklist.controls, in: verdicts)
    if score.unassessed > 0 {
      throw Refusal.rule(
        code: "controls-unjudged",
        detail: ["\(score.unassessed)"]
          + checklist.controls.filter { verdicts[$0.id] == nil }.prefix(5).map(\.no))
    }
    for new in result.findings ?? [] {
      if let control = new.control, checklist.control(control) == nil {
        throw invalid(entry, "findings", "unknown-control", [control])
      }
      _ = try connection.add(
        new, system: stream.item, caseNumber: record.number, by: officer, at: at, calendar)
    }
    result.findingNumbers = try connection.run(
      "SELECT number FROM findings WHERE case_number = ? AND system = ? ORDER BY number",
      [.text(record.number), .text(stream.item)]
    ).map { try $0.text("number") }
    result.findings = nil
    result.verdicts = lines
    result.score = score
    result.checklist = "\(checklist.id) \(checklist.version)"
    return try rewritten(entry, result)
  }
}

extension SQLConnection {
  /// The office's checklist.
  func checklist() throws -> Checklist {
    guard let text = try setting(.checklist) else {
      throw Failure(.unavailable, "the office has no checklist")
    }
    return try CanonicalJSON.value(text)
  }

  func verdicts(_ number: String, _ item: String) throws -> [String: Verdict] {
    var verdicts: [String: Verdict] = [:]
    for row in try run(
      """
      SELECT control, verdict FROM judgements
      WHERE case_number = ? AND item = ? AND verdict IS NOT NULL
      """, [.text(number), .text(item)])
    {
      verdicts[try row.text("control")] = try row.kind("verdict")
    }
    return verdicts
  }

  /// What is pinned of each control that has a verdict.
  fileprivate func judgedLines(
    _ number: String, _ item: String
  ) throws -> [String: EvaluationResult.Line] {
    try judgements(number, item).compactMapValues { judgement in
      judgement.verdict.map { verdict in
        EvaluationResult.Line(
          verdict: verdict, answers: judgement.answers.isEmpty ? nil : judgement.answers)
      }
    }
  }

  /// Keeps one judgement; the verdict of the system's evaluation before goes beside it.
  func keep(_ judgement: Judgement, in number: String, item: String) throws {
    try execute(
      """
      INSERT INTO judgements (
        case_number, item, control, verdict, answers, note, files, officer, at, before)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (
        SELECT j.verdict FROM judgements j JOIN cases c ON c.number = j.case_number
        WHERE j.item = ? AND j.control = ? AND j.verdict IS NOT NULL AND \(CaseOrder.isBefore)
        ORDER BY \(CaseOrder.newestFirst) LIMIT 1))
      ON CONFLICT (case_number, item, control) DO UPDATE SET verdict = excluded.verdict,
        answers = excluded.answers, note = excluded.note, files = excluded.files, officer = excluded.officer, at = excluded.at
      """,
      [
        .text(number), .text(item), .text(judgement.control),
        SQLValue(judgement.verdict?.rawValue),
        judgement.answers.isEmpty ? .null : .text(try CanonicalJSON.text(judgement.answers)),
        .text(judgement.note),
        try SQLValue(list: judgement.files), .text(judgement.by), SQLValue(judgement.at),
        .text(item), .text(judgement.control), .text(number),
      ])
    for sha in judgement.files {
      try use(file: sha, in: number, item: item, title: judgement.control)
    }
  }

  /// Registers a finding under the next number of the year.
  func add(
    _ new: EvaluationResult.NewFinding, system: String, caseNumber: String?, by officer: String,
    at instant: Date, _ calendar: WorkingCalendar
  ) throws -> String {
    let year = calendar.date(of: instant).year
    let count = try next("finding-\(year)")
    let number = "TMN-\(year)-\(count.padded(to: 4))"
    let category = try self.system(system)?.category
    let days = FindingDeadlines.workingDays(new.severity, category, table: try deadlineTable())
    let due = try days.map { try calendar.adding(days: Double($0), to: instant) }
    try execute(
      """
      INSERT INTO findings (number, system, case_number, control, title, severity, place, detail,
        recommendation, state, found_at, found_by, due, cvss, cwe)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?)
      """,
      [
        .text(number), .text(system), SQLValue(caseNumber), SQLValue(new.control),
        .text(new.title), SQLValue(new.severity), .text(new.place ?? ""), .text(new.detail ?? ""),
        .text(new.recommendation), SQLValue(instant), .text(officer), SQLValue(due),
        SQLValue(new.cvss), .text(try CanonicalJSON.text(new.cwe ?? [])),
      ])
    try execute(
      """
      INSERT INTO finding_acts (finding, seq, kind, officer, at, text) VALUES (?, 1, 'found', ?, ?, ?)
      """, [.text(number), .text(officer), SQLValue(instant), .text(new.title)])
    return number
  }

  func deadlineTable() throws -> FindingDeadlines {
    guard let text = try setting(.findingDeadlines) else { return .proposed }
    return try CanonicalJSON.value(text)
  }
}
