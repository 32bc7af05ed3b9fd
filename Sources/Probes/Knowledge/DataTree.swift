// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Yams

/// A node of a data file that knows where it stands, for readers that refuse with the place.
package struct DataTree {
  let node: Node
  let file: String

  /// - Throws: `KnowledgeError`.
  package init(_ yaml: String, file: String) throws {
    guard yaml.utf8.count <= 1 << 20 else {
      throw KnowledgeError(file: file, problem: "larger than 1 MiB")
    }
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        throw KnowledgeError(file: file, problem: "empty")
      }
      self.node = node
      self.file = file
    } catch let error as KnowledgeError {
      throw error
    } catch {
      throw KnowledgeError(file: file, problem: "\(error)")
    }
  }

  private init(_ node: Node, file: String) {
    self.node = node
    self.file = file
  }

  func child(_ key: String) -> DataTree? { node.mapping?[Node(key)].map { DataTree($0, file: file) } }

  /// Plain text of a value, whatever YAML takes it for.
  func text(_ key: String) throws -> String {
    guard let text = try optionalText(key) else { throw fault("\(key) is missing") }
    return text
  }

  func optionalText(_ key: String) throws -> String? {
    guard let child = child(key) else { return nil }
    guard let scalar = child.node.scalar else { throw child.fault("\(key) is no text") }
    return scalar.string
  }

  func number(_ key: String) throws -> Int? {
    guard let text = try optionalText(key) else { return nil }
    guard let number = Int(text) else { throw fault("\(key) is no whole number") }
    return number
  }

  func isSet(_ key: String) throws -> Bool { try optionalText(key) == "true" }

  func list(_ key: String) throws -> [DataTree] {
    guard let child = child(key) else { return [] }
    guard let sequence = child.node.sequence else { throw child.fault("\(key) is no list") }
    return sequence.map { DataTree($0, file: file) }
  }

  /// Texts of a list, in lower case.
  func terms(_ key: String) throws -> [String] {
    try list(key).map { item in
      guard let scalar = item.node.scalar else { throw item.fault("\(key) has what is no text") }
      return scalar.string.lowercased()
    }
  }

  func pairs(_ key: String) throws -> [(String, String)] {
    guard let child = child(key) else { return [] }
    guard let mapping = child.node.mapping else { throw child.fault("\(key) is no mapping") }
    return try mapping.map { key, value in
      guard let key = key.scalar?.string, let value = value.scalar?.string else {
        throw child.fault("\(key) holds what is no text")
      }
      return (key, value)
    }
  }

  func fault(_ problem: String) -> KnowledgeError {
    KnowledgeError(file: file, line: node.mark?.line, problem: problem)
  }
}
