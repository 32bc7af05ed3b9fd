// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What figures show, for whoever has a paper read out.
package protocol FigureWords {
  func logoPicture(_ office: String) -> String
  /// The QR code in words.
  func verificationPicture(_ mark: VerificationMark) -> String
  /// Parts of a whole as a bar.
  func sharesPicture(_ shares: [(name: String, count: Int)]) -> String
  func evidencePicture(_ name: String?) -> String
  /// Symbols and arrows of one sheet of a procedure; `steps` are numbers, as printed.
  func flowPicture(_ title: String, sheet: Int, of sheets: Int, steps: [String]) -> String
  func symbolPicture(_ name: String) -> String
}
