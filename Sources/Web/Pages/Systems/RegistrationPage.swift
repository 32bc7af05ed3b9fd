// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

struct RegistrationMatter {
  var registrations: [Registration]
  var calendar: WorkingCalendar
  var rules: MonitoringRules
  /// Somebody set where the registry answers.
  var isAsked: Bool
  var now: Date
}

/// Registered names with the day on which each ends, the next one first.
func registrationPage(_ matter: RegistrationMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let unseen = matter.registrations.count { $0.ending(matter.calendar) == nil }
  return Page(frame, title: words.registrationsTitle, tab: .systems) {
    backLink(words.domainsTitle, to: Paths.domains)
      + pageTitle(
        words.registrationsTitle,
        lead: "\(words.registrationsLead(matter.registrations.count, unseen: unseen))")
      + notice("<p>\(words.registrationsNote(isAsked: matter.isAsked))</p>", .plain, icon: .info)
      + (matter.registrations.isEmpty
        ? emptyState(words.noRegistrations.title, "\(words.noRegistrations.advice)")
        : registerTable(
          caption: words.registrationsTitle, words.registrationColumns.map { Column($0) },
          matter.registrations.map { row($0, matter, frame) }))
  }
}

private func row(
  _ registration: Registration, _ matter: RegistrationMatter, _ frame: PageFrame
) -> TableRow {
  let words = frame.words
  let ending = registration.ending(matter.calendar)
  let left = registration.daysLeft(at: matter.now, matter.calendar)
  let rest: HTML = unwrap(left) { days -> HTML in
    let text = words.registrationLeft(days)
    guard Expiry.domain(days: Double(days), matter.rules) != nil else { return "\(text)" }
    return tag(text, days <= (matter.rules.domainDays.min() ?? 7) ? .bad : .warn)
  }
  let asked = registration.asked
  let answer: HTML = """
    \(words.registrationAnswer(asked?.answer))\(unwrap(asked) { asked in
      "<br>\(words.moment(frame.local(asked.at), seenOn: frame.today))"
    })
    """
  return TableRow([
    rowName(
      registration.name, path: Paths.with(Paths.domains, [("cari", registration.name)])),
    "\(ending.map { words.date($0.day) } ?? words.registrationUnseen)", rest,
    "\(ending.map { words.registrationSource($0.source) } ?? "–")", answer,
  ])
}
