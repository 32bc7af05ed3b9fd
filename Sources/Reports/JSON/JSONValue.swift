// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A small piece of JSON that is held whole: one result, one match.
enum JSONValue {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The member of that name; `null` where there is none.
  subscript(_ key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  /// A text or number; `nil` where it is blank or something else.
  var string: String? {
    switch self {
    case .string(let text): text.orNil
    case .number(let number): number.plain
    case .bool, .null, .list, .object: nil
    }
  }

  var number: Double? {
    switch self {
    case .number(let number): number
    case .string(let text): Double(text.trimmingBlanks)
    case .bool, .null, .list, .object: nil
    }
  }

  var int: Int? { number.flatMap { Int(exactly: $0.rounded()) } }

  /// `true` and `"true"`.
  var isTrue: Bool {
    switch self {
    case .bool(let value): value
    case .string(let text): text.lowercased() == "true"
    case .null, .number, .list, .object: false
    }
  }

  var isFalse: Bool {
    if case .bool(false) = self { return true }
    return false
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// Entries of a list; a single value counts as a list of one, `null` as an empty one.
  var list: [JSONValue] {
    switch self {
    case .list(let entries): entries
    case .null: []
    case .bool, .number, .string, .object: [self]
    }
  }

  /// The texts of a list, or the one text.
  var strings: [String] { list.compactMap(\.string) }

  var members: [(key: String, value: JSONValue)] {
    if case .object(let members) = self { return members }
    return []
  }
}

extension Double {
  /// Without a decimal point where it is whole.
  var plain: String {
    Int(exactly: self).map { String($0) } ?? String(self)
  }
}
