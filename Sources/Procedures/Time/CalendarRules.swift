// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// When an office works: an ordinary week, seasons with other hours, and single days that differ.
///
/// A value that is read from a file and edited; ``WorkingCalendar`` computes with it.
/// - SeeAlso: Perpres 21/2023 for the hours; the yearly joint decree of three ministers (SKB)
///   for holidays and *cuti bersama*.
package struct CalendarRules: Sendable, Hashable, Codable {
  /// Stable name, e.g. `kabupaten`: the first part of the version that deadlines record.
  package var id: String
  package var title: String
  package var zone: CalendarZone
  package var week: WorkingWeek
  /// Where the ordinary hours come from: the id of one of `sources`.
  package var weekSource: String?
  /// Dated changes of the whole week, such as Ramadan; they never overlap. In order of date.
  package var seasons: [Season]
  /// Days with hours of their own or none, at most one entry for a date. In order of date.
  package var specialDays: [SpecialDay]
  package var sources: [CalendarSource]

  package init(
    id: String, title: String, zone: CalendarZone, week: WorkingWeek, weekSource: String? = nil,
    seasons: [Season] = [], specialDays: [SpecialDay] = [], sources: [CalendarSource] = []
  ) {
    self.id = id
    self.title = title
    self.zone = zone
    self.week = week
    self.weekSource = weekSource
    self.seasons = seasons.sorted { $0.from < $1.from }
    self.specialDays = specialDays.sorted { $0.date < $1.date }
    self.sources = sources
  }

  /// The entry of a date that differs from its week; `nil` on ordinary days.
  package func specialDay(on date: CalendarDate) -> SpecialDay? {
    specialDays.first { $0.date == date }
  }

  /// The season a date lies in, or `nil`.
  package func season(on date: CalendarDate) -> Season? {
    seasons.first { $0.from <= date && date <= $0.through }
  }

  /// Working hours of a date: its own entry, else its season's week, else the ordinary week.
  package func spans(on date: CalendarDate) -> [WorkingSpan] {
    if let day = specialDay(on: date) { return day.hours }
    return (season(on: date)?.week ?? week).spans(weekday: date.weekday)
  }

  /// Years of the range for which no national holiday is entered yet, in order.
  package func yearsWithoutHolidays(from first: Int, through last: Int) -> [Int] {
    guard first <= last else { return [] }
    let entered = Set(specialDays.lazy.filter { $0.kind == .national }.map(\.date.year))
    return (first...last).filter { !entered.contains($0) }
  }

  /// The same rules with this day; it replaces the entry that its date had.
  package func adding(holiday day: SpecialDay) -> CalendarRules {
    var changed = removing(holidayOn: day.date)
    let place = changed.specialDays.firstIndex { $0.date > day.date }
    changed.specialDays.insert(day, at: place ?? changed.specialDays.endIndex)
    return changed
  }

  /// The same rules with this date as its week has it.
  package func removing(holidayOn date: CalendarDate) -> CalendarRules {
    var changed = self
    changed.specialDays.removeAll { $0.date == date }
    return changed
  }

  /// The same rules with this season; it replaces one with the same name.
  package func adding(season: Season) -> CalendarRules {
    var changed = removing(season: season.name)
    changed.seasons = (changed.seasons + [season]).sorted { $0.from < $1.from }
    return changed
  }

  /// The same rules without the season of this name.
  package func removing(season name: String) -> CalendarRules {
    var changed = self
    changed.seasons.removeAll { $0.name == name }
    return changed
  }
}

/// A dated change of the whole week, both ends included.
package struct Season: Sendable, Hashable, Codable {
  package var name: String
  package var from: CalendarDate
  package var through: CalendarDate
  package var week: WorkingWeek
  /// The id of a source; `nil` when none is named.
  package var source: String?
  package var confidence: CalendarSource.Confidence

  package init(
    name: String, from: CalendarDate, through: CalendarDate, week: WorkingWeek,
    source: String? = nil, confidence: CalendarSource.Confidence = .high
  ) {
    self.name = name
    self.from = from
    self.through = through
    self.week = week
    self.source = source
    self.confidence = confidence
  }
}

/// A date whose hours differ from its week.
package struct SpecialDay: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// *Libur nasional*.
    case national
    /// *Cuti bersama*.
    case collectiveLeave = "collective-leave"
    /// A holiday of the region alone.
    case local
    /// A working day with hours of its own, such as a half day.
    case ownHours = "own-hours"
  }

  package var date: CalendarDate
  package var kind: Kind
  package var name: String
  /// What is worked all the same; empty on a full holiday.
  package var hours: [WorkingSpan]
  /// The id of a source; `nil` when none is named.
  package var source: String?

  package init(
    date: CalendarDate, kind: Kind, name: String, hours: [WorkingSpan] = [], source: String? = nil
  ) {
    self.date = date
    self.kind = kind
    self.name = name
    self.hours = hours
    self.source = source
  }
}

/// The decree or regulation that hours and dates were taken from.
package struct CalendarSource: Sendable, Hashable, Codable, Identifiable {
  package enum Confidence: String, Sendable, Hashable, Codable, CaseIterable {
    /// Checked against the decree or several publications of it.
    case high
    /// Taken from one publication or from memory: to be checked.
    case medium
    /// Not decided yet.
    case estimate
  }

  package var id: String
  package var title: String
  package var confidence: Confidence

  package init(id: String, title: String, confidence: Confidence = .high) {
    self.id = id
    self.title = title
    self.confidence = confidence
  }
}
