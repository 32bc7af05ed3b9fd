// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The way to an office's rows, the same for every engine.
///
/// A transaction is a synchronous closure; only its entry waits. SQL keeps to what SQLite and PostgreSQL both understand,
/// with `?` for each value.
package protocol Database: Sendable {
  /// Answers a question from one unchanging picture of the records: all statements of `body` see the same state, which
  /// contains every act that was answered before.
  ///
  /// `body` may not write.
  func read<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T

  /// Does one act in one transaction; returns only when it is on the disk.
  ///
  /// When `body` throws, nothing of it remains and the error comes back as it is. An act that was handed in is done even
  /// if the waiting task is cancelled. An engine may run `body` again, after a collision with another process or because
  /// another act of the same commit had to be taken back: it may have no effect but on the records.
  ///
  /// - Throws: what `body` throws; `Failure.unavailable` when the commit failed or the database is closed.
  @discardableResult
  func write<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T

  /// What the engine finds wrong with its own file; empty when it is whole. Reads all of it.
  ///
  /// - Throws: `Failure.unavailable` when the database is closed.
  func damage() async throws -> [String]

  /// Waits for the acts already handed in, then closes; everything later fails with `Failure.unavailable`.
  func close() async
}

/// A connection inside a transaction; valid only until the closure that received it returns.
///
/// All methods throw `Failure`: `conflict` for a key that exists, `invalid` for another broken constraint,
/// `unavailable` when the engine is busy or full, `internal` for faulty SQL.
package protocol SQLConnection {
  /// Runs one statement and returns its rows. Prepared once per connection and kept, so the text should be constant.
  func run(_ sql: String, _ parameters: [SQLValue]) throws -> [SQLRow]

  /// Runs one statement and returns how many rows it inserted, updated or deleted.
  @discardableResult
  func execute(_ sql: String, _ parameters: [SQLValue]) throws -> Int

  /// Runs several statements without values, as migrations do.
  func script(_ sql: String) throws
}

extension SQLConnection {
  package func run(_ sql: String) throws -> [SQLRow] { try run(sql, []) }

  @discardableResult
  package func execute(_ sql: String) throws -> Int { try execute(sql, []) }

  /// The first row, or `nil`. The statement should say `LIMIT 1` or ask by a key.
  package func first(_ sql: String, _ parameters: [SQLValue] = []) throws -> SQLRow? {
    try run(sql, parameters).first
  }

  /// The first row.
  ///
  /// - Throws: `Failure.notFound`, naming `what`, when there is none.
  package func one(
    _ what: @autoclosure () -> String, _ sql: String, _ parameters: [SQLValue] = []
  ) throws -> SQLRow {
    guard let row = try first(sql, parameters) else {
      throw Failure(.notFound, "no such \(what())")
    }
    return row
  }
}
