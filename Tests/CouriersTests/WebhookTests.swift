// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Couriers
import Foundation
import Testing

@Suite struct WebhookTests {
  @Test func `a message is signed over the bytes that are sent`() async throws {
    let server = try LocalServer(status: "204 No Content", body: "")
    defer { server.close() }
    let address = try CourierAddress("http://127.0.0.1:\(server.port)/kait")
    let hook = Webhook(address) { "\($0.count)-tanda" }
    try await hook.post(Data(#"{"a":1}"#.utf8), key: "insiden-7", by: Curl())
    let heard = try #require(server.heard.first)
    #expect(heard.line == "POST /kait HTTP/1.1")
    #expect(heard.header("X-Kawal-Signature") == "sha256=7-tanda")
    #expect(heard.header("Idempotency-Key") == "insiden-7")
    #expect(heard.body == Data(#"{"a":1}"#.utf8))
  }

  @Test(arguments: [
    ("500 Broken", true), ("404 Gone", true), ("403 No", false), ("302 Found", true),
  ])
  func `whoever does not take it is a failure`(status: String, passes: Bool) async throws {
    let server = try LocalServer(status: status)
    defer { server.close() }
    let hook = Webhook(try CourierAddress("http://127.0.0.1:\(server.port)/"), sign: nil)
    await #expect {
      try await hook.post(Data("{}".utf8), key: "k", by: Curl())
    } throws: { ($0 as? CourierFailure)?.isPassing == passes }
    #expect(server.heard.first?.header("X-Kawal-Signature") == nil)
  }
}
