// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// What tools have seen that speaks to a control; never a verdict.
func controlEvidenceList(_ evidence: ControlEvidence, _ words: any Phrasebook) -> HTML {
  let weight = evidenceTag(evidence.weight, words)
  let lines = each(evidence.lines.prefix(12)) { line in
    let count = line.count > 1 ? " (\(words.number(line.count)))" : ""
    return """
      <li>\(Icon.finding.html)<span>\(link(words.said(line.title), to: Paths.observation(line.observation)))\(count)</span>\
      <span class="soft">\(line.tool) · \(words.observationResult(line.result))</span></li>
      """
  }
  return """
    <div class="part"><p class="lbl">\(weight) <span class="small soft">\(words.evidenceLead)</span></p>\
    \(when(!evidence.lines.isEmpty, "<ul class=\"ev\">\(lines)</ul>"))</div>
    """
}

func evidenceTag(_ weight: ControlEvidence.Weight, _ words: any Phrasebook) -> HTML {
  let text = words.evidenceWeight(weight)
  return switch weight {
  case .failure: tag(text, .bad)
  case .support: tag(text, .ok)
  case .unseen: tag(text)
  }
}
