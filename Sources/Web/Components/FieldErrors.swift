// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a form that came in, field by field, in the order of the page.
package struct FieldErrors: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var field: String
    package var message: String
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  package mutating func add(_ field: String, _ message: String) {
    entries.append(Entry(field: field, message: message))
  }

  /// The first message for this field.
  package subscript(field: String) -> String? {
    entries.first { $0.field == field }?.message
  }
}

/// On top of a refused form: what is wrong, each a link to its field.
func errorSummary(_ title: String, _ errors: FieldErrors, _ words: any Phrasebook) -> HTML {
  """
  <div class="errors narrow" role="alert" tabindex="-1" autofocus><h2>\(title)</h2>\
  <p>\(words.typedIsKept)</p><ol>\(each(errors.entries) { entry in
    "<li><a href=\"#\(fieldID(entry.field))\">\(entry.message)</a></li>"
  })</ol></div>
  """
}

/// On top of a page whose act a rule refused: one sentence and what to do.
func refusalSummary(_ title: String, _ advice: HTML, more: HTML = "") -> HTML {
  """
  <div class="errors narrow" role="alert" tabindex="-1" autofocus><h2>\(title)</h2>\
  <p>\(advice)</p>\(more)</div>
  """
}

func fieldError(_ message: String?, for name: String) -> HTML {
  unwrap(message) { message in
    "<p class=\"msg\" id=\"\(fieldID(name))-msg\">\(Icon.warning.html)<span>\(message)</span></p>"
  }
}
