// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Words of a procedure on paper.
package protocol SOPWords {
  var sopTitle: String { get }
  var sopBookTitle: String { get }
  var sopSubject: String { get }
  var number: String { get }
  var sopNumber: String { get }
  var sopCreated: String { get }
  var sopRevised: String { get }
  var sopEffective: String { get }
  var sopApprovedBy: String { get }
  var sopName: String { get }
  var sopLegalBasis: String { get }
  var sopQualifications: String { get }
  var sopRelated: String { get }
  var sopEquipment: String { get }
  var sopWarnings: String { get }
  var sopRecords: String { get }
  var sopRemarks: String { get }
  /// Over the narrow column of the table: "Ket."
  var sopRemarkColumn: String { get }
  /// Under the title of a book.
  var sopBookSubject: String { get }
  func year(_ year: Int) -> String
  var pageColumn: String { get }

  // The decree of a book.
  func decreeOf(_ post: String) -> String
  /// Leaves room where there is none yet.
  func decreeNumber(_ number: String?) -> String
  var decreeAbout: String { get }
  func decreeSubject(_ office: String) -> String
  var considering: String { get }
  var inViewOf: String { get }
  var decides: String { get }
  var decreeConsiderations: [String] { get }
  func decreeRulings(_ titles: [String]) -> [(name: String, ruling: String)]

  // The explanation of a book.
  var explanation: String { get }
  func bookScope(_ office: String, _ count: Int) -> String
  var terms: String { get }
  var bookTerms: [(term: String, meaning: String)] { get }
  var symbols: String { get }
  /// Capsule, box, diamond, arrow, pentagon.
  var symbolMeanings: [(name: String, meaning: String)] { get }
  /// Stands for the whole procedure in the list of remarks.
  var sopGeneral: String { get }
  var sopRow: String { get }
  var sopRemark: String { get }
}
