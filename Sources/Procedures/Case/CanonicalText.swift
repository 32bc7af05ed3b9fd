// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A value that writes its canonical JSON itself, letter for letter as ``CanonicalJSON`` would by
/// way of `Encodable`, at a tenth of the time. For what every act writes.
package protocol CanonicalText: Encodable {
  /// Writes the members in the order of their names.
  func write(to json: inout CanonicalWriter)
}

extension CanonicalJSON {
  package static func text(_ value: some CanonicalText) throws -> String {
    var json = CanonicalWriter()
    json.value(value)
    return json.text
  }
}

/// Canonical JSON as it grows: no white space, absent members left out.
package struct CanonicalWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1024) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func value(_ value: some CanonicalText) {
    bytes.append(UInt8(ascii: "{"))
    value.write(to: &self)
    bytes.append(UInt8(ascii: "}"))
  }

  package mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// For names that are not known beforehand: to be called in their order.
  package mutating func member(named name: String, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func member(named name: String, _ value: Bool) {
    key(name)
    flag(value)
  }

  /// - Parameter value: finite.
  package mutating func member(named name: String, _ value: Double) {
    key(name)
    let text = value.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  package mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(Int64(value))
  }

  /// Whole milliseconds.
  package mutating func member(_ name: StaticString, _ value: Date?) {
    guard let value else { return }
    key(name)
    number(value.milliseconds)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    flag(value)
  }

  package mutating func member<Kind: RawRepresentable>(_ name: StaticString, _ value: Kind)
  where Kind.RawValue == String {
    member(name, value.rawValue)
  }

  package mutating func member<Value: CanonicalText>(_ name: StaticString, _ value: Value?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }

  package mutating func member<Value: CanonicalText>(_ name: StaticString, _ values: [Value]) {
    list(name, values) { $0.value($1) }
  }

  package mutating func member(_ name: StaticString, _ values: [String]) {
    list(name, values) { $0.string($1) }
  }

  private mutating func list<Value>(
    _ name: StaticString, _ values: [Value], _ write: (inout CanonicalWriter, Value) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for index in values.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, values[index])
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func key(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func key(_ name: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func flag(_ value: Bool) {
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  private mutating func number(_ value: Int64) {
    bytes.append(contentsOf: String(value).utf8)
  }

  private mutating func string(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      // Without a way out in between, so that it is done sixteen bytes at a time.
      var special: UInt8 = 0
      for byte in text {
        special |= byte < 0x20 ? 1 : 0
        special |= byte == UInt8(ascii: "\"") ? 1 : 0
        special |= byte == UInt8(ascii: "\\") ? 1 : 0
      }
      if special == 0 {
        bytes.append(contentsOf: text)
      } else {
        escape(text)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    // Room for the longest: a quote within JSON that stands in JSON comes every few letters.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count * 6) { room in
      var count = 0
      func put(_ byte: UInt8) {
        room[count] = byte
        count += 1
      }
      for byte in text {
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          put(byte)
          continue
        }
        put(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: put(UInt8(ascii: "b"))
        case 0x09: put(UInt8(ascii: "t"))
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0C: put(UInt8(ascii: "f"))
        case 0x0D: put(UInt8(ascii: "r"))
        case 0..<0x20:
          put(UInt8(ascii: "u"))
          put(UInt8(ascii: "0"))
          put(UInt8(ascii: "0"))
          put(CanonicalWriter.digits[Int(byte >> 4)])
          put(CanonicalWriter.digits[Int(byte & 15)])
        default: put(byte)
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
