// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import NIOCore
import Testing

@testable import Probes

/// Servers that want to hang, flood or fool whoever asks them.
@Suite struct HostileTLSTests {
  private let hasty: TLSProber = {
    var prober = TLSProber.local
    prober.patience = 0.5
    prober.whole = 5
    return prober
  }()

  /// - Parameter hasty: For servers that would otherwise be waited for.
  private func facts(
    hasty: Bool = false, _ script: @escaping @Sendable ([UInt8]) -> ScriptedServer.Act
  ) async throws -> TLSFacts {
    try await ScriptedServer(script).facts(hasty ? self.hasty : .unhurried)
  }

  @Test func `silence ends as silence`() async throws {
    let facts = try await facts(hasty: true) { _ in .nothing }
    #expect(facts.outcome == .silent)
    #expect(try facts.results("tls.proto.tls10") == [.undetermined])
    #expect(try facts.results("tls.not-tls") == [.undetermined])
    #expect(facts.connections <= 3)
  }

  @Test func `a slow drip is cut off`() async throws {
    let flight = FakeTLS().act(
      HelloKit(name: nil).plain(.tls12, [CipherSuite(0xC02F)], short: true).record())
    guard case .say(let bytes, _) = flight else { return }
    let facts = try await facts(hasty: true) { _ in .drip(bytes, every: .milliseconds(300)) }
    #expect(facts.acceptedVersions.isEmpty)

    #expect(try facts.results("tls.proto.sslv3") == [.undetermined])
  }

  @Test func `an endless answer is cut off`() async throws {
    // Empty HelloRequests without end.
    let facts = try await facts { _ in
      .flood([22, 3, 3, 0x40, 0] + [UInt8](repeating: 0, count: 0x4000))
    }
    #expect(facts.violations.contains("answer too long"))
  }

  @Test func `records and messages beyond the limits are refused`() async throws {
    let long = try await facts { _ in .say([22, 3, 3, 0xFF, 0xFF]) }
    #expect(long.violations == ["record too long"])
    let message = try await facts { _ in .say([22, 3, 3, 0, 4, 2, 0xFF, 0xFF, 0xFF]) }
    #expect(message.violations == ["handshake message too long"])
  }

  @Test func `noise is no TLS`() async throws {
    let facts = try await facts { _ in .say(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)) }
    #expect(facts.outcome == .notTLS("SSH-2.0-OpenSSH_9.2.."))
    #expect(try facts.results("tls.not-tls") == [.fail])
    #expect(try facts.results("tls.proto.sslv3") == [.notApplicable])
  }

  @Test func `plain HTTP on the TLS port is said to be that`() async throws {
    let answer = Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)
    let facts = try await facts { _ in .say(answer, close: true) }
    #expect(facts.outcome == .plainHTTP("HTTP/1.1 400 Bad Request"))
    #expect(try facts.results("tls.not-tls") == [.fail])
    #expect(try facts.results("tls.missing") == [.notApplicable])
    #expect(try facts.results("tls.missing", address: "http://layanan.contoh.go.id/") == [.fail])
  }

  @Test func `a web server that waits for a whole request is found out, too`() async throws {
    let facts = try await facts(hasty: true) { bytes in
      bytes.starts(with: Array("GET ".utf8))
        ? .say(Array("HTTP/1.0 200 OK\r\n\r\n".utf8), close: true) : .nothing
    }
    #expect(facts.outcome == .plainHTTP("HTTP/1.0 200 OK"))
  }

  @Test func `a server that turns down everything speaks TLS nevertheless`() async throws {
    let facts = try await facts { _ in .say([21, 3, 1, 0, 2, 2, 40], close: true) }
    guard case .refused = facts.outcome else {
      Issue.record("\(facts.outcome)")
      return
    }
    #expect(try facts.results("tls.not-tls") == [.pass])
    #expect(try facts.results("tls.proto.no-tls12") == [.undetermined])
  }

  @Test func `warnings before the choice are read over, but not without end`() async throws {
    let fake = FakeTLS()
    let warned = try await facts { bytes in
      guard case .say(let flight, _) = fake.act(bytes) else { return .close }
      return .say([21, 3, 3, 0, 2, 1, 112] + flight)
    }
    #expect(warned.acceptedVersions == [.tls12])
    let endless = try await facts { _ in
      .say([UInt8](repeating: 0, count: 20).flatMap { _ in [21, 3, 3, 0, 2, 1, 112] as [UInt8] })
    }
    #expect(endless.violations == ["list of warnings too long"])
  }

  @Test func `nobody at the port is told from somebody who is silent`() async throws {
    let address: SocketAddress
    do {
      let server = try await ScriptedServer { _ in .nothing }
      address = server.address
      try await server.close()
    }
    let facts = await hasty.facts(at: address, name: nil)
    guard case .unreachable = facts.outcome else {
      Issue.record("\(facts.outcome)")
      return
    }
    #expect(facts.connections == 1)
    #expect(try facts.results("tls.missing", address: "http://layanan.contoh.go.id/") == [.fail])
    #expect(try facts.results("tls.proto.tls10") == [.undetermined])
  }

  @Test func `a certificate that is none leaves the rest of the facts`() async throws {
    var fake = FakeTLS()
    fake.certificates = [[1, 2, 3]]
    var facts = try await fake.server().facts()
    #expect(facts.chain == [[1, 2, 3]])
    facts.certificate = await CertificateJudge(store: TrustStore()).verdict(
      facts.chain, host: "layanan.contoh.go.id", at: SampleVisit.at)
    #expect(try facts.results("tls.cert.expired") == [.undetermined])
    #expect(try facts.results("tls.cipher.rc4") == [.pass])
  }
}
