// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What a check says of itself: the line of data beside its rule.
package struct CheckInfo: Sendable, Hashable, Identifiable {
  /// From the published catalogue, e.g. `hdr.hsts.missing`; scripts rely on its spelling.
  package let id: String
  /// Severity proposed when it fails.
  package let severity: Severity
  package let title: Phrase
  /// The exact rule, for a person who wants to repeat it by hand.
  package let rule: Phrase
  package let remedy: Phrase
  /// Configuration examples; `nil` where the server's configuration has no part in it.
  package let nginx: String?
  package let apache: String?
  /// Ids of controls of the shipped checklist.
  package let controls: [String]
  package let cwe: Int?
  /// ASVS 5.0 and WSTG ids.
  package let references: [String]

  package init(
    _ id: String, _ severity: Severity, title: Phrase, rule: Phrase, remedy: Phrase,
    nginx: String? = nil, apache: String? = nil, controls: [String] = [], cwe: Int? = nil,
    references: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.rule = rule
    self.remedy = remedy
    self.nginx = nginx
    self.apache = apache
    self.controls = controls
    self.cwe = cwe
    self.references = references
  }
}
