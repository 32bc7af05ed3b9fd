// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// What tools have seen that speaks to a control; never a verdict.
func controlEvidenceList(
  _ evidence: ControlEvidence, of system: String, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let weight = evidenceTag(evidence.weight, words)
  let lines = each(evidence.lines.prefix(12)) { line in
    let count = line.count > 1 ? " (\(words.number(line.count)))" : ""
    return """
      <li>\(Icon.finding.html)<span>\(link(words.said(line.title), to: Paths.observation(line.observation)))\(count)</span>\
      <span class="soft">\(line.tool) · \(words.observationResult(line.result)) · \
      \(seen(line, system, frame))</span></li>
      """
  }
  return """
    <div class="part"><p class="lbl">\(weight) <span class="small soft">\(words.evidenceLead)</span></p>\
    \(when(!evidence.lines.isEmpty, "<ul class=\"ev\">\(lines)</ul>"))</div>
    """
}

/// When it was looked for, and by which visit.
private func seen(_ line: ControlEvidence.Line, _ system: String, _ frame: PageFrame) -> HTML {
  let moment = frame.words.evidenceSeen(
    frame.words.moment(frame.local(line.seenAt), seenOn: frame.today))
  return line.run.map { link(moment, to: Paths.probe("\($0)", of: system)) } ?? "\(moment)"
}

func evidenceTag(_ weight: ControlEvidence.Weight, _ words: any Phrasebook) -> HTML {
  let text = words.evidenceWeight(weight)
  return switch weight {
  case .failure: tag(text, .bad)
  case .support: tag(text, .ok)
  case .unseen: tag(text)
  }
}
