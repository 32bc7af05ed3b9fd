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

  /// Labels and names, which papers share; prose hardly comes back.
  var isShort: Bool { text.spans.reduce(0) { $0 + $1.text.utf8.count } <= 100 }
}
