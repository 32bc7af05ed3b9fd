// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// A list as rows and columns, for a workbook. The rows are fetched while they are written.
package struct ListTable: Sendable {
  package enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    /// 0 to 1.
    case share(Double)
    case day(CalendarDate)
    case moment(LocalMoment)
    /// An address of the web that the text leads to.
    case link(String, address: String)
  }

  package struct Column: Sendable, Hashable {
    package var title: String
    /// In characters.
    package var width: Double
    package var isWrapped: Bool
  }

  package struct Sheet: Sendable {
    package typealias Rows = @Sendable (_ offset: Int, _ limit: Int) async throws -> [[Cell]]

    package var name: String
    package var columns: [Column]
    /// Fewer rows than asked for are the last ones.
    package var rows: Rows
  }

  /// Rows of one sheet that are written at most; the office's archive is the store itself.
  package static let rowLimit = 100_000
  /// Rows fetched at once.
  package static let pageSize = 1_000

  package var kind: ListKind
  package var title: String
  /// Name of the office.
  package var office: String
  package var takenAt: Date
  /// Which part of the list, seen by whom and when: goes on a sheet of its own.
  package var facts: [(name: String, value: String)]
  package var sheets: [Sheet]

  /// Of the file, without its ending.
  package var fileName: String { kind.rawValue }
}

extension ListTable.Cell {
  static func text(_ value: String?) -> Self { value.map { .text($0) } ?? .empty }
  static func number(_ value: Int?) -> Self { value.map { .number(Double($0)) } ?? .empty }
  static func share(_ value: Double?) -> Self { value.map { .share($0) } ?? .empty }
  static func day(_ value: CalendarDate?) -> Self { value.map { .day($0) } ?? .empty }
  static func list(_ values: [String]) -> Self {
    values.isEmpty ? .empty : .text(values.joined(separator: ", "))
  }
  static func address(_ value: String?) -> Self {
    value.map { .link($0, address: $0) } ?? .empty
  }
}

extension ListTable.Sheet {
  /// A sheet whose rows are at hand.
  init(_ name: String, _ columns: [ListTable.Column], of rows: [[ListTable.Cell]]) {
    self.init(name: name, columns: columns) { offset, limit in
      Array(rows.dropFirst(offset).prefix(limit))
    }
  }
}
