// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

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
