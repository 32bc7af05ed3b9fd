// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Assurance

@Suite struct HeaderBaselineTests {
  private static func changes(
    _ name: String, _ before: String?, _ after: String?
  ) -> [HeaderBaseline.Change] {
    func picture(_ value: String?) -> HeaderBaseline {
      HeaderBaseline(value.map { [(name, $0)] } ?? [])
    }
    return picture(before).changes(to: picture(after))
  }

  @Test(
    arguments: [
      ("Strict-Transport-Security", "max-age=31536000; includeSubDomains", "max-age=300"),
      ("Strict-Transport-Security", "max-age=63072000; includeSubDomains", "max-age=63072000"),
      ("Content-Security-Policy", "default-src 'self'", "default-src 'self' 'unsafe-inline'"),
      ("Content-Security-Policy", "default-src 'self'; object-src 'none'", "default-src 'self' *"),
      ("Content-Security-Policy", "frame-ancestors 'none'", "frame-ancestors 'self'"),
      (
        "Content-Security-Policy", "script-src 'nonce-a' 'unsafe-inline'",
        "script-src 'unsafe-inline'"
      ),
      ("Content-Security-Policy", "default-src 'self'; form-action 'self'", "default-src 'self'"),
      ("X-Frame-Options", "DENY", "SAMEORIGIN"), ("X-Content-Type-Options", "nosniff", "none"),
      ("Referrer-Policy", "strict-origin", "unsafe-url"),
      ("Permissions-Policy", "camera=(), geolocation=()", "camera=(self), geolocation=()"),
      ("Access-Control-Allow-Origin", "https://a.contoh.go.id", "*"),
      ("Set-Cookie", "sesi=a1; Secure; HttpOnly", "sesi=b2; HttpOnly"),
      ("Set-Cookie", "sesi=a1; SameSite=Strict", "sesi=b2; SameSite=None"),
    ])
  func `a protection that protects less is told of`(name: String, before: String, after: String) {
    let found = HeaderBaselineTests.changes(name, before, after)
    #expect(found.count == 1)
    #expect(HeaderBaseline.severity(of: found) == .medium)
    #expect(HeaderBaseline.facts(found).id.contains("melemah"))
  }

  @Test(
    arguments: [
      ("Content-Security-Policy", "script-src 'self'", "script-src 'self' https://cdn.contoh.id"),
      ("Server", "nginx/1.24.0", "Apache/2.4.62"), ("Server", "nginx", "LiteSpeed"),
      ("X-Powered-By", "PHP/8.2.1", "PHP/5.6.40"),
      ("Location", "https://a.contoh.go.id/", "https://b.contoh.go.id/"),
    ])
  func `another banner or source is told of as a lesser thing`(
    name: String, before: String, after: String
  ) {
    let found = HeaderBaselineTests.changes(name, before, after)
    #expect(found.count == 1)
    #expect(HeaderBaseline.severity(of: found) == .low)
    #expect(HeaderBaseline.facts(found).en.contains("changed"))
  }

  @Test(
    arguments: [
      // The same in another spelling, or with what is new on every visit.
      (
        "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
        "includesubdomains;max-age=\"31536000\""
      ),
      (
        "Content-Security-Policy", "default-src 'self'; img-src *", "img-src *;default-src   'SELF'"
      ),
      (
        "Content-Security-Policy", "script-src 'nonce-abc' 'sha256-xyz='",
        "script-src 'sha256-uvw=' 'nonce-def'"
      ),
      (
        "Content-Security-Policy", "default-src 'self'; report-uri /r?id=1",
        "default-src 'self'; report-uri /r?id=2"
      ),
      ("Server", "ECAcc (nyb/1D2E)", "ECAcc (nyb/77AB)"), ("Server", "web01", "web02"),
      ("X-Frame-Options", "DENY", "deny"),
      ("Location", "/masuk?state=abc", "/masuk?state=def"),
      (
        "Set-Cookie", "sesi=a1; Secure; Path=/; Expires=Mon, 01 Jan 2026", "sesi=zz; path=/; secure"
      ),
      // Better than before, or nearly the same.
      ("Strict-Transport-Security", "max-age=300", "max-age=31536000"),
      ("Strict-Transport-Security", "max-age=9000000", "max-age=8999940"),
      ("Strict-Transport-Security", "max-age=63072000", "max-age=31536000"),
      ("Content-Security-Policy", "default-src *", "default-src 'self'"),
      ("X-Frame-Options", "SAMEORIGIN", "DENY"), ("Referrer-Policy", "origin", "no-referrer"),
      ("Permissions-Policy", "camera=()", "camera=(), geolocation=()"),
    ])
  func `what is the same or better is no matter`(name: String, before: String, after: String) {
    #expect(HeaderBaselineTests.changes(name, before, after).isEmpty)
  }

  @Test func `what comes and goes by its nature is no matter`() {
    #expect(HeaderBaselineTests.changes("Set-Cookie", "sesi=a; Secure", nil).isEmpty)
    #expect(HeaderBaselineTests.changes("Set-Cookie", nil, "sesi=a").isEmpty)
    #expect(HeaderBaselineTests.changes("Server", "nginx", nil).isEmpty)
    #expect(HeaderBaselineTests.changes("X-Frame-Options", nil, "DENY").isEmpty)
    #expect(HeaderBaselineTests.changes("X-Powered-By", nil, "PHP/5.6").count == 1)
    #expect(HeaderBaselineTests.changes("X-Frame-Options", "DENY", nil).first?.isWeaker == true)
  }

  @Test func `pictures of an earlier version are compared with, and cookies' values never kept`() {
    var earlier = HeaderBaseline([])
    earlier.fields = [
      "cookie sesi": "", "content-security-policy": "script-src '…' 'self'; report-uri /r",
      "strict-transport-security": "max-age=31536000",
    ]
    let now = HeaderBaseline([
      ("Set-Cookie", "sesi=rahasia; Secure"), ("Strict-Transport-Security", "max-age=31536000"),
      ("Content-Security-Policy", "script-src 'self' 'nonce-1'; report-uri /q"),
    ])
    #expect(earlier.changes(to: now).isEmpty)
    #expect(!"\(now.fields)".contains("rahasia"))
  }
}
