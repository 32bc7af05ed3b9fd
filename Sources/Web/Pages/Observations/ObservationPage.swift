// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// One observation: what was seen, with its evidence; what makes it the same next time.
func observationPage(
  _ record: ObservationRecord, people: [String: String], _ frame: PageFrame,
  refusal: String? = nil
) throws -> Page {
  let words = frame.words
  let row = record.row
  let observation = row.observation
  let title = words.said(observation.title)
  let mayJudge = try frame.known.may(.judgeFindings)
  return Page(frame, title: title, tab: .findings, isRefused: refusal != nil) {
    backLink(words.observationsOf(record.systemName), to: Paths.observations(of: row.system))
      + (refusal.map { refusalSummary(words.observationNotSaved, "\($0)") } ?? "")
      + pageTitle(
        title, lead: "\(observation.place.shown ?? record.systemName)",
        tags: severityTag(observation.severity, words)
          + tag(words.observationState(row.state), row.state == .new ? .act : .plain),
        actions: mayJudge && row.state == .new
          ? buttonLink(
            words.acceptChosen,
            to: Paths.with(Paths.acceptance(of: row.system), [("pilih", "\(row.id)")]),
            isMain: true) : nil)
      + (row.goneAt.map { gone in
        notice(
          "<p>\(words.goneSince(words.moment(frame.local(gone), seenOn: frame.today)))</p>", .warn,
          icon: .clock)
      } ?? "")
      + columns(
        prose(matter(record, frame)) + acts(record, mayJudge: mayJudge, frame),
        aside: facts(record, frame) + history(record, people, frame))
  }
}

private func matter(_ record: ObservationRecord, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let observation = record.row.observation
  let detail = words.said(observation.detail)
  let remedy = words.said(observation.remedy)
  return """
    <h2>\(words.whatWasSeen)</h2>\
    \(detail.isEmpty ? "<p class=\"soft\">\(words.nothingSeen)</p>" : runningText(detail))\
    <h2>\(words.evidenceHeading)</h2>\(observationEvidence(observation, frame))\
    \(when(!remedy.isEmpty, "<h2>\(words.howToMend)</h2>\(runningText(remedy))"))\
    \(when(!record.places.isEmpty, places(record.places, words)))\
    <h2>\(words.recognisedHeading)</h2><pre>\(record.identity.joined(separator: "\n"))</pre>\
    <p class="small soft">\(words.recognisedNote)</p>\
    \(when(!record.related.isEmpty, related(record.related, words)))
    """
}

private func places(_ places: [Assurance.Place], _ words: any Phrasebook) -> HTML {
  """
  <h2>\(words.placesHeading)</h2><ul>\(each(places.prefix(50)) { place in
    "<li>\(place.shown ?? "–")</li>"
  })</ul>
  """
}

private func related(_ rows: [SeenObservation], _ words: any Phrasebook) -> HTML {
  """
  <h2>\(words.kindredHeading)</h2><p class="small soft">\(words.kindredNote)</p>\
  <ul>\(each(rows) { row in
    """
    <li>\(link(words.said(row.observation.title), to: Paths.observation(row.id))) \
    <span class="soft">\(row.observation.source.tool)</span></li>
    """
  })</ul>
  """
}

/// Request and answer as they were kept, letter by letter.
func observationEvidence(_ observation: Observation, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let kept = observation.evidence.filter { !$0.excerpt.isEmpty || $0.request != nil }
  guard !kept.isEmpty else { return "<p class=\"soft\">\(words.noEvidence)</p>" }
  return each(kept.prefix(10)) { evidence in
    """
    \(evidence.request.map { "<p class=\"lbl\">\(words.requestLabel)</p><pre>\($0)</pre>" })\
    \(when(!evidence.excerpt.isEmpty, "<p class=\"lbl\">\(words.answerLabel)</p><pre>\(evidence.excerpt)</pre>"))\
    <p class="small soft">\(words.moment(frame.local(evidence.at), seenOn: frame.today))\
    \(evidence.sha256.map { " · <span class=\"mono\">\(words.digest) \(shortened($0))</span>" })</p>
    """
  }
}

private func facts(_ record: ObservationRecord, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let row = record.row
  let observation = row.observation
  func moment(_ instant: Date) -> HTML {
    "\(words.moment(frame.local(instant), seenOn: frame.today))"
  }
  let score = observation.cvss.flatMap { try? CVSSVector($0) }
  let references = observation.cve + observation.references
  return factList(
    [
      (words.systemLabel, link(record.systemName, to: Paths.system(row.system))),
      (words.seenResultLabel, "\(words.observationResult(observation.result))"),
      (words.confidenceLabel, "\(words.confidence(observation.confidence))"),
      (
        words.toolLabel,
        "\([observation.source.tool, observation.source.version].compactMap(\.self).joined(separator: " "))"
      ),
      (words.ruleLabel, "\(observation.rule)"),
      (words.firstSeenLabel, moment(row.firstSeen)), (words.lastSeenLabel, moment(row.lastSeen)),
      (words.timesLabel, "\(words.times(row.times))"),
      (
        words.cweLabel,
        observation.cwe.isEmpty
          ? nil : "\(observation.cwe.map { "CWE-\($0)" }.joined(separator: ", "))"
      ),
      (
        words.cvssLabel,
        score.map { "\(words.cvssScore($0.score, $0.severity))<small>\($0.text)</small>" }
      ),
      (words.tab(.findings), row.finding.map { link($0, to: Paths.finding($0)) }),
      (
        words.referencesLabel,
        references.isEmpty
          ? nil : HTML(references.prefix(12).map { "\($0)" as HTML }, separator: "<br>")
      ),
    ], isAside: true)
}

private func acts(_ record: ObservationRecord, mayJudge: Bool, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let row = record.row
  guard mayJudge else { return "" }
  func one(_ act: String, _ label: String, hint: String? = nil) -> HTML {
    form(
      Paths.observationAct(act, on: "\(row.id)"), frame.stamp(),
      textField(Field("alasan", words.reasonLabel, hint: hint), words, limit: 500)
        + actions(button(label)))
  }
  switch row.state {
  case .new:
    let dismiss = quietLink(
      words.dismissChosen,
      to: Paths.with(Paths.dismissal(of: row.system), [("pilih", "\(row.id)")]))
    let split: HTML =
      record.places.isEmpty ? "" : one("pisah", words.splitButton, hint: words.splitHint)
    return "<p class=\"acts\">\(dismiss)</p>\(split)"
  case .dismissed: return one("nilai-lagi", words.restoreButton)
  case .accepted: return one("lepas", words.detachButton)
  case .split: return ""
  }
}

private func history(
  _ record: ObservationRecord, _ people: [String: String], _ frame: PageFrame
) -> HTML {
  let words = frame.words
  guard !record.acts.isEmpty else { return "" }
  let entries = record.acts.reversed().enumerated().map { position, act in
    TimelineEntry(
      words.observationAct(act.kind),
      detail: words.byAt(
        people[act.by] ?? act.by, words.moment(frame.local(act.at), seenOn: frame.today)),
      reason: act.text.isEmpty ? nil : act.text, mark: position == 0 ? .now : .done,
      more: act.until.map { "<small>\(words.acceptedUntil($0))</small>" })
  }
  return "<div class=\"sec\"><h2>\(words.history)</h2>\(timeline(entries))</div>"
}
