// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@Suite struct OfficeByCommandTests {
  @Test func `wrong use exits with 2 and says how`() async throws {
    let kawal = try KawalTool()
    #expect(try await kawal.run("case", "fly").status == 2)
    #expect(try await kawal.run("case", "list").status == 2)
    let run = try await kawal.run("inbox")
    #expect(run.status == 2)
    #expect(run.err.contains("--as"))
  }

  @Test(arguments: [
    "", "case", "case complete", "procedure check", "systems import", "backup",
    "settings", "settings set", "calendar", "calendar add", "calendar install", "calendar check",
    "letters register", "letters link", "case judge", "case checklist", "audit verify",
    "audit journal", "audit seals", "holdings appoint", "holdings end", "holdings lend",
    "findings add", "case open",
  ])
  func `every command has help with examples`(command: String) async throws {
    let kawal = try KawalTool()
    let run = try await kawal.run(
      arguments: command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.status == 0)
    #expect(run.out.contains("EXAMPLES"))
  }

  @Test func `a live office refuses dated acts`() async throws {
    let kawal = try KawalTool()
    try await kawal.done("init", "--name", "Diskominfo Kabupaten Contoh")
    let run = try await kawal.run(
      "case", "open", "evaluasi-berkala", "--as", "x", "--at", "2026-11-23T08:00", "--json")
    #expect(run.status == 1)
    #expect(try run.refusal() == "dated-act")
    #expect(try await kawal.run("init").status == 1)
  }

  @Test func `a dry run writes nothing, a faulty file is refused by line and column`() async throws
  {
    let kawal = try KawalTool()
    try await kawal.done("init", "--test")
    let file = kawal.folder + "/units.csv"
    try "code,name,short\nbkpsdm,Badan Kepegawaian,BKPSDM\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    let dry = try await kawal.done("units", "import", file, "--dry-run", "--json").json()
    #expect(dry["new"] as? Int == 1)
    #expect(try await kawal.done("units", "list", "--json").list().isEmpty)
    try await kawal.done("units", "import", file)
    #expect(try await kawal.done("units", "list", "--json").list().count == 1)
    #expect(
      try await kawal.done("units", "import", file, "--json").json()["unchanged"] as? Int == 1)

    let bad = "code,name,owner,category\nX,Y,tidak-ada,high\nSIMPEG,A,bkpsdm,rahasia\n"
    let run = try await kawal.run("systems", "import", "-", "--json", input: bad)
    #expect(run.status == 1)
    let refusal = try #require(try run.json()["refusal"] as? [String: Any])
    let detail = try #require(refusal["detail"] as? [String: Any])
    let faults = try #require(detail["faults"] as? [[String: Any]])
    #expect(faults.map { $0["line"] as? Int } == [2, 3])
    #expect(faults.map { $0["column"] as? Int } == [3, 4])
    #expect(try await kawal.done("systems", "list", "--json").list().isEmpty)
  }

  @Test func `an exported register is taken back unchanged`() async throws {
    let kawal = try await KawalTool.office()
    for register in ["units", "people", "posts", "holdings", "teams", "systems", "domains"] {
      let csv = try await kawal.done(register, "export").out
      let again = try await kawal.run(register, "import", "-", "--json", input: csv).json()
      #expect(again["new"] as? Int == 0, "\(register)")
      #expect(again["changed"] as? Int == 0, "\(register)")
    }
  }

  @Test func `a backup brings everything back, and a damaged one nothing`() async throws {
    let kawal = try await KawalTool.office()
    let note = kawal.folder + "/surat.txt"
    try "Surat asli".write(toFile: note, atomically: true, encoding: .utf8)
    try await kawal.done("case", "open", "perubahan-pengamanan", "--as", TestOffice.agency)
    try await kawal.done("case", "attach", "BKS-2026-0001", note, "--as", TestOffice.agency)
    let log = try await kawal.done("case", "log", "BKS-2026-0001", "--json").out

    let backup = kawal.folder + "/cadangan.tar"
    let made = try await kawal.done("backup", backup, "--json").json()
    #expect(made["files"] as? Int == 1)
    #expect(try await kawal.run("backup", backup).status == 1)
    #expect(try await kawal.run("restore", backup).status == 1)

    let folder = kawal.folder + "/baru"
    try await kawal.done("restore", backup, "--data", folder)
    #expect(
      try await kawal.done("case", "log", "BKS-2026-0001", "--json", "--data", folder).out == log)
    try await kawal.done("audit", "verify", "--data", folder)

    var bytes = try Data(contentsOf: URL(filePath: backup))
    bytes[bytes.count / 2] ^= 1
    let damaged = kawal.folder + "/rusak.tar"
    try bytes.write(to: URL(filePath: damaged))
    let run = try await kawal.run("restore", damaged, "--data", kawal.folder + "/rusak")
    #expect(run.status == 1)
    #expect(!FileManager.default.fileExists(atPath: kawal.folder + "/rusak"))
  }

  @Test func `a procedure is shown with all that another program needs`() async throws {
    let kawal = try KawalTool()
    try await kawal.done("init", "--test")
    let shown = try await kawal.done("procedure", "show", "evaluasi-berkala", "--json").json()
    let rows = try #require(shown["rows"] as? [[String: Any]])
    #expect(rows.count == 11)
    #expect(rows[0]["id"] as? String == "disposisi")
    let time = try #require(rows[3]["time"] as? [String: Any])
    #expect(time["min"] as? Double == 1 && time["max"] as? Double == 5)
    #expect(time["unit"] as? String == "days" && time["per"] as? String == "item")
    let outcomes = try #require(rows[5]["outcomes"] as? [[String: Any]])
    #expect(outcomes.map { $0["next"] as? String } == ["sampaikan", "penanganan"])
    #expect(rows[0]["next"] as? String == "tim")
    #expect(rows[10]["next"] is NSNull)
  }

  @Test func `a faulty procedure is told apart from a sound one`() async throws {
    let kawal = try KawalTool()
    let file = ProcedureFiles.root.appending(path: "procedures/evaluasi-berkala.yaml")
    #expect(
      try await kawal.done("procedure", "check", file.path(), "--json").json()["sound"] as? Bool
        == true)
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "next: penanganan", with: "next: tidak-ada")
    let run = try await kawal.run("procedure", "check", "-", "--english", input: text)
    #expect(run.status == 1)
    #expect(run.out.contains("tidak-ada"))
  }
}
