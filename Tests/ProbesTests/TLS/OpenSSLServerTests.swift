// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
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
    #expect(
      facts.suites[.tls13]?.accepted.map(\.name) == [
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
    #expect(facts.asksClientCertificate == false)
  }

  @Test func `old versions and weak suites are seen where they are on`() async throws {
    let server = try OpenSSLServer(
      certificate, "-cipher", "ALL:COMPLEMENTOFALL:@SECLEVEL=0", "-serverpref")
    let facts = await server.facts()
    #expect(facts.acceptedVersions == [.tls10, .tls11, .tls12, .tls13])
    #expect(try facts.results("tls.proto.tls10") == [.fail])
    #expect(try facts.results("tls.proto.tls11") == [.fail])
    #expect(try facts.results("tls.cipher.null") == [.fail])
    #expect(try facts.results("tls.cipher.anon") == [.fail])
    #expect(try facts.results("tls.fallback-scsv") == [.pass])
    #expect(facts.suites[.tls12]?.serverChooses == true)
  }

  @Test func `TLS 1 alone is no modern version`() async throws {
    let facts = try await OpenSSLServer(certificate, "-tls1", "-cipher", "ALL:@SECLEVEL=0").facts()
    #expect(facts.acceptedVersions == [.tls10])
    #expect(try facts.results("tls.proto.no-tls12") == [.fail])
    #expect(facts.intolerance == nil)
  }

  @Test func `the chain of a server with TLS 1_3 alone is seen, too`() async throws {
    let root = try workshop.authority("Akar")
    let leaf = try workshop.make("daun", by: root)
    let server = try OpenSSLServer(leaf, chain: root.certificate, "-tls1_3", "-serverpref")
    let facts = await server.facts()
    #expect(facts.acceptedVersions == [.tls13])
    #expect(facts.chain == [leaf.der, root.der])
    #expect(facts.secureRenegotiation == nil)
    #expect(try facts.results("tls.reneg-insecure") == [.notApplicable])
    #expect(try facts.results("tls.cipher.no-fs") == [.pass])
    #expect(!facts.wasStapleVisible)
  }

  @Test func `a wish for the client's certificate and the groups are seen`() async throws {
    let server = try OpenSSLServer(
      certificate, "-verify", "1", "-groups", "P-384:X25519", "-serverpref")
    let facts = await server.facts()
    #expect(facts.asksClientCertificate == true)
    #expect(Set(facts.groups.map(\.name)) == ["secp384r1", "x25519"])
  }

  @Test func `a key that the library refuses is read`() async throws {
    var wish = CertificateWorkshop.Wish()
    wish.key = "rsa:1024"
    let weak = try workshop.make("pendek", wish)
    var facts = try await OpenSSLServer(weak, "-cipher", "ALL:@SECLEVEL=0").facts()
    facts.certificate = await CertificateJudge(store: TrustStore()).verdict(
      facts.chain, host: "layanan.contoh.go.id", at: SampleVisit.at)
    #expect(try facts.results("tls.cert.weak-key") == [.fail])
    #expect(facts.certificate?.leaf?.key == .rsa(bits: 1024))
  }

  @Test func `a staple is kept`() async throws {
    let root = try workshop.authority("Akar")
    let leaf = try workshop.make("daun", by: root)
    let staple = try workshop.ocspAnswer(for: leaf, by: root, revoked: false)
    let server = try OpenSSLServer(leaf, "-status_file", staple)
    let facts = await server.facts()
    #expect(facts.staple == Array(try Data(contentsOf: URL(fileURLWithPath: staple))))
    #expect(facts.wasStapleVisible)
  }
}
