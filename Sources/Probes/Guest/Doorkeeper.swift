// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Paces the knocks at each host, and knows when a guest has to leave.
actor Doorkeeper {
  private struct Door {
    var nextAt: ContinuousClock.Instant
    var inside = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
    var failures = 0
    var refusals = 0
    /// At least this many seconds between two knocks (robots.txt, `Crawl-delay`).
    var pause = 0.0
    var left: Trouble.Leaving?
  }

  /// Failures in a row, and answers 429 or 503 in a row, after which the guest leaves.
  static let mostFailures = 5
  static let mostRefusals = 3
  /// Longest `Retry-After` that is waited for, in seconds.
  static let longestWait = 60.0

  private let width: Int
  private let clock = ContinuousClock()
  private var doors: [String: Door] = [:]
  private var end: ContinuousClock.Instant?

  init(width: Int) { self.width = max(1, width) }

  /// Waits for the turn at a door.
  ///
  /// - Parameter rate: Knocks a second; 0 for no limit.
  /// - Throws: `.gaveUp` where the guest has left.
  func enter(_ name: String, rate: Double) async throws(Trouble) {
    while true {
      if let reason = door(name).left { throw .gaveUp(reason) }
      if door(name).inside < width { break }
      await withCheckedContinuation { doors[name]?.waiting.append($0) }
    }
    let turn = max(clock.now, door(name).nextAt)
    if let end, turn > end { throw .gaveUp(.outOfTime) }
    doors[name]?.inside += 1
    let interval = max(rate > 0 ? 1 / rate : 0, door(name).pause) * Double.random(in: 0.8...1.2)
    doors[name]?.nextAt = turn.advanced(by: .seconds(interval))
    if turn > clock.now { try? await clock.sleep(until: turn) }
    if let reason = door(name).left {
      step(out: name)
      throw .gaveUp(reason)
    }
  }

  /// Gives the place back, with what came of the knock.
  func leave(_ name: String, _ outcome: Exchange.Outcome?) {
    switch outcome {
    case .answer(let answer): note(answer, at: name)
    case .trouble:
      doors[name]?.refusals = 0
      doors[name]?.failures += 1
      if door(name).failures >= Self.mostFailures {
        doors[name]?.left = .failures(Self.mostFailures)
      }
    case nil: break
    }
    step(out: name)
  }

  /// From then on nobody enters any door.
  func close(after seconds: Double) { end = clock.now.advanced(by: .seconds(seconds)) }

  /// From now on at least this many seconds between two knocks.
  func slow(_ name: String, to seconds: Double) {
    _ = door(name)
    doors[name]?.pause = seconds
  }

  private func note(_ answer: Answer, at name: String) {
    doors[name]?.failures = 0
    guard answer.status == 429 || answer.status == 503 else {
      doors[name]?.refusals = 0
      return
    }
    doors[name]?.refusals += 1
    if door(name).refusals >= Self.mostRefusals {
      doors[name]?.left = .busy(Self.mostRefusals, status: answer.status)
    } else if let seconds = answer.headers["Retry-After"].flatMap(Double.init), seconds > 0 {
      if seconds > Self.longestWait {
        doors[name]?.left = .retryAfter(Int(min(seconds, 1e9)))
      } else {
        doors[name]?.nextAt = clock.now.advanced(by: .seconds(seconds))
      }
    }
  }

  private func step(out name: String) {
    doors[name]?.inside -= 1
    guard let waiting = doors[name]?.waiting, !waiting.isEmpty else { return }
    let all = waiting
    doors[name]?.waiting = []
    for continuation in all { continuation.resume() }
  }

  private func door(_ name: String) -> Door {
    if let door = doors[name] { return door }
    let door = Door(nextAt: clock.now)
    doors[name] = door
    return door
  }
}
