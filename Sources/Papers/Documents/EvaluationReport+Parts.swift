// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// The system that a report is about.
package struct AssessedSystem: Sendable, Hashable {
  package var name: String
  package var code: String?
  package var owner: String
  /// One or several, as one reaches it.
  package var addresses: [String]
  /// *Strategis*, *tinggi*, *rendah*; absent where not yet assessed.
  package var category: String?

  package init(
    name: String, code: String? = nil, owner: String, addresses: [String] = [],
    category: String? = nil
  ) {
    self.name = name
    self.code = code
    self.owner = owner
    self.addresses = addresses
    self.category = category
  }
}

package struct TeamMember: Sendable, Hashable {
  package var name: String
  /// "Ketua", "Anggota".
  package var role: String?

  package init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// Verdicts of an area, counted.
package struct AreaResult: Sendable, Hashable {
  package var name: String
  package var met: Int
  package var notMet: Int
  package var notApplicable: Int
  package var notAssessed: Int
  /// 0 to 100, of the applicable controls; absent where none is.
  package var percentMet: Double?

  package init(
    name: String, met: Int, notMet: Int, notApplicable: Int, notAssessed: Int,
    percentMet: Double?
  ) {
    self.name = name
    self.met = met
    self.notMet = notMet
    self.notApplicable = notApplicable
    self.notAssessed = notAssessed
    self.percentMet = percentMet
  }
}

package enum FindingSeverity: String, Sendable, Hashable, CaseIterable {
  case critical
  case high
  case medium
  case low
  case information
}

package struct ReportedFinding: Sendable, Hashable {
  /// "T-01".
  package var number: String
  package var title: String
  package var severity: FindingSeverity
  /// Address, parameter, file: where it is.
  package var place: String
  /// Numbers of the Common Weakness Enumeration.
  package var cwe: [Int]
  /// CVSS vector, with its score where it could be worked out.
  package var cvss: String?
  package var cvssScore: Double?
  /// What was seen, and what may follow from it.
  package var seen: String
  package var evidence: [ReportedEvidence]
  /// Words; lines that begin with two spaces or a tab are an example of configuration.
  package var recommendation: String
  /// "Pasal 27 ayat (4) huruf b · CWE-89".
  package var control: String?
  package var deadline: CalendarDate?
  /// In words: "Terbuka".
  package var state: String
  package var isOpen: Bool

  package init(
    number: String, title: String, severity: FindingSeverity, place: String, seen: String,
    recommendation: String, control: String? = nil, deadline: CalendarDate? = nil, state: String,
    isOpen: Bool, cwe: [Int] = [], cvss: String? = nil, cvssScore: Double? = nil,
    evidence: [ReportedEvidence] = []
  ) {
    self.number = number
    self.title = title
    self.severity = severity
    self.place = place
    self.seen = seen
    self.recommendation = recommendation
    self.control = control
    self.deadline = deadline
    self.state = state
    self.isOpen = isOpen
    self.cwe = cwe
    self.cvss = cvss
    self.cvssScore = cvssScore
    self.evidence = evidence
  }
}

/// Whether the system meets the standard, by whom it was decided and why.
package struct ReportedDecision: Sendable, Hashable {
  /// "Belum memenuhi standar".
  package var text: String
  package var reason: String?
  /// Post, and name where known.
  package var decidedBy: String?
  package var decidedOn: CalendarDate?
  /// Absent where the decision speaks of something else.
  package var isMet: Bool?

  package init(
    text: String, reason: String? = nil, decidedBy: String? = nil, decidedOn: CalendarDate? = nil,
    isMet: Bool? = nil
  ) {
    self.text = text
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.isMet = isMet
  }
}
