// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Reports

/// Each format with what its tool means by it.
struct FormatTests {
  private func read(_ name: String) throws -> (ReportSummary, [Observation]) {
    try Sample.read("own/\(name)")
  }

  private func skipped(_ summary: ReportSummary, _ reason: ReportSkip) -> Int {
    summary.skipped.first { $0.reason == reason }?.count ?? 0
  }

  @Test func `an alert of ZAP gives an observation for each place`() throws {
    let (summary, seen) = try Sample.read("zap/3_zap_sampl_0_and_different_severities.xml")
    #expect(summary.format == .zapXML)
    #expect(summary.version == "2.9.0")
    let first = try #require(seen.first)
    #expect(first.rule == "10011")
    #expect(first.severity == .low)
    #expect(first.place.host == "mainsite.com")
    #expect(first.place.path == "/dashboard")
    #expect(first.place.parameter == "opvc")
    #expect(first.cwe == [614])
  }

  @Test func `ZAP's JSON is read as its XML, false alarms are left out, secrets masked`() throws {
    let (summary, seen) = try read("zap.json")
    #expect(summary.version == "2.15.0")
    #expect(summary.issues == 2)
    #expect(seen.map(\.rule) == ["10035-1", "10035-1"])
    #expect(skipped(summary, .falsePositive) == 1)
    #expect(seen[0].title.id == "HSTS tidak dipasang")
    #expect(seen[0].title.en == "Strict-Transport-Security Header Not Set")
    #expect(seen[0].confidence == .confirmed)
    #expect(seen[0].controls == ["P27-8-b"])
    #expect(seen[0].references.count == 2)
    #expect(seen[1].place.path == "/masuk?token=***")
    #expect(seen[1].evidence[0].request?.contains("ci_session=***") == true)
    #expect(seen[1].evidence[0].request?.contains("abcdef") == false)
  }

  @Test(arguments: ["zap-utf16.json", "zap-utf16.xml"])
  func `a report in UTF-16 is read`(name: String) throws {
    let (summary, seen) = try read(name)
    #expect(summary.tool == "zap")
    #expect(!seen.isEmpty)
  }

  @Test func `an alert with very many instances is read without keeping them`() throws {
    let count = ZAPReport.kept * 2 + 7
    var xml = "<OWASPZAPReport version=\"2.15.0\"><site name=\"http://a.contoh.go.id\"><alerts>"
    for plugin in ["10010", "10011"] {
      xml += "<alertitem><pluginid>\(plugin)</pluginid><name>n</name><confidence>2</confidence>"
      xml += "<instances>"
      for number in 0..<count {
        xml += "<instance><uri>http://a.contoh.go.id/\(number)</uri></instance>"
      }
      xml += "</instances><solution>s\(plugin)</solution><cweid>614</cweid></alertitem>"
    }
    xml += "</alerts></site></OWASPZAPReport>"
    let (summary, seen) = try Sample.read(text: xml)
    #expect(summary.count == count * 2)
    #expect(seen.allSatisfy { $0.remedy.en == "s\($0.rule)" && $0.cwe == [614] })
    #expect(Set(seen.map(\.place.path)).count == count)
  }

  @Test func `testssl's good rows are passes and its weak ones weaknesses`() throws {
    let (summary, seen) = try read("testssl.json")
    #expect(summary.format == .testsslFlat)
    #expect(seen.map(\.result) == [.info, .pass, .fail, .fail, .fail, .fail])
    #expect(seen[2].title.id == "TLS 1.0 atau 1.1 masih diterima")
    #expect(seen[3].severity == .critical)
    #expect(seen[3].title.id == "Sertifikat kedaluwarsa atau hampir")
    #expect(seen[4].cve == ["CVE-2016-2183", "CVE-2016-6329"])
    #expect(seen[5].rule == "cipher-tls1")
    #expect(seen[5].place.host == "www.contoh.go.id")
  }

  @Test func `testssl's pretty form has its targets outside of the rows`() throws {
    let (summary, seen) = try read("testssl-pretty.json")
    #expect(summary.format == .testsslPretty)
    #expect(summary.version == "3.2.0")
    #expect(seen.map(\.rule) == ["TLS1_1", "TLS1_3", "heartbleed", "scanProblem"])
    #expect(seen[0].place == Place(scheme: "tls", host: "www.contoh.go.id", port: 443))
    #expect(seen[3].result == .undetermined)
    #expect(summary.notes.count == 1)
    #expect(seen[0].at.timeIntervalSince1970 == 1_793_000_000)
  }

  @Test func `a broken-off testssl report says so, with what could be read`() throws {
    let fault = #expect(throws: ReportFault.self) { try read("testssl-cut.json") }
    #expect(fault?.code == .cutOff)
    #expect(fault?.format == .testsslFlat)
    #expect(fault?.line == 6)
    #expect(fault?.read?.count == 4)
  }

  @Test func `Wapiti's target stands at the end of its JSON`() throws {
    let (summary, seen) = try read("wapiti.json")
    #expect(summary.version == "3.2.3")
    #expect(seen.map(\.result) == [.fail, .fail, .info])
    #expect(seen[0].place.host == "layanan.contoh.go.id")
    #expect(seen[0].place.path == "/cari")
    #expect(seen[0].cwe == [79])
    #expect(seen[0].severity == .medium)
  }

  @Test func `Wapiti's prefix without a declaration does no harm`() throws {
    let (_, seen) = try read("wapiti-unbound.xml")
    #expect(seen.count == 1)
    #expect(seen[0].title.id == "HSTS tidak dipasang")
    #expect(seen[0].place.parameter == nil)
  }

  @Test func `SSLyze's facts become weaknesses by rules of ours`() throws {
    let (summary, seen) = try read("sslyze.json")
    #expect(summary.version == "6.1.0")
    #expect(
      seen.map(\.rule) == [
        "tls.proto.sslv3", "heartbleed", "tls.cert.expired", "tls.cert.hostname-mismatch",
        "tls.cert.untrusted", "tls.cert.weak-key", "robot", "connectivity",
      ])
    #expect(seen.suffix(2).allSatisfy { $0.result == .undetermined })
  }

  @Test func `rows of Nessus that differ in the CVE only are one`() throws {
    let (summary, seen) = try read("nessus-was.csv")
    #expect(summary.issues == 2)
    #expect(seen[0].cve == ["CVE-2011-3389", "CVE-2011-0001"])
    #expect(seen[0].severity == .medium)
    #expect(seen[1].result == .info)
    #expect(seen[1].remedy.en != "n/a")
  }

  @Test func `SARIF's rules are found where the tool stands last`() throws {
    let (summary, seen) = try read("sarif-tool-last.sarif")
    #expect(summary.tool == "periksa")
    #expect(summary.version == "1.2.3")
    #expect(seen.count == 2)
    #expect(seen[0].severity == .critical)
    #expect(seen[0].confidence == .confirmed)
    #expect(seen[0].title.en == "SQL injection")
    #expect(seen[0].detail.en == "Query built from $id.")
    #expect(seen[0].cwe == [89])
    #expect(seen[0].place.file == "src/cari lagi.php")
    #expect(seen[0].place.line == 12)
    #expect(seen[0].evidence[0].excerpt.contains("hunter22") == false)
    #expect(seen[1].place.host == "layanan.contoh.go.id")
    #expect(seen[1].severity == .low)
    #expect(seen[1].confidence == .tentative)
    #expect(seen[1].title.en == "Cross-site scripting")
    #expect(skipped(summary, .suppressed) == 1)
    #expect(skipped(summary, .noMatch) == 1)
    #expect(skipped(summary, .resolved) == 1)
  }

  @Test func `Trivy tells of packages, configuration, secrets and licences`() throws {
    let (summary, seen) = try read("trivy.json")
    #expect(summary.targets == ["layanan:1"])
    #expect(
      seen.map(\.rule) == [
        "CVE-2024-0001", "AVD-DS-0002", "aws-access-key-id", "license:GPL-3.0",
      ])
    // Only its weight is unknown.
    #expect(seen[0].severity == .info)
    #expect(seen[0].result == .fail)
    #expect(seen[0].place.component == "pkg:deb/debian/openssl@3.0.1")
    #expect(seen[2].evidence[0].excerpt.contains("AKIA") == false)
    #expect(seen[3].result == .info)
  }

  @Test func `CycloneDX names the parts that a weakness is in`() throws {
    let (summary, seen) = try read("cyclonedx.json")
    #expect(summary.tool == "syft")
    #expect(
      seen.map(\.place.component) == [
        "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1", "inner 1",
      ])
    #expect(seen.allSatisfy { $0.severity == .critical && $0.cwe == [20, 502] })
    #expect(skipped(summary, .resolved) == 1)
    #expect(skipped(summary, .falsePositive) == 1)
  }

  @Test func `Dependency-Check's metrics make a vector`() throws {
    let (summary, seen) = try read("dependency-check.json")
    #expect(summary.version == "10.0.4")
    #expect(seen.count == 1)
    #expect(seen[0].cvss == "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H")
    #expect(skipped(summary, .suppressed) == 1)
  }

  @Test func `Nmap's scripts tell weaknesses, ports are facts`() throws {
    let (summary, seen) = try read("nmap-vulners.xml")
    #expect(
      seen.map(\.rule) == [
        "open-port", "CVE-2021-23017", "tls.proto.tls10", "ssl-enum-ciphers", "http-title",
        "ssl-ccs-injection",
      ])
    #expect(seen.map(\.result) == [.info, .fail, .fail, .fail, .info, .fail])
    #expect(seen[1].confidence == .tentative)
    #expect(seen[5].cve == ["CVE-2014-0224"])
    #expect(skipped(summary, .closedPort) == 1)
  }

  @Test func `the general JSON form carries everything that an observation holds`() throws {
    let (summary, seen) = try read("generic.json")
    #expect(summary.tool == "cermin")
    #expect(summary.version == "0.9")
    #expect(summary.issues == 4)
    #expect(seen.count == 3)
    #expect(seen[0].rule == "cermin-1")
    #expect(seen[0].place.parameter == "sandi")
    #expect(seen[0].confidence == .confirmed)
    #expect(seen[0].cwe == [307])
    #expect(seen[0].evidence[0].excerpt == "password=***")
    #expect(seen[0].at.timeIntervalSince1970 == 1_793_581_200)
    #expect(seen[1].place.host == "a.contoh.go.id")
    #expect(seen[2].place.port == 8443)
    #expect(skipped(summary, .falsePositive) == 1)
    #expect(skipped(summary, .nameless) == 1)
  }

  @Test func `the general CSV form is read from Windows-1252, with line ends within fields`() throws
  {
    let (summary, seen) = try read("generic-1252.csv")
    #expect(seen.count == 1)
    #expect(seen[0].title.id == "Galat café")
    #expect(seen[0].place.path == "/a\nb")
    #expect(summary.notes.count == 1)
    #expect(skipped(summary, .falsePositive) == 1)
  }

  @Test func `what the consumer throws comes out again`() throws {
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      try ReportReader().read(
        .file(Sample.path("nikto/nikto-output.xml")), receivedAt: Sample.now
      ) { _ in throw Enough() }
    }
  }
}
