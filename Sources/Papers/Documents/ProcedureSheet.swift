// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Procedures

/// A procedure as the office signs it: identity block, then the table with its symbols.
///
/// - SeeAlso: PermenPAN-RB 35/2012, identity block and branching flowchart with five symbols.
package struct ProcedureSheet: Sendable {
  package var letterhead: Letterhead
  package var procedure: Procedure
  /// The procedure drawn for paper, cut into sheets.
  package var drawing: SwimlaneDrawing
  /// Who approved it; the post of the procedure's file, unsigned, when `nil`.
  package var signatory: Signatory?
  /// `a4Lying` or `f4Lying`.
  package var pageSize: PageSize
  package var isSample: Bool

  package init(
    letterhead: Letterhead, procedure: Procedure, drawing: SwimlaneDrawing,
    signatory: Signatory? = nil, pageSize: PageSize = .f4Lying, isSample: Bool = false
  ) {
    self.letterhead = letterhead
    self.procedure = procedure
    self.drawing = drawing
    self.signatory = signatory
    self.pageSize = pageSize
    self.isSample = isSample
  }

  /// How to cut a drawing so that a sheet fills such a page.
  package static func cut(for size: PageSize) -> DrawingForm {
    let width = size.width - margins.left - margins.right
    let height = size.height - margins.top - margins.bottom
    // The drawing is 1136 wide, the column of remarks stands beside it; a little is left for the
    // line that closes it.
    let drawn = 1136 + SwimlaneSheet.remarkWidth
    return .paper(.height((height * drawn / width - 6).rounded(.down)))
  }

  static let margins = Insets(
    top: 15.millimetres, right: 14.millimetres, bottom: 15.millimetres, left: 16.millimetres)
}
