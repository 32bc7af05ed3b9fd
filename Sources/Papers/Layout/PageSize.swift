// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A sheet of paper as Indonesian offices stock it; all measures in points (1/72 inch).
package enum PageSize: String, Sendable, Hashable, CaseIterable {
  /// 210 × 297 mm.
  case a4
  /// 215 × 330 mm, the folio of Indonesian offices.
  case f4
  /// 215 × 165 mm, lying: half an F4 sheet, for disposition slips.
  case halfFolio
  /// A4, lying: for tables as wide as a procedure's.
  case a4Lying
  /// F4, lying.
  case f4Lying

  package var width: Double {
    switch self {
    case .a4: 210.millimetres
    case .f4, .halfFolio: 215.millimetres
    case .a4Lying: 297.millimetres
    case .f4Lying: 330.millimetres
    }
  }

  package var height: Double {
    switch self {
    case .a4: 297.millimetres
    case .f4: 330.millimetres
    case .halfFolio: 165.millimetres
    case .a4Lying: 210.millimetres
    case .f4Lying: 215.millimetres
    }
  }
}

extension Double {
  var millimetres: Double { self * 72 / 25.4 }
}

extension Int {
  var millimetres: Double { Double(self).millimetres }
}

/// White space inside a box, in points.
struct Insets {
  var top: Double
  var right: Double
  var bottom: Double
  var left: Double

  static let none = Insets(top: 0, right: 0, bottom: 0, left: 0)
}
