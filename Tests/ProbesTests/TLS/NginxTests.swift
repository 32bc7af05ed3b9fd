// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import Probes

/// Against Debian's nginx, weak and strong.
@Suite struct NginxTests {
  private let workshop: CertificateWorkshop

  init() throws { workshop = try CertificateWorkshop() }

  @Test func `a strong configuration has nothing to complain of`() async throws {
    let server = try await NginxServer(
      workshop, "ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;")
    let facts = await server.facts()
    #expect(facts.acceptedVersions == [.tls12, .tls13])
    for check in TLSChecks.versions + TLSChecks.ciphers {
      let results = try facts.results(check.info.id)
      #expect(results == [.pass] || results == [.notApplicable], "\(check.info.id)")
    }
    #expect(facts.chain == [server.certificate.der])
  }

  @Test func `a weak configuration is seen through`() async throws {
    let server = try await NginxServer(
      workshop,
      """
      ssl_protocols TLSv1 TLSv1.1 TLSv1.2; ssl_ciphers ALL:eNULL:aNULL:@SECLEVEL=0;
      ssl_prefer_server_ciphers on;
      """)
    let facts = await server.facts()
    #expect(facts.acceptedVersions == [.tls10, .tls11, .tls12])
    for id in [
      "tls.proto.tls10", "tls.proto.tls11", "tls.cipher.null", "tls.cipher.anon",
    ] {
      #expect(try facts.results(id) == [.fail], "\(id)")
    }
    #expect(facts.suites[.tls12]?.serverChooses == true)
  }

  @Test func `a name that the server doesn't know gets the wrong certificate`() async throws {
    let server = try await NginxServer(workshop, "")
    var facts = await server.facts(name: "lain.contoh.go.id")
    #expect(facts.outcome == .spoke)
    facts.certificate = await CertificateJudge(store: TrustStore()).verdict(
      facts.chain, host: "lain.contoh.go.id", at: SampleVisit.at)
    #expect(try facts.results("tls.cert.hostname-mismatch") == [.fail])
  }

  @Test func `plain HTTP to a port for TLS is no trap for the prober`() async throws {
    let server = try await NginxServer(workshop, "", plain: true)
    let facts = await server.facts()
    guard case .plainHTTP(let line) = facts.outcome else {
      Issue.record("\(facts.outcome)")
      return
    }
    #expect(line.hasPrefix("HTTP/1.1 400"))
  }
}

/// nginx with one site, on a port that was free a moment ago.
final class NginxServer: @unchecked Sendable {
  private let running: Running
  let certificate: CertificateWorkshop.Made
  let address: SocketAddress

  init(_ workshop: CertificateWorkshop, _ options: String, plain: Bool = false) async throws {
    certificate = try workshop.make("nginx-\(UUID())")
    let folder = workshop.folder.appending(path: "nginx-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    (running, address) = try await NginxServer.start(certificate, options, plain, in: folder)
  }

  private static func start(
    _ certificate: CertificateWorkshop.Made, _ options: String, _ plain: Bool, in folder: URL
  ) async throws -> (Running, SocketAddress) {
    // Another test may be given the same port before nginx takes it.
    for _ in 1...5 {
      let port = try await FreePort.find()
      if let running = try begin(certificate, options, plain, in: folder, port: port) {
        return (running, try SocketAddress(ipAddress: "127.0.0.1", port: port))
      }
    }
    throw Running.Failure(text: "nginx did not start")
  }

  private static func begin(
    _ certificate: CertificateWorkshop.Made, _ options: String, _ plain: Bool, in folder: URL,
    port: Int
  ) throws -> Running? {
    let configuration = """
      daemon off; master_process off; pid \(folder.path)/pid; error_log stderr notice;
      events { worker_connections 256; }
      http {
        access_log off;
        client_body_temp_path \(folder.path)/a; proxy_temp_path \(folder.path)/b;
        fastcgi_temp_path \(folder.path)/c; uwsgi_temp_path \(folder.path)/d;
        scgi_temp_path \(folder.path)/e;
        server {
          listen 127.0.0.1:\(port) \(plain ? "" : "ssl");
          ssl_certificate \(certificate.certificate);
          ssl_certificate_key \(certificate.key);
          \(options)
          location / { return 200 "ok"; }
        }
      }
      """
    let file = folder.appending(path: "nginx.conf")
    try configuration.write(to: file, atomically: true, encoding: .utf8)
    let running = try Running(["nginx", "-p", folder.path, "-c", file.path, "-e", "stderr"])
    let line = running.line { $0.contains("notice") && $0.contains("OS:") }
    return line == nil ? nil : running
  }

  func facts(name: String? = "layanan.contoh.go.id") async -> TLSFacts {
    await TLSProber.unhurried.facts(at: address, name: name)
  }
}

enum FreePort {
  /// A port of 127.0.0.1 that nobody holds.
  static func find() async throws -> Int {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get()
    let port = channel.localAddress?.port
    try await channel.close().get()
    return try #require(port)
  }
}
