// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why a workbook or an archive could not be written.
package enum SheetFailure: Error, Equatable {
  /// The folder or the disk refused: its own words.
  case notWritten(String)
  /// No file in an archive may be called so.
  case unfitName(String)
}
