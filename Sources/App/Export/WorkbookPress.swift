// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Sheets
import Web

/// Makes workbooks of lists.
enum WorkbookPress {
  /// Writes the list to a file; the folder it is in takes the rows on their way.
  @Sendable static func write(_ table: ListTable, to url: URL) async throws {
    try await turnstile.pass {
      let writer = try WorkbookWriter(
        to: url.path, scratch: url.deletingLastPathComponent().path,
        about: WorkbookAbout(
          title: table.title, author: table.office, createdAt: table.takenAt))
      var isCut = false
      for sheet in table.sheets {
        try writer.begin(sheet.name, sheet.columns.map(SheetColumn.init))
        isCut = try await add(sheet, to: writer) || isCut
      }
      try about(table, isCut: isCut, writer)
      try writer.close()
    }
  }

  /// - Returns: whether there were more rows than are written.
  private static func add(
    _ sheet: ListTable.Sheet, to writer: WorkbookWriter
  ) async throws -> Bool {
    var count = 0
    while count < ListTable.rowLimit {
      try Task.checkCancellation()
      let rows = try await sheet.rows(count, ListTable.pageSize)
      for row in rows { try writer.add(row.map(SheetCell.init)) }
      count += rows.count
      if rows.count < ListTable.pageSize { return false }
    }
    return true
  }

  private static func about(
    _ table: ListTable, isCut: Bool, _ writer: WorkbookWriter
  ) throws {
    let words = Indonesian()
    let columns = words.aboutColumns
    try writer.begin(
      words.aboutSheet,
      [
        SheetColumn(columns.name, width: 24),
        SheetColumn(columns.value, width: 80, isWrapped: true),
      ])
    for fact in table.facts { try writer.add([.text(fact.name), .text(fact.value)]) }
    if isCut { try writer.add([.empty, .text(words.listCut(ListTable.rowLimit))]) }
  }

  /// Few at a time: a long list keeps a core busy for a second.
  private static let turnstile = Turnstile(width: 2)
}

/// Lets so many pass at a time; the others wait in their order.
actor Turnstile {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(width: Int) { free = width }

  func pass<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
    await enter()
    defer { leave() }
    return try await work()
  }

  private func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

extension SheetColumn {
  fileprivate init(_ column: ListTable.Column) {
    self.init(column.title, width: column.width, isWrapped: column.isWrapped)
  }
}

extension SheetCell {
  fileprivate init(_ cell: ListTable.Cell) {
    self =
      switch cell {
      case .empty: .empty
      case .text(let text): .text(text)
      case .number(let value): .number(value)
      case .share(let value): .share(value)
      case .day(let day): .date(SheetDate(year: day.year, month: day.month, day: day.day))
      case .moment(let moment):
        .date(
          SheetDate(
            year: moment.date.year, month: moment.date.month, day: moment.date.day,
            minute: moment.minuteOfDay))
      case .link(let text, let address): .link(text, address: address)
      }
  }
}
