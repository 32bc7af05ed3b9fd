// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

enum TextKind: String {
  case text, password, email, url, search, tel
  /// Digits only; a figure that is counted. Not `type=number`, whose wheel changes it unseen.
  case numeric
}

/// How wide a field is drawn, which says how much is expected in it.
enum FieldWidth: String {
  case full = ""
  case half = "w-half"
  case short = "w-short"
}

func textField(
  _ field: Field, _ words: any Phrasebook, kind: TextKind = .text, width: FieldWidth = .full,
  autocomplete: String? = nil, limit: Int? = nil
) -> HTML {
  let type = kind == .numeric ? "text" : kind.rawValue
  return field.around(
    """
    <input type="\(type)" class="\(width.rawValue)"\(field.attributes)\
    \(attribute: "value", kind == .password ? nil : field.value)\
    \(attribute: "inputmode", kind == .numeric ? "numeric" : nil)\
    \(attribute: "autocomplete", autocomplete)\(attribute: "maxlength", limit.map(String.init))>
    """, words)
}

func textArea(
  _ field: Field, _ words: any Phrasebook, rows: Int = 4, limit: Int? = nil
) -> HTML {
  // The first line break after the tag belongs to HTML, not to the text.
  field.around(
    """
    <textarea rows="\(rows)"\(field.attributes)\(attribute: "maxlength", limit.map(String.init))>
    \(field.value)</textarea>
    """, words)
}

/// - Parameter empty: what no choice means, where it is not that a choice is missing.
func selectField(
  _ field: Field, _ words: any Phrasebook, options: [(value: String, label: String)],
  width: FieldWidth = .full, empty: String? = nil
) -> HTML {
  field.around(
    """
    <select class="\(width.rawValue)"\(field.attributes)><option value="">\(empty ?? words.chooseOne)</option>\
    \(each(options) { option in
      "<option value=\"\(option.value)\"\(flag: "selected", option.value == field.value)>\(option.label)</option>"
    })</select>
    """, words)
}

/// A day, as the browser offers it; where it offers nothing, `2026-11-23` is typed.
func dateField(_ field: Field, _ words: any Phrasebook) -> HTML {
  field.around(
    "<input type=\"date\" class=\"w-short\"\(field.attributes) value=\"\(field.value)\">", words)
}

/// Hours and minutes, `09:20`.
func timeField(_ field: Field, _ words: any Phrasebook) -> HTML {
  field.around(
    "<input type=\"time\" class=\"w-short\"\(field.attributes) value=\"\(field.value)\">", words)
}

/// Files to send along; the form must be multipart.
func fileField(
  _ field: Field, _ words: any Phrasebook, accept: String? = nil, isMultiple: Bool = false,
  limit: Int
) -> HTML {
  var field = field
  field.hint = [field.hint, words.fileLimit(limit), words.redactionReminder]
    .compactMap(\.self).joined(separator: " ")
  return field.around(
    "<input type=\"file\"\(field.attributes)\(attribute: "accept", accept)\(flag: "multiple", isMultiple)>",
    words)
}

/// Fields that are read together, side by side where there is room.
func fieldRow(_ fields: HTML...) -> HTML { "<div class=\"fields\">\(fields)</div>" }
