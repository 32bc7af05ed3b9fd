// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What checks know of the world and what changes with it: data files that can be replaced
/// without building anew, each with the day of its facts.
package struct Knowledge: Sendable {
  package var lexicon: Lexicon
  package var technologies: [Technology]
  package var versions: VersionTable
  package var libraries: LibraryTable
  package var takeover: TakeoverTable

  package init(
    lexicon: Lexicon = Lexicon(), technologies: [Technology] = [],
    versions: VersionTable = VersionTable(), libraries: LibraryTable = LibraryTable(),
    takeover: TakeoverTable = TakeoverTable()
  ) {
    self.lexicon = lexicon
    self.technologies = technologies
    self.versions = versions
    self.libraries = libraries
    self.takeover = takeover
  }

  /// Nothing known: checks that need it say "undetermined".
  package static let none = Knowledge()

  /// Names of the files, below `probes/`.
  package static let files = [
    "judol.yaml", "technology.yaml", "versions.yaml", "libraries.yaml", "takeover.yaml",
  ]

  /// - Parameter text: Contents of one of `files`; `nil` leaves that part empty.
  /// - Throws: `KnowledgeError` with file and line.
  package init(reading text: (String) throws -> String?) throws {
    self.init()
    if let yaml = try text("judol.yaml") {
      lexicon = try Lexicon(DataTree(yaml, file: "judol.yaml"))
    }
    if let yaml = try text("technology.yaml") {
      let tree = try DataTree(yaml, file: "technology.yaml")
      try tree.allow(["schema", "as_of", "technologies"])
      technologies = try tree.list("technologies", of: Technology.keys).map(Technology.init)
    }
    if let yaml = try text("versions.yaml") {
      versions = try VersionTable(DataTree(yaml, file: "versions.yaml"))
    }
    if let yaml = try text("libraries.yaml") {
      libraries = try LibraryTable(DataTree(yaml, file: "libraries.yaml"))
    }
    if let yaml = try text("takeover.yaml") {
      takeover = try TakeoverTable(DataTree(yaml, file: "takeover.yaml"))
    }
  }
}

/// Why a data file can't be used.
package struct KnowledgeError: Error, Sendable, Hashable, CustomStringConvertible {
  package var file: String
  /// From 1; `nil` for the whole file.
  package var line: Int?
  package var problem: Phrase
  /// How to mend it.
  package var remedy: Phrase

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(problem.id) \(remedy.id)"
  }
}
