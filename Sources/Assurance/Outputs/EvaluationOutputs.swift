// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Row 1 of an evaluation: which systems, and why these.
package struct SystemSelection: Sendable, Hashable, Codable {
  /// Codes, in the order chosen.
  package var systems: [String]
  package var reason: String?
  package init(systems: [String], reason: String? = nil) {
    self.systems = systems
    self.reason = reason
  }
}

/// Who evaluates.
package struct TeamAssignment: Sendable, Hashable, Codable {
  /// Code of a standing team; `nil` for one made for this case.
  package var team: String?
  package var leader: String
  /// User names, the leader included.
  package var members: [String]
  /// Why people go who do not match a system's stack; required when some do not.
  package var mismatchReason: String?
  package init(
    team: String? = nil, leader: String, members: [String], mismatchReason: String? = nil
  ) {
    self.team = team
    self.leader = leader
    self.members = members
    self.mismatchReason = mismatchReason
  }
}

/// Who evaluates which system, when.
package struct EvaluationSchedule: Sendable, Hashable, Codable {
  package struct Entry: Sendable, Hashable, Codable {
    package var system: String
    package var evaluator: String
    package var from: CalendarDate
    package var to: CalendarDate
    package init(system: String, evaluator: String, from: CalendarDate, to: CalendarDate) {
      self.system = system
      self.evaluator = evaluator
      self.from = from
      self.to = to
    }
  }
  package var entries: [Entry]
  /// Why one person has two systems on a day; required when it happens.
  package var clashReason: String?
  package init(entries: [Entry], clashReason: String? = nil) {
    self.entries = entries
    self.clashReason = clashReason
  }

  /// Pairs of entries in which one evaluator has two systems on the same day.
  package var clashes: [(Entry, Entry)] {
    var found: [(Entry, Entry)] = []
    for (index, entry) in entries.enumerated() {
      for other in entries[(index + 1)...]
      where other.evaluator == entry.evaluator && other.from <= entry.to && entry.from <= other.to {
        found.append((entry, other))
      }
    }
    return found
  }
}

/// The evaluation as handed in: verdicts and findings live in their own registers; this
/// pins what they were.
package struct EvaluationResult: Sendable, Hashable, Codable {
  package struct Line: Sendable, Hashable, Codable {
    package var verdict: Verdict
    /// Absent where none of the three questions was answered.
    package var answers: ThreeAnswers?
    package var note: String?
    /// SHA-256 of evidence files.
    package var files: [String]?
    package init(
      verdict: Verdict, answers: ThreeAnswers? = nil, note: String? = nil, files: [String]? = nil
    ) {
      self.verdict = verdict
      self.answers = answers
      self.note = note
      self.files = files
    }
  }
  package struct NewFinding: Sendable, Hashable, Codable {
    package var title: String
    package var severity: Severity
    package var place: String?
    package var detail: String?
    package var recommendation: String
    package var control: String?
    /// CVSS vector, 3.1 or 4.0.
    package var cvss: String?
    /// Numbers of the Common Weakness Enumeration.
    package var cwe: [Int]?
    package init(
      title: String, severity: Severity, place: String? = nil, detail: String? = nil,
      recommendation: String, control: String? = nil, cvss: String? = nil, cwe: [Int]? = nil
    ) {
      self.cvss = cvss
      self.cwe = cwe
      self.title = title
      self.severity = severity
      self.place = place
      self.detail = detail
      self.recommendation = recommendation
      self.control = control
    }
  }
  /// Verdicts by control; those given here are added to what the workspace holds.
  package var verdicts: [String: Line]?
  /// Findings to register with the result.
  package var findings: [NewFinding]?
  package var method: String?
  package var summary: String?
  /// Filled in when it is handed in: checklist id and version, counts, numbers of findings.
  package var checklist: String?
  package var score: Score?
  package var findingNumbers: [String]?
  package init(
    verdicts: [String: Line]? = nil, findings: [NewFinding]? = nil, method: String? = nil,
    summary: String? = nil
  ) {
    self.verdicts = verdicts
    self.findings = findings
    self.method = method
    self.summary = summary
  }
}
