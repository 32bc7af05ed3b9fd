// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Two years of an invented office, made as an office makes them: every line of it is an act
/// that the engine let through.
///
/// Acts are taken in the order of time. Whoever's turn it is does it after a while that is
/// drawn from the row's standard time, now and then too late; what would fall after the
/// present stays as it is, and so there is work waiting.
struct DemoHistory {
  let store: Store
  let roster: Roster
  let now: Date
  var random = SeededRandom(seed: 2026)
  var calendar: WorkingCalendar
  private var procedures: [String: Procedure] = [:]
  private var queue: [Planned] = []
  private var posts: [String: Post]
  var systems: [String: InformationSystem]
  /// How sound each system is, 0 to 1; it gets better from round to round.
  var soundness: [String: Double] = [:]
  private(set) var acts = 0
  /// The row at which a stream is left lying, so that each kind of user finds work waiting.
  var rests: [String: String] = [:]

  /// Something that will happen unless the present comes first.
  private struct Planned {
    var at: Date
    var doing: Doing
  }

  enum Doing {
    /// `rests` by the system's code; under the empty code, of the case itself.
    case evaluation(title: String, systems: [String], rests: [String: String])
    case request(DemoTexts.Request, rest: String?)
    case turn(number: String, item: String?, step: String)
    case receipt(letterOf: String, item: String)
    case finding(String, FindingAct.Kind, text: String)
    case reopening(system: String)
  }

  init(store: Store, roster: Roster, now: Date) async throws {
    self.store = store
    self.roster = roster
    self.now = now
    calendar = try await store.calendar()
    posts = Dictionary(uniqueKeysWithValues: roster.posts.map { ($0.code, $0) })
    systems = Dictionary(uniqueKeysWithValues: roster.systems.map { ($0.code, $0) })
    for procedure in try await store.procedures() { procedures[procedure.id] = procedure }
    for system in roster.systems.sorted(by: { $0.code < $1.code }) {
      soundness[system.code] = Double.random(in: 0.55...0.9, using: &random)
    }
  }

  /// Lives through the two years up to the present.
  mutating func live() async throws {
    plan()
    while let next = queue.first {
      queue.removeFirst()
      guard next.at <= now else { continue }
      try await happen(next.doing, at: next.at)
    }
  }

  // MARK: What is planned

  private mutating func plan() {
    let today = calendar.date(of: now)
    let active = roster.systems.filter { $0.state != .inactive }.map(\.code)
    var next = 0
    for quarter in (0..<8).reversed() {
      let day = calendar.addingWorkingDays(4, to: today.adding(days: -91 * quarter - 45))
      let codes = (0..<5).map { active[(next + $0) % active.count] }
      next += 5
      add(
        .evaluation(title: DemoTexts.evaluationTitle(of: day), systems: codes, rests: [:]),
        at: calendar.instant(day, hour: 8, minute: 5))
    }
    planDesks(active)
    for day in stride(from: 720, through: 0, by: -9) {
      guard let request = random.pick(DemoTexts.requests), let system = random.pick(active) else {
        continue
      }
      let date = calendar.addingWorkingDays(0, to: today.adding(days: -day))
      let minute = Int.random(in: 0..<300, using: &random)
      add(
        .request(request.about(systems[system]), rest: nil),
        at: calendar.instant(date, hour: 8 + minute / 60, minute: minute % 60))
    }
    // Letters that came in today and wait for the head.
    for (hours, system) in [(1.5, active.first), (3, active.last)] {
      guard let request = random.pick(DemoTexts.requests), let system else { continue }
      add(
        .request(request.about(systems[system]), rest: "disposisi"),
        at: recently.addingTimeInterval(-hours * 3600))
    }
  }

  mutating func add(_ doing: Doing, at instant: Date) {
    let index = queue.firstIndex { $0.at > instant } ?? queue.endIndex
    queue.insert(Planned(at: instant, doing: doing), at: index)
  }

  // MARK: What happens

  private mutating func happen(_ doing: Doing, at instant: Date) async throws {
    acts += 1
    switch doing {
    case .evaluation(let title, let codes, let resting):
      guard let opener = holder(of: "kepala-dinas", at: instant) else { return }
      let done = try await store.openCase(
        "evaluasi-berkala", title: title, systems: codes, by: Acting(opener, at: instant))
      for (code, row) in resting { rests[DemoHistory.stream(done.number, code)] = row }
      await wait(for: done, at: instant)
    case .request(let request, let rest):
      guard let system = systems[request.system],
        let asker = roster.officers.first(where: { $0.role == .agency && $0.unit == system.owner })
      else { return }
      let done = try await store.openCase(
        "perubahan-pengamanan", title: request.subject, systems: [system.code],
        by: Acting(asker.username, at: instant))
      rests[DemoHistory.stream(done.number, nil)] = rest
      try await turn(done.number, nil, "permohonan", at: instant, request: request)
    case .turn(let number, let item, let step): try await turn(number, item, step, at: instant)
    case .receipt(let number, let item):
      var filter = LetterFilter()
      filter.direction = .outgoing
      filter.caseNumber = number
      for row in try await store.letters(filter, limit: 200).rows
      where row.letter.item == item && row.letter.receivedAt == nil {
        guard let receiver = agency(row.letter.unit) else { continue }
        try await store.acknowledge(
          row.letter.id, receivedBy: nil, by: Acting(receiver, at: instant))
      }
    case .finding(let number, let kind, let text):
      try await answer(number, kind, text, at: instant)
    case .reopening(let code):
      guard let officer = holder(of: "kepala-seksi", at: instant) else { return }
      try? await store.reopenSystem(
        code, note: DemoTexts.reopened, by: Acting(officer, at: instant))
    }
  }

  private mutating func turn(
    _ number: String, _ item: String?, _ step: String, at instant: Date,
    request: DemoTexts.Request? = nil
  ) async throws {
    if rests[DemoHistory.stream(number, item)] == step { return }
    let viewer = try await viewer("kepala-dinas", at: instant)
    let view = try await store.caseView(number, item: item, for: viewer, at: instant)
    guard let row = view.procedure.step(step), view.file.active(step) != nil,
      let lane = view.procedure.lane(row.lane),
      let actor = performer(of: lane, view: view, item: item, at: instant)
    else { return }
    let acting = Acting(actor, at: instant)
    if random.chance(0.04), let earlier = row.returns.first {
      let done = try await store.act(
        .sendBack(step: step, to: earlier, reason: DemoTexts.returned), on: number, item: item,
        by: acting)
      await wait(for: done, at: instant)
      return
    }
    if row.outputs.contains(where: { $0.kind == .followUp }) {
      guard try await followUpIsReady(number, item, at: instant) else {
        add(.turn(number: number, item: item, step: step), at: try later(days: 2, than: instant))
        return
      }
    }
    let form = try await fill(row, view: view, item: item, at: instant, request: request)
    let done = try await store.act(
      .complete(step: step, outcome: form.outcome, reason: form.reason, outputs: form.outputs),
      on: number, item: item, by: acting)
    await wait(for: done, at: instant)
    try await afterwards(row, view: view, item: item, at: instant)
  }

  /// Plans the turns that the act brought about.
  private mutating func wait(for done: ActOutcome, at instant: Date) async {
    guard let procedure = procedures[procedureID(of: done)] else { return }
    for active in done.file.active {
      guard let step = procedure.step(active.step) else { continue }
      add(
        .turn(number: done.number, item: done.item, step: active.step),
        at: lastMoment(
          before: rests[DemoHistory.stream(done.number, done.item)], step, from: instant)
          ?? moment(for: step, from: instant))
    }
  }

  private func procedureID(of done: ActOutcome) -> String {
    let first = done.file.rounds.first?.step ?? ""
    // Rows of several procedures may bear one name; a stream begins at the first of its own.
    return procedures.values.first { $0.steps.first?.id == first || $0.itemEntry?.id == first }?.id
      ?? ""
  }

  /// What follows an act besides the next row: items' first turns, receipts, answers.
  private mutating func afterwards(
    _ row: Step, view: CaseView, item: String?, at instant: Date
  ) async throws {
    let number = view.record.number
    if item == nil, let entry = view.procedure.itemEntry, row.exits.contains(entry.id) {
      for code in view.record.systems {
        add(
          .turn(number: number, item: code, step: entry.id),
          at: lastMoment(before: rests[DemoHistory.stream(number, code)], entry, from: instant)
            ?? moment(for: entry, from: instant))
      }
    }
    guard let item else { return }
    if row.outputs.contains(where: { $0.kind == .delivery }) {
      add(
        .receipt(letterOf: number, item: item),
        at: (try? calendar.adding(minutes: Double.random(in: 30...900, using: &random), to: instant))
          ?? instant)
      var filter = FindingFilter()
      filter.caseNumber = number
      filter.system = item
      for record in try await store.findings(filter, limit: 50).rows {
        try plan(answersTo: record.finding, from: instant)
      }
    }
    if row.outputs.contains(where: { $0.kind == .shutdownOrder }) {
      add(
        .reopening(system: item),
        at: try later(days: Double.random(in: 6...15, using: &random), than: instant))
    }
  }

  private mutating func plan(answersTo finding: Finding, from instant: Date) throws {
    let planned = try later(days: Double.random(in: 1...3, using: &random), than: instant)
    add(.finding(finding.number, .planned, text: DemoTexts.planned), at: planned)
    // Of the newer ones a few are left lying.
    let isRecent = instant > now.addingTimeInterval(-120 * 86_400)
    if random.chance(0.12), isRecent { return }
    let fixed = try later(days: Double.random(in: 2...18, using: &random), than: planned)
    if finding.severity <= .low, random.chance(0.2) {
      add(.finding(finding.number, .accepted, text: DemoTexts.accepted), at: fixed)
      return
    }
    add(.finding(finding.number, .fixed, text: DemoTexts.fixed), at: fixed)
    var tested = try later(days: Double.random(in: 0.3...2, using: &random), than: fixed)
    if random.chance(0.15) {
      add(.finding(finding.number, .failedRetest, text: DemoTexts.stillThere), at: tested)
      let again = try later(days: Double.random(in: 1...5, using: &random), than: tested)
      add(.finding(finding.number, .fixed, text: DemoTexts.fixedAgain), at: again)
      tested = try later(days: 1, than: again)
    }
    add(.finding(finding.number, .closed, text: DemoTexts.closed), at: tested)
  }

  private mutating func answer(
    _ number: String, _ kind: FindingAct.Kind, _ text: String, at instant: Date
  ) async throws {
    guard let record = try await store.finding(number), !record.finding.state.isSettled else {
      return
    }
    let officer: String? =
      switch kind {
      case .planned, .fixed: agency(record.owner)
      case .accepted: holder(of: "kepala-dinas", at: instant)
      case .found, .closed, .failedRetest, .dismissed, .reopened, .seenAgain, .merged:
        record.finding.foundBy
      }
    guard let officer else { return }
    let day = calendar.date(of: instant)
    let until: CalendarDate? =
      switch kind {
      case .planned: calendar.addingWorkingDays(10, to: day)
      case .accepted: day.adding(days: 180)
      case .found, .fixed, .closed, .failedRetest, .dismissed, .reopened, .seenAgain, .merged: nil
      }
    _ = try await store.act(
      on: number, kind, text: text, until: until, by: Acting(officer, at: instant))
  }

  private func followUpIsReady(_ number: String, _ item: String?, at instant: Date) async throws
    -> Bool
  {
    var filter = FindingFilter()
    filter.caseNumber = number
    filter.system = item
    filter.unsettled = true
    if try await store.findings(filter, limit: 1).count > 0 { return false }
    var letters = LetterFilter()
    letters.direction = .outgoing
    letters.caseNumber = number
    return try await store.letters(letters, limit: 200).rows.allSatisfy {
      $0.letter.item != item || $0.letter.receivedAt != nil
    }
  }

  // MARK: Who, and when

  /// When the row is done: mostly within its standard, sometimes late.
  private mutating func moment(for step: Step, from instant: Date) -> Date {
    let factor: Double =
      random.chance(0.82)
      ? Double.random(in: 0.25...0.95, using: &random)
      : Double.random(in: 1.05...2.6, using: &random)
    let done: Date?
    if let time = step.time, let limit = time.max {
      switch time.unit {
      case .minutes: done = try? calendar.adding(minutes: limit * factor, to: instant)
      case .hours: done = try? calendar.adding(minutes: limit * 60 * factor, to: instant)
      case .days: done = try? calendar.adding(days: limit * factor, to: instant)
      case .calendarHours: done = instant.addingTimeInterval(limit * 3600 * factor)
      case .asNeeded: done = nil
      }
    } else if step.time?.unit == .asNeeded {
      done = try? calendar.adding(days: 20 * factor, to: instant)
    } else {
      done = try? calendar.adding(minutes: 300 * factor, to: instant)
    }
    return done ?? instant.addingTimeInterval(86_400)
  }

  private func later(days: Double, than instant: Date) throws -> Date {
    try calendar.adding(days: days, to: instant)
  }

  private func performer(of lane: Lane, view: CaseView, item: String?, at instant: Date) -> String?
  {
    switch lane.holder {
    case .posts(let posts): posts.lazy.compactMap { holder(of: $0, at: instant) }.first
    case .team: view.item?.evaluator ?? view.record.team.first
    case .systemOwner: item.flatMap { systems[$0]?.owner }.flatMap(agency)
    case .requester: view.record.requester.flatMap(agency)
    case .outside(let recorders): recorders.lazy.compactMap { holder(of: $0, at: instant) }.first
    }
  }

  private func holder(of post: String, at instant: Date) -> String? {
    let day = calendar.date(of: instant)
    return roster.officers.first { officer in
      officer.isActive
        && Viewer.seats(of: officer.username, holdings: roster.holdings, posts: posts, on: day)
          .contains { $0.post == post }
    }?.username
  }

  private func agency(_ unit: String) -> String? {
    roster.officers.first { $0.role == .agency && $0.unit == unit }?.username
  }

  private func viewer(_ post: String, at instant: Date) async throws -> Viewer {
    guard let name = holder(of: post, at: instant),
      let viewer = try await store.viewer(name, at: instant)
    else { throw Failure(.notFound, "the demo office has nobody on \(post)") }
    return viewer
  }
}
