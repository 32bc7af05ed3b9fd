// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CSodium
import Dispatch
import Foundation
import Synchronization

/// Passwords, kept only as Argon2id strings: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet).
///
/// At most two are worked on at once, on threads of their own: each takes tens of milliseconds and 19 MiB.
package enum Password {
  private static let passes: UInt64 = 2
  /// In bytes.
  private static let memory = 19_456 * 1024

  /// Taken in turn: each job takes as long as any other.
  private static let lanes = (0..<2).map { DispatchQueue(label: "kawal.passwords.\($0)") }
  private static let turn = Atomic(0)

  /// Of a password that was thrown away: what an unknown user's password is compared with, so that an answer takes the
  /// same time whether or not the name exists.
  private static let nobody =
    "$argon2id$v=19$m=19456,t=2,p=1$ogDRBegAjaF9u2ZImP8t2w$kjeRci"
    + "nVMYQ/5a5i/XMGvhPkk8CgQArGa5VAQIiLgYE"

  /// The string to keep: it names its own salt and cost.
  ///
  /// - Throws: `Failure.unavailable` when there is no memory for it.
  package static func hash(_ password: String) async throws -> String {
    let bytes = normalised(password)
    return try await onLane {
      var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
      let code = crypto_pwhash_str_alg(
        &text, bytes, UInt64(bytes.count), passes, memory, crypto_pwhash_alg_argon2id13())
      guard code == 0 else { throw Failure(.unavailable, "no memory for a password") }
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  /// Whether `password` is the one behind `hash`; with `nil`, for an unknown user, false after the same time.
  package static func verify(_ password: String, against hash: String?) async -> Bool {
    let bytes = normalised(password)
    let matches = try? await onLane {
      crypto_pwhash_str_verify(hash ?? nobody, bytes, UInt64(bytes.count)) == 0
    }
    return hash != nil && matches == true
  }

  /// Whether `hash` was made at another cost than today's and should be made anew at the next sign-in.
  package static func needsRehash(_ hash: String) -> Bool {
    Sodium.prepare()
    return crypto_pwhash_str_needs_rehash(hash, passes, memory) != 0
  }

  /// The same letters are the same bytes, however a keyboard composes them.
  private static func normalised(_ password: String) -> [CChar] {
    password.precomposedStringWithCanonicalMapping.utf8.map(CChar.init(bitPattern:))
  }

  private static func onLane<T: Sendable>(
    _ work: @escaping @Sendable () throws -> T
  ) async throws -> T {
    Sodium.prepare()
    return try await withCheckedThrowingContinuation { continuation in
      let next = turn.wrappingAdd(1, ordering: .relaxed).oldValue
      lanes[next & 1].async { continuation.resume(with: Result(catching: work)) }
    }
  }
}
