// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension JobQueue {
  /// Jobs in the order in which they would run next; those given up come first, the latest on top.
  package static func list(
    _ state: Job.State? = nil, now: Date, limit: Int = 100, on connection: any SQLConnection
  ) throws -> [Job] {
    let condition =
      switch state {
      case nil: "? IS NOT NULL"
      case .dead: "failed_at <= ?"
      case .running: "failed_at IS NULL AND locked_until > ?"
      case .waiting: "failed_at IS NULL AND COALESCE(locked_until, 0) <= ?"
      }
    return try connection.run(
      """
      SELECT id, key, kind, body, run_at, attempts, locked_until, failed_at, last_error FROM jobs
      WHERE \(condition)
      ORDER BY COALESCE(failed_at, 0) DESC, run_at, id LIMIT ?
      """, [SQLValue(now), SQLValue(limit)]
    ).map(Job.init)
  }

  /// Gives a job that was given up all its attempts again.
  ///
  /// - Returns: false when there is no such job.
  @discardableResult
  package static func revive(
    _ id: Int, now: Date, on connection: any SQLConnection
  ) throws -> Bool {
    try connection.execute(
      """
      UPDATE jobs SET attempts = 0, run_at = ?, failed_at = NULL, locked_until = NULL
      WHERE id = ? AND failed_at IS NOT NULL
      """, [SQLValue(now), SQLValue(id)]) == 1
  }

  /// Removes a job that was given up.
  ///
  /// - Returns: false when there is no such job.
  @discardableResult
  package static func discard(_ id: Int, on connection: any SQLConnection) throws -> Bool {
    try connection.execute(
      "DELETE FROM jobs WHERE id = ? AND failed_at IS NOT NULL", [SQLValue(id)]) == 1
  }
}
