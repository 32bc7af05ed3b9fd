// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct NoticesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notices", abstract: "What those concerned hear of outside: mail and webhook.",
    discussion: """
      Off until an administrator sets it. `kawal serve` sends; so does `kawal notices send`.
      """,
    subcommands: [
      NoticesShow.self, NoticesSet.self, NoticesSecret.self, NoticesTest.self, NoticesLog.self,
      NoticesChoose.self, NoticesSend.self,
    ])
}

struct NoticesShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print how notices leave; secrets are never shown.",
    discussion: """
      EXAMPLES:
        kawal notices show --json
      """)

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let outward = try await OpenOffice.with(read.data) { try await $0.store.outward() }
    print(outward, asJSON: read.json)
  }
}

private func print(
  _ outward: (settings: OutwardSettings, secrets: Set<String>), asJSON isJSON: Bool
) {
  if isJSON {
    Console.say(
      JSONText.of(
        OutwardSettingsJSON(settings: outward.settings, secretsKept: outward.secrets.sorted())))
    return
  }
  let words = Indonesian()
  Console.say(
    TextTable(
      head: ["Pengaturan", "Isi"],
      rows: NoticesSet.Key.allCases.map {
        ["\(words.outwardSetting($0.rawValue)) (\($0.rawValue))", $0.value(in: outward.settings)]
      }
    ).text)
}

struct OutwardSettingsJSON: Encodable {
  var settings: OutwardSettings
  /// Channels whose secret is kept.
  var secretsKept: [String]
}

struct NoticesSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set how notices leave; the journal notes it.",
    discussion: """
      KEY is mail or webhook-on (on, off), mail-host, mail-port, mail-protection (starttls, tls,
      none), mail-login, mail-sender, webhook (its address), topics (incidents, backups, turns,
      deadlines; several with commas), quiet-from and quiet-until (20:00), loud-from (a severity)
      or digest-minutes.

      EXAMPLES:
        kawal notices set mail-host mail.contoh.go.id --as fajar.maulana
        kawal notices set quiet-from 20:00 --as fajar.maulana
      """)

  enum Key: String, ExpressibleByArgument, CaseIterable {
    case mail
    case mailHost = "mail-host"
    case mailPort = "mail-port"
    case mailProtection = "mail-protection"
    case mailLogin = "mail-login"
    case mailSender = "mail-sender"
    case webhookOn = "webhook-on"
    case webhook, topics
    case quietFrom = "quiet-from"
    case quietUntil = "quiet-until"
    case loudFrom = "loud-from"
    case digestMinutes = "digest-minutes"

    func value(in settings: OutwardSettings) -> String {
      func clock(_ minute: Int) -> String {
        "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
      }
      return switch self {
      case .mail: settings.isMailOn ? "on" : "off"
      case .mailHost: settings.mail?.host ?? "–"
      case .mailPort: settings.mail.map { "\($0.port)" } ?? "–"
      case .mailProtection: settings.mail?.protection.rawValue ?? "–"
      case .mailLogin: settings.mail?.login ?? "–"
      case .mailSender: settings.mail?.sender ?? "–"
      case .webhookOn: settings.isWebhookOn ? "on" : "off"
      case .webhook: settings.webhook ?? "–"
      case .topics: settings.topics.map(\.rawValue).sorted().joined(separator: ",")
      case .quietFrom: clock(settings.quietFrom)
      case .quietUntil: clock(settings.quietUntil)
      case .loudFrom: settings.loudFrom.rawValue
      case .digestMinutes: "\(settings.digestMinutes)"
      }
    }
  }

  @OptionGroup var act: ActOptions
  @Argument(help: "What is set.") var key: Key
  @Argument(help: "To what.") var value: String

  func run() async throws {
    let outward = try await OpenOffice.with(act.read.data) { office in
      var settings = try await office.store.outward().settings
      try set(in: &settings)
      try await office.store.setOutward(settings, by: try office.acting(act))
      return try await office.store.outward()
    }
    print(outward, asJSON: act.read.json)
  }

  private func set(in settings: inout OutwardSettings) throws {
    var mail =
      settings.mail
      ?? OutwardSettings.MailServer(host: "", port: 587, protection: .starttls, sender: "")
    switch key {
    case .mail: settings.isMailOn = value == "on"
    case .webhookOn: settings.isWebhookOn = value == "on"
    case .mailHost: mail.host = value
    case .mailPort: mail.port = try number()
    case .mailProtection: mail.protection = try known(OutwardSettings.Protection(rawValue: value))
    case .mailLogin: mail.login = value
    case .mailSender: mail.sender = value
    case .webhook: settings.webhook = value.isEmpty ? nil : value
    case .topics:
      settings.topics = Set(
        try value.split(separator: ",").map { try known(OutwardNotice.Topic(rawValue: "\($0)")) })
    case .quietFrom: settings.quietFrom = try minute()
    case .quietUntil: settings.quietUntil = try minute()
    case .loudFrom: settings.loudFrom = try known(Severity(rawValue: value))
    case .digestMinutes: settings.digestMinutes = try number()
    }
    if key.rawValue.hasPrefix("mail-") { settings.mail = mail }
  }

  private func known<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw ValidationError("Not a value of \(key.rawValue): \(self.value).") }
    return value
  }

  private func number() throws -> Int { try known(Int(value)) }

  private func minute() throws -> Int {
    let parts = value.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, 0..<24 ~= parts[0], 0..<60 ~= parts[1] else {
      throw ValidationError("Write a time of day, as 20:00.")
    }
    return parts[0] * 60 + parts[1]
  }
}
