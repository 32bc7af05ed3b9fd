// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Reports

struct TextTests {
  @Test(arguments: [
    ("Cookie: sid=abc123; tema=gelap", "Cookie: sid=***; tema=***"),
    (
      "Set-Cookie: ci_session=abc; Path=/; SameSite=Lax; HttpOnly",
      "Set-Cookie: ci_session=***; Path=/; SameSite=Lax; HttpOnly"
    ),
    ("Authorization: Bearer abc.def.ghi\r\nHost: a", "Authorization: Bearer ***\r\nHost: a"),
    ("username=budi&password=rahasia&lanjut=1", "username=budi&password=***&lanjut=1"),
    ("{\"api_key\": \"0123456789\"}", "{\"api_key\": \"***\"}"),
    ("https://budi:rahasia@contoh.go.id/", "https://budi:***@contoh.go.id/"),
    ("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc", "token ***"),
    ("AWS AKIAABCDEFGHIJKLMNOP.", "AWS ***"),
    (
      "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
      "-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----"
    ),
    ("DB_PASSWORD='rahasia'", "DB_PASSWORD='***'"),
    ("X-Frame-Options: DENY", "X-Frame-Options: DENY"),
    ("Jam 10:30, http://contoh.go.id:8080/a?b=c", "Jam 10:30, http://contoh.go.id:8080/a?b=c"),
  ])
  func `secrets are masked and the rest stays`(text: String, masked: String) {
    #expect(Masking.mask(text) == masked)
    #expect(Masking.mask(masked) == masked)
  }

  @Test(arguments: [
    ("2022-03-20T22:43:31.231312071-03:00", 1_647_827_011), ("2026-11-02T08:00:00Z", 1_793_606_400),
    ("2026-11-02", 1_793_577_600), ("2026-11-02 08:00", 1_793_606_400),
    ("Sat, 27 Mar 2021 20:08:34 +0000", 1_616_875_714),
    ("Tue, 12 May 2020 20:57:30", 1_589_317_050), ("Wed May  7 16:26:27 2025", 1_746_635_187),
    ("Wed Jan 27 22:43:35 WIB 2021", 1_611_787_415), ("1793000000", 1_793_000_000),
    ("1793000000123", 1_793_000_000), ("28/02/2021", nil), ("kemarin", nil), ("", nil),
    ("2026-13-02", nil), ("99999999999999999999999", nil),
  ])
  func `instants are read as the tools write them`(text: String, seconds: Int?) {
    #expect(ReportTime.read(text).map { Int($0.timeIntervalSince1970) } == seconds)
  }

  @Test func `addresses are taken apart`() {
    #expect(
      Place(address: "HTTPS://Contoh.GO.ID/a?b=c#d")
        == Place(scheme: "https", host: "contoh.go.id", port: 443, path: "/a?b=c"))
    #expect(
      Place(address: "http://[::1]:8080")
        == Place(scheme: "http", host: "::1", port: 8080, path: "/"))
    #expect(Place(address: "contoh.go.id:22") == Place(host: "contoh.go.id", port: 22))
    #expect(Place(address: "2001:db8::1") == Place(host: "2001:db8::1"))
    #expect(Place(address: "/masuk?pwd=x1y2") == Place(path: "/masuk?pwd=***"))
    #expect(
      Place(address: "https://u:p@a.id:99999/")
        == Place(scheme: "https", host: "a.id", port: 443, path: "/"))
    #expect(Place(address: " ") == Place())
  }

  @Test func `HTML becomes plain text`() {
    #expect(
      PlainText.read("<p>Satu &amp; dua</p><ul><li>tiga</li><li>empat &lt;b&gt;</li></ul>")
        == "Satu & dua\n\n- tiga\n- empat <b>")
    #expect(
      PlainText.read("a < b dan <script>alert(1)</script>") == "a < b dan <script>alert(1)</script>"
    )
    #expect(PlainText.read("&#x41;&#66;&tidakada;") == "AB&tidakada;")
    #expect(PlainText.read(nil) == "")
  }

  @Test func `weaknesses are found in texts`() {
    #expect(Weakness.cwe("614") == [614])
    #expect(Weakness.cwe("-1") == [])
    #expect(Weakness.cwe("CWE-79: x, cwe-089; external/cwe/cwe-022") == [79, 89, 22])
    #expect(
      Weakness.cve("cve-2021-44228 CVE-2016-2183,CVE-2016-2183 CVE-x") == [
        "CVE-2021-44228", "CVE-2016-2183",
      ])
  }
}
