// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What do other sites learn of a visitor's way?
enum ReferrerChecks {
  static let all = [missing, unsafe, invalid]

  private static let header = "Referrer-Policy"
  private static let safe: Set<String> = [
    "no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin",
  ]
  private static let leaky: Set<String> = [
    "unsafe-url", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin",
  ]

  static let missing = HeaderRule.check(
    info(
      "missing", .info, Phrase("Referrer-Policy tidak dikirim", en: "No Referrer-Policy"),
      rule: Phrase(
        "Tanpa header dan tanpa meta referrer; nilai bawaan peramban aman.",
        en: "Neither header nor meta referrer; browsers' default is safe.")),
    of: [header]
  ) { answer, visit in
    answer.headers.has(header) || visit.home?.meta("referrer") != nil
      ? .sound : .fault(Phrase("Berlaku nilai bawaan peramban.", en: "Browsers' default applies."))
  }

  static let unsafe = HeaderRule.check(
    info(
      "unsafe", .low,
      Phrase("Referrer-Policy membocorkan alamat", en: "Referrer-Policy leaks addresses"),
      rule: Phrase(
        "Nilai terakhir yang dikenali adalah unsafe-url, no-referrer-when-downgrade, origin, atau origin-when-cross-origin.",
        en:
          "The last recognised value is unsafe-url, no-referrer-when-downgrade, origin or origin-when-cross-origin."
      )),
    of: [header]
  ) { answer, visit in
    guard let value = effective(answer, visit) else { return .absent }
    return leaky.contains(value)
      ? .fault(Phrase("Yang berlaku: \(value).", en: "In effect: \(value).")) : .sound
  }

  static let invalid = HeaderRule.check(
    info(
      "invalid", .low, Phrase("Referrer-Policy tidak sah", en: "Invalid Referrer-Policy"),
      rule: Phrase("Tidak ada nilai yang dikenali.", en: "No recognised value.")), of: [header]
  ) { answer, visit in
    guard answer.headers.has(header) else { return .absent }
    return effective(answer, visit) == nil
      ? .fault(
        Phrase("Tidak ada nilai yang dikenali peramban.", en: "Browsers recognise none of it."))
      : .sound
  }

  /// The last value that browsers know; a meta element comes after the header.
  private static func effective(_ answer: Answer, _ visit: Visit) -> String? {
    let meta = visit.home?.meta("referrer").map { [$0.trimmed.lowercased()] } ?? []
    return (HeaderRule.items(answer, header) + meta).last {
      safe.contains($0) || leaky.contains($0)
    }
  }

  private static func info(_ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase)
    -> CheckInfo
  {
    CheckInfo(
      "hdr.referrer.\(name)", severity, title: title, rule: rule,
      remedy: Phrase(
        "Kirim Referrer-Policy: strict-origin-when-cross-origin.",
        en: "Send Referrer-Policy: strict-origin-when-cross-origin."),
      nginx: NginxExample.header(header, "strict-origin-when-cross-origin"),
      apache: ApacheExample.header(header, "strict-origin-when-cross-origin"),
      controls: ["P27-13-e"],
      cwe: 200, references: ["ASVS 5.0 3.4.5"])
  }
}
