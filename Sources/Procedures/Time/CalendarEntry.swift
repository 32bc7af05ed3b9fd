// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Yams

/// One node of a calendar file, with where it stands.
struct CalendarEntry {
  private let node: Node
  let place: String
  let line: Int?
  let column: Int?

  init(_ node: Node, place: String) {
    self.node = node
    self.place = place
    self.line = node.mark?.line
    self.column = node.mark?.column
  }

  /// The root of a file, which must be a mapping without anchors.
  init(yaml: String) throws(CalendarError) {
    let limit = 262_144
    guard yaml.utf8.count <= limit else {
      throw .fault(.init(place: "", reason: .tooLarge(limit: limit)))
    }
    if let (line, column) = CalendarEntry.placeOfAlias(in: yaml) {
      throw .fault(.init(place: "", line: line, column: column, reason: .alias))
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw .fault(CalendarEntry.fault(error))
    }
    guard let root else { throw .fault(.init(place: "", line: 1, reason: .notMapping)) }
    self.init(root, place: "")
  }

  var isText: Bool { node.scalar != nil }

  func fault(_ reason: CalendarFault.Reason) -> CalendarError {
    .fault(.init(place: place, line: line, column: column, reason: reason))
  }

  /// Entries of a mapping that has these keys and no others.
  func mapping(_ known: [String]) throws(CalendarError) -> [String: CalendarEntry] {
    var found: [String: CalendarEntry] = [:]
    for (key, entry) in try pairs() {
      guard known.contains(key) else { throw entry.fault(.unknownKey(key, known: known)) }
      found[key] = entry
    }
    return found
  }

  /// The entry of a key that this mapping must have.
  func need(
    _ key: String, in entries: [String: CalendarEntry]
  ) throws(CalendarError) -> CalendarEntry {
    guard let entry = entries[key] else { throw fault(.missing(key: key)) }
    return entry
  }

  /// Keys and values of a mapping, as written.
  func pairs() throws(CalendarError) -> [(key: String, value: CalendarEntry)] {
    guard let mapping = node.mapping else { throw fault(.notMapping) }
    var found: [(key: String, value: CalendarEntry)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { throw fault(.notText) }
      let entry = CalendarEntry(value, place: place.isEmpty ? name : "\(place).\(name)")
      found.append((name, entry))
    }
    return found
  }

  func list(atMost limit: Int) throws(CalendarError) -> [CalendarEntry] {
    guard let sequence = node.sequence else { throw fault(.notList) }
    guard sequence.count <= limit else { throw fault(.tooMany(limit: limit)) }
    return sequence.enumerated().map { CalendarEntry($1, place: "\(place)[\($0)]") }
  }

  /// The text of a scalar, which is not empty.
  func text() throws(CalendarError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw fault(.notText) }
    return text
  }

  func date() throws(CalendarError) -> CalendarDate {
    let text = try text()
    guard let date = CalendarDate(text) else { throw fault(.notDate(text)) }
    return date
  }

  /// One of the words an enumeration is written with.
  func choice<Choice>(of type: Choice.Type) throws(CalendarError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      throw fault(.unknownValue(text, known: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// Hours of a day: a list of spans, or one alone.
  func spans() throws(CalendarError) -> [WorkingSpan] {
    let entries = node.sequence == nil ? [self] : try list(atMost: 48)
    var spans: [WorkingSpan] = []
    for entry in entries {
      let text = try entry.text()
      guard let span = WorkingSpan(text) else { throw entry.fault(.notHours(text)) }
      spans.append(span)
    }
    return spans
  }

  /// Hours by weekday (`friday`) or range of weekdays (`monday-thursday`).
  func week() throws(CalendarError) -> WorkingWeek {
    var week = WorkingWeek([:])
    for (key, entry) in try pairs() {
      let days = WorkingWeek.Weekday.allCases
      let ends = key.split(separator: "-").map { WorkingWeek.Weekday(rawValue: String($0)) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        let from = days.firstIndex(of: first), let through = days.firstIndex(of: last),
        from <= through
      else { throw entry.fault(.notWeekday(key)) }
      let spans = try entry.spans()
      for day in days[from...through] {
        guard week.hours.updateValue(spans, forKey: day) == nil else {
          throw entry.fault(.repeatedWeekday(day.rawValue))
        }
      }
    }
    return week
  }

  /// Line and column of the first anchor (`&name`) or alias (`*name`), with which a small file can mean an
  /// endless one. Comments and quotes are not looked into: a word marked so there is refused too.
  private static func placeOfAlias(in yaml: String) -> (line: Int, column: Int)? {
    var (line, column) = (1, 0)
    var previous = UInt8(ascii: "\n")
    let bytes = yaml.utf8
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      let atStart = [10, 13, 32, 9, 44, 91, 123].contains(previous)
      column += 1
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
      let marks = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")
      if marks, atStart, next > 32 { return (line, column) }
      previous = byte
    }
    return nil
  }

  private static func fault(_ error: any Error) -> CalendarFault {
    guard let error = error as? YamlError else {
      return CalendarFault(place: "", reason: .notYAML("\(error)"))
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return CalendarFault(
        place: "", line: mark.line, column: mark.column, reason: .notYAML(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let reason = CalendarFault.Reason.repeatedName(keys.first ?? "")
      return CalendarFault(place: "", line: context.mark.line, reason: reason)
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return CalendarFault(place: "", reason: .notYAML(problem))
    case .no, .memory, .dataCouldNotBeDecoded:
      return CalendarFault(place: "", reason: .notYAML("\(error)"))
    }
  }
}
