// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CLogBuffer
import CSQLite
import Foundation
import GRDB
import Glibc

/// An office's records in one SQLite file: write-ahead log, foreign keys, every commit synchronised to the disk.
package struct SQLiteDatabase: Database {
  private let pool: DatabasePool
  private let writer: GroupCommit
  private let log: CommitLog
  private let gate = ReadGate()
  /// Each commit goes to the log in one piece, and is synchronised beside the next one's acts; false where the log was
  /// opened another way.
  package let gathersWrites: Bool

  /// Opens the file, or makes it, readable by its owner alone.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must exist.
  ///   - readers: how many questions are answered side by side; each keeps up to 2 MB of pages.
  ///   - batch: at most so many acts share a commit.
  ///   - threads: those that all tasks share; Swift has one for each processor.
  ///   - synchronize: returns 0 when all that was written to the file is on the disk, else -1 with `errno`.
  /// - Throws: `Failure.unavailable` when the file can't be opened or the engine would not keep commits through a
  ///   power cut.
  package init(
    path: String, readers: Int = 4, batch: Int = 64,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    synchronize: @escaping @Sendable (CInt) -> CInt = { fdatasync($0) }
  ) throws {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(.unavailable, "can't open \(path): \(String(cString: strerror(errno)))")
    }
    Glibc.close(descriptor)
    SQLiteDatabase.prepareEngine

    var configuration = Configuration()
    configuration.label = "kawal"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = readers
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -800")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      gathersWrites = try pool.writeWithoutTransaction { database in
        // After opening: the pool itself lowers it to NORMAL, which may lose the last commits in a power cut.
        try database.execute(
          sql: """
            PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;
            PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864
            """)
        return kawal_log_buffer_enable(database.sqliteConnection) == SQLITE_OK
      }
    } catch let error as DatabaseError {
      throw Failure(.unavailable, "can't open \(path): \(Failure(error).message)")
    }
    log = try CommitLog(ofDatabase: path, synchronize: synchronize)
    writer = GroupCommit(pool, log, limit: batch, threads: threads)
    guard try synchronous() == 2 else {
      throw Failure(.unavailable, "\(path) does not synchronise its commits")
    }
  }

  /// Before anything is opened, once. SQLite would count its memory under a lock, at each of the
  /// two hundred pieces that an act needs; nobody asks for the figure. And it would write each page
  /// of a commit by two calls.
  private static let prepareEngine: Void = {
    _ = kawal_sqlite_without_memory_statistics()
    _ = kawal_log_buffer_register()
  }()

  /// The writer's level of `PRAGMA synchronous`; 2 is FULL.
  package func synchronous() throws -> Int? {
    do {
      return try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    } catch let error as DatabaseError {
      throw Failure(error)
    }
  }

  /// Acts committed and the commits they took, since opening.
  package var count: (acts: Int, commits: Int) { writer.count }

  /// Acts that wait for their turn at this moment.
  package var waiting: Int { writer.waiting }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    guard gate.enter() else { throw Failure(.unavailable, "the database is closed") }
    defer { gate.leave() }
    let answer: Result<T, any Error>
    do {
      answer = .success(try await pool.read { try body(SQLiteConnection($0)) })
    } catch let error as DatabaseError {
      answer = .failure(Failure(error))
    } catch {
      answer = .failure(error)
    }
    // What was seen is perhaps still on its way to the disk.
    try await log.settled()
    return try answer.get()
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    if let result = writer.atOnce(body) { return try result.get() }
    return try await withCheckedThrowingContinuation { continuation in
      writer.submit(Act(body) { continuation.resume(with: $0) })
    }
  }

  package func damage() async throws -> [String] {
    do {
      return try await read { connection in
        try connection.run("PRAGMA integrity_check(20)").map { try $0.text(0) }.filter {
          $0 != "ok"
        }
      }
    } catch let failure as Failure where failure.code == .internal {
      return [failure.message]
    }
  }

  package func close() async {
    await writer.close()
    await gate.close()
    // So that a closed office is one whole file: the pool closes its readers last, which can't.
    try? await pool.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try? pool.close()
  }
}
