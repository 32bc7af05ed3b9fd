// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import GRDB
import Synchronization

/// The one writer of a database: acts that wait while a commit is on its way to the disk share the next one.
///
/// Nothing is delayed to gather company, and whoever finds nobody before them is served where they stand, without the
/// way to the writer's thread and back. Acts run one after another in one transaction; one that throws before it wrote
/// has nothing to take back. Should one throw after it wrote, the batch is run again with a savepoint for each, so that
/// it takes back only itself. Nobody is answered before the commit.
final class GroupCommit: Sendable {
  private struct Mailbox {
    var waiting: [PendingAct] = []
    /// The writer is at work and will look again before it rests.
    var isWorking = false
    var isClosed = false
    /// Who waits for the last act.
    var closing: [CheckedContinuation<Void, Never>] = []
    var acts = 0
    var commits = 0

    /// Nothing is left to do; returns who waited for that.
    mutating func rest() -> [CheckedContinuation<Void, Never>] {
      isWorking = false
      defer { closing = [] }
      return closing
    }
  }

  private let mailbox = Mutex(Mailbox())
  private let queue = DispatchQueue(label: "kawal.writer", qos: .userInitiated)
  private let pool: DatabasePool
  private let limit: Int
  /// Touched by whoever writes, one at a time.
  nonisolated(unsafe) private var connection: SQLiteConnection?

  init(_ pool: DatabasePool, limit: Int) {
    self.pool = pool
    self.limit = limit
  }

  /// Acts committed and the commits they took, since opening.
  var count: (acts: Int, commits: Int) { mailbox.withLock { ($0.acts, $0.commits) } }

  /// Acts that wait for their turn.
  var waiting: Int { mailbox.withLock { $0.waiting.count } }

  /// Does the act on the asking thread if nobody is before it; `nil`, with nothing done, when somebody is.
  ///
  /// Never for more than one thread at a time, so that one that waits for the disk leaves the others to their work.
  func atOnce<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) -> Result<T, any Error>? {
    let isFree = mailbox.withLock { box in
      if box.isWorking || box.isClosed { return false }
      box.isWorking = true
      return true
    }
    guard isFree else { return nil }
    var result: Result<T, any Error>?
    let act = Act(body) { result = $0 }
    pool.writeWithoutTransaction { commit([act], connection(to: $0)) }
    let closing = mailbox.withLock { box in
      if !box.waiting.isEmpty { queue.async { self.work() } }
      return box.waiting.isEmpty ? box.rest() : []
    }
    for done in closing { done.resume() }
    return result
  }

  func submit(_ act: PendingAct) {
    let isClosed = mailbox.withLock { box in
      if box.isClosed { return true }
      box.waiting.append(act)
      if !box.isWorking { queue.async { self.work() } }
      box.isWorking = true
      return false
    }
    if isClosed { act.answer(Failure(.unavailable, "the database is closed")) }
  }

  /// Takes no further acts; returns when those handed in are done.
  func close() async {
    await withCheckedContinuation { done in
      let isIdle = mailbox.withLock { box in
        box.isClosed = true
        if box.isWorking { box.closing.append(done) }
        return !box.isWorking
      }
      if isIdle { done.resume() }
    }
    // Its statements would keep the file open.
    try? await pool.writeWithoutTransaction { _ in self.connection = nil }
  }

  private func work() {
    pool.writeWithoutTransaction { database in
      let connection = connection(to: database)
      while let batch = next() { commit(batch, connection) }
    }
  }

  /// The one connection, which remembers its statements.
  private func connection(to database: GRDB.Database) -> SQLiteConnection {
    if let connection { return connection }
    let connection = SQLiteConnection(database, remembers: true)
    self.connection = connection
    return connection
  }

  private func next() -> [PendingAct]? {
    let (batch, closing): ([PendingAct]?, [CheckedContinuation<Void, Never>]) = mailbox.withLock {
      box in
      if box.waiting.isEmpty { return (nil, box.rest()) }
      if box.waiting.count <= limit {
        defer { box.waiting = [] }
        return (box.waiting, [])
      }
      defer { box.waiting.removeFirst(limit) }
      return (Array(box.waiting.prefix(limit)), [])
    }
    for done in closing { done.resume() }
    return batch
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
