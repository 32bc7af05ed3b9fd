// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// The procedure files of the repository: the shipped ones and the fixtures.
package enum ProcedureFiles {
  /// The folder that holds `Package.swift`.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Ids of the shipped procedures.
  package static let shipped = ["evaluasi-berkala", "perubahan-pengamanan"]

  /// Names of the procedures of other kinds in `Tests/Fixtures/procedures`.
  package static let fixtures: [String] = names(in: "Tests/Fixtures/procedures")

  /// Text of a shipped procedure or of a fixture.
  package static func text(_ name: String) throws -> String {
    let folder = shipped.contains(name) ? "procedures" : "Tests/Fixtures/procedures"
    let url = root.appending(path: folder).appending(path: "\(name).yaml")
    return try String(contentsOf: url, encoding: .utf8)
  }

  package static func read(_ name: String) throws -> Procedure {
    try ProcedureReader.read(text(name))
  }

  private static func names(in folder: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path())
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }
}
