// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records

struct CalendarMatter {
  var rules: CalendarRules
  var year: Int
  /// What the last change moved.
  var change: (deadlines: Int, cases: Int, findings: Int)?
  var typed = FormData()
  var errors = FieldErrors()
}

/// When the office works: hours, seasons, and the days that differ.
func calendarPage(_ matter: CalendarMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let rules = matter.rules
  let isAdministrator = try frame.known.may(.administer)
  let missing = rules.yearsWithoutHolidays(from: frame.today.year, through: frame.today.year + 2)
  return Page(frame, title: words.calendarTitle, isRefused: !matter.errors.isEmpty) {
    """
    \(when(!matter.errors.isEmpty, errorSummary(words.holidayNotSaved, matter.errors, words)))\
    \(unwrap(matter.change) { change in
      notice(
        "<p>\(words.calendarChanged(deadlines: change.deadlines, cases: change.cases, findings: change.findings))</p>",
        .ok, icon: .check)
    })\
    \(when(!missing.isEmpty, notice(
      "<p><b>\(words.holidaysMissing(missing))</b> \(words.holidaysMissingAdvice)</p>", .warn,
      icon: .warning)))\
    \(pageTitle(
      words.calendarTitle, lead: "\(words.calendarLead(rules.title, zone: rules.zone.name))",
      actions: downloadLink(.calendar, frame)))\
    \(columns(
      holidays(matter, frame, mayEdit: isAdministrator)
        + (isAdministrator ? adding(matter, frame) : ""),
      aside: hours(rules, words) + seasons(rules, words)))
    """
  }
}

private func source(_ id: String?, in rules: CalendarRules, _ words: any Phrasebook) -> HTML? {
  guard let source = rules.sources.first(where: { $0.id == id }) else { return nil }
  let doubt: HTML = unwrap(words.confidence(source.confidence)) { " <b class=\"warn\">(\($0))</b>" }
  return "\(source.title)\(doubt)"
}

private func hours(_ rules: CalendarRules, _ words: any Phrasebook) -> HTML {
  """
  <div><h2>\(words.hoursHeading)</h2>\(weekTable(rules.week, words.hoursHeading, words))\
  \(source(rules.weekSource, in: rules, words).map { "<p class=\"small soft\">\($0)</p>" })</div>
  """
}

private func weekTable(_ week: WorkingWeek, _ caption: String, _ words: any Phrasebook) -> HTML {
  let rows = (1...7).map { number -> HTML in
    let spans = week.spans(weekday: number)
    let minutes = spans.reduce(0) { $0 + $1.minutes }
    let length: HTML =
      minutes == 0 ? "" : "<small class=\"under soft\">\(words.minutesADay(minutes))</small>"
    return """
      <tr><th scope="row">\(words.weekdayName(number))</th>\
      <td>\(words.hours(spans))\(length)</td></tr>
      """
  }
  let head = words.weekdayColumns.map { "<th scope=\"col\">\($0)</th>" as HTML }
  return """
    <table><caption class="vh">\(caption)</caption><thead><tr>\(head)</tr></thead>\
    <tbody>\(rows)</tbody></table>
    """
}

private func seasons(_ rules: CalendarRules, _ words: any Phrasebook) -> HTML {
  guard !rules.seasons.isEmpty else { return "" }
  return """
    <div><h2>\(words.seasonsHeading)</h2>\(each(rules.seasons.reversed()) { season in
      """
      <details><summary>\(season.name)</summary>\
      <p class="small">\(words.seasonDates(words.date(season.from), words.date(season.through)))\
      \(unwrap(words.confidence(season.confidence)) { " <b class=\"warn\">(\($0))</b>" })</p>\
      \(weekTable(season.week, season.name, words))\
      \(source(season.source, in: rules, words).map { "<p class=\"small soft\">\($0)</p>" })</details>
      """
    })</div>
    """
}

private func holidays(_ matter: CalendarMatter, _ frame: PageFrame, mayEdit: Bool) -> HTML {
  let words = frame.words
  let rules = matter.rules
  let entered = rules.specialDays.map(\.date.year)
  let first = min(entered.min() ?? matter.year, frame.today.year)
  let last = max(entered.max() ?? matter.year, frame.today.year + 1)
  let choice = views(
    label: words.yearsLabel,
    (first...last).map { ("\($0)", Paths.calendar(year: $0), $0 == matter.year) })
  let days = rules.specialDays.filter { $0.date.year == matter.year }
  let sources = Set(days.map(\.source))
  let hasOneSource = sources.count == 1
  let isEditable = mayEdit
  let columns = words.holidayColumns.dropLast(hasOneSource ? 1 : 0).map { Column($0) }
  let rows = days.map { day in
    let name: HTML =
      day.hours.isEmpty
      ? "\(day.name)" : "\(day.name)<small class=\"under soft\">\(words.hours(day.hours))</small>"
    var cells: [HTML] = ["\(words.longDate(day.date))", name, "\(words.dayKind(day.kind))"]
    if !hasOneSource { cells.append(source(day.source, in: rules, words) ?? "–") }
    if isEditable {
      let path = Paths.with(Paths.removeHoliday, [("tanggal", day.date.description)])
      cells.append(link(words.removeAction, to: path))
    }
    return TableRow(cells)
  }
  let shared = hasOneSource ? source(days.first?.source, in: rules, words) : nil
  return section(
    words.holidaysHeading(matter.year),
    choice
      + (rows.isEmpty
        ? soft(words.noHolidays(matter.year))
        : unwrap(shared) { "<p class=\"small soft\">\(words.sourceLead) \($0)</p>" }
          + registerTable(
            caption: words.holidaysHeading(matter.year),
            isEditable ? columns + [Column("")] : columns, rows)))
}

/// Asks why before a day is an ordinary one again.
func removeHolidayPage(
  _ day: SpecialDay, _ frame: PageFrame, errors: FieldErrors = FieldErrors()
) -> Page {
  let words = frame.words
  let title = words.removeConfirm(words.date(day.date))
  let back = Paths.calendar(year: day.date.year)
  return Page(frame, title: title, isRefused: !errors.isEmpty) {
    """
    \(backLink(words.calendarTitle, to: back))\
    \(when(!errors.isEmpty, errorSummary(words.holidayNotRemoved, errors, words)))\
    \(narrow(pageTitle(title, lead: "\(day.name)") + form(
      Paths.removeHoliday, frame.stamp(),
      """
      \(hidden("tanggal", day.date.description))\(soft(words.addHolidayLead))\
      \(textField(
        Field("alasan", words.changeReasonLabel, hint: words.changeReasonHint,
          error: errors["alasan"]), words, limit: 200))\
      \(actions(mainButton(words.removeHolidayAction), quietLink(words.cancel, to: back)))
      """)))
    """
  }
}

private func adding(_ matter: CalendarMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  func field(_ name: String, _ label: String, hint: String? = nil, optional: Bool = false) -> Field
  {
    Field(
      name, label, from: matter.typed, errors: matter.errors, hint: hint, isOptional: optional)
  }
  return section(
    words.addHolidayHeading, id: "tambah",
    soft(words.addHolidayLead)
      + form(
        Paths.addHoliday, frame.stamp(command: matter.typed.command),
        """
        \(fieldRow(
          dateField(field("tanggal", words.holidayDateLabel), words),
          selectField(
            field("jenis", words.holidayKindLabel), words,
            options: SpecialDay.Kind.allCases.map { ($0.rawValue, words.dayKind($0)) })))\
        \(textField(field("nama", words.holidayNameLabel), words, limit: 200))\
        \(textField(
          field("jam", words.holidayHoursLabel, hint: words.holidayHoursHint, optional: true),
          words, width: .half))\
        \(textField(field("alasan", words.changeReasonLabel, hint: words.changeReasonHint), words, limit: 200))\
        \(actions(mainButton(words.addHolidayAction)))
        """))
}
