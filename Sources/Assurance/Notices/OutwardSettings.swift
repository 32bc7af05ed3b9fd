// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// How those concerned hear of things outside of the product; all of it is off until an
/// administrator sets it. Passwords and secrets are kept apart.
package struct OutwardSettings: Sendable, Hashable, Codable {
  /// How a mail server is spoken to.
  package enum Protection: String, Sendable, Hashable, Codable, CaseIterable {
    /// Encrypted from the first byte, usually port 465.
    case tls
    /// Encrypted after the greeting, usually port 587.
    case starttls
    /// In the clear; for a relay on the same machine.
    case none
  }

  package struct MailServer: Sendable, Hashable, Codable {
    package var host: String
    package var port: Int
    package var protection: Protection
    /// User name at the server; empty where it asks for none.
    package var login: String
    /// Address that the messages come from.
    package var sender: String

    package init(
      host: String, port: Int, protection: Protection, login: String = "", sender: String
    ) {
      self.host = host
      self.port = port
      self.protection = protection
      self.login = login
      self.sender = sender
    }
  }

  package var isMailOn = false
  package var mail: MailServer?
  package var isWebhookOn = false
  /// Address that is told by signed POSTs.
  package var webhook: String?
  package var topics = Set(OutwardNotice.Topic.allCases)
  /// Minutes since midnight between which nothing goes out; equal ones mean never.
  package var quietFrom = 20 * 60
  package var quietUntil = 7 * 60
  /// Incidents from this severity on go out at once, whatever the hour.
  package var loudFrom = Severity.critical
  /// Minutes between two messages to one person; what happens meanwhile is told in one.
  package var digestMinutes = 60

  package init() {}

  package var isOn: Bool { isMailOn || isWebhookOn }

  package enum Channel: String, Sendable, Hashable, Codable, CaseIterable { case mail, webhook }

  package func isOn(_ channel: Channel) -> Bool {
    switch channel {
    case .mail: isMailOn && mail != nil
    case .webhook: isWebhookOn && webhook != nil
    }
  }

  /// When a notice goes out to somebody.
  ///
  /// - Parameters:
  ///   - instant: When it came up.
  ///   - last: When that person was sent something the last time.
  package func due(
    _ severity: Severity?, at instant: Date, last: Date?, in calendar: WorkingCalendar
  ) -> Date {
    if let severity, severity >= loudFrom { return instant }
    var due = instant
    if let last { due = max(due, last.addingTimeInterval(Double(digestMinutes) * 60)) }
    let clock = calendar.clock(of: due)
    let minute = clock.hour * 60 + clock.minute
    guard isQuiet(minute) else { return due }
    let date = calendar.date(of: due)
    let end = calendar.instant(date, hour: quietUntil / 60, minute: quietUntil % 60)
    return end > due
      ? end : calendar.instant(date.adding(days: 1), hour: quietUntil / 60, minute: quietUntil % 60)
  }

  /// Whether nothing goes out at this minute of the day.
  package func isQuiet(_ minute: Int) -> Bool {
    quietFrom <= quietUntil
      ? quietFrom <= minute && minute < quietUntil : minute >= quietFrom || minute < quietUntil
  }

  /// Names of settings that can't be so.
  package var faults: [String] {
    var faults: [String] = []
    func need(_ holds: Bool, _ name: String) { if !holds { faults.append(name) } }
    let isSafe = { (text: String) in text.utf8.allSatisfy { $0 > 32 && $0 < 127 } }
    if let mail {
      need(!mail.host.isEmpty && mail.host.count <= 253 && isSafe(mail.host), "mail-host")
      need(1...65_535 ~= mail.port, "mail-port")
      need(mail.login.isEmpty || mail.protection != .none, "mail-protection")
      need(isSafe(mail.login) && !mail.login.contains(":"), "mail-login")
      need(isSafe(mail.sender) && mail.sender.split(separator: "@").count == 2, "mail-sender")
    } else {
      need(!isMailOn, "mail-host")
    }
    if let webhook {
      need(
        isSafe(webhook) && (webhook.hasPrefix("https://") || webhook.hasPrefix("http://")),
        "webhook")
    } else {
      need(!isWebhookOn, "webhook")
    }
    need(0..<1440 ~= quietFrom, "quiet-from")
    need(0..<1440 ~= quietUntil, "quiet-until")
    need(1...1440 ~= digestMinutes, "digest-minutes")
    return faults
  }
}
