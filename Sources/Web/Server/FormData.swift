// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The fields of a form as they came in: names may repeat, order is kept.
package struct FormData: Sendable, Hashable {
  package var pairs: [(name: String, value: String)] { zip(names, values).map { ($0, $1) } }
  private var names: [String] = []
  private var values: [String] = []

  package init() {}

  package init(_ pairs: [(name: String, value: String)]) {
    names = pairs.map(\.name)
    values = pairs.map(\.value)
  }

  package mutating func append(_ name: String, _ value: String) {
    names.append(name)
    values.append(value)
  }

  package var count: Int { names.count }

  /// The first value of this name, as typed; `nil` when the field did not come.
  package subscript(name: String) -> String? {
    names.firstIndex(of: name).map { values[$0] }
  }

  /// All values of this name, in order.
  package func all(_ name: String) -> [String] {
    zip(names, values).compactMap { $0 == name ? $1 : nil }
  }

  /// The value without blanks around it; `nil` where nothing is left.
  package func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let trimmed = value.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  package func int(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
  package func isOn(_ name: String) -> Bool { self[name] != nil }

  /// `entries[SIMPEG][from]` for `nested("entries")`: "SIMPEG" → a form with "from"; in order.
  package func nested(_ name: String) -> [(key: String, fields: FormData)] {
    var keys: [String] = []
    var forms: [String: FormData] = [:]
    for (full, value) in zip(names, values) {
      guard let (key, rest) = FormData.split(full, under: name) else { continue }
      if forms[key] == nil { keys.append(key) }
      forms[key, default: FormData()].append(rest, value)
    }
    return keys.map { ($0, forms[$0] ?? FormData()) }
  }

  package var command: String? { text(FormName.command) }
  package var csrf: String? { text(FormName.csrf) }
  package var seenVersion: Int? { int(FormName.seen) }

  /// Without what every form carries: what a draft keeps.
  package var content: FormData {
    FormData(
      zip(names, values).filter { name, _ in
        ![FormName.csrf, FormName.command, FormName.seen].contains(name)
      }.map { ($0, $1) })
  }

  /// "entries[SIMPEG][from]" under "entries" is ("SIMPEG", "from"); deeper levels keep their
  /// brackets: "a[b][c][d]" is ("b", "c[d]"). A single level, "a[b]", has an empty rest.
  private static func split(_ full: String, under name: String) -> (String, String)? {
    guard full.hasPrefix(name + "["), full.hasSuffix("]") else { return nil }
    let inner = full.dropFirst(name.count + 1)
    guard let close = inner.firstIndex(of: "]") else { return nil }
    let key = String(inner[..<close])
    let rest = inner[inner.index(after: close)...]
    guard !rest.isEmpty else { return (key, "") }
    guard rest.hasPrefix("["), let end = rest.firstIndex(of: "]") else { return nil }
    return (
      key, String(rest[rest.index(after: rest.startIndex)..<end] + rest[rest.index(after: end)...])
    )
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
