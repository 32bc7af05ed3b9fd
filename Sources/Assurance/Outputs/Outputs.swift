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

/// An order that goes down the hierarchy, to one or many.
package struct Disposition: Sendable, Hashable, Codable {
  package struct Addressee: Sendable, Hashable, Codable {
    package var post: String
    /// *Penanggung jawab*; the others are told.
    package var responsible: Bool
    package init(post: String, responsible: Bool = true) {
      self.post = post
      self.responsible = responsible
    }
  }
  /// Two independent marks of a letter. - SeeAlso: Permendagri 1/2023.
  package enum Speed: String, Sendable, Hashable, Codable, CaseIterable {
    case normal, urgent
    case veryUrgent = "very-urgent"
  }
  package enum Secrecy: String, Sendable, Hashable, Codable, CaseIterable {
    case normal, limited, secret
    case verySecret = "very-secret"
  }
  package var to: [Addressee]
  /// Post through which it goes, e.g. the head of division.
  package var through: String?
  /// Ticked phrases, as the office words them.
  package var instructions: [String]
  package var note: String?
  package var speed: Speed
  package var secrecy: Secrecy
  package var due: CalendarDate?
  package init(
    to: [Addressee], through: String? = nil, instructions: [String] = [], note: String? = nil,
    speed: Speed = .normal, secrecy: Secrecy = .normal, due: CalendarDate? = nil
  ) {
    self.to = to
    self.through = through
    self.instructions = instructions
    self.note = note
    self.speed = speed
    self.secrecy = secrecy
    self.due = due
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
    package var note: String?
    /// SHA-256 of evidence files.
    package var files: [String]?
    package init(verdict: Verdict, note: String? = nil, files: [String]? = nil) {
      self.verdict = verdict
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

/// A report: its generated parts come from the dossier, its narrative is here.
package struct OfficeReport: Sendable, Hashable, Codable {
  package var summary: String
  package var scope: String?
  package var method: String?
  package var conclusion: String?
  package var recommendations: String?
  package init(
    summary: String, scope: String? = nil, method: String? = nil, conclusion: String? = nil,
    recommendations: String? = nil
  ) {
    self.summary = summary
    self.scope = scope
    self.method = method
    self.conclusion = conclusion
    self.recommendations = recommendations
  }
}

/// What stands beside a decision: considerations and, where there was one, the advice.
package struct DecisionRecord: Sendable, Hashable, Codable {
  package var considerations: String?
  /// Outcome that a rule advised, with its reasons.
  package var advised: String?
  package var advice: [String]?
  package init(considerations: String? = nil, advised: String? = nil, advice: [String]? = nil) {
    self.considerations = considerations
    self.advised = advised
    self.advice = advice
  }
}

/// A system goes out of service for repair.
package struct ShutdownOrder: Sendable, Hashable, Codable {
  package var from: CalendarDate
  /// Expected end; `nil` until repaired.
  package var until: CalendarDate?
  /// Text for the maintenance page.
  package var announcement: String
  /// How it comes back.
  package var wayBack: String
  /// Who runs the server and confirms.
  package var operatorName: String?
  package var backupTaken: Bool
  package init(
    from: CalendarDate, until: CalendarDate? = nil, announcement: String, wayBack: String,
    operatorName: String? = nil, backupTaken: Bool
  ) {
    self.from = from
    self.until = until
    self.announcement = announcement
    self.wayBack = wayBack
    self.operatorName = operatorName
    self.backupTaken = backupTaken
  }
}

/// A system is watched and backed up more closely while it is repaired.
package struct MonitoringOrder: Sendable, Hashable, Codable {
  package var from: CalendarDate
  /// `nil` until the follow-up ends.
  package var until: CalendarDate?
  /// Seconds between looks, at least 20.
  package var intervalSeconds: Int
  /// What is backed up, how often, where to.
  package var backupPlan: String
  package var contact: String?
  package init(
    from: CalendarDate, until: CalendarDate? = nil, intervalSeconds: Int, backupPlan: String,
    contact: String? = nil
  ) {
    self.from = from
    self.until = until
    self.intervalSeconds = intervalSeconds
    self.backupPlan = backupPlan
    self.contact = contact
  }
}

/// A report that goes to an agency as an outgoing letter.
package struct Delivery: Sendable, Hashable, Codable {
  /// Code of the agency; filled in from the case where absent.
  package var unit: String?
  package var subject: String?
  package var body: String?
  /// Free number in place of the office's own numbering.
  package var letterNumber: String?
  package var via: String?
  /// Filled in when it is registered.
  package var letter: Int?
  package init(
    unit: String? = nil, subject: String? = nil, body: String? = nil, letterNumber: String? = nil,
    via: String? = nil
  ) {
    self.unit = unit
    self.subject = subject
    self.body = body
    self.letterNumber = letterNumber
    self.via = via
  }
}

/// The owner's answers to the findings; the row is done when none is left open.
package struct FollowUp: Sendable, Hashable, Codable {
  package var summary: String
  /// Filled in: numbers of findings and how each ended.
  package var findings: [String: String]?
  package init(summary: String, findings: [String: String]? = nil) {
    self.summary = summary
    self.findings = findings
  }
}

/// An agency asks for a security change.
package struct ChangeRequest: Sendable, Hashable, Codable {
  package var subject: String
  package var what: String
  package var why: String
  package var system: String?
  package var domain: String?
  package var urgency: Disposition.Speed
  package var letterNumber: String?
  package var letterDate: CalendarDate?
  /// Filled in when the letter is registered.
  package var letter: Int?
  package init(
    subject: String, what: String, why: String, system: String? = nil, domain: String? = nil,
    urgency: Disposition.Speed = .normal, letterNumber: String? = nil,
    letterDate: CalendarDate? = nil
  ) {
    self.subject = subject
    self.what = what
    self.why = why
    self.system = system
    self.domain = domain
    self.urgency = urgency
    self.letterNumber = letterNumber
    self.letterDate = letterDate
  }
}

/// What is wrong, how bad it is, what should be done.
package struct Analysis: Sendable, Hashable, Codable {
  package var finding: String
  /// 1 to 5. - SeeAlso: ISO 27005.
  package var likelihood: Int
  package var impact: Int
  package var proposal: String
  package var system: String?
  package init(
    finding: String, likelihood: Int, impact: Int, proposal: String, system: String? = nil
  ) {
    self.finding = finding
    self.likelihood = likelihood
    self.impact = impact
    self.proposal = proposal
    self.system = system
  }
  package var risk: Int { likelihood * impact }
}

/// Maintenance without change.
package struct WorkRecord: Sendable, Hashable, Codable {
  package var done: String
  package var result: String
  package init(done: String, result: String) {
    self.done = done
    self.result = result
  }
}

/// - SeeAlso: ITIL, change enablement.
package struct ChangeRecord: Sendable, Hashable, Codable {
  package var plan: String
  package var window: String
  package var backup: String
  package var rollback: String
  package var steps: String
  package var before: String
  package var after: String
  package init(
    plan: String, window: String, backup: String, rollback: String, steps: String, before: String,
    after: String
  ) {
    self.plan = plan
    self.window = window
    self.backup = backup
    self.rollback = rollback
    self.steps = steps
    self.before = before
    self.after = after
  }
}

/// What was tested after a change, and what came of it.
package struct TestRecord: Sendable, Hashable, Codable {
  package struct Check: Sendable, Hashable, Codable {
    package var what: String
    package var passed: Bool
    package init(what: String, passed: Bool) {
      self.what = what
      self.passed = passed
    }
  }
  package var method: String
  package var checks: [Check]
  package var note: String?
  package init(method: String, checks: [Check], note: String? = nil) {
    self.method = method
    self.checks = checks
    self.note = note
  }
}

/// A level of the hierarchy agrees.
package struct Approval: Sendable, Hashable, Codable {
  package var note: String?
  package init(note: String? = nil) { self.note = note }
}
