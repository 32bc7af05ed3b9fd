// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Text in lines of at most 76 ASCII characters (RFC 2045, 6.7).
enum QuotedPrintable {
  /// With CRLF after every line.
  static func encode(_ text: String) -> String {
    // A CRLF is one character to Swift, and a new line, too.
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.map { line($0.utf8) }.joined()
  }

  private static func line(_ bytes: Substring.UTF8View) -> String {
    var (text, width) = ("", 0)
    for (index, byte) in zip(bytes.indices, bytes) {
      let isLast = bytes.index(after: index) == bytes.endIndex
      let isPlain =
        switch byte {
        // A full stop that begins a line would end the message, should anybody forget to double it.
        case 0x2E: width > 0
        case 0x20, 0x09: !isLast
        case 0x3D: false
        default: 0x21...0x7E ~= byte
        }
      let piece = isPlain ? String(Unicode.Scalar(byte)) : "=" + hex(byte)
      if width + piece.utf8.count > 75 {
        text += "=\r\n"
        width = 0
      }
      text += width == 0 && piece == "." ? "=2E" : piece
      width += width == 0 && piece == "." ? 3 : piece.utf8.count
    }
    return text + "\r\n"
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
