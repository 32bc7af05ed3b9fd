// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// An address that is told of things by a signed POST of JSON.
package struct Webhook: Sendable {
  package var address: CourierAddress
  /// The HMAC-SHA-256 of the body with the secret that both sides know, as lower-case hexadecimal
  /// digits; `nil` where none was agreed.
  package var sign: (@Sendable (Data) -> String)?

  package init(_ address: CourierAddress, sign: (@Sendable (Data) -> String)?) {
    self.address = address
    self.sign = sign
  }

  /// - Parameter key: Names the message: sent again, it is the same; the other side can see that.
  /// - Throws: `CourierFailure`; `.refused` for each status but 200 to 299.
  package func post(_ body: Data, key: String, by curl: Curl) async throws {
    var request = CurlRequest.json(body, to: address)
    request.limits = CurlLimits(seconds: 20, bytes: 1 << 16)
    request.headers = [("User-Agent", "Kawal"), ("Idempotency-Key", key)]
    if let sign { request.headers.append(("X-Kawal-Signature", "sha256=\(sign(body))")) }
    let answer = try await curl.send(request)
    guard answer.isGood else {
      throw CourierFailure(
        [401, 403].contains(answer.status) ? .loginRefused : .refused, "status \(answer.status)")
    }
  }
}
