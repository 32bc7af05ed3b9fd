// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Headers that browsers have given up.
enum DeprecatedHeaderChecks {
  static let all = [
    check("xss-protection", "X-XSS-Protection", "CSP") { $0.trimmed.hasPrefix("0") },
    check("hpkp", "Public-Key-Pins", "Certificate Transparency") { _ in false },
    check("expect-ct", "Expect-CT", "Certificate Transparency") { _ in false },
    check("feature-policy", "Feature-Policy", "Permissions-Policy") { _ in false },
  ]

  private static func check(
    _ name: String, _ header: String, _ successor: String,
    isHarmless: @escaping @Sendable (String) -> Bool
  ) -> Check {
    HeaderRule.check(
      CheckInfo(
        "hdr.deprecated.\(name)", .info,
        title: Phrase("\(header) sudah usang", en: "\(header) is deprecated"),
        rule: Phrase("Header \(header) masih dikirim.", en: "The header \(header) is still sent."),
        remedy: Phrase(
          "Hapus \(header); penggantinya \(successor).",
          en: "Remove \(header); \(successor) takes its place."),
        apache: "Header always unset \(header)", controls: ["P27-13-e"]),
      of: [header], onAnyContent: true
    ) { answer, _ in
      guard let value = answer.headers[header], !isHarmless(value) else { return .sound }
      return .fault(Phrase("\(header) dikirim.", en: "\(header) is sent."))
    }
  }
}
