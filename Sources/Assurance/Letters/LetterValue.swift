// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What a template may show: words, a list of rows, or a group of named values. What is empty is
/// not there.
package indirect enum LetterValue: Sendable, Hashable {
  case text(String)
  case list([LetterValue])
  case group([String: LetterValue])

  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .list(let list): list.isEmpty
    case .group(let values): values.values.allSatisfy(\.isEmpty)
    }
  }
}

/// Values by dotted names: "sistem.nama".
package struct LetterValues: Sendable, Hashable {
  package private(set) var root: [String: LetterValue]

  package init(_ root: [String: LetterValue] = [:]) { self.root = root }

  /// Setting `nil` or something empty leaves it out.
  package subscript(_ name: String) -> LetterValue? {
    get { Self.find(name.split(separator: ".")[...], in: .group(root)) }
    set {
      let kept = newValue.flatMap { $0.isEmpty ? nil : $0 }
      root = Self.put(kept, at: name.split(separator: ".").map(String.init)[...], in: root)
    }
  }

  package mutating func set(_ name: String, _ text: String?) {
    self[name] = text.map { .text($0) }
  }

  /// What a name stands for inside rows: the innermost that has its first part.
  package func find(_ name: String, within rows: [LetterValue]) -> LetterValue? {
    let parts = name.split(separator: ".")
    guard let first = parts.first.map(String.init) else { return nil }
    for row in rows.reversed() {
      if case .group(let values) = row, values[first] != nil {
        return Self.find(parts[...], in: row)
      }
    }
    return Self.find(parts[...], in: .group(root))
  }

  private static func find(_ parts: ArraySlice<Substring>, in value: LetterValue) -> LetterValue? {
    guard let first = parts.first else { return value.isEmpty ? nil : value }
    guard case .group(let values) = value, let child = values[String(first)] else { return nil }
    return find(parts.dropFirst(), in: child)
  }

  private static func put(
    _ value: LetterValue?, at parts: ArraySlice<String>, in values: [String: LetterValue]
  ) -> [String: LetterValue] {
    guard let first = parts.first else { return values }
    var values = values
    if parts.count == 1 {
      values[first] = value
    } else {
      var inner: [String: LetterValue] = [:]
      if case .group(let group) = values[first] { inner = group }
      values[first] = .group(put(value, at: parts.dropFirst(), in: inner))
    }
    return values
  }
}
