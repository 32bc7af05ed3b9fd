// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// What a job of the kind `paper` asks for.
package struct PaperRequest: Sendable, Hashable {
  package var caseNumber: String
  /// `nil` for the whole case.
  package var item: String?
  /// Kind of the output that the paper shows.
  package var kind: OutputKind
  /// Version of the event that put it out.
  package var version: Int

  package init(caseNumber: String, item: String?, kind: OutputKind, version: Int) {
    self.caseNumber = caseNumber
    self.item = item
    self.kind = kind
    self.version = version
  }

  /// Kind of the jobs.
  package static let jobKind = "paper"

  /// `nil` where the body is of another shape.
  package init?(_ job: Job) {
    guard let body: [String: String] = try? CanonicalJSON.value(job.body),
      let number = body["case"], let kind = body["kind"].flatMap(OutputKind.init),
      let version = body["version"].flatMap({ Int($0) })
    else { return nil }
    self.init(
      caseNumber: number, item: body["item"].flatMap { $0.isEmpty ? nil : $0 }, kind: kind,
      version: version)
  }

  private struct Body: CanonicalText {
    var `case`: String
    var item: String
    var kind: OutputKind
    var version: String

    func write(to json: inout CanonicalWriter) {
      json.member("case", `case`)
      json.member("item", item)
      json.member("kind", kind)
      json.member("version", version)
    }
  }

  /// What such a job carries.
  func body() throws -> String {
    try CanonicalJSON.text(
      Body(case: caseNumber, item: item ?? "", kind: kind, version: "\(version)"))
  }
}

extension Store {
  /// Keeps a paper that was drawn, and takes its job off the queue. Drawn again, it replaces
  /// the one before.
  ///
  /// - Parameter job: `nil` for a paper that nobody waits for in the queue.
  package func keep(
    paper pdf: [UInt8], for request: PaperRequest, finishing job: Job?, at instant: Date
  ) async throws {
    let stored = try files.keep(pdf)
    let item = request.item ?? ""
    let name = [request.kind.rawValue, request.caseNumber, item].filter { !$0.isEmpty }
      .joined(separator: "-")
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO files (sha256, name, type, size, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (sha256) DO NOTHING
        """,
        [
          .text(stored.sha256), .text(name + ".pdf"), SQLValue(stored.type),
          SQLValue(stored.size), SQLValue(instant), .text(Journal.system),
        ])
      try connection.execute(
        """
        INSERT INTO papers (case_number, item, kind, version, sha256, drawn_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (case_number, item, kind, version)
          DO UPDATE SET sha256 = excluded.sha256, drawn_at = excluded.drawn_at
        """,
        [
          .text(request.caseNumber), .text(item), SQLValue(request.kind),
          SQLValue(request.version), .text(stored.sha256), SQLValue(instant),
        ])
      if let job { try JobQueue.succeed(job, on: connection) }
    }
  }

  /// Jobs of this kind that are due, for the caller alone until the lease ends.
  package func claim(
    _ kind: String, at instant: Date, lease: TimeInterval, limit: Int
  ) async throws -> [Job] {
    // Nothing is written while nothing waits.
    let waits = try await database.read { connection in
      try connection.first(
        "SELECT 1 AS found FROM jobs WHERE failed_at IS NULL AND run_at <= ? AND kind = ? LIMIT 1",
        [SQLValue(instant), .text(kind)]) != nil
    }
    guard waits else { return [] }
    return try await database.write { connection in
      try JobQueue.claim([kind], now: instant, lease: lease, limit: limit, on: connection)
    }
  }

  /// A job that needed nothing to be done.
  package func finish(_ job: Job) async throws {
    try await database.write { _ = try JobQueue.succeed(job, on: $0) }
  }

  package func fail(_ job: Job, _ reason: String, at instant: Date, jitter: Double) async throws {
    try await database.write { connection in
      _ = try JobQueue.fail(job, reason, now: instant, jitter: jitter, on: connection)
    }
  }
}
