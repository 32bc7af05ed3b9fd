// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

struct HeaderTests {
  @Test(
    arguments: [
      ("hdr.frame.missing", [:]),
      ("hdr.frame.missing", ["Content-Security-Policy": "frame-ancestors *"]),
      ("hdr.frame.missing", ["X-Frame-Options": "ALLOW-FROM https://a.go.id"]),
      ("hdr.frame.invalid", ["X-Frame-Options": "ALLOWALL"]),
      ("hdr.frame.invalid", ["X-Frame-Options": "DENY, SAMEORIGIN"]),
      ("hdr.xcto.missing", [:]), ("hdr.xcto.invalid", ["X-Content-Type-Options": "no-sniff"]),
      ("hdr.referrer.missing", [:]),
      ("hdr.referrer.unsafe", ["Referrer-Policy": "strict-origin, unsafe-url"]),
      ("hdr.referrer.invalid", ["Referrer-Policy": "rahasia"]), ("hdr.permissions.missing", [:]),
      ("hdr.permissions.wildcard", ["Permissions-Policy": "geolocation=*, camera=()"]),
      ("hdr.permissions.syntax", ["Permissions-Policy": "camera 'none'; microphone 'self'"]),
      ("hdr.coop.missing", [:]),
      ("hdr.coop.missing", ["Cross-Origin-Opener-Policy": "unsafe-none"]),
      ("hdr.coop.invalid", ["Cross-Origin-Opener-Policy": "sama-asal"]),
      ("hdr.coep.invalid", ["Cross-Origin-Embedder-Policy": "ya"]),
      ("hdr.corp.invalid", ["Cross-Origin-Resource-Policy": "*"]),
      ("hdr.charset.missing", ["Content-Type": "text/html"]),
      ("hdr.banner.server-version", ["Server": "nginx/1.18.0"]),
      ("hdr.banner.server-version", ["Via": "1.1 varnish (Varnish/7.1)"]),
      ("hdr.banner.x-powered-by", ["X-Powered-By": "PHP/7.4.33"]),
      ("hdr.banner.aspnet-version", ["X-AspNet-Version": "4.0.30319"]),
      ("hdr.debug-token", ["X-Debug-Token": "a1b2c3"]),
      ("hdr.backend-server", ["X-Backend-Server": "app-03"]),
      ("hdr.internal-ip", ["X-Origin": "http://10.20.1.7:8080/"]),
      ("hdr.internal-ip", ["Location": "http://simpeg.internal/"]),
      ("hdr.deprecated.xss-protection", ["X-XSS-Protection": "1; mode=block"]),
      ("hdr.deprecated.hpkp", ["Public-Key-Pins": "max-age=1"]),
      ("hdr.deprecated.expect-ct", ["Expect-CT": "max-age=1"]),
      ("hdr.deprecated.feature-policy", ["Feature-Policy": "camera 'none'"]),
      ("hdr.cache.sensitive", ["Set-Cookie": "PHPSESSID=a; Secure", "Cache-Control": "private"]),
    ] as [(String, [String: String])])
  func `a fault is reported`(id: String, headers: [String: String]) throws {
    let fields = HeaderFields(headers.map { .init($0.key, $0.value) })
    #expect(try SampleVisit.home(fields).results(id) == [.fail])
  }

  @Test(
    arguments: [
      ("hdr.frame.missing", ["Content-Security-Policy": "frame-ancestors 'self'"]),
      ("hdr.frame.missing", ["X-Frame-Options": "sameorigin"]),
      ("hdr.frame.invalid", ["X-Frame-Options": "DENY, DENY"]),
      ("hdr.xcto.missing", ["X-Content-Type-Options": "x"]),
      ("hdr.xcto.invalid", ["X-Content-Type-Options": " NoSniff , x"]),
      ("hdr.referrer.missing", ["Referrer-Policy": "x"]),
      ("hdr.referrer.unsafe", ["Referrer-Policy": "unsafe-url, strict-origin, x"]),
      ("hdr.referrer.invalid", ["Referrer-Policy": "x, no-referrer"]),
      ("hdr.permissions.wildcard", ["Permissions-Policy": "geolocation=(self), fullscreen=*"]),
      (
        "hdr.permissions.syntax",
        ["Permissions-Policy": "geolocation=(self \"https://a.go.id\"), camera=(), usb=();x=1"]
      ),
      ("hdr.coop.missing", ["Cross-Origin-Opener-Policy": "same-origin; report-to=\"a\""]),
      ("hdr.coop.invalid", ["Cross-Origin-Opener-Policy": "unsafe-none"]),
      ("hdr.charset.missing", ["Content-Type": "text/html; charset=utf-8"]),
      ("hdr.banner.server-version", ["Server": "nginx", "Via": "1.1 proxy"]),
      ("hdr.banner.x-powered-by", [:]),
      ("hdr.debug-token", ["X-Request-Id": "a1b2c3"]),
      ("hdr.internal-ip", ["X-Version": "10.2.1", "X-Peer": "103.10.1.1"]),
      ("hdr.deprecated.xss-protection", ["X-XSS-Protection": "0"]),
      ("hdr.content-type.missing", ["Content-Type": "text/html"]),
      (
        "hdr.cache.sensitive",
        ["Set-Cookie": "PHPSESSID=a; Secure", "Cache-Control": "no-store, private"]
      ),
    ] as [(String, [String: String])])
  func `what is in order isn't reported`(id: String, headers: [String: String]) throws {
    let fields = HeaderFields(headers.map { .init($0.key, $0.value) })
    #expect(try SampleVisit.home(fields).results(id) == [.pass])
  }

  @Test func `a body without its type is reported`() throws {
    var visit = try SampleVisit.home(body: "<html>Halo")
    let answer = Answer(status: 200, body: Array("<html>Halo".utf8))
    visit.base[.home] = SampleVisit.exchange(visit.target.address, answer)
    #expect(visit.results("hdr.content-type.missing") == [.fail])
  }

  @Test func `a charset in the first bytes will do`() throws {
    let visit = try SampleVisit.home(["Content-Type": "text/html"], body: "<meta charset=utf-8>")
    #expect(visit.results("hdr.charset.missing") == [.pass])
  }

  @Test func `X-Powered-By without a version is a fact of less weight`() throws {
    let sighting = try #require(
      try SampleVisit.home(["X-Powered-By": "Express"]).sightings("hdr.banner.x-powered-by").first)
    #expect(sighting.severity == .info)
  }
}
