// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Policies that don't say what their author meant.
enum CSPSyntaxChecks {
  static let all = [duplicate, syntax, ignoredInMeta, deprecated, noReport]

  private static let current: Set<String> = [
    "default-src", "script-src", "script-src-elem", "script-src-attr", "style-src",
    "style-src-elem",
    "style-src-attr", "img-src", "font-src", "connect-src", "media-src", "object-src", "frame-src",
    "child-src", "worker-src", "manifest-src", "fenced-frame-src", "base-uri", "form-action",
    "frame-ancestors", "sandbox", "report-uri", "report-to", "upgrade-insecure-requests",
    "require-trusted-types-for", "trusted-types", "webrtc",
  ]
  private static let old: Set<String> = [
    "reflected-xss", "referrer", "disown-opener", "prefetch-src", "block-all-mixed-content",
    "plugin-types",
    "navigate-to", "require-sri-for",
  ]
  private static let keywords: Set<String> = [
    "self", "none", "unsafe-inline", "unsafe-eval", "strict-dynamic", "unsafe-hashes",
    "report-sample",
    "wasm-unsafe-eval",
  ]

  static let duplicate = CSPChecks.check(
    "duplicate-directive", .low,
    Phrase("Arahan CSP ditulis dua kali", en: "Directive twice in a policy"),
    rule: Phrase(
      "Arahan yang sama dua kali dalam satu kebijakan; yang kedua diabaikan.",
      en: "The same directive twice in one policy; the second is ignored.")
  ) { policies in
    let names = Set(policies.enforced.flatMap(\.duplicates)).filter { !$0.hasPrefix("report-") }
      .sorted()
    return names.isEmpty
      ? .sound
      : .fault(
        Phrase(
          "Ganda: \(names.joined(separator: ", ")).", en: "Twice: \(names.joined(separator: ", "))."
        ))
  }

  static let syntax = CSPChecks.check(
    "syntax", .low, Phrase("CSP salah tulis", en: "Policy with a slip of the pen"),
    rule: Phrase(
      "Arahan tidak dikenal, kata kunci tanpa tanda petik (self, none, nonce-…), titik koma terlewat, atau nilai yang berakhir titik dua tanpa skema.",
      en:
        "Unknown directive, keyword without quotes (self, none, nonce-…), a missing semicolon, or a value that ends in a colon without being a scheme."
    )
  ) { policies in
    let found = policies.enforced.flatMap {
      $0.directives.flatMap { slips(in: $0.name, $0.values) }
    }
    return found.isEmpty
      ? .sound
      : .fault(
        Phrase(
          "\(found.map(\.id).joined(separator: "; ")).",
          en: "\(found.map(\.en).joined(separator: "; "))."))
  }

  static let ignoredInMeta = CSPChecks.check(
    "meta-ignored", .low,
    Phrase("Arahan CSP yang tidak berlaku di meta", en: "Directive without effect in meta"),
    rule: Phrase(
      "frame-ancestors, sandbox, atau report-uri di dalam meta.",
      en: "frame-ancestors, sandbox or report-uri in a meta element."),
    asvs: "3.4.6"
  ) { policies in
    let metas = policies.enforced.filter(\.isMeta)
    guard !metas.isEmpty else { return .notApplicable }
    let names = metas.flatMap { $0.directives.map(\.name) }.filter(
      ContentPolicy.ignoredInMeta.contains)
    return names.isEmpty
      ? .sound
      : .fault(
        Phrase(
          "Kirim lewat header: \(names.joined(separator: ", ")).",
          en: "Send by header: \(names.joined(separator: ", "))."))
  }

  static let deprecated = CSPChecks.check(
    "deprecated", .info, Phrase("Arahan CSP usang", en: "Deprecated directive"),
    rule: Phrase(
      "Arahan yang sudah dicabut dari standar.", en: "A directive that the standard has dropped."),
    cwe: nil
  ) { policies in
    let names = policies.enforced.flatMap { $0.directives.map(\.name) }.filter(old.contains)
    return names.isEmpty
      ? .sound
      : .fault(
        Phrase(
          "Usang: \(names.joined(separator: ", ")).",
          en: "Dropped: \(names.joined(separator: ", "))."))
  }

  static let noReport = CSPChecks.check(
    "no-report", .info, Phrase("CSP tanpa alamat laporan", en: "Policy without reports"),
    rule: Phrase("report-to dan report-uri tidak ada.", en: "Neither report-to nor report-uri."),
    asvs: "3.4.7", cwe: nil
  ) { policies in
    policies.enforced.contains { $0.own("report-to") != nil || $0.own("report-uri") != nil }
      ? .sound
      : .fault(
        Phrase("Pelanggaran tidak dilaporkan ke mana pun.", en: "Violations are reported nowhere."))
  }

  private static func slips(in name: String, _ values: [String]) -> [Phrase] {
    var found: [Phrase] = []
    if !current.contains(name), !old.contains(name) {
      found.append(
        Phrase("arahan tidak dikenal: \(name.cut(60))", en: "unknown directive: \(name.cut(60))"))
    }
    guard
      name.hasSuffix("-src") || name.hasPrefix("script-src") || name.hasPrefix("style-src")
        || ["base-uri", "form-action", "frame-ancestors"].contains(name)
    else { return found }
    for value in values.map({ $0.lowercased() }) {
      if keywords.contains(value) || value.hasPrefix("nonce-") || value.hasPrefix("sha256-") {
        found.append(
          Phrase("tanpa tanda petik: \(value.cut(40))", en: "without quotes: \(value.cut(40))"))
      } else if current.contains(value) {
        found.append(
          Phrase("titik koma terlewat sebelum \(value)", en: "missing semicolon before \(value)"))
      } else if value.hasSuffix(":"),
        !value.dropLast().allSatisfy({ $0.isLetter || "+-.".contains($0) })
      {
        found.append(
          Phrase(
            "nilai berakhir titik dua: \(value.cut(40))",
            en: "value ends in a colon: \(value.cut(40))"))
      }
    }
    return found
  }
}
