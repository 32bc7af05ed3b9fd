// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// Reads the cells of one line and collects what is wrong with them.
struct RowReader {
  let line: Int
  /// What each column of the register says: from the file, else from the known record.
  private let cells: [String: String]
  /// Position in the file of the columns that it has, from 1.
  private let positions: [String: Int]
  private let limits: [String: Int]
  private(set) var problems: [ImportProblem] = []

  init(line: Int, cells: [String: String], positions: [String: Int], columns: [RegisterColumn]) {
    self.line = line
    self.cells = cells
    self.positions = positions
    limits = Dictionary(columns.map { ($0.name, $0.limit) }) { $1 }
  }

  mutating func note(_ column: String, _ reason: ImportProblem.Reason) {
    problems.append(
      ImportProblem(line: line, column: column, position: positions[column], reason: reason))
  }

  /// The cell without spaces around it; empty where there is none.
  mutating func text(_ column: String) -> String {
    let cell = cells[column] ?? ""
    if cell.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      note(column, .controlCharacter)
    }
    if let limit = limits[column], cell.count > limit { note(column, .tooLong(limit: limit)) }
    return cell
  }

  mutating func optional(_ column: String) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  mutating func required(_ column: String) -> String {
    let text = text(column)
    if text.isEmpty { note(column, .missing) }
    return text
  }

  mutating func code(_ column: String, _ shape: CodeShape) -> String {
    let code = required(column)
    if !code.isEmpty, !shape.fits(code) { note(column, .badCode(shape)) }
    return code
  }

  /// Several in one cell, with `|` between them.
  mutating func list(_ column: String) -> [String] {
    var seen: Set<String> = []
    return text(column).split(separator: "|").map { $0.trimmed }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  mutating func kind<Kind: RawRepresentable & CaseIterable>(
    _ column: String, _ kind: Kind.Type = Kind.self
  ) -> Kind? where Kind.RawValue == String {
    guard let text = optional(column) else { return nil }
    if let kind = Kind(rawValue: text.lowercased()) { return kind }
    note(column, .notOneOf(Kind.allCases.map(\.rawValue)))
    return nil
  }

  mutating func day(_ column: String) -> CalendarDate? {
    guard let text = optional(column) else { return nil }
    if let day = CalendarDate(text) { return day }
    note(column, .notDate)
    return nil
  }

  /// From 0.
  mutating func number(_ column: String) -> Int? {
    guard let text = optional(column) else { return nil }
    if let number = Int(text), number >= 0 { return number }
    note(column, .notWholeNumber)
    return nil
  }

  mutating func yesNo(_ column: String) -> Bool? {
    guard let text = optional(column) else { return nil }
    switch text.lowercased() {
    case "ya", "yes", "true", "1": return true
    case "tidak", "no", "false", "0": return false
    default:
      note(column, .notYesNo)
      return nil
    }
  }

  mutating func email(_ column: String) -> String? {
    guard let text = optional(column) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 2 && !parts[0].isEmpty && !text.contains(" ")
      && CodeShape.hostname.fits(String(parts[1]).lowercased())
    if !isAddress { note(column, .badEmail) }
    return text
  }

  /// `https://…` or `http://…`.
  mutating func url(_ column: String) -> String? {
    guard let text = optional(column) else { return nil }
    let isWeb = ["https://", "http://"].contains { text.hasPrefix($0) && text.count > $0.count }
    if !isWeb || text.contains(where: { $0.isWhitespace || "<>\"".contains($0) }) {
      note(column, .badURL)
    }
    return text
  }

  /// Notes where a code is none of the known ones.
  mutating func refer(
    _ column: String, to code: String?, of register: Register, among known: some Collection<String>
  ) {
    guard let code, !code.isEmpty, !known.contains(code) else { return }
    let near = NearName.of(code, among: known.sorted())
    note(column, .unknownReference(register, code, didYouMean: near))
  }
}

extension StringProtocol {
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest = rest.dropFirst() }
    while rest.last?.isWhitespace ?? false { rest = rest.dropLast() }
    return String(rest)
  }
}
