// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Words of ours for a weakness that several tools know, each under an id of its own.
struct KnownRule: Sendable {
  let title: Phrase
  let remedy: Phrase
  /// Proposed where the tool knows no severities.
  let severity: Severity
  /// Ids of controls of the shipped checklist.
  let controls: [String]
  /// `tool:rule`.
  let ids: [String]
  /// Parts of Nikto's messages, in lower case: its ids differ between versions.
  let nikto: [String]

  init(
    _ title: String, en english: String, _ severity: Severity, remedy: String,
    en englishRemedy: String, controls: [String], _ ids: [String], nikto: [String] = []
  ) {
    self.title = Phrase(title, en: english)
    self.remedy = Phrase(remedy, en: englishRemedy)
    self.severity = severity
    self.controls = controls
    self.ids = ids
    self.nikto = nikto
  }
}
