// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What stands before the root element, with the document type taken out.
///
/// Nikto and Nmap name a DTD, Burp has one inline. None is loaded or obeyed: its bytes become
/// blanks, so that lines and offsets stay. One that defines entities is refused.
struct XMLProlog {
  /// Everything read so far, the beginning of the root element included.
  private(set) var bytes: [UInt8] = []
  /// As declared, in capitals; `nil` where nothing is declared.
  private(set) var encoding: String?
  /// Name of the root element, with its prefix.
  private(set) var root = ""

  private static let limit = 256 << 10
  /// Those that the XML library decodes by itself.
  private static let encodings: Set = [
    "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "LATIN1", "ISO-8859-15", "WINDOWS-1252",
    "CP1252", "UTF-16", "UTF-16LE", "UTF-16BE",
  ]

  init(_ feed: TextFeed) throws {
    var place = 0
    while true {
      guard let byte = try byte(at: place, feed) else {
        throw bytes.isEmpty ? ReportFault.empty : located(.cutOff, place)
      }
      if byte.isSpace {
        place += 1
      } else if try has("<?", at: place, feed) {
        place = try end(of: "?>", from: place, feed)
        readDeclaration(upTo: place)
      } else if try has("<!--", at: place, feed) {
        place = try end(of: "-->", from: place, feed)
      } else if try has("<!DOCTYPE", at: place, feed) {
        place = try blankDocumentType(from: place, feed)
      } else if try has("<!doctype", at: place, feed) {
        throw located(.notData("HTML"), place)
      } else if byte == UInt8(ascii: "<") {
        try readRoot(from: place + 1, feed)
        return
      } else {
        throw located(
          .damaged(Phrase("bukan XML", en: "this is not XML")), place)
      }
    }
  }

  private mutating func readRoot(from start: Int, _ feed: TextFeed) throws {
    var place = start
    while let byte = try byte(at: place, feed), !byte.isSpace, byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "/"), place - start < 200
    { place += 1 }
    root = String(decoding: bytes[start..<place], as: UTF8.self)
    if root.lowercased() == "html" { throw located(.notData("HTML"), start) }
    if let encoding, !Self.encodings.contains(encoding) {
      throw located(.encoding(String(encoding.prefix(40))), 0)
    }
  }

  private mutating func readDeclaration(upTo end: Int) {
    let text = String(decoding: bytes[..<end].prefix(300), as: UTF8.self)
    guard encoding == nil, text.drop(while: \.isWhitespace).hasPrefix("<?xml "),
      let found = text.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/)
    else { return }
    encoding = found.1.uppercased()
  }

  /// - Returns: the place after it.
  private mutating func blankDocumentType(from start: Int, _ feed: TextFeed) throws -> Int {
    var place = start + 9
    var inside = false
    while true {
      guard let byte = try byte(at: place, feed) else { throw located(.cutOff, place) }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place = try end(of: String(UnicodeScalar(byte)), from: place + 1, feed)
        continue
      case UInt8(ascii: "<") where inside:
        if try has("<!--", at: place, feed) {
          place = try end(of: "-->", from: place, feed)
          continue
        }
        if try has("<!ENTITY", at: place, feed) { throw located(.forbidden, place) }
      case UInt8(ascii: "%") where inside: throw located(.forbidden, place)
      case UInt8(ascii: "["): inside = true
      case UInt8(ascii: "]"): inside = false
      case UInt8(ascii: ">") where !inside:
        for index in start...place where bytes[index] != UInt8(ascii: "\n") {
          bytes[index] = UInt8(ascii: " ")
        }
        return place + 1
      default: break
      }
      place += 1
    }
  }

  private mutating func byte(at place: Int, _ feed: TextFeed) throws -> UInt8? {
    while place >= bytes.count {
      if bytes.count > Self.limit {
        throw located(.recordTooLarge(limit: Self.limit), place)
      }
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = try piece.withUnsafeMutableBytes { try feed.fill($0) }
      if count == 0 { return nil }
      bytes += piece[..<count]
    }
    return bytes[place]
  }

  private mutating func has(_ text: StaticString, at place: Int, _ feed: TextFeed) throws -> Bool {
    for offset in 0..<text.utf8CodeUnitCount
    where try byte(at: place + offset, feed) != text.utf8Start[offset] { return false }
    return true
  }

  /// The place after the next `mark`.
  private mutating func end(of mark: String, from start: Int, _ feed: TextFeed) throws -> Int {
    let mark = Array(mark.utf8)
    var place = start
    while true {
      guard try byte(at: place + mark.count - 1, feed) != nil else {
        throw located(.cutOff, place)
      }
      if bytes[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
      place += 1
    }
  }

  private func located(_ fault: ReportFault, _ place: Int) -> ReportFault {
    let before = bytes.prefix(place)
    return fault.at(line: 1 + before.count { $0 == UInt8(ascii: "\n") }, byte: place)
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
