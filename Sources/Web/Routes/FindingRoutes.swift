// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/temuan`: the list, one finding, what is done about it, and a new one by hand.
struct FindingRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.findings, .readFindings, list)
    router.get(Paths.newFinding, .judgeFindings, write)
    router.post(Paths.newFinding, .judgeFindings, add)
    router.get(Paths.finding(":nomor"), .readFindings) {
      let matter = try await matter($1, $2)
      var response = findingPage(matter).response()
      // Without script the page still follows what goes on.
      if matter.retestUnderWay != nil, matter.viewer.may(.judgeFindings),
        let refresh = HTTPField.Name("Refresh")
      {
        response.headers[refresh] = "3"
      }
      return response
    }
    router.post(Paths.retest(of: ":nomor"), .judgeFindings, retest)
    router.post(Paths.findingAct("gabung", on: ":nomor"), .judgeFindings, merge)
    for move in FindingMove.allCases {
      router.get(Paths.findingAct(move.rawValue, on: ":nomor"), .readFindings) {
        try await ask(move, $1, $2)
      }
      router.post(Paths.findingAct(move.rawValue, on: ":nomor"), .readFindings) {
        try await act(move, $1, $2)
      }
    }
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let query = request.queryForm
    let viewer = try frame.known
    let view = query["lihat"].flatMap(FindingView.init) ?? .open
    let page = PageOfList(query.int("halaman") ?? 1, size: 50)
    let isAgency = viewer.officer.role == .agency
    let filter = FindingFilter(query, for: viewer, at: frame.now)
    let found = try await site.store.findings(
      filter, limit: page.size, offset: (page.number - 1) * page.size)
    var systemName = filter.system
    if let code = filter.system, let known = try await site.store.system(code, for: viewer) {
      systemName = known.system.name
    }
    return findingListPage(
      FindingList(
        view: view, filter: filter, page: page, rows: found.rows, count: found.count,
        calendar: try await site.store.calendar(),
        agencies: isAgency ? [] : try await site.store.agenciesToChoose(),
        systemName: systemName, mayWrite: viewer.may(.judgeFindings)), frame
    ).response()
  }

  private func matter(_ context: WebContext, _ frame: PageFrame) async throws -> FindingMatter {
    let viewer = try frame.known
    guard let record = try await site.store.finding(try context.parameter("nomor")),
      viewer.may(.readFinding(owner: record.owner))
    else { throw PageRefusal(.missing) }
    let finding = record.finding
    let checklist = finding.control == nil ? nil : try await checklist()
    let files = try await site.store.attachments(record.acts.flatMap(\.files))
    var matter = FindingMatter(
      site: site, frame: frame, record: record,
      system: try await site.store.systems([finding.system]).first,
      control: finding.control.flatMap { checklist?.control($0) },
      calendar: try await site.store.calendar(),
      people: try await site.store.peopleNames(
        Set(record.acts.map(\.by) + [finding.foundBy])),
      files: Dictionary(files.map { ($0.sha256, $0) }) { first, _ in first }, viewer: viewer)
    if let number = finding.caseNumber {
      matter.pictures = try await site.store.evidencePictures(of: number, item: finding.system)
        .filter { $0.finding == finding.number }
      if viewer.officer.role == .agency {
        var readable: [EvidencePicture] = []
        for picture in matter.pictures
        where (try? await site.store.attachment(picture.file.sha256, for: viewer)) != nil {
          readable.append(picture)
        }
        matter.pictures = readable
      }
    }
    matter.sources = try await site.store.sources(of: finding.number)
    matter.retests = try await site.store.retests(of: finding.number)
    if viewer.may(.judgeFindings) {
      matter.retestObstacle = try await site.store.retestObstacle(
        of: finding.number, site.checks, on: frame.today)
      if let run = matter.retestUnderWay?.run {
        matter.retestRun = try await site.store.probeRun(run)
      }
    }
    matter.people.merge(
      try await site.store.peopleNames(Set(matter.retests.map(\.officer)))
    ) { first, _ in first }
    if viewer.may(.judgeFindings) {
      var others = FindingFilter()
      others.system = finding.system
      others.unsettled = true
      matter.siblings = try await site.store.findings(others, limit: 100).rows
        .filter { $0.finding.number != finding.number }
    }
    return matter
  }

  private func merge(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    guard let other = context.form.text("ke") else {
      return .seeOther(Paths.finding(matter.finding.number))
    }
    do {
      try await site.store.merge(
        matter.finding.number, into: other, by: frame.acting(by: context.form))
    } catch let refusal as Refusal {
      return findingPage(matter, refusal: site.words.refusal(refusal, Naming()))
        .response(.conflict)
    }
    return .seeOther(Paths.finding(other))
  }

  private func retest(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    do {
      try await site.store.askRetest(
        of: [matter.finding.number], site.checks, by: frame.acting(by: context.form))
    } catch let refusal as Refusal {
      return findingPage(matter, refusal: site.words.refusal(refusal, Naming()))
        .response(.unprocessableContent)
    }
    return .seeOther(Paths.finding(matter.finding.number))
  }

  private func ask(
    _ move: FindingMove, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    guard matter.viewer.may(move.kind.need(owner: matter.record.owner)) else {
      throw PageRefusal(.forbidden)
    }
    guard matter.moves.contains(move) else {
      return .seeOther(Paths.finding(matter.finding.number))
    }
    return findingMovePage(move, matter, typed: matter.begun(move)).response()
  }

  private func act(
    _ move: FindingMove, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let matter = try await matter(context, frame)
    let number = matter.finding.number
    guard matter.viewer.may(move.kind.need(owner: matter.record.owner)) else {
      throw PageRefusal(.forbidden)
    }
    var typed = context.form
    for file in try await site.keep("bukti-baru", of: context, frame) {
      typed.append("bukti", file)
    }
    let day = typed.text("tanggal").flatMap(CalendarDate.init)
    var errors = FieldErrors()
    if typed.text("teks") == nil { errors.add("teks", site.words.moveTextMissing) }
    if move.needsDay {
      if let day {
        if day < frame.today { errors.add("tanggal", site.words.dayPast) }
      } else {
        errors.add("tanggal", site.words.dayMissing)
      }
    }
    guard errors.isEmpty else {
      return findingMovePage(move, matter, typed: typed, errors: errors)
        .response(.unprocessableContent)
    }
    do {
      _ = try await site.store.act(
        on: number, move.kind, text: typed.text("teks") ?? "", until: move.needsDay ? day : nil,
        files: typed.all("bukti"), by: frame.acting(by: typed))
    } catch let refusal as Refusal {
      return findingMovePage(
        move, matter, typed: typed,
        refusal: site.words.refusal(refusal, Naming(people: matter.people))
      ).response(.unprocessableContent)
    }
    return .seeOther(Paths.finding(number))
  }

  private func write(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let query = request.queryForm
    let open = try await evaluations(frame)
    let checklist = try await checklist()
    var typed = FormData()
    let asked = open.first {
      $0.caseNumber == query["berkas"] && $0.system == query["sistem"]
    }
    if let evaluation = asked ?? (open.count == 1 ? open.first : nil) {
      typed.append("evaluasi", evaluation.key)
    }
    if let control = query.text("kontrol").flatMap(checklist.control) {
      typed.append("kontrol", control.id)
      let judgement = try await judgement(of: control.id, asked, frame)
      if let note = judgement?.note, !note.isEmpty { typed.append("terlihat", note) }
      for file in judgement?.files ?? [] { typed.append("bukti", file) }
    }
    return try await form(frame, open, checklist, typed)
  }

  private func add(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var typed = context.form
    for file in try await site.keep("bukti-baru", of: context, frame)
    where !typed.all("bukti").contains(file) {
      typed.append("bukti", file)
    }
    if let removed = typed["lepas"] {
      typed = FormData(typed.pairs.filter { $0.name != "bukti" || $0.value != removed })
    }
    let open = try await evaluations(frame)
    let checklist = try await checklist()
    let words = site.words
    if typed["lepas"] != nil { return try await form(frame, open, checklist, typed) }
    if CVSSForm.isAsked(typed) {
      let computed = CVSSForm.computed(typed, words)
      typed = computed.form
      return try await form(frame, open, checklist, typed, errors: computed.errors)
    }
    let evaluation = open.first { $0.key == typed["evaluasi"] }
    let severity = typed["tingkat"].flatMap(Severity.init)
    var errors = FieldErrors()
    if evaluation == nil { errors.add("evaluasi", words.evaluationHint) }
    if typed.text("judul") == nil { errors.add("judul", words.titleOfFindingMissing) }
    if severity == nil { errors.add("tingkat", words.severityMissing) }
    if typed.text("perbaikan") == nil { errors.add("perbaikan", words.mendMissing) }
    if let problem = CVSSForm.problem(typed, words) { errors.add("cvss", problem) }
    let cwe = CWEList(typed.text("cwe"))
    if cwe == nil { errors.add("cwe", words.cweFaulty) }
    guard errors.isEmpty, let evaluation, let severity, let cwe else {
      return try await form(frame, open, checklist, typed, errors: errors)
    }
    do {
      let number = try await site.store.addFinding(
        EvaluationResult.NewFinding(
          title: typed.text("judul") ?? "", severity: severity, place: typed.text("tempat"),
          detail: typed.text("terlihat"), recommendation: typed.text("perbaikan") ?? "",
          control: typed.text("kontrol"), cvss: typed.text("cvss"),
          cwe: cwe.numbers.isEmpty ? nil : cwe.numbers),
        files: typed.all("bukti"), in: evaluation.caseNumber, item: evaluation.system,
        by: frame.acting(by: typed))
      return .seeOther(Paths.finding(number))
    } catch let refusal as Refusal {
      return try await form(
        frame, open, checklist, typed, refusal: words.refusal(refusal, Naming()))
    }
  }

  private func checklist() async throws -> Checklist {
    guard let checklist = try await site.store.checklist() else {
      throw PageRefusal(.unavailable)
    }
    return checklist
  }

  /// Evaluations that wait for the viewer: only there can a finding be put down.
  private func evaluations(_ frame: PageFrame) async throws -> [OpenEvaluation] {
    try await site.store.inbox(for: try frame.known, at: frame.now).compactMap { work in
      guard let system = work.item, work.step.outputs.contains(where: { $0.kind == .evaluation })
      else { return nil }
      return OpenEvaluation(
        caseNumber: work.caseNumber, system: system, systemName: work.itemName ?? system)
    }
  }

  private func form(
    _ frame: PageFrame, _ open: [OpenEvaluation], _ checklist: Checklist, _ typed: FormData,
    errors: FieldErrors = FieldErrors(), refusal: String? = nil
  ) async throws -> Response {
    findingForm(
      frame, evaluations: open, checklist: checklist,
      files: try await site.store.attachments(typed.all("bukti")), limit: site.limits.file,
      typed: typed, errors: errors, refusal: refusal
    ).response(errors.isEmpty && refusal == nil ? .ok : .unprocessableContent)
  }

  /// What was noted on the control is what was seen, and its evidence stands for the finding.
  private func judgement(
    of control: String, _ evaluation: OpenEvaluation?, _ frame: PageFrame
  ) async throws -> Judgement? {
    guard let evaluation else { return nil }
    let work = try await site.store.workspace(
      evaluation.caseNumber, item: evaluation.system, for: try frame.known, at: frame.now)
    return work?.judgements[control]
  }
}
