// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension CalendarRules {
  /// Throws the first thing in the rules that can't hold.
  package func check() throws(CalendarError) {
    try check(week, at: "hours")
    guard week.hours.values.contains(where: { !$0.isEmpty }) else {
      throw .fault(.init(place: "hours", reason: .nothingWorked))
    }
    try checkSeasons()
    try checkSpecialDays()
  }

  private func checkSeasons() throws(CalendarError) {
    var names: Set<String> = []
    for (index, season) in seasons.enumerated() {
      let place = "seasons[\(index)]"
      guard names.insert(season.name).inserted else {
        throw .fault(.init(place: place, reason: .repeatedName(season.name)))
      }
      guard season.from <= season.through else {
        let reason = CalendarFault.Reason.backwards(from: season.from, through: season.through)
        throw .fault(.init(place: place, reason: reason))
      }
      try check(season.week, at: "\(place).hours")
    }
    let byDate = seasons.indices.sorted { seasons[$0].from < seasons[$1].from }
    for (earlier, later) in zip(byDate, byDate.dropFirst())
    where seasons[later].from <= seasons[earlier].through {
      let reason = CalendarFault.Reason.overlappingSeasons(seasons[later].from)
      throw .fault(.init(place: "seasons[\(later)]", reason: reason))
    }
  }

  private func checkSpecialDays() throws(CalendarError) {
    var dates: Set<CalendarDate> = []
    for (index, day) in specialDays.enumerated() {
      let place = "holidays[\(index)]"
      guard dates.insert(day.date).inserted else {
        throw .fault(.init(place: place, reason: .repeatedDate(day.date)))
      }
      if day.kind == .ownHours, day.hours.isEmpty {
        throw .fault(.init(place: place, reason: .missing(key: "hours")))
      }
      try check(day.hours, at: "\(place).hours")
    }
  }

  private func check(_ week: WorkingWeek, at place: String) throws(CalendarError) {
    for weekday in WorkingWeek.Weekday.allCases {
      try check(week.hours[weekday] ?? [], at: "\(place).\(weekday.rawValue)")
    }
  }

  private func check(_ spans: [WorkingSpan], at place: String) throws(CalendarError) {
    for (earlier, later) in zip(spans, spans.dropFirst()) where later.opens < earlier.closes {
      throw .fault(.init(place: place, reason: .overlappingHours(earlier, later)))
    }
  }
}
