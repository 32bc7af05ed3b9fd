// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Calendars and checklists of the repository.
package enum ShippedFiles {
  package static func calendar(_ name: String = "kabupaten") throws -> String {
    try text("calendars/\(name).yaml")
  }

  package static func checklist(_ name: String = "perban-bssn-4-2021-web") throws -> String {
    try text("checklists/\(name).yaml")
  }

  /// A file by its path from the folder that holds `Package.swift`.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: ProcedureFiles.root.appending(path: path), encoding: .utf8)
  }
}
