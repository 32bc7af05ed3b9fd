// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Records

/// What a form's record was when the form was shown: it travels with the form, so that a change
/// by somebody else meanwhile is noticed.
enum SeenRecord {
  /// The hidden field.
  static let field = "dilihat"

  /// The hidden field with the record as it is; nothing for a new one.
  static func html(_ record: (some Encodable)?) -> HTML {
    hidden(field, record.flatMap { try? CanonicalJSON.text($0) })
  }

  /// What the form carries; `nil` for a new record, and for a form that carries nothing.
  static func read<Record: Decodable>(_ form: FormData) -> Record? {
    form[field].flatMap { try? CanonicalJSON.value($0) }
  }
}

extension FieldErrors {
  /// What somebody else changed meanwhile, by the names of the register's columns.
  static func changes(
    _ refusal: Refusal, _ words: any Phrasebook
  ) -> [String]? {
    refusal.changedSince?.map { change in
      words.changedField(
        words.columnName(change.field), from: words.cell(change.before),
        to: words.cell(change.now))
    }
  }
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
