// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

/// What no library offers any more, answered by a server of our own.
@Suite struct WeakServerTests {
  /// SSL 2.0 and 3.0 with all that is forbidden.
  private static let ruin: FakeTLS = {
    var fake = FakeTLS()
    fake.versions = [.sslv3: [0x0005, 0x0003, 0x0014, 0x0018, 0x0002, 0x0009, 0x000A]]
    fake.speaksSSLv2 = true
    fake.primeBytes = 64
    fake.renegotiates = false
    return fake
  }()

  @Test func `everything forbidden is found`() async throws {
    let facts = try await Self.ruin.server().facts()
    #expect(facts.acceptedVersions == [.sslv2, .sslv3])
    #expect(facts.suites[.sslv3]?.accepted.map(\.code) == Self.ruin.versions[.sslv3])
    #expect(facts.suites[.sslv3]?.serverChooses == true)
    #expect(facts.knowsAllSuites)
    for id in [
      "tls.proto.sslv2", "tls.proto.sslv3", "tls.proto.no-tls12", "tls.cipher.null",
      "tls.cipher.anon", "tls.cipher.export", "tls.cipher.rc4", "tls.cipher.64bit",
      "tls.kx.dh-weak", "tls.reneg-insecure",
    ] {
      #expect(try facts.results(id) == [.fail], "\(id)")
    }
    #expect(try facts.sightings("tls.kx.dh-weak").first?.severity == .high)
    #expect(try facts.results("tls.proto.tls10") == [.pass])
  }

  @Test func `a sound server has none of it`() async throws {
    var fake = FakeTLS()
    fake.versions = [.tls12: [0xC02F, 0x009E], .tls13: [0x1301, 0x1302]]
    let facts = try await fake.server().facts()
    for id in [
      "tls.proto.sslv2", "tls.proto.sslv3", "tls.proto.tls10", "tls.proto.tls11",
      "tls.proto.no-tls12", "tls.cipher.null", "tls.cipher.anon", "tls.cipher.export",
      "tls.cipher.rc4", "tls.cipher.64bit", "tls.cipher.no-fs", "tls.kx.dh-weak",
      "tls.reneg-insecure", "tls.compression", "tls.heartbeat-extension", "tls.intolerant",
      "tls.missing", "tls.not-tls",
    ] {
      #expect(try facts.results(id) == [.pass], "\(id)")
    }
    #expect(facts.suites[.tls13]?.accepted.map(\.code) == [0x1301, 0x1302])
    #expect(facts.groups.first?.name == "secp256r1")
  }

  @Test(arguments: [(64, Severity.high), (128, .medium)])
  func `short primes are measured`(bytes: Int, severity: Severity) async throws {
    var fake = FakeTLS()
    fake.versions = [.tls12: [0x009E]]
    fake.primeBytes = bytes
    let facts = try await fake.server().facts()
    #expect(facts.primeBits == bytes * 8)
    let sighting = try #require(try facts.sightings("tls.kx.dh-weak").first)
    #expect(sighting.result == .fail)
    #expect(sighting.severity == severity)
  }

  @Test func `without DHE there is no prime to judge`() async throws {
    #expect(try await FakeTLS().server().facts().results("tls.kx.dh-weak") == [.notApplicable])
  }

  @Test func `suites on the server's fixed key are no forward secrecy`() async throws {
    var fake = FakeTLS()
    fake.versions = [.tls12: [0x009C, 0x002F]]
    let facts = try await fake.server().facts()
    #expect(try facts.results("tls.cipher.no-fs") == [.fail])
    fake.versions[.tls12]?.append(0xC013)
    #expect(try await fake.server().facts().results("tls.cipher.no-fs") == [.pass])
  }

  @Test func `compression and heartbeat are noticed`() async throws {
    var fake = FakeTLS()
    fake.versions = [.tls10: [0x002F]]
    fake.compresses = true
    fake.heartbeats = true
    let facts = try await fake.server().facts()
    #expect(try facts.results("tls.compression") == [.fail])
    #expect(try facts.results("tls.heartbeat-extension") == [.fail])
  }

  @Test func `a fall to an older version is refused, taken, or impossible`() async throws {
    var fake = FakeTLS()
    fake.versions = [.tls10: [0x002F], .tls12: [0xC02F]]
    #expect(try await fake.server().facts().results("tls.fallback-scsv") == [.pass])
    fake.refusesFallback = false
    #expect(try await fake.server().facts().results("tls.fallback-scsv") == [.fail])
    fake.versions[.tls10] = nil
    #expect(try await fake.server().facts().results("tls.fallback-scsv") == [.notApplicable])
  }

  @Test func `a server that hangs up on browsers is intolerant`() async throws {
    var fake = FakeTLS()
    fake.chokesOnModern = true
    let facts = try await fake.server().facts()
    #expect(facts.acceptedVersions == [.tls12])
    #expect(try facts.results("tls.intolerant") == [.fail])
  }

  @Test func `a server that can't take long lists is asked in pieces`() async throws {
    var fake = FakeTLS()
    fake.versions = [.tls12: [0xC02F, 0x009C, 0x0005, 0x0003]]
    fake.mostSuites = 20
    let facts = try await fake.server().facts()
    #expect(
      Set(facts.suites[.tls12]?.accepted.map(\.code) ?? []) == [0xC02F, 0x009C, 0x0005, 0x0003])
    #expect(facts.stoppedEarly == nil)
  }

  @Test func `whoever follows the client's order is told from who has an own`() async throws {
    var fake = FakeTLS()
    fake.versions = [.tls12: [0x002F, 0xC02F]]
    #expect(try await fake.server().facts().suites[.tls12]?.serverChooses == true)
    fake.followsClientOrder = true
    #expect(try await fake.server().facts().suites[.tls12]?.serverChooses == false)
  }

  @Test func `a request for a certificate of the client is seen`() async throws {
    var fake = FakeTLS()
    #expect(try await fake.server().facts().asksClientCertificate == false)
    fake.asksClientCertificate = true
    #expect(try await fake.server().facts().asksClientCertificate == true)
  }

  @Test func `connections are counted, and what was not asked is not a pass`() async throws {
    var fake = FakeTLS()
    let all = CipherSuite.all(in: .tls12).map(\.code).filter { CipherSuite($0).isForwardSecret }
    fake.versions = [.tls12: all]
    var prober = TLSProber.unhurried
    prober.connections = 20
    let facts = try await fake.server().facts(prober)
    #expect(facts.connections == 20)
    #expect(facts.stoppedEarly != nil)
    #expect(!facts.knowsAllSuites)
    #expect(try facts.results("tls.cipher.rc4") == [.undetermined])
  }

  @Test func `renegotiation by clients is left to other tools`() async throws {
    var fake = FakeTLS()
    #expect(try await fake.server().facts().results("tls.client-reneg") == [.undetermined])
    fake.versions = [.tls13: [0x1301]]
    #expect(try await fake.server().facts().results("tls.client-reneg") == [.notApplicable])
  }
}
