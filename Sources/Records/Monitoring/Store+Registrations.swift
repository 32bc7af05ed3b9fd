// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

enum RegistrationSchema {
  static let tables = """
    -- The last day on which a name is registered, as an officer typed it.
    ALTER TABLE domains ADD COLUMN expires TEXT;
    -- What a registry said of a registered name when it was last asked.
    CREATE TABLE registrations (
      name TEXT NOT NULL PRIMARY KEY,
      asked_at INTEGER NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('dated', 'undated', 'unknown', 'failed')),
      ends_at INTEGER,
      detail TEXT NOT NULL) STRICT;
    """
}

extension Store {
  /// Registered names of the office's domains and monitors, those that end first before the others,
  /// those of which nothing is known last.
  ///
  /// - Parameter viewer: An agency sees the names of its own systems; `nil` sees all.
  package func registrations(for viewer: Viewer? = nil) async throws -> [Registration] {
    let calendar = try await self.calendar()
    return try await database.read { try $0.registrations(for: viewer) }.sorted { a, b in
      switch (a.ending(calendar)?.day, b.ending(calendar)?.day) {
      case (let x?, let y?) where x != y: x < y
      case (_?, nil): true
      case (nil, _?): false
      default: a.name < b.name
      }
    }
  }

  /// Where the registry is asked, and which names it is to be asked about now; `nil` where nobody
  /// has set a registry.
  package func registrationsToAsk(
    at now: Date, limit: Int = 20
  ) async throws -> (service: String, names: [String])? {
    try await database.read { connection in
      guard let service = try connection.setting(.registryAddress), !service.isEmpty else {
        return nil
      }
      let rules = try connection.monitoringRules()
      let due = try connection.registrations(for: nil).filter { registration in
        guard let asked = registration.asked else { return true }
        let pause = Double(rules.domainLookSeconds) * (asked.answer == .failed ? 0.25 : 1)
        return now.timeIntervalSince(asked.at) >= pause
      }
      let sorted = due.sorted { ($0.asked?.at ?? .distantPast) < ($1.asked?.at ?? .distantPast) }
      return (service, sorted.prefix(limit).map(\.name))
    }
  }

  /// Keeps what the registry said.
  package func keep(_ asked: Registration.Asked, of name: String) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        """
        INSERT INTO registrations (name, asked_at, answer, ends_at, detail) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET asked_at = excluded.asked_at, answer = excluded.answer,
          detail = excluded.detail,
          ends_at = CASE excluded.answer WHEN 'failed' THEN registrations.ends_at
            ELSE excluded.ends_at END
        """,
        [
          .text(name), SQLValue(asked.at), .text(asked.answer.rawValue), SQLValue(asked.ends),
          .text(asked.detail),
        ])
    }
  }

  /// Raises what ends soon, and resolves what was renewed or is no longer ours.
  ///
  /// - Returns: numbers of the incidents that were opened.
  @discardableResult
  package func checkRegistrations(at now: Date) async throws -> [String] {
    let calendar = try await self.calendar()
    let (drafts, open) = try await database.read { connection in
      let rules = try connection.monitoringRules()
      return (
        try connection.registrations(for: nil).compactMap { $0.draft(at: now, calendar, rules) },
        try connection.run(
          "SELECT topic, system FROM incidents WHERE kind = 'domain' AND resolved_at IS NULL"
        ).map { (topic: try $0.text("topic"), system: try $0.optionalText("system")) }
      )
    }
    let over = open.filter { known in
      !drafts.contains { $0.topic == known.topic && $0.system == known.system }
    }
    guard !drafts.isEmpty || !over.isEmpty else { return [] }
    return try await database.write { connection in
      for known in over {
        try connection.resolve(
          IncidentDraft(
            kind: .domain, severity: .info, topic: known.topic, system: known.system,
            text: Phrase(
              "Pendaftaran \(known.topic) sudah diperpanjang, atau tidak dipantau lagi.",
              en: "The registration of \(known.topic) was renewed, or is no longer watched.")),
          at: now)
      }
      return try drafts.compactMap { try connection.raise($0, at: now, calendar) }
    }
  }
}

extension SQLConnection {
  fileprivate func registrations(for viewer: Viewer?) throws -> [Registration] {
    var systems: [String: String] = [:]
    var days: [String: [(host: String, day: CalendarDate)]] = [:]
    var names: Set<String> = []
    for row in try run(
      "SELECT name, owner, system, expires FROM domains WHERE state <> 'released' ORDER BY name")
    {
      let host = try row.text("name")
      guard try viewer?.may(.readSystem(owner: row.text("owner"))) ?? true,
        let name = Registration.name(of: host)
      else { continue }
      names.insert(name)
      if let day = try row.optionalDay("expires") { days[name, default: []].append((host, day)) }
      if systems[name] == nil { systems[name] = try row.optionalText("system") }
    }
    for row in try run(
      """
      SELECT m.url, m.system, s.owner FROM monitors m JOIN systems s ON s.code = m.system
      WHERE m.stopped_at IS NULL ORDER BY m.id
      """)
    {
      guard try viewer?.may(.readSystem(owner: row.text("owner"))) ?? true,
        let name = Registration.name(of: Monitor.host(of: try row.text("url")))
      else { continue }
      names.insert(name)
      if systems[name] == nil { systems[name] = try row.text("system") }
    }
    var asked: [String: Registration.Asked] = [:]
    // What a registry said that is no longer asked may be out of date.
    if try !(setting(.registryAddress) ?? "").isEmpty {
      for row in try run("SELECT * FROM registrations") {
        asked[try row.text("name")] = Registration.Asked(
          at: try row.instant("asked_at"), answer: try row.kind("answer"),
          ends: try row.optionalInstant("ends_at"), detail: try row.text("detail"))
      }
    }
    return names.sorted().map { name in
      Registration(
        name: name, typed: Registration.typed(days[name] ?? [], of: name), asked: asked[name],
        system: systems[name])
    }
  }
}
