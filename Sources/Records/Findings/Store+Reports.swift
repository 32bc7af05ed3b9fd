// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

extension Store {
  /// Enters a report whose file is kept; nothing of it is taken.
  ///
  /// - Parameters:
  ///   - system: `nil` to go by the hosts in the report.
  ///   - queued: whether a worker is to read it; the command line reads it itself.
  /// - Returns: its number.
  package func bring(
    report file: AttachedFile, system: String? = nil, in caseNumber: String? = nil,
    queued: Bool = true, by acting: Acting
  ) async throws -> Int {
    try await database.write { [self] connection in
      if let done = try connection.outcome(of: acting.command), let id = Int(done) { return id }
      try allow(.judgeFindings, acting, connection)
      if let system, try connection.system(system) == nil {
        throw Refusal.rule(code: "unknown-system", detail: [system])
      }
      if let caseNumber { _ = try connection.caseRecord(caseNumber) }
      let id = try connection.next("import")
      try connection.execute(
        """
        INSERT INTO imports (id, sha256, name, size, system, case_number, officer, at, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'reading')
        """,
        [
          SQLValue(id), .text(file.sha256), .text(file.name), SQLValue(file.size),
          SQLValue(system), SQLValue(caseNumber), .text(acting.username), SQLValue(acting.at),
        ])
      if queued {
        try JobQueue.enqueue(
          ReportJob.read, key: "\(ReportJob.read)-\(id)", body: "\(id)", at: acting.at,
          on: connection)
      }
      try connection.remember("\(id)", of: acting.command, at: acting.at)
      return id
    }
  }

  /// Has a worker take what the preview showed.
  ///
  /// - Throws: `Refusal.rule("import-state")` where it does not wait for that.
  package func take(report id: Int, by acting: Acting) async throws {
    try await move(id, from: .ready, to: .taking, by: acting) { connection in
      try JobQueue.enqueue(
        ReportJob.take, key: "\(ReportJob.take)-\(id)", body: "\(id)", at: acting.at,
        on: connection)
    }
  }

  /// Takes nothing of a report; its file is kept.
  package func discard(report id: Int, by acting: Acting) async throws {
    try await move(id, from: .ready, to: .discarded, by: acting) { _ in }
  }

  package func report(_ id: Int) async throws -> ReportImport? {
    try await database.read { connection in
      try connection.first("SELECT * FROM imports WHERE id = ?", [SQLValue(id)])
        .map(ReportImport.init(row:))
    }
  }

  /// The newest first.
  package func reports(of system: String? = nil, limit: Int = 50) async throws -> [ReportImport] {
    try await database.read { connection in
      let condition = system.map { _ in "WHERE system = ? OR instr(summary, ?) > 0" }
      let values = system.map { [SQLValue.text($0), .text("\"system\":\"\($0)\"")] }
      return try connection.run(
        "SELECT * FROM imports \(condition ?? "") ORDER BY id DESC LIMIT ?",
        (values ?? []) + [SQLValue(limit)]
      ).map(ReportImport.init(row:))
    }
  }

  /// Which system answers under a host name: by the register of names, then by the systems' own
  /// addresses. Lower case.
  package func systemsByHost() async throws -> [String: String] {
    try await database.read { connection in
      var systems: [String: String] = [:]
      for row in try connection.run("SELECT code, url FROM systems WHERE url IS NOT NULL") {
        if let host = URL(string: try row.text("url"))?.host(percentEncoded: false) {
          systems[host.lowercased()] = try row.text("code")
        }
      }
      for row in try connection.run(
        "SELECT name, system FROM domains WHERE system IS NOT NULL AND state <> 'released'")
      {
        systems[try row.text("name").lowercased()] = try row.text("system")
      }
      return systems
    }
  }
}

/// For whoever reads the file.
extension Store {
  /// How far the reading is.
  package func progress(ofReport id: Int, _ count: Int) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "UPDATE imports SET progress = ? WHERE id = ?", [SQLValue(count), SQLValue(id)])
    }
  }

  /// The preview is there.
  package func ready(report id: Int, _ summary: ImportSummary) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        """
        UPDATE imports SET state = 'ready', summary = ?, format = ?, tool = ?, progress = ?
        WHERE id = ? AND state = 'reading'
        """,
        [
          .text(try CanonicalJSON.text(summary)), .text(summary.format), .text(summary.tool),
          SQLValue(summary.count), SQLValue(id),
        ])
    }
  }

  /// The file can't be read; what it says stands for the person who brought it.
  package func failed(report id: Int, _ error: String) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        "UPDATE imports SET state = 'failed', error = ? WHERE id = ?",
        [.text(error), SQLValue(id)])
    }
  }

  /// All of it is taken. The journal tells of it, and the case's history where it belongs to one.
  package func taken(
    report id: Int, _ summary: ImportSummary, by acting: Acting
  ) async throws {
    try await database.write { [self] connection in
      let row = try connection.one(
        "report \(id)", "SELECT * FROM imports WHERE id = ?", [SQLValue(id)])
      let report = try ReportImport(row: row)
      try connection.execute(
        """
        UPDATE imports SET state = 'taken', summary = ?, format = ?, tool = ?, progress = ?,
          taken_at = ?, taken_by = ?
        WHERE id = ?
        """,
        [
          .text(try CanonicalJSON.text(summary)), .text(summary.format), .text(summary.tool),
          SQLValue(summary.count), SQLValue(acting.at), .text(acting.username), SQLValue(id),
        ])
      let new = summary.parts.reduce(0) { $0 + $1.taken.new }
      try connection.journal(
        .reportTaken,
        [
          "import": "\(id)", "sha256": report.sha256, "tool": summary.tool,
          "observations": "\(summary.count)", "new": "\(new)",
        ], by: acting.username, at: acting.at)
      guard let number = report.caseNumber, !acting.isMachine else { return }
      let viewer = try present(acting, connection).viewer
      for part in summary.parts {
        try note(
          Noted(
            topic: .register, text: "\(part.taken.new) + \(part.taken.seenAgain)",
            about: summary.format, act: "report-taken"),
          in: number, item: part.system, acting, viewer, connection)
      }
    }
  }

  private func move(
    _ id: Int, from: ReportImport.State, to: ReportImport.State, by acting: Acting,
    _ follow: @escaping @Sendable (any SQLConnection) throws -> Void
  ) async throws {
    try await database.write { [self] connection in
      if try connection.outcome(of: acting.command) != nil { return }
      try allow(.judgeFindings, acting, connection)
      let moved = try connection.execute(
        "UPDATE imports SET state = ?, progress = 0, taken_by = ? WHERE id = ? AND state = ?",
        [SQLValue(to), .text(acting.username), SQLValue(id), SQLValue(from)])
      guard moved == 1 else {
        throw Refusal.rule(code: "import-state", detail: ["\(id)"])
      }
      try follow(connection)
      try connection.remember("done", of: acting.command, at: acting.at)
    }
  }
}
