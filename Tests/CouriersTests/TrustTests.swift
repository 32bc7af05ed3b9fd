// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Couriers
import Foundation
import Testing

@Suite struct TrustTests {
  @Test func `a certificate that nobody vouches for is not trusted, unless its authority is named`()
    async throws
  {
    let helper = try TLSHelper("https")
    defer { helper.stop() }
    let request = CurlRequest("GET", try CourierAddress("https://127.0.0.1:\(helper.port)/"))
    await #expect {
      try await Curl().send(request)
    } throws: { ($0 as? CourierFailure)?.cause == .untrusted }
    let answer = try await Curl(authorities: helper.certificate).send(request)
    #expect(answer.isGood)
    // For another name the same certificate is worth nothing.
    let other = CurlRequest("GET", try CourierAddress("https://localhost:\(helper.port)/"))
    await #expect {
      try await Curl(authorities: helper.certificate).send(other)
    } throws: { ($0 as? CourierFailure)?.cause == .untrusted }
  }
}
