// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// A notice that left the product, or tried to.
package struct OutwardRecord: Sendable, Identifiable {
  package enum State: String, Sendable, CaseIterable {
    case waiting, sent
    /// Given up after the last attempt.
    case failed
    /// No longer wanted, or nowhere to send it.
    case dropped
  }

  package var id: Int
  package var channel: OutwardSettings.Channel
  /// A user name; `webhook` for the office's one address.
  package var recipient: String
  package var notice: OutwardNotice
  package var at: Date
  package var state: State
  package var attempts: Int
  package var triedAt: Date?
  package var lastError: String?

  init(row: SQLRow) throws {
    id = try row.int("id")
    channel = try row.kind("channel")
    recipient = try row.text("recipient")
    notice = try CanonicalJSON.value(row.text("body"))
    at = try row.instant("at")
    state = try row.kind("state")
    attempts = try row.int("attempts")
    triedAt = try row.optionalInstant("tried_at")
    lastError = try row.optionalText("last_error")
  }
}

extension Store {
  /// How those concerned hear of things outside, and which secrets are kept.
  package func outward() async throws -> (settings: OutwardSettings, secrets: Set<String>) {
    try await database.read { [vault] connection in
      let kept = try OutwardSettings.Channel.allCases.filter { channel in
        try connection.closed(KeptSecret(channel)).flatMap(vault.open) != nil
      }
      return (try connection.outwardSettings(), Set(kept.map(\.rawValue)))
    }
  }

  /// Sets all of it at once; what came up before a channel is switched on is not told by it.
  ///
  /// - Parameter secrets: New ones by channel; an empty text takes one away, an absent one stays.
  ///   The journal says only that they changed.
  /// - Throws: `Refusal.rule("outward-settings")` with the names of what can't be so.
  package func setOutward(
    _ settings: OutwardSettings, secrets: [OutwardSettings.Channel: String] = [:],
    by acting: Acting
  ) async throws {
    let faults = settings.faults
    guard faults.isEmpty else { throw Refusal.rule(code: "outward-settings", detail: faults) }
    let closed = try secrets.mapValues { try $0.isEmpty ? nil : vault.seal($0) }
    try await administer(.administer, by: acting) { connection in
      let before = try connection.outwardSettings()
      if !before.isOn, settings.isOn { try connection.skipNotices(at: acting.at) }
      let (old, new) = (try CanonicalJSON.text(before), try CanonicalJSON.text(settings))
      if old != new {
        try connection.set(.outward, to: new)
        try connection.journal(
          .settingChanged,
          ["setting": OfficeSetting.outward.rawValue, "before": old, "after": new],
          by: acting.username, at: acting.at)
      }
      for (channel, body) in closed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        try connection.keep(body, as: KeptSecret(channel))
        try connection.journal(
          .settingChanged,
          ["setting": "\(OfficeSetting.outward.rawValue)-\(channel.rawValue)-secret"],
          by: acting.username, at: acting.at)
      }
    }
  }

  /// Whether this person wants them.
  package func wantsOutward(_ username: String) async throws -> Bool {
    try await database.read { connection in
      try connection.first(
        "SELECT wanted FROM outward_choices WHERE officer = ?", [.text(username)]
      )?.bool("wanted") ?? true
    }
  }

  /// A person's own choice.
  package func chooseOutward(_ wanted: Bool, by acting: Acting) async throws {
    try await administer(.useAccount, by: acting) { connection in
      try connection.execute(
        """
        INSERT INTO outward_choices (officer, wanted) VALUES (?, ?)
        ON CONFLICT (officer) DO UPDATE SET wanted = excluded.wanted
        """, [.text(acting.username), SQLValue(wanted)])
    }
  }

  /// The newest ones first.
  package func outwardNotices(limit: Int = 30) async throws -> [OutwardRecord] {
    try await database.read { connection in
      try connection.run(
        "SELECT * FROM outward_notices ORDER BY id DESC LIMIT ?", [SQLValue(limit)]
      ).map(OutwardRecord.init(row:))
    }
  }

  /// Sends a notice that says nothing: mail to whoever asks, or a message to the webhook. It goes
  /// out at once, also before the channel is switched on.
  ///
  /// - Throws: `Refusal.rule("outward-unset")` where the channel has no address yet,
  ///   `Refusal.rule("outward-no-mailbox")` where the person has none.
  package func testOutward(
    _ channel: OutwardSettings.Channel, by acting: Acting
  ) async throws {
    try await administer(.administer, by: acting) { connection in
      if try connection.outcome(of: acting.command) != nil { return }
      let settings = try connection.outwardSettings()
      let isSet = channel == .mail ? settings.mail != nil : settings.webhook != nil
      guard isSet else { throw Refusal.rule(code: "outward-unset", detail: []) }
      if channel == .mail, try connection.mailbox(of: acting.username) == nil {
        throw Refusal.rule(code: "outward-no-mailbox", detail: [])
      }
      let recipient = channel == .mail ? acting.username : SQLValue.webhook
      let notice = OutwardNotice(
        topic: .incidents, what: .test, subject: "", path: "/pengaturan/pemberitahuan",
        at: acting.at)
      let number = try connection.next("outward-tests")
      try connection.add(notice, key: "test:\(number)", channel, to: recipient)
      try connection.hasten(channel, recipient, to: acting.at)
      try connection.remember("\(number)", of: acting.command, at: acting.at)
    }
  }
}

extension SQLValue {
  /// Recipient's name of the office's one address.
  static let webhook = "webhook"
}

extension SQLConnection {
  func outwardSettings() throws -> OutwardSettings {
    try setting(.outward).map { try CanonicalJSON.value($0) } ?? OutwardSettings()
  }

  /// Address of a person who may still sign in.
  func mailbox(of username: String) throws -> String? {
    let text = try first(
      "SELECT email FROM officers WHERE username = ? AND active = 1", [.text(username)]
    )?.optionalText("email")
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// - Returns: false when it is there already.
  @discardableResult
  func add(
    _ notice: OutwardNotice, key: String, _ channel: OutwardSettings.Channel, to recipient: String
  ) throws -> Bool {
    try execute(
      """
      INSERT INTO outward_notices (id, key, channel, recipient, body, at, state)
      VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM outward_notices), ?, ?, ?, ?, ?, 'waiting')
      ON CONFLICT (key, channel, recipient) DO NOTHING
      """,
      [
        .text(key), SQLValue(channel), .text(recipient), .text(try CanonicalJSON.text(notice)),
        SQLValue(notice.at),
      ]) == 1
  }

  /// Has a recipient's notices go out by then; earlier, where they do already.
  func hasten(_ channel: OutwardSettings.Channel, _ recipient: String, to due: Date) throws {
    let key = "\(OutwardBatch.jobKind):\(channel.rawValue):\(recipient)"
    let body = try CanonicalJSON.text(["channel": channel.rawValue, "recipient": recipient])
    let isNew = try JobQueue.enqueue(
      OutwardBatch.jobKind, key: key, body: body, at: due, on: self)
    guard !isNew else { return }
    try execute(
      """
      UPDATE jobs SET run_at = MIN(run_at, ?) WHERE key = ? AND locked_until IS NULL
        AND attempts = 0
      """, [SQLValue(due), .text(key)])
  }
}
