// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Probes

/// Each fault of a certificate, and a certificate without it.
@Suite struct CertificateChecksTests {
  /// One root and one intermediate for all tests.
  private static let authorities = Result {
    let workshop = try CertificateWorkshop()
    let root = try workshop.authority("Akar")
    return (workshop, root, try workshop.authority("Antara", by: root))
  }

  private let workshop: CertificateWorkshop
  private let root: CertificateWorkshop.Made
  private let between: CertificateWorkshop.Made

  init() throws { (workshop, root, between) = try Self.authorities.get() }

  private func facts(
    _ chain: [CertificateWorkshop.Made], host: String = "layanan.contoh.go.id",
    isPublic: Bool = false, fetch: CertificateJudge.Fetch? = nil
  ) async -> TLSFacts {
    var facts = TLSFacts(outcome: .spoke)
    facts.chain = chain.map(\.der)
    facts.wasStapleVisible = true
    let store = TrustStore().trusting([root.der], isPublic: isPublic)
    let verdict = await CertificateJudge(store: store, fetch: fetch).verdict(
      facts.chain, host: host, address: IPAddress(host)?.bytes, at: SampleVisit.at)
    facts.certificate = verdict
    facts.isTrusted = verdict.isTrusted
    return facts
  }

  private func made(
    by issuer: CertificateWorkshop.Made? = nil,
    _ change: (inout CertificateWorkshop.Wish) -> Void = { _ in }
  ) throws -> CertificateWorkshop.Made {
    var wish = CertificateWorkshop.Wish()
    change(&wish)
    return try workshop.make("daun-\(UUID())", wish, by: issuer ?? between)
  }

  private static let ids = [
    "expired", "not-yet-valid", "expiring", "hostname-mismatch", "no-san", "self-signed",
    "untrusted", "chain-incomplete", "chain-order", "weak-key", "weak-signature", "eku",
    "leaf-is-ca",
  ]

  @Test func `a sound certificate passes`() async throws {
    let facts = await facts([try made(), between])
    #expect(facts.isTrusted == true)
    for id in Self.ids {
      #expect(try facts.results("tls.cert." + id) == [.pass], "\(id)")
    }
    for id in ["must-staple", "revoked", "too-long"] {
      #expect(try facts.results("tls.cert." + id) == [.notApplicable], "\(id)")
    }
  }

  @Test func `expired, not yet valid, and soon to expire are told apart`() async throws {
    let expired = await facts([try made { $0.to = -1 }, between])
    #expect(try expired.results("tls.cert.expired") == [.fail])
    #expect(try expired.results("tls.cert.expiring") == [.notApplicable])
    #expect(try expired.results("tls.cert.untrusted") == [.pass])
    #expect(expired.isTrusted == false)
    let early = await facts([try made { $0.from = 1 }, between])
    #expect(try early.results("tls.cert.not-yet-valid") == [.fail])
    for (from, to, severity) in [
      (-60.0, 20.0, Severity.medium), (-60, 10, .high), (-40, 7, .medium), (-44, 3, .high),
    ] {
      let soon = await facts([try made { ($0.from, $0.to) = (from, to) }, between])
      let sighting = try soon.sightings("tls.cert.expiring").first
      #expect(sighting?.result == .fail, "\(from) \(to)")
      #expect(sighting?.severity == severity, "\(from) \(to)")
    }
    let short = await facts([try made { ($0.from, $0.to) = (-3, 3) }, between])
    #expect(try short.results("tls.cert.expiring") == [.pass])
  }

  @Test func `names are compared as RFC 9525 wants it`() async throws {
    let leaf = try made {
      $0.alternativeNames = "DNS:*.contoh.go.id,DNS:*.id,IP:192.0.2.7,DNS:Pusat.Contoh.GO.ID"
    }
    for (host, result) in [
      ("layanan.contoh.go.id", Observation.Result.pass), ("a.b.contoh.go.id", .fail),
      ("contoh.go.id", .fail), ("apa.id", .fail), ("192.0.2.7", .pass), ("192.0.2.8", .fail),
      ("pusat.contoh.go.id", .pass),
    ] {
      let facts = await facts([leaf, between], host: host)
      #expect(try facts.results("tls.cert.hostname-mismatch") == [result], "\(host)")
    }
  }

  @Test func `a name in CN alone is no name`() async throws {
    let leaf = try made { $0.alternativeNames = nil }
    let facts = await facts([leaf, between])
    #expect(try facts.results("tls.cert.no-san") == [.fail])
    #expect(try facts.results("tls.cert.hostname-mismatch") == [.notApplicable])
    #expect(facts.isTrusted == false)
  }

  @Test func `self-signed is told from unknown issuers and from gaps`() async throws {
    let own = try workshop.make("sendiri-\(UUID())")
    let alone = await facts([own])
    #expect(try alone.results("tls.cert.self-signed") == [.fail])
    #expect(try alone.results("tls.cert.untrusted") == [.notApplicable])

    let stranger = try workshop.authority("Asing-\(UUID())")
    let foreign = await facts([try made(by: stranger), stranger])
    #expect(try foreign.results("tls.cert.untrusted") == [.fail])
    #expect(try foreign.results("tls.cert.self-signed") == [.pass])
    #expect(foreign.certificate?.isRootSent == true)

    let gap = try made {
      $0.extra = ["authorityInfoAccess=caIssuers;URI:http://ca.contoh.go.id/antara.cer"]
    }
    let incomplete = await facts([gap])
    #expect(try incomplete.results("tls.cert.chain-incomplete") == [.fail])
    #expect(try incomplete.results("tls.cert.untrusted") == [.undetermined])
    let der = between.der
    let fetched = await facts([gap]) { _ in der }
    #expect(try fetched.results("tls.cert.chain-incomplete") == [.fail])
    #expect(try fetched.results("tls.cert.untrusted") == [.pass])
    #expect(fetched.isTrusted == false)
  }

  @Test func `a forged link is not trusted, though the names fit`() async throws {
    let forger = try workshop.authority("Antara", as: "palsu-\(UUID())")
    let facts = await facts([try made(by: forger), forger])
    #expect(facts.isTrusted == false)
    #expect(try facts.results("tls.cert.untrusted") == [.fail])
  }

  @Test func `a root that this installation trusts is trusted`() async throws {
    let own = try workshop.make("sendiri-\(UUID())")
    let verdict = await CertificateJudge(store: TrustStore().trusting(files: [own.certificate]))
      .verdict([own.der], host: "layanan.contoh.go.id", at: SampleVisit.at)
    #expect(verdict.isTrusted == true)
    #expect(TrustStore().trusting(files: ["/tidak/ada.pem"]).faults.count == 1)
  }

  @Test func `the order as sent matters, the path does not`() async throws {
    let leaf = try made()
    let stranger = try workshop.authority("Asing-\(UUID())")
    let facts = await facts([leaf, stranger, between])
    #expect(try facts.results("tls.cert.chain-order") == [.fail])
    #expect(try facts.results("tls.cert.untrusted") == [.pass])
    #expect(try await self.facts([leaf]).results("tls.cert.chain-order") == [.notApplicable])
  }

  @Test func `weak keys are found where libraries refuse to look`() async throws {
    for key in ["rsa:1024", "ec:prime192v1"] {
      let facts = await facts([try made { $0.key = key }, between])
      #expect(try facts.results("tls.cert.weak-key") == [.fail], "\(key)")
      #expect(try facts.results("tls.cert.untrusted") == [.undetermined], "\(key)")
    }
    for key in ["rsa:2048", "ec:P-384", "ec:secp224r1", "ec:brainpoolP256r1"] {
      let facts = await facts([try made { $0.key = key }, between])
      #expect(try facts.results("tls.cert.weak-key") == [.pass], "\(key)")
    }
  }

  @Test func `old digests are found in leaf and intermediate, not in roots`() async throws {
    let sha1 = await facts([try made { $0.digest = "sha1" }, between])
    #expect(try sha1.sightings("tls.cert.weak-signature").map(\.severity) == [.high])
    let issuer = try workshop.make(
      "rsa",
      {
        var wish = CertificateWorkshop.Wish()
        (wish.subject, wish.alternativeNames, wish.isAuthority) = ("/CN=RSA", nil, true)
        (wish.key, wish.digest) = ("rsa:2048", "sha1")
        return wish
      }())
    let forged = await facts([try made(by: issuer) { $0.digest = "md5" }, issuer])
    #expect(try forged.sightings("tls.cert.weak-signature").map(\.severity) == [.critical])
    let rooted = await facts([try made(by: issuer), issuer])
    #expect(try rooted.results("tls.cert.weak-signature") == [.pass])
  }

  @Test func `purpose, authority and staple are read`() async throws {
    let client = await facts([try made { $0.purposes = "clientAuth" }, between])
    #expect(try client.results("tls.cert.eku") == [.fail])
    let open = await facts([try made { $0.purposes = nil }, between])
    #expect(try open.results("tls.cert.eku") == [.pass])
    let authority = await facts([try made { $0.isAuthority = true }, between])
    #expect(try authority.results("tls.cert.leaf-is-ca") == [.fail])

    var staple = await facts([try made { $0.extra = ["tlsfeature=status_request"] }, between])
    #expect(try staple.results("tls.cert.must-staple") == [.fail])
    staple.wasStapleVisible = false
    #expect(try staple.results("tls.cert.must-staple") == [.undetermined])
    staple.staple = [0x30, 0]
    #expect(try staple.results("tls.cert.must-staple") == [.pass])
  }

  @Test func `only public authorities' certificates can be too long`() async throws {
    let long = try made { $0.to = 300 }
    #expect(try await facts([long, between]).results("tls.cert.too-long") == [.notApplicable])
    let sworn = await facts([long, between], isPublic: true)
    #expect(try sworn.results("tls.cert.too-long") == [.fail])
    let short = await facts([try made(), between], isPublic: true)
    #expect(try short.results("tls.cert.too-long") == [.pass])
  }

  @Test func `the limit of a life follows the first day`() {
    for (day, limit) in [
      ("2020-08-31", nil), ("2026-03-14", 398), ("2026-03-15", 200), ("2027-03-15", 100),
      ("2029-03-14", 100), ("2029-03-15", 47),
    ] as [(String, Int?)] {
      let date = try? Date(day + "T00:00:00Z", strategy: .iso8601)
      #expect(date.map { CertificateChecks.longestLife(from: $0) } == .some(limit), "\(day)")
    }
  }

  @Test func `revocation is believed from signed lists and answers only`() async throws {
    let listed = try made {
      $0.extra = [
        "crlDistributionPoints=URI:http://ca.contoh.go.id/a.crl",
        "authorityInfoAccess=OCSP;URI:http://ocsp.contoh.go.id",
      ]
    }
    let other = try made()
    let mute = await facts([listed, between]) { _ in nil }
    #expect(try mute.results("tls.cert.revoked") == [.undetermined])
    let chain = [listed, between]
    let revoking = try workshop.revocationList(by: between, revoking: [listed])
    #expect(try await facts(chain) { _ in revoking }.results("tls.cert.revoked") == [.fail])
    let sparing = try workshop.revocationList(by: between, revoking: [other])
    #expect(try await facts(chain) { _ in sparing }.results("tls.cert.revoked") == [.pass])
    let forged = try workshop.revocationList(
      by: try workshop.authority("Antara", as: "palsu-\(UUID())"), revoking: [listed])
    #expect(try await facts(chain) { _ in forged }.results("tls.cert.revoked") == [.undetermined])

    for (revoked, result) in [(true, Observation.Result.fail), (false, .pass)] {
      let file = try workshop.ocspAnswer(for: listed, by: between, revoked: revoked)
      let answer = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      let facts = await facts(chain) { $0.hasPrefix("http://ocsp.") ? answer : nil }
      #expect(try facts.results("tls.cert.revoked") == [result])
    }
  }

  @Test func `a question to a responder is one that openssl understands`() async throws {
    let leaf = try CertificateFacts(der: try made().der)
    let issuer = try CertificateFacts(der: between.der)
    let address = try #require(OCSP.address("http://ocsp.contoh.go.id/", leaf, issuer: issuer))
    let path = try #require(address.split(separator: "/").last?.removingPercentEncoding)
    let request = try #require(Data(base64Encoded: path))
    try request.write(to: workshop.folder.appending(path: "tanya"))
    let text = try Running.run(
      ["openssl", "ocsp", "-reqin", "tanya", "-req_text"], in: workshop.folder)
    #expect(text.lowercased().contains(leaf.serial))
  }
}
