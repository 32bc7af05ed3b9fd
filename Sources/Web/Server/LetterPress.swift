// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Procedures
package import Records

/// Letters from kinds, drawn while somebody waits. The pages don't know how paper is made; the
/// program hands this in.
package struct LetterPress: Sendable {
  /// One letter to be made.
  package struct Order: Sendable {
    package var kind: LetterKind
    package var subject: LetterSubject
    /// By field; what is not typed begins as the kind has it.
    package var typed: [String: String]
    /// Post that signs; `nil` as the kind has it.
    package var signer: String?
    /// Dots stand in place of what a draft has not yet.
    package var number: String?
    package var day: CalendarDate?
    /// Values of nobody, to show a kind by.
    package var isSample: Bool
    /// Lines of a letterhead that is being edited; `nil` is the office's.
    package var letterhead: [String]?

    package init(
      _ kind: LetterKind, about subject: LetterSubject = LetterSubject(),
      typed: [String: String] = [:], signer: String? = nil, number: String? = nil,
      day: CalendarDate? = nil, isSample: Bool = false, letterhead: [String]? = nil
    ) {
      self.kind = kind
      self.subject = subject
      self.typed = typed
      self.signer = signer
      self.number = number
      self.day = day
      self.isSample = isSample
      self.letterhead = letterhead
    }
  }

  /// How a letter looks, and which values it lacks; those stand in it in brackets.
  package struct Proof: Sendable {
    /// PNG, the first pages.
    package var pages: [[UInt8]]
    package var total: Int
    package var gaps: [LetterGap]

    package init(pages: [[UInt8]], total: Int, gaps: [LetterGap]) {
      self.pages = pages
      self.total = total
      self.gaps = gaps
    }
  }

  /// What stands in each field at first.
  package var starts: @Sendable (Order) async throws -> [String: String]
  package var proof: @Sendable (Order) async throws -> Proof
  /// The bytes of a PDF. Throws ``LetterGaps``.
  package var pdf: @Sendable (Order) async throws -> [UInt8]
  /// Whether a logo can be drawn.
  package var takesLogo: @Sendable ([UInt8]) -> Bool
  /// The bytes of a DOCX, to edit; `nil` where the program makes none. Throws ``LetterGaps``.
  package var word: (@Sendable (Order) async throws -> [UInt8])?

  package init(
    starts: @escaping @Sendable (Order) async throws -> [String: String],
    proof: @escaping @Sendable (Order) async throws -> Proof,
    pdf: @escaping @Sendable (Order) async throws -> [UInt8],
    takesLogo: @escaping @Sendable ([UInt8]) -> Bool,
    word: (@Sendable (Order) async throws -> [UInt8])? = nil
  ) {
    self.starts = starts
    self.proof = proof
    self.pdf = pdf
    self.takesLogo = takesLogo
    self.word = word
  }
}

/// Page images that were just drawn, until the browser has fetched them.
actor ProofShelf {
  static let shared = ProofShelf()
  /// Pages kept; the oldest go first.
  private static let most = 48
  private var pages: [(key: String, owner: String, png: [UInt8])] = []

  /// - Returns: the page's key, which nobody can guess.
  func keep(_ png: [UInt8], for owner: String) -> String {
    let key = Token.fresh()
    pages.append((key, owner, png))
    if pages.count > Self.most { pages.removeFirst(pages.count - Self.most) }
    return key
  }

  func page(_ key: String, for owner: String) -> [UInt8]? {
    pages.first { $0.key == key && $0.owner == owner }?.png
  }
}
