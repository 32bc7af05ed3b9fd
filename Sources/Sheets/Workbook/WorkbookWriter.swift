// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CXLSX
package import Foundation
import Synchronization

/// What a workbook says about itself; with the same instant, the same rows are the same bytes.
package struct WorkbookAbout: Sendable, Hashable {
  package var title: String
  package var author: String
  package var createdAt: Date

  package init(title: String, author: String, createdAt: Date) {
    self.title = title
    self.author = author
    self.createdAt = createdAt
  }
}

/// Writes a workbook row by row; what is written leaves memory, however many rows there are.
///
/// Each sheet has one head row that stays in sight, is printed on every page and filters.
package final class WorkbookWriter {
  /// Rows below the head. - SeeAlso: Excel specifications and limits.
  package static let rowLimit = 1_048_575
  /// Links in one sheet; what is beyond is text.
  private static let linkLimit = 60_000

  /// The library turns an instant into a day in one place for all threads; two workbooks that are
  /// written out at once would bear each other's.
  private static let writing = Mutex(())

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let looks: SheetLooks
  private let path: String
  private var isClosed = false
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var columns: [SheetColumn] = []
  private var names: Set<String> = []
  private var row: UInt32 = 0
  private var links = 0

  /// - Parameter scratch: folder for rows on their way; a disk with room, not a memory disk.
  package init(to path: String, scratch: String, about: WorkbookAbout) throws(SheetFailure) {
    let opened = scratch.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let opened else { throw .notWritten("no workbook at \(path)") }
    workbook = opened
    looks = SheetLooks(opened)
    self.path = path
    about.title.withCString { title in
      about.author.withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.company = UnsafeMutablePointer(mutating: author)
        properties.created = time_t(max(1, about.createdAt.timeIntervalSince1970))
        workbook_set_properties(opened, &properties)
      }
    }
  }

  // Given up halfway, the library still has to let go of what it holds.
  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  /// Ends the sheet before and begins another.
  package func begin(_ name: String, _ columns: [SheetColumn]) throws(SheetFailure) {
    endSheet()
    guard let sheet = workbook_add_worksheet(workbook, unused(SheetText.sheetName(name))) else {
      throw .notWritten("no sheet \(name)")
    }
    self.sheet = sheet
    self.columns = columns
    (row, links) = (0, 0)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_footer(sheet, "&L&A&R&P / &N")
    for (index, column) in columns.enumerated() {
      let index = UInt16(index)
      worksheet_set_column(sheet, index, index, column.width, nil)
    }
    for (index, column) in columns.enumerated() {
      try check(
        worksheet_write_string(
          sheet, 0, UInt16(index), SheetText.clean(column.title), looks.head))
    }
    row = 1
  }

  /// - Returns: false where the sheet is full; then nothing is written.
  @discardableResult
  package func add(_ cells: [SheetCell]) throws(SheetFailure) -> Bool {
    guard let sheet, row <= UInt32(Self.rowLimit) else { return false }
    for (index, cell) in cells.prefix(columns.count).enumerated() {
      try write(cell, UInt16(index), on: sheet)
    }
    row += 1
    return true
  }

  /// Writes the file out. Nothing can be added any more.
  package func close() throws(SheetFailure) {
    endSheet()
    isClosed = true
    let workbook = workbook
    try check(Self.writing.withLock { _ in workbook_close(workbook) })
  }

  private func endSheet() {
    guard let sheet, !columns.isEmpty else { return }
    worksheet_autofilter(sheet, 0, 0, max(1, row) - 1, UInt16(columns.count - 1))
    self.sheet = nil
  }

  private func write(
    _ cell: SheetCell, _ column: UInt16, on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SheetFailure) {
    let isWrapped = columns[Int(column)].isWrapped
    switch cell {
    case .empty: break
    case .text(let text): try write(text, column, isWrapped, on: sheet)
    case .number(let value) where value.isFinite:
      try check(worksheet_write_number(sheet, row, column, value, looks.number))
    case .share(let value) where value.isFinite:
      try check(worksheet_write_number(sheet, row, column, value, looks.share))
    case .number, .share: break
    case .date(let date):
      var moment = lxw_datetime()
      moment.year = Int32(date.year)
      moment.month = Int32(date.month)
      moment.day = Int32(date.day)
      moment.hour = Int32((date.minute ?? 0) / 60)
      moment.min = Int32((date.minute ?? 0) % 60)
      try check(
        worksheet_write_datetime(
          sheet, row, column, &moment, date.minute == nil ? looks.day : looks.moment))
    case .link(let text, let address):
      guard links < Self.linkLimit, let address = Self.address(address) else {
        return try write(text, column, isWrapped, on: sheet)
      }
      links += 1
      try check(
        worksheet_write_url_opt(
          sheet, row, column, address, looks.link, SheetText.clean(text), nil))
    }
  }

  private func write(
    _ text: String, _ column: UInt16, _ isWrapped: Bool,
    on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SheetFailure) {
    let clean = SheetText.clean(text)
    guard !clean.isEmpty else { return }
    try check(
      worksheet_write_string(
        sheet, row, column, clean,
        looks.text(isWrapped: isWrapped, isGuarded: SheetText.looksLikeFormula(clean))))
  }

  /// Only addresses of the web; longer ones than a workbook can hold are none.
  private static func address(_ text: String) -> String? {
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    let isSafe = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
    return isWeb && isSafe && text.utf8.count <= 2_000 ? text : nil
  }

  /// Two sheets can't bear one name, whatever the case of its letters.
  private func unused(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate.lowercased()).inserted {
      candidate = String(name.prefix(26)) + " (\(number))"
      number += 1
    }
    return candidate
  }

  private func check(_ error: lxw_error) throws(SheetFailure) {
    guard error != LXW_NO_ERROR else { return }
    throw .notWritten(lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)")
  }
}
