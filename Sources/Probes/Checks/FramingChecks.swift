// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// May other sites put this one into a frame?
/// - SeeAlso: ASVS 5.0, 3.4.6.
enum FramingChecks {
  static let all = [missing, invalid]

  private static let header = "X-Frame-Options"

  static let missing = HeaderRule.check(
    info(
      "missing",
      Phrase("Halaman dapat dibingkai situs lain", en: "The page can be framed by other sites"),
      rule: Phrase(
        "Jawaban HTML tanpa frame-ancestors di header CSP dan tanpa X-Frame-Options yang sah. frame-ancestors *, http:, atau https: dianggap tidak ada; CSP di meta tidak dihitung.",
        en:
          "An HTML answer without frame-ancestors in a CSP header and without a valid X-Frame-Options. frame-ancestors of *, http: or https: counts as none; a meta CSP doesn't count."
      )),
    of: [header, CSPChecks.name]
  ) { answer, _ in
    let policies = PolicySet(answer, nil).enforced.compactMap { $0.sources(for: "frame-ancestors") }
    if policies.contains(where: { !$0.contains(where: \.isWildcardSource) }) { return .sound }
    let values = Set(HeaderRule.items(answer, header))
    if values == ["deny"] || values == ["sameorigin"] { return .sound }
    return .fault(
      policies.isEmpty
        ? Phrase(
          "Tidak ada pembatas bingkai, sehingga clickjacking mungkin.",
          en: "Nothing restricts framing, so clickjacking is possible.")
        : Phrase(
          "frame-ancestors membolehkan semua situs.", en: "frame-ancestors allows every site."))
  }

  static let invalid = HeaderRule.check(
    info(
      "invalid", Phrase("X-Frame-Options tidak sah", en: "Invalid X-Frame-Options"),
      rule: Phrase(
        "Nilai selain DENY dan SAMEORIGIN, atau nilai yang bertentangan. Nilai sama yang berulang dianggap sah; ALLOW-FROM tidak lagi dikenal peramban.",
        en:
          "A value other than DENY and SAMEORIGIN, or conflicting ones. The same value twice is valid; browsers don't know ALLOW-FROM any more."
      )),
    of: [header]
  ) { answer, _ in
    guard answer.headers.has(header) else { return .absent }
    let values = Set(HeaderRule.items(answer, header))
    if values == ["deny"] || values == ["sameorigin"] { return .sound }
    return .fault(
      Phrase(
        "Peramban mengabaikan: \(values.sorted().joined(separator: ", ").cut(100)).",
        en: "Browsers ignore: \(values.sorted().joined(separator: ", ").cut(100))."))
  }

  private static func info(_ name: String, _ title: Phrase, rule: Phrase) -> CheckInfo {
    CheckInfo(
      "hdr.frame.\(name)", .medium, title: title, rule: rule,
      remedy: Phrase(
        "Kirim Content-Security-Policy: frame-ancestors 'self' dan, untuk peramban lama, X-Frame-Options: SAMEORIGIN.",
        en:
          "Send Content-Security-Policy: frame-ancestors 'self' and, for old browsers, X-Frame-Options: SAMEORIGIN."
      ),
      nginx: NginxExample.header(header, "SAMEORIGIN"),
      apache: ApacheExample.header(header, "SAMEORIGIN"),
      controls: ["P27-13-e"], cwe: 1021, references: ["ASVS 5.0 3.4.6", "WSTG-CLNT-09"])
  }
}
