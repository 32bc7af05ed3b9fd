// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A letter of plain text (RFC 5322) that a program writes to one person.
package struct MailMessage: Sendable {
  package var from: MailAddress
  package var to: MailAddress
  package var subject: String
  package var text: String
  package var date: Date
  /// Unique for ever: sent again, the message is the same one.
  package var identifier: String

  package init(
    from: MailAddress, to: MailAddress, subject: String, text: String, date: Date,
    identifier: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.date = date
    self.identifier = identifier
  }

  var bytes: Data {
    let domain = from.mailbox.split(separator: "@").last ?? "localhost"
    let name = String(identifier.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let headers = [
      "Date: \(MailMessage.stamp(date))",
      "From: \(from.field)",
      "To: \(to.field)",
      "Message-ID: <\(name)@\(domain)>",
      "Subject: \(EncodedWord.text(subject))",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      // No out-of-office notes in answer (RFC 3834).
      "Auto-Submitted: auto-generated",
    ]
    return Data(
      (headers.joined(separator: "\r\n") + "\r\n\r\n" + QuotedPrintable.encode(text)).utf8)
  }

  /// As RFC 5322, 3.3 has it, in UTC.
  static func stamp(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(days[(parts.weekday ?? 1) - 1]), \(parts.day ?? 1) \(months[(parts.month ?? 1) - 1])"
      + " \(parts.year ?? 1970) \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000"
  }
}
