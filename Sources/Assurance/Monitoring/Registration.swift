// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// A name that somebody registered, such as `contoh.go.id`, with what is known of its end.
///
/// Two sources count alike: the registry, where it was asked and said a date, and the day that an
/// officer typed into the register of domains, where the registry says none.
package struct Registration: Sendable, Hashable {
  package enum Answer: String, Sendable, Hashable, Codable, CaseIterable {
    /// With the day of its end.
    case dated
    /// The registry knows the name and says no end.
    case undated
    /// The registry doesn't know the name.
    case unknown
    /// There was no answer that could be read.
    case failed
  }

  /// What came of the last question to the registry.
  package struct Asked: Sendable, Hashable {
    package var at: Date
    package var answer: Answer
    /// As of the last answer that said it: a registry that fails takes nothing back.
    package var ends: Date?
    /// Why there was no answer; without addresses.
    package var detail: String

    package init(at: Date, answer: Answer, ends: Date? = nil, detail: String = "") {
      self.at = at
      self.answer = answer
      self.ends = ends
      self.detail = detail
    }
  }

  package enum Source: String, Sendable, Hashable, Codable { case registry, officer }

  package var name: String
  /// The day that an officer typed; `nil` for none.
  package var typed: CalendarDate?
  /// `nil` where nobody was asked.
  package var asked: Asked?
  /// Code of a system that uses it; `nil` where none is known.
  package var system: String?

  package init(
    name: String, typed: CalendarDate? = nil, asked: Asked? = nil, system: String? = nil
  ) {
    self.name = name
    self.typed = typed
    self.asked = asked
    self.system = system
  }

  /// The last day on which it holds, and who says so; `nil` where nobody does.
  package func ending(_ calendar: WorkingCalendar) -> (day: CalendarDate, source: Source)? {
    if let ends = asked?.ends { return (calendar.date(of: ends), .registry) }
    return typed.map { ($0, .officer) }
  }

  /// Days until its end: 0 on the last day, less when it is over; `nil` where no end is known.
  package func daysLeft(at instant: Date, _ calendar: WorkingCalendar) -> Int? {
    ending(calendar).map { $0.day.dayNumber - calendar.date(of: instant).dayNumber }
  }

  /// The same without an office's calendar, for visits: a typed day lasts to its end in the west of
  /// Indonesia.
  package func daysLeft(at instant: Date) -> Double? {
    let typedEnd = typed.map { Double($0.dayNumber + 1) * 86_400 - 7 * 3600 }
    guard let end = asked?.ends?.timeIntervalSince1970 ?? typedEnd else { return nil }
    return (end - instant.timeIntervalSince1970) / 86_400
  }

  /// What is to be raised; `nil` before the first threshold, and where no end is known.
  package func draft(
    at instant: Date, _ calendar: WorkingCalendar, _ rules: MonitoringRules
  ) -> IncidentDraft? {
    guard let (day, source) = ending(calendar), let left = daysLeft(at: instant, calendar),
      let threshold = Expiry.domain(days: Double(left), rules)
    else { return nil }
    let said =
      source == .registry
      ? Phrase("menurut registri", en: "says the registry")
      : Phrase("menurut catatan petugas", en: "says an officer's note")
    let text =
      left < 0
      ? Phrase(
        "Pendaftaran \(name) sudah berakhir pada \(day), \(said.id).",
        en: "The registration of \(name) ended on \(day), \(said.en).")
      : Phrase(
        "Pendaftaran \(name) berakhir pada \(day), \(left) hari lagi, \(said.id).",
        en: "The registration of \(name) ends on \(day), in \(left) days, \(said.en).")
    return IncidentDraft(
      kind: .domain,
      severity: Expiry.severity(of: threshold, days: Double(left), among: rules.domainDays),
      topic: name, system: system, text: text)
  }
}

extension Registration {
  /// The registered name of a host; `nil` where nobody registers it: an address, a name without
  /// dots, a suffix under which others register.
  package static func name(of host: String) -> String? {
    let name = RegistrableDomain.of(host)
    guard name.contains("."), !name.contains(":"), !RegistrableDomain.isPublicSuffix(name),
      name.contains(where: { !$0.isNumber && $0 != "." })
    else { return nil }
    return name
  }

  /// The day that counts of those which officers typed at names under `name`: its own, else the
  /// earliest.
  package static func typed(
    _ days: [(host: String, day: CalendarDate)], of name: String
  ) -> CalendarDate? {
    days.first { $0.host == name }?.day ?? days.map(\.day).min()
  }
}
