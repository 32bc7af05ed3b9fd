// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CSodium

/// libsodium, made ready once before its first use.
enum Sodium {
  /// Fails only where the system has no source of random bytes, and then nothing here may go on.
  private static let isReady = sodium_init() >= 0

  static func prepare() {
    precondition(isReady, "libsodium can't be initialised: no source of random bytes")
  }
}
