// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A set of numbers below a fixed count.
struct NumberSet: Equatable {
  private var words: [UInt64]

  /// The empty set of numbers below `count`.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// All numbers below `count`.
  init(allBelow count: Int) {
    self.init(count: count)
    for number in 0..<count { insert(number) }
  }

  func contains(_ number: Int) -> Bool { words[number / 64] & (1 << (number % 64)) != 0 }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << (number % 64) }

  mutating func formUnion(_ other: NumberSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: NumberSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }
}
