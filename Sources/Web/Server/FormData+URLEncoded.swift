// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension FormData {
  /// Reads `a=1&b=x+y%2Fz`. Damaged escapes stay as they are, damaged UTF-8 is repaired.
  package init(urlEncoded text: String, limit: Int = 5_000) {
    self.init()
    for pair in text.utf8.split(separator: UInt8(ascii: "&")).prefix(limit) {
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let value = equals < pair.endIndex ? pair[pair.index(after: equals)...] : pair[equals...]
      append(FormData.decode(pair[..<equals]), FormData.decode(value))
    }
  }

  /// As it is sent: what a draft is stored as.
  package var urlEncoded: String {
    pairs.map { "\(Paths.segment($0.name))=\(Paths.segment($0.value))" }.joined(separator: "&")
  }

  private static func decode(_ encoded: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var pending: [UInt8] = []
    for byte in encoded {
      switch (pending.count, byte) {
      case (0, UInt8(ascii: "+")): bytes.append(UInt8(ascii: " "))
      case (0, UInt8(ascii: "%")): pending = [byte]
      case (0, _): bytes.append(byte)
      case (1, _): pending.append(byte)
      default:
        if let high = hexValue(pending[1]), let low = hexValue(byte) {
          bytes.append(high << 4 | low)
        } else {
          bytes += pending + [byte]
        }
        pending = []
      }
    }
    return String(decoding: bytes + pending, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
