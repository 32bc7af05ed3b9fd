// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// A file of records beside the office's own: what it brings, line by line.
struct RegisterFile<Row: RegisterRow> {
  struct Line {
    var row: Row
    var report: ImportReport.Line
  }

  var lines: [Line] = []

  /// - Throws: `ImportError` with everything that is wrong.
  init(_ data: Data, _ connection: any SQLConnection) throws {
    let records = try CSV.records(of: data)
    guard let header = records.first, records.count > 1 else {
      throw ImportError(
        problems: [ImportProblem(line: records.first?.line ?? 1, reason: .empty)])
    }
    let names = header.fields.map { $0.trimmed.lowercased() }
    var problems = Self.problems(of: names, line: header.line)
    if !problems.isEmpty { throw ImportError(problems: problems) }
    let positions = Dictionary(names.enumerated().map { ($1, $0 + 1) }) { $1 }
    let known = Dictionary(try Row.all(connection).map { ($0.key, $0) }) { $1 }

    var readers: [RowReader] = []
    var rows: [(row: Row, known: Row?, reader: Int)] = []
    var seen: [String: Int] = [:]
    for record in records.dropFirst() {
      guard record.fields.count == names.count else {
        problems.append(
          ImportProblem(
            line: record.line,
            reason: .fieldCount(expected: names.count, found: record.fields.count)))
        continue
      }
      var cells = Dictionary(
        zip(names, record.fields.map { CSV.unguarded($0.trimmed) })
      ) { $1 }
      let key = Row.keyColumns.map { cells[Row.columns[$0].name] ?? "" }.joined(separator: " ")
      if let known = known[key] {
        for (column, cell) in zip(Row.header, known.cells) where cells[column] == nil {
          cells[column] = cell
        }
      }
      var reader = RowReader(
        line: record.line, cells: cells, positions: positions, columns: Row.columns)
      if let first = seen[key] {
        reader.note(Row.header[Row.keyColumns.first ?? 0], .repeatedKey(line: first))
      } else {
        seen[key] = record.line
      }
      if let row = Row(&reader) { rows.append((row, known[key], readers.count)) }
      readers.append(reader)
    }
    let others = try References(connection, with: rows.map(\.row))
    for (row, known, reader) in rows {
      row.check(&readers[reader], replacing: known, others)
      lines.append(Line(row: row, report: .init(readers[reader].line, row, replacing: known)))
    }
    problems += readers.flatMap(\.problems)
    guard problems.isEmpty else {
      throw ImportError(
        problems: Array(
          problems.sorted { ($0.line, $0.position ?? 0) < ($1.line, $1.position ?? 0) }
            .prefix(ImportError.limit)))
    }
  }

  private static func problems(of names: [String], line: Int) -> [ImportProblem] {
    var problems: [ImportProblem] = []
    for (index, name) in names.enumerated() {
      if !Row.header.contains(name) {
        let near = NearName.of(name, among: Row.header)
        problems.append(
          ImportProblem(
            line: line, column: name, position: index + 1,
            reason: .unknownColumn(name, didYouMean: near)))
      } else if names[..<index].contains(name) {
        problems.append(
          ImportProblem(
            line: line, column: name, position: index + 1, reason: .repeatedColumn(name)))
      }
    }
    for column in Row.columns where column.presence == .key && !names.contains(column.name) {
      problems.append(ImportProblem(line: line, reason: .missingColumn(column.name)))
    }
    return problems
  }
}

extension ImportReport.Line {
  fileprivate init<Row: RegisterRow>(_ line: Int, _ row: Row, replacing known: Row?) {
    self.line = line
    key = row.key
    guard let known else {
      change = .new
      return
    }
    let columns = zip(Row.header, zip(row.cells, known.cells)).filter { $1.0 != $1.1 }.map(\.0)
    change = columns.isEmpty ? .unchanged : .changed(columns)
  }
}
