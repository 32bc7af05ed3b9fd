// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// The settings of notices that leave the product as a form: what stands, or what was typed.
struct OutwardForm {
  var form: FormData
  var errors = FieldErrors()

  init(_ form: FormData) { self.form = form }

  init(_ settings: OutwardSettings) {
    let mail = settings.mail
    form = FormData([
      ("mail-host", mail?.host ?? ""), ("mail-port", mail.map { "\($0.port)" } ?? "587"),
      ("mail-protection", (mail?.protection ?? .starttls).rawValue),
      ("mail-login", mail?.login ?? ""), ("mail-sender", mail?.sender ?? ""),
      ("webhook", settings.webhook ?? ""), ("quiet-from", OutwardForm.clock(settings.quietFrom)),
      ("quiet-until", OutwardForm.clock(settings.quietUntil)),
      ("loud-from", settings.loudFrom.rawValue), ("digest-minutes", "\(settings.digestMinutes)"),
    ])
    if settings.isMailOn { form.append("mail", "1") }
    if settings.isWebhookOn { form.append("webhook-on", "1") }
    for topic in settings.topics { form.append("topics", topic.rawValue) }
  }

  /// What was typed; errors where it can't be so.
  mutating func read(_ words: any Phrasebook) -> OutwardSettings {
    var settings = OutwardSettings()
    settings.isMailOn = form.isOn("mail")
    settings.isWebhookOn = form.isOn("webhook-on")
    if let host = form.text("mail-host") {
      settings.mail = OutwardSettings.MailServer(
        host: host, port: form.int("mail-port") ?? 0,
        protection: form.text("mail-protection").flatMap(OutwardSettings.Protection.init)
          ?? .starttls,
        login: form.text("mail-login") ?? "", sender: form.text("mail-sender") ?? "")
    }
    settings.webhook = form.text("webhook")
    settings.topics = Set(form.all("topics").compactMap(OutwardNotice.Topic.init))
    settings.quietFrom = OutwardForm.minute(form.text("quiet-from"))
    settings.quietUntil = OutwardForm.minute(form.text("quiet-until"))
    settings.loudFrom = form.text("loud-from").flatMap(Severity.init) ?? .critical
    settings.digestMinutes = form.int("digest-minutes") ?? 0
    for fault in settings.faults { errors.add(fault, words.outwardFault(fault)) }
    return settings
  }

  /// New secrets; what was left empty stays as it is.
  var secrets: [OutwardSettings.Channel: String] {
    var secrets: [OutwardSettings.Channel: String] = [:]
    for channel in OutwardSettings.Channel.allCases {
      guard let typed = form["\(channel.rawValue)-secret"], !typed.isEmpty else { continue }
      secrets[channel] = typed
    }
    return secrets
  }

  static func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// -1 for what is no time of day.
  static func minute(_ text: String?) -> Int {
    let parts = (text ?? "").split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], 0..<24 ~= hour,
      0..<60 ~= minute
    else { return -1 }
    return hour * 60 + minute
  }
}
