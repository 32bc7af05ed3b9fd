// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Yams

/// A node of a data file that knows where it stands, for readers that refuse with the place.
package struct DataTree {
  let node: Node
  let file: String

  /// - Throws: `KnowledgeError`.
  package init(_ yaml: String, file: String) throws {
    guard yaml.utf8.count <= 1 << 20 else {
      throw KnowledgeError(
        file: file, problem: Phrase("Lebih besar dari 1 MiB.", en: "Larger than 1 MiB."),
        remedy: Phrase("Buang yang tidak dipakai.", en: "Take out what is not used."))
    }
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        throw KnowledgeError(
          file: file, problem: Phrase("Berkas kosong.", en: "The file is empty."),
          remedy: Phrase(
            "Mulai dari berkas bawaan: kawal data show probes/\(file) --shipped.",
            en: "Start from the shipped file: kawal data show probes/\(file) --shipped."))
      }
      self.node = node
      self.file = file
    } catch let error as KnowledgeError {
      throw error
    } catch {
      throw KnowledgeError(
        file: file, line: Self.line(of: error),
        problem: Phrase("Bukan YAML: \(error).", en: "Not YAML: \(error)."),
        remedy: Phrase(
          "Periksa indentasi, tanda kurung, dan tanda kutip pada baris itu.",
          en: "Check indentation, brackets and quotes on that line."))
    }
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  private init(_ node: Node, file: String) {
    self.node = node
    self.file = file
  }

  func child(_ key: String) -> DataTree? {
    node.mapping?[Node(key)].map { DataTree($0, file: file) }
  }

  /// Refuses every other key: a misspelt one would be left out in silence.
  func allow(_ known: [String]) throws {
    for (key, _) in node.mapping ?? [:] {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        throw DataTree(key, file: file).fault(
          Phrase("Kunci \(name) tidak dikenal di sini.", en: "The key \(name) isn't known here."),
          Phrase(
            "Yang ada: \(known.joined(separator: ", ")).",
            en: "There are: \(known.joined(separator: ", "))."))
      }
    }
  }

  /// A part with keys of its own.
  func child(_ key: String, of known: [String]) throws -> DataTree? {
    let child = child(key)
    try child?.allow(known)
    return child
  }

  /// Plain text of a value, whatever YAML takes it for.
  func text(_ key: String) throws -> String {
    guard let text = try optionalText(key) else {
      throw fault(
        Phrase("\(key) belum ada.", en: "\(key) is missing."),
        Phrase("Tambahkan \(key) pada bagian ini.", en: "Add \(key) to this part."))
    }
    return text
  }

  func optionalText(_ key: String) throws -> String? {
    guard let child = child(key) else { return nil }
    guard let scalar = child.node.scalar else {
      throw child.fault(
        Phrase("\(key) bukan teks.", en: "\(key) is no text."),
        Phrase("Tulis satu nilai setelah \(key):.", en: "Write one value after \(key):."))
    }
    return scalar.string
  }

  func number(_ key: String) throws -> Int? {
    guard let text = try optionalText(key) else { return nil }
    guard let number = Int(text) else {
      throw (child(key) ?? self).fault(
        Phrase("\(key) bukan bilangan bulat: \(text).", en: "\(key) is no whole number: \(text)."),
        Phrase("Tulis misalnya \(key): 8.", en: "Write e.g. \(key): 8."))
    }
    return number
  }

  func isSet(_ key: String) throws -> Bool { try optionalText(key) == "true" }

  func list(_ key: String) throws -> [DataTree] {
    guard let child = child(key) else { return [] }
    guard let sequence = child.node.sequence else {
      throw child.fault(
        Phrase("\(key) bukan daftar.", en: "\(key) is no list."),
        Phrase(
          "Tulis \(key): [satu, dua], atau satu baris - untuk tiap butir.",
          en: "Write \(key): [one, two], or a line - for each item."))
    }
    return sequence.map { DataTree($0, file: file) }
  }

  /// Entries with keys of their own.
  func list(_ key: String, of known: [String]) throws -> [DataTree] {
    let list = try list(key)
    for entry in list { try entry.allow(known) }
    return list
  }

  /// Texts of a list, in lower case.
  func terms(_ key: String) throws -> [String] {
    try list(key).map { item in
      guard let scalar = item.node.scalar else {
        throw item.fault(
          Phrase("\(key) memuat yang bukan teks.", en: "\(key) has what is no text."),
          Phrase("Beri tanda kutip pada butir itu.", en: "Put that item in quotes."))
      }
      return scalar.string.lowercased()
    }
  }

  func pairs(_ key: String) throws -> [(String, String)] {
    guard let child = child(key) else { return [] }
    guard let mapping = child.node.mapping else {
      throw child.fault(
        Phrase("\(key) bukan pasangan nama dan nilai.", en: "\(key) is no mapping."),
        Phrase("Tulis nama: nilai pada tiap baris.", en: "Write name: value on each line."))
    }
    return try mapping.map { key, value in
      guard let key = key.scalar?.string, let value = value.scalar?.string else {
        throw child.fault(
          Phrase("Ada nama atau nilai yang bukan teks.", en: "A name or value is no text."),
          Phrase("Tulis nama: nilai, keduanya sebaris.", en: "Write name: value, both on one line.")
        )
      }
      return (key, value)
    }
  }

  func fault(_ problem: Phrase, _ remedy: Phrase) -> KnowledgeError {
    KnowledgeError(file: file, line: node.mark?.line, problem: problem, remedy: remedy)
  }
}
