// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Couriers
import Testing

@Suite struct CourierAddressTests {
  @Test func `addresses of services are read`() throws {
    let plain = try CourierAddress("https://layanan.contoh.go.id/a?b=c")
    #expect((plain.scheme, plain.host, plain.port) == ("https", "layanan.contoh.go.id", nil))
    let literal = try CourierAddress("http://[::1]:8080/")
    #expect((literal.host, literal.port, literal.isLocal) == ("[::1]", 8080, true))
  }

  @Test(arguments: [
    "", "contoh.go.id", "ftp://contoh.go.id/", "file:///etc/passwd", "https://", "https:///a",
    "https://a:b@contoh.go.id/", "https://contoh.go.id:0/", "https://contoh.go.id:99999/",
    "https://contoh.go.id:12a/", "https://contoh.go.id/#x", "https://contoh.go.id/ b",
    "https://contoh.go.id/\r\nx", "https://-x/", "https://{a,b}.id/", "https://contoh\"/",
    "https://[::1/", "https://[x]/",
  ])
  func `what is no address, or could be read in two ways, is refused`(text: String) {
    #expect(throws: CourierFailure.self) { try CourierAddress(text) }
  }
}
