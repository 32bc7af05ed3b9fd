// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// Paper that is drawn while somebody waits for it: what follows from installed data alone, and
/// takes milliseconds. Papers of cases are drawn by the queue and kept.
///
/// The pages don't know how paper is made; the program hands this in.
package struct Press: Sendable {
  package enum Sheet: String, Sendable, CaseIterable {
    case a4, f4
  }

  /// One procedure, or several as a book with contents, as the bytes of a PDF.
  package var procedures: @Sendable ([Procedure], Sheet) async throws -> [UInt8]

  /// Writes a list as a workbook (XLSX) to a file that is not there yet; `nil` where the program
  /// makes none.
  package var workbook: (@Sendable (ListTable, URL) async throws -> Void)?

  /// A paper about the office, as the bytes of a PDF; `nil` where the program draws none.
  package var paper: (@Sendable (OfficePaper) async throws -> [UInt8])?
  /// The report on an item of a case as the bytes of a DOCX, or `nil` where it has none.
  package var wordReport: (@Sendable (_ number: String, _ item: String?) async throws -> [UInt8]?)?
  /// The summary for the head as a text to paste: counts only.
  package var headMessage: (@Sendable () async throws -> String)?

  /// A picture, PNG or JPEG, of which the parts under the boxes are gone; `nil` where it can't be
  /// read.
  package var cover: (@Sendable (_ picture: [UInt8], [PictureBox]) async throws -> [UInt8]?)?

  package init(
    procedures: @escaping @Sendable ([Procedure], Sheet) async throws -> [UInt8],
    workbook: (@Sendable (ListTable, URL) async throws -> Void)? = nil,
    paper: (@Sendable (OfficePaper) async throws -> [UInt8])? = nil,
    headMessage: (@Sendable () async throws -> String)? = nil,
    wordReport: (@Sendable (_ number: String, _ item: String?) async throws -> [UInt8]?)? = nil
  ) {
    self.procedures = procedures
    self.workbook = workbook
    self.paper = paper
    self.headMessage = headMessage
    self.wordReport = wordReport
  }
}
