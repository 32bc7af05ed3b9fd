// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How far a paper may go.
///
/// - SeeAlso: tata naskah dinas, *tingkat keamanan*.
package enum Classification: String, Sendable, Hashable, CaseIterable {
  case verySecret
  case secret
  case restricted
  /// Bears no mark.
  case ordinary
}
