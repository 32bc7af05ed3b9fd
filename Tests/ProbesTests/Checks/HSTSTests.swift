// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

struct HSTSTests {
  private let header = "Strict-Transport-Security"

  @Test func `a sound header passes everything`() throws {
    let visit = try SampleVisit.home([header: "max-age=63072000; includeSubDomains; preload"])
    for name in [
      "missing", "invalid", "disabled", "short", "no-subdomains", "preload-inconsistent",
    ] {
      #expect(visit.results("hdr.hsts.\(name)") == [.pass], "\(name)")
    }
  }

  @Test func `no header is reported under a trusted certificate only`() throws {
    #expect(try SampleVisit.home().results("hdr.hsts.missing") == [.fail])
    #expect(try SampleVisit.home(isTrusted: false).results("hdr.hsts.missing") == [.undetermined])
  }

  @Test func `plain http has no HSTS to judge`() throws {
    let visit = try SampleVisit.home(address: "http://layanan.contoh.go.id/")
    for name in ["missing", "invalid", "short"] {
      #expect(visit.results("hdr.hsts.\(name)") == [.notApplicable])
    }
  }

  @Test(arguments: ["includeSubDomains", "max-age=setahun", "max-age=", "max-age=1; max-age=2", ""])
  func `a header that browsers can't use is reported`(value: String) throws {
    #expect(try SampleVisit.home([header: value]).results("hdr.hsts.invalid") == [.fail])
  }

  @Test func `two different headers are reported, the same twice isn't`() throws {
    #expect(
      try SampleVisit.home([header: "max-age=31536000", "strict-transport-security": "max-age=0"])
        .results("hdr.hsts.invalid") == [.fail])
    #expect(
      try SampleVisit.home([
        header: "max-age=31536000", "strict-transport-security": "max-age=31536000",
      ]).results("hdr.hsts.invalid") == [.pass])
  }

  @Test(arguments: [("86400", Severity.medium), ("15552000", nil), ("31535999", nil)])
  func `less than a year is too short, less than half is worse`(age: String, severity: Severity?)
    throws
  {
    let sighting = try #require(
      try SampleVisit.home([header: "max-age=\"\(age)\""]).sightings("hdr.hsts.short").first)
    #expect(sighting.result == .fail)
    #expect(sighting.severity == severity)
  }

  @Test func `switching it off is reported`() throws {
    #expect(try SampleVisit.home([header: "max-age=0"]).results("hdr.hsts.disabled") == [.fail])
  }

  @Test func `the header over plain http is reported`() throws {
    let visit = try SampleVisit.home()
    var plain = visit
    let address = try WebAddress("http://layanan.contoh.go.id/")
    plain.base[.plainHTTP] = SampleVisit.exchange(
      address, SampleVisit.answer([header: "max-age=1"]))
    #expect(plain.results("hdr.hsts.over-http") == [.fail])
    plain.base[.plainHTTP] = SampleVisit.exchange(address, SampleVisit.answer())
    #expect(plain.results("hdr.hsts.over-http") == [.pass])
  }
}
