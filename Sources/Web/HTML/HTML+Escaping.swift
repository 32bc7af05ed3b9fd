// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
  /// Appends text so that it stays text, inside an element and inside a quoted attribute.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for index in buffer.indices {
        guard let entity = entity(for: buffer[index]) else { continue }
        append(contentsOf: buffer[start..<index])
        entity.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: buffer[start...])
    }
  }
}

/// `nil` for a byte that may stand as it is. Control characters that HTML forbids vanish.
private func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case 0...8, 11, 12, 14...31, 127: ""
  default: nil
  }
}
