// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Probes

struct CookieTests {
  private func visit(_ cookies: String..., at address: String = "https://simpeg.contoh.go.id/")
    throws -> Visit
  {
    try SampleVisit.home(HeaderFields(cookies.map { .init("Set-Cookie", $0) }), address: address)
  }

  @Test(arguments: [
    ("session.no-secure", "PHPSESSID=abc; HttpOnly"),
    ("session.no-secure", "ci_session4=abc; path=/secure"),
    ("session.no-httponly", "laravel_session=abc; Secure"), ("nonsession.no-secure", "bahasa=id"),
    ("no-samesite", "JSESSIONID=abc; Secure; HttpOnly"),
    ("samesite-none-insecure", "a=b; SameSite=None"),
    ("samesite-invalid", "a=b; SameSite=Longgar"),
    ("prefix-violation", "__Host-sid=a; Secure; Path=/; Domain=contoh.go.id"),
    ("prefix-violation", "__Secure-a=b"), ("broad-domain", "a=b; Domain=.contoh.go.id"),
    ("broad-domain", "a=b; Domain=go.id"),
    ("long-lived-session", "sid=abc; Max-Age=31536000"),
    ("long-lived-session", "sid=a; Expires=Wed, 21 Oct 2037 07:28:00 GMT"),
  ])
  func `a careless cookie is reported`(name: String, cookie: String) throws {
    #expect(try visit(cookie).results("cookie.\(name)") == [.fail])
  }

  @Test(arguments: [
    ("session.no-secure", "PHPSESSID=abc; SECURE"),
    ("session.no-httponly", "PHPSESSID=abc; httponly"),
    ("nonsession.no-secure", "bahasa=id; Secure"), ("no-samesite", "JSESSIONID=abc; samesite=Lax"),
    ("samesite-none-insecure", "a=b; SameSite=None; Secure"),
    ("samesite-invalid", "a=b; SameSite=strict"),
    ("prefix-violation", "__Host-sid=a; Secure; Path=/"),
    ("broad-domain", "a=b; Domain=simpeg.contoh.go.id"),
    ("long-lived-session", "sid=abc; Max-Age=3600; Expires=Wed, 21 Oct 2037 07:28:00 GMT"),
    ("oversize", "a=b"),
  ])
  func `a careful cookie isn't`(name: String, cookie: String) throws {
    #expect(try visit(cookie).results("cookie.\(name)") == [.pass])
  }

  @Test func `a large cookie is reported`() throws {
    #expect(
      try visit("a=\(String(repeating: "x", count: 4096))").results("cookie.oversize") == [.fail])
  }

  @Test(arguments: ["XSRF-TOKEN=abc", "csrf_cookie=abc", "tema=gelap"])
  func `a cookie that holds no session isn't judged as one`(cookie: String) throws {
    #expect(try visit(cookie).results("cookie.session.no-httponly") == [.notApplicable])
  }

  @Test(arguments: ["sid=; Max-Age=0", "sid=hapus; Expires=Thu, 01-Jan-1970 00:00:01 GMT"])
  func `a cookie that is taken away isn't judged`(cookie: String) throws {
    #expect(try visit(cookie).results("cookie.session.no-secure") == [.notApplicable])
  }

  @Test func `over http a session without Secure weighs less`() throws {
    let visit = try visit("sid=a", at: "http://simpeg.contoh.go.id/")
    #expect(visit.sightings("cookie.session.no-secure").first?.severity == .medium)
    #expect(visit.results("cookie.nonsession.no-secure") == [.pass])
  }

  @Test func `each cookie is a place of its own`() throws {
    let sightings = try visit("sid=a", "auth_token=b").sightings("cookie.session.no-secure")
    #expect(sightings.map(\.place.parameter) == ["sid", "auth_token"])
  }
}
