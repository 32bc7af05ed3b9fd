// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Walks through JSON without ever holding all of it.
///
/// It stands before a value. `object` and `array` visit what is within; a visit that takes nothing
/// is skipped. Nesting is limited, and so is what `value` holds at a time.
final class JSONCursor {
  let limits: ReportLimits
  private let feed: TextFeed
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private let bytes: UnsafeMutablePointer<UInt8>
  /// Next byte within the room, and the end of what is in it.
  private var place = 0
  private var end = 0
  /// Bytes and line ends before the room.
  private var bytesBefore = 0
  private var linesBefore = 0
  private var depth = 0
  private var scratch: [UInt8] = []

  init(_ source: ReportSource, limits: ReportLimits) throws {
    feed = TextFeed(try source.open(), limit: limits.bytes)
    self.limits = limits
    bytes = room.assumingMemoryBound(to: UInt8.self).baseAddress.unsafelyUnwrapped
  }

  deinit { room.deallocate() }

  // MARK: Walking

  /// Visits the members of an object. In the place of an object `null` has none.
  func object(_ visit: (String) throws -> Void) throws {
    guard try opens(UInt8(ascii: "{"), Phrase("objek", en: "an object")) else { return }
    if try peek() == UInt8(ascii: "}") {
      place += 1
    } else {
      repeat {
        guard try peek() == UInt8(ascii: "\"") else {
          throw damaged(Phrase("nama anggota diharapkan", en: "a member's name is expected"))
        }
        let key = try string()
        try expect(UInt8(ascii: ":"))
        try visiting { try visit(key) }
      } while try continues(until: UInt8(ascii: "}"))
    }
    depth -= 1
  }

  /// Visits the entries of a list. A single object counts as a list of one, `null` as an empty one:
  /// some writers have no lists of one.
  func array(_ visit: () throws -> Void) throws {
    if try peek() == UInt8(ascii: "{") { return try visiting(visit) }
    guard try opens(UInt8(ascii: "["), Phrase("daftar", en: "a list")) else { return }
    if try peek() == UInt8(ascii: "]") {
      place += 1
    } else {
      repeat { try visiting(visit) } while try continues(until: UInt8(ascii: "]"))
    }
    depth -= 1
  }

  /// Visits values that stand one after the other, on lines of their own or not.
  func sequence(_ visit: () throws -> Void) throws {
    while try peekOrEnd() != nil { try visiting(visit) }
  }

  /// After the one value of a document nothing may follow.
  func finish() throws {
    if try peekOrEnd() != nil {
      throw damaged(
        Phrase("isi setelah akhir dokumen", en: "something follows the end of the document"))
    }
  }

  /// First byte of the next value; a fault at the end.
  func peek() throws -> UInt8 {
    guard let byte = try peekOrEnd() else { throw located(.cutOff) }
    return byte
  }

  func peekOrEnd() throws -> UInt8? {
    while true {
      while place < end {
        if !bytes[place].isSpace { return bytes[place] }
        place += 1
      }
      if try !refill() { return nil }
    }
  }

  private func visiting(_ visit: () throws -> Void) throws {
    _ = try peek()
    let before = position
    try visit()
    if position == before { try skip() }
  }

  private func opens(_ mark: UInt8, _ what: Phrase) throws -> Bool {
    let byte = try peek()
    if byte == UInt8(ascii: "n") {
      try skip()
      return false
    }
    guard byte == mark else {
      throw damaged(Phrase("\(what.id) diharapkan di sini", en: "\(what.en) is expected here"))
    }
    place += 1
    try enter()
    return true
  }

  private func enter() throws {
    depth += 1
    if depth > limits.jsonDepth { throw located(.tooDeep(limit: limits.jsonDepth)) }
  }

  private func continues(until mark: UInt8) throws -> Bool {
    let byte = try peek()
    place += 1
    if byte == mark { return false }
    guard byte == UInt8(ascii: ",") else {
      place -= 1
      throw damaged(Phrase("koma atau penutup diharapkan", en: "a comma or the end is expected"))
    }
    return true
  }

  private func expect(_ byte: UInt8) throws {
    guard try peek() == byte else {
      let sign = String(UnicodeScalar(byte))
      throw damaged(Phrase("\"\(sign)\" diharapkan", en: "\"\(sign)\" is expected"))
    }
    place += 1
  }

  // MARK: Values

  /// The next value with everything in it.
  func value() throws -> JSONValue {
    var room = Room(bytes: limits.record, values: limits.values)
    return try value(&room)
  }

  private struct Room {
    var bytes: Int
    var values: Int
  }

  private func value(_ room: inout Room) throws -> JSONValue {
    room.values -= 1
    if room.values < 0 || room.bytes < 0 { throw located(.recordTooLarge(limit: limits.record)) }
    switch try peek() {
    case UInt8(ascii: "\""):
      let text = try string()
      room.bytes -= text.utf8.count
      return .string(text)
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONValue)] = []
      try object { key in
        room.bytes -= key.utf8.count
        members.append((key, try value(&room)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var entries: [JSONValue] = []
      try array { entries.append(try value(&room)) }
      return .list(entries)
    default: return try literal()
    }
  }

  private func literal() throws -> JSONValue {
    scratch.removeAll(keepingCapacity: true)
    while true {
      if place == end, try !refill() { break }
      let byte = bytes[place]
      if byte.isSpace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
        || byte == UInt8(ascii: "]") || scratch.count > limits.text
      {
        break
      }
      scratch.append(byte)
      place += 1
    }
    switch scratch.first {
    case UInt8(ascii: "t") where scratch.elementsEqual("true".utf8): return .bool(true)
    case UInt8(ascii: "f") where scratch.elementsEqual("false".utf8): return .bool(false)
    case UInt8(ascii: "n") where scratch.elementsEqual("null".utf8): return .null
    case let byte? where byte.isDigit || byte == UInt8(ascii: "-"):
      let text = String(decoding: scratch, as: UTF8.self)
      // Keys of RSA are numbers of hundreds of digits.
      if let number = Double(text) { return number.isFinite ? .number(number) : .string(text) }
    default: break
    }
    let fault = damaged(Phrase("nilai tidak dikenal", en: "this is no value"))
    if try peekOrEnd() == nil, Self.isBegun(scratch) { throw located(.cutOff) }
    throw fault
  }

  /// The beginning of a literal, as at the end of a file that was cut off.
  private static func isBegun(_ bytes: [UInt8]) -> Bool {
    ["true", "false", "null", "-"].contains { $0.utf8.starts(with: bytes) }
  }

  /// The string whose quotation mark is next.
  private func string() throws -> String {
    place += 1
    scratch.removeAll(keepingCapacity: true)
    var isCut = false
    while true {
      if place == end, try !refill() { throw located(.cutOff) }
      let from = place
      while place < end, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
        place += 1
      }
      isCut = keep(UnsafeBufferPointer(start: bytes + from, count: place - from)) || isCut
      if place == end { continue }
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { break }
      isCut = try escape() || isCut
    }
    if isCut {
      // Not within a character.
      while let last = scratch.last, last & 0xC0 == 0x80 { scratch.removeLast() }
      if let last = scratch.last, last >= 0xC0 { scratch.removeLast() }
    }
    guard let text = String(validating: scratch, as: UTF8.self) else {
      throw located(.encoding("UTF-8?"))
    }
    return isCut ? text + "…" : text
  }

  /// - Returns: whether something was left out for length.
  private func keep(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = min(piece.count, max(0, limits.text - scratch.count))
    scratch.append(contentsOf: piece[..<count])
    return count < piece.count
  }

  private func escape() throws -> Bool {
    let byte = try take()
    let scalar: Unicode.Scalar
    switch byte {
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): scalar = " "
    case UInt8(ascii: "u"): scalar = try unicodeEscape()
    // Some writers escape what needs none, e.g. `\'`.
    case 0x80...: return keep(byte)
    default: scalar = Unicode.Scalar(byte)
    }
    var isCut = false
    if let units = UTF8.encode(scalar) {
      for unit in units { isCut = keep(unit) || isCut }
    }
    return isCut
  }

  private func keep(_ byte: UInt8) -> Bool {
    guard scratch.count < limits.text else { return true }
    scratch.append(byte)
    return false
  }

  private func unicodeEscape() throws -> Unicode.Scalar {
    let unit = try hexUnit()
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    // Half of a pair; without its other half it stands for nothing.
    guard try peekByte() == UInt8(ascii: "\\") else { return "\u{FFFD}" }
    place += 1
    guard try peekByte() == UInt8(ascii: "u") else {
      _ = try escape()
      return "\u{FFFD}"
    }
    place += 1
    let low = try hexUnit()
    guard (0xDC00...0xDFFF).contains(low) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private func hexUnit() throws -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let byte = try take()
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: throw damaged(Phrase("\\u tanpa empat angka heksa", en: "\\u without four digits"))
      }
    }
    return unit
  }

  private func take() throws -> UInt8 {
    let byte = try peekByte()
    place += 1
    return byte
  }

  private func peekByte() throws -> UInt8 {
    if place == end, try !refill() { throw located(.cutOff) }
    return bytes[place]
  }

  // MARK: Skipping

  /// Passes over the next value. Only its brackets and strings are looked at.
  func skip() throws {
    switch try peek() {
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipNested()
    case UInt8(ascii: "\""): try skipString()
    default: _ = try literal()
    }
  }

  private func skipNested() throws {
    var closers: [UInt8] = []
    repeat {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        try skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        closers.append(byte + 2)
        if depth + closers.count > limits.jsonDepth {
          throw located(.tooDeep(limit: limits.jsonDepth))
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard closers.popLast() == byte else {
          throw damaged(Phrase("kurung tidak berpasangan", en: "brackets don't match"))
        }
      default: break
      }
      place += 1
    } while !closers.isEmpty
  }

  private func skipString() throws {
    place += 1
    while true {
      if place == end, try !refill() { throw located(.cutOff) }
      while place < end, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
        place += 1
      }
      if place == end { continue }
      place += 1
      if bytes[place - 1] == UInt8(ascii: "\"") { return }
      _ = try take()
    }
  }

  // MARK: Places

  /// Bytes before the next one.
  var position: Int { bytesBefore + place }

  func damaged(_ what: Phrase) -> ReportFault { located(.damaged(what)) }

  func located(_ fault: ReportFault) -> ReportFault {
    let here = UnsafeBufferPointer(start: bytes, count: min(place, end))
    return fault.at(
      line: 1 + linesBefore + here.count { $0 == UInt8(ascii: "\n") }, byte: position)
  }

  /// - Returns: `false` at the end.
  private func refill() throws -> Bool {
    linesBefore += UnsafeBufferPointer(start: bytes, count: end).count { $0 == UInt8(ascii: "\n") }
    bytesBefore += end
    place = 0
    end = 0
    end = try feed.fill(room)
    return end > 0
  }
}
