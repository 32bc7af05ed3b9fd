// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// What stands behind a finding: the observations, with their newest evidence.
func findingSources(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  guard !matter.sources.isEmpty else { return "" }
  let rows = each(matter.sources.prefix(30)) { row in
    let place = row.observation.place.shown ?? words.said(row.observation.title)
    let seen = words.moment(matter.frame.local(row.lastSeen), seenOn: matter.frame.today)
    let gone: HTML =
      row.goneAt == nil
      ? ""
      : row.observation.result == .pass
        ? tag(words.observationResult(.pass), .ok) : tag(words.verifyGone, .warn)
    let name: HTML =
      matter.viewer.may(.readObservations)
      ? link(place, to: Paths.observation(row.id)) : "\(place)"
    return """
      <li>\(Icon.finding.html)<span>\(name)</span>\
      <span class="soft">\(row.observation.source.tool) · \(row.observation.rule) · \
      \(words.times(row.times)) · \(seen)</span>\(gone)</li>
      """
  }
  let evidence = matter.sources.map(\.observation).first { !$0.evidence.isEmpty }
  return """
    <h2>\(words.sourcesHeading)</h2><p class="small soft">\(words.sourcesNote)</p>\
    <ul class="ev">\(rows)</ul>\
    \(evidence.map { "<h2>\(words.evidenceHeading)</h2>\(observationEvidence($0, matter.frame))" })
    """
}

/// Taking the finding into another of the same system.
func mergeForm(_ matter: FindingMatter) -> HTML {
  let words = matter.words
  guard matter.viewer.may(.judgeFindings), matter.finding.state != .merged,
    !matter.siblings.isEmpty
  else { return "" }
  return helpPanel(
    words.mergeLabel,
    form(
      Paths.findingAct("gabung", on: matter.finding.number), matter.frame.stamp(),
      selectField(
        Field("ke", words.mergeLabel, hint: words.mergeHint), words,
        options: matter.siblings.map {
          ($0.finding.number, "\($0.finding.number) \($0.finding.title)")
        }) + actions(button(words.mergeButton))))
}
