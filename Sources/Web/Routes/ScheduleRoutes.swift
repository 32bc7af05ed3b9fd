// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Hummingbird
import Procedures
import Records

/// `/berkas/{nomor}/jadwal.ics`: the evaluation's schedule for a calendar program.
struct ScheduleRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.schedule(of: ":nomor"), .readRegisters) { _, context, frame in
      let number = try context.parameter("nomor")
      let found = try await site.store.schedule(
        of: number, for: try frame.known, at: frame.now)
      guard let found else { throw PageRefusal(.missing) }
      let calendar = try await calendar(found, frame)
      return .file(
        Array(calendar.text.utf8), name: "jadwal-\(number).ics",
        mediaType: "text/calendar; charset=utf-8")
    }
  }

  private func calendar(_ view: ScheduleView, _ frame: PageFrame) async throws -> ICSCalendar {
    let schedule = view.schedule
    let number = view.record.number
    let names = try await site.store.systemNames(schedule.entries.map(\.system))
    let people = try await site.store.peopleNames(Set(schedule.entries.map(\.evaluator)))
    let words = frame.words
    return ICSCalendar(
      name: words.scheduleName(view.record.title, number),
      events: schedule.entries.map { line in
        ICSCalendar.Event(
          uid: "\(number)-\(line.system)@kawal", sequence: view.version, changedAt: view.at,
          from: line.from, to: line.to,
          summary: words.scheduledEvaluation(names[line.system] ?? line.system),
          detail: words.scheduleDetail(
            evaluator: people[line.evaluator] ?? line.evaluator, caseTitle: view.record.title,
            number: number),
          isCancelled: view.record.status == .cancelled)
      })
  }
}
