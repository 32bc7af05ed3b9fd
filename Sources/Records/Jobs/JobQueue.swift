// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The queue of jobs: rows written in the act that asks for them, taken by workers under a lease.
///
/// A worker claims in one act, works outside any transaction, and reports in another. A job may be done twice when a
/// worker outlives its lease; its key lets the other side see that. Every time is an argument.
package enum JobQueue {
  /// The table and its index, for the schema.
  package static let schema = """
    CREATE TABLE jobs (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      run_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      locked_until INTEGER,
      failed_at INTEGER,
      last_error TEXT
    ) STRICT;
    CREATE INDEX jobs_pending ON jobs (run_at, id) WHERE failed_at IS NULL;
    """

  private static let columns =
    "id, key, kind, body, run_at, attempts, locked_until, failed_at, last_error"

  /// Adds a job within the caller's act.
  ///
  /// - Parameter now: when it may first be taken.
  /// - Returns: false when a job with this key exists already; that one stays as it is.
  @discardableResult
  package static func enqueue(
    _ kind: String, key: String, body: String = "{}", at instant: Date,
    on connection: any SQLConnection
  ) throws -> Bool {
    try connection.execute(
      """
      INSERT INTO jobs (key, kind, body, run_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (key) DO NOTHING
      """,
      [SQLValue(key), SQLValue(kind), SQLValue(body), SQLValue(instant)]) == 1
  }

  /// Takes jobs of `kinds` that are due and that nobody holds, oldest first, until `now + lease`.
  ///
  /// A job whose worker died with it counts that attempt; once it has used up the policy's attempts it is given up here.
  ///
  /// - Parameter lease: in seconds; longer than the work takes.
  package static func claim(
    _ kinds: [String], now: Date, lease: TimeInterval, limit: Int,
    policy: RetryPolicy = .standard, on connection: any SQLConnection
  ) throws -> [Job] {
    guard !kinds.isEmpty, limit > 0 else { return [] }
    let marks = Array(repeating: "?", count: kinds.count).joined(separator: ", ")
    let names = kinds.map { SQLValue($0) }
    try connection.execute(
      """
      UPDATE jobs SET failed_at = ?, locked_until = NULL,
        last_error = COALESCE(last_error, 'the worker did not come back')
      WHERE failed_at IS NULL AND locked_until <= ? AND attempts >= ? AND kind IN (\(marks))
      """, [SQLValue(now), SQLValue(now), SQLValue(policy.attempts)] + names)
    let rows = try connection.run(
      """
      UPDATE jobs SET attempts = attempts + 1, locked_until = ?
      WHERE id IN (
        SELECT id FROM jobs
        WHERE failed_at IS NULL AND run_at <= ? AND (locked_until IS NULL OR locked_until <= ?)
          AND kind IN (\(marks))
        ORDER BY run_at, id LIMIT ?)
      RETURNING \(columns)
      """,
      [SQLValue(now.addingTimeInterval(lease)), SQLValue(now), SQLValue(now)] + names
        + [SQLValue(limit)])
    return try rows.map(Job.init).sorted { ($0.runAt, $0.id) < ($1.runAt, $1.id) }
  }

  /// Removes a finished job.
  ///
  /// - Returns: false when the lease ran out and somebody else has taken it since; then nothing changes.
  @discardableResult
  package static func succeed(_ job: Job, on connection: any SQLConnection) throws -> Bool {
    try connection.execute(
      "DELETE FROM jobs WHERE id = ? AND attempts = ? AND locked_until IS NOT NULL",
      [SQLValue(job.id), SQLValue(job.attempts)]) == 1
  }

  /// Puts a job back for later, or gives it up after the last attempt.
  ///
  /// - Parameters:
  ///   - reason: for the operator; no secrets.
  ///   - jitter: from 0 to 1, see `RetryPolicy.delay(after:jitter:)`.
  /// - Returns: when it runs again; `nil` when it was given up or belongs to another worker by now.
  @discardableResult
  package static func fail(
    _ job: Job, _ reason: String, now: Date, jitter: Double, policy: RetryPolicy = .standard,
    on connection: any SQLConnection
  ) throws -> Date? {
    let isLast = job.attempts >= policy.attempts
    let next = now.addingTimeInterval(policy.delay(after: job.attempts, jitter: jitter))
    let changed = try connection.execute(
      """
      UPDATE jobs SET locked_until = NULL, run_at = ?, failed_at = ?, last_error = ?
      WHERE id = ? AND attempts = ? AND locked_until IS NOT NULL
      """,
      [
        SQLValue(isLast ? job.runAt : next), isLast ? SQLValue(now) : .null, SQLValue(reason),
        SQLValue(job.id), SQLValue(job.attempts),
      ])
    return changed == 1 && !isLast ? next : nil
  }
}
