// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

extension FindingMatter {
  /// The one that waits or goes on.
  var retestUnderWay: Retest? { retests.first { $0.endedAt == nil } }

  /// The newest that ended after the last act: what a person has not answered yet.
  var retestToConclude: Retest? {
    guard !finding.state.isSettled, let newest = retests.first(where: { $0.endedAt != nil }),
      let end = newest.endedAt, record.acts.allSatisfy({ $0.at < end })
    else { return nil }
    return newest
  }

  var mayAskRetest: Bool {
    viewer.may(.judgeFindings) && !finding.state.isSettled && retestObstacle == nil
      && retestUnderWay == nil
  }

  /// What the form of an act begins with: the outcome that speaks for it.
  func begun(_ move: FindingMove) -> FormData {
    var form = FormData()
    guard let retest = retestToConclude, let result = retest.result, let end = retest.endedAt,
      (move == .close && result.outcome == .notSeen)
        || (move == .fail && result.outcome == .stillSeen)
    else { return form }
    form.append(
      "teks",
      words.retestText(
        result.outcome, words.said(result.reason), words.longMoment(frame.local(end)),
        run: retest.run))
    return form
  }
}

/// What a visit that looked again says, and what a person may do about it; or that it goes on.
func retestNotice(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  guard matter.viewer.may(.judgeFindings) else { return "" }
  if let retest = matter.retestUnderWay {
    let run = link(
      words.retestVisit(retest.run), to: Paths.probe("\(retest.run)", of: matter.finding.system))
    let isWaiting = matter.retestRun?.state == .waiting
    let bar: HTML =
      matter.retestRun.map { run in
        run.steps == 0
          ? ""
          : progressBar(
            words.probeProgress(run.progress, of: run.steps), done: run.progress, of: run.steps)
      } ?? ""
    return live(
      "uji-ulang",
      notice("<p>\(isWaiting ? words.retestWaits : words.retestGoesOn) \(run)</p>\(bar)"))
  }
  guard let retest = matter.retestToConclude, let result = retest.result, let end = retest.endedAt
  else { return "" }
  let moment = words.moment(matter.frame.local(end), seenOn: matter.frame.today)
  let move: FindingMove? =
    switch result.outcome {
    case .notSeen: .close
    case .stillSeen: .fail
    case .undetermined: nil
    }
  let act: HTML = unwrap(move.flatMap { matter.moves.contains($0) ? $0 : nil }) { move in
    """
    <p class="acts">\(buttonLink(
      words.findingMove(move), to: Paths.findingAct(move.rawValue, on: matter.finding.number),
      isMain: move == matter.mainMove))</p>
    """
  }
  let (tone, icon): (Tone, Icon) =
    switch result.outcome {
    case .notSeen: (.ok, .check)
    case .stillSeen: (.bad, .failed)
    case .undetermined: (.warn, .warning)
    }
  return notice(
    """
    <p><b>\(words.retestOutcome(result.outcome)).</b> \(words.said(result.reason)) \
    <span class="soft">\(moment), \
    \(link(words.retestVisit(retest.run), to: Paths.probe("\(retest.run)", of: matter.finding.system)))</span></p>\
    <p>\(words.retestProposal(result.outcome, mayReturn: matter.moves.contains(.fail)))</p>\(act)
    """, tone, icon: icon)
}

/// "Uji ulang", where a visit can do it.
func retestButton(_ matter: FindingMatter) -> HTML {
  guard matter.mayAskRetest else { return "" }
  return buttonForm(
    matter.words.retestNow, Paths.retest(of: matter.finding.number), matter.frame.stamp())
}

/// All retests, by people and by visits, the newest first; and why only people can do it.
func retestSection(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  let byHand = matter.record.acts.filter { $0.kind == .closed || $0.kind == .failedRetest }
    .map { act -> (Date, HTML, HTML) in
      let result: HTML =
        act.kind == .closed
        ? tag(words.gone, .ok, icon: .check) : tag(words.stillThere, .bad, icon: .failed)
      return (
        act.at, "\(matter.person(act.by))", "\(result) <span class=\"soft\">\(act.text)</span>"
      )
    }
  let byVisit = matter.retests.compactMap { retest -> (Date, HTML, HTML)? in
    guard let end = retest.endedAt, let result = retest.result else { return nil }
    let who: HTML =
      matter.viewer.may(.judgeFindings)
      ? "\(words.retestBy(matter.person(retest.officer))) \(link(words.retestVisit(retest.run), to: Paths.probe("\(retest.run)", of: matter.finding.system)))"
      : "\(words.retestBy(matter.person(retest.officer)))"
    return (
      end, who,
      """
      \(retestTag(result.outcome, words)) <span class="soft">\(words.said(result.reason))</span>\
      \(retestEvidence(result, matter.frame))
      """
    )
  }
  let rows = (byHand + byVisit).sorted { $0.0 > $1.0 }.map { at, who, what in
    TableRow(["\(words.moment(matter.frame.local(at), seenOn: matter.frame.today))", who, what])
  }
  let why: HTML =
    matter.viewer.may(.judgeFindings) && !matter.finding.state.isSettled
    ? unwrap(matter.retestObstacle) { obstacle in
      """
      <p class="small soft">\(words.retestObstacle(obstacle))\
      \(when(
        obstacle == .noPermit,
        " \(link(words.retestFollowsPermit, to: Paths.permits(of: matter.finding.system)))"))</p>
      """
    } : ""
  guard !rows.isEmpty || !why.isEmpty else { return "" }
  let table: HTML =
    rows.isEmpty
    ? ""
    : registerTable(
      caption: words.retests,
      [Column(words.timeColumn), Column(words.byColumn), Column(words.resultColumn)], rows)
      + "<p class=\"small soft\">\(words.retestNote)</p>"
  return "<h2>\(words.retests)</h2>\(table)\(why)"
}

func retestTag(_ outcome: RetestOutcome, _ words: any Phrasebook) -> HTML {
  let text = words.retestOutcome(outcome)
  return switch outcome {
  case .notSeen: tag(text, .ok, icon: .check)
  case .stillSeen: tag(text, .bad, icon: .failed)
  case .undetermined: tag(text, .warn)
  }
}

/// The observation that speaks for it, as it was seen then.
private func retestEvidence(_ result: RetestResult, _ frame: PageFrame) -> HTML {
  guard let first = result.observations.first(where: { !$0.evidence.isEmpty }) else { return "" }
  return helpPanel(frame.words.probeEvidence, observationEvidence(first, frame))
}
