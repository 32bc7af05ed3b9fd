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

  @Test func `what must not be seen in a picture is said and looked at`() async throws {
    let (kawal, number) = try await evaluation()
    let picture = ProcedureFiles.root.appending(path: "Tests/Fixtures/papers/slip-1.png").path
    let finding = try await kawal.done(
      "findings", "add", number, "--item", "SIMPEG", "--title", "Sandi terlihat", "--severity",
      "high", "--recommendation", "Ganti", "--file", picture, "--as", TestOffice.leader, "--json"
    ).json()
    let files = try #require((finding["acts"] as? [[String: Any]])?.first?["files"] as? [String])
    let sha = try #require(files.first)
    func listed() async throws -> [String: Any] {
      let list = try await kawal.done(
        "findings", "pictures", number, "--item", "SIMPEG", "--json"
      ).list()
      #expect(list.count == 1)
      return try #require(list.first)
    }
    let before = try await listed()
    #expect(before["finding"] as? String == finding["number"] as? String)
    #expect(before["lookedOver"] as? Bool == false && before["sha256"] as? String == sha)

    let copy = kawal.folder + "/tersamar.png"
    let covered = try await kawal.done(
      "findings", "cover", sha, "--box", "10,20,30.5,5", "--box", "0,0,100,100", "-o", copy,
      "--as", TestOffice.leader, "--json"
    ).json()
    #expect((covered["boxes"] as? [[String: Double]])?.first?["width"] == 30.5)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try bytes != Data(contentsOf: URL(fileURLWithPath: picture)))
    #expect(try await listed()["by"] as? String == TestOffice.leader)
    let journal = try await kawal.done("audit", "journal", "--limit", "1", "--json").list()
    #expect(journal.first?["kind"] as? String == "picture-looked-over")

    try await kawal.done("findings", "cover", sha, "--nothing", "--as", TestOffice.leader)
    #expect((try await listed()["boxes"] as? [Any])?.isEmpty == true)
    let stranger = try await kawal.run(
      "findings", "cover", sha, "--nothing", "--as", TestOffice.agency, "--json")
    #expect(try stranger.refusal() == "not-permitted")
    for wrong in [["--box", "1,2,3"], ["--box", "1,1,1,1", "--nothing"], []] {
      let arguments = ["findings", "cover", sha, "--as", TestOffice.leader] + wrong
      #expect(try await kawal.run(arguments: arguments).status == 2, "\(wrong)")
    }
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
