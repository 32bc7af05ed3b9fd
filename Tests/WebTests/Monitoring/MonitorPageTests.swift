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

@Suite struct MonitorPageTests {
  private func world() async throws -> (site: OfficeSite, monitor: Int) {
    let site = try await OfficeSite()
    let id = try await site.office.store.startMonitor(
      of: "SIMPEG", by: Acting(TestOffice.section, at: TestOffice.now))
    return (site, id)
  }

  @Test func `an incident is a suspicion until a person decides`() async throws {
    let (site, id) = try await world()
    let store = site.office.store
    let number = try #require(
      try await store.raise(
        IncidentDraft(
          kind: .gambling, severity: .critical, monitor: id, system: "SIMPEG",
          text: Phrase("Skor sisipan 12."),
          evidence: [
            Assurance.Evidence(request: "GET /", excerpt: "<b>slot gacor</b>", at: TestOffice.now)
          ]), at: TestOffice.now))
    let page = try await site.get(Paths.incident(number), as: TestOffice.section)
    #expect(page.body.contains("Dugaan sisipan judi online"))
    #expect(page.body.contains("2 × 24 jam"))
    #expect(!page.body.contains("3 × 24 jam)"))
    #expect(page.body.contains("&lt;b&gt;slot gacor"))
    let empty = try await site.post(
      Paths.incidentAct("benarkan", on: number), [("teks", "")], as: TestOffice.section)
    #expect(empty.status == .unprocessableContent)
    let done = try await site.post(
      Paths.incidentAct("benarkan", on: number), [("teks", "Terlihat di ponsel")],
      as: TestOffice.section)
    #expect(done.status == .seeOther)
    let confirmed = try await site.get(Paths.incident(number), as: TestOffice.section)
    #expect(!confirmed.body.contains("<h1>Dugaan"))
    #expect(confirmed.body.contains("3 × 24 jam)"))
    #expect(confirmed.body.contains("Terlihat di ponsel"))
  }

  @Test func `the monitor's page draws its past and names what it learned`() async throws {
    let (site, id) = try await world()
    let page = try await site.get(Paths.monitor(id), as: TestOffice.section)
    #expect(page.body.contains("24 jam terakhir"))
    #expect(page.body.contains("sedang dipelajari"))
    #expect(page.body.contains("<svg class=\"ch\""))
    let system = try await site.get(Paths.system("SIMPEG"), as: TestOffice.section)
    #expect(system.body.contains(Paths.monitor(id)))
  }

  @Test func `what was noticed stands above the tasks until it is read`() async throws {
    let (site, id) = try await world()
    _ = try await site.office.store.raise(
      IncidentDraft(
        kind: .down, severity: .high, monitor: id, system: "SIMPEG", text: Phrase("Mati")),
      at: TestOffice.now)
    let before = try await site.get(Paths.inbox, as: TestOffice.section)
    #expect(before.body.contains("Pemberitahuan pemantauan (1)"))
    _ = try await site.post(Paths.readNotices, [("sampai", "99")], as: TestOffice.section)
    let after = try await site.get(Paths.inbox, as: TestOffice.section)
    #expect(!after.body.contains("Pemberitahuan pemantauan"))
    let other = try await site.get(Paths.inbox, as: TestOffice.division)
    #expect(other.body.contains("Pemberitahuan pemantauan (1)"))
  }

  @Test func `the page of states is closed to strangers until the office opens it`() async throws {
    let (site, _) = try await world()
    #expect(try await site.get(Paths.publicStates, as: "").status == .notFound)
    try await site.office.store.openStates(
      true, by: Acting(TestOffice.administrator, at: TestOffice.now))
    let page = try await site.get(Paths.publicStates, as: "")
    #expect(page.status == .ok)
    #expect(page.body.contains("Sistem Informasi Kepegawaian"))
    #expect(!page.body.contains("simpeg.contoh.go.id"))
  }

  @Test func `messages about backups need no session but the right signature`() async throws {
    let (site, _) = try await world()
    let store = site.office.store
    try await store.askForBackups(
      of: "SIMPEG", true, by: Acting(TestOffice.section, at: TestOffice.now))
    let viewer = try await site.office.viewer(TestOffice.section)
    let secret = try #require(try await store.backupSecret(of: "SIMPEG", for: viewer))
    let body =
      #"{"app":"SIMPEG","tool":"skrip","finishedAt":"2026-11-23T01:00:00Z","snapshot":"s","ok":true}"#
    let code = Hex.encode(HMAC.sha256(key: Array(secret.utf8), message: Array(body.utf8)))
    func send(_ signature: String, to system: String = "SIMPEG") async throws -> Int {
      try await site.message(Paths.backupHook(of: system), body, signature: signature).status.code
    }
    #expect(try await send("sha256=\(code)") == 201)
    #expect(try await send("sha256=\(code)") == 200)
    let other = code.hasSuffix("0") ? "1" : "0"
    #expect(try await send("sha256=\(code.dropLast())\(other)") == 403)
    #expect(try await send("") == 403)
    #expect(try await send("sha256=\(code)", to: "TIDAK-ADA") == 403)
    for _ in 0..<30 { _ = try await send("") }
    #expect(try await send("sha256=\(code)") == 429)
  }

  @Test func `a listing that is none is refused with what was typed`() async throws {
    let (site, _) = try await world()
    let path = Paths.backupAct("daftar", of: "SIMPEG")
    let refused = try await site.post(path, [("daftar", "bukan json")], as: TestOffice.section)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.body.contains("bukan json"))
    let taken = try await site.post(
      path, [("daftar", #"[{"time":"2026-11-23T01:00:00Z","id":"abc"}]"#)], as: TestOffice.section)
    #expect(taken.status == .seeOther)
    let page = try await site.get(Paths.backups(of: "SIMPEG"), as: TestOffice.section)
    #expect(page.body.contains("restic"))
  }
}

extension OfficeSite {
  /// Sends a machine's message, without a session.
  fileprivate func message(_ path: String, _ body: String, signature: String) async throws -> Answer
  {
    var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: path)
    head.headerFields[.contentType] = "application/json"
    if let name = HTTPField.Name("X-Kawal-Signature") { head.headerFields[name] = signature }
    return try await send(head, body, "")
  }
}
