// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
import Procedures

extension Store {
  /// Takes up what has come up since the last time: incidents and missed backups that were told
  /// within the product, rows that wait for somebody, deadlines near and past.
  ///
  /// - Returns: how many notices wait for recipients because of it.
  @discardableResult
  package func gatherOutward(at now: Date) async throws -> Int {
    let found = try await database.read { [self] connection -> [Outgoing] in
      let settings = try connection.outwardSettings()
      guard settings.isOn else { return [] }
      let calendar = try calendar(connection)
      let people = try connection.outwardPeople(on: calendar.date(of: now))
      return try connection.news(settings, people) + connection.turns(settings, people, at: now)
    }
    guard !found.isEmpty else { return 0 }
    return try await database.write { [self] connection in
      let settings = try connection.outwardSettings()
      guard settings.isOn else { return 0 }
      let calendar = try calendar(connection)
      var count = 0
      for outgoing in found {
        for (channel, recipient) in outgoing.recipients where settings.isOn(channel) {
          guard try connection.add(outgoing.notice, key: outgoing.key, channel, to: recipient)
          else { continue }
          count += 1
          let last = try connection.first(
            """
            SELECT MAX(tried_at) AS at FROM outward_notices
            WHERE channel = ? AND recipient = ? AND state = 'sent'
            """, [SQLValue(channel), .text(recipient)])?.optionalInstant("at")
          try connection.hasten(
            channel, recipient,
            to: settings.due(outgoing.notice.severity, at: now, last: last, in: calendar))
        }
      }
      if let last = found.compactMap(\.newsID).max() { try connection.setNewsTold(upTo: last) }
      try connection.execute(
        "DELETE FROM outward_notices WHERE at < ? AND state <> 'waiting'",
        [SQLValue(now.addingTimeInterval(-90 * 86_400))])
      return count
    }
  }
}

/// A notice with those who are to get it.
private struct Outgoing: Sendable {
  var key: String
  var notice: OutwardNotice
  var recipients: [(OutwardSettings.Channel, String)]
  /// Number of the notice within the product that it comes from.
  var newsID: Int?
}

/// Somebody who may be written to.
private struct Reader: Sendable {
  var username: String
  var role: Role
  var unit: String
  var posts: Set<String>
}

extension SQLConnection {
  /// Nothing that came up until now is told outside.
  func skipNotices(at instant: Date) throws {
    let last = try first("SELECT MAX(id) AS id FROM notices")?.optionalInt("id") ?? 0
    try setNewsTold(upTo: last)
    try execute(
      """
      INSERT INTO counters (name, value) VALUES ('outward-since', ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [SQLValue(instant)])
  }

  fileprivate func setNewsTold(upTo id: Int) throws {
    try execute(
      """
      INSERT INTO counters (name, value) VALUES ('outward-notices', ?)
      ON CONFLICT (name) DO UPDATE SET value = MAX(counters.value, excluded.value)
      """, [SQLValue(id)])
  }

  /// Active people with a mailbox who want to be written to, with the posts they hold that day.
  fileprivate func outwardPeople(on day: CalendarDate) throws -> [Reader] {
    var posts: [String: Set<String>] = [:]
    for row in try run(
      "SELECT officer, post FROM holdings WHERE since <= ? AND COALESCE(until, ?) >= ?",
      [.text(day.description), .text(day.description), .text(day.description)])
    { posts[try row.text("officer"), default: []].insert(try row.text("post")) }
    return try run(
      """
      SELECT o.username, o.role, o.unit FROM officers o
      LEFT JOIN outward_choices c ON c.officer = o.username
      WHERE o.active = 1 AND COALESCE(o.email, '') <> '' AND COALESCE(c.wanted, 1) = 1
      """
    ).map { row in
      let name = try row.text("username")
      return Reader(
        username: name, role: try row.kind("role"), unit: try row.text("unit"),
        posts: posts[name] ?? [])
    }
  }

  /// What monitoring told within the product.
  fileprivate func news(_ settings: OutwardSettings, _ people: [Reader]) throws -> [Outgoing] {
    let told =
      try first("SELECT value FROM counters WHERE name = 'outward-notices'")?
      .int("value") ?? 0
    return try run(
      """
      SELECT n.id, n.at, n.audience, n.kind, n.incident, i.kind AS about, i.severity
      FROM notices n JOIN incidents i ON i.number = n.incident
      WHERE n.id > ? ORDER BY n.id LIMIT 500
      """, [SQLValue(told)]
    ).map { row in
      let about: Incident.Kind = try row.kind("about")
      let kind: Notice.Kind = try row.kind("kind")
      let number = try row.text("incident")
      let audience = try row.text("audience")
      let topic: OutwardNotice.Topic = about == .backup ? .backups : .incidents
      let readers = people.filter {
        audience == "office"
          ? $0.role == .officer : $0.role == .agency && audience == "unit:\($0.unit)"
      }
      var recipients = readers.map { (OutwardSettings.Channel.mail, $0.username) }
      if audience == "office" { recipients.append((.webhook, SQLValue.webhook)) }
      let id = try row.int("id")
      return Outgoing(
        key: "notice:\(id)",
        notice: OutwardNotice(
          topic: topic, what: OutwardNotice.What(kind), severity: try row.kind("severity"),
          subject: number, path: "/insiden/\(number)", at: try row.instant("at")),
        recipients: settings.topics.contains(topic) ? recipients : [], newsID: id)
    }
  }

  /// Rows that came to somebody, and those whose deadline is near or past.
  fileprivate func turns(
    _ settings: OutwardSettings, _ people: [Reader], at now: Date
  ) throws -> [Outgoing] {
    let topics = settings.topics
    guard topics.contains(.turns) || topics.contains(.deadlines) else { return [] }
    let since =
      try first("SELECT value FROM counters WHERE name = 'outward-since'")
      .map { try $0.instant("value") } ?? now
    let begin = max(since, now.addingTimeInterval(-86_400))
    let soon = now.addingTimeInterval(86_400)
    var found: [Outgoing] = []
    for row in try run(
      """
      SELECT * FROM turns WHERE paused = 0 AND ((since >= ? AND since <= ?) OR (due >= ? AND due <= ?))
      """, [SQLValue(begin), SQLValue(now), SQLValue(begin), SQLValue(soon)])
    {
      let number = try row.text("case_number")
      let holder = try row.text("holder")
      let taker = try row.optionalText("taken_by")
      let readers = people.filter { reader in
        if let taker { return reader.username == taker }
        return holder == "officer:\(reader.username)"
          || holder.hasPrefix("post:") && reader.posts.contains(String(holder.dropFirst(5)))
          || reader.role == .agency && holder == "unit:\(reader.unit)"
      }
      guard !readers.isEmpty else { continue }
      let key = try "\(number):\(row.text("item")):\(row.text("step")):\(row.int("round"))"
      let recipients = readers.map { (OutwardSettings.Channel.mail, $0.username) }
      func add(_ topic: OutwardNotice.Topic, _ what: OutwardNotice.What, due: Date?) {
        guard topics.contains(topic) else { return }
        found.append(
          Outgoing(
            key: "\(what.rawValue):\(key)",
            notice: OutwardNotice(
              topic: topic, what: what, subject: number, path: "/berkas/\(number)", at: now,
              due: due),
            recipients: recipients))
      }
      if try row.instant("since") >= begin { add(.turns, .turn, due: nil) }
      if let due = try row.optionalInstant("due"), due >= begin, due <= soon {
        add(.deadlines, due <= now ? .past : .near, due: due)
      }
    }
    let keys = Set(found.map(\.key))
    guard !keys.isEmpty else { return [] }
    // Told already: nothing is written for them.
    let known = Set(
      try run(
        "SELECT DISTINCT key FROM outward_notices WHERE at >= ?",
        [SQLValue(now.addingTimeInterval(-4 * 86_400))]
      ).map { try $0.text("key") })
    return found.filter { !known.contains($0.key) }
  }
}

extension OutwardNotice.What {
  init(_ kind: Notice.Kind) {
    self =
      switch kind {
      case .opened: .opened
      case .graver: .graver
      case .reminder: .reminder
      case .digest: .digest
      case .resolved: .resolved
      }
  }
}
