// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@Suite struct FindingIdentityTests {
  private func seen(
    rule: String = "10035-1", tool: String = "zap", severity: Severity = .medium,
    title: String = "HSTS", cwe: [Int] = [], cve: [String] = [], _ place: Place
  ) -> Observation {
    Observation(
      rule: rule, source: ObservationSource(tool: tool, version: "2.15"), severity: severity,
      title: Phrase(title), place: place, cwe: cwe, cve: cve,
      at: Date(timeIntervalSince1970: 0))
  }

  private func key(_ place: Place, exact: Bool = false) -> String {
    FindingIdentity(of: seen(place), grain: exact ? .exact : .template).key
  }

  private func web(_ path: String?) -> Place {
    Place(scheme: "https", host: "simpeg.contoh.go.id", path: path)
  }

  @Test func `words, severity, line and the tool's version do not count`() {
    let place = Place(file: "src/login.php", line: 7)
    var other = seen(severity: .critical, title: "Lain", Place(file: "./src/login.php", line: 90))
    other.source.version = "3.0"
    #expect(FindingIdentity(of: seen(place)) == FindingIdentity(of: other))
  }

  @Test func `the default port counts as the port, and hosts have no case`() {
    let plain = Place(scheme: "https", host: "SIMPEG.contoh.go.id", path: "/a")
    let written = Place(scheme: "https", host: "simpeg.contoh.go.id", port: 443, path: "/a")
    #expect(key(plain) == key(written))
    #expect(key(plain) != key(Place(scheme: "http", host: "simpeg.contoh.go.id", path: "/a")))
    #expect(written.area == "simpeg.contoh.go.id:443")
  }

  @Test(arguments: [
    ("/warga/17", "/warga/18"), ("/u/0b8e1a52-7f6d-4a57-9d3b-27d41c1e6a01/x", "/u/3f2a9c1d0e/x"),
    ("/app.3f2a9c1d.js", "/app.77aa00bb.js"), ("/main-3f2a9c1d.css", "/main-00ffee11.css"),
    ("/cari?q=1&hal=2", "/cari?hal=9&q=&q=3"), ("/x;jsessionid=AB12", "/x"), ("/x#atas", "/x"),
  ])
  func `what differs between visits is one place`(one: String, other: String) {
    #expect(key(web(one)) == key(web(other)))
    #expect(key(web(one), exact: true) != key(web(other), exact: true) || other == "/x")
  }

  @Test(arguments: [
    ("/a", "/b"), ("/a", "/a?x=1"), ("/deadbeef", "/cafebabe"), ("/v1/a", "/v2/a"),
    ("/2fa", "/3fa"),
  ])
  func `what is another page stays another place`(one: String, other: String) {
    #expect(key(web(one)) != key(web(other)))
  }

  @Test func `method and parameter count`() {
    var place = web("/a")
    place.method = "get"
    var other = place
    other.method = "GET"
    #expect(key(place) == key(other))
    other.parameter = "q"
    #expect(key(place) != key(other))
  }

  @Test func `a known weakness of a component is one whoever reports it in whatever version`() {
    let one = seen(
      rule: "CVE-2024-1", tool: "trivy", cve: ["CVE-2024-1"],
      Place(component: "pkg:npm/%40babel/traverse@7.1.0?arch=x", file: "package-lock.json"))
    let other = seen(
      rule: "GHSA-1", tool: "grype", cve: ["CVE-2024-9", "CVE-2024-1"],
      Place(component: "pkg:npm/%40babel/traverse@7.2.0", file: "package-lock.json"))
    #expect(FindingIdentity(of: one).key == FindingIdentity(of: other).key)
    let scoped = Place(component: "pkg:npm/@babel/traverse")
    #expect(key(scoped).contains("@babel/traverse"))
    #expect(key(Place(component: "OpenSSL 1.1.1k")) == key(Place(component: "OpenSSL 3.0.2")))
  }

  @Test func `the same weakness class at the same path is related between tools`() {
    let one = FindingIdentity(of: seen(rule: "a", tool: "zap", cwe: [79], web("/cari?q=1")))
    let other = FindingIdentity(of: seen(rule: "b", tool: "wapiti", cwe: [79], web("/cari?q=2")))
    #expect(one.key != other.key && one.related == other.related)
  }

  @Test func `a phrase with one text is stored as that text and read back`() throws {
    for phrase in [Phrase("Sandi"), Phrase("Sandi", en: "Password")] {
      let data = try JSONEncoder().encode([phrase])
      #expect(try JSONDecoder().decode([Phrase].self, from: data) == [phrase])
    }
  }
}
