// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What the page of a case is made of: the case as the viewer may see it, and the stream that
/// the page is about.
struct CaseMatter: Sendable {
  var site: Site
  var frame: PageFrame
  var viewer: Viewer
  var calendar: WorkingCalendar
  /// The whole case, or the one item that was asked for.
  var view: CaseView
  /// The stream whose turn stands on top: the item asked for, else the first that waits for the
  /// viewer, else the case itself.
  var focus: CaseView
  var papers: [DrawnPaper]
  /// Kinds of letters that the viewer may begin; empty where they may not.
  var letterKinds = LetterKinds(entries: [])
  /// Letters that were written about this case, newest first.
  var written: [WrittenLetter] = []
  var letters: [LetterRecord]
  /// Papers of this case that left the office, as far as the viewer may read them.
  var issued: [IssuedPaper] = []
  /// Controls of the office's checklist; 0 where the page has no use for it.
  var controlCount: Int
  /// By code, of those that the dossier names.
  var postTitles: [String: String]
  var systemNames: [String: String]
  /// By digest, of remarks in the history.
  var notedFiles: [String: AttachedFile] = [:]
  /// The item's findings, comparison and visits; `nil` for the case itself.
  var desk: EvaluationDesk?
  /// For paper: everything unfolded, no forms.
  var isForPaper = false
  /// Page of the list of items, from 1.
  var itemPage = 1

  var words: any Phrasebook { frame.words }
  var reading: DueReading { DueReading(calendar: calendar, frame: frame) }
  var number: String { view.record.number }
  var procedure: Procedure { view.procedure }
  /// The item that was asked for with the page's address.
  var asked: String? { view.file.item }
  var noun: String { procedure.items?.noun ?? "" }
  /// The case's items that are still open.
  var openItems: [StreamView] { view.items.filter { $0.closedAt == nil } }

  var naming: Naming {
    Naming(
      procedure, people: view.people.merging(focus.people) { a, _ in a }, zone: frame.office.zone)
  }

  /// The turn the page opens with: the viewer's own, else the first.
  var turn: TurnView? { focus.turns.first(where: \.isMine) ?? focus.turns.first }

  /// What the stream in focus is called; `nil` for the case itself.
  var subject: String? { focus.item?.name ?? focus.file.item }

  /// How the turn's row is spoken of: about the item, or about the case where it has none.
  func request(_ step: Step) -> String {
    words.request(step.title, about: subject)
  }

  func stepCaption(_ step: Step) -> String { words.step(step.no, of: procedure.stepCount) }
}

extension CaseMatter {
  /// Loads what the page needs; an unknown or forbidden case ends as a missing page.
  static func load(
    _ number: String, item: String?, _ site: Site, _ frame: PageFrame,
    timeline: PageOfList = PageOfList(size: 24)
  ) async throws -> CaseMatter {
    let viewer = try frame.known
    let calendar = try await site.store.calendar()
    let view = try await site.store.caseView(
      number, item: item, for: viewer, at: frame.now, timeline: timeline)
    var focus = view
    if item == nil, !view.turns.contains(where: \.isMine), !view.items.isEmpty,
      let code = try await firstWaiting(in: view, viewer, site, frame)
    {
      focus = try await site.store.caseView(
        number, item: code, for: viewer, at: frame.now, timeline: PageOfList(size: 1))
    }
    var filter = LetterFilter()
    filter.caseNumber = number
    let letters = try await site.store.letters(filter, limit: 20).rows
    let noted = try await site.store.attachments(view.timeline.flatMap(\.event.notedFiles))
    var issuedFilter = IssuedFilter()
    issuedFilter.caseNumber = number
    var issued: [IssuedPaper] = []
    for paper in try await site.store.issuedPapers(issuedFilter, limit: 200).rows {
      if try await site.store.mayRead(paper, viewer) { issued.append(paper) }
    }
    var matter = CaseMatter(
      site: site, frame: frame, viewer: viewer, calendar: calendar, view: view, focus: focus,
      // A paper stands beside what it was drawn from, or nowhere.
      papers: try await site.store.papers(of: number, item: item).filter { paper in
        viewer.officer.role != .agency
          || view.dossier.contains {
            $0.item == paper.item && $0.output.kind.rawValue == paper.kind
              && $0.version == paper.version
          }
      },
      letters: letters.filter { record in
        (record.letter.item == nil || record.letter.item == item)
          && viewer.may(.readLetter(units: [record.letter.unit]))
      }, issued: issued,
      controlCount: view.items.contains { $0.judged > 0 }
        ? try await site.store.controlCount() : 0,
      postTitles: try await site.store.postTitles(),
      systemNames: try await site.store.systemNames(view.record.systems),
      notedFiles: Dictionary(noted.map { ($0.sha256, $0) }) { first, _ in first })
    matter.desk = try await EvaluationDesk.load(matter)
    return matter
  }

  /// Among the items: the most urgent that waits for the viewer.
  private static func firstWaiting(
    in view: CaseView, _ viewer: Viewer, _ site: Site, _ frame: PageFrame
  ) async throws -> String? {
    let mine = view.items.filter { view.waits($0, for: viewer) }
    return mine.min { a, b in
      (a.due ?? .distantFuture, a.name ?? "") < (b.due ?? .distantFuture, b.name ?? "")
    }?.item
  }
}

extension CaseView {
  /// Whether an item's row is the viewer's by lane or by name. The stream itself decides
  /// finally; this sorts lists.
  func waits(_ stream: StreamView, for viewer: Viewer) -> Bool {
    guard viewer.may(.actInCases), stream.status == .running, record.status != .paused else {
      return false
    }
    let parties = CaseParties(
      requester: record.requester, systemOwner: stream.owner, team: record.team)
    let me = viewer.officer.username
    return stream.active.contains { active in
      if let assignee = active.assignee { return assignee == me }
      if let taker = active.takenBy, taker != me { return false }
      return ([active.step.lane] + active.step.with).compactMap(procedure.lane).contains { lane in
        if lane.holder == .team, let evaluator = stream.evaluator { return evaluator == me }
        return viewer.actor(in: lane, of: parties) != nil
      }
    }
  }
}

extension StreamView {
  /// When the stream ended; `nil` while it is open.
  var closedAt: Date? {
    status == .finished || status == .cancelled ? lastAt : nil
  }
}

extension Procedure {
  /// The last number in the table, "10" of rows 1 to 9d and 10; the count of rows where the
  /// table is numbered otherwise.
  var stepCount: Int {
    steps.last.flatMap { Int($0.no.prefix { $0.isNumber }) } ?? steps.count
  }

  /// The row as the ribbon's caption names it: "Langkah 6 dari 11".
  func ribbon(_ states: [RowState], _ words: any Phrasebook) -> StepRibbon {
    let here = zip(steps, states).first { $0.1 == .now || $0.1 == .late }?.0
    return StepRibbon(
      zip(steps, states).map { step, state in (symbol(of: step), StepRibbon.State(state)) },
      caption: here.map { words.step($0.no, of: stepCount) } ?? "")
  }

  private func symbol(of step: Step) -> StepRibbon.Symbol {
    if step.outcomes.count > 1 { return .decision }
    return step.id == steps.first?.id || step.flow == .end ? .terminal : .action
  }
}

extension StepRibbon.State {
  init(_ state: RowState) {
    switch state {
    case .done: self = .done
    case .now: self = .now
    case .late: self = .late
    case .waiting: self = .waiting
    case .notTaken: self = .notTaken
    }
  }
}
