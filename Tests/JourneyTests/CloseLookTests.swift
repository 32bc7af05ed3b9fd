// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Children
import Foundation
import Probes
import Procedures
import Records
import TestWorld
import Testing

@testable import App

/// Against servers of Debian's OpenSSL, with a certificate of an authority of the test's own.
@Suite struct CloseLookTests {
  /// A folder with `ca.pem`, and a certificate of it for 127.0.0.1.
  private final class Workshop {
    let folder = NSTemporaryDirectory() + "/kawal-tls-" + UUID().uuidString

    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try "subjectAltName=IP:127.0.0.1\n".write(
        toFile: folder + "/ext", atomically: true, encoding: .utf8)
      let key = ["-newkey", "rsa:2048", "-nodes"]
      try run(
        [
          "req", "-x509", "-days", "60", "-subj", "/CN=CA Uji", "-keyout", "ca.key", "-out",
          "ca.pem",
        ]
          + key)
      try run(["req", "-subj", "/CN=127.0.0.1", "-keyout", "s.key", "-out", "s.csr"] + key)
      try run([
        "x509", "-req", "-days", "30", "-in", "s.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
        "-CAcreateserial", "-extfile", "ext", "-out", "s.pem",
      ])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func run(_ arguments: [String]) throws {
      let child = ChildProcess("/usr/bin/env", ["openssl"] + arguments)
      child.folder = URL(fileURLWithPath: folder)
      child.output = .nothing
      child.error = .nothing
      try child.run()
      guard child.wait() == .exit(0) else { throw Failure(.internal, "openssl \(arguments)") }
    }
  }

  /// `openssl s_server` on a port that the system chose.
  private final class Server {
    let port: Int
    private let child: ChildProcess

    init(_ workshop: Workshop, _ options: [String] = []) throws {
      child = ChildProcess(
        "/usr/bin/env",
        ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", "s.pem", "-key", "s.key"]
          + options)
      child.folder = URL(fileURLWithPath: workshop.folder)
      let output = Pipe()
      child.output = .pipe(output)
      child.error = .nothing
      // Kept open: it ends when its input does.
      child.input = .pipe(Pipe())
      try child.run()
      var text = ""
      while !text.contains("ACCEPT ") || !text.hasSuffix("\n") {
        let data = output.fileHandleForReading.availableData
        guard !data.isEmpty else { throw Failure(.internal, "s_server did not start") }
        text += String(decoding: data, as: UTF8.self)
      }
      let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT ") } ?? ""
      port = Int(line.split(separator: ":").last ?? "") ?? 0
    }

    deinit {
      child.signal(SIGKILL)
      child.wait()
    }
  }

  private static let strong: [String] = []
  private static let weak = ["-cipher", "ALL:COMPLEMENTOFALL:@SECLEVEL=0", "-no_tls1_3"]

  private func open(_ store: Store) async throws -> [IncidentRecord] {
    var filter = IncidentFilter()
    filter.kind = .encryption
    return try await store.incidents(filter).rows.filter(\.incident.isOpen)
  }

  @Test(.timeLimit(.minutes(5)))
  func `TLS that gets weaker behind a monitor is an incident, and ends when it is mended`()
    async throws
  {
    let (workshop, office) = (try Workshop(), try await TestOffice.make())
    let store = office.store
    let id = try await store.startMonitor(
      of: "SIMPEG", by: Acting(TestOffice.section, at: TestOffice.now))
    // The authority is kept in the data folder: no visit has to name it.
    let folder = office.folder + "/authorities"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: workshop.folder + "/ca.pem", toPath: folder + "/uji.pem")
    let roots = OwnFiles(of: store).roots
    #expect(roots.count == 1)
    func look(_ options: [String], trusting roots: [String]) async throws {
      let server = try Server(workshop, options)
      var manners = Manners(version: "uji")
      manners.rate = 0
      manners.extraRoots = roots
      let monitor = Monitor(
        id: id, system: "SIMPEG", url: "https://127.0.0.1:\(server.port)/", intervalSeconds: 60,
        allowed: ["127.0.0.1"])
      try await CloseLook(
        store: store, manners: manners, knowledge: .none, staysHome: false
      ).lookAtTLS(of: monitor, at: TestOffice.now)
      withExtendedLifetime(server) {}
    }
    try await look(CloseLookTests.strong, trusting: roots)
    #expect(try await open(store).isEmpty)
    try await look(CloseLookTests.weak, trusting: roots)
    let incident = try #require(try await open(store).first?.incident)
    let told = try #require(try await store.incident(incident.number)).events.map(\.text.id)
      .joined()
    #expect(told.contains("TLS 1.0 kini diterima"))
    #expect(!told.contains("tidak lagi dipercaya"))
    try await look(CloseLookTests.strong, trusting: roots)
    #expect(try await open(store).isEmpty)
    // Without the authority nobody vouches for the certificate.
    try await look(CloseLookTests.strong, trusting: [])
    let untrusted = try #require(try await open(store).first?.incident)
    #expect(untrusted.severity == .high)
    withExtendedLifetime((workshop, office)) {}
  }

  @Test func `a demo office looks at nobody else's TLS`() async throws {
    let office = try await TestOffice.make()
    let id = try await office.store.startMonitor(
      of: "SIMPEG", by: Acting(TestOffice.section, at: TestOffice.now))
    let look = CloseLook(
      store: office.store, manners: Manners(version: "uji"), knowledge: .none, staysHome: true)
    for url in ["https://simpeg.contoh.go.id/", "http://127.0.0.1:9/"] {
      try await look.lookAtTLS(
        of: Monitor(id: id, system: "SIMPEG", url: url, intervalSeconds: 60), at: TestOffice.now)
    }
    #expect(try await open(office.store).isEmpty)
    withExtendedLifetime(office) {}
  }
}
