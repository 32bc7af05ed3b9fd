// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import TestWorld
import Testing

/// What `docs/procedures.md` shows must be true of the reader and the check.
@Suite struct DocumentedExampleTests {
  @Test(arguments: ["izin-akses-server", "uji-pulih-cadangan"])
  func `an example of the manual is read and sound`(name: String) throws {
    let text = try ShippedFiles.text("docs/examples/\(name).yaml")
    let procedure = try ProcedureReader.read(text)
    #expect(procedure.id == name)
    let issues = ProcedureCheck.check(procedure)
    #expect(issues.filter { $0.severity == .error } == [])
    #expect(try ProcedureReader.read(ProcedureWriter.write(procedure)) == procedure)
  }

  @Test func `the examples are warned about where the manual says so`() throws {
    let server = try ProcedureReader.read(
      ShippedFiles.text("docs/examples/izin-akses-server.yaml"))
    #expect(ProcedureCheck.check(server) == [ProcedureIssue(.noTime, rows: ["mohon"])])
    let backup = try ProcedureReader.read(
      ShippedFiles.text("docs/examples/uji-pulih-cadangan.yaml"))
    #expect(
      ProcedureCheck.check(backup)
        == [ProcedureIssue(.severalPerformers(["pemilik", "tim"]), rows: ["saksikan"])])
  }

  @Test func `the manual names every kind of output`() throws {
    let manual = try ShippedFiles.text("docs/procedures.md")
    for kind in OutputKind.allCases {
      #expect(manual.contains("`\(kind.rawValue)`"), "no word about \(kind.rawValue)")
    }
  }

  @Test func `the manual names every key of a row`() throws {
    let manual = try ShippedFiles.text("docs/procedures.md")
    let keys = [
      "no", "id", "title", "text", "lane", "with", "needs", "outputs", "time", "next", "decide",
      "fork", "end", "join", "per-item", "returns", "call", "note",
    ]
    for key in keys { #expect(manual.contains("`\(key)`"), "no word about \(key)") }
  }
}
