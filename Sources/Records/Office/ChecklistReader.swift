// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Yams

/// Why a checklist file could not be read.
package struct ChecklistFileError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case tooLarge(limit: Int)
    /// The parser's own words, in English.
    case notYAML(String)
    case missing(key: String)
    case notText, notNumber, notList, notMapping
    case unknownKey(String, known: [String])
    /// An id, or an area's number, that stands twice.
    case repeated(String)
  }

  /// From 1; `nil` where the whole file is meant.
  package var line: Int?
  package var reason: Reason
}

/// Reads checklists: `id`, `version`, `title`, `source` and `areas` with their `controls`.
package enum ChecklistReader {
  private static let limit = 1_048_576

  package static func read(_ text: String) throws(ChecklistFileError) -> Checklist {
    guard text.utf8.count <= limit else {
      throw ChecklistFileError(line: nil, reason: .tooLarge(limit: limit))
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      throw ChecklistFileError(line: nil, reason: .notYAML("\(error)"))
    }
    guard let root else { throw ChecklistFileError(line: nil, reason: .notMapping) }
    let fields = try Fields(root, known: ["id", "version", "title", "source", "areas"])
    var seen: Set<String> = []
    var areas: [Checklist.Area] = []
    for node in try fields.list("areas") {
      let area = try area(node, &seen)
      if areas.contains(where: { $0.number == area.number }) {
        throw ChecklistFileError(line: node.mark?.line, reason: .repeated("\(area.number)"))
      }
      areas.append(area)
    }
    return Checklist(
      id: try fields.text("id"), version: try fields.text("version"),
      title: try fields.text("title"), source: try fields.text("source"), areas: areas)
  }

  private static func area(
    _ node: Node, _ seen: inout Set<String>
  ) throws(ChecklistFileError) -> Checklist.Area {
    let fields = try Fields(node, known: ["number", "title", "controls"])
    guard let number = Int(try fields.text("number")) else {
      throw ChecklistFileError(line: node.mark?.line, reason: .notNumber)
    }
    var controls: [Checklist.Control] = []
    for node in try fields.list("controls") {
      let control = try control(node)
      guard seen.insert(control.id).inserted else {
        throw ChecklistFileError(line: node.mark?.line, reason: .repeated(control.id))
      }
      controls.append(control)
    }
    return Checklist.Area(number: number, title: try fields.text("title"), controls: controls)
  }

  private static func control(_ node: Node) throws(ChecklistFileError) -> Checklist.Control {
    let fields = try Fields(
      node,
      known: ["id", "no", "text", "english", "source", "asvs", "evidence", "how", "note"])
    return Checklist.Control(
      id: try fields.text("id"), no: try fields.text("no"), text: try fields.text("text"),
      textEnglish: try fields.text("english"), source: try fields.text("source"),
      asvs: try fields.texts("asvs"), evidence: try fields.optionalText("evidence"),
      how: try fields.optionalText("how"), note: try fields.optionalText("note"))
  }
}

/// A mapping of the file, by key.
private struct Fields {
  private let line: Int?
  private var values: [String: Node] = [:]

  init(_ node: Node, known: [String]) throws(ChecklistFileError) {
    line = node.mark?.line
    guard let mapping = node.mapping else {
      throw ChecklistFileError(line: line, reason: .notMapping)
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        throw ChecklistFileError(line: key.mark?.line, reason: .unknownKey(name, known: known))
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw ChecklistFileError(line: key.mark?.line, reason: .repeated(name))
      }
    }
  }

  func optionalText(_ key: String) throws(ChecklistFileError) -> String? {
    guard let node = values[key] else { return nil }
    guard let text = node.scalar?.string else {
      throw ChecklistFileError(line: node.mark?.line, reason: .notText)
    }
    return text
  }

  func text(_ key: String) throws(ChecklistFileError) -> String {
    guard let text = try optionalText(key), !text.isEmpty else {
      throw ChecklistFileError(line: line, reason: .missing(key: key))
    }
    return text
  }

  func list(_ key: String) throws(ChecklistFileError) -> [Node] {
    guard let node = values[key] else {
      throw ChecklistFileError(line: line, reason: .missing(key: key))
    }
    guard let sequence = node.sequence else {
      throw ChecklistFileError(line: node.mark?.line, reason: .notList)
    }
    return Array(sequence)
  }

  /// A list of texts; none where the key is absent.
  func texts(_ key: String) throws(ChecklistFileError) -> [String] {
    guard values[key] != nil else { return [] }
    var texts: [String] = []
    for node in try list(key) {
      guard let text = node.scalar?.string else {
        throw ChecklistFileError(line: node.mark?.line, reason: .notText)
      }
      texts.append(text)
    }
    return texts
  }
}
