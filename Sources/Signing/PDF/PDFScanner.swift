// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Walks over the text of a PDF, object by object; never beyond its end.
///
/// - SeeAlso: ISO 32000-1, 7.2 "Lexical Conventions", 7.3 "Objects".
struct PDFScanner {
  let bytes: [UInt8]
  var at: Int

  /// Dictionaries and arrays within each other.
  private static let deepest = 64

  init(_ bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = max(0, at)
  }

  var isAtEnd: Bool { at >= bytes.count }
  var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    case _: false
    }
  }

  /// White space and remarks.
  mutating func skipSpace() {
    while let byte = next {
      if PDFScanner.isSpace(byte) {
        at += 1
      } else if byte == UInt8(ascii: "%") {
        while let byte = next, byte != 0x0A, byte != 0x0D { at += 1 }
      } else {
        return
      }
    }
  }

  func starts(with word: String) -> Bool {
    let word = Array(word.utf8)
    return at + word.count <= bytes.count && bytes[at..<at + word.count].elementsEqual(word)
  }

  /// Takes a word where it stands next.
  mutating func take(_ word: String) -> Bool {
    guard starts(with: word) else { return false }
    at += word.utf8.count
    return true
  }

  /// A whole number without a sign.
  mutating func takeInt() -> Int? {
    let start = at
    var value = 0
    while let byte = next, (48...57).contains(byte) {
      guard at - start < 16 else { return nil }
      value = value * 10 + Int(byte - 48)
      at += 1
    }
    return at > start ? value : nil
  }

  /// A run of characters that are neither space nor delimiter.
  private mutating func skipWord() {
    while let byte = next, !PDFScanner.isSpace(byte), !PDFScanner.isDelimiter(byte) { at += 1 }
  }

  /// Steps over the object that stands next and says where it lies.
  mutating func object(_ depth: Int = 0) throws(SigningFailure) -> Range<Int> {
    guard depth <= PDFScanner.deepest else { throw .notSignable("objects nested too deep") }
    skipSpace()
    let start = at
    guard let byte = next else { throw .notSignable("an object is missing at the end") }
    switch byte {
    case UInt8(ascii: "<"):
      if take("<<") {
        try skipPairs(depth)
      } else {
        while let byte = next, byte != UInt8(ascii: ">") { at += 1 }
        guard take(">") else { throw .notSignable("a string does not end") }
      }
    case UInt8(ascii: "["):
      at += 1
      skipSpace()
      while next != UInt8(ascii: "]") {
        _ = try object(depth + 1)
        skipSpace()
      }
      at += 1
    case UInt8(ascii: "("): try skipString()
    case UInt8(ascii: "/"):
      at += 1
      skipWord()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      skipWord()
      // Perhaps a reference: "12 0 R".
      var ahead = self
      ahead.skipSpace()
      if ahead.takeInt() != nil {
        ahead.skipSpace()
        if ahead.take("R") { at = ahead.at }
      }
    case _:
      skipWord()
      guard at > start else { throw .notSignable("no object at byte \(start)") }
    }
    return start..<at
  }

  private mutating func skipPairs(_ depth: Int) throws(SigningFailure) {
    skipSpace()
    while !take(">>") {
      guard next == UInt8(ascii: "/") else { throw .notSignable("a name is missing at byte \(at)") }
      _ = try object(depth + 1)
      _ = try object(depth + 1)
      skipSpace()
    }
  }

  private mutating func skipString() throws(SigningFailure) {
    var open = 0
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return }
      case _: break
      }
    }
    throw .notSignable("a string does not end")
  }
}
