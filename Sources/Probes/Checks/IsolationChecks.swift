// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Is the page kept apart from windows and embedders of other origins?
enum IsolationChecks {
  static let all = [openerMissing, openerInvalid, embedderInvalid, resourceInvalid]

  private static let opener = "Cross-Origin-Opener-Policy"
  private static let embedder = "Cross-Origin-Embedder-Policy"
  private static let resource = "Cross-Origin-Resource-Policy"
  private static let openerKeeps: Set<String> = [
    "same-origin", "same-origin-allow-popups", "noopener-allow-popups", "same-origin-plus-coep",
  ]

  static let openerMissing = HeaderRule.check(
    info(
      "hdr.coop.missing", .info,
      Phrase(
        "Jendela situs lain dapat memegang halaman ini",
        en: "Other sites' windows can hold on to this page"),
      rule: Phrase(
        "HTML tanpa Cross-Origin-Opener-Policy same-origin, same-origin-allow-popups, atau noopener-allow-popups.",
        en:
          "HTML without Cross-Origin-Opener-Policy same-origin, same-origin-allow-popups or noopener-allow-popups."
      ),
      header: opener, value: "same-origin", cwe: 346, asvs: "3.4.8"),
    of: [opener]
  ) { answer, _ in
    openerKeeps.contains(token(answer, opener) ?? "")
      ? .sound
      : .fault(
        Phrase(
          "Halaman tidak diisolasi dari pembukanya.", en: "The page isn't isolated from its opener."
        ))
  }

  static let openerInvalid = tokenCheck(
    "hdr.coop.invalid", opener, openerKeeps.union(["unsafe-none"]), value: "same-origin",
    asvs: "3.4.8")
  static let embedderInvalid = tokenCheck(
    "hdr.coep.invalid", embedder, ["require-corp", "credentialless", "unsafe-none"],
    value: "require-corp", asvs: "3.5.8")
  static let resourceInvalid = tokenCheck(
    "hdr.corp.invalid", resource, ["same-site", "same-origin", "cross-origin"], value: "same-site",
    asvs: "3.5.8")

  private static func tokenCheck(
    _ id: String, _ header: String, _ known: Set<String>, value: String, asvs: String
  ) -> Check {
    HeaderRule.check(
      info(
        id, .low, Phrase("\(header) tidak sah", en: "Invalid \(header)"),
        rule: Phrase(
          "Nilainya di luar yang ditetapkan standar.", en: "Its value is outside of the standard's."
        ),
        header: header, value: value, cwe: 346, asvs: asvs),
      of: [header]
    ) { answer, _ in
      guard let token = token(answer, header) else { return .absent }
      return known.contains(token)
        ? .sound
        : .fault(
          Phrase("Nilai tidak dikenal: \(token.cut(60)).", en: "Unknown value: \(token.cut(60))."))
    }
  }

  /// Without parameters such as `report-to`.
  private static func token(_ answer: Answer, _ header: String) -> String? {
    answer.headers[header].map { String($0.prefix { $0 != ";" }).trimmed.lowercased() }
  }

  private static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase, header: String,
    value: String,
    cwe: Int, asvs: String
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: Phrase("Kirim \(header): \(value).", en: "Send \(header): \(value)."),
      nginx: NginxExample.header(header, value), apache: ApacheExample.header(header, value),
      controls: ["P27-13-e"], cwe: cwe, references: ["ASVS 5.0 \(asvs)"])
  }
}
