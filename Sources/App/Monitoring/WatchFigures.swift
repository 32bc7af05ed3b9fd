// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How the watching went, since it began.
struct WatchFigures: Sendable, Encodable {
  private(set) var monitors = 0
  private(set) var looks = 0
  private(set) var failed = 0
  /// Ticks that were left out because the program was busy.
  private(set) var skipped = 0
  /// Looks by how late they began, in milliseconds up to: 1, 2, 5, … 10,000, more.
  private var lateness = [Int](repeating: 0, count: WatchFigures.steps.count + 1)

  private static let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

  mutating func began(lateBy seconds: Double) {
    let milliseconds = seconds * 1000
    let step = Self.steps.firstIndex { milliseconds <= Double($0) } ?? Self.steps.count
    lateness[step] += 1
  }

  mutating func ended(failed isFailed: Bool) {
    looks += 1
    if isFailed { failed += 1 }
  }

  mutating func set(monitors: Int, skipped: Int) {
    self.monitors = monitors
    self.skipped = skipped
  }

  /// Milliseconds within which this share of looks began; `nil` without looks, or beyond the last
  /// step.
  func late(share: Double) -> Int? {
    let total = lateness.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0
    for (step, count) in zip(Self.steps, lateness) {
      sum += count
      if Double(sum) >= share * Double(total) { return step }
    }
    return nil
  }

  private enum CodingKeys: String, CodingKey {
    case monitors, looks, failed, skipped, lateMillisecondsHalf, lateMillisecondsP99
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(monitors, forKey: .monitors)
    try values.encode(looks, forKey: .looks)
    try values.encode(failed, forKey: .failed)
    try values.encode(skipped, forKey: .skipped)
    try values.encodeIfPresent(late(share: 0.5), forKey: .lateMillisecondsHalf)
    try values.encodeIfPresent(late(share: 0.99), forKey: .lateMillisecondsP99)
  }
}
