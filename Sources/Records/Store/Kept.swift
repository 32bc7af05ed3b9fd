// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Values by their key, in two generations: when the younger has as many as it may, the older is let go, and with it
/// what nobody asked for meanwhile.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Generations {
    var younger: [Key: Value] = [:]
    var older: [Key: Value] = [:]

    mutating func keep(_ value: Value, _ key: Key, limit: Int) {
      if younger.count >= limit, younger[key] == nil {
        older = younger
        younger = [:]
      }
      younger[key] = value
    }
  }
  private let values = Mutex(Generations())
  private let limit: Int

  /// - Parameter limit: how many a generation has.
  init(atMost limit: Int) { self.limit = limit }

  subscript(_ key: Key) -> Value? {
    values.withLock { values in
      if let known = values.younger[key] { return known }
      guard let known = values.older[key] else { return nil }
      values.keep(known, key, limit: limit)
      return known
    }
  }

  func contains(_ key: Key) -> Bool {
    values.withLock {
      $0.younger.index(forKey: key) != nil || $0.older.index(forKey: key) != nil
    }
  }

  func keep(_ value: Value, _ key: Key) {
    values.withLock { $0.keep(value, key, limit: limit) }
  }

  func value(_ key: Key, or make: () throws -> Value) rethrows -> Value {
    if let known = self[key] { return known }
    let made = try make()
    keep(made, key)
    return made
  }
}
