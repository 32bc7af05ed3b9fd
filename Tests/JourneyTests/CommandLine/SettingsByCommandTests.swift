// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@Suite struct SettingsByCommandTests {
  @Test func `settings are printed, set, and refused with their sentence`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done(
      "settings", "set", "letterhead", "Pemerintah Kabupaten Contoh", "Dinas Kominfo",
      "Jalan Merdeka 1", "--as", TestOffice.administrator)
    try await kawal.done("settings", "set", "classification", "secret")
    try await kawal.done(
      "settings", "set", "finding-deadlines", "critical.strategic=2", "low.low=none")
    let shown = try await kawal.done("settings", "show", "--json").json()
    #expect((shown["letterhead"] as? [String])?.count == 3)
    #expect(shown["classification"] as? String == "secret")
    #expect(shown["zone"] as? String == "Asia/Jakarta")
    #expect(shown["findingDeadlinesProposed"] as? Bool == false)
    let days = try #require(shown["findingDeadlines"] as? [String: [String: Int]])
    #expect(days["critical"]?["strategic"] == 2 && days["critical"]?["high"] == 3)
    #expect(days["low"]?["low"] == nil)

    let refused = try await kawal.run("settings", "set", "letter-number", "555", "--json")
    #expect(refused.status == 1)
    #expect(refused.err.contains("{n}"))
    let stranger = try await kawal.run(
      "settings", "set", "name", "Lain", "--as", TestOffice.section, "--json")
    #expect(try stranger.refusal() == "not-permitted")
    #expect(try await kawal.run("settings", "set", "name", "a", "b").status == 2)
    #expect(try await kawal.run("settings", "set", "finding-deadlines", "kritis=1").status == 2)
  }

  @Test func `holidays are entered and taken away, and say what moved`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done(
      "case", "open", "perubahan-pengamanan", "--as", TestOffice.agency, "--at", "2026-11-23T08:00")
    try await kawal.done(
      "case", "complete", "BKS-2026-0001", "permohonan", "--as", TestOffice.agency, "--at",
      "2026-11-23T08:05", "--output",
      #"permohonan=json:{"subject":"Sertifikat","what":"Ganti","why":"Kedaluwarsa"}"#)
    let added = try await kawal.done(
      "calendar", "add", "2026-11-23", "--name", "Libur setempat", "--reason", "Edaran", "--as",
      TestOffice.administrator, "--at", "2026-11-23T08:06", "--json"
    ).json()
    #expect(added["deadlines"] as? Int == 1 && added["cases"] as? Int == 1)
    let year = try await kawal.done("calendar", "show", "--year", "2026", "--json").json()
    let days = try #require(year["holidays"] as? [[String: Any]])
    #expect(
      days.contains { $0["date"] as? String == "2026-11-23" && $0["kind"] as? String == "local" })
    try await kawal.done(
      "calendar", "remove", "2026-11-23", "--reason", "Dicabut", "--as", TestOffice.administrator,
      "--at", "2026-11-23T08:07")
    #expect(
      try await kawal.run(
        "calendar", "remove", "2026-11-23", "--reason", "x", "--as", TestOffice.administrator
      ).status == 1)
    #expect(
      try await kawal.run(
        "calendar", "add", "2026-11-31", "--name", "x", "--reason", "x", "--as", "y"
      ).status == 2)
    let stranger = try await kawal.run(
      "calendar", "add", "2026-12-01", "--name", "x", "--reason", "x", "--as", TestOffice.section)
    #expect(stranger.status == 1)
  }

  @Test func `a faulty calendar or checklist file is told by line, column and key`() async throws {
    let kawal = try KawalTool()
    let text = """
      id: a
      title: b
      zone: Asia/Jakarta
      hours: {monday: 07:30-12:00}
      holidays:
        - {date: 2026-02-30, kind: national, name: x}
      """
    let run = try await kawal.run("calendar", "check", "-", input: text)
    #expect(run.status == 1)
    #expect(run.err.contains("Baris 6, kolom 12, holidays[1].date: “2026-02-30” bukan tanggal."))
    let file = kawal.folder + "/kalender.yaml"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let made = try await kawal.run("init", "--test", "--calendar", file, "--json")
    #expect(made.status == 1)
    #expect(try made.refusal() == "calendar-file")
    let refusal = try #require(try made.json()["refusal"] as? [String: Any])
    let detail = try #require(refusal["detail"] as? [String: Any])
    let fault = try #require((detail["faults"] as? [[String: Any]])?.first)
    #expect(fault["line"] as? Int == 6 && fault["column"] as? Int == 12)
    #expect(fault["field"] as? String == "holidays[1].date")
    #expect(fault["code"] as? String == "not-date")

    try "id: [".write(toFile: file, atomically: true, encoding: .utf8)
    let list = try await kawal.run("init", "--test", "--checklist", file, "--json")
    #expect(try list.refusal() == "checklist-file")
    #expect(!FileManager.default.fileExists(atPath: kawal.data + "/kawal.sqlite"))
  }

  @Test func `letters are entered by hand in both books`() async throws {
    let kawal = try await KawalTool.office()
    let came = try await kawal.done(
      "letters", "register", "--in", "--unit", "bkpsdm", "--subject", "Permohonan", "--number",
      "800/1", "--as", TestOffice.clerk, "--json"
    ).json()
    #expect(came["direction"] as? String == "in" && came["agenda"] as? Int == 1)
    let sent = try await kawal.done(
      "letters", "register", "--out", "--unit", "disdik", "--subject", "Undangan", "--as",
      TestOffice.clerk, "--json"
    ).json()
    #expect(sent["agenda"] as? Int == 1)
    #expect((sent["number"] as? String)?.hasPrefix("555/1/") ?? false)
    try await kawal.done("letters", "srikandi", "2", "SRK-1", "--as", TestOffice.clerk)
    try await kawal.done("case", "open", "perubahan-pengamanan", "--as", TestOffice.agency)
    let linked = try await kawal.done(
      "letters", "link", "1", "BKS-" + year + "-0001", "--as", TestOffice.clerk, "--json"
    ).json()
    #expect(linked["case"] as? String == "BKS-\(year)-0001")
    #expect(
      try await kawal.run(
        "letters", "register", "--out", "--unit", "disdik", "--subject", "x", "--as",
        TestOffice.section
      ).status == 1)
    #expect(
      try await kawal.run(
        "letters", "register", "--unit", "disdik", "--subject", "x", "--as", TestOffice.clerk
      ).status == 2)
  }

  @Test func `a printed seal is compared with the kept one`() async throws {
    let kawal = try await KawalTool.office()
    let seal = try await kawal.done("audit", "seal", "--json").json()
    let (hash, root) = (
      try #require(seal["hash"] as? String), try #require(seal["root"] as? String)
    )
    try await kawal.done("audit", "verify", "--seal", "1:\(hash)", "--seal", "1:\(root.prefix(16))")
    let other = String(hash.reversed())
    let wrong = try await kawal.run(
      "audit", "verify", "--seal", "1:\(other)", "--seal", "2:\(hash)", "--json")
    #expect(wrong.status == 3)
    let prints = try #require(try wrong.json()["printedSeals"] as? [[String: Any]])
    #expect(prints.map { $0["result"] as? String } == ["differs", "missing"])
    #expect(try await kawal.run("audit", "verify", "--seal", "1:abc").status == 2)
  }

  private var year: String {
    "\(Calendar(identifier: .gregorian).component(.year, from: Date()))"
  }
}
