// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// What the head of an office sees on one sheet, counted at one instant.
package struct OfficeSummary: Sendable {
  /// How many of how many.
  package struct Share: Sendable, Hashable {
    package var part: Int
    package var whole: Int

    package init(_ part: Int, of whole: Int) {
      self.part = part
      self.whole = whole
    }

    /// 0 to 1; `nil` where there is nothing to divide by.
    package var value: Double? { whole == 0 ? nil : Double(part) / Double(whole) }
  }

  /// Systems in use by their result in the running year.
  package struct Results: Sendable, Hashable {
    package var met = 0
    package var notMet = 0
    /// In an evaluation that has not come to its decision.
    package var underWay = 0
    package var notBegun = 0

    package var total: Int { met + notMet + underWay + notBegun }
    package var begun: Int { met + notMet + underWay }
  }

  /// A row of the procedure: how often it was done against a standard time, and how often late.
  package struct Row: Sendable, Hashable {
    package var step: Step
    package var late: Share
  }

  /// Decisions of three months.
  package struct Quarter: Sendable, Hashable {
    package var year: Int
    /// 1 to 4.
    package var number: Int
    package var met: Int
    package var notMet: Int
    /// Still running.
    package var isOpen: Bool
  }

  /// Systems of one agency by their result in the running year.
  package struct Owner: Sendable, Hashable {
    package var unit: String
    package var short: String
    package var met: Int
    package var notMet: Int
    package var other: Int

    package init(unit: String, short: String, met: Int = 0, notMet: Int = 0, other: Int = 0) {
      self.unit = unit
      self.short = short
      self.met = met
      self.notMet = notMet
      self.other = other
    }

    package var total: Int { met + notMet + other }
  }

  package var year: Int
  /// The procedure that decides whether systems meet the standard; `nil` where none is installed.
  package var evaluation: Procedure?
  package var results: Results
  package var owners: [Owner]
  /// Every row done within its standard time: this year and the last.
  package var inTime: (now: Share, before: Share)
  /// Median of calendar days in which findings of high severity were closed.
  package var daysToClose: (now: Int?, before: Int?)
  /// The procedure whose rows are shown.
  package var procedure: Procedure?
  package var rows: [Row]
  /// The newest eight, the oldest first.
  package var quarters: [Quarter]
  /// Open findings of critical severity, the earliest deadline first; at most five.
  package var critical: [FindingRecord]
  package var criticalCount: Int
  package var criticalLate: Int
  /// Every installed procedure, newest versions.
  package var procedures: [Procedure]
}
