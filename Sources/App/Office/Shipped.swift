// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

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
  static func knowledge() throws -> Knowledge {
    try Knowledge { try text("probes/\($0)") }
  }

  static func text(_ path: String) throws -> String {
    guard let text = EmbeddedFile.text(path) else {
      throw Failure(.internal, "the program was built without \(path)")
    }
    return text
  }
}
