// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

struct WebAddressTests {
  @Test(arguments: [
    ("https://Layanan.Contoh.go.id", "https://layanan.contoh.go.id/"),
    ("http://contoh.go.id:80/a?b=c#d", "http://contoh.go.id/a?b=c"),
    ("https://contoh.go.id.:8443?x", "https://contoh.go.id:8443/?x"),
    ("http://[2001:DB8::0:1]/", "http://[2001:db8::1]/"),
    ("http://203.0.113.7/é", "http://203.0.113.7/%C3%A9"),
  ])
  func `a plain address is read in one way`(text: String, expected: String) throws {
    #expect(try WebAddress(text).text == expected)
  }

  @Test(arguments: [
    "ftp://contoh.go.id/", "javascript:alert(1)", "//contoh.go.id/", "contoh.go.id",
    "http://admin:rahasia@contoh.go.id/", "http://contoh.go.id@127.0.0.1/", "http:///a",
    "http://:80/",
    "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/",
    "http://127.1/",
    "http://127.0.0.1.1/", "http://1.2.3.256/", "http://[::1%25lo]/", "http://[::ffff:127.0.0.1/",
    "http://[::1]x/",
    "http://contoh.go.id:0/", "http://contoh.go.id:65536/", "http://contoh.go.id:+80/",
    "http://contoh.go.id:/",
    "http://contoh.go.id\\@127.0.0.1/", "http://contoh .go.id/", "http://contoh.go.id/\r\nX: y",
    "http://con%74oh.go.id/",
    "http://ｃontoh.go.id/", "http://-contoh.go.id/", "http://contoh..go.id/", "http://127。0。0。1/",
  ])
  func `an address that can be read in two ways is refused`(text: String) {
    #expect(throws: WebAddress.Fault.self) { try WebAddress(text) }
  }

  @Test(arguments: [
    ("/b", "https://contoh.go.id/b"), ("b", "https://contoh.go.id/x/b"),
    ("../b", "https://contoh.go.id/b"),
    ("../../../b/./c/..", "https://contoh.go.id/b/"), ("?q=1", "https://contoh.go.id/x/y?q=1"),
    ("//lain.go.id/b", "https://lain.go.id/b"), ("http://lain.go.id", "http://lain.go.id/"),
    ("#atas", "https://contoh.go.id/x/y"),
    ("/a:b", "https://contoh.go.id/a:b"),
  ])
  func `a reference means what browsers take it for`(reference: String, expected: String) throws {
    #expect(try WebAddress("https://contoh.go.id/x/y").resolve(reference).text == expected)
  }

  @Test func `a reference to another kind of address is refused`() throws {
    let page = try WebAddress("https://contoh.go.id/")
    for reference in [
      "mailto:a@contoh.go.id", "javascript:void(0)", "data:text/html,x", "file:///etc/passwd",
    ] {
      #expect(throws: WebAddress.Fault.self) { try page.resolve(reference) }
    }
  }
}
