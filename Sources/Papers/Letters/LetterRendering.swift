// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Mustache

/// Values put into texts. The result is words to be drawn, never markup: nothing is escaped,
/// since nothing reads it again.
enum LetterRendering {
  /// - Parameter marking: names that stand in brackets in place of values that are missing.
  static func words(
    _ text: String, _ values: LetterValues, row: LetterValue?, marking: [String] = []
  ) -> String {
    // What isn't of our subset was refused by the check.
    guard (try? LetterTemplate(text)) != nil,
      let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    else { return text }
    var root = values
    for name in marking { root.set(name, "[\(name)]") }
    let scope = Scope(root: root.root, row: row)
    return template.render(scope).trimmedLines
  }

  /// Names that stand in the text where they would be shown, and have no value.
  static func missing(
    in nodes: [LetterTemplate.Node], _ values: LetterValues, _ rows: [LetterValue]
  ) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .value(let name, _):
        if case .text = values.find(name, within: rows) { return [] }
        // A cell of a row may be empty: the row itself is there.
        return rows.contains { $0.declares(name) } ? [] : [name]
      case .section(let name, let isInverted, _, let inner):
        let value = values.find(name, within: rows)
        if isInverted { return value == nil ? missing(in: inner, values, rows) : [] }
        switch value {
        case nil: return []
        case .text: return missing(in: inner, values, rows)
        case .group(let group): return missing(in: inner, values, rows + [.group(group)])
        case .list(let list):
          return list.flatMap { missing(in: inner, values, rows + [$0]) }
        }
      }
    }
  }
}

/// The values as the template library asks for them: only by name, never by reflection.
private struct Scope: MustacheParent {
  var root: [String: LetterValue]
  var row: LetterValue?

  func child(named name: String) -> Any? {
    if case .group(let values) = row, let value = values[name] { return value.forTemplates }
    return root[name]?.forTemplates
  }
}

private struct Named: MustacheParent {
  var values: [String: LetterValue]

  func child(named name: String) -> Any? { values[name]?.forTemplates }
}

extension LetterValue {
  /// What is empty is not there.
  fileprivate var forTemplates: Any? {
    if isEmpty { return nil }
    switch self {
    case .text(let text): return text
    case .list(let list): return list.compactMap { $0.forTemplates }
    case .group(let values): return Named(values: values)
    }
  }

  fileprivate func declares(_ name: String) -> Bool {
    guard case .group(let values) = self else { return false }
    return values[name] != nil
  }
}

extension String {
  /// Without white space at the ends.
  fileprivate var trimmedLines: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
