// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// What is set once for an office.
package enum OfficeSetting: String, Sendable {
  /// `live`, `demo` or `test`; acts may be dated only in the latter two.
  case kind
  case name
  /// Lines of the letterhead, a JSON list.
  case letterhead
  case place
  /// ``CalendarRules`` as JSON.
  case calendar
  case calendarVersion = "calendar-version"
  /// Another with each change to officers, posts and who holds them; the tables' triggers keep it.
  case rosterVersion = "roster-version"
  /// Letters before the case number, e.g. `BKS`.
  case casePrefix = "case-prefix"
  /// ``Checklist`` as JSON.
  case checklist
  /// ``FindingDeadlines`` as JSON; absent means the proposal.
  case findingDeadlines = "finding-deadlines"
  /// Text of the office's own ``AdvicePolicy``; absent means the shipped one.
  case advicePolicy = "advice-policy"
  /// Template of outgoing letter numbers, e.g. `555/{n}/{year}`.
  case letterNumber = "letter-number"
  /// SHA-256 of the logo in the letterhead, a PNG; absent means none.
  case logo
  /// A ``Disposition/Secrecy``: how far cases and their papers may go; absent means limited.
  case classification
  /// ``MonitoringRules`` as JSON; absent means the proposal.
  case monitoringRules = "monitoring-rules"
  /// Where versions before 0.2 kept what is now ``KeptSecret/signingService``.
  case signingService = "signing-service"
  /// Where the public reaches the office's pages, such as `https://kawal.contoh.go.id`; absent where
  /// it does not.
  case publicAddress = "public-address"
  /// Where the registry of domain names answers by RDAP; absent where nobody is asked.
  case registryAddress = "registry-address"
  /// `1` when the page of states may be seen without an account.
  case publicStatus = "public-status"
  /// ``OutwardSettings`` as JSON; absent means that nothing leaves the product.
  case outward
}

extension Store {
  package func setting(_ key: OfficeSetting) async throws -> String? {
    try await database.read { try $0.setting(key) }
  }

  /// The office's working calendar as it stands.
  package func calendar() async throws -> WorkingCalendar {
    try await database.read { [self] in try calendar($0) }
  }

  /// The office's checklist; `nil` where none was set.
  package func checklist() async throws -> Checklist? {
    try await database.read { connection in
      guard try connection.setting(.checklist) != nil else { return nil }
      return try connection.checklist()
    }
  }

  /// The person with the posts held that day; `nil` when unknown or switched off.
  package func viewer(_ username: String, at instant: Date) async throws -> Viewer? {
    try await database.read { [self] in try present(username, at: instant, $0).viewer }
  }

  /// The newest version, or the one asked for.
  package func procedure(_ id: String, version: Int? = nil) async throws -> Procedure? {
    try await database.read { [self] in try procedure(id, version: version, $0) }
  }

  /// The newest version of every procedure, by title.
  package func procedures() async throws -> [Procedure] {
    try await database.read { [self] connection in
      try connection.run(
        "SELECT id, MAX(version) AS version FROM procedures GROUP BY id ORDER BY id"
      )
      .compactMap { row in
        try procedure(try row.text("id"), version: try row.int("version"), connection)
      }
    }
  }

  /// Adds a signed procedure. The same text again changes nothing.
  ///
  /// - Parameter officer: user name of who installs it; the program itself where absent.
  /// - Throws: `Refusal.rule("procedure-version-taken")` when this version exists with another text.
  package func install(
    _ procedure: Procedure, text: String, by officer: String = Journal.system, at instant: Date
  ) async throws {
    try await database.write { connection in
      try connection.install(procedure, text: text, by: officer, at: instant)
    }
  }

  /// The calendar that holds, and the person as the roster has them on that day; `nil` when unknown
  /// or switched off.
  func present(
    _ username: String, at instant: Date, _ connection: any SQLConnection
  ) throws -> (viewer: Viewer?, calendar: WorkingCalendar) {
    try present(username, at: instant, connection.rosterVersion(), connection)
  }

  private func present(
    _ username: String, at instant: Date, _ roster: String, _ connection: any SQLConnection
  ) throws -> (viewer: Viewer?, calendar: WorkingCalendar) {
    let version = try cache.calendarVersion(roster) { try connection.setting(.calendarVersion) }
    let calendar = try calendar(version: version, connection)
    let day = calendar.date(of: instant)
    let person = RecordCache.Person(username: username, day: day, roster: roster)
    let viewer = try cache.viewer(person) { try connection.viewer(username, on: day) }
    return (viewer, calendar)
  }

  /// As ``present(_:_:)``, with the codes of all posts.
  ///
  /// - Parameter roster: its version.
  func presentAmongPosts(
    _ acting: Acting, _ roster: String, _ connection: any SQLConnection
  ) throws -> (viewer: Viewer, calendar: WorkingCalendar, posts: Set<String>) {
    let (viewer, calendar) = try present(acting.username, at: acting.at, roster, connection)
    guard let viewer else { throw Refusal.unknownOfficer(acting.username) }
    let posts = try cache.posts(roster) {
      Set(try connection.run("SELECT code FROM posts").map { try $0.text(0) })
    }
    return (viewer, calendar, posts)
  }

  /// As ``present(_:at:_:)``, for somebody who acts.
  ///
  /// - Throws: `Refusal.unknownOfficer`.
  func present(
    _ acting: Acting, _ connection: any SQLConnection
  ) throws -> (viewer: Viewer, calendar: WorkingCalendar) {
    let (viewer, calendar) = try present(acting.username, at: acting.at, connection)
    guard let viewer else { throw Refusal.unknownOfficer(acting.username) }
    return (viewer, calendar)
  }

  func calendar(_ connection: any SQLConnection) throws -> WorkingCalendar {
    try calendar(version: try connection.setting(.calendarVersion), connection)
  }

  private func calendar(
    version: String?, _ connection: any SQLConnection
  ) throws -> WorkingCalendar {
    guard let version else { throw Failure(.unavailable, "the office has no calendar") }
    return try cache.calendar(version) {
      let text = try connection.setting(.calendar) ?? ""
      let rules: CalendarRules = try CanonicalJSON.value(text)
      return try rules.compiled()
    }
  }

  func procedure(
    _ id: String, version: Int?, _ connection: any SQLConnection
  ) throws -> Procedure? {
    var version = version
    if version == nil {
      version = try connection.first(
        "SELECT MAX(version) AS version FROM procedures WHERE id = ?", [.text(id)])?
        .optionalInt("version")
    }
    guard let version else { return nil }
    return try cache.procedure(id, version) {
      let row = try connection.one(
        "procedure \(id)", "SELECT body FROM procedures WHERE id = ? AND version = ?",
        [.text(id), SQLValue(version)])
      return try ProcedureReader.read(row.text("body"))
    }
  }
}

extension CalendarRules {
  /// From well before the first entered day to three years after the last.
  package func compiled() throws(CalendarError) -> WorkingCalendar {
    let years = specialDays.map(\.date.year) + seasons.map(\.through.year)
    let first = CalendarDate(year: (years.min() ?? 2024) - 1, month: 1, day: 1)
    let last = CalendarDate(year: (years.max() ?? 2027) + 3, month: 12, day: 31)
    guard let first, let last else { throw .badAmount(0) }
    return try WorkingCalendar(self, from: first, through: last)
  }
}

extension SQLConnection {
  package func setting(_ key: OfficeSetting) throws -> String? {
    try first("SELECT value FROM office WHERE key = ?", [SQLValue(key)])?.text("value")
  }

  package func set(_ key: OfficeSetting, to value: String) throws {
    try execute(
      "INSERT INTO office (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [SQLValue(key), .text(value)])
  }

  func install(
    _ procedure: Procedure, text: String, by officer: String, at instant: Date
  ) throws {
    let hash = Digest.hex(text)
    let known = try first(
      "SELECT hash FROM procedures WHERE id = ? AND version = ?",
      [.text(procedure.id), SQLValue(procedure.version)])
    if let known {
      if try known.text("hash") == hash { return }
      throw Refusal.rule(
        code: "procedure-version-taken", detail: [procedure.id, "\(procedure.version)"])
    }
    try execute(
      """
      INSERT INTO procedures (id, version, title, body, hash, installed_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(procedure.id), SQLValue(procedure.version), .text(procedure.title), .text(text),
        .text(hash), SQLValue(instant),
      ])
    try journal(
      .procedureInstalled,
      ["id": procedure.id, "version": "\(procedure.version)", "sha256": hash], by: officer,
      at: instant)
  }

  /// What is remembered of the office holds as long as this stays the same.
  func rosterVersion() throws -> String {
    try first("SELECT value FROM office WHERE key = 'roster-version'")?.text(0) ?? ""
  }

  /// The next number of a sequence, from 1.
  func next(_ counter: String) throws -> Int {
    // Not with RETURNING, for which SQLite makes a table each time.
    let changed = try execute(
      "UPDATE counters SET value = value + 1 WHERE name = ?", [.text(counter)])
    if changed == 0 {
      try execute("INSERT INTO counters (name, value) VALUES (?, 1)", [.text(counter)])
    }
    return try one("counter", "SELECT value FROM counters WHERE name = ?", [.text(counter)])
      .int("value")
  }

  package func officer(_ username: String) throws -> Officer? {
    try first(
      """
      SELECT username, name, nip, rank, role, unit, email, competences, active
      FROM officers WHERE username = ?
      """, [.text(username)]
    ).map(Officer.init(row:))
  }

  package func viewer(_ username: String, on day: CalendarDate) throws -> Viewer? {
    guard let officer = try officer(username), officer.isActive else { return nil }
    // Everybody's holdings of this person's posts: a Plh. elsewhere keeps the holder out.
    let rows = try run(
      """
      SELECT h.post, h.officer, h.kind, h.since, h.until, p.title, p.unit
      FROM holdings h JOIN posts p ON p.code = h.post
      WHERE h.post IN (SELECT post FROM holdings WHERE officer = ?)
      ORDER BY h.since
      """, [.text(username)])
    var posts: [String: Post] = [:]
    let holdings = try rows.map { row in
      let code = try row.text("post")
      posts[code] = Post(code: code, title: try row.text("title"), unit: try row.text("unit"))
      return try Holding(row: row)
    }
    return Viewer(
      officer: officer,
      seats: Viewer.seats(of: username, holdings: holdings, posts: posts, on: day))
  }
}

extension Officer {
  init(row: SQLRow) throws {
    self.init(
      username: try row.text("username"), name: try row.text("name"),
      nip: try row.optionalText("nip"), rank: try row.optionalText("rank"),
      role: try row.kind("role"), unit: try row.text("unit"),
      email: try row.optionalText("email"),
      competences: try row.texts("competences"),
      isActive: try row.bool("active"))
  }
}

extension Holding {
  init(row: SQLRow) throws {
    self.init(
      post: try row.text("post"), officer: try row.text("officer"), kind: try row.kind("kind"),
      from: try row.day("since"), until: try row.optionalDay("until"))
  }
}

extension SQLRow {
  func optionalDay(_ column: SQLColumn) throws -> CalendarDate? {
    guard let text = try optionalText(column) else { return nil }
    guard let day = CalendarDate(text) else {
      throw Failure(.internal, "\(column) holds no date")
    }
    return day
  }

  func day(_ column: SQLColumn) throws -> CalendarDate {
    guard let day = try optionalDay(column) else { throw Failure(.internal, "\(column) is empty") }
    return day
  }

  /// A JSON list of texts.
  func texts(_ column: SQLColumn) throws -> [String] {
    let text = try text(column)
    if text == "[]" { return [] }
    // As we write it ourselves, without anything escaped: no need for a parser.
    if text.hasPrefix("[\""), text.hasSuffix("\"]"), !text.utf8.contains(UInt8(ascii: "\\")) {
      return text.dropFirst(2).dropLast(2).split(
        separator: "\",\"", omittingEmptySubsequences: false
      )
      .map(String.init)
    }
    return try CanonicalJSON.value(text)
  }
}

extension SQLValue {
  init(_ day: CalendarDate?) { self = day.map { .text($0.description) } ?? .null }
  /// A JSON list of texts.
  init(list: [String]) throws { self = .text(list.isEmpty ? "[]" : try CanonicalJSON.text(list)) }
}
