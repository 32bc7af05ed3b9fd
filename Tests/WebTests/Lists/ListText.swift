// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import Web

/// A list as text in place of a workbook: sheets under their names, cells between bars.
enum ListText {
  @Sendable static func write(_ table: ListTable, to url: URL) async throws {
    try Data(await text(of: table).utf8).write(to: url)
  }

  static func text(of table: ListTable) async throws -> String {
    var lines = table.facts.map { "\($0.name)=\($0.value)" }
    for sheet in table.sheets {
      lines += ["[\(sheet.name)]", sheet.columns.map(\.title).joined(separator: "|")]
      var offset = 0
      while true {
        // Small pages, so that following them is tried, too.
        let rows = try await sheet.rows(offset, 2)
        for row in rows {
          precondition(row.count == sheet.columns.count, "\(sheet.name): \(row.count)")
          lines.append(row.map(text).joined(separator: "|"))
        }
        offset += rows.count
        if rows.count < 2 { break }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ cell: ListTable.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text), .link(let text, _): text
    case .number(let value), .share(let value): "\(value)"
    case .day(let day): "\(day)"
    case .moment(let moment): moment.machine
    }
  }
}
