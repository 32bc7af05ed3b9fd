// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// What was seen of a system: by a probe, in a scanner's report, or by a person.
///
/// Nothing is decided by it: a person accepts it as a `Finding` or dismisses it, and it speaks to
/// a control only as evidence.
package struct Observation: Sendable, Hashable, Codable {
  /// What came of looking. What was not seen is never a pass.
  package enum Result: String, Sendable, Hashable, Codable, CaseIterable {
    case pass
    case fail
    /// A fact that is neither good nor bad.
    case info
    /// The thing that it judges does not exist here.
    case notApplicable = "not-applicable"
    /// Could not be seen; the detail says why.
    case undetermined
  }

  package enum Confidence: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case tentative, firm, confirmed

    package static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
    private var rank: Int { Confidence.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Rule that was applied: the catalogue's id for a probe (`hdr.hsts.missing`), else the tool's own.
  package var rule: String
  package var source: ObservationSource
  package var result: Result
  /// As proposed by the rule; a person sets the finding's.
  package var severity: Severity
  /// As the tool wrote it, where it has words of its own.
  package var severityRaw: String?
  package var confidence: Confidence
  package var title: Phrase
  /// What was seen, for a person; plain text.
  package var detail: Phrase
  /// How to mend it; plain text, with examples of configuration as indented lines.
  package var remedy: Phrase
  package var place: Place
  package var evidence: [Evidence]
  /// Ids of controls of the checklist that it speaks to.
  package var controls: [String]
  /// Numbers of the Common Weakness Enumeration.
  package var cwe: [Int]
  package var cve: [String]
  /// CVSS vector, `CVSS:3.1/…` or `CVSS:4.0/…`, where the source has one.
  package var cvss: String?
  /// ASVS and WSTG ids, URLs of explanations.
  package var references: [String]
  package var at: Date

  package init(
    rule: String, source: ObservationSource, result: Result = .fail, severity: Severity,
    severityRaw: String? = nil, confidence: Confidence = .firm, title: Phrase,
    detail: Phrase = Phrase(""), remedy: Phrase = Phrase(""), place: Place,
    evidence: [Evidence] = [], controls: [String] = [], cwe: [Int] = [], cve: [String] = [],
    cvss: String? = nil, references: [String] = [], at: Date
  ) {
    self.rule = rule
    self.source = source
    self.result = result
    self.severity = severity
    self.severityRaw = severityRaw
    self.confidence = confidence
    self.title = title
    self.detail = detail
    self.remedy = remedy
    self.place = place
    self.evidence = evidence
    self.controls = controls
    self.cwe = cwe
    self.cve = cve
    self.cvss = cvss
    self.references = references
    self.at = at
  }
}

/// Who saw it.
package struct ObservationSource: Sendable, Hashable, Codable {
  /// Lower-case name of the tool: `kawal`, `zap`, `testssl`, …; `manual` for a person.
  package var tool: String
  package var version: String?

  package init(tool: String, version: String? = nil) {
    self.tool = tool
    self.version = version
  }
}

/// A sentence in both languages of the product. A scanner's own words stand in both as they are.
package struct Phrase: Sendable, Hashable, Codable {
  package var id: String
  package var en: String

  package init(_ id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// The same in both languages: names, and words of a tool.
  package init(_ text: String) { self.init(text, en: text) }
}

/// As JSON a text where both are the same, else an object of both.
extension Phrase {
  private enum CodingKeys: String, CodingKey { case id, en }

  package init(from decoder: any Decoder) throws {
    if let both = try? decoder.singleValueContainer().decode(String.self) {
      self.init(both)
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(String.self, forKey: .id),
      en: try container.decode(String.self, forKey: .en))
  }

  package func encode(to encoder: any Encoder) throws {
    if id == en {
      var container = encoder.singleValueContainer()
      try container.encode(id)
    } else {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(en, forKey: .en)
    }
  }
}
