// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

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

  package init(procedures: @escaping @Sendable ([Procedure], Sheet) async throws -> [UInt8]) {
    self.procedures = procedures
  }
}
