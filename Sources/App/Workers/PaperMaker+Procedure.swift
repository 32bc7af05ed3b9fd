// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  /// A procedure, or several as a book, on paper.
  ///
  /// The document's date is the procedure's own, so that one version is the same file forever.
  func sop(
    _ procedures: [Procedure], on size: PageSize, _ issuance: Issuance? = nil
  ) async throws -> Data {
    let letterhead = try await letterhead()
    let isSample = try await isSample()
    let sheets = procedures.map { procedure in
      ProcedureSheet(
        letterhead: letterhead, procedure: procedure,
        drawing: SwimlaneDrawing(
          procedure, form: ProcedureSheet.cut(for: size), words: .indonesian, detail: .wording),
        pageSize: size, isSample: isSample)
    }
    let days = procedures.compactMap { $0.effective ?? $0.revised ?? $0.created }
    var front = BookFront()
    if let issuance {
      front.decreeNumber = issuance.number
      front.signatory = try await signatory(post: "kepala-dinas")
      front.signatory?.date = issuance.day
    }
    return try ProcedureSheet.book(
      sheets, front: front, verification: issuance?.mark,
      createdAt: days.max().map { calendar.instant($0, hour: 0, minute: 0) } ?? instant)
  }
}
