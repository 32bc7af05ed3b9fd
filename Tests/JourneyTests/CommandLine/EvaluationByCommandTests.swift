// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records
import TestWorld
import Testing

@Suite struct EvaluationByCommandTests {
  /// Acting head of the division since October 2026.
  private let acting = TestOffice.section

  /// All controls met but one, with a finding.
  private func result() throws -> String {
    let checklist = try ChecklistReader.read(try ShippedFiles.checklist())
    var verdicts: [String: Any] = [:]
    for control in checklist.controls { verdicts[control.id] = ["verdict": "met"] }
    verdicts[checklist.controls[0].id] = ["verdict": "not-met", "note": "Sandi pendek diterima"]
    let finding = [
      "title": "Repositori terbuka", "severity": "critical", "place": "/.git",
      "recommendation": "Tutup",
    ]
    let data = try JSONSerialization.data(
      withJSONObject: ["verdicts": verdicts, "findings": [finding]])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `an evaluation splits, shuts a system down, and ends with its findings`() async throws
  {
    let kawal = try await KawalTool.office()
    let number = "BKS-2026-0001"
    let team = TestOffice.leader
    func act(_ arguments: String...) async throws {
      let run = try await kawal.run(arguments: arguments)
      #expect(run.status == 0, "\(arguments.joined(separator: " ")): \(run.err)")
    }
    func complete(
      _ step: String, _ user: String, _ instant: String, _ item: String?, _ more: String...
    ) async throws {
      let place = item.map { ["--item", $0] } ?? []
      let run = try await kawal.run(
        arguments: ["case", "complete", number, step, "--as", user, "--at", "2026-\(instant)"]
          + place + more)
      #expect(run.status == 0, "\(step): \(run.err)")
    }
    try await act(
      "case", "open", "evaluasi-berkala", "--as", TestOffice.head, "--title", "Triwulan IV",
      "--at", "2026-11-23T08:00")
    try await complete(
      "disposisi", TestOffice.head, "11-23T08:05", nil, "--output", "aplikasi=SIMPEG, PPDB",
      "--output", "disposisi.to=kepala-bidang", "--output", "disposisi=Laksanakan")
    try await complete(
      "tim", acting, "11-23T08:15", nil, "--output", "penugasan=tim-analisis",
      "--output", "penugasan.mismatchReason=Didampingi vendor")
    let line = { (system: String, from: String, to: String) in
      #"{"system":"\#(system)","evaluator":"\#(team)","from":"\#(from)","to":"\#(to)"}"#
    }
    let entries = [
      line("SIMPEG", "2026-11-23", "2026-11-25"), line("PPDB", "2026-11-26", "2026-11-27"),
    ]
    try await complete(
      "jadwal", TestOffice.section, "11-23T08:25", nil, "--output",
      #"jadwal=json:{"entries":[\#(entries.joined(separator: ","))]}"#)

    let file = kawal.folder + "/hasil.json"
    try result().write(toFile: file, atomically: true, encoding: .utf8)
    try await complete("evaluasi", team, "11-24T10:00", "SIMPEG", "--output", "hasil=json:@\(file)")
    try await complete(
      "laporan", team, "11-24T14:00", "SIMPEG", "--output", "laporan=Satu temuan kritis")
    try await complete(
      "putusan", acting, "11-24T15:00", "SIMPEG", "--outcome", "belum", "--reason",
      "Temuan kritis terbuka")
    try await complete(
      "penanganan", TestOffice.head, "11-24T15:30", "SIMPEG", "--outcome", "shutdown", "--reason",
      "Data pribadi terbuka")
    try await complete(
      "shutdown", TestOffice.section, "11-24T15:40", "SIMPEG", "--output",
      #"shutdown=json:{"from":"2026-11-24","announcement":"Perbaikan","wayBack":"Uji ulang","backupTaken":true}"#
    )
    #expect(
      try await kawal.done("systems", "show", "SIMPEG", "--json").json()["state"] as? String
        == "shut-down")
    try await complete("sampaikan", TestOffice.section, "11-24T15:50", "SIMPEG")

    let early = try await kawal.run(
      "case", "complete", number, "tindak-lanjut", "--item", "SIMPEG", "--as", TestOffice.agency,
      "--output", "tindak-lanjut=Selesai", "--json")
    #expect(early.status == 1)
    #expect(try early.refusal() == "findings-open")

    try await act("letters", "receive", "1", "--as", TestOffice.agency)
    let found = try await kawal.done("findings", "list", "--open", "--json").json()
    let findings = try #require(found["findings"] as? [[String: Any]])
    let finding = try #require(findings.first?["number"] as? String)
    try await act(
      "findings", "act", finding, "fixed", "--as", TestOffice.agency, "--text", "Ditutup")
    try await act(
      "findings", "act", finding, "closed", "--as", team, "--text", "Uji ulang: tertutup")
    try await complete(
      "tindak-lanjut", TestOffice.agency, "11-25T10:00", "SIMPEG", "--output",
      "tindak-lanjut=Selesai")
    try await act("systems", "reopen", "SIMPEG", "--as", TestOffice.operatorIT, "--note", "Diuji")
    try await act(
      "case", "cancel", number, "--item", "PPDB", "--as", TestOffice.head, "--reason", "Ditunda")

    let shown = try await kawal.done("case", "show", number, "--json").json()
    #expect(shown["status"] as? String == "finished")
    let items = try #require(shown["items"] as? [[String: Any]])
    #expect(items.map { $0["status"] as? String } == ["cancelled", "finished"])

    let pdf = kawal.folder + "/laporan.pdf"
    try await act("paper", number, "report", "--item", "SIMPEG", "-o", pdf)
    let bytes = try Data(contentsOf: URL(filePath: pdf))
    #expect(bytes.starts(with: Data("%PDF-".utf8)))
    let svg = kawal.folder + "/alur.svg"
    try await act("case", "draw", number, "-o", svg)
    #expect(try String(contentsOfFile: svg, encoding: .utf8).contains("<svg xmlns="))
    let verified = try await kawal.done("audit", "verify", "--json").json()
    #expect(verified["holds"] as? Bool == true)
  }
}
