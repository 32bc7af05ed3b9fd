// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import TestWorld
import Testing

@Suite struct ContentBaselineTests {
  let rules = MonitoringRules.proposed
  let text =
    "Selamat datang di layanan kepegawaian. Ajukan cuti, kenaikan pangkat, mutasi dan pensiun di sini. "
    + "Bantuan tersedia pada jam kerja melalui telepon kantor."
  let tags = [
    "html", "head", "title", "body", "nav", "ul", "li", "li", "li", "main", "h1", "p", "p",
  ]

  private func page(_ more: String, tags extra: [String] = []) -> PagePicture {
    PagePicture(
      title: "Layanan", text: text + " " + more, tags: tags + extra, scriptHosts: [])
  }

  @Test func `counters, clocks and tokens raise nothing in fifty visits`() throws {
    var random = SeededRandom(seed: 3)
    func noisy() -> PagePicture {
      let token = String(UInt64.random(in: 0 ..< .max, using: &random), radix: 36)
      return page("Pengunjung \(Int.random(in: 0..<99_999, using: &random)) token\(token)")
    }
    let baseline = try #require(ContentBaseline(learnedFrom: (0..<5).map { _ in noisy() }))
    for _ in 0..<50 {
      let comparison = baseline.compare(noisy())
      #expect(comparison.retention == 1)
      #expect(comparison.suspicion(rules) == nil)
    }
  }

  @Test func `a small item of news is no suspicion`() throws {
    let baseline = try #require(ContentBaseline(learnedFrom: [page(""), page("")]))
    let comparison = baseline.compare(page("Pengumuman libur bersama.", tags: ["p"]))
    #expect(comparison.suspicion(rules) == nil)
  }

  @Test func `another page in its place is high, an added script from elsewhere medium`() throws {
    let baseline = try #require(ContentBaseline(learnedFrom: [page(""), page("")]))
    let other = PagePicture(
      title: "Lain", text: "Sesuatu yang sama sekali berbeda dari semula",
      tags: ["html", "body", "center", "img"], scriptHosts: [])
    let full = baseline.compare(other).suspicion(rules)
    #expect(full?.kind == .content)
    #expect(full?.severity == .high)
    var scripted = page("")
    scripted.scriptHosts = ["jahat.example"]
    let added = baseline.compare(scripted).suspicion(rules)
    #expect(added?.severity == .medium)
  }

  @Test func `the mark of vandals outweighs all likeness`() throws {
    let baseline = try #require(ContentBaseline(learnedFrom: [page(""), page("")]))
    var defaced = page("")
    defaced.signature = "Hacked By X"
    #expect(baseline.compare(page("")).suspicion(rules) == nil)
    #expect(baseline.compare(defaced).suspicion(rules)?.kind == .defacement)
    #expect(baseline.compare(defaced).suspicion(rules)?.severity == .critical)
  }

  @Test func `headers that protect are missed, nonces are not`() {
    let before = HeaderBaseline([
      ("Content-Security-Policy", "script-src 'nonce-abc' 'self'"), ("X-Frame-Options", "DENY"),
      ("Set-Cookie", "sesi=rahasia; HttpOnly"), ("Date", "now"),
    ])
    let same = HeaderBaseline([
      ("content-security-policy", "script-src 'nonce-xyz' 'self'"), ("x-frame-options", "DENY"),
    ])
    #expect(before.changes(to: same).isEmpty)
    #expect(!before.fields.values.contains { $0.contains("rahasia") })
    let poorer = HeaderBaseline([("x-frame-options", "SAMEORIGIN")])
    let changes = before.changes(to: poorer)
    #expect(changes.map(\.name) == ["content-security-policy", "x-frame-options"])
    #expect(HeaderBaseline.severity(of: changes) == .medium)
  }
}
