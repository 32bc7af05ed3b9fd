// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Header fields in the order they came, every instance; names are case-insensitive.
package struct HeaderFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package private(set) var all: [Field]

  package init(_ all: [Field] = []) { self.all = all }

  package init(dictionaryLiteral elements: (String, String)...) {
    all = elements.map { Field($0.0, $0.1) }
  }

  package mutating func add(_ name: String, _ value: String) { all.append(Field(name, value)) }

  /// Every value of that name.
  package func values(_ name: String) -> [String] {
    let name = name.lowercased()
    return all.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The first value of that name.
  package subscript(name: String) -> String? { values(name).first }

  package func without(_ name: String) -> HeaderFields {
    HeaderFields(all.filter { $0.name.lowercased() != name.lowercased() })
  }

  package func has(_ name: String) -> Bool { self[name] != nil }

  /// `Name: value` lines of these names, for evidence.
  package func lines(_ names: String...) -> String {
    let names = Set(names.map { $0.lowercased() })
    return all.filter { names.contains($0.name.lowercased()) }
      .map { "\($0.name): \($0.value)" }.joined(separator: "\n")
  }
}
