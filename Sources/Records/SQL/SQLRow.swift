// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A column of a row: by its name in the `SELECT`, or by position from 0.
package enum SQLColumn: Sendable, Hashable, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, CustomStringConvertible
{
  case name(String)
  case index(Int)

  package init(stringLiteral value: String) { self = .name(value) }
  package init(integerLiteral value: Int) { self = .index(value) }

  package var description: String {
    switch self {
    case .name(let name): "column \"\(name)\""
    case .index(let index): "column \(index)"
    }
  }
}

/// One row of an answer.
///
/// Each getter throws `Failure.internal` when the column is missing or holds another kind, and, unless it is an
/// `optional…` one, when it is NULL.
package struct SQLRow: Sendable, Hashable {
  /// Names as the `SELECT` gives them, from left to right.
  package let columns: [String]
  package let values: [SQLValue]

  package init(columns: [String], values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value as it is; NULL also when there is no such column.
  package subscript(_ column: SQLColumn) -> SQLValue {
    position(of: column).map { values[$0] } ?? .null
  }

  func position(of column: SQLColumn) -> Int? {
    switch column {
    case .index(let index): values.indices.contains(index) ? index : nil
    case .name(let name): columns.firstIndex(of: name)
    }
  }

  /// - Throws: `Failure.internal` when the row has no such column.
  package func value(_ column: SQLColumn) throws -> SQLValue {
    guard let position = position(of: column) else {
      throw Failure(.internal, "no \(column) among \(columns.joined(separator: ", "))")
    }
    return values[position]
  }

  func wrong(_ column: SQLColumn, _ wanted: String, _ value: SQLValue) -> Failure {
    let found =
      switch value {
      case .null: "NULL"
      case .int: "an integer"
      case .real: "a real number"
      case .text: "text"
      case .blob: "a blob"
      }
    return Failure(.internal, "\(column) holds \(found), not \(wanted)")
  }
}
