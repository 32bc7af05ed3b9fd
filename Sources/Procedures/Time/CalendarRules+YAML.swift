// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension CalendarRules {
  /// Reads a calendar file: `id`, `title`, `zone`, `hours` (by weekday or range of weekdays),
  /// `hours-source`, named `patterns` of hours, `seasons`, `holidays` and `sources`.
  ///
  /// - Throws: ``CalendarError/fault(_:)`` with the line and what would be right there.
  package init(yaml: String) throws(CalendarError) {
    self = try CalendarFile(CalendarEntry(yaml: yaml)).rules()
  }
}

/// The entries of a calendar file on their way to rules.
private struct CalendarFile {
  let root: CalendarEntry
  let entries: [String: CalendarEntry]
  let sources: [CalendarSource]
  let patterns: [String: WorkingWeek]

  init(_ root: CalendarEntry) throws(CalendarError) {
    self.root = root
    entries = try root.mapping([
      "id", "title", "zone", "hours", "hours-source", "patterns", "seasons", "holidays", "sources",
    ])
    sources = try CalendarFile.sources(entries["sources"])
    patterns = try CalendarFile.patterns(entries["patterns"])
  }

  func rules() throws(CalendarError) -> CalendarRules {
    var rules = CalendarRules(
      id: try root.need("id", in: entries).text(),
      title: try root.need("title", in: entries).text(),
      zone: try root.need("zone", in: entries).choice(of: CalendarZone.self),
      week: try week(root.need("hours", in: entries)),
      weekSource: try source(entries["hours-source"]), sources: sources)
    let seasons = try entries["seasons"]?.list(atMost: 500) ?? []
    for entry in seasons { rules.seasons.append(try season(entry)) }
    let days = try entries["holidays"]?.list(atMost: 5000) ?? []
    for entry in days { rules.specialDays.append(try specialDay(entry)) }
    do {
      try rules.check()
    } catch .fault(let fault) {
      throw .fault(located(fault, among: seasons + days))
    }
    // Only now: a fault's place counts in the order of the file.
    rules.seasons.sort { $0.from < $1.from }
    rules.specialDays.sort { $0.date < $1.date }
    return rules
  }

  private static func sources(_ entry: CalendarEntry?) throws(CalendarError) -> [CalendarSource] {
    var sources: [CalendarSource] = []
    for entry in try entry?.list(atMost: 500) ?? [] {
      let keys = try entry.mapping(["id", "title", "confidence"])
      let id = try entry.need("id", in: keys).text()
      guard !sources.contains(where: { $0.id == id }) else { throw entry.fault(.repeatedName(id)) }
      let title = try entry.need("title", in: keys).text()
      let confidence = try keys["confidence"]?.choice(of: CalendarSource.Confidence.self)
      sources.append(CalendarSource(id: id, title: title, confidence: confidence ?? .high))
    }
    return sources
  }

  private static func patterns(
    _ entry: CalendarEntry?
  ) throws(CalendarError) -> [String: WorkingWeek] {
    var patterns: [String: WorkingWeek] = [:]
    for (name, entry) in try entry?.pairs() ?? [] { patterns[name] = try entry.week() }
    return patterns
  }

  /// Hours by weekday, or the name of a pattern.
  private func week(_ entry: CalendarEntry) throws(CalendarError) -> WorkingWeek {
    guard entry.isText else { return try entry.week() }
    let name = try entry.text()
    guard let week = patterns[name] else {
      throw entry.fault(.unknownValue(name, known: patterns.keys.sorted()))
    }
    return week
  }

  private func season(_ entry: CalendarEntry) throws(CalendarError) -> Season {
    let keys = try entry.mapping(["name", "from", "through", "hours", "source", "confidence"])
    let source = try source(keys["source"])
    let confidence = try keys["confidence"]?.choice(of: CalendarSource.Confidence.self)
    return Season(
      name: try entry.need("name", in: keys).text(), from: try entry.need("from", in: keys).date(),
      through: try entry.need("through", in: keys).date(),
      week: try week(entry.need("hours", in: keys)), source: source,
      confidence: confidence ?? sources.first { $0.id == source }?.confidence ?? .high)
  }

  private func specialDay(_ entry: CalendarEntry) throws(CalendarError) -> SpecialDay {
    let keys = try entry.mapping(["date", "kind", "name", "hours", "source"])
    return SpecialDay(
      date: try entry.need("date", in: keys).date(),
      kind: try entry.need("kind", in: keys).choice(of: SpecialDay.Kind.self),
      name: try entry.need("name", in: keys).text(), hours: try keys["hours"]?.spans() ?? [],
      source: try source(keys["source"]))
  }

  private func source(_ entry: CalendarEntry?) throws(CalendarError) -> String? {
    guard let entry else { return nil }
    let id = try entry.text()
    guard sources.contains(where: { $0.id == id }) else {
      throw entry.fault(.unknownValue(id, known: sources.map(\.id)))
    }
    return id
  }

  /// The fault with the line of the entry it lies in.
  private func located(_ fault: CalendarFault, among items: [CalendarEntry]) -> CalendarFault {
    var located = fault
    let holders = items + entries.values
    let holder = holders.filter { fault.place.hasPrefix($0.place) }
      .max { $0.place.utf8.count < $1.place.utf8.count }
    located.line = holder?.line
    located.column = holder?.column
    return located
  }
}
