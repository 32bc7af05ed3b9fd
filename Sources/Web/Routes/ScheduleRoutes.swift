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
      let view = try await site.store.caseView(number, for: try frame.known, at: frame.now)
      guard let calendar = try await calendar(view, frame) else { throw PageRefusal(.missing) }
      return .file(
        Array(calendar.text.utf8), name: "jadwal-\(number).ics",
        mediaType: "text/calendar; charset=utf-8")
    }
  }

  /// `nil` where the case has no schedule that the viewer may see.
  private func calendar(_ view: CaseView, _ frame: PageFrame) async throws -> ICSCalendar? {
    let scheduled = view.dossier.lazy.compactMap { entry -> (DossierEntry, EvaluationSchedule)? in
      guard case .schedule(let schedule) = entry.contents else { return nil }
      return (entry, schedule)
    }
    guard let (entry, schedule) = scheduled.last else { return nil }
    let number = view.record.number
    let names = try await site.store.systemNames(schedule.entries.map(\.system))
    let people = try await site.store.peopleNames(Set(schedule.entries.map(\.evaluator)))
    let words = frame.words
    return ICSCalendar(
      name: words.scheduleName(view.record.title, number),
      events: schedule.entries.map { line in
        ICSCalendar.Event(
          uid: "\(number)-\(line.system)@kawal", sequence: entry.version, changedAt: entry.at,
          from: line.from, to: line.to,
          summary: words.scheduledEvaluation(names[line.system] ?? line.system),
          detail: words.scheduleDetail(
            evaluator: people[line.evaluator] ?? line.evaluator, caseTitle: view.record.title,
            number: number),
          isCancelled: view.record.status == .cancelled)
      })
  }
}
