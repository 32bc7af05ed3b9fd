// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Words, and how they are to be broken into lines.
struct TextSetting: Hashable {
  var text: StyledText
  var style: TextStyle
  /// `nil` for one line.
  var width: Double?
  var alignment: Alignment
  var language: String

  /// Labels and names come back in other papers, prose hardly does.
  ///
  /// In ASCII alone: elsewhere Swift takes texts of different bytes for equal, and one would be
  /// drawn in place of the other.
  var isShared: Bool {
    text.spans.reduce(0) { $0 + $1.text.utf8.count } <= 100
      && text.spans.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } }
  }
}
