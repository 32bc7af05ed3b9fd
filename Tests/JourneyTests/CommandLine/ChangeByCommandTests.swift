// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestWorld
import Testing

@Suite struct ChangeByCommandTests {
  /// Acting head of the division since October 2026.
  private let acting = TestOffice.section
  private let agency = "dimas.prakoso"

  @Test func `a security change runs from the letter to its confirmation`() async throws {
    let kawal = try await KawalTool.office()
    let opened = try await kawal.done(
      "case", "open", "perubahan-pengamanan", "--as", agency, "--system", "SIMPEG", "--title",
      "Sertifikat", "--at", "2026-11-23T08:00", "--json")
    let number = try #require(try opened.json()["number"] as? String)
    #expect(number == "BKS-2026-0001")

    func complete(_ step: String, _ user: String, _ time: String, _ more: String...) async throws {
      let fixed = ["case", "complete", number, step, "--as", user, "--at", "2026-11-23T\(time)"]
      let run = try await kawal.run(arguments: fixed + more)
      #expect(run.status == 0, "\(step): \(run.err)")
    }
    try await complete(
      "permohonan", agency, "08:05", "--output", "permohonan.subject=Sertifikat", "--output",
      "permohonan.what=Ganti sertifikat", "--output", "permohonan.why=Kedaluwarsa", "--output",
      "permohonan.system=SIMPEG")
    let inbox = try await kawal.done(
      "inbox", "--as", TestOffice.head, "--at", "2026-11-23T08:06", "--json"
    ).json()
    let tasks = try #require(inbox["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["step"] as? String } == ["disposisi"])
    #expect(tasks.first?["due"] as? String == "2026-11-23T08:10:00+07:00")
    try await complete(
      "disposisi", TestOffice.head, "08:08", "--output",
      #"disposisi=json:{"to":[{"post":"kepala-bidang"}],"note":"Tindak lanjuti"}"#)
    let returned = try await kawal.run(
      "case", "return", number, "periksa", "--as", acting, "--reason",
      "Surat belum lengkap", "--at", "2026-11-23T08:15")
    #expect(returned.status == 0)
    try await complete(
      "permohonan", agency, "08:20", "--output",
      #"permohonan=json:{"subject":"Sertifikat","what":"Ganti","why":"Kedaluwarsa"}"#)
    try await complete(
      "disposisi", TestOffice.head, "08:22", "--output", "disposisi.to=kepala-bidang", "--output",
      "disposisi=Tindak lanjuti")
    try await complete(
      "periksa", acting, "08:25", "--output", "terusan.to=kepala-seksi", "--output",
      "terusan=Analisis")
    try await complete(
      "analisis", TestOffice.section, "08:35", "--output", "analisis=TLS 1.0", "--output",
      "analisis.likelihood=4", "--output", "analisis.impact=3", "--output",
      "analisis.proposal=Ganti")
    try await complete("tentukan", TestOffice.operatorIT, "08:40", "--outcome", "perubahan")
    let change =
      #"perubahan=json:{"plan":"a","window":"b","backup":"c","rollback":"d","steps":"e","before":"f","after":"g"}"#
    try await complete("perubahan", TestOffice.operatorIT, "10:00", "--output", change)
    let tested = #"uji=json:{"method":"uji","checks":[{"what":"TLS","passed":false}]}"#
    try await complete(
      "uji", TestOffice.operatorIT, "10:20", "--outcome", "gagal", "--reason", "Masih TLS 1.0",
      "--output", tested)
    try await complete("perubahan", TestOffice.operatorIT, "11:00", "--output", change)
    try await complete(
      "uji", TestOffice.operatorIT, "11:20", "--outcome", "berhasil", "--output", tested)
    try await complete(
      "lapor", TestOffice.operatorIT, "11:30", "--output", "laporan=Sertifikat diganti")
    try await complete("lapor-seksi", TestOffice.section, "11:35")
    try await complete("lapor-bidang", acting, "11:40")
    try await complete("lapor-dinas", TestOffice.head, "11:45")
    try await complete("selesai", agency, "13:10", "--output", "konfirmasi.diterima=ya")

    let shown = try await kawal.done("case", "show", number, "--json").json()
    #expect(shown["status"] as? String == "finished")
    #expect((shown["turns"] as? [Any])?.isEmpty ?? false)
    let log = try await kawal.done("case", "log", number, "--json").list()
    #expect(log.first?["kind"] as? String == "opened")
    #expect(log.count { $0["kind"] as? String == "sent-back" } == 1)
    let letters = try await kawal.done("letters", "list", "--out", "--json").json()
    #expect(letters["total"] as? Int == 1)
    let verified = try await kawal.done("audit", "verify", "--json").json()
    #expect(verified["holds"] as? Bool == true)
  }

  @Test func `somebody else's row is refused with its code and a sentence`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done("case", "open", "perubahan-pengamanan", "--as", agency)
    let run = try await kawal.run(
      "case", "complete", "BKS-2026-0001", "permohonan", "--as", TestOffice.operatorIT, "--json")
    #expect(run.status == 1)
    #expect(try run.refusal() == "not-your-step")
    #expect(
      run.err.contains(
        "Langkah ini wewenang Pengguna (OPD). Anda dapat membaca, belum dapat memutuskan."))
  }

  @Test func `a repeated command changes nothing`() async throws {
    let kawal = try await KawalTool.office()
    let arguments = [
      "case", "open", "perubahan-pengamanan", "--as", agency, "--command", "satu-kali", "--json",
    ]
    let first = try await kawal.run(arguments: arguments).json()
    let second = try await kawal.run(arguments: arguments).json()
    #expect(first["repeated"] as? Bool == false)
    #expect(second["repeated"] as? Bool == true)
    #expect(second["number"] as? String == first["number"] as? String)
    #expect(try await kawal.done("case", "list", "--json").json()["total"] as? Int == 1)
  }

  @Test func `an act on an old version is refused as stale`() async throws {
    let kawal = try await KawalTool.office()
    try await kawal.done("case", "open", "perubahan-pengamanan", "--as", agency)
    try await kawal.done(
      "case", "comment", "BKS-2026-0001", "Halo", "--as", TestOffice.section)
    let run = try await kawal.run(
      "case", "comment", "BKS-2026-0001", "Lagi", "--as", TestOffice.section, "--seen", "1",
      "--json")
    #expect(run.status == 1)
    #expect(try run.refusal() == "stale")
  }
}
