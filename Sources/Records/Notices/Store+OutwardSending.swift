// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// Everything that one recipient is to be told now.
package struct OutwardBatch: Sendable {
  package static let jobKind = "outward"

  package var channel: OutwardSettings.Channel
  package var recipient: String
  /// Name and mailbox of a person; `nil` for the webhook.
  package var person: (name: String, mailbox: String)?
  /// Oldest first.
  package var notices: [OutwardRecord]
  package var settings: OutwardSettings
  /// Password of the mail server, or the key that signs; `nil` where none was set.
  package var secret: String?
  package var officeName: String
  /// Under which the pages are found; links begin with it. Empty where none was set.
  package var publicAddress: String
}

extension Store {
  /// What a job of ``OutwardBatch/jobKind`` has to send; `nil` where nothing is left, or nobody
  /// wants it any more. Then the job is finished.
  package func outwardBatch(_ job: Job) async throws -> OutwardBatch? {
    let found = try await database.read { [vault] connection -> OutwardBatch? in
      guard let target = OutwardBatch.target(of: job) else { return nil }
      let (channel, recipient) = target
      let notices = try connection.run(
        """
        SELECT * FROM outward_notices WHERE channel = ? AND recipient = ? AND state = 'waiting'
        ORDER BY id LIMIT 100
        """, [SQLValue(channel), .text(recipient)]
      ).map(OutwardRecord.init(row:))
      let settings = try connection.outwardSettings()
      let isTest = notices.contains { $0.notice.what == .test }
      guard !notices.isEmpty, isTest || settings.isOn(channel) else { return nil }
      var person: (String, String)?
      if channel == .mail {
        let wants =
          try connection.first(
            "SELECT wanted FROM outward_choices WHERE officer = ?", [.text(recipient)]
          )?.bool("wanted") ?? true
        guard wants || isTest, let mailbox = try connection.mailbox(of: recipient) else {
          return nil
        }
        let name = try connection.first(
          "SELECT name FROM officers WHERE username = ?", [.text(recipient)])?.text("name")
        person = (name ?? recipient, mailbox)
      }
      return OutwardBatch(
        channel: channel, recipient: recipient, person: person, notices: notices,
        settings: settings,
        secret: try connection.closed(KeptSecret(channel)).flatMap(vault.open),
        officeName: try connection.setting(.name) ?? "",
        publicAddress: try connection.setting(.publicAddress) ?? "")
    }
    if let found { return found }
    try await database.write { connection in
      if let (channel, recipient) = OutwardBatch.target(of: job) {
        try connection.execute(
          """
          UPDATE outward_notices SET state = 'dropped'
          WHERE channel = ? AND recipient = ? AND state = 'waiting'
          """, [SQLValue(channel), .text(recipient)])
      }
      try JobQueue.succeed(job, on: connection)
    }
    return nil
  }

  /// It was taken; what came up meanwhile goes out later.
  package func outwardSent(_ batch: OutwardBatch, _ job: Job, at instant: Date) async throws {
    try await database.write { [self] connection in
      for record in batch.notices {
        try connection.execute(
          """
          UPDATE outward_notices
          SET state = 'sent', attempts = attempts + 1, tried_at = ?, last_error = NULL WHERE id = ?
          """, [SQLValue(instant), SQLValue(record.id)])
      }
      guard try JobQueue.succeed(job, on: connection) else { return }
      let rest = try connection.run(
        """
        SELECT * FROM outward_notices WHERE channel = ? AND recipient = ? AND state = 'waiting'
        """, [SQLValue(batch.channel), .text(batch.recipient)]
      ).map(OutwardRecord.init(row:))
      let calendar = try calendar(connection)
      let settings = try connection.outwardSettings()
      for record in rest {
        try connection.hasten(
          batch.channel, batch.recipient,
          to: settings.due(record.notice.severity, at: instant, last: instant, in: calendar))
      }
    }
  }

  /// It was not taken; tried again later, or given up.
  ///
  /// - Parameter reason: Shown to the administrator; no secrets.
  package func outwardFailed(
    _ batch: OutwardBatch, _ job: Job, _ reason: String, at instant: Date, jitter: Double
  ) async throws {
    try await database.write { connection in
      let next = try JobQueue.fail(job, reason, now: instant, jitter: jitter, on: connection)
      for record in batch.notices {
        try connection.execute(
          """
          UPDATE outward_notices SET state = ?, attempts = attempts + 1, tried_at = ?,
            last_error = ? WHERE id = ?
          """,
          [
            SQLValue(next == nil ? OutwardRecord.State.failed : .waiting), SQLValue(instant),
            .text(reason), SQLValue(record.id),
          ])
      }
      // A job that was given up would stand in the way of the next one of the same key.
      if next == nil { try JobQueue.discard(job.id, on: connection) }
    }
  }
}

extension OutwardBatch {
  fileprivate static func target(of job: Job) -> (OutwardSettings.Channel, String)? {
    guard let body: [String: String] = try? CanonicalJSON.value(job.body),
      let channel = body["channel"].flatMap(OutwardSettings.Channel.init),
      let recipient = body["recipient"]
    else { return nil }
    return (channel, recipient)
  }
}
