// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@Suite struct CallByCommandTests {
  @Test func `a called case is opened for its row and lets it go on`() async throws {
    let kawal = try await KawalTool.office()
    for name in ["pemeriksaan-server", "izin-akses-server"] {
      let file = ProcedureFiles.root.appending(path: "Tests/Fixtures/procedures/\(name).yaml")
      try await kawal.done("procedure", "install", file.path())
    }
    let opened = try await kawal.done(
      "case", "open", "pemeriksaan-server", "--as", TestOffice.section, "--system", "SIMPEG",
      "--title", "Server SIMPEG", "--json")
    let number = try #require(try opened.json()["number"] as? String)
    try await kawal.done(
      "case", "complete", number, "rencana", "--as", TestOffice.section, "--output",
      "rencana=Memeriksa server depan.")

    let early = try await kawal.run(
      "case", "complete", number, "izin", "--as", TestOffice.section, "--json")
    #expect(early.status == 1)
    #expect(try early.refusal() == "sub-case-unfinished")
    let stranger = try await kawal.run(
      "case", "open", "izin-akses-server", "--as", TestOffice.agency, "--parent", number,
      "--step", "izin")
    #expect(stranger.status == 1)
    #expect(try await kawal.run("case", "open", "x", "--as", "y", "--parent", number).status == 2)

    let child = try await kawal.done(
      "case", "open", "izin-akses-server", "--as", TestOffice.section, "--parent", number,
      "--step", "izin", "--json")
    let childNumber = try #require(try child.json()["number"] as? String)
    let again = try await kawal.run(
      "case", "open", "izin-akses-server", "--as", TestOffice.section, "--parent", number,
      "--step", "izin", "--json")
    #expect(try again.refusal() == "called-already")
    let shown = try await kawal.done("case", "show", childNumber, "--json").json()
    #expect(shown["title"] as? String == "Izin Akses Server: Server SIMPEG")
    #expect(shown["systems"] as? [String] == ["SIMPEG"])

    try await kawal.done(
      "case", "complete", childNumber, "timbang", "--as", TestOffice.operatorIT)
    try await kawal.done(
      "case", "complete", childNumber, "atur", "--as", TestOffice.operatorIT, "--output",
      "pengaturan=Akun dibuat", "--output", "pengaturan.result=Berhasil")
    let parent = try await kawal.done("case", "show", number, "--json").json()
    let turns = try #require(parent["turns"] as? [[String: Any]])
    #expect(turns.map { $0["step"] as? String } == ["periksa"])
    #expect(try await kawal.done("audit", "verify", "--json").json()["holds"] as? Bool == true)
  }
}
