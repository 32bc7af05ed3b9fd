// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// A monitor's past as its page draws it.
package struct MonitorHistory: Sendable {
  /// One bar: what was seen in a stretch of time.
  package struct Span: Sendable {
    package var from: Date
    package var seconds: TimeInterval
    package var looks: LookCount
    /// Mean of answers; `nil` without any.
    package var milliseconds: Int?

    package init(from: Date, seconds: TimeInterval, looks: LookCount, milliseconds: Int?) {
      self.from = from
      self.seconds = seconds
      self.looks = looks
      self.milliseconds = milliseconds
    }
  }

  /// Half hours of the last day, days of the last thirty, weeks of the last year; oldest first.
  package var day: [Span]
  package var month: [Span]
  package var year: [Span]
  /// Every look of the last 24 hours, counted like those of the longer stretches; the half hours
  /// count minutes.
  package var dayLooks: LookCount

  package static func total(_ spans: [Span]) -> LookCount {
    spans.reduce(into: LookCount()) { $0 += $1.looks }
  }
}

/// Sixty minutes of an hour in 180 bytes: the worst state that was certain, and the mean
/// milliseconds of answers, up to 65 s.
struct PackedMinutes {
  var bytes = [UInt8](repeating: 0, count: 180)

  init() {}
  init?(_ bytes: [UInt8]?) {
    guard let bytes, bytes.count == 180 else { return nil }
    self.bytes = bytes
  }

  subscript(minute: Int) -> (state: Health.State, milliseconds: Int)? {
    get {
      guard let state = Health.State(code: Int(bytes[minute * 3])) else { return nil }
      return (state, Int(bytes[minute * 3 + 1]) << 8 | Int(bytes[minute * 3 + 2]))
    }
    set {
      let milliseconds = min(newValue?.milliseconds ?? 0, 65_535)
      bytes[minute * 3] = UInt8(newValue?.state.code ?? 0)
      bytes[minute * 3 + 1] = UInt8(milliseconds >> 8)
      bytes[minute * 3 + 2] = UInt8(milliseconds & 255)
    }
  }
}

/// The looks of one hour of one monitor, as they are summed up.
struct HourSum {
  var looks = LookCount()
  var answered = 0
  var milliseconds = 0
  private var minutes: [(looks: LookCount, answered: Int, milliseconds: Int)?] = .init(
    repeating: nil, count: 60)

  mutating func add(state: Health.State, milliseconds ms: Int, answered isAnswer: Bool, minute: Int)
  {
    looks.add(state)
    var sum = minutes[minute] ?? (LookCount(), 0, 0)
    sum.looks.add(state)
    if isAnswer {
      answered += 1
      milliseconds += ms
      sum.answered += 1
      sum.milliseconds += ms
    }
    minutes[minute] = sum
  }

  var packed: PackedMinutes {
    var packed = PackedMinutes()
    for (minute, sum) in minutes.enumerated() {
      guard let sum else { continue }
      // A minute in which nothing but a first failure was seen is one of doubt.
      let isDoubt = sum.looks.down + sum.looks.partial + sum.looks.up == 0 && sum.looks.pending > 0
      packed[minute] = (
        isDoubt ? .pending : sum.looks.worst,
        sum.answered == 0 ? 0 : sum.milliseconds / sum.answered
      )
    }
    return packed
  }
}
