// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// What shows a finding, with secrets masked by whoever put it down.
package struct ReportedEvidence: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// Set as it is, line by line.
    case text(String)
    /// PNG or JPEG, within their limits; another is left out and named.
    case picture(Data)
    /// Named only: nobody has looked it over for what must not be seen.
    case unseenPicture
  }

  package var content: Content
  /// Where it comes from: a request's first line, a file's name.
  package var caption: String?

  package init(_ content: Content, caption: String? = nil) {
    self.content = content
    self.caption = caption
  }
}

/// This evaluation beside the one before it.
package struct ReportedComparison: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package var name: String
    /// 0 to 100; absent where nothing was applicable or assessed.
    package var before: Double?
    package var now: Double?
    /// Controls that were not met and are now, and the other way round.
    package var improved: Int
    package var worsened: Int
    package var newFindings: Int
    package var stillThere: Int
    package var backAgain: Int
    package var solved: Int

    package init(
      name: String, before: Double?, now: Double?, improved: Int, worsened: Int,
      newFindings: Int, stillThere: Int, backAgain: Int, solved: Int
    ) {
      self.name = name
      self.before = before
      self.now = now
      self.improved = improved
      self.worsened = worsened
      self.newFindings = newFindings
      self.stillThere = stillThere
      self.backAgain = backAgain
      self.solved = solved
    }
  }

  /// Number of the case of the evaluation before.
  package var caseNumber: String
  package var date: CalendarDate
  package var lines: [Line]
  package var total: Line

  package init(caseNumber: String, date: CalendarDate, lines: [Line], total: Line) {
    self.caseNumber = caseNumber
    self.date = date
    self.lines = lines
    self.total = total
  }
}

/// How the system fared while it was evaluated.
package struct ReportedWatch: Sendable, Hashable {
  package struct Fact: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package struct Incident: Sendable, Hashable {
    package var date: CalendarDate
    package var title: String
    /// In words: "Selesai dalam 3 jam".
    package var state: String

    package init(date: CalendarDate, title: String, state: String) {
      self.date = date
      self.title = title
      self.state = state
    }
  }

  /// Monitors, availability, backups: name and value.
  package var facts: [Fact]
  package var incidents: [Incident]

  package init(facts: [Fact], incidents: [Incident] = []) {
    self.facts = facts
    self.incidents = incidents
  }
}

/// What came of looking again at a finding that was said to be mended.
package struct ReportedRetest: Sendable, Hashable {
  package var number: String
  package var title: String
  package var date: CalendarDate
  package var by: String
  package var isGone: Bool
  package var note: String

  package init(
    number: String, title: String, date: CalendarDate, by: String, isGone: Bool, note: String
  ) {
    self.number = number
    self.title = title
    self.date = date
    self.by = by
    self.isGone = isGone
    self.note = note
  }
}

/// Whether each control is designed, implemented and effective: three questions of an auditor that
/// an office answers by itself.
package struct ThreePartAssessment: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package var area: String
    package var number: String
    package var control: String
    /// In words: "Memenuhi".
    package var verdict: String
    package var isApplicable: Bool
    /// `nil` leaves a box to tick by hand.
    package var isDesigned: Bool?
    package var isImplemented: Bool?
    package var isEffective: Bool?

    package init(
      area: String, number: String, control: String, verdict: String, isApplicable: Bool = true,
      isDesigned: Bool? = nil, isImplemented: Bool? = nil, isEffective: Bool? = nil
    ) {
      self.area = area
      self.number = number
      self.control = control
      self.verdict = verdict
      self.isApplicable = isApplicable
      self.isDesigned = isDesigned
      self.isImplemented = isImplemented
      self.isEffective = isEffective
    }
  }

  /// In the checklist's order, area by area.
  package var lines: [Line]

  package init(lines: [Line]) { self.lines = lines }

  /// Share of the applicable and answered controls for which the answer is yes, 0 to 100.
  func percent(_ answer: KeyPath<Line, Bool?>) -> Double? {
    let answers = lines.filter(\.isApplicable).compactMap { $0[keyPath: answer] }
    return answers.isEmpty ? nil : 100 * Double(answers.count { $0 }) / Double(answers.count)
  }
}
