// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What stands in one cell. A text is never read as a formula.
package enum SheetCell: Sendable, Hashable {
  case empty
  case text(String)
  case number(Double)
  /// A part of a whole, 0 to 1, shown in percent.
  case share(Double)
  case date(SheetDate)
  /// A text that leads to an `http` or `https` address; anything else is only its text.
  case link(String, address: String)

  package static func number(_ value: Int) -> SheetCell { .number(Double(value)) }
}

/// A day, or a minute of it, as a calendar on the wall shows it: workbooks know no zones.
package struct SheetDate: Sendable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int
  /// From midnight; `nil` for the whole day.
  package var minute: Int?

  package init(year: Int, month: Int, day: Int, minute: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.minute = minute
  }
}

/// A column of a sheet.
package struct SheetColumn: Sendable, Hashable {
  package var title: String
  /// In characters.
  package var width: Double
  /// Long texts, on several lines.
  package var isWrapped: Bool

  package init(_ title: String, width: Double = 16, isWrapped: Bool = false) {
    self.title = title
    self.width = width
    self.isWrapped = isWrapped
  }
}
