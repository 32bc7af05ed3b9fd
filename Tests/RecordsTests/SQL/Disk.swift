// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import Records
import Synchronization

/// A disk that a test holds up, or lets refuse.
final class Disk: Sendable {
  private struct State {
    var calls = 0
    /// Calls that go through before one is held; `nil` holds none.
    var free: Int?
    /// What the next calls fail with.
    var errors: [CInt] = []
  }

  private let state = Mutex(State())
  private let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
  private let released = DispatchSemaphore(value: 0)
  /// Done with the log as it is when the disk is asked, before it answers.
  private let before: @Sendable (CInt) -> Void

  init(before: @escaping @Sendable (CInt) -> Void = { _ in }) { self.before = before }

  func database(_ path: String) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: path, synchronize: synchronize)
  }

  /// How often the disk was asked.
  var calls: Int { state.withLock { $0.calls } }

  /// Holds up what the disk is asked next, after so many that go through.
  func hold(after count: Int = 0) { state.withLock { $0.free = count } }

  /// Returns once something is held up.
  func arrival() async {
    for await _ in arrivals { return }
  }

  func release() {
    state.withLock { $0.free = nil }
    released.signal()
  }

  /// Fails the next calls, one with each of these.
  func fail(_ errors: CInt...) { state.withLock { $0.errors = errors } }

  private func synchronize(_ descriptor: CInt) -> CInt {
    let (isHeld, error) = state.withLock { state in
      state.calls += 1
      let isHeld = state.free == 0
      if let free = state.free, free > 0 { state.free = free - 1 }
      return (isHeld, state.errors.isEmpty ? nil : state.errors.removeFirst())
    }
    before(descriptor)
    if isHeld {
      arrived.yield()
      released.wait()
    }
    guard let error else { return fdatasync(descriptor) }
    errno = error
    return -1
  }
}
