// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A piece of an HTML text as a browser's tokenizer cuts it (WHATWG HTML 13.2.5).
enum HTMLToken: Hashable {
  case text(String)
  case start(String, [HTMLAttribute])
  case end(String)
  case comment(String)
}

/// An attribute of an element: the name in lower case, the value with its references decoded.
package struct HTMLAttribute: Sendable, Hashable {
  package var name: String
  package var value: String
}

/// Cuts HTML into tokens, in one pass over the bytes: whatever a hostile server sends, the work is
/// proportional to its length. Every input is HTML; nothing is refused.
///
/// Written for this and not borrowed: what a parser makes of broken markup has to be what browsers
/// make of it, or injected links hide in the difference. Not done: the double escape of a script
/// within a comment within a script.
struct HTMLTokenizer {
  /// Of one element; more are read over.
  static let attributeLimit = 128

  private let bytes: [UInt8]
  private var at = 0
  /// Element whose content is text up to its own end tag, and whether references count in it.
  private var raw: (name: [UInt8], references: Bool)?

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Called by the builder when it has opened an element such as `script` or `textarea`.
  mutating func readRaw(until name: String, references: Bool) {
    raw = (Array(name.utf8), references)
  }

  mutating func next() -> HTMLToken? {
    while at < bytes.count {
      if let raw {
        self.raw = nil
        let end = raw.name == Array("plaintext".utf8) ? bytes.count : endOfRaw(raw.name)
        let text = slice(at, end)
        at = end
        if text.isEmpty { continue }
        return .text(raw.references ? CharacterReference.decode(text) : text)
      }
      if bytes[at] == UInt8(ascii: "<") {
        if let token = markup() { return token }
        continue
      }
      var end = at
      while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
      let text = slice(at, end)
      at = end
      return .text(CharacterReference.decode(text))
    }
    return nil
  }

  // MARK: Tags and comments

  /// At a `<`. `nil` when it was markup that leaves nothing.
  private mutating func markup() -> HTMLToken? {
    guard at + 1 < bytes.count else {
      at = bytes.count
      return .text("<")
    }
    let second = bytes[at + 1]
    if second.isLetter { return tag(from: at + 1, isEnd: false) }
    if second == UInt8(ascii: "/") {
      guard at + 2 < bytes.count else {
        at = bytes.count
        return .text("</")
      }
      if bytes[at + 2].isLetter { return tag(from: at + 2, isEnd: true) }
      if bytes[at + 2] == UInt8(ascii: ">") {
        at += 3
        return nil
      }
      return bogusComment(from: at + 2)
    }
    if second == UInt8(ascii: "!") {
      if has("--", at: at + 2) { return comment() }
      if has("doctype", at: at + 2) {
        _ = bogusComment(from: at + 2)
        return nil
      }
      return bogusComment(from: at + 2)
    }
    if second == UInt8(ascii: "?") { return bogusComment(from: at + 1) }
    at += 1
    return .text("<")
  }

  private mutating func comment() -> HTMLToken {
    let start = at + 4
    // `<!-->` and `<!--->` are whole comments.
    if has(">", at: start) {
      at = start + 1
      return .comment("")
    }
    if has("->", at: start) {
      at = start + 2
      return .comment("")
    }
    var end = start
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "-") {
        if has("-->", at: end) {
          at = end + 3
          return .comment(slice(start, end))
        }
        if has("--!>", at: end) {
          at = end + 4
          return .comment(slice(start, end))
        }
      }
      end += 1
    }
    at = bytes.count
    return .comment(slice(min(start, bytes.count), bytes.count))
  }

  private mutating func bogusComment(from start: Int) -> HTMLToken {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
    at = min(end + 1, bytes.count)
    return .comment(slice(start, end))
  }

  private mutating func tag(from start: Int, isEnd: Bool) -> HTMLToken? {
    var end = start
    while end < bytes.count, !bytes[end].isSpace, bytes[end] != UInt8(ascii: "/"),
      bytes[end] != UInt8(ascii: ">")
    { end += 1 }
    let name = lowered(start, end)
    at = end
    var attributes: [HTMLAttribute] = []
    while true {
      while at < bytes.count, bytes[at].isSpace || bytes[at] == UInt8(ascii: "/") { at += 1 }
      // A tag that the text ends in is no tag.
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        return isEnd ? .end(name) : .start(name, attributes)
      }
      let attribute = self.attribute()
      if attributes.count < HTMLTokenizer.attributeLimit,
        !attributes.contains(where: { $0.name == attribute.name })
      {
        attributes.append(attribute)
      }
    }
  }

  private mutating func attribute() -> HTMLAttribute {
    let start = at
    at += 1
    while at < bytes.count, !bytes[at].isSpace, bytes[at] != UInt8(ascii: "="),
      bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/")
    { at += 1 }
    let name = lowered(start, at)
    var ahead = at
    while ahead < bytes.count, bytes[ahead].isSpace { ahead += 1 }
    guard ahead < bytes.count, bytes[ahead] == UInt8(ascii: "=") else {
      return HTMLAttribute(name: name, value: "")
    }
    at = ahead + 1
    while at < bytes.count, bytes[at].isSpace { at += 1 }
    guard at < bytes.count else { return HTMLAttribute(name: name, value: "") }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let begin = at + 1
      at = begin
      while at < bytes.count, bytes[at] != quote { at += 1 }
      let value = slice(begin, at)
      at = min(at + 1, bytes.count)
      return HTMLAttribute(name: name, value: CharacterReference.decode(value))
    }
    let begin = at
    while at < bytes.count, !bytes[at].isSpace, bytes[at] != UInt8(ascii: ">") { at += 1 }
    return HTMLAttribute(name: name, value: CharacterReference.decode(slice(begin, at)))
  }

  // MARK: Bytes

  /// Where the end tag of a raw element begins, or the end of the text.
  private func endOfRaw(_ name: [UInt8]) -> Int {
    var end = at
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "<"), bytes[end + 1] == UInt8(ascii: "/"),
        matches(name, at: end + 2)
      {
        let after = end + 2 + name.count
        if after >= bytes.count || bytes[after].isSpace || bytes[after] == UInt8(ascii: ">")
          || bytes[after] == UInt8(ascii: "/")
        {
          return end
        }
      }
      end += 1
    }
    return bytes.count
  }

  private func has(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[index + offset].lowered != text.utf8Start[offset] { return false }
    return true
  }

  private func matches(_ name: [UInt8], at index: Int) -> Bool {
    guard index + name.count <= bytes.count else { return false }
    for offset in name.indices where bytes[index + offset].lowered != name[offset] { return false }
    return true
  }

  private func slice(_ from: Int, _ to: Int) -> String {
    String(decoding: bytes[from..<max(from, to)], as: UTF8.self)
  }

  private func lowered(_ from: Int, _ to: Int) -> String {
    String(decoding: bytes[from..<to].prefix(200).map(\.lowered), as: UTF8.self)
  }
}

extension UInt8 {
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  var isDigit: Bool { (48...57).contains(self) }
  /// HTML's white space: tab, line feed, form feed, carriage return, space.
  var isSpace: Bool { self == 32 || self == 9 || self == 10 || self == 12 || self == 13 }
  var lowered: UInt8 { (65...90).contains(self) ? self | 32 : self }
}
