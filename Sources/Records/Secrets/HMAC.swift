// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CSodium

/// HMAC-SHA-256 (RFC 2104), for tokens that the office itself issued.
package enum HMAC {
  /// The 32 bytes that only a holder of `key`, of any length, can make for `message`.
  package static func sha256(key: [UInt8], message: [UInt8]) -> [UInt8] {
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    var code = [UInt8](repeating: 0, count: Digest.size)
    crypto_auth_hmacsha256_final(&state, &code)
    return code
  }

  /// Whether `code` belongs to `message`, in time that doesn't depend on where they differ.
  package static func isValid(_ code: [UInt8], key: [UInt8], message: [UInt8]) -> Bool {
    isEqual(code, sha256(key: key, message: message))
  }

  /// Compares secrets in time that depends on their length alone.
  package static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && sodium_memcmp(a, b, a.count) == 0
  }

  /// Compares secrets in time that depends on their length alone.
  package static func isEqual(_ a: String, _ b: String) -> Bool {
    isEqual(Array(a.utf8), Array(b.utf8))
  }
}
