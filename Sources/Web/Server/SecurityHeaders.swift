// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// Headers that every answer bears, an error's too.
enum SecurityHeaders {
  static let policy = [
    "default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  static func apply(to headers: inout HTTPFields, isSecure: Bool) {
    for case (let name?, let value) in fixed { headers[name] = value }
    if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    // What a signed-in person saw stays nowhere; only embedded assets say otherwise.
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
  }

  private static let fixed: [(HTTPField.Name?, String)] = [
    (.contentSecurityPolicy, policy),
    (.xContentTypeOptions, "nosniff"),
    (HTTPField.Name("Referrer-Policy"), "same-origin"),
    (HTTPField.Name("X-Frame-Options"), "DENY"),
    (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"),
    (
      HTTPField.Name("Permissions-Policy"),
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
  ]
}
