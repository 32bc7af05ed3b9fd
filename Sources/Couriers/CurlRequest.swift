// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// One question to a service, by HTTP.
package struct CurlRequest: Sendable {
  package enum Body: Sendable {
    case none
    case bytes(Data, type: String)
    case form(MultipartForm)
  }

  package enum Credentials: Sendable {
    case basic(name: String, password: String)
    case bearer(String)
  }

  package var method: String
  package var address: CourierAddress
  /// In order; neither `Content-Length` nor `Host`, which follow from the rest.
  package var headers: [(name: String, value: String)] = []
  package var body = Body.none
  package var credentials: Credentials?
  /// Redirects that are followed, to http and https alone; credentials stay with the first host.
  package var redirects = 0
  package var limits = CurlLimits()

  package init(_ method: String, _ address: CourierAddress) {
    self.method = method
    self.address = address
  }

  /// A POST of JSON.
  package static func json(_ body: Data, to address: CourierAddress) -> CurlRequest {
    var request = CurlRequest("POST", address)
    request.body = .bytes(body, type: "application/json")
    return request
  }
}

/// How long an exchange may take and how much may come back.
package struct CurlLimits: Sendable {
  /// Seconds for the whole exchange.
  package var seconds = 30
  /// Seconds until the connection, with its encryption, stands.
  package var connectSeconds = 10
  /// Bytes of the answer's body.
  package var bytes = 1 << 20

  package init() {}

  package init(seconds: Int, bytes: Int = 1 << 20) {
    self.seconds = seconds
    self.connectSeconds = min(seconds, 10)
    self.bytes = bytes
  }
}

/// What a service said.
package struct CurlAnswer: Sendable {
  package var status: Int
  /// Names in lower case.
  package var headers: [String: [String]]
  package var body: Data

  package var isGood: Bool { 200..<300 ~= status }
  /// The first of that name, in lower case.
  package func header(_ name: String) -> String? { headers[name]?.first }
}
