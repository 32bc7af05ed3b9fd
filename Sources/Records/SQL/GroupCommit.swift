// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import GRDB
import Synchronization

/// The one writer of a database: acts that wait while a commit is on its way to the disk share the next one.
///
/// Nothing is delayed to gather company. A lone act is one plain transaction; in company each act has a savepoint, so that
/// one that throws takes back only itself. Nobody is answered before the commit.
final class GroupCommit: Sendable {
  private struct Mailbox {
    var waiting: [PendingAct] = []
    /// The writer is at work and will look again before it rests.
    var isWorking = false
    var isClosed = false
    var acts = 0
    var commits = 0
  }

  private let mailbox = Mutex(Mailbox())
  private let queue = DispatchQueue(label: "kawal.writer", qos: .userInitiated)
  private let pool: DatabasePool
  private let limit: Int

  init(_ pool: DatabasePool, limit: Int) {
    self.pool = pool
    self.limit = limit
  }

  /// Acts committed and the commits they took, since opening.
  var count: (acts: Int, commits: Int) { mailbox.withLock { ($0.acts, $0.commits) } }

  /// Acts that wait for their turn.
  var waiting: Int { mailbox.withLock { $0.waiting.count } }

  func submit(_ act: PendingAct) {
    let (isClosed, wakes) = mailbox.withLock { box in
      if box.isClosed { return (true, false) }
      box.waiting.append(act)
      defer { box.isWorking = true }
      return (false, !box.isWorking)
    }
    if isClosed {
      act.answer(Failure(.unavailable, "the database is closed"))
    } else if wakes {
      queue.async { self.work() }
    }
  }

  /// Takes no further acts; returns when those handed in are done.
  func close() async {
    mailbox.withLock { $0.isClosed = true }
    await withCheckedContinuation { done in queue.async { done.resume() } }
  }

  private func work() {
    pool.writeWithoutTransaction { database in
      let connection = SQLiteConnection(database: database)
      while let batch = next() { commit(batch, connection) }
    }
  }

  private func next() -> [PendingAct]? {
    mailbox.withLock { box in
      if box.waiting.isEmpty {
        box.isWorking = false
        return nil
      }
      if box.waiting.count <= limit {
        defer { box.waiting = [] }
        return box.waiting
      }
      defer { box.waiting.removeFirst(limit) }
      return Array(box.waiting.prefix(limit))
    }
  }

  private func commit(_ batch: [PendingAct], _ connection: SQLiteConnection) {
    var failures: [(any Error)?] = []
    do {
      try connection.execute("BEGIN IMMEDIATE")
      failures = try batch.map { try failure(of: $0, isAlone: batch.count == 1, connection) }
      if failures.allSatisfy({ $0 != nil }) {
        try connection.script("ROLLBACK")
      } else {
        try connection.execute("COMMIT")
      }
    } catch {
      if connection.isInTransaction { try? connection.script("ROLLBACK") }
      for act in batch { act.answer(Failure(.unavailable, "nothing was written: \(error)")) }
      return
    }
    let done = failures.count { $0 == nil }
    if done > 0 {
      mailbox.withLock { box in
        box.acts += done
        box.commits += 1
      }
    }
    for (act, failure) in zip(batch, failures) { act.answer(failure) }
  }

  /// Runs one act and returns what it threw, after taking back what it wrote.
  ///
  /// - Throws: when the whole transaction is lost, and with it the acts before this one: SQLite gives it up by itself
  ///   when the disk is full, for instance.
  private func failure(
    of act: PendingAct, isAlone: Bool, _ connection: SQLiteConnection
  ) throws -> (any Error)? {
    if !isAlone { try connection.execute("SAVEPOINT act") }
    do {
      try act.perform(connection)
    } catch {
      guard connection.isInTransaction else { throw error }
      if !isAlone { try connection.execute("ROLLBACK TO act") }
      if !isAlone { try connection.execute("RELEASE act") }
      return error
    }
    if !isAlone { try connection.execute("RELEASE act") }
    return nil
  }
}
