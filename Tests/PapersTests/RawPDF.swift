// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A PDF with classic tables of objects, taken apart without judging it.
struct RawPDF {
  struct Object {
    /// Up to the stream, or to the end.
    var text: String
    /// Where the stream begins in the file.
    var streamStart: Int?
    var stream: [UInt8] = []
    /// Whether what follows the stream is `endstream`.
    var endsWell = true
  }

  enum Trouble: Error { case unreadable(String) }

  let bytes: [UInt8]
  private(set) var objects: [Int: Object] = [:]
  private(set) var trailer = ""
  private(set) var root = 0
  /// Objects that don't stand where the table says.
  private(set) var badOffsets: [Int] = []

  init(_ data: Data) throws {
    bytes = [UInt8](data)
    let text = String(decoding: bytes.suffix(400), as: UTF8.self)
    guard let last = text.range(of: "startxref\n", options: .backwards),
      var section = Int(text[last.upperBound...].prefix { $0.isNumber }),
      let start = text.range(of: "trailer\n", options: .backwards)
    else { throw Trouble.unreadable("trailer") }
    trailer = String(text[start.lowerBound...])
    root = Self.number(after: "/Root", in: trailer) ?? 0
    var offsets: [Int: Int] = [:]
    while true {
      let (table, previous) = try Self.table(at: section, in: bytes)
      offsets.merge(table) { newer, _ in newer }
      guard let previous else { break }
      section = previous
    }
    for (number, offset) in offsets {
      let name = Array("\(number) 0 obj\n".utf8)
      guard offset + name.count < bytes.count,
        Array(bytes[offset..<offset + name.count]) == name
      else {
        badOffsets.append(number)
        continue
      }
      objects[number] = Self.object(at: offset + name.count, in: bytes)
    }
    for (number, object) in objects {
      guard let start = object.streamStart else { continue }
      let length = length(of: object)
      let end = start + length
      guard length >= 0, end + 10 <= bytes.count else {
        objects[number]?.endsWell = false
        continue
      }
      objects[number]?.stream = Array(bytes[start..<end])
      objects[number]?.endsWell = Array(bytes[end..<end + 10]) == Array("\nendstream".utf8)
    }
  }

  func text(_ number: Int) -> String? { objects[number]?.text }

  func says(_ name: String) -> Bool { objects.values.contains { $0.has(name) } }

  func reference(_ key: String, in text: String) -> Int? { Self.number(after: key, in: text) }

  /// Keys of a dictionary's own level, in their order.
  func dictionary(_ number: Int) -> (text: String, keys: [Substring])? {
    guard let text = text(number) else { return nil }
    var depth = 0
    var keys: [Substring] = []
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      if rest.hasPrefix("<<") || rest.hasPrefix("[") { depth += 1 }
      if rest.hasPrefix(">>") || rest.hasPrefix("]") { depth -= 1 }
      if depth == 1, rest.hasPrefix("/") {
        let name = rest.dropFirst().prefix { !" \n/<>[]()".contains($0) }
        let before = text[..<index].last { !$0.isWhitespace }
        // A name that is a value follows a name.
        if before != nil { keys.append(name) }
      }
      let step = rest.hasPrefix("<<") || rest.hasPrefix(">>") ? 2 : 1
      index = text.index(index, offsetBy: step, limitedBy: text.endIndex) ?? text.endIndex
    }
    return (text, keys.filter { !["Catalog"].contains($0) })
  }

  var outputIntent: String? {
    text(root).flatMap { text in
      text.range(of: "/OutputIntents").map { String(text[$0.lowerBound...]) }
    }
  }

  /// The metadata's dictionary and its words.
  var packet: (String, String)? {
    guard let number = text(root).flatMap({ Self.number(after: "/Metadata", in: $0) }),
      let object = objects[number]
    else { return nil }
    return (object.text, String(decoding: object.stream, as: UTF8.self))
  }

  var blends: [String] {
    objects.values.flatMap { object in
      object.text.matches(of: /\/BM\s*(\/\w+)/).map { String($0.1) }
    }
  }

  fileprivate func length(of object: Object) -> Int {
    guard let match = object.text.firstMatch(of: /\/Length\s+(\d+)( 0 R)?/) else { return -1 }
    guard match.2 != nil else { return Int(match.1) ?? -1 }
    let number = Int(match.1).flatMap { text($0) } ?? ""
    return Int(number.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
  }

  private static func number(after key: String, in text: String) -> Int? {
    text.range(of: key).flatMap {
      Int(text[$0.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber })
    }
  }

  private static func line(at place: inout Int, in bytes: [UInt8]) -> String {
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
    defer { place = min(end + 1, bytes.count) }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  private static func table(at start: Int, in bytes: [UInt8]) throws -> ([Int: Int], Int?) {
    var place = start
    guard start < bytes.count, line(at: &place, in: bytes) == "xref" else {
      throw Trouble.unreadable("table at \(start)")
    }
    var offsets: [Int: Int] = [:]
    while true {
      let head = line(at: &place, in: bytes).split(separator: " ")
      guard head.count == 2, let first = Int(head[0]), let count = Int(head[1]) else { break }
      for number in first..<first + count {
        let entry = line(at: &place, in: bytes)
        if entry.contains(" n"), let offset = Int(entry.prefix(10)) { offsets[number] = offset }
      }
    }
    let tail = String(decoding: bytes[place..<min(place + 400, bytes.count)], as: UTF8.self)
    let end = tail.range(of: "startxref")?.lowerBound ?? tail.endIndex
    return (offsets, number(after: "/Prev", in: String(tail[..<end])))
  }

  private static func object(at start: Int, in bytes: [UInt8]) -> Object {
    let (stream, end) = (Array("stream\n".utf8), Array("endobj".utf8))
    var place = start
    while place < bytes.count {
      let lineStart = place
      let lineEnd = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count - 1
      let next = lineEnd + 1
      let line = bytes[lineStart..<next]
      if line.starts(with: end) {
        return Object(text: String(decoding: bytes[start..<lineStart], as: UTF8.self))
      }
      if line.elementsEqual(stream) {
        return Object(
          text: String(decoding: bytes[start..<lineStart], as: UTF8.self), streamStart: next)
      }
      place = next
    }
    return Object(text: String(decoding: bytes[start...], as: UTF8.self))
  }
}

extension RawPDF.Object {
  var isStream: Bool { streamStart != nil }

  /// Whether the name stands there as a whole.
  func has(_ name: String) -> Bool {
    var rest = text[...]
    while let range = rest.range(of: name) {
      let next = rest[range.upperBound...].first
      if name.last?.isLetter != true || next.map({ !$0.isLetter && !$0.isNumber }) ?? true {
        return true
      }
      // "/FontFile" stands for its kinds, too.
      if name == "/FontFile" || name == "/Subtype /CIDFontType" { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  func hasRightLength(in file: RawPDF) -> Bool { !isStream || endsWell }

  private var strings: [Substring] {
    text.matches(of: /<([0-9A-Fa-f]+)>/).map(\.1)
  }

  var hasEvenStrings: Bool { strings.allSatisfy { $0.utf8.count.isMultiple(of: 2) } }
  var longestString: Int {
    max(
      strings.map { $0.utf8.count / 2 }.max() ?? 0,
      text.matches(of: /\(([^()]*)\)/).map { $0.1.utf8.count }.max() ?? 0)
  }
}
