// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Unguessable strings, and comparing them without telling how much was right.
package enum Token {
  /// 258 random bits as 43 characters that may stand in a URL, a cookie and a form.
  package static func fresh() -> String {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let characters = (0..<43).map { _ in alphabet[Int(random.next(upperBound: UInt64(64)))] }
    return String(decoding: characters, as: UTF8.self)
  }

  /// Takes the same time wherever the strings differ. An empty string equals nothing.
  package static func equal(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard !a.isEmpty, a.count == b.count else { return false }
    var difference: UInt8 = 0
    for (x, y) in zip(a, b) { difference |= x ^ y }
    return difference == 0
  }
}
