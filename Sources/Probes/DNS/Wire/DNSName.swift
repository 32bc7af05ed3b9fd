// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Domain names as they travel: labels behind their lengths, with pointers back.
enum DNSName {
  /// `nil` for what is no name: an empty label, one beyond 63 bytes, more than 255 in all.
  static func encoded(_ name: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    let trimmed = name.hasSuffix(".") ? name.dropLast() : name[...]
    if !trimmed.isEmpty {
      for label in trimmed.split(separator: ".", omittingEmptySubsequences: false) {
        guard (1...63).contains(label.utf8.count) else { return nil }
        bytes.append(UInt8(label.utf8.count))
        bytes += Array(label.utf8)
      }
    }
    bytes.append(0)
    return bytes.count <= 255 ? bytes : nil
  }

  /// Lower case, without the final dot; bytes outside of readable ASCII, and dots, as `\ddd`.
  ///
  /// Pointers lead backwards only, so a loop can't be built.
  static func read(_ reader: inout ByteReader, in message: [UInt8]) throws(WireFault) -> String {
    var labels: [String] = []
    var length = 0
    var limit = reader.position
    // After the first pointer the rest is read elsewhere; `reader` stays behind that pointer.
    var current = reader
    var hasJumped = false
    defer { if !hasJumped { reader = current } }
    while true {
      let first = try current.byte()
      if first == 0 { break }
      if first & 0xC0 == 0xC0 {
        let low = try current.byte()
        let target = Int(first & 0x3F) << 8 | Int(low)
        guard target < limit else { throw .malformed("pointer") }
        limit = target
        if !hasJumped { reader = current }
        hasJumped = true
        current = ByteReader(message[target...])
        continue
      }
      guard first & 0xC0 == 0 else { throw .malformed("label") }
      let label = try current.take(Int(first))
      length += label.count + 1
      guard length <= 254 else { throw .tooLong("name") }
      labels.append(text(label))
    }
    return labels.joined(separator: ".")
  }

  private static func text(_ label: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in label {
      switch byte {
      case 65...90: text.unicodeScalars.append(Unicode.Scalar(byte + 32))
      case 33...126 where byte != UInt8(ascii: ".") && byte != UInt8(ascii: "\\"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte)
        text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return text
  }
}
