// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// What a form's record was when the form was shown: it travels with the form, so that a change
/// by somebody else meanwhile is noticed.
enum SeenRecord {
  /// The hidden field.
  static let field = "dilihat"
}

extension Refusal {
  /// What somebody else changed since the page was opened: each field with its value then and
  /// now; `nil` for every other refusal.
  var changedSince: [(field: String, before: String, now: String)]? {
    guard case .rule("record-changed", let detail) = self else { return nil }
    return stride(from: 0, to: detail.count - detail.count % 3, by: 3).map {
      (detail[$0], detail[$0 + 1], detail[$0 + 2])
    }
  }
}

/// On top of a form that comes back because its record is another one by now: what changed, and
/// that sending it again overwrites that.
func staleSummary(_ title: String, _ changes: [String], _ words: any Phrasebook) -> HTML {
  guard !changes.isEmpty else { return "" }
  return refusalSummary(
    title, "\(words.changedMeanwhile) \(words.typedIsKept)",
    more: "<ul>\(each(changes) { "<li>\($0)</li>" })</ul><p>\(words.sendAgainToOverwrite)</p>")
}
