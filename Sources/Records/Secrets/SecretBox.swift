// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CSodium

/// A text that only the holder of a key can read, or change unnoticed: XSalsa20 with Poly1305.
///
/// - SeeAlso: libsodium, "Authenticated encryption", `crypto_secretbox_easy`.
enum SecretBox {
  /// Bytes of a key: 32.
  static let keySize = crypto_secretbox_keybytes()
  private static let nonceSize = crypto_secretbox_noncebytes()

  /// A nonce of its own, then the closed text.
  static func seal(_ text: String, with key: [UInt8]) -> [UInt8] {
    precondition(key.count == keySize, "a key of another size")
    let plain = Array(text.utf8)
    let nonce = RandomToken.bytes(nonceSize)
    var box = [UInt8](repeating: 0, count: plain.count + crypto_secretbox_macbytes())
    crypto_secretbox_easy(&box, plain, UInt64(plain.count), nonce, key)
    return nonce + box
  }

  /// `nil` for what was closed with another key, or changed since.
  static func open(_ sealed: [UInt8], with key: [UInt8]) -> String? {
    let overhead = crypto_secretbox_macbytes()
    guard key.count == keySize, sealed.count >= nonceSize + overhead else { return nil }
    let box = Array(sealed[nonceSize...])
    var plain = [UInt8](repeating: 0, count: box.count - overhead)
    let code = crypto_secretbox_open_easy(
      &plain, box, UInt64(box.count), Array(sealed[..<nonceSize]), key)
    return code == 0 ? String(decoding: plain, as: UTF8.self) : nil
  }
}
