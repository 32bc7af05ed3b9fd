// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Children
import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import App

@Suite struct OutwardWorkerTests {
  /// Takes one POST, and says on a line what it was: signature and body.
  private static let listener = """
    import http.server, sys
    class One(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers['Content-Length'])).decode()
            self.send_response(204); self.end_headers()
            print(self.headers['X-Kawal-Signature'] + ' ' + body, flush=True)
        def log_message(self, *rest): pass
    server = http.server.HTTPServer(('127.0.0.1', 0), One)
    print(server.server_port, flush=True)
    server.handle_request()
    """

  private func office(webhook: String) async throws -> TestOffice {
    let office = try await TestOffice.make()
    var settings = OutwardSettings()
    (settings.isWebhookOn, settings.webhook) = (true, webhook)
    (settings.quietFrom, settings.quietUntil) = (0, 0)
    try await office.store.setOutward(
      settings, secrets: [.webhook: "kunci"],
      by: Acting(TestOffice.administrator, at: TestOffice.now))
    _ = try await office.store.raise(
      IncidentDraft(
        kind: .down, severity: .high, system: "SIMPEG", text: Phrase("Tidak dapat dihubungi.")),
      at: TestOffice.now)
    #expect(try await office.store.gatherOutward(at: TestOffice.now) == 1)
    return office
  }

  @Test func `the webhook hears of an incident, signed, without what it is about`() async throws {
    let child = ChildProcess("python3", ["-c", OutwardWorkerTests.listener])
    let output = Pipe()
    child.output = .pipe(output)
    try child.run()
    defer { child.signal(SIGKILL) }
    let port = try #require(Int(line(of: output)))
    let office = try await office(webhook: "http://127.0.0.1:\(port)/kait")
    let worker = OutwardWorker(store: office.store, isDemo: true, now: { TestOffice.now })
    #expect(try await worker.work() == 1)
    let heard = line(of: output).split(separator: " ", maxSplits: 1).map(String.init)
    let code = HMAC.sha256(key: Array("kunci".utf8), message: Array(heard[1].utf8))
    #expect(heard[0] == "sha256=\(Hex.encode(code))")
    #expect(heard[1].contains("INS-2026-0001") && heard[1].contains("\"opened\""))
    #expect(!heard[1].contains("SIMPEG") && !heard[1].contains("dihubungi"))
    #expect(try await office.store.outwardNotices().map(\.state) == [.sent])
  }

  @Test func `nobody at home is kept with its cause`() async throws {
    let office = try await office(webhook: "http://127.0.0.1:1/")
    let worker = OutwardWorker(store: office.store, isDemo: false, now: { TestOffice.now })
    #expect(try await worker.work() == 1)
    let record = try #require(try await office.store.outwardNotices().first)
    #expect(record.state == .waiting && record.attempts == 1)
    #expect(record.lastError?.hasPrefix("noConnection") == true)
  }

  @Test func `a demo office sends to no other machine`() async throws {
    let office = try await office(webhook: "https://obrolan.contoh.go.id/")
    let worker = OutwardWorker(store: office.store, isDemo: true, now: { TestOffice.now })
    #expect(try await worker.work() == 1)
    #expect(try await office.store.outwardNotices().first?.lastError == "demo")
  }

  private func line(of pipe: Pipe) -> String {
    var bytes: [UInt8] = []
    while let byte = pipe.fileHandleForReading.readData(ofLength: 1).first, byte != 0x0A {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
