// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Which of the three drawings of a procedure is wanted.
package enum DrawingForm: Sendable, Hashable {
  /// The whole table, 1136 wide.
  case full
  /// For a phone, 358 wide: the lanes as a graph on the left, the words on the right.
  case slim
  /// The whole table, cut into sheets.
  case paper(PaperCut)

  /// Sheets of a landscape F4 page.
  package static let paper = DrawingForm.paper(.height(760))
}

/// Where a drawing on paper is cut; always before a row.
package enum PaperCut: Sendable, Hashable {
  /// As many rows as fit in this height, of 1136 in width; at least one.
  case height(Double)
  /// This many rows on each sheet.
  case rows(Int)
}

/// How much of a row's wording a drawing shows.
package enum DrawingDetail: Sendable, Hashable {
  /// The title alone, for a running case.
  case titles
  /// The title and under it the row as the SOP words it.
  case wording
}
