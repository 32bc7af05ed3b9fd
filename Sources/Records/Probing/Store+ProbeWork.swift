// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// For whoever makes the visit.
extension Store {
  /// Runs of a system whose results are kept whole; older ones keep their counts.
  private static let keptResults = 10

  /// What a run needs to be made; it counts as running from now on.
  ///
  /// - Returns: `nil` where it is over already.
  package func begin(probe id: Int, at instant: Date) async throws -> ProbeOrder? {
    try await database.write { connection in
      let row = try connection.one(
        "probe run \(id)", "SELECT * FROM probe_runs WHERE id = ?", [SQLValue(id)])
      let run = try ProbeRun(row: row)
      guard !run.state.isOver, let system = try connection.system(run.system),
        let url = system.url
      else { return nil }
      try connection.execute(
        """
        UPDATE probe_runs SET state = 'running', started_at = ?, progress = 0, steps = 0
        WHERE id = ?
        """, [SQLValue(instant), SQLValue(id)])
      let permit = try run.permit.flatMap { id in
        try connection.first("SELECT * FROM permits WHERE id = ?", [SQLValue(id)])
          .map(Permit.init(row:))
      }
      return ProbeOrder(
        run: run, url: url, permit: permit,
        networks: try connection.networks(of: run.system).map(\.network),
        pictures: try connection.acceptedPictures(of: run.system),
        earlierSitemap: try connection.earlierSitemap(of: run))
    }
  }

  /// How far it has come.
  package func progress(ofProbe id: Int, _ done: Int, of steps: Int) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "UPDATE probe_runs SET progress = ?, steps = ? WHERE id = ? AND state = 'running'",
        [SQLValue(done), SQLValue(steps), SQLValue(id)])
    }
  }

  /// It is over, and this is what it saw.
  ///
  /// - Parameter retests: what it saw of the findings that it looked at again, by their numbers.
  package func end(
    probe id: Int, _ observations: [Observation], _ summary: ProbeSummary,
    retests: [String: RetestResult] = [:], algorithm: String, finishing job: Job, at instant: Date
  ) async throws {
    try await database.write { connection in
      try connection.execute(
        """
        UPDATE probe_runs SET state = 'done', finished_at = ?, summary = ?, algorithm = ?,
          progress = steps
        WHERE id = ?
        """,
        [
          SQLValue(instant), .text(try CanonicalJSON.text(summary)), .text(algorithm), SQLValue(id),
        ])
      try connection.execute(
        """
        INSERT INTO probe_results (run, observations) VALUES (?, ?)
        ON CONFLICT (run) DO UPDATE SET observations = excluded.observations
        """, [SQLValue(id), .text(try CanonicalJSON.text(observations))])
      try connection.execute(
        """
        DELETE FROM probe_results WHERE run IN (
          SELECT id FROM probe_runs
          WHERE system = (SELECT system FROM probe_runs WHERE id = ?) AND id <= (
            SELECT id FROM probe_runs
            WHERE system = (SELECT system FROM probe_runs WHERE id = ?)
            ORDER BY id DESC LIMIT 1 OFFSET ?))
        """, [SQLValue(id), SQLValue(id), SQLValue(Self.keptResults)])
      try connection.endRetests(
        ofProbe: id, retests,
        otherwise: Phrase("Pemeriksaannya tidak dijalankan.", en: "The check was not made."),
        at: instant)
      try JobQueue.succeed(job, on: connection)
    }
  }

  /// It came to nothing: the address may not be visited, or something broke.
  ///
  /// - Parameter reason: for a person; in Indonesian.
  package func giveUp(
    probe id: Int, as state: ProbeRun.State, _ reason: String, finishing job: Job, at instant: Date
  ) async throws {
    try await database.write { connection in
      try connection.execute(
        "UPDATE probe_runs SET state = ?, finished_at = ?, error = ? WHERE id = ?",
        [SQLValue(state), SQLValue(instant), .text(reason), SQLValue(id)])
      // Nothing was seen: that is no sign that anything is mended.
      try connection.endRetests(ofProbe: id, [:], otherwise: Phrase(reason), at: instant)
      try JobQueue.succeed(job, on: connection)
    }
  }
}

/// All that a worker needs to make a visit.
package struct ProbeOrder: Sendable, Hashable {
  package var run: ProbeRun
  package var url: String
  package var permit: Permit?
  /// Private ranges that it may enter.
  package var networks: [String]
  /// Pictures of the system's pages that a person accepted, the newest first.
  package var pictures: [AcceptedPicture] = []
  /// Fewest addresses that the site's map had at the ten newest visits, so that what has grown stays
  /// suspicious when it is looked at again.
  package var earlierSitemap: Int?
}

/// What a page should look like, as a person accepted it.
package struct AcceptedPicture: Sendable, Hashable {
  package var url: String
  package var content: ContentBaseline
}

extension SQLConnection {
  fileprivate func earlierSitemap(of run: ProbeRun) throws -> Int? {
    try self.run(
      """
      SELECT * FROM probe_runs WHERE system = ? AND id < ? AND state = 'done'
      ORDER BY id DESC LIMIT 10
      """, [.text(run.system), SQLValue(run.id)]
    ).map(ProbeRun.init(row:)).compactMap(\.summary?.sitemap).min()
  }

  fileprivate func acceptedPictures(of system: String) throws -> [AcceptedPicture] {
    try run(
      """
      SELECT m.url, b.body FROM baselines b JOIN monitors m ON m.id = b.monitor
      WHERE m.system = ? AND b.kind = 'content' AND b.accepted_at IS NOT NULL
      ORDER BY b.accepted_at DESC LIMIT 20
      """, [.text(system)]
    ).map { row in
      AcceptedPicture(
        url: try row.text("url"), content: try CanonicalJSON.value(row.text("body")))
    }
  }
}
