// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Couriers
import Foundation
import Procedures
import Records
import Web

/// What leaves the product for one recipient: numbers, severities and links, no more.
struct OutwardMessage {
  let batch: OutwardBatch
  let time: OfficeTime
  let words = Indonesian()

  func mail(from server: OutwardSettings.MailServer, at instant: Date) throws -> MailMessage {
    let notices = batch.notices.map(\.notice)
    let person = batch.person ?? ("", "")
    let text = words.outwardText(
      name: person.name,
      lines: notices.map { notice in
        (
          "\(words.outwardNotice(notice, due: time.short(notice.due))), \(time.short(notice.at))",
          link(notice.path)
        )
      },
      office: batch.officeName, account: link("/akun"))
    return MailMessage(
      from: try MailAddress(server.sender, name: "Kawal \(batch.officeName)"),
      to: try MailAddress(person.mailbox, name: person.name),
      subject: words.outwardSubject(notices, office: batch.officeName), text: text, date: instant,
      identifier: key)
  }

  func webhook(at instant: Date) throws -> Data {
    let json = OutwardJSON(
      office: batch.officeName, sentAt: time.stamp(instant),
      notices: batch.notices.map { record in
        let notice = record.notice
        return OutwardJSON.Entry(
          topic: notice.topic.rawValue, what: notice.what.rawValue, subject: notice.subject,
          severity: notice.severity?.rawValue, at: time.stamp(notice.at), link: link(notice.path),
          text: words.outwardNotice(notice, due: time.short(notice.due)))
      })
    return Data(try CanonicalJSON.text(json).utf8)
  }

  /// The same for the same notices, so that what is sent again can be told apart.
  var key: String {
    let ids = batch.notices.map(\.id)
    return "kawal-\(batch.channel.rawValue)-\(ids.min() ?? 0)-\(ids.max() ?? 0)"
  }

  private func link(_ path: String) -> String? {
    batch.publicAddress.isEmpty ? nil : batch.publicAddress + path
  }
}

/// What a webhook gets.
struct OutwardJSON: Encodable {
  struct Entry: Encodable {
    var topic: String
    var what: String
    var subject: String
    var severity: String?
    var at: String
    var link: String?
    /// In one sentence, for a chat.
    var text: String
  }

  var office: String
  var sentAt: String
  var notices: [Entry]
}
