// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@Suite struct JudgingByCommandTests {
  /// An evaluation of SIMPEG that waits for its checklist.
  private func evaluation() async throws -> (kawal: KawalTool, number: String) {
    let kawal = try await KawalTool.office()
    let opened = try await kawal.done(
      "case", "open", "evaluasi-berkala", "--as", TestOffice.head, "--json")
    let number = try #require(try opened.json()["number"] as? String)
    try await kawal.done(
      "case", "complete", number, "disposisi", "--as", TestOffice.head, "--output",
      "aplikasi=SIMPEG", "--output", "disposisi=Laksanakan", "--output",
      "disposisi.to=kepala-bidang")
    // Acting head of the division since October 2026.
    try await kawal.done(
      "case", "complete", number, "tim", "--as", TestOffice.section, "--output",
      "penugasan=tim-analisis", "--output", "penugasan.mismatchReason=Didampingi")
    try await kawal.done(
      "case", "complete", number, "jadwal", "--as", TestOffice.section, "--output",
      #"jadwal=json:{"entries":[{"system":"SIMPEG","evaluator":"\#(TestOffice.leader)","from":"2026-11-24","to":"2026-11-26"}]}"#
    )
    return (kawal, number)
  }

  @Test func `controls are judged one by one, with notes and evidence`() async throws {
    let (kawal, number) = try await evaluation()
    let list = try await kawal.done(
      "case", "checklist", number, "--item", "SIMPEG", "--json"
    ).json()
    #expect(list["count"] as? Int == 75 && list["judged"] as? Int == 0)
    let controls = try #require(list["controls"] as? [[String: Any]])
    let ids = controls.compactMap { $0["id"] as? String }

    let proof = kawal.folder + "/bukti.txt"
    try "Terlihat".write(toFile: proof, atomically: true, encoding: .utf8)
    try await kawal.done(
      "case", "judge", number, ids[0], "met", "--item", "SIMPEG", "--as", TestOffice.leader,
      "--file", proof)
    let bare = try await kawal.run(
      "case", "judge", number, ids[1], "not-met", "--item", "SIMPEG", "--as", TestOffice.leader,
      "--json")
    #expect(bare.status == 1)
    let judged = try await kawal.done(
      "case", "judge", number, ids[1], "not-met", "--item", "SIMPEG", "--as", TestOffice.leader,
      "--note", "Sandi bawaan", "--json"
    ).json()
    #expect(judged["judged"] as? Int == 2)
    let one = try #require((judged["controls"] as? [[String: Any]])?.first)
    #expect(one["verdict"] as? String == "not-met" && one["by"] as? String == TestOffice.leader)
    let stranger = try await kawal.run(
      "case", "judge", number, ids[2], "met", "--item", "SIMPEG", "--as", TestOffice.head, "--json")
    #expect(try stranger.refusal() == "not-your-step")
    #expect(
      try await kawal.run(
        "case", "judge", number, ids[2], "maybe", "--item", "SIMPEG", "--as", TestOffice.leader
      ).status == 2)
    // An agency learns of its evaluation when it is delivered.
    let agency = try await kawal.run(
      "case", "checklist", number, "--item", "SIMPEG", "--as", TestOffice.agency)
    #expect(agency.status == 1)

    let finding = try await kawal.done(
      "findings", "add", number, "--item", "SIMPEG", "--title", "Sandi bawaan", "--severity",
      "critical", "--recommendation", "Ganti", "--as", TestOffice.leader, "--json"
    ).json()
    #expect((finding["number"] as? String)?.hasPrefix("TMN-") ?? false)
  }

  @Test func `posts are given, lent and taken back, and the journal tells`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done(
      "holdings", "lend", "kepala-seksi", TestOffice.leader, "--from", "2030-12-01", "--until",
      "2030-12-05", "--as", TestOffice.section)
    try await kawal.done(
      "holdings", "appoint", "kepala-dinas", TestOffice.officeSecretary, "--kind", "plh",
      "--from", "2030-12-01", "--until", "2030-12-05", "--as", TestOffice.administrator)
    #expect(
      try await kawal.run(
        "holdings", "appoint", "kepala-dinas", TestOffice.leader, "--kind", "plh", "--from",
        "2030-12-01", "--as", TestOffice.administrator
      ).status == 1)
    #expect(
      try await kawal.run(
        "holdings", "lend", "kepala-seksi", TestOffice.leader, "--from", "2030-12-01", "--as",
        TestOffice.section
      ).status == 2)
    try await kawal.done(
      "holdings", "end", "kepala-dinas", TestOffice.officeSecretary, "--kind", "plh", "--from",
      "2030-12-01", "--until", "2030-12-03", "--as", TestOffice.administrator)
    let journal = try await kawal.done("audit", "journal", "--limit", "3", "--json").list()
    #expect(journal.count == 3)
    #expect(journal.first?["kind"] as? String == "appointment-ended")
    try await kawal.done("audit", "seal")
    #expect(try await kawal.done("audit", "seals", "--json").list().count == 1)
    #expect(
      try await kawal.done("audit", "journal", "--limit", "1", "--json").list().first?["kind"]
        as? String == "sealed")
  }
}
