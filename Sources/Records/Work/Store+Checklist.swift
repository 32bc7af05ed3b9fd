// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// What the checklist page shows of one evaluation.
package struct Workspace: Sendable {
  package var caseNumber: String
  package var caseTitle: String
  package var system: InformationSystem
  package var checklist: Checklist
  /// By control.
  package var judgements: [String: Judgement]
  /// The evaluation before this one, by control; empty at the first.
  package var before: [String: Judgement]
  package var beforeCase: String?
  package var findings: [Finding]
  /// The row that hands the evaluation in, while it is open.
  package var step: String?
  package var active: CaseFile.Active?
  /// The viewer may write in it now.
  package var isWritable: Bool
  /// Version of the stream.
  package var version: Int

  package var score: Score {
    Score(of: checklist.controls, in: judgements.compactMapValues(\.verdict))
  }

  /// Of each of the three questions that was answered: which share of the applicable controls with
  /// an answer has a yes, 0 to 1, and of how many.
  package var threeShares: [(question: ThreeAnswers.Question, share: Double, of: Int)] {
    let applicable = judgements.values.filter { $0.verdict != .notApplicable }
    return ThreeAnswers.Question.allCases.compactMap { question in
      let answers = applicable.compactMap { $0.answers[question] }
      guard !answers.isEmpty else { return nil }
      return (question, Double(answers.count { $0 }) / Double(answers.count), answers.count)
    }
  }
}

extension Store {
  /// The evaluation of one item of a case, as this person sees it; `nil` when there is none.
  package func workspace(
    _ number: String, item: String, for viewer: Viewer, at instant: Date
  ) async throws -> Workspace? {
    try await database.read { [self] connection in
      guard let stream = try connection.stream(number, item),
        let system = try connection.system(item)
      else { return nil }
      let record = try connection.caseRecord(number)
      guard
        let procedure = try procedure(
          record.procedure, version: record.procedureVersion, connection)
      else { return nil }
      guard try !connection.isEvaluationUndisclosed(stream, of: procedure, to: viewer) else {
        return nil
      }
      let step = procedure.steps.first { $0.outputs.contains { $0.kind == .evaluation } }
      let active = step.flatMap { stream.file.active($0.id) }
      let parties = CaseParties(
        requester: record.requester, systemOwner: stream.owner, team: record.team)
      let lanes = viewer.lanes(in: procedure, of: parties)
      let last = try connection.first(
        """
        SELECT s.case_number FROM streams s JOIN cases c ON c.number = s.case_number
        WHERE s.item = ? AND \(CaseOrder.isBefore) AND EXISTS (
          SELECT 1 FROM judgements j
          WHERE j.case_number = s.case_number AND j.item = s.item AND j.verdict IS NOT NULL)
        ORDER BY \(CaseOrder.newestFirst) LIMIT 1
        """, [.text(item), .text(number)])?.text("case_number")
      return Workspace(
        caseNumber: number, caseTitle: record.title, system: system,
        checklist: try connection.checklist(),
        judgements: try connection.judgements(number, item),
        before: try last.map { try connection.judgements($0, item) } ?? [:], beforeCase: last,
        findings: try connection.run(
          "SELECT * FROM findings WHERE case_number = ? AND system = ? ORDER BY number",
          [.text(number), .text(item)]
        ).map(Finding.init(row:)),
        step: active?.step, active: active,
        isWritable: active != nil && step.map { lanes.contains($0.lane) } ?? false
          && stream.file.status == .running,
        version: stream.file.version)
    }
  }

  /// Keeps one control's judgement while the evaluation is open: saved as one goes, handed in
  /// with the row. The last writer wins; the workspace says who wrote.
  ///
  /// - Throws: `Refusal.outputInvalid` when a verdict that is not "met" has no note.
  package func judge(
    _ control: String, _ verdict: Verdict?, answers: ThreeAnswers = ThreeAnswers(), note: String,
    files: [String] = [], in number: String, item: String, by acting: Acting
  ) async throws {
    try await database.write { [self] connection in
      _ = try evaluating(number, item, acting, connection)
      guard try connection.checklist().control(control) != nil else {
        throw Failure(.notFound, "no such control \(control)")
      }
      if verdict == .notMet || verdict == .notApplicable, note.allSatisfy(\.isWhitespace) {
        throw Refusal.outputInvalid(output: control, problems: [FieldProblem("note", .missing)])
      }
      try connection.keep(
        Judgement(
          control: control, verdict: verdict, answers: answers, note: note, files: files,
          by: acting.username, at: acting.at),
        in: number, item: item)
    }
  }

  /// The scene, if the actor may work on this evaluation now.
  func evaluating(
    _ number: String, _ item: String, _ acting: Acting, _ connection: any SQLConnection
  ) throws -> Scene {
    let scene = try scene(number, item, acting, connection)
    guard
      let step = scene.procedure.steps.first(where: { step in
        step.outputs.contains { $0.kind == .evaluation }
      })
    else { throw Refusal.unknownStep("evaluasi") }
    _ = try scene.stream.file.turn(
      step.id, by: scene.actor(for: step.id), at: acting.at, in: scene.context())
    return scene
  }
}

extension SQLConnection {
  func judgements(_ number: String, _ item: String) throws -> [String: Judgement] {
    var judgements: [String: Judgement] = [:]
    for row in try run(
      """
      SELECT control, verdict, answers, note, files, officer, at, before FROM judgements
      WHERE case_number = ? AND item = ?
      """, [.text(number), .text(item)])
    {
      let control = try row.text("control")
      judgements[control] = Judgement(
        control: control, verdict: try row.optionalKind("verdict"),
        answers: try row.optionalText("answers").map { try CanonicalJSON.value($0) }
          ?? ThreeAnswers(),
        note: try row.text("note"), files: try row.texts("files"), by: try row.text("officer"),
        at: try row.instant("at"),
        before: try row.optionalKind("before"))
    }
    return judgements
  }
}
