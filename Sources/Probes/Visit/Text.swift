// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    var text = self[...]
    while let first = text.unicodeScalars.first, first.properties.isWhitespace {
      text = text.dropFirst()
    }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text = text.dropLast()
    }
    return String(text)
  }

  /// At most `count` bytes of UTF-8, cut between characters; `…` where something was left out.
  package func cut(_ count: Int) -> String {
    guard utf8.count > count else { return String(self) }
    var kept = ""
    var size = 0
    for character in self {
      size += character.utf8.count
      if size > count - 3 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension String {
  /// With `%2F` and the like undone; what is no such triple stays.
  package var percentDecoded: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
