// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A value that a letter's text needs and that isn't there.
package struct LetterGap: Error, Sendable, Hashable {
  /// "sistem.alamat"
  package var value: String
  /// Block in which it stands, and its place among the blocks, from 1.
  package var block: String
  package var position: Int

  package init(value: String, block: String, position: Int) {
    self.value = value
    self.block = block
    self.position = position
  }
}

package struct LetterGaps: Error, Sendable, Hashable {
  package var gaps: [LetterGap]

  package init(gaps: [LetterGap]) { self.gaps = gaps }
}
