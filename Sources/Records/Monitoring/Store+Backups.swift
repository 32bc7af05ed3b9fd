// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// How a system's backups stand.
package struct BackupStanding: Sendable {
  package var system: String
  /// Since when proof is asked for; `nil` where it isn't.
  package var since: Date?
  package var isByHand: Bool
  package var isIntensive: Bool
  /// Newest first.
  package var evidence: [BackupEvidence]
  package var faults: [BackupFault]
}

extension Store {
  /// Proof of a system's backups, and what is wrong with them.
  package func backups(of system: String, at now: Date) async throws -> BackupStanding {
    try await database.read { try $0.backups(of: system, at: now) }
  }

  /// Standing of every system whose backups are asked for, by code.
  package func backups(at now: Date) async throws -> [BackupStanding] {
    try await database.read { connection in
      try connection.run(
        "SELECT system FROM backup_watches WHERE stopped_at IS NULL ORDER BY system"
      ).map { try connection.backups(of: $0.text("system"), at: now) }
    }
  }

  /// Asks for proof from now on, or no longer.
  ///
  /// - Throws: `Refusal.rule("monitor-ordered")` when an order of a case still asks for it.
  package func askForBackups(
    of system: String, _ wanted: Bool, by acting: Acting
  ) async throws {
    try await administer(.runMonitors, by: acting) { connection in
      if try connection.outcome(of: acting.command) != nil { return }
      guard try connection.first("SELECT code FROM systems WHERE code = ?", [.text(system)]) != nil
      else { throw Refusal.rule(code: "unknown-system", detail: [system]) }
      if wanted {
        try connection.watchBackups(of: system, byHand: true, by: acting.username, at: acting.at)
      } else {
        let order = try connection.first(
          """
          SELECT case_number FROM orders
          WHERE system = ? AND kind = 'monitoring' AND ended_at IS NULL LIMIT 1
          """, [.text(system)])
        if let order {
          throw Refusal.rule(code: "monitor-ordered", detail: [try order.text("case_number")])
        }
        try connection.execute(
          "UPDATE backup_watches SET stopped_at = ?, by_hand = 0 WHERE system = ?",
          [SQLValue(acting.at), .text(system)])
        try connection.endBackupIncidents(of: system, at: acting.at)
      }
      try connection.journal(
        .backupWatch, ["system": system, "wanted": wanted ? "1" : "0"], by: acting.username,
        at: acting.at)
      try connection.remember(system, of: acting.command, at: acting.at)
    }
  }

  /// Takes proof that a person brings: a listing, or the record of a trial restore.
  ///
  /// - Returns: how many lines were new.
  @discardableResult
  package func record(_ evidence: [BackupEvidence], by acting: Acting) async throws -> Int {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      if let done = try connection.outcome(of: acting.command).flatMap(Int.init) { return done }
      var count = 0
      for piece in evidence {
        guard
          let system = try connection.first(
            "SELECT owner FROM systems WHERE code = ?", [.text(piece.system)])
        else { throw Refusal.rule(code: "unknown-system", detail: [piece.system]) }
        guard viewer.may(.recordBackup(owner: try system.text("owner"))) else {
          throw Refusal.notPermitted
        }
        if piece.kind == .restore, piece.person?.allSatisfy(\.isWhitespace) ?? true {
          throw Refusal.rule(code: "restore-person", detail: [])
        }
        guard piece.finishedAt <= acting.at.addingTimeInterval(300) else {
          throw Refusal.rule(code: "evidence-future", detail: [])
        }
        if try connection.keep(piece, by: acting.username, at: acting.at) { count += 1 }
      }
      if let first = evidence.first {
        try connection.journal(
          .backupRecorded,
          ["system": first.system, "new": "\(count)", "kind": first.kind.rawValue],
          by: acting.username, at: acting.at)
      }
      try connection.remember("\(count)", of: acting.command, at: acting.at)
      return count
    }
  }

  /// Takes a signed message of whoever runs the backup.
  ///
  /// - Parameters:
  ///   - body: as received; the signature covers every byte.
  ///   - signature: lower-case hex of HMAC-SHA-256 with the system's secret.
  /// - Throws: `Failure.forbidden` for a signature that is not right, and for a system that is
  ///   unknown or not asked for proof: from outside they look the same. `Failure.invalid` for a
  ///   body that can't be read.
  @discardableResult
  package func receiveBackup(
    _ body: Data, for system: String, signature: String, at now: Date
  ) async throws -> Bool {
    let secret = try await database.read { connection in
      try connection.first(
        "SELECT secret FROM backup_watches WHERE system = ? AND stopped_at IS NULL",
        [.text(system)])?.text("secret")
    }
    // Without a secret the same work is done, so that nobody can tell by the time it takes.
    let code = HMAC.sha256(key: Array((secret ?? system).utf8), message: Array(body))
    guard HMAC.isEqual(Hex.encode(code), signature.lowercased()), secret != nil else {
      throw Failure(.forbidden, "the signature does not belong to the message")
    }
    let evidence: [BackupEvidence]
    do {
      evidence = try BackupListing.read(body, system: system, source: .webhook, at: now)
    } catch { throw Failure(.invalid, "a body of another shape") }
    guard evidence.allSatisfy({ $0.finishedAt <= now.addingTimeInterval(300) }) else {
      throw Failure(.invalid, "finished in the future")
    }
    return try await database.write { connection in
      var isNew = false
      for piece in evidence where try connection.keep(piece, by: Journal.system, at: now) {
        isNew = true
      }
      return isNew
    }
  }

  /// The secret that signs messages about this system; for those who run monitors.
  package func backupSecret(of system: String, for viewer: Viewer) async throws -> String? {
    guard viewer.may(.runMonitors) else { return nil }
    return try await database.read { connection in
      try connection.first(
        "SELECT secret FROM backup_watches WHERE system = ? AND stopped_at IS NULL",
        [.text(system)])?.text("secret")
    }
  }

  /// Another secret; the one before is worth nothing any more.
  package func renewBackupSecret(of system: String, by acting: Acting) async throws {
    try await administer(.runMonitors, by: acting) { connection in
      try connection.execute(
        "UPDATE backup_watches SET secret = ? WHERE system = ?",
        [.text(RandomToken.make()), .text(system)])
      try connection.journal(
        .backupSecretRenewed, ["system": system], by: acting.username, at: acting.at)
    }
  }

  /// Raises what is wrong with backups, and ends what is right again.
  ///
  /// - Returns: numbers of the incidents that were opened.
  @discardableResult
  package func checkBackups(at now: Date) async throws -> [String] {
    let standings = try await backups(at: now)
    guard !standings.isEmpty else { return [] }
    return try await database.write { [self] connection in
      let calendar = try calendar(connection)
      var opened: [String] = []
      for standing in standings {
        for fault in standing.faults {
          let draft = IncidentDraft(
            kind: .backup, severity: fault.severity, topic: fault.id, system: standing.system,
            text: fault.facts)
          if let number = try connection.raise(draft, at: now, calendar) { opened.append(number) }
        }
      }
      for row in try connection.run(
        "SELECT number, topic, system FROM incidents WHERE kind = 'backup' AND resolved_at IS NULL")
      {
        let system = try row.text("system")
        let topic = try row.text("topic")
        let standing = standings.first { $0.system == system }
        if standing?.faults.contains(where: { $0.id == topic }) ?? false { continue }
        try connection.resolve(
          IncidentDraft(
            kind: .backup, severity: .info, topic: topic, system: system,
            text: Phrase("Bukti cadangan sudah lengkap lagi.", en: "The proof is complete again.")),
          at: now)
      }
      return opened
    }
  }
}

extension BackupFault {
  /// In a sentence, for the incident's history.
  package var facts: Phrase {
    switch self {
    case .missing(nil, let hours):
      Phrase(
        "Belum ada bukti cadangan dalam \(hours) jam.",
        en: "No proof of a backup within \(hours) hours.")
    case .missing(_?, let hours):
      Phrase(
        "Cadangan terakhir lebih lama dari \(hours) jam.",
        en: "The last backup is older than \(hours) hours.")
    case .failed: Phrase("Pencadangan terakhir gagal.", en: "The last backup failed.")
    case .tooSmall(let bytes, let median):
      Phrase(
        "Cadangan terakhir \(bytes * 100 / max(1, median))% dari ukuran biasanya.",
        en: "The last backup is \(bytes * 100 / max(1, median))% of its usual size.")
    case .unchecked(_, let days):
      Phrase(
        "Gudang cadangan belum diperiksa dalam \(days) hari.",
        en: "The repository was not checked within \(days) days.")
    case .untried(_, let days):
      Phrase(
        "Pemulihan belum diuji dalam \(days) hari.",
        en: "No trial restore within \(days) days.")
    }
  }
}

extension SQLConnection {
  func backups(of system: String, at now: Date) throws -> BackupStanding {
    let watch = try first(
      "SELECT since, by_hand FROM backup_watches WHERE system = ? AND stopped_at IS NULL",
      [.text(system)])
    let order = try first(
      """
      SELECT ordered_at FROM orders
      WHERE system = ? AND kind = 'monitoring' AND ended_at IS NULL LIMIT 1
      """, [.text(system)])
    var evidence: [BackupEvidence] = []
    for kind in BackupEvidence.Kind.allCases {
      evidence += try run(
        """
        SELECT * FROM backup_evidence WHERE system = ? AND kind = ?
        ORDER BY finished_at DESC LIMIT 30
        """, [.text(system), SQLValue(kind)]
      ).map(BackupEvidence.init(row:))
    }
    let since = try watch?.instant("since")
    let rules = try monitoringRules()
    return BackupStanding(
      system: system, since: since, isByHand: try watch?.bool("by_hand") ?? false,
      isIntensive: order != nil,
      evidence: evidence.sorted { $0.finishedAt > $1.finishedAt },
      faults: since.map {
        BackupEvidence.faults(evidence, since: $0, isIntensive: order != nil, at: now, rules)
      } ?? [])
  }

  /// - Returns: false when it is known already.
  func keep(_ evidence: BackupEvidence, by officer: String, at instant: Date) throws -> Bool {
    try execute(
      """
      INSERT INTO backup_evidence (id, system, kind, tool, finished_at, bytes, files, snapshot,
        good, source, person, note, recorded_at, recorded_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (system, kind, tool, snapshot) DO NOTHING
      """,
      [
        SQLValue(try next("backup-evidence")), .text(evidence.system), SQLValue(evidence.kind),
        .text(evidence.tool), SQLValue(evidence.finishedAt), SQLValue(evidence.bytes),
        SQLValue(evidence.files), .text(evidence.snapshot), SQLValue(evidence.isGood),
        SQLValue(evidence.source), SQLValue(evidence.person), SQLValue(evidence.note),
        SQLValue(instant), .text(officer),
      ]) == 1
  }

  func endBackupIncidents(of system: String, at instant: Date) throws {
    for row in try run(
      "SELECT number FROM incidents WHERE kind = 'backup' AND system = ? AND resolved_at IS NULL",
      [.text(system)])
    {
      try add(
        IncidentEvent(
          kind: .resolved, at: instant,
          text: Phrase(
            "Bukti cadangan tidak diminta lagi.", en: "Proof of backups is no longer asked for.")),
        to: row.text("number"))
    }
  }
}

extension BackupEvidence {
  init(row: SQLRow) throws {
    self.init(
      system: try row.text("system"), kind: try row.kind("kind"), tool: try row.text("tool"),
      finishedAt: try row.instant("finished_at"), bytes: try row.optionalInt64("bytes"),
      files: try row.optionalInt64("files"), snapshot: try row.text("snapshot"),
      isGood: try row.bool("good"), source: try row.kind("source"),
      person: try row.optionalText("person"), note: try row.optionalText("note"))
  }
}
