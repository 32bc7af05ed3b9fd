// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct MonitorDomains: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "domains", abstract: "Until when the office's domain names are registered.",
    discussion: """
      A row for each registered name of the register and of the monitors. The day comes from the
      registry that `settings set registry-address` names, else from what an officer typed (column
      `expires` of the domains). With --ask the registry is asked now about names whose turn it is;
      without a registry nobody is asked.

      EXAMPLES:
        kawal monitor domains
        kawal monitor domains --ask --json
      """)

  @OptionGroup var read: ReadOptions
  @Flag(help: "Ask the registry first.") var ask = false

  func run() async throws {
    let now = Date()
    let rows = try await OpenOffice.with(read.data) { office in
      if ask { try await RegistryAsker(store: office.store).work(at: now) }
      let calendar = try await office.store.calendar()
      return try await office.store.registrations().map {
        RegistrationJSON($0, at: now, calendar, office.time)
      }
    }
    if read.json { return Console.say(JSONText.of(rows)) }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: words.registrationColumns,
        rows: rows.map { row in
          [
            row.name, row.ends ?? words.registrationUnseen,
            row.daysLeft.map(words.registrationLeft) ?? "–",
            row.source.map(words.registrationSource) ?? "–",
            words.registrationAnswer(row.answer) + (row.detail.map { " (\($0))" } ?? ""),
          ]
        }
      ).text)
  }
}

private struct RegistrationJSON: Encodable {
  var name: String
  var system: String?
  /// The last day; absent where nobody says one.
  var ends: String?
  var daysLeft: Int?
  var source: Registration.Source?
  var askedAt: String?
  var answer: Registration.Answer?
  var detail: String?

  init(
    _ registration: Registration, at now: Date, _ calendar: WorkingCalendar, _ time: OfficeTime
  ) {
    let ending = registration.ending(calendar)
    name = registration.name
    system = registration.system
    ends = ending?.day.description
    daysLeft = registration.daysLeft(at: now, calendar)
    source = ending?.source
    askedAt = time.stamp(registration.asked?.at)
    answer = registration.asked?.answer
    detail = registration.asked.flatMap { $0.detail.isEmpty ? nil : $0.detail }
  }
}
