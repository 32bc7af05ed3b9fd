// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

/// Against servers of Debian's OpenSSL.
@Suite struct OpenSSLServerTests {
  private let workshop: CertificateWorkshop
  private let certificate: CertificateWorkshop.Made

  init() throws {
    workshop = try CertificateWorkshop()
    certificate = try workshop.make("layanan")
  }

  @Test func `a modern server is seen as it is`() async throws {
    let facts = try await OpenSSLServer(certificate).facts()
    #expect(facts.outcome == .spoke)
    #expect(facts.acceptedVersions == [.tls12, .tls13])
    #expect(facts.knowsAllSuites)
    #expect(facts.suites[.tls13]?.accepted.map(\.name) == [
      "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256",
    ])
    #expect(facts.groups.contains(.x25519))
    #expect(facts.chain == [certificate.der])
    #expect(facts.secureRenegotiation == true)
    #expect(facts.extendedMasterSecret == true)
    #expect(facts.compression == false)
    #expect(facts.heartbeat == false)
    #expect(facts.intolerance == nil)
    #expect(facts.stoppedEarly == nil)
  }
}
