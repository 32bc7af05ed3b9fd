// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

@Suite struct HostileFileTests {
  private func reasons(_ text: String) -> [ProcedureFileProblem.Reason] {
    do {
      _ = try ProcedureReader.read(text)
      return []
    } catch { return error.problems.map(\.reason) }
  }

  private func reasons(_ bytes: [UInt8]) -> [ProcedureFileProblem.Reason] {
    do {
      _ = try ProcedureReader.read(bytes)
      return []
    } catch { return error.problems.map(\.reason) }
  }

  @Test func `an alias bomb is refused at its first anchor`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(reasons(bomb).contains(.anchorRefused("a0")))
    #expect(reasons(bomb).contains(.aliasRefused("a0")))
  }

  @Test func `an alias bomb in keys is refused too`() {
    var bomb = "? &a0 {x: y}\n: 1\n"
    for level in 1...40 {
      bomb += "? &a\(level) {? *a\(level - 1) : 1, ? [*a\(level - 1)] : 2}\n: 1\n"
    }
    #expect(reasons(bomb).contains(.anchorRefused("a0")))
  }

  @Test func `a hundred thousand rows are refused`() {
    let rows = String(repeating: "- a\n", count: 100_000)
    #expect(reasons("steps:\n" + rows).contains(.tooManyRows(limit: 500)))
    let lists = "[" + Array(repeating: "[]", count: 499).joined(separator: ",") + "]"
    let many = String(repeating: "- \(lists)\n", count: 300)
    #expect(reasons("steps:\n" + many).contains(.tooManyRows(limit: 100_000)))
    let keys = (0..<600).map { "k\($0): 1\n" }.joined()
    #expect(reasons(keys) == [.tooManyRows(limit: 500)])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func `deep nesting is refused`(opening: String) {
    #expect(reasons(String(repeating: opening, count: 100_000)) == [.tooDeep(limit: 24)])
  }

  @Test func `fifty megabytes are refused unread`() {
    let bytes = [UInt8](repeating: 97, count: 50 << 20)
    let expected = ProcedureFileProblem.Reason.tooLarge(bytes: 50 << 20, limit: 1 << 20)
    #expect(reasons(bytes) == [expected])
    #expect(reasons(String(decoding: bytes, as: UTF8.self)) == [expected])
  }

  @Test func `one text as large as the file is refused`() {
    let text = String(repeating: "a", count: 900_000)
    #expect(reasons("title: \(text)\n").contains(.tooLong(limit: 8_000)))
    #expect(reasons("\(text): 1\n").first.map { "\($0)".isEmpty } == false)
  }

  @Test func `invalid UTF-8 is told with its place`() {
    let bytes: [UInt8] = Array("title: A\nx: é".utf8) + [0xC3, 0x28]
    #expect(
      throws: ProcedureFileError([
        .init(place: FilePlace(line: 2, column: 5), path: "", reason: .notUTF8)
      ])
    ) { try ProcedureReader.read(bytes) }
    #expect(reasons([0xFF, 0xFE, 0x00]) == [.notUTF8])
  }

  @Test(arguments: [
    "title: [a\nb: c", "a: b: c", "\ttitle: x", "title: \"x", "%YAML 9.9\n---\na: b", "a: \u{0}",
    "]", "a:\n  - b\n c: d", "--- a\n... b",
  ])
  func `what is no YAML is told so`(text: String) {
    #expect(reasons(text).contains { $0.code == "not-yaml" })
  }

  @Test func `a character that YAML does not know is told with its place`() {
    #expect(throws: ProcedureFileError.self) { try ProcedureReader.read("a: b\nc: \u{1}\n") }
    do {
      _ = try ProcedureReader.read("a: b\nc: \u{1}\n")
    } catch {
      #expect(error.problems.map(\.place) == [FilePlace(line: 2, column: 4)])
    }
  }

  @Test func `empty and doubled documents are told`() {
    #expect(reasons("") == [.emptyFile])
    #expect(reasons("# hanya catatan\n") == [.emptyFile])
    #expect(reasons("a: 1\n---\nb: 1\n").contains(.severalDocuments))
    #expect(reasons("- a\n- b\n") == [.wrongType(expected: .mapping, found: .list)])
    #expect(reasons("halo") == [.wrongType(expected: .mapping, found: .text)])
  }

  @Test func `tags, merges and doubled keys are told`() {
    let found = reasons("a: !!python/object x\n<<: {b: c}\ntitle: A\ntitle: B\n? [x]\n: y\n")
    #expect(found.contains(.tagRefused("tag:yaml.org,2002:python/object")))
    #expect(found.contains(.unknownKey("<<", didYouMean: nil)))
    #expect(found.contains(.duplicateKey("title")))
    #expect(found.contains(.wrongType(expected: .text, found: .list)))
  }

  @Test func `no more than a hundred problems are told`() {
    let keys = (0..<400).map { "k\($0): 1\n" }.joined()
    #expect(reasons(keys).count == ProcedureReader.problemLimit)
  }

  @Test(arguments: ProcedureFiles.shipped)
  func `a damaged file is read or refused, never worse`(name: String) throws {
    let bytes = Array(try ProcedureFiles.text(name).utf8)
    var random = SeededRandom(seed: 20_261_122)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged[index] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: index)
        default:
          damaged.insert(contentsOf: Array("- [{&*!|>:#".utf8).shuffled(using: &random), at: index)
        }
      }
      if let procedure = try? ProcedureReader.read(damaged) {
        _ = ProcedureCheck.check(procedure)
        #expect(try ProcedureReader.read(ProcedureWriter.write(procedure)) == procedure)
      }
    }
  }
}
