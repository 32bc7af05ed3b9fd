// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct IssuedPageTests {
  private func issued(
    _ site: OfficeSite, _ secrecy: Disposition.Secrecy = .limited
  ) async throws -> IssuedPaper {
    try await site.office.store.issue(
      PaperToIssue(
        code: .make(), kind: "report", title: "Laporan Hasil Evaluasi",
        subject: "Sistem Informasi Kepegawaian", number: "555/12/2026",
        day: TestOffice.day("2026-11-23"), secrecy: secrecy, post: "Kepala Dinas"),
      pdf: Array("%PDF-1.4 naskah".utf8), by: Acting(TestOffice.section, at: TestOffice.now))
  }

  @Test func `anybody learns what a code stands for, and nothing that is classified`() async throws
  {
    let site = try await OfficeSite()
    let paper = try await issued(site)
    let answer = try await site.get("/cek/\(paper.code)", as: "")
    #expect(answer.status == .ok)
    for words in ["Laporan Hasil Evaluasi", "555/12/2026", "Kepala Dinas", "Berlaku"] {
      #expect(answer.body.contains(words), "\(words)")
    }
    #expect(!answer.body.contains("Sistem Informasi Kepegawaian"))
    #expect(!answer.body.contains(TestOffice.section))
    let open = try await issued(site, .normal)
    let shown = try await site.get("/cek/\(open.code)", as: "")
    #expect(shown.body.contains("Sistem Informasi Kepegawaian"))
  }

  @Test func `an unknown code and a mistyped one are told apart`() async throws {
    let site = try await OfficeSite()
    let unknown = try await site.get("/cek/\(VerificationCode.make())", as: "")
    #expect(unknown.status == .notFound)
    #expect(unknown.body.contains("Kode tidak dikenal"))
    let wrong = try await site.get("/cek?kode=7KQ2", as: "")
    #expect(wrong.status == .unprocessableContent)
    let code = VerificationCode.make()
    let typed = try await site.get("/cek?kode=\(code.text.lowercased())", as: "")
    #expect(typed.location == "/cek/\(code)")
  }

  @Test func `a withdrawn and a replaced paper say so`() async throws {
    let site = try await OfficeSite()
    let paper = try await issued(site)
    try await site.office.store.withdraw(
      paper.code, reason: "Alasan dalam kantor", by: Acting(TestOffice.section, at: TestOffice.now))
    let answer = try await site.get("/cek/\(paper.code)", as: "")
    #expect(answer.body.contains("Naskah ini sudah ditarik"))
    #expect(!answer.body.contains("Alasan dalam kantor"))
  }

  @Test func `a file is compared byte by byte and not kept`() async throws {
    let site = try await OfficeSite()
    let paper = try await issued(site)
    func compare(_ text: String) async throws -> String {
      try await site.post(
        "/cek/\(paper.code)", [], file: ("salinan", "naskah.pdf", text), as: TestOffice.section
      ).body
    }
    #expect(try await compare("%PDF-1.4 naskah").contains("Sama persis dengan naskah"))
    #expect(try await compare("%PDF-1.4 Naskah").contains("BERBEDA"))
    #expect(try await compare("%PDF-1.4 naskah ttd").contains("tambahan yang tidak dikenal"))
    #expect(!site.office.store.files.contains(Digest.hex("%PDF-1.4 Naskah")))
    _ = try await site.post(
      "/terbitan/\(paper.code)/salinan", [], file: ("salinan", "n.pdf", "%PDF-1.4 naskah ttd"),
      as: TestOffice.section)
    #expect(try await compare("%PDF-1.4 naskah ttd").contains("salinan bertanda tangan"))
  }

  @Test func `questions are paced by where they come from`() async throws {
    let site = try await OfficeSite()
    var last: HTTPResponse.Status = .ok
    for _ in 0..<40 { last = try await site.get("/cek", as: "").status }
    #expect(last == .tooManyRequests)
  }

  @Test func `a copy that is no sound signature is not kept`() async throws {
    let site = try await OfficeSite()
    let paper = try await issued(site)
    for (text, words) in [
      ("%PDF-1.4 naskah", "belum ada tanda tangan"), ("%PDF-1.4 naskah rusak", "rusak"),
      ("bukan apa-apa", "harus berupa PDF"),
    ] {
      let answer = try await site.post(
        "/terbitan/\(paper.code)/salinan", [], file: ("salinan", "n.pdf", text),
        as: TestOffice.section)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.body.contains(words), "\(words)")
    }
    let scan = try await site.post(
      "/terbitan/\(paper.code)/salinan", [], file: ("salinan", "n.pdf", "%PDF-1.4 lain sekali"),
      as: TestOffice.section)
    #expect(scan.status == .seeOther)
    let page = try await site.get("/terbitan/\(paper.code)", as: TestOffice.section)
    #expect(page.body.contains("Pindaian tanda tangan basah"))
  }

  @Test func `a passphrase is never on a page`() async throws {
    let site = try await OfficeSite()
    let paper = try await issued(site)
    let kept = try await site.post(
      "/kunci", [("frasa", "benar"), ("untuk", "saya")],
      file: ("berkas-kunci", "kunci.p12", "terkunci"), as: TestOffice.head)
    #expect(kept.location == "/kunci")
    let head = try #require(
      try await site.office.store.viewer(TestOffice.head, at: TestOffice.now))
    let key = try #require(try await site.office.store.signingKeys(for: head).first)
    let path = "/terbitan/\(paper.code)/tanda-tangan"
    let wrong = try await site.post(
      path, [("kunci", key.id), ("frasa", "frasa-keliru")], as: TestOffice.head)
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.body.contains("Frasa sandi tidak cocok"))
    #expect(!wrong.body.contains("frasa-keliru"))
    let signed = try await site.post(
      path, [("kunci", key.id), ("frasa", "benar")], as: TestOffice.head)
    #expect(signed.location == "/terbitan/\(paper.code)?ditandatangani=ya")
    let page = try await site.get(signed.location ?? "", as: TestOffice.head)
    #expect(page.body.contains("Arief Hidayanto"))
    #expect(page.body.contains("Utuh"))
  }

  @Test func `a printed seal is compared on the page`() async throws {
    let site = try await OfficeSite()
    let seal = try await site.office.store.seal(by: TestOffice.inspector, at: TestOffice.now)
    let holds = try await site.post(
      "/jejak/cocokkan", [("nomor", "1"), ("sidik", String(seal.hash.prefix(20)))],
      as: TestOffice.inspector)
    #expect(holds.body.contains("Segel 1 cocok"))
    let differs = try await site.post(
      "/jejak/cocokkan", [("nomor", "1"), ("sidik", String(repeating: "a", count: 64))],
      as: TestOffice.inspector)
    #expect(differs.body.contains("TIDAK cocok"))
    let missing = try await site.post(
      "/jejak/cocokkan", [("nomor", "9"), ("sidik", "00")], as: TestOffice.inspector)
    #expect(missing.body.contains("Segel 9 tidak ada"))
  }
}
