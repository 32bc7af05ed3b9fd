// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Testing

@testable import Web

@Suite struct ClientAddressTests {
  @Test(
    arguments: [
      ("203.0.113.7", nil, "203.0.113.7"),
      // Only a proxy on this machine is believed, and of what it says only its own entry.
      ("203.0.113.7", "198.51.100.4", "203.0.113.7"),
      ("127.0.0.1", "6.6.6.6, 198.51.100.4", "198.51.100.4"),
      ("127.0.0.1", nil, nil), ("127.0.0.1", "entah", nil), ("::1", "127.0.0.1", nil),
      ("2001:db8:1:2:3:4:5:6", nil, "2001:db8:1:2/64"), ("2001:db8::9", nil, "2001:db8:0:0/64"),
      (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func `limits count by where a request comes from`(
    peer: String?, forwarded: String?, told: String?
  )
    throws
  {
    var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/masuk")
    if let forwarded { head.headerFields[try #require(.init("X-Forwarded-For"))] = forwarded }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    #expect(
      ClientAddress.of(request, WebContext(number: "1", address: peer)) == told)
  }
}
