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
/// it takes back only itself. Nobody is answered before their commit is on the disk; where a crowd waits, the next
/// commit is begun meanwhile.
final class GroupCommit: Sendable {
  private struct Mailbox {
    var waiting: [PendingAct] = []
    /// The writer is at work and will look again before it rests.
    var isWorking = false
    /// Commits on their way to the disk.
    var underWay = 0
    var isClosed = false
    /// Who waits for the last act.
    var closing: [CheckedContinuation<Void, Never>] = []
    var acts = 0
    var commits = 0

    /// A commit has a price of its own: beside another that is on its way, one is begun only for a crowd.
    var shouldWork: Bool { underWay == 0 ? !waiting.isEmpty : waiting.count >= GroupCommit.crowd }

    /// Who waited for the end, if nothing is left to do.
    mutating func released() -> [CheckedContinuation<Void, Never>] {
      guard waiting.isEmpty, !isWorking, underWay == 0 else { return [] }
      defer { closing = [] }
      return closing
    }
  }

  /// Acts that are worth a commit of their own beside one that is on its way to the disk.
  private static let crowd = 16

  private let mailbox = Mutex(Mailbox())
  private let queue = DispatchQueue(label: "kawal.writer", qos: .userInitiated)
  private let disk = DispatchQueue(label: "kawal.disk", qos: .userInitiated)
  private let pool: DatabasePool
  private let log: CommitLog
  private let limit: Int
  /// Somebody else's thread may wait for the disk.
  private let mayStandAlone: Bool
  /// Touched by whoever writes, one at a time.
  nonisolated(unsafe) private var connection: SQLiteConnection?

  /// - Parameter threads: those that all tasks share.
  init(_ pool: DatabasePool, _ log: CommitLog, limit: Int, threads: Int) {
    self.pool = pool
    self.log = log
    self.limit = limit
    mayStandAlone = threads > 1
  }

  /// Acts committed and the commits they took, since opening.
  var count: (acts: Int, commits: Int) { mailbox.withLock { ($0.acts, $0.commits) } }

  /// Acts that wait for their turn.
  var waiting: Int { mailbox.withLock { $0.waiting.count } }

  /// Does the act on the asking thread if nobody is before it; `nil`, with nothing done, when somebody is.
  ///
  /// Never for more than one thread at a time, nor where there is but one, so that one that waits for the disk leaves
  /// the others to their work.
  func atOnce<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) -> Result<T, any Error>? {
    guard mayStandAlone else { return nil }
    let isFree = mailbox.withLock { box in
      // Nobody waits where nothing is written or on its way.
      if box.isWorking || box.isClosed || box.underWay > 0 { return false }
      box.isWorking = true
      return true
    }
    guard isFree else { return nil }
    var result: Result<T, any Error>?
    let act = Act(body) { result = $0 }
    let written = pool.writeWithoutTransaction { write([act], connection(to: $0)) }
    settle(written)
    goOn { $0.isWorking = false }
    return result
  }

  func submit(_ act: PendingAct) {
    var isClosed = false
    goOn { box in
      isClosed = box.isClosed
      if !isClosed { box.waiting.append(act) }
    }
    if isClosed { act.answer(Failure(.unavailable, "the database is closed")) }
  }

  /// Takes no further acts; returns when those handed in are done.
  func close() async {
    await withCheckedContinuation { done in
      goOn { box in
        box.isClosed = true
        box.closing.append(done)
      }
    }
    // Its statements would keep the file open.
    try? await pool.writeWithoutTransaction { _ in self.connection = nil }
  }

  /// Changes what stands in the mailbox, and sets the writer to work where there is reason now.
  private func goOn(_ change: (inout Mailbox) -> Void) {
    let (starts, closing) = mailbox.withLock { box in
      change(&box)
      let starts = !box.isWorking && box.shouldWork
      if starts { box.isWorking = true }
      return (starts, box.released())
    }
    if starts { queue.async { self.work() } }
    for done in closing { done.resume() }
  }

  private func work() {
    pool.writeWithoutTransaction { database in
      let connection = connection(to: database)
      while let batch = next() {
        let written = write(batch, connection)
        mailbox.withLock { $0.underWay += 1 }
        disk.async {
          self.settle(written)
          self.goOn { $0.underWay -= 1 }
        }
      }
    }
  }

  private func next() -> [PendingAct]? {
    var batch: [PendingAct]?
    goOn { box in
      guard box.shouldWork else {
        box.isWorking = false
        return
      }
      batch = Array(box.waiting.prefix(limit))
      box.waiting.removeFirst(min(limit, box.waiting.count))
    }
    return batch
  }

  /// The one connection, which remembers its statements.
  private func connection(to database: GRDB.Database) -> SQLiteConnection {
    if let connection { return connection }
    let connection = SQLiteConnection(database, remembers: true)
    self.connection = connection
    return connection
  }

  /// Acts whose commit is written, but perhaps not on the disk yet.
  private struct Written {
    var acts: [PendingAct]
    /// What each threw.
    var failures: [(any Error)?]
    /// Theirs, or the newest that they saw.
    var commit: Int
  }

  /// Runs the acts and writes their commit.
  private func write(_ batch: [PendingAct], _ connection: SQLiteConnection) -> Written {
    var failures: [(any Error)?]
    do {
      if let failure = log.failure { throw failure }
      var hasWritten = false
      if let quick = try run(batch, connection, &hasWritten) {
        failures = quick
      } else {
        failures = try runGuarded(batch, connection)
        hasWritten = true
      }
      if hasWritten, connection.isInTransaction {
        try log.commit { try connection.execute("COMMIT") }
      } else if connection.isInTransaction {
        try connection.execute("COMMIT")
      }
    } catch {
      if connection.isInTransaction { try? connection.script("ROLLBACK") }
      let failure = log.failure ?? Failure(.unavailable, "nothing was written: \(error)")
      failures = batch.map { _ in failure }
    }
    let done = failures.count { $0 == nil }
    if done > 0 {
      mailbox.withLock { box in
        box.acts += done
        box.commits += 1
      }
    }
    return Written(acts: batch, failures: failures, commit: log.newest)
  }

  /// Answers when the commit is on the disk.
  private func settle(_ written: Written) {
    var lost: Failure?
    do { try log.keep(written.commit) } catch { lost = error }
    for (act, failure) in zip(written.acts, written.failures) { act.answer(lost ?? failure) }
  }

  /// Opens a transaction and runs the acts in it; returns what each threw. When one threw after it wrote, nothing is
  /// open any more: its error if it was alone, else `nil`.
  private func run(
    _ batch: [PendingAct], _ connection: SQLiteConnection, _ hasWritten: inout Bool
  ) throws -> [(any Error)?]? {
    try connection.execute("BEGIN IMMEDIATE")
    var failures: [(any Error)?] = []
    failures.reserveCapacity(batch.count)
    for act in batch {
      connection.hasWritten = false
      do {
        try act.perform(connection)
        hasWritten = hasWritten || connection.hasWritten
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
