// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An official letter (*naskah dinas*), ready to be set: its words in blocks, nothing of how they
/// are drawn. A PDF, a page image and an editable file are all made from this one value.
package struct OfficeLetter: Sendable, Hashable {
  /// Id of the kind of letter it was made from: "surat-dinas".
  package var kind: String
  /// For the reader's title bar, and in the head of later pages.
  package var title: String
  package var pageSize: PageSize
  package var classification: Classification
  package var letterhead: Letterhead
  package var blocks: [LetterBlock]
  /// In the foot of papers of several pages, left.
  package var foot: String
  /// Of an office that only serves to try things out.
  package var isSample: Bool
  /// Below everything else, once the paper is issued.
  package var verification: VerificationMark?

  package init(
    kind: String, title: String, pageSize: PageSize = .a4,
    classification: Classification = .ordinary, letterhead: Letterhead,
    blocks: [LetterBlock], foot: String = "", isSample: Bool = false,
    verification: VerificationMark? = nil
  ) {
    self.kind = kind
    self.title = title
    self.pageSize = pageSize
    self.classification = classification
    self.letterhead = letterhead
    self.blocks = blocks
    self.foot = foot
    self.isSample = isSample
    self.verification = verification
  }
}
