// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/sistem/{kode}/hasil-pemeriksaan` and `/hasil-pemeriksaan/{id}`: what tools have seen, and what
/// a person makes of it.
struct ObservationRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.observations(of: ":kode"), .readObservations, list)
    router.get(Paths.acceptance(of: ":kode"), .judgeFindings) { request, context, frame in
      let chosen = try await chosen(request.queryForm, context, frame)
      guard !chosen.rows.isEmpty else { return try await unchosen(request, context, frame) }
      return acceptancePage(chosen, frame, typed: chosen.proposed(frame.words)).response()
    }
    router.post(Paths.acceptance(of: ":kode"), .judgeFindings, accept)
    router.get(Paths.dismissal(of: ":kode"), .judgeFindings) { request, context, frame in
      let chosen = try await chosen(request.queryForm, context, frame)
      guard !chosen.rows.isEmpty else { return try await unchosen(request, context, frame) }
      return dismissalPage(chosen, frame, typed: FormData()).response()
    }
    router.post(Paths.dismissal(of: ":kode"), .judgeFindings, dismiss)
    router.get(Paths.observation(":hasil"), .readObservations) { _, context, frame in
      try await page(record(context, frame), frame).response()
    }
    for act in ["pisah", "nilai-lagi", "lepas"] {
      router.post(Paths.observationAct(act, on: ":hasil"), .judgeFindings) {
        try await self.act(act, $1, $2)
      }
    }
    router.get(Paths.rounds(of: ":kode"), .readObservations, rounds)
  }

  private func system(
    _ context: WebContext, _ frame: PageFrame
  ) async throws -> InformationSystem {
    guard
      let record = try await site.store.system(
        try context.parameter("kode"), for: try frame.known)
    else { throw PageRefusal(.missing) }
    return record.system
  }

  private func list(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    observationListPage(try await matter(request.queryForm, context, frame), frame).response()
  }

  private func unchosen(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var errors = FieldErrors()
    errors.add("pilih", frame.words.nothingChosen)
    return observationListPage(
      try await matter(FormData(), context, frame), frame, errors: errors
    ).response(.unprocessableContent)
  }

  private func matter(
    _ query: FormData, _ context: WebContext, _ frame: PageFrame
  ) async throws -> ObservationList {
    let system = try await system(context, frame)
    let view = query["lihat"].flatMap(ObservationView.init) ?? .new
    let groups = try await site.store.observationGroups(of: system.code, view.filter)
    let open = groups.first {
      $0.tool == query["alat"] && $0.rule == query["aturan"]
        && $0.severity.rawValue == query["tingkat"]
    }
    let page = PageOfList(query.int("halaman") ?? 1, size: 50)
    var rows: [SeenObservation] = []
    if let open {
      var filter = view.filter
      filter.tool = open.tool
      filter.rule = open.rule
      filter.severity = open.severity
      rows = try await site.store.observations(
        of: system.code, filter, limit: page.size, offset: (page.number - 1) * page.size)
    }
    return ObservationList(
      system: system, view: view, groups: groups, open: open, rows: rows, page: page,
      mayJudge: try frame.known.may(.judgeFindings), caseNumber: query.text("berkas"))
  }

  private func chosen(
    _ form: FormData, _ context: WebContext, _ frame: PageFrame
  ) async throws -> ChosenObservations {
    let system = try await system(context, frame)
    let ids = form.all("pilih").prefix(500).compactMap { Int($0) }
    let rows = try await site.store.observations(Array(ids)).filter { $0.system == system.code }
    var filter = FindingFilter()
    filter.system = system.code
    filter.unsettled = true
    guard let checklist = try await site.store.checklist() else {
      throw PageRefusal(.unavailable)
    }
    let work = try await site.store.inbox(for: try frame.known, at: frame.now)
    return ChosenObservations(
      system: system, rows: rows,
      findings: try await site.store.findings(filter, limit: 100).rows, checklist: checklist,
      evaluations: work.compactMap { item in
        guard item.item == system.code,
          item.step.outputs.contains(where: { $0.kind == .evaluation })
        else { return nil }
        return OpenEvaluation(
          caseNumber: item.caseNumber, system: system.code, systemName: system.name)
      })
  }

  private func accept(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var typed = context.form
    let words = site.words
    let chosen = try await chosen(typed, context, frame)
    guard !chosen.rows.isEmpty else { return try await unchosen(request, context, frame) }
    var errors = FieldErrors()
    func refused(_ refusal: String? = nil) -> Response {
      acceptancePage(chosen, frame, typed: typed, errors: errors, refusal: refusal)
        .response(.unprocessableContent)
    }
    if CVSSForm.isAsked(typed) {
      (typed, errors) = CVSSForm.computed(typed, words)
      return errors.isEmpty ? acceptancePage(chosen, frame, typed: typed).response() : refused()
    }
    do {
      if typed["lalu"] == "gabung", let number = typed.text("ke") {
        try await site.store.attach(
          chosen.rows.map(\.id), to: number, by: frame.acting(by: typed))
        return .seeOther(Paths.finding(number))
      }
      let severity = typed["tingkat"].flatMap(Severity.init)
      if typed.text("judul") == nil { errors.add("judul", words.titleOfFindingMissing) }
      if severity == nil { errors.add("tingkat", words.severityMissing) }
      if typed.text("perbaikan") == nil { errors.add("perbaikan", words.mendMissing) }
      if let problem = CVSSForm.problem(typed, words) { errors.add("cvss", problem) }
      let cwe = CWEList(typed.text("cwe"))
      if cwe == nil { errors.add("cwe", words.cweFaulty) }
      guard errors.isEmpty, let severity, let cwe else { return refused() }
      let number = try await site.store.accept(
        chosen.rows.map(\.id),
        as: EvaluationResult.NewFinding(
          title: typed.text("judul") ?? "", severity: severity, place: typed.text("tempat"),
          detail: typed.text("terlihat"), recommendation: typed.text("perbaikan") ?? "",
          control: typed.text("kontrol"), cvss: typed.text("cvss"),
          cwe: cwe.numbers.isEmpty ? nil : cwe.numbers), in: typed.text("evaluasi"),
        by: frame.acting(by: typed))
      return .seeOther(Paths.finding(number))
    } catch let refusal as Refusal {
      return refused(words.refusal(refusal, Naming()))
    }
  }

  private func dismiss(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let typed = context.form
    let chosen = try await chosen(typed, context, frame)
    guard !chosen.rows.isEmpty else { return try await unchosen(request, context, frame) }
    let day = typed.text("sampai").flatMap(CalendarDate.init)
    var errors = FieldErrors()
    if typed.text("alasan") == nil { errors.add("alasan", site.words.writeReason) }
    if typed.text("sampai") != nil, day.map({ $0 < frame.today }) ?? true {
      errors.add("sampai", site.words.dayPast)
    }
    guard errors.isEmpty else {
      return dismissalPage(chosen, frame, typed: typed, errors: errors)
        .response(.unprocessableContent)
    }
    do {
      try await site.store.dismiss(
        chosen.rows.map(\.id), reason: typed.text("alasan") ?? "", until: day,
        by: frame.acting(by: typed))
    } catch let refusal as Refusal {
      return dismissalPage(
        chosen, frame, typed: typed, refusal: site.words.refusal(refusal, Naming())
      ).response(.unprocessableContent)
    }
    return .seeOther(Paths.observations(of: chosen.system.code))
  }

  private func record(
    _ context: WebContext, _ frame: PageFrame
  ) async throws -> ObservationRecord {
    guard let id = Int(try context.parameter("hasil")),
      let record = try await site.store.observation(id),
      try frame.known.may(.readFinding(owner: record.owner))
    else { throw PageRefusal(.missing) }
    return record
  }

  private func page(
    _ record: ObservationRecord, _ frame: PageFrame, refusal: String? = nil
  ) async throws -> Page {
    try observationPage(
      record, people: try await site.store.peopleNames(Set(record.acts.map(\.by))), frame,
      refusal: refusal)
  }

  private func act(
    _ act: String, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let record = try await record(context, frame)
    let id = record.row.id
    let acting = try frame.acting(by: context.form)
    guard let reason = context.form.text("alasan") else {
      return try await page(record, frame, refusal: site.words.writeReason)
        .response(.unprocessableContent)
    }
    do {
      switch act {
      case "pisah":
        try await site.store.split(id, reason: reason, by: acting)
        return .seeOther(Paths.observations(of: record.row.system))
      case "lepas": try await site.store.detach(id, reason: reason, by: acting)
      case _: try await site.store.restore([id], reason: reason, by: acting)
      }
    } catch let refusal as Refusal {
      return try await page(record, frame, refusal: site.words.refusal(refusal, Naming()))
        .response(.unprocessableContent)
    }
    return .seeOther(Paths.observation(id))
  }

  private func rounds(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let system = try await system(context, frame)
    guard let view = try await site.store.systemView(system.code, for: try frame.known) else {
      throw PageRefusal(.missing)
    }
    let ends = view.evaluations.sorted { $0.at < $1.at }
    var rows: [(RoundKind, FindingRecord)] = []
    let pair = ends.suffix(2)
    if pair.count == 2, let earlier = pair.first, let later = pair.last {
      rows = try await site.store.rounds(of: system.code, between: earlier.at, and: later.at)
    }
    return roundsPage(system, Array(pair), rows, frame).response()
  }
}

/// Numbers of weaknesses as a person types them: "79", "CWE-79, 80".
struct CWEList {
  var numbers: [Int]

  /// `nil` where something in it is no number.
  init?(_ text: String?) {
    numbers = []
    for part in (text ?? "").split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
      let digits = part.uppercased().hasPrefix("CWE-") ? part.dropFirst(4) : part
      guard let number = Int(digits), number > 0, number < 100_000 else { return nil }
      numbers.append(number)
    }
  }
}
