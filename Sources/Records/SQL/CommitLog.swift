// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Knows which commits are on the disk, and puts them there.
///
/// SQLite synchronises its log at the end of each commit and only then lets the next one begin. The writer's log leaves
/// that one call to this (see `kawal_log_buffer_enable`), so that it may take place beside the acts of the next commit:
/// the same call on the same file, before anybody is answered. Who reads waits here too, as what can be seen in the file
/// already may not leave the process before it is on the disk.
///
/// A call that fails leaves in doubt what of the log is on the disk, and to ask again would not tell
/// (https://wiki.postgresql.org/wiki/Fsync_Errors): from then on everything is refused, until the log is read anew.
final class CommitLog: Sendable {
  /// Returns 0 when all that was written to the file is on the disk, else -1 with `errno`.
  typealias Synchronize = @Sendable (CInt) -> CInt

  private struct State {
    /// The newest commit that somebody may have seen.
    var newest = 0
    /// The newest that is written whole.
    var written = 0
    /// The newest that is on the disk.
    var kept = 0
    var failure: Failure?
    var readers: [(commit: Int, reader: CheckedContinuation<Void, any Error>)] = []

    /// Those who need wait no longer.
    mutating func released() -> [CheckedContinuation<Void, any Error>] {
      if readers.isEmpty { return [] }
      let isOver = failure != nil
      defer { readers.removeAll { isOver || $0.commit <= kept } }
      return readers.filter { isOver || $0.commit <= kept }.map(\.reader)
    }
  }

  private let state = Mutex(State())
  private let descriptor: CInt
  private let synchronize: Synchronize

  /// Opens the log beside a database in write-ahead mode that is open already.
  ///
  /// - Throws: `Failure.unavailable` when there is no log.
  init(ofDatabase path: String, synchronize: @escaping Synchronize) throws {
    descriptor = open(path + "-wal", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        .unavailable, "can't open the log of \(path): \(String(cString: strerror(errno)))")
    }
    self.synchronize = synchronize
  }

  deinit { close(descriptor) }

  /// Why nothing can be relied on any more.
  var failure: Failure? { state.withLock { $0.failure } }

  /// The newest commit that somebody may have seen.
  var newest: Int { state.withLock { $0.newest } }

  /// Runs the statement that ends a commit. One writer at a time.
  func commit(_ end: () throws -> Void) rethrows {
    // Before it is there for anybody.
    let number = state.withLock { state in
      state.newest += 1
      return state.newest
    }
    // Also after an error: what was given up has left nothing that would have to be kept.
    defer { state.withLock { $0.written = number } }
    try end()
  }

  /// Returns when the commit and all before it are on the disk.
  ///
  /// - Throws: `Failure.unavailable` when the disk refuses.
  func keep(_ commit: Int) throws(Failure) {
    let (written, isKept, known) = state.withLock { ($0.written, $0.kept >= commit, $0.failure) }
    if let known { throw known }
    if isKept { return }
    var code = synchronize(descriptor)
    while code != 0, errno == EINTR { code = synchronize(descriptor) }
    let failure = code == 0 ? nil : CommitLog.refusal(errno)
    let readers = state.withLock { state in
      if let failure { state.failure = failure } else { state.kept = max(state.kept, written) }
      return state.released()
    }
    for reader in readers { CommitLog.answer(reader, failure) }
    if let failure { throw failure }
  }

  /// Returns when all that could be seen until now is on the disk.
  ///
  /// - Throws: `Failure.unavailable` when the disk refuses.
  func settled() async throws {
    if state.withLock({ $0.kept == $0.newest && $0.failure == nil }) { return }
    try await withCheckedThrowingContinuation { reader in
      let (isOver, failure) = state.withLock { state in
        let isOver = state.failure != nil || state.kept == state.newest
        if !isOver { state.readers.append((state.newest, reader)) }
        return (isOver, state.failure)
      }
      if isOver { CommitLog.answer(reader, failure) }
    }
  }

  private static func answer(
    _ reader: CheckedContinuation<Void, any Error>, _ failure: Failure?
  ) {
    if let failure { reader.resume(throwing: failure) } else { reader.resume() }
  }

  private static func refusal(_ code: CInt) -> Failure {
    Failure(
      .unavailable,
      """
      the disk did not keep the last acts (\(String(cString: strerror(code)))); nothing more is taken until the office is \
      opened again, which shows what became of them
      """)
  }
}
