// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Text without the HTML in which some tools write it.
enum PlainText {
  /// Takes tags out, keeping paragraphs and list items on lines of their own, and resolves the
  /// common character references. Text without either comes back as it is, without blanks around.
  static func read(_ html: String?) -> String {
    guard let html else { return "" }
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return html.trimmingBlanks
    }
    var out: [UInt8] = []
    var bytes = Array(html.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "<"):
        if let tag = takeTag(&bytes) { out += lineBreak(for: tag) } else { out.append(byte) }
      case UInt8(ascii: "&"):
        if let text = takeReference(&bytes) { out += text } else { out.append(byte) }
      default: out.append(byte)
      }
    }
    return squeezed(String(decoding: out, as: UTF8.self))
  }

  /// Lower-case name of the tag whose `<` was taken, with `/` for a closing one; `nil`, and nothing
  /// taken, where it is none.
  private static func takeTag(_ bytes: inout ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first,
      first == UInt8(ascii: "/") || first == UInt8(ascii: "!") || (first | 0x20).isLetter,
      // Another `<` before the end: it was none.
      let end = bytes.prefix(2_000).firstIndex(where: {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
      }), bytes[end] == UInt8(ascii: ">")
    else { return nil }
    let name = bytes[..<end].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "/") }
    let known = String(decoding: name, as: UTF8.self).lowercased()
    guard tags.contains(known.replacing("/", with: "")) || first == UInt8(ascii: "!") else {
      return nil
    }
    bytes = bytes[(end + 1)...]
    return known
  }

  /// Others stand for what they show, e.g. `<script>` in a sentence about scripts.
  private static let tags: Set = [
    "p", "br", "ul", "ol", "li", "b", "i", "em", "strong", "a", "div", "span", "code", "pre", "h1",
    "h2", "h3", "h4", "table", "tr", "td", "th", "tbody", "thead", "tt", "u", "hr", "wbr",
  ]

  private static func lineBreak(for tag: String) -> [UInt8] {
    switch tag {
    case "br", "br/", "p", "/p", "div", "/div", "tr", "/ul", "/ol", "pre", "/pre", "h1", "h2", "h3",
      "h4", "/h1", "/h2", "/h3", "/h4":
      Array("\n".utf8)
    case "li": Array("\n- ".utf8)
    case "td", "th": Array(" ".utf8)
    default: []
    }
  }

  private static func takeReference(_ bytes: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard let end = bytes.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[..<end], as: UTF8.self)
    var text = references[name]
    if text == nil, name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      text = number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    guard let text else { return nil }
    bytes = bytes[(end + 1)...]
    return Array(text.utf8)
  }

  private static let references = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
  ]

  /// No blank lines in a row, no blanks at the ends of lines.
  private static func squeezed(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let kept = line.reversed().drop(while: \.isWhitespace).reversed()
      if kept.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(Substring(String(kept)))
    }
    return lines.joined(separator: "\n").trimmingBlanks
  }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
