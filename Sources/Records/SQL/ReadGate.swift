// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts the questions under way, so that nothing is closed under one of them: the pool lets go of
/// its readers without asking whether somebody is just reaching for one.
final class ReadGate: Sendable {
  private struct State {
    var inside = 0
    var isClosed = false
    var waiting: [CheckedContinuation<Void, Never>] = []

    /// Who waits for the last to leave, if that was the last.
    mutating func released() -> [CheckedContinuation<Void, Never>] {
      guard inside == 0 else { return [] }
      defer { waiting = [] }
      return waiting
    }
  }

  private let state = Mutex(State())

  /// - Returns: false where it is closed; otherwise `leave` must follow.
  func enter() -> Bool {
    state.withLock { state in
      if !state.isClosed { state.inside += 1 }
      return !state.isClosed
    }
  }

  func leave() {
    let waiting = state.withLock { state in
      state.inside -= 1
      return state.released()
    }
    for done in waiting { done.resume() }
  }

  /// Lets nobody in any more; returns when all have left.
  func close() async {
    await withCheckedContinuation { done in
      let waiting = state.withLock { state in
        state.isClosed = true
        state.waiting.append(done)
        return state.released()
      }
      for done in waiting { done.resume() }
    }
  }
}
