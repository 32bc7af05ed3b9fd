// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension ProcedureReading {
  /// What stands under a key, and the keys that lead there.
  struct Value {
    var tree: YAMLTree
    var path: String
  }

  /// The values of a mapping by key. A key without a value counts as left out.
  mutating func keys(
    of tree: YAMLTree, _ path: String, known: [String], required: [String] = []
  ) -> [String: Value]? {
    guard case .mapping(let entries) = tree.content else {
      note(.wrongType(expected: .mapping, found: tree.found), at: tree.place, path)
      return nil
    }
    var values: [String: Value] = [:]
    for entry in entries {
      let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      guard known.contains(entry.key) else {
        note(
          .unknownKey(entry.key, didYouMean: NearName.of(entry.key, among: known)),
          at: entry.place, inner)
        continue
      }
      if entry.value.found == .nothing, !required.contains(entry.key) { continue }
      values[entry.key] = Value(tree: entry.value, path: inner)
    }
    for key in required where values[key] == nil {
      note(.missingKey(key), at: tree.place, path)
    }
    return values
  }

  mutating func list(_ value: Value?) -> [Value] {
    guard let value else { return [] }
    guard case .list(let trees) = value.tree.content else {
      wrong(.list, value)
      return []
    }
    return trees.enumerated().map { Value(tree: $1, path: "\(value.path)[\($0 + 1)]") }
  }

  /// The entries of a mapping whose keys are names that the file makes up.
  mutating func named(_ value: Value) -> [(name: String, place: FilePlace, value: Value)] {
    guard case .mapping(let entries) = value.tree.content else {
      wrong(.mapping, value)
      return []
    }
    return entries.map { entry in
      let path = "\(value.path).\(entry.key)"
      if !Name.isValid(entry.key) { note(.badName(entry.key), at: entry.place, path) }
      return (entry.key, entry.place, Value(tree: entry.value, path: path))
    }
  }

  mutating func text(_ value: Value?) -> String? {
    guard let value else { return nil }
    guard case .text(let text, _) = value.tree.content, value.tree.found == .text else {
      wrong(.text, value)
      return nil
    }
    guard text.utf8.count <= ProcedureReader.textLimit else {
      note(.tooLong(limit: ProcedureReader.textLimit), at: value.tree.place, value.path)
      return nil
    }
    return text
  }

  /// `nil` for an empty text too: some boxes of the form are left open.
  mutating func optionalText(_ value: Value?) -> String? {
    guard let text = text(value), !text.isEmpty else { return nil }
    return text
  }

  mutating func texts(_ value: Value?) -> [String] {
    list(value).compactMap { text($0) }
  }

  mutating func name(_ value: Value?) -> String? {
    guard let value, let text = text(value) else { return nil }
    guard Name.isValid(text) else {
      note(.badName(text), at: value.tree.place, value.path)
      return nil
    }
    return text
  }

  mutating func names(_ value: Value?) -> [String] {
    list(value).compactMap { name($0) }
  }

  mutating func references(_ kind: Reference.Kind, _ value: Value?) -> [String] {
    list(value).compactMap { entry in
      guard let name = name(entry) else { return nil }
      refer(kind, name, entry)
      return name
    }
  }

  mutating func flag(_ value: Value?) -> Bool? {
    guard let value else { return nil }
    if case .text(let text, _) = value.tree.content {
      switch text {
      case "true", "yes", "ya": return true
      case "false", "no", "tidak": return false
      default: break
      }
    }
    wrong(.yesNo, value)
    return nil
  }

  mutating func wholeNumber(_ value: Value?) -> Int? {
    guard let value else { return nil }
    guard case .text(let text, _) = value.tree.content, let number = Int(text),
      (1...100_000).contains(number)
    else {
      wrong(.wholeNumber, value)
      return nil
    }
    return number
  }

  mutating func number(_ value: Value?) -> Double? {
    guard let value else { return nil }
    guard case .text(let text, _) = value.tree.content, let number = StandardTime.number(text)
    else {
      wrong(.number, value)
      return nil
    }
    return number
  }

  mutating func date(_ value: Value?) -> CalendarDate? {
    guard let value, let text = text(value) else { return nil }
    let date = CalendarDate(text)
    if date == nil { note(.badDate(text), at: value.tree.place, value.path) }
    return date
  }

  /// One of the words, e.g. the kind of an output.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ value: Value?, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let value, let text = text(value) else { return nil }
    let word = Word(rawValue: text)
    if word == nil {
      let allowed = Word.allCases.map(\.rawValue)
      note(.notOneOf(text, allowed: allowed), at: value.tree.place, value.path)
    }
    return word
  }

  private mutating func wrong(_ expected: ProcedureFileProblem.Expected, _ value: Value) {
    note(
      .wrongType(expected: expected, found: value.tree.found), at: value.tree.place, value.path)
  }
}
