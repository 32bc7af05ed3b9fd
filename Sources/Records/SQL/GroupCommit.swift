// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import GRDB
import Synchronization

/// The one writer of a database: acts that wait while a commit is on its way to the disk share the next one.
///
/// Nothing is delayed to gather company. Acts run one after another in one transaction; one that throws before it wrote
/// has nothing to take back. Should one throw after it wrote, the batch is run again with a savepoint for each, so that
/// it takes back only itself. Nobody is answered before the commit.
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
    let isClosed = mailbox.withLock { box in
      if box.isClosed { return true }
      box.waiting.append(act)
      // Within the lock, so that it stands in the queue before whatever closing puts there.
      if !box.isWorking { queue.async { self.work() } }
      box.isWorking = true
      return false
    }
    if isClosed { act.answer(Failure(.unavailable, "the database is closed")) }
  }

  /// Takes no further acts; returns when those handed in are done.
  func close() async {
    mailbox.withLock { $0.isClosed = true }
    await withCheckedContinuation { done in queue.async { done.resume() } }
  }

  private func work() {
    pool.writeWithoutTransaction { database in
      let connection = SQLiteConnection(database)
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
    var failures: [(any Error)?]
    do {
      if let quick = try run(batch, connection) {
        failures = quick
      } else {
        failures = try runGuarded(batch, connection)
      }
      if connection.isInTransaction { try connection.execute("COMMIT") }
    } catch {
      if connection.isInTransaction { try? connection.script("ROLLBACK") }
      let failure = Failure(.unavailable, "nothing was written: \(error)")
      for act in batch { act.answer(failure) }
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

  /// Opens a transaction and runs the acts in it; returns what each threw. When one threw after it wrote, nothing is
  /// open any more: its error if it was alone, else `nil`.
  private func run(
    _ batch: [PendingAct], _ connection: SQLiteConnection
  ) throws -> [(any Error)?]? {
    try connection.execute("BEGIN IMMEDIATE")
    var failures: [(any Error)?] = []
    failures.reserveCapacity(batch.count)
    for act in batch {
      connection.hasWritten = false
      do {
        try act.perform(connection)
        failures.append(nil)
      } catch {
        if connection.hasWritten {
          try abandon(connection, after: error)
          return batch.count == 1 ? [error] : nil
        }
        failures.append(error)
      }
      guard connection.isInTransaction else { throw Failure(.internal, "an act ended the batch") }
    }
    return failures
  }

  private func abandon(_ connection: SQLiteConnection, after error: any Error) throws {
    // SQLite gives up the transaction by itself when the disk is full, for instance: trying again would not help.
    guard connection.isInTransaction else { throw error }
    try connection.script("ROLLBACK")
  }

  /// As `run`, with a savepoint for each act.
  private func runGuarded(
    _ batch: [PendingAct], _ connection: SQLiteConnection
  ) throws -> [(any Error)?] {
    try connection.execute("BEGIN IMMEDIATE")
    return try batch.map { act in
      try connection.execute("SAVEPOINT act")
      var failure: (any Error)?
      do {
        try act.perform(connection)
      } catch {
        guard connection.isInTransaction else { throw error }
        try connection.execute("ROLLBACK TO act")
        failure = error
      }
      try connection.execute("RELEASE act")
      return failure
    }
  }
}
