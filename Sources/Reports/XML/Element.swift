// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A small piece of XML that is held whole: one alert, one issue.
struct Element {
  var name: String
  var attributes: [(name: String, value: String)] = []
  /// Text directly within it.
  var text = ""
  var children: [Element] = []

  /// The first child of that name.
  subscript(_ name: String) -> Element? { children.first { $0.name == name } }

  func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Text of the first child of that name; `nil` where there is none or it is blank.
  func string(_ name: String) -> String? { self[name]?.trimmed }

  /// Without blanks around it; `nil` where nothing is left.
  var trimmed: String? {
    let text = text.trimmingBlanks
    return text.isEmpty ? nil : text
  }

  /// Text within it and within its children, in order of depth.
  var wholeText: String { children.reduce(text) { $0 + $1.wholeText } }
}
