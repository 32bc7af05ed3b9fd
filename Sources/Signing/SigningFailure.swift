// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why a paper could not be signed, or a signature not read.
package enum SigningFailure: Error, Equatable {
  /// No PDF, or one whose structure can't be added to: what is wrong, in English.
  case notSignable(String)
}
