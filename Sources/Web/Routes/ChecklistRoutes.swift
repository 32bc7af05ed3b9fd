// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// `/berkas/{nomor}/daftar-periksa/{item}`: the workspace of an evaluation, saved control by
/// control.
struct ChecklistRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.checklist(of: ":nomor", item: ":item"), .readRegisters) {
      try await checklistPage(desk($0, $1, $2)).response()
    }
    router.post(Paths.checklist(of: ":nomor", item: ":item"), .actInCases, save)
    router.post(Paths.judgementDraft(of: ":nomor", item: ":item"), .actInCases, keep)
  }

  private func desk(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> ChecklistDesk {
    let number = try context.parameter("nomor")
    let viewer = try frame.known
    let record = try await site.store.caseRecord(number, for: viewer, at: frame.now)
    guard
      let work = try await site.store.workspace(
        number, item: try context.parameter("item"), for: viewer, at: frame.now)
    else { throw PageRefusal(.missing) }
    let units = [record.requester, work.system.owner].compactMap(\.self)
    guard viewer.may(.readCase(units: units)) else { throw PageRefusal(.missing) }

    let query = request.queryForm
    let asked = query.text("kontrol").flatMap(work.checklist.control)
    let area =
      query.int("area").flatMap { number in work.checklist.areas.first { $0.number == number } }
    let filter = query["saring"].flatMap(ChecklistFilter.init) ?? .all
    let shown =
      asked.flatMap(work.checklist.area) ?? area ?? work.firstOpenArea ?? work.checklist.areas.first
    guard let shown else { throw PageRefusal(.missing) }
    var desk = ChecklistDesk(
      site: site, frame: frame, work: work,
      procedure: try await site.store.procedure(record.procedure, version: record.procedureVersion),
      calendar: try await site.store.calendar(),
      people: try await site.store.peopleNames(work.judges), area: shown, filter: filter)
    desk.open = asked ?? (work.isWritable ? desk.shown(.unjudged).first : nil)
    desk.chosen = query["pilihan"].flatMap(Verdict.init)
    let files = desk.open.flatMap { work.judgements[$0.id]?.files } ?? []
    desk.files = try await site.store.attachments(files)
    desk.looks = try await site.store.pictureLooks(files)
    if viewer.may(.readObservations) {
      desk.evidence = try await site.store.controlEvidence(of: work.system.code)
      desk.waiting = try await site.store.waitingObservations(of: work.system.code)
    }
    if viewer.may(.judgeFindings) {
      desk.runs = try await site.store.probeRuns(of: work.system.code, in: number, limit: 3)
      desk.hasPermit = try await site.store.permits(of: work.system.code)
        .contains { $0.covers(.paths, on: frame.today) }
    }
    desk.comparison = try await site.store.comparison(
      of: number, item: work.system.code, at: frame.now)
    return desk
  }

  private func save(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var desk = try await desk(request, context, frame)
    guard let control = desk.open else { throw PageRefusal(.missing) }
    var typed = context.form
    let then = typed[JudgementField.then].flatMap(JudgementNext.init)
    let removed = typed[JudgementField.removed]
    let new = try await site.keep(JudgementField.newFiles, of: context, frame)
    let files = typed.all(JudgementField.files).filter { $0 != removed && !new.contains($0) } + new
    desk.files = try await site.store.attachments(files)
    desk.looks = try await site.store.pictureLooks(files)
    if then == .copyNote { typed = desk.withNoteBefore(typed) }

    let judgement = TypedJudgement(typed)
    let isFinal = removed == nil && (then == nil || then == .goOn)
    if isFinal {
      let errors = judgement.errors(desk.words)
      guard errors.isEmpty else {
        return checklistPage(desk, typed: typed, errors: errors).response(.unprocessableContent)
      }
    }
    do {
      try await store(judgement, files, of: control, desk, typed)
    } catch let refusal as Refusal {
      let sentence = desk.words.refusal(refusal, Naming(desk.procedure, people: desk.people))
      return checklistPage(desk, typed: typed, refusal: sentence).response(.unprocessableContent)
    }
    if then == .finding {
      return .seeOther(
        Paths.with(
          Paths.newFinding,
          [
            ("berkas", desk.work.caseNumber), ("sistem", desk.system.code),
            ("kontrol", control.id),
          ]))
    }
    guard isFinal else {
      let pending = judgement.isComplete ? nil : judgement.verdict
      return .seeOther(
        desk.path(
          area: desk.area.number, control: control.id, filter: desk.filter, chosen: pending))
    }
    return .seeOther(
      desk.next(after: control).map { desk.path(to: $0) } ?? desk.path(area: desk.area.number))
  }

  /// What the script sends while somebody types.
  private func keep(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let desk = try await desk(request, context, frame)
    guard let control = desk.open, request.queryForm["kontrol"] == control.id else {
      throw PageRefusal(.missing)
    }
    do {
      try await store(
        TypedJudgement(context.form), context.form.all(JudgementField.files), of: control, desk,
        context.form)
    } catch is Refusal { throw PageRefusal(.refused) }
    return Response(status: .noContent)
  }

  /// A verdict that lacks its note waits for it: the note, such as it is, is kept without it.
  private func store(
    _ judgement: TypedJudgement, _ files: [String], of control: Checklist.Control,
    _ desk: ChecklistDesk, _ typed: FormData
  ) async throws {
    var acting = try desk.frame.acting(by: typed)
    acting.seen = nil
    try await site.store.judge(
      control.id, judgement.isComplete ? judgement.verdict : nil, answers: judgement.answers,
      note: judgement.note, files: files, in: desk.work.caseNumber, item: desk.system.code,
      by: acting)
  }
}

/// A judgement as it stands in the form.
private struct TypedJudgement {
  var verdict: Verdict?
  var answers = ThreeAnswers()
  var note: String

  init(_ form: FormData) {
    for question in ThreeAnswers.Question.allCases {
      answers[question] = form.text(JudgementField.answer(question)).map { $0 == "1" }
    }
    verdict = form[JudgementField.verdict].flatMap(Verdict.init)
    note = form.text(JudgementField.note) ?? ""
  }

  var isComplete: Bool { verdict == .met || !note.isEmpty }

  func errors(_ words: any Phrasebook) -> FieldErrors {
    var errors = FieldErrors()
    if verdict == nil { errors.add(JudgementField.verdict, words.chooseVerdict) }
    if verdict != nil, !isComplete { errors.add(JudgementField.note, words.noteMissing) }
    return errors
  }
}

extension ChecklistDesk {
  /// The form with the note of the evaluation before, under what is already typed.
  fileprivate func withNoteBefore(_ typed: FormData) -> FormData {
    let old = open.flatMap { work.before[$0.id]?.note } ?? ""
    let own = typed.text(JudgementField.note)
    var form = FormData(typed.pairs.filter { $0.name != JudgementField.note })
    form.append(JudgementField.note, [own, old].compactMap(\.self).joined(separator: "\n\n"))
    return form
  }
}

extension Workspace {
  /// The first area in which something is not judged.
  fileprivate var firstOpenArea: Checklist.Area? {
    checklist.areas.first { area in
      area.controls.contains { judgements[$0.id]?.verdict == nil }
    }
  }

  /// User names of everybody who judged.
  fileprivate var judges: Set<String> {
    Set(judgements.values.map(\.by) + before.values.map(\.by))
  }
}
