// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Testing

struct CSVTests {
  private func read(_ text: String) throws -> [[String]] {
    try CSV.records(of: Data(text.utf8)).map(\.fields)
  }

  private func problem(_ bytes: [UInt8]) -> ImportProblem? {
    do {
      _ = try CSV.records(of: Data(bytes))
      return nil
    } catch {
      return error.problems.first
    }
  }

  @Test func `quoted fields hold delimiters, quotes and line breaks`() throws {
    let records = try CSV.records(
      of: Data("a,b\r\n\"x, y\",\"kata \"\"ini\"\"\"\n\"dua\nbaris\",z\nakhir,".utf8))
    #expect(
      records.map(\.fields) == [
        ["a", "b"], ["x, y", "kata \"ini\""], ["dua\nbaris", "z"], ["akhir", ""],
      ])
    #expect(records.map(\.line) == [1, 2, 3, 5])
  }

  @Test func `a byte-order mark and semicolons are understood`() throws {
    #expect(try read("\u{FEFF}kode;nama\nx;a, b\n") == [["kode", "nama"], ["x", "a, b"]])
  }

  @Test func `lines with nothing in them are left out`() throws {
    #expect(try read("a,b\n\n,\n1,2\n\n") == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [
    ("a\nx\"y\n", 2, ImportProblem.Reason.bareQuote),
    ("a\n\"x\"y\n", 2, .textAfterQuote),
    ("a\nb\n\"x\ny\n", 3, .unterminatedQuote),
  ])
  func `a faulty quote is named by its line`(
    text: String, line: Int, reason: ImportProblem.Reason
  ) {
    #expect(problem(Array(text.utf8)) == ImportProblem(line: line, reason: reason))
  }

  @Test func `other encodings are refused by line`() {
    #expect(problem(Array("a\nb\n".utf8) + [0xE9, 0x0A])?.reason == .notUTF8)
    #expect(problem(Array("a\nb\n".utf8) + [0xE9, 0x0A])?.line == 3)
  }

  @Test func `what a spreadsheet would run is kept from running, and comes back`() throws {
    let cells = ["=1+1", "-5", "@x", "+62812", "biasa", "\"q\"", "a;b", "dua\nbaris"]
    let text = CSV.text(["a", "b", "c", "d", "e", "f", "g", "h"], [cells])
    let row = try read(text)[1]
    #expect(row.prefix(4) == ["'=1+1", "'-5", "'@x", "'+62812"])
    #expect(row.suffix(4) == cells.suffix(4))
  }
}
