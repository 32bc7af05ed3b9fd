// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A paper that is mostly tables: a register, an agenda book, a form, a one-page summary.
///
/// Its words come with it; what draws it knows none but those of every paper.
package struct TablePaper: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package enum Width: Sendable, Hashable {
      case points(Double)
      /// A part of what the columns in points leave.
      case share(Double)
    }

    package var title: String
    package var width: Width
    package var isNumeric: Bool

    package init(_ title: String, _ width: Width, isNumeric: Bool = false) {
      self.title = title
      self.width = width
      self.isNumeric = isNumeric
    }
  }

  /// A length of a plot's bar, told apart by look.
  package struct Bar: Sendable, Hashable {
    package var label: String
    /// Met, not met, and neither.
    package var met: Int
    package var notMet: Int
    package var other: Int
    package var note: String

    package init(_ label: String, met: Int, notMet: Int, other: Int, note: String) {
      self.label = label
      self.met = met
      self.notMet = notMet
      self.other = other
      self.note = note
    }
  }

  package enum Part: Sendable, Hashable {
    case heading(String)
    case prose([String])
    case facts([Fact])
    /// Grid tables are forms to write in: each row at least `rowHeight` points tall.
    case table([Column], rows: [[String]], rowHeight: Double, isGrid: Bool)
    /// Large figures side by side.
    case figures([Fact])
    /// `legend` names met, not met and the rest.
    case plot([Bar], legend: [String])
    /// Items with a box before each.
    case ticks([Choice])
    /// What follows begins a page.
    case pageBreak
  }

  package struct Fact: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package var letterhead: Letterhead
  /// Set in capitals in the middle.
  package var title: String
  package var subtitles: [String]
  /// What kind of document it is, for the file's own description.
  package var subject: String
  package var parts: [Part]
  package var signatories: [Signatory]
  package var classification: Classification
  package var pageSize: PageSize
  package var isSample: Bool
  /// Below the title, once it was given.
  package var number: String?
  /// Below everything else and in each foot, once the paper is issued.
  package var verification: VerificationMark?

  package init(
    letterhead: Letterhead, title: String, subtitles: [String] = [], subject: String,
    parts: [Part], signatories: [Signatory] = [], classification: Classification = .ordinary,
    pageSize: PageSize = .f4Lying, isSample: Bool = false, number: String? = nil,
    verification: VerificationMark? = nil
  ) {
    self.letterhead = letterhead
    self.title = title
    self.subtitles = subtitles
    self.subject = subject
    self.parts = parts
    self.signatories = signatories
    self.classification = classification
    self.pageSize = pageSize
    self.isSample = isSample
    self.number = number
    self.verification = verification
  }
}
