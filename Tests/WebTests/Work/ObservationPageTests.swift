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

@Suite struct ObservationPageTests {
  private func site() async throws -> OfficeSite {
    let site = try await OfficeSite()
    let seen = ["/masuk", "/daftar"].map { path in
      Observation(
        rule: "10038", source: ObservationSource(tool: "zap", version: "2.15"), severity: .medium,
        title: Phrase("CSP tidak <dipasang>"), detail: Phrase("Header tidak ada."),
        remedy: Phrase("Pasang Content-Security-Policy."),
        place: Assurance.Place(scheme: "https", host: "simpeg.contoh.go.id", path: path),
        evidence: [
          Evidence(request: "GET \(path ?? "/")", excerpt: "HTTP/1.1 200", at: TestOffice.now)
        ],
        controls: ["P27-13-e"], cwe: [693], at: TestOffice.now)
    }
    try await site.office.store.take(
      seen, of: "SIMPEG", from: .person, by: .machine(at: TestOffice.now))
    return site
  }

  @Test func `chosen observations become one finding with what they say`() async throws {
    let site = try await site()
    let list = try await site.get(
      "/sistem/SIMPEG/hasil-pemeriksaan?alat=zap&aturan=10038&tingkat=medium",
      as: TestOffice.analyst)
    #expect(list.body.contains("CSP tidak &lt;dipasang&gt;"))
    #expect(list.body.contains("value=\"1\"") && list.body.contains("value=\"2\""))
    let form = try await site.get(
      "/sistem/SIMPEG/hasil-pemeriksaan/temuan?pilih=1&pilih=2", as: TestOffice.analyst)
    #expect(form.body.contains("Pasang Content-Security-Policy.") && form.body.contains("693"))
    let made = try await site.post(
      "/sistem/SIMPEG/hasil-pemeriksaan/temuan",
      [
        ("pilih", "1"), ("pilih", "2"), ("judul", "CSP tidak dipasang"), ("tingkat", "medium"),
        ("perbaikan", "Pasang"), ("cwe", "CWE-693"),
        ("cvss", "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"),
      ], as: TestOffice.analyst)
    #expect(made.status == .seeOther)
    let page = try await site.get("/temuan/TMN-2026-0001", as: TestOffice.analyst)
    #expect(page.body.contains("6,1 Sedang") && page.body.contains("/hasil-pemeriksaan/2"))
  }

  @Test func `the calculator fills in vector and severity, and says what is missing`() async throws
  {
    let site = try await site()
    let path = "/sistem/SIMPEG/hasil-pemeriksaan/temuan"
    let base = ["AV": "N", "AC": "L", "PR": "N", "UI": "N", "S": "U", "C": "H", "I": "H"]
    var fields = base.map { (name: "cvss3.1[\($0.key)]", value: $0.value) }
    fields += [("pilih", "1"), ("lalu", "hitung-3.1")]
    let short = try await site.post(path, fields, as: TestOffice.analyst)
    #expect(short.status == .unprocessableContent)
    #expect(short.body.contains("belum memuat metrik dasar A"))
    let whole = try await site.post(
      path, fields + [("cvss3.1[A]", "H")], as: TestOffice.analyst)
    #expect(whole.status == .ok)
    #expect(whole.body.contains("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"))
    #expect(whole.body.contains("9,8 Kritis"))
  }

  @Test func `a faulty vector is refused with what is wrong`() async throws {
    let site = try await site()
    let refused = try await site.post(
      "/sistem/SIMPEG/hasil-pemeriksaan/temuan",
      [
        ("pilih", "1"), ("judul", "A"), ("tingkat", "low"), ("perbaikan", "B"),
        ("cvss", "CVSS:3.1/AV:Q"),
      ], as: TestOffice.analyst)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("Pilihannya: N, A, L, P"))
  }

  @Test func `nothing is set aside without a reason`() async throws {
    let site = try await site()
    let path = "/sistem/SIMPEG/hasil-pemeriksaan/kesampingkan"
    let refused = try await site.post(path, [("pilih", "1")], as: TestOffice.analyst)
    #expect(refused.status == .unprocessableContent)
    let done = try await site.post(
      path, [("pilih", "1"), ("alasan", "Halaman uji")], as: TestOffice.analyst)
    #expect(done.status == .seeOther)
    #expect(try await site.office.store.observation(1)?.row.state == .dismissed)
  }

  @Test func `a report shows its preview and waits`() async throws {
    let site = try await site()
    let brought = try await site.post(
      Paths.reports, [("sistem", "SIMPEG")], file: ("laporan", "zap.xml", "<x/>"),
      as: TestOffice.analyst)
    #expect(brought.location == "/impor/1")
    var summary = ImportSummary()
    summary.format = "ZAP XML"
    var taken = Taken()
    taken.new = 7
    summary.parts = [ImportSummary.Part(system: "SIMPEG", taken: taken)]
    summary.unknownHosts = ["asing.contoh.go.id": 3]
    try await site.office.store.ready(report: 1, summary)
    let page = try await site.get("/impor/1", as: TestOffice.analyst)
    #expect(page.body.contains("Belum ada yang diambil"))
    #expect(page.body.contains("asing.contoh.go.id") && page.body.contains("Ambil hasilnya"))
    let decided = try await site.post("/impor/1/ambil", [], as: TestOffice.analyst)
    #expect(decided.status == .seeOther)
    #expect(try await site.office.store.report(1)?.state == .taking)
    let late = try await site.post("/impor/1/buang", [], as: TestOffice.analyst)
    #expect(late.status == .conflict)
  }
}
