// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What does the page's Content-Security-Policy really hold back? All policies together count.
/// - SeeAlso: ASVS 5.0, 3.4.3; Content Security Policy Level 3.
enum CSPChecks {
  static let family = CheckFamily(
    "csp", Phrase("Kebijakan isi halaman (CSP)", en: "Content Security Policy"),
    [
      missing, reportOnly, unsafeInline, unsafeInlineStyle, unsafeEval, wildcard, dataScript,
      httpScheme, noObjectSource, noBaseURI, noFormAction, strictDynamicAlone,
    ] + CSPSourceChecks.all + CSPSyntaxChecks.all)

  static let name = "Content-Security-Policy"

  static let missing = Check.ofHomePage(
    info(
      "missing", .medium, Phrase("CSP tidak ada", en: "No Content-Security-Policy"),
      rule: Phrase(
        "Jawaban HTML tanpa kebijakan yang berlaku, baik di header maupun meta.",
        en: "An HTML answer without an enforced policy in header or meta."))
  ) { answer, exchange, visit in
    let policies = PolicySet(answer, visit.home)
    if !policies.enforced.isEmpty {
      return [
        Sighting(
          .pass, in: exchange, Phrase("CSP berlaku.", en: "A policy is enforced."),
          excerpt: policies.text)
      ]
    }
    let isTried = !policies.reported.isEmpty
    return [
      Sighting(
        .fail, in: exchange,
        isTried
          ? Phrase(
            "CSP baru sedang diuji (Report-Only) dan belum melindungi.",
            en: "A policy is being tried (Report-Only) and doesn't protect yet.")
          : Phrase(
            "Tidak ada CSP: skrip sisipan apa pun akan dijalankan peramban.",
            en: "No policy: browsers run any injected script."),
        excerpt: isTried ? policies.text : "HTTP \(answer.status)", parameter: name)
    ]
  }

  static let reportOnly = Check.ofHomePage(
    info(
      "report-only", .info, Phrase("CSP hanya diuji", en: "Policy only tried"),
      rule: Phrase(
        "Hanya ada Content-Security-Policy-Report-Only.",
        en: "Only Content-Security-Policy-Report-Only is present."),
      asvs: "3.4.7")
  ) { answer, exchange, visit in
    let policies = PolicySet(answer, visit.home)
    guard policies.enforced.isEmpty, !policies.reported.isEmpty else {
      return [
        Sighting(
          policies.enforced.isEmpty ? .notApplicable : .pass, in: exchange,
          policies.enforced.isEmpty
            ? Phrase("CSP tidak ada.", en: "No policy.")
            : Phrase("CSP berlaku.", en: "A policy is enforced."))
      ]
    }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "Pelanggaran hanya dilaporkan, tidak dicegah.",
          en: "Violations are reported, not prevented."),
        excerpt: policies.text, parameter: name + "-Report-Only")
    ]
  }

  static let unsafeInline = check(
    "unsafe-inline", .medium,
    Phrase("CSP mengizinkan skrip sebaris", en: "Policy allows inline scripts"),
    rule: Phrase(
      "script-src (atau script-src-elem, script-src-attr, default-src) yang berlaku tetap memuat 'unsafe-inline' setelah nonce, hash, dan 'strict-dynamic' diperhitungkan.",
      en:
        "The effective script-src (or script-src-elem, -attr, default-src) keeps 'unsafe-inline' after nonces, hashes and 'strict-dynamic' are counted."
    )
  ) { policies in
    guard !policies.restrictions(on: "script-src").isEmpty else { return .notApplicable }
    let kinds = ["script-src-elem", "script-src-attr"].filter { kind in
      let lists = policies.restrictions(on: kind)
      return !lists.isEmpty && lists.allSatisfy(\.allowInline)
    }
    return kinds.isEmpty
      ? .sound
      : .fault(
        Phrase(
          "Skrip sebaris dijalankan (\(kinds.joined(separator: ", "))).",
          en: "Inline scripts run (\(kinds.joined(separator: ", ")))."))
  }

  static let unsafeInlineStyle = check(
    "unsafe-inline-style", .info,
    Phrase("CSP mengizinkan gaya sebaris", en: "Policy allows inline styles"),
    rule: Phrase("Hal yang sama untuk style-src.", en: "The same for style-src.")
  ) { policies in
    let lists = policies.restrictions(on: "style-src-elem")
    guard !lists.isEmpty else { return .notApplicable }
    return lists.allSatisfy(\.allowInline)
      ? .fault(Phrase("Gaya sebaris diterapkan.", en: "Inline styles apply.")) : .sound
  }

  static let unsafeEval = check(
    "unsafe-eval", .low, Phrase("CSP mengizinkan eval", en: "Policy allows eval"),
    rule: Phrase(
      "'unsafe-eval' ada di script-src yang berlaku; 'wasm-unsafe-eval' tidak dihitung.",
      en: "'unsafe-eval' is in the effective script-src; 'wasm-unsafe-eval' doesn't count."),
    controls: ["P27-4-f", "P27-4-g"]
  ) { policies in
    guard let found = policies.effective("script-src", where: { $0 == "'unsafe-eval'" }) else {
      return .notApplicable
    }
    return found.isEmpty
      ? .sound : .fault(Phrase("eval dan sejenisnya dijalankan.", en: "eval and its like run."))
  }

  static let wildcard = check(
    "wildcard", .medium,
    Phrase("CSP membuka semua asal skrip", en: "Policy lets in any script source"),
    rule: Phrase(
      "script-src atau object-src yang berlaku memuat *, http:, https:, atau sejenisnya; atau script-src dan default-src sama-sama tidak ada.",
      en:
        "The effective script-src or object-src has *, http:, https: or the like; or both script-src and default-src are absent."
    )
  ) { policies in
    let scripts = policies.restrictions(on: "script-src")
    if scripts.isEmpty {
      return .fault(
        Phrase(
          "script-src dan default-src tidak ada.", en: "script-src and default-src are absent."))
    }
    for (name, lists) in [
      ("script-src", scripts), ("object-src", policies.restrictions(on: "object-src")),
    ] {
      let isOpen =
        !lists.isEmpty && lists.allSatisfy { $0.places.contains(where: \.isWildcardSource) }
      if isOpen, let source = lists.first?.places.first(where: \.isWildcardSource) {
        return .fault(Phrase("\(name) memuat \(source).", en: "\(name) has \(source)."))
      }
    }
    return .sound
  }

  static let dataScript = check(
    "data-script", .medium,
    Phrase("CSP mengizinkan skrip dari data:", en: "Policy allows scripts from data:"),
    rule: Phrase(
      "data:, blob:, atau filesystem: ada di script-src yang berlaku.",
      en: "data:, blob: or filesystem: is in the effective script-src.")
  ) { policies in
    let lists = policies.restrictions(on: "script-src")
    guard !lists.isEmpty else { return .notApplicable }
    let kinds = ["data:", "blob:", "filesystem:"].filter { kind in
      lists.allSatisfy { $0.places.contains(kind) }
    }
    return kinds.isEmpty
      ? .sound
      : .fault(
        Phrase(
          "script-src memuat \(kinds.joined(separator: ", ")).",
          en: "script-src has \(kinds.joined(separator: ", "))."))
  }

  static let httpScheme = Check.ofHomePage(
    info(
      "http-scheme", .low, Phrase("CSP menyebut sumber http", en: "Policy names http sources"),
      rule: Phrase(
        "Halaman https, tetapi ada sumber yang diawali http: di arahan aktif; info bila hanya gambar dan media.",
        en:
          "An https page, but a source begins with http: in an active directive; info where only images and media are concerned."
      ),
      controls: ["P27-8-b"], cwe: 319)
  ) { answer, exchange, visit in
    judge(answer, exchange, visit) { policies in
      guard exchange.request.address.scheme == .https else { return .notApplicable }
      var passive: String?
      for policy in policies.enforced {
        for (name, values) in policy.directives
        where name.hasSuffix("-src") || name.hasPrefix("script-src") || name == "form-action" {
          guard let source = values.first(where: { $0.lowercased().hasPrefix("http:") }) else {
            continue
          }
          if name != "img-src" && name != "media-src" {
            return .fault(Phrase("\(name) memuat \(source).", en: "\(name) has \(source)."))
          }
          passive = "\(name) \(source)"
        }
      }
      return passive.map {
        .fault(Phrase("Hanya gambar atau media: \($0).", en: "Images or media only: \($0)."), .info)
      } ?? .sound
    }
  }

  static let noObjectSource = check(
    "no-object-src", .low, Phrase("CSP tidak menutup object", en: "Policy leaves objects open"),
    rule: Phrase(
      "object-src tidak ada dan default-src tidak ada, atau isinya terlalu luas.",
      en: "Neither object-src nor default-src, or one that is too wide.")
  ) { policies in
    let lists = policies.restrictions(on: "object-src")
    return lists.contains { !$0.contains(where: \.isWildcardSource) }
      ? .sound
      : .fault(
        Phrase(
          "Elemen object dan embed tidak dibatasi.",
          en: "The elements object and embed aren't restricted."))
  }

  static let noBaseURI = check(
    "no-base-uri", .low, Phrase("CSP tidak mengunci base", en: "Policy leaves base open"),
    rule: Phrase(
      "base-uri tidak ada (default-src tidak menggantikannya), atau bukan 'none', 'self', atau satu asal.",
      en:
        "No base-uri (default-src doesn't stand in for it), or none of 'none', 'self', one origin.")
  ) { policies in
    let lists = policies.restrictions(on: "base-uri")
    return lists.contains { $0.count <= 1 && !$0.contains(where: \.isWildcardSource) }
      ? .sound
      : .fault(
        Phrase(
          "Elemen base sisipan dapat membelokkan skrip.",
          en: "An injected base element can divert scripts."))
  }

  static let noFormAction = check(
    "no-form-action", .info,
    Phrase("CSP tidak membatasi tujuan formulir", en: "Policy leaves form targets open"),
    rule: Phrase("form-action tidak ada.", en: "No form-action.")
  ) { policies in
    policies.restrictions(on: "form-action").isEmpty
      ? .fault(
        Phrase(
          "Formulir sisipan dapat mengirim ke mana saja.", en: "An injected form can send anywhere."
        )) : .sound
  }

  static let strictDynamicAlone = check(
    "strict-dynamic-no-nonce", .medium,
    Phrase("'strict-dynamic' tanpa nonce", en: "'strict-dynamic' without a nonce"),
    rule: Phrase(
      "'strict-dynamic' ada tanpa nonce atau hash.", en: "'strict-dynamic' without nonce or hash.")
  ) { policies in
    let lists = policies.restrictions(on: "script-src")
    guard lists.contains(where: { $0.contains("'strict-dynamic'") }) else { return .notApplicable }
    return lists.contains { $0.contains("'strict-dynamic'") && !$0.hasNonceOrHash }
      ? .fault(
        Phrase(
          "Tanpa nonce atau hash tidak ada skrip yang tepercaya.",
          en: "Without nonce or hash no script is trusted.")) : .sound
  }
}
