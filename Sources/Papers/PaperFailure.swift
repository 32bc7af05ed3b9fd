// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Why a paper could not be drawn.
package enum PaperFailure: Error, Hashable {
  /// The letterhead's logo is no PNG, is damaged, or is larger than 2 MiB or 4,000 pixels a side.
  case logoUnreadable
  /// Cairo gave up; its own words, for the operator.
  case drawing(String)
}
