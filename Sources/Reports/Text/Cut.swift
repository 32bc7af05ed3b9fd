// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Long texts, shortened.
enum Cut {
  /// At most so many bytes, an ellipsis in the place of the rest.
  static func text(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var end = text.utf8.index(text.utf8.startIndex, offsetBy: max(0, limit - 3))
    // Not within a scalar.
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end]) + "…"
  }
}

extension String {
  /// Neither begins nor ends with anything that could be blank.
  private var isTight: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    return (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
  }

  var trimmingBlanks: String { isTight ? self : self[...].trimmingBlanks }

  /// `nil` where it is blank.
  var orNil: String? { isTight ? self : self[...].orNil }
}

extension StringProtocol {
  var trimmingBlanks: String {
    let kept = drop(while: \.isWhitespace)
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(kept[...last])
  }

  /// `nil` where it is blank.
  var orNil: String? {
    let text = trimmingBlanks
    return text.isEmpty ? nil : text
  }
}
