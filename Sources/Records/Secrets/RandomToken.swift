// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CSodium
package import Foundation

/// Words that nobody can guess.
package enum RandomToken {
  /// 256 random bits in 43 characters that are safe in a URL and a cookie.
  package static func make() -> String { urlSafe(bytes(32)) }

  package static func bytes(_ count: Int) -> [UInt8] {
    Sodium.prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// Base64 with the alphabet for URLs and without padding (RFC 4648, section 5).
  package static func urlSafe(_ bytes: [UInt8]) -> String {
    let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
    let size = sodium_base64_encoded_len(bytes.count, variant)
    var text = [CChar](repeating: 0, count: size)
    sodium_bin2base64(&text, size, bytes, bytes.count, variant)
    return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Names a request, so that a second click on the same button changes nothing.
package enum CommandID {
  /// 26 characters that sort by `instant`: 48 bits of milliseconds, then 80 random bits, in Crockford's base 32 (ULID).
  package static func make(at instant: Date) -> String {
    let milliseconds = UInt64(max(0, instant.timeIntervalSince1970 * 1000)) & 0xFFFF_FFFF_FFFF
    let random = RandomToken.bytes(10)
    let bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (8 * (5 - $0))) } + random
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    // 128 bits stand in 130: two leading zeros.
    var text = ""
    var pending = 0
    var width = 2
    for byte in bytes {
      pending = (pending << 8 | Int(byte)) & 0xFFFF
      width += 8
      while width >= 5 {
        width -= 5
        text.append(alphabet[(pending >> width) & 31])
      }
    }
    return text
  }

  /// Whether `text` has the shape of one; anything else in a form is refused before it is looked up.
  package static func isValid(_ text: String) -> Bool {
    text.utf8.count == 26
      && text.utf8.allSatisfy { character in
        switch character {
        case 0x30...0x39, 0x41...0x48, 0x4A, 0x4B, 0x4D, 0x4E, 0x50...0x54, 0x56...0x5A: true
        case _: false
        }
      }
  }
}
