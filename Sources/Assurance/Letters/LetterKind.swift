// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// A kind of official letter (*jenis naskah dinas*) as data: which blocks stand on it in which
/// order, what they say, and at which moment it is wanted. A new kind needs no code.
///
/// - SeeAlso: Permendagri 1/2023, tata naskah dinas.
package struct LetterKind: Sendable, Hashable, Identifiable {
  package enum Paper: String, Sendable, Hashable, CaseIterable {
    case a4, f4
    case halfFolio = "half-folio"
  }

  /// How far the paper may go.
  package enum Secrecy: String, Sendable, Hashable, CaseIterable {
    /// As the office has set it for its cases.
    case office
    case ordinary, restricted, secret
  }

  /// Where numbers come from; each begins anew with the calendar year.
  package enum Sequence: String, Sendable, Hashable, CaseIterable {
    /// The agenda book of outgoing letters.
    case agenda
    /// Numbers of this kind alone, as decrees have them.
    case own
    /// It bears none, or somebody writes it in.
    case none
  }

  /// Stable and in file names: "surat-dinas".
  package var id: String
  package var title: String
  /// A line for whoever chooses among kinds.
  package var about: String
  package var paper: Paper
  package var secrecy: Secrecy
  /// Template of its numbers, see ``LetterNumbering``; empty for the office's own.
  package var number: String
  /// Classification code of the office's archives: "000.8".
  package var code: String
  package var sequence: Sequence
  package var moments: [LetterMoment]
  /// Post that signs; `nil` is whoever did the row, and of a free letter the office's first post.
  package var signer: String?
  /// Academic titles stand before and after names: not in decrees.
  /// - SeeAlso: Permendagri 1/2023 ps. 44.
  package var showsTitles: Bool
  /// What the writer fills in or changes, in the order of the form.
  package var fields: [LetterEntryField]
  package var blocks: [LetterKindBlock]

  package init(
    id: String, title: String, about: String = "", paper: Paper = .a4,
    secrecy: Secrecy = .office, number: String = "", code: String = "",
    sequence: Sequence = .agenda, moments: [LetterMoment] = [], signer: String? = nil,
    showsTitles: Bool = true, fields: [LetterEntryField] = [], blocks: [LetterKindBlock]
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.paper = paper
    self.secrecy = secrecy
    self.number = number
    self.code = code
    self.sequence = sequence
    self.moments = moments
    self.signer = signer
    self.showsTitles = showsTitles
    self.fields = fields
    self.blocks = blocks
  }

  /// Whether a row that put out this, with this outcome, wants such a letter.
  package func follows(_ kind: OutputKind, outcome: String?) -> Bool {
    moments.contains { moment in
      guard case .output(kind, let wanted) = moment else { return false }
      return wanted == nil || wanted == outcome
    }
  }
}

/// When a letter is wanted.
package enum LetterMoment: Sendable, Hashable, LosslessStringConvertible {
  /// A row put out this; with an outcome only when it was decided so: "decision/belum".
  case output(OutputKind, outcome: String?)
  /// At any time, about nothing but what is typed.
  case free
  /// At any time, about a case.
  case caseFile
  /// About a system of the register.
  case system
  /// About a system whose findings are past their deadline.
  case overdue

  package init?(_ description: String) {
    switch description {
    case "free": self = .free
    case "case": self = .caseFile
    case "system": self = .system
    case "overdue": self = .overdue
    default:
      let parts = description.split(separator: "/", maxSplits: 1).map(String.init)
      guard let kind = parts.first.flatMap(OutputKind.init(rawValue:)) else { return nil }
      self = .output(kind, outcome: parts.count > 1 ? parts[1] : nil)
    }
  }

  package var description: String {
    switch self {
    case .output(let kind, let outcome):
      ([kind.rawValue] + [outcome].compactMap(\.self)).joined(separator: "/")
    case .free: "free"
    case .caseFile: "case"
    case .system: "system"
    case .overdue: "overdue"
    }
  }
}

/// Something that is typed for one letter.
package struct LetterEntryField: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case line
    /// Paragraphs between empty lines.
    case text
    /// An entry a line.
    case list
    case day
  }

  /// Templates call it `isian.name`.
  package var name: String
  package var title: String
  package var hint: String
  package var kind: Kind
  package var isRequired: Bool
  /// What stands in it at first; a template.
  package var start: LetterText

  package init(
    name: String, title: String, hint: String = "", kind: Kind = .line, isRequired: Bool = true,
    start: LetterText = LetterText("")
  ) {
    self.name = name
    self.title = title
    self.hint = hint
    self.kind = kind
    self.isRequired = isRequired
    self.start = start
  }
}

/// A text with places for values, and where it stands in its file.
package struct LetterText: Sendable, Hashable {
  package var text: String
  /// From 1.
  package var line: Int?

  package init(_ text: String, line: Int? = nil) {
    self.text = text
    self.line = line
  }
}
