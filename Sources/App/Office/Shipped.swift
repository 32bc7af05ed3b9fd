// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Probes
import Records
import Web

/// Data that travels in the program.
enum Shipped {
  static func calendar(_ name: String = "kabupaten") throws -> String {
    try text("calendars/\(name).yaml")
  }

  static func checklist(_ name: String = "perban-bssn-4-2021-web") throws -> String {
    try text("checklists/\(name).yaml")
  }

  static func procedures() throws -> [String] {
    try EmbeddedFile.paths(in: "procedures").map(text)
  }

  /// What probes know of words, products and versions.
  ///
  /// - Parameter own: the office's files, which come before the shipped ones of the same name.
  static func knowledge(_ own: OwnFiles? = nil) throws -> Knowledge {
    try Knowledge { name in
      let path = "probes/\(name)"
      return try own?.text(path) ?? text(path)
    }
  }

  /// Rules of the product's own checks, which a visit can apply again.
  static let repeatable = RepeatableChecks(
    passive: Set(Catalogue.checks.filter(\.paths.isEmpty).map(\.info.id)),
    withPaths: Set(Catalogue.checks.filter { !$0.paths.isEmpty }.map(\.info.id)))

  static func text(_ path: String) throws -> String {
    guard let text = EmbeddedFile.text(path) else {
      throw Failure(.internal, "the program was built without \(path)")
    }
    return text
  }
}
