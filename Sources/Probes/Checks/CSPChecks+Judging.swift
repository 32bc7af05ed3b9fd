// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension CSPChecks {
  enum Judgement {
    case sound
    case notApplicable
    case fault(Phrase, Severity? = nil)
  }

  /// A check of the policies that are enforced; not applicable where there are none.
  static func check(
    _ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase? = nil,
    asvs: String = "3.4.3", controls: [String]? = nil, cwe: Int? = 693,
    _ rulebook: @escaping @Sendable (PolicySet) -> Judgement
  ) -> Check {
    .ofHomePage(
      info(
        name, severity, title, rule: rule, remedy: remedy, asvs: asvs, controls: controls, cwe: cwe)
    ) { answer, exchange, visit in judge(answer, exchange, visit, rulebook) }
  }

  static func judge(
    _ answer: Answer, _ exchange: Exchange, _ visit: Visit, _ rulebook: (PolicySet) -> Judgement
  ) -> [Sighting] {
    let policies = PolicySet(answer, visit.home)
    guard !policies.enforced.isEmpty else {
      return [Sighting(.notApplicable, in: exchange, Phrase("CSP tidak ada.", en: "No policy."))]
    }
    switch rulebook(policies) {
    case .sound:
      return [
        Sighting(
          .pass, in: exchange, Phrase("Sesuai.", en: "As it should be."), excerpt: policies.text,
          parameter: Self.name)
      ]
    case .notApplicable:
      return [
        Sighting(
          .notApplicable, in: exchange,
          Phrase(
            "Kebijakan ini tidak memuat hal yang dinilai.",
            en: "The policy has nothing of what is judged."),
          excerpt: policies.text, parameter: Self.name)
      ]
    case .fault(let detail, let severity):
      return [
        Sighting(
          .fail, in: exchange, detail, excerpt: policies.text, parameter: Self.name,
          severity: severity)
      ]
    }
  }

  static func info(
    _ name: String, _ severity: Severity, _ title: Phrase, rule: Phrase, remedy: Phrase? = nil,
    asvs: String = "3.4.3", controls: [String]? = nil, cwe: Int? = 693
  ) -> CheckInfo {
    let sample =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    return CheckInfo(
      "hdr.csp.\(name)", severity, title: title, rule: rule,
      remedy: remedy
        ?? Phrase(
          "Susun kebijakan yang hanya mengizinkan asal yang dipakai. Uji dahulu dengan Content-Security-Policy-Report-Only, pindahkan skrip sebaris ke berkas (atau beri nonce), lalu berlakukan.",
          en:
            "Write a policy that allows only the sources in use. Try it as Content-Security-Policy-Report-Only, move inline scripts into files (or give them nonces), then enforce it."
        ),
      nginx: NginxExample.header(Self.name, sample),
      apache: ApacheExample.header(Self.name, sample),
      controls: controls ?? ["P27-4-g", "P27-13-e"], cwe: cwe,
      references: ["ASVS 5.0 \(asvs)", "WSTG-CONF-12"])
  }
}
