// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Procedures
import Records
import Web

struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "When the office works: hours, seasons, holidays.",
    discussion: """
      EXAMPLES:
        kawal calendar show --year 2027
        kawal calendar add 2026-12-24 --name "Cuti bersama Natal" --kind collective-leave --reason "SKB 2026" --as fajar.maulana
        kawal calendar check kalender.yaml
      """,
    subcommands: [
      CalendarShow.self, CalendarAdd.self, CalendarRemove.self, CalendarCheck.self,
      CalendarInstall.self,
    ])
}

struct CalendarShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the hours of a week, the seasons and the days that differ.",
    discussion: """
      EXAMPLES:
        kawal calendar show
        kawal calendar show --year 2027 --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "Only the days of this year.") var year: Int?

  func run() async throws {
    let rules = try await OpenOffice.with(read.data) { try await $0.store.calendarRules() }
    let days = rules.specialDays.filter { year == nil || $0.date.year == year }
    if read.json { return Console.say(JSONText.of(CalendarJSON(rules, days))) }
    let words = Indonesian()
    Console.say("\(rules.title) (\(rules.zone.rawValue))")
    for number in 1...7 {
      Console.say(
        "  \(words.weekdayName(number)): \(words.hours(rules.week.spans(weekday: number)))")
    }
    for season in rules.seasons where year == nil || season.through.year == year {
      Console.say("\(season.name): \(season.from) – \(season.through)")
    }
    Console.say(
      TextTable(
        head: ["Tanggal", "Nama", "Jenis", "Jam"],
        rows: days.map { day in
          [
            day.date.description, day.name, words.dayKind(day.kind),
            day.hours.isEmpty ? "" : words.hours(day.hours),
          ]
        }
      ).text)
  }
}

struct CalendarAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Enter a day that differs from its week.",
    discussion: """
      It replaces what its date had. Deadlines of open cases and findings move, and each case's
      history says why. --hours, repeated, are what is worked all the same.

      EXAMPLES:
        kawal calendar add 2026-12-24 --name "Cuti bersama Natal" --kind collective-leave --reason "SKB 2026" --as fajar.maulana
        kawal calendar add 2026-12-31 --name "Akhir tahun" --kind own-hours --hours 07:30-12:00 --reason "Edaran bupati" --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "The day, 2026-12-24.") var date: String
  @Option(help: "What the day is called.") var name: String
  @Option(help: "national, collective-leave, local or own-hours.") var kind = "local"
  @Option(help: "Hours that are worked, 07:30-12:00; repeat for more.") var hours: [String] = []
  @Option(help: "Why: the decree's number.") var reason: String

  func run() async throws {
    guard let date = CalendarDate(date) else {
      throw ValidationError("A day is written 2026-12-24: \(date)")
    }
    guard let kind = SpecialDay.Kind(rawValue: kind) else {
      let known = SpecialDay.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("A kind is one of \(known): \(kind)")
    }
    let spans = try hours.map { text in
      guard let span = WorkingSpan(text) else {
        throw ValidationError("Hours are written 07:30-12:00: \(text)")
      }
      return span
    }
    try await act.change { store, acting in
      try await store.setHoliday(
        SpecialDay(date: date, kind: kind, name: name, hours: spans), reason: reason, by: acting)
    }
  }
}

struct CalendarRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "The day is as its week has it again.",
    discussion: """
      EXAMPLES:
        kawal calendar remove 2026-12-24 --reason "SKB diubah" --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "The day, 2026-12-24.") var date: String
  @Option(help: "Why.") var reason: String

  func run() async throws {
    guard let date = CalendarDate(date) else {
      throw ValidationError("A day is written 2026-12-24: \(date)")
    }
    try await act.change { store, acting in
      guard try await store.calendarRules().specialDay(on: date) != nil else {
        throw Failure(.notFound, "\(date) is not entered")
      }
      return try await store.removeHoliday(on: date, reason: reason, by: acting)
    }
  }
}

struct CalendarCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a calendar file.",
    discussion: """
      Says where the first fault is, what is wrong and how to mend it. Exits with 1 when there is
      one. Needs no office.

      EXAMPLES:
        kawal calendar check kalender.yaml
      """)

  @Argument(help: "A calendar file; - reads standard input.") var file: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let rules = try CalendarRules(yaml: try LocalFile.text(file))
    _ = try rules.compiled()
    Console.say(
      json
        ? JSONText.of(CalendarJSON(rules, rules.specialDays))
        : Indonesian().calendarSound(rules.title, days: rules.specialDays.count))
  }
}

struct CalendarInstall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Put a calendar file in the place of the office's calendar.",
    discussion: """
      Hours, seasons, holidays and the time zone become those of the file. Deadlines of open cases
      and findings move.

      EXAMPLES:
        kawal calendar install kalender-2027.yaml --reason "SKB 3 Menteri 2027" --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "A calendar file; - reads standard input.") var file: String
  @Option(help: "Why.") var reason: String

  func run() async throws {
    let rules = try CalendarRules(yaml: try LocalFile.text(file))
    try await act.change { store, acting in
      try await store.changeCalendar(reason: reason, by: acting) { _ in rules }
    }
  }
}

extension ActOptions {
  /// Changes the calendar, and prints what moved.
  fileprivate func change(
    _ body: (Store, Acting) async throws -> CalendarChange
  ) async throws {
    let change = try await OpenOffice.with(read.data) { office in
      try await body(office.store, try office.acting(self))
    }
    Console.say(
      read.json
        ? JSONText.of(
          [
            "version": .text(change.version), "deadlines": .number(Double(change.deadlines)),
            "cases": .number(Double(change.cases)), "findings": .number(Double(change.findings)),
          ] as [String: JSONValue])
        : Indonesian().calendarChanged(
          deadlines: change.deadlines, cases: change.cases, findings: change.findings))
  }
}

struct CalendarJSON: Encodable {
  struct Day: Encodable {
    var date: String
    var kind: String
    var name: String
    var hours: [String]
    var source: String?
  }

  struct Season: Encodable {
    var name: String
    var from: String
    var through: String
    var hours: [String: [String]]
  }

  var id: String
  var title: String
  var zone: String
  /// By weekday.
  var hours: [String: [String]]
  var seasons: [Season]
  var holidays: [Day]

  init(_ rules: CalendarRules, _ days: [SpecialDay]) {
    id = rules.id
    title = rules.title
    zone = rules.zone.rawValue
    hours = CalendarJSON.hours(rules.week)
    seasons = rules.seasons.map { season in
      Season(
        name: season.name, from: season.from.description, through: season.through.description,
        hours: CalendarJSON.hours(season.week))
    }
    holidays = days.map { day in
      Day(
        date: day.date.description, kind: day.kind.rawValue, name: day.name,
        hours: day.hours.map(\.description), source: day.source)
    }
  }

  private static func hours(_ week: WorkingWeek) -> [String: [String]] {
    var hours: [String: [String]] = [:]
    for (day, spans) in week.hours where !spans.isEmpty {
      hours[day.rawValue] = spans.map(\.description)
    }
    return hours
  }
}
