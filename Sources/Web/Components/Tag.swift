// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// A state that wants to be seen, in words. Neutral states are plain text, not tags.
func tag(_ text: String, _ tone: Tone = .plain, icon: Icon? = nil) -> HTML {
  "<span class=\"tag \(tone.name)\">\(icon?.html)\(text)</span>"
}

func statusTag(_ text: String, _ tone: Tone) -> HTML {
  switch tone {
  case .ok: tag(text, tone, icon: .check)
  case .bad: tag(text, tone, icon: .warning)
  case .warn: tag(text, tone)
  case .said: tag(text, tone, icon: .lock)
  case .plain, .act: tag(text, tone)
  }
}

func severityTag(_ severity: Severity, _ words: any Phrasebook) -> HTML {
  let text = words.severity(severity)
  switch severity {
  case .critical: return "<span class=\"tag solid\">\(Icon.warning.html)\(text)</span>"
  case .high: return tag(text, .bad)
  case .medium: return tag(text, .warn)
  case .low, .info: return tag(text)
  }
}

/// Undecided controls are plain words: only a verdict is a tag.
func verdictTag(_ verdict: Verdict?, _ words: any Phrasebook) -> HTML {
  let text = words.verdict(verdict)
  switch verdict {
  case .met: return tag(text, .ok, icon: .check)
  case .notMet: return tag(text, .bad, icon: .cross)
  case .notApplicable: return tag(text)
  case nil: return "<span class=\"soft\">\(text)</span>"
  }
}

/// "Terbatas", "Rahasia": on the page and on paper.
func classificationTag(_ text: String) -> HTML { tag(text, .said, icon: .lock) }
