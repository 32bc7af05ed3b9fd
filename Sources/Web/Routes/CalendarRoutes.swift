// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Hummingbird
import Procedures
import Records

/// `/kalender`: when the office works.
struct CalendarRoutes {
  var site: Site

  func add(to router: GuardedRouter) {
    router.get(Paths.calendar, .readRegisters) { request, _, frame in
      let form = request.queryForm
      var matter = CalendarMatter(
        rules: try await site.store.calendarRules(), year: year(form.int("tahun"), frame))
      if let deadlines = form.int("bergeser") {
        matter.change = (deadlines, form.int("berkas") ?? 0, form.int("temuan") ?? 0)
      }
      return try calendarPage(matter, frame).response()
    }
    router.post(Paths.addHoliday, .administer) { try await add($0, $1, $2) }
    router.get(Paths.removeHoliday, .administer) { request, _, frame in
      removeHolidayPage(try await day(request.queryForm), frame).response()
    }
    router.post(Paths.removeHoliday, .administer) { try await remove($0, $1, $2) }
  }

  /// Any year that a calendar can be about.
  private func year(_ given: Int?, _ frame: PageFrame) -> Int {
    given.flatMap { (2000...2100).contains($0) ? $0 : nil } ?? frame.today.year
  }

  private func add(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let (words, form) = (frame.words, context.form)
    var errors = FieldErrors()
    let date = form.text("tanggal").flatMap { CalendarDate($0) }
    if date == nil { errors.add("tanggal", words.recordProblem(.notDate)) }
    let kind = form.text("jenis").flatMap(SpecialDay.Kind.init)
    if kind == nil { errors.add("jenis", words.chooseThis) }
    let name = form.text("nama")
    if name == nil { errors.add("nama", words.holidayNameMissing) }
    var hours: [WorkingSpan] = []
    for text in (form.text("jam") ?? "").split(separator: ",") {
      if let span = WorkingSpan(String(text).trimmed) {
        hours.append(span)
      } else if errors["jam"] == nil {
        errors.add("jam", words.hoursUnreadable)
      }
    }
    if form.text("alasan") == nil {
      errors.add("alasan", words.rule(.reasonRequired, "reason-required", []))
    }
    if errors.isEmpty, let date, let kind, let name, let reason = form.text("alasan") {
      let day = SpecialDay(date: date, kind: kind, name: name, hours: hours)
      do {
        let change = try await site.store.setHoliday(day, reason: reason, by: try frame.acting)
        return .seeOther(changed(change, year: date.year))
      } catch let error as CalendarError {
        errors.add("jam", words.calendarError(error))
      }
    }
    let matter = CalendarMatter(
      rules: try await site.store.calendarRules(), year: date?.year ?? frame.today.year,
      typed: form, errors: errors)
    return try calendarPage(matter, frame).response(.unprocessableContent)
  }

  private func remove(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    let day = try await day(context.form)
    guard let reason = context.form.text("alasan") else {
      var errors = FieldErrors()
      errors.add("alasan", frame.words.rule(.reasonRequired, "reason-required", []))
      return removeHolidayPage(day, frame, errors: errors).response(.unprocessableContent)
    }
    let change = try await site.store.removeHoliday(
      on: day.date, reason: reason, by: try frame.acting)
    return .seeOther(changed(change, year: day.date.year))
  }

  /// The entered day that a form names.
  private func day(_ form: FormData) async throws -> SpecialDay {
    guard let date = form.text("tanggal").flatMap({ CalendarDate($0) }),
      let day = try await site.store.calendarRules().specialDay(on: date)
    else { throw PageRefusal(.missing) }
    return day
  }

  private func changed(_ change: CalendarChange, year: Int) -> String {
    Paths.with(
      Paths.calendar,
      [
        ("tahun", "\(year)"), ("bergeser", "\(change.deadlines)"), ("berkas", "\(change.cases)"),
        ("temuan", "\(change.findings)"),
      ])
  }
}
