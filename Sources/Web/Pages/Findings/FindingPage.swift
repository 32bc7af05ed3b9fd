// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Whose turn, what was seen, how to mend it; beside it how bad it is and what happened.
func findingPage(_ matter: FindingMatter, refusal: String? = nil) -> Page {
  let words = matter.words
  let finding = matter.finding
  let back = Paths.with(Paths.findings, [("sistem", finding.system)])
  let places = [matter.record.systemName, finding.place, matter.record.ownerShort]
    .filter { !$0.isEmpty }
  return Page(matter.frame, title: finding.title, tab: .findings, isRefused: refusal != nil) {
    backLink(words.findingsOf(matter.record.systemName), to: back)
      + (refusal.map { refusalSummary(words.moveNotSaved, "\($0)") } ?? "")
      + pageTitle(
        finding.title, lead: "\(places.joined(separator: " · "))",
        tags: severityTag(finding.severity, words) + findingStateTag(finding.state, words)
          + "<span class=\"small soft\">\(finding.number)</span>")
      + when(matter.isAcceptanceOver, notice("<p>\(words.acceptanceOver)</p>", .warn, icon: .clock))
      + retestNotice(matter) + turn(matter)
      + "<div class=\"sec\">\(columns(prose(body(matter)) + mergeForm(matter), aside: aside(matter)))</div>"
  }
}

func findingStateTag(_ state: Finding.State, _ words: any Phrasebook) -> HTML {
  let text = words.findingState(state)
  return switch state {
  case .open: tag(text, .bad)
  case .beingFixed: tag(text, .warn)
  case .retestAsked: tag(text, .act)
  case .closed: tag(text, .ok, icon: .check)
  case .accepted: tag(text, .said)
  case .falsePositive, .merged: tag(text)
  }
}

private func turn(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  let finding = matter.finding
  let reading = DueReading(calendar: matter.calendar, frame: matter.frame)
  let detail: String? =
    switch finding.state {
    case .beingFixed: matter.plannedUntil.map(words.plannedUntil)
    case .accepted: finding.acceptedUntil.map(words.acceptedUntil)
    case .open, .retestAsked, .closed, .falsePositive, .merged: nil
    }
  var facts = [
    TurnFact(words.turn, holder(matter)),
    TurnFact(words.whatToDo, "<b>\(words.findingTask(finding.state))</b>", detail: detail),
  ]
  if !finding.state.isSettled {
    let due = reading.due(finding.due)
    let sentence: HTML =
      due.map { "<b class=\"\($0.tone.name)\">\($0.sentence)</b>" } ?? "\(words.noDeadline)"
    facts.append(TurnFact(words.mendDeadline, sentence, detail: due?.until))
  }
  return turnPanel(label: words.findingStateLabel, facts, actions: buttons(matter))
}

private func holder(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  let isMine = matter.mainMove != nil
  switch matter.finding.state {
  case .open, .beingFixed:
    return isMine
      ? "<b>\(words.you)</b>\(words.asApplicationOwner)"
      : "<b>\(matter.record.ownerShort)</b>, \(words.applicationOwner)"
  case .retestAsked:
    return isMine ? "<b>\(words.you)</b>\(words.asOfficer)" : "<b>\(words.analysisTeam)</b>"
  case .closed, .accepted, .falsePositive, .merged: return "\(words.nobodyAwaited)"
  }
}

private func buttons(_ matter: FindingMatter) -> HTML? {
  let main = matter.mainMove
  let others = matter.moves.filter { $0 != main }
  let quiet: Set<FindingMove> = [.dismiss, .accept]
  let pieces =
    [main].compactMap(\.self).map { moveLink($0, matter, isMain: true) }
    + others.filter { !quiet.contains($0) }.map { moveLink($0, matter) }
    + others.filter(quiet.contains).map { move in
      quietLink(
        matter.words.findingMove(move),
        to: Paths.findingAct(move.rawValue, on: matter.finding.number))
    }
  let all = [retestButton(matter)].filter { !$0.isEmpty } + pieces
  return all.isEmpty ? nil : HTML(all)
}

private func moveLink(_ move: FindingMove, _ matter: FindingMatter, isMain: Bool = false) -> HTML {
  buttonLink(
    matter.words.findingMove(move),
    to: Paths.findingAct(move.rawValue, on: matter.finding.number), isMain: isMain)
}

private func body(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  let finding = matter.finding
  let seen =
    finding.detail.isEmpty
    ? "<p class=\"soft\">\(words.nothingSeen)</p>" : runningText(finding.detail)
  return """
    <h2>\(words.whatWasSeen)</h2>\(seen)\(pictureSection(matter))\
    <h2>\(words.howToMend)</h2>\(runningText(finding.recommendation))\(findingSources(matter))\(retestSection(matter))
    """
}

private func aside(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  let finding = matter.finding
  let control: HTML? = matter.control.map { control in
    let label = "\(control.no) \(control.text)"
    guard let number = finding.caseNumber else { return "\(label)" }
    return link(
      label,
      to: Paths.checklist(of: number, item: finding.system, control: control.id)
        + "#kontrol")
  }
  let score = finding.cvss.flatMap { try? CVSSVector($0) }
  let facts = factList(
    [
      (words.systemLabel, link(matter.record.systemName, to: Paths.system(finding.system))),
      (words.controlLabel, control),
      (
        words.systemCategory,
        "\(matter.system?.category.map(words.categoryName) ?? words.notCategorised)"
      ),
      (
        words.caseLabel,
        finding.caseNumber.map { link($0, to: Paths.caseFile($0, item: finding.system)) }
      ),
      (
        words.cvssLabel,
        score.map { "\(words.cvssScore($0.score, $0.severity))<small>\($0.text)</small>" }
      ),
      (
        words.cweLabel,
        finding.cwe.isEmpty ? nil : "\(finding.cwe.map { "CWE-\($0)" }.joined(separator: ", "))"
      ),
      (
        words.findingState(.merged),
        finding.mergedInto.map { link($0, to: Paths.finding($0)) }
      ),
      (words.foundLabel, "\(words.date(matter.frame.local(finding.foundAt).date))"),
      (words.foundByLabel, "\(matter.person(finding.foundBy))"),
    ], isAside: true)
  return """
    \(severityFigure(finding.severity, words))\(facts)\
    <div class="sec"><h2>\(words.history)</h2>\(history(matter))</div>
    """
}

/// The word, large, and where it stands among the others.
private func severityFigure(_ severity: Severity, _ words: any Phrasebook) -> HTML {
  let bands: [(Severity, HTML)] = [(.low, "h0"), (.medium, "h1"), (.high, "h2"), (.critical, "h3")]
  let labels = each(Array(zip(bands, words.severityBands).enumerated())) { position, band in
    """
    <text class="\(band.0.0 == severity ? "b c" : "s c")" x="\(40 + 80 * position)" y="29">\
    \(band.1)</text>
    """
  }
  let blocks = each(Array(bands.enumerated())) { position, band in
    "<rect class=\"\(band.1)\" x=\"\(80 * position)\" y=\"4\" width=\"78\" height=\"8\"/>"
  }
  let marker: HTML = unwrap(bands.firstIndex { $0.0 == severity }) { position in
    "<path class=\"gs\" d=\"M\(40 + 80 * position) 0v16\"/>"
  }
  return """
    <div class="score"><b class="\(severity >= .high ? "bad" : "")">\(words.severity(severity))</b></div>\
    <p class="small soft">\(words.severityMeaning(severity))</p>\
    <svg class="ch" viewBox="0 0 320 32" role="img" aria-label="\(words.severityScale(severity))">\
    \(blocks)\(marker)\(labels)</svg>
    """
}

private func history(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  let acts = Array(matter.record.acts.reversed())
  return timeline(
    acts.enumerated().map { position, act in
      let evidence = matter.evidence(act)
      return TimelineEntry(
        words.happened(act.kind),
        detail: words.byAt(
          matter.person(act.by),
          words.moment(matter.frame.local(act.at), seenOn: matter.frame.today)),
        reason: act.kind == .found ? nil : act.text,
        mark: act.kind == .failedRetest ? .returned : position == 0 ? .now : .done,
        more: [
          act.until.map { day in
            "<small>\(act.kind == .accepted ? words.acceptedUntil(day) : words.plannedUntil(day))</small>"
          },
          evidence.isEmpty ? nil : evidenceList(evidence, words),
        ].compactMap(\.self).reduce(nil) { (sum: HTML?, piece: HTML) in (sum ?? "") + piece })
    })
}
