// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A value that can be read from everyday JSON without the decoder, at a fifth of the time. For what comes with every
/// act.
package protocol PlainReadable: Decodable {
  /// Takes what the decoder would; throws ``OddJSON`` where that is not certain.
  init(_ json: PlainObject) throws(OddJSON)
}

extension CanonicalJSON {
  /// What is not plain goes to the decoder, which reads it or says what is wrong with it.
  package static func value<T: PlainReadable>(plain text: String) throws -> T {
    if let object = try? PlainObject(text), let value = try? T(object) { return value }
    return try value(text)
  }
}

/// Not plain; perhaps right all the same.
package struct OddJSON: Error {
  package init() {}
}

/// JSON of the everyday kind. Fractions, letters by their number, names twice and the like are odd.
package enum PlainJSON: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([PlainJSON])
  case object(PlainObject)
  case null
}

package struct PlainObject: Sendable, Hashable {
  private struct Member: Hashable {
    var name: String
    var value: PlainJSON
  }
  private var members: [Member] = []
  /// Each new name is held against all before it.
  private static let most = 40

  /// - Throws: `OddJSON` for anything but one plain object.
  package init(_ text: String) throws(OddJSON) {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(OddJSON) in
        var scanner = PlainScanner(bytes)
        let object = try scanner.object(depth: 0)
        try scanner.end()
        return object
      }
    }
    self = try result.get()
  }

  init() { members.reserveCapacity(8) }

  mutating func add(_ name: String, _ value: PlainJSON) throws(OddJSON) {
    if members.count == PlainObject.most || members.contains(where: { $0.name == name }) {
      throw OddJSON()
    }
    members.append(Member(name: name, value: value))
  }

  /// All values by their names.
  package func mapped<Value>(
    _ make: (PlainJSON) throws(OddJSON) -> Value
  ) throws(OddJSON) -> [String: Value] {
    var values: [String: Value] = [:]
    for member in members { values[member.name] = try make(member.value) }
    return values
  }

  private subscript(_ name: String) -> PlainJSON {
    members.first { $0.name == name }?.value ?? .null
  }

  package func textIfAny(_ name: String) throws(OddJSON) -> String? {
    switch self[name] {
    case .text(let text): return text
    case .null: return nil
    case _: throw OddJSON()
    }
  }

  package func numberIfAny(_ name: String) throws(OddJSON) -> Int? {
    switch self[name] {
    case .number(let number): return number
    case .null: return nil
    case _: throw OddJSON()
    }
  }

  package func flagIfAny(_ name: String) throws(OddJSON) -> Bool? {
    switch self[name] {
    case .flag(let flag): return flag
    case .null: return nil
    case _: throw OddJSON()
    }
  }

  package func textsIfAny(_ name: String) throws(OddJSON) -> [String]? {
    guard let list = try list(name) else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(list.count)
    for value in list {
      guard case .text(let text) = value else { throw OddJSON() }
      texts.append(text)
    }
    return texts
  }

  package func objects<Value: PlainReadable>(_ name: String) throws(OddJSON) -> [Value] {
    guard let list = try list(name) else { throw OddJSON() }
    var objects: [Value] = []
    for value in list {
      guard case .object(let object) = value else { throw OddJSON() }
      objects.append(try Value(object))
    }
    return objects
  }

  /// One of a kind that is written as a text: a choice of few, a day.
  package func kindIfAny<Kind>(
    _ name: String, _ make: (String) -> Kind?
  ) throws(OddJSON) -> Kind? {
    guard let text = try textIfAny(name) else { return nil }
    guard let kind = make(text) else { throw OddJSON() }
    return kind
  }

  private func list(_ name: String) throws(OddJSON) -> [PlainJSON]? {
    switch self[name] {
    case .list(let list): return list
    case .null: return nil
    case _: throw OddJSON()
    }
  }
}

extension PlainObject {
  package func text(_ name: String) throws(OddJSON) -> String { try there(textIfAny(name)) }
  package func texts(_ name: String) throws(OddJSON) -> [String] { try there(textsIfAny(name)) }
  package func number(_ name: String) throws(OddJSON) -> Int { try there(numberIfAny(name)) }
  package func flag(_ name: String) throws(OddJSON) -> Bool { try there(flagIfAny(name)) }
  package func day(_ name: String) throws(OddJSON) -> CalendarDate { try there(dayIfAny(name)) }

  package func dayIfAny(_ name: String) throws(OddJSON) -> CalendarDate? {
    try kindIfAny(name) { CalendarDate($0) }
  }

  private func there<Value>(_ value: Value?) throws(OddJSON) -> Value {
    guard let value else { throw OddJSON() }
    return value
  }
}
