// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Sources of a policy that are weaker than they look.
enum CSPSourceChecks {
  static let all = [weakNonce, nonceReuse, bypassHost, addressSource]

  private static let shortest = 8

  /// Hosts where anybody can place a script, or that answer with a callback of the asker's choice.
  private static let openHosts: Set<String> = [
    "ajax.googleapis.com", "cdn.jsdelivr.net", "cdnjs.cloudflare.com", "unpkg.com",
    "raw.githubusercontent.com",
    "raw.githack.com", "rawcdn.githack.com", "cdn.rawgit.com", "esm.sh", "cdn.skypack.dev",
    "jsdelivr.net",
    "accounts.google.com", "www.google.com", "www.googleapis.com", "storage.googleapis.com",
    "clients1.google.com", "translate.googleapis.com", "maps.googleapis.com",
    "www.googletagmanager.com",
    "api.twitter.com", "graph.facebook.com", "connect.facebook.net", "platform.twitter.com",
    "s3.amazonaws.com", "firebasestorage.googleapis.com", "pastebin.com", "code.angularjs.org",
    "yandex.st", "yastatic.net", "d.alicdn.com", "cdn.bootcss.com", "lib.baomitu.com",
    "polyfill.io",
    "cdn.polyfill.io", "www.youtube.com", "vimeo.com", "api.vimeo.com",
    "gist.githubusercontent.com",
  ]
  /// Everything under these belongs to whoever asks for it.
  private static let openZones = [
    ".github.io", ".githubusercontent.com", ".herokuapp.com", ".netlify.app", ".vercel.app",
    ".pages.dev",
    ".workers.dev", ".web.app", ".firebaseapp.com", ".appspot.com", ".cloudfront.net",
    ".amazonaws.com",
    ".azurewebsites.net", ".blob.core.windows.net", ".ngrok.io", ".glitch.me", ".google.com",
    ".googleapis.com",
  ]

  static let weakNonce = CSPChecks.check(
    "weak-nonce", .medium, Phrase("Nonce CSP terlalu pendek", en: "Nonce too short"),
    rule: Phrase(
      "Nonce kurang dari \(shortest) karakter.", en: "A nonce of fewer than \(shortest) characters."
    ),
    remedy: nonceRemedy, cwe: 330
  ) { policies in
    guard !policies.nonces.isEmpty else { return .notApplicable }
    let weak = policies.nonces.filter { $0.dropFirst("'nonce-".count).dropLast().count < shortest }
    return weak.isEmpty
      ? .sound
      : .fault(
        Phrase("\(weak.count) nonce dapat ditebak.", en: "\(weak.count) nonce can be guessed."))
  }

  static let nonceReuse = Check.ofHomePage(
    CSPChecks.info(
      "nonce-reuse", .medium, Phrase("Nonce CSP dipakai ulang", en: "Nonce used again"),
      rule: Phrase(
        "Nonce yang sama muncul pada dua pengambilan halaman.",
        en: "The same nonce in two fetches of the page."),
      remedy: nonceRemedy, cwe: 330)
  ) { answer, exchange, visit in
    CSPChecks.judge(answer, exchange, visit) { policies in
      guard !policies.nonces.isEmpty, let again = visit[.homeAgain]?.answer else {
        return .notApplicable
      }
      let second = visit.view(.homeAgain)?.nonces ?? PolicySet(again, nil).nonces
      return policies.nonces.isDisjoint(with: second)
        ? .sound
        : .fault(
          Phrase(
            "Nonce tidak berganti antara dua permintaan.",
            en: "The nonce didn't change between two requests."))
    }
  }

  static let bypassHost = CSPChecks.check(
    "bypass-host", .low,
    Phrase("CSP mengizinkan host skrip yang terbuka", en: "Policy allows an open script host"),
    rule: Phrase(
      "Host skrip yang diizinkan (tanpa 'strict-dynamic' dan tanpa jalur berkas) menyajikan skrip siapa saja atau JSONP.",
      en:
        "An allowed script host (without 'strict-dynamic', without a file's path) serves anybody's scripts, or JSONP."
    ),
    remedy: Phrase(
      "Simpan pustaka di server sendiri, atau izinkan berkas tertentu dengan jalur lengkap dan integrity.",
      en:
        "Keep libraries on your own server, or allow single files by their full path, with integrity."
    )
  ) { policies in
    let lists = policies.restrictions(on: "script-src")
    guard !lists.isEmpty else { return .notApplicable }
    let open = lists.map { $0.places.filter(isOpen) }
    guard open.allSatisfy({ !$0.isEmpty }), let names = open.first else { return .sound }
    return .fault(
      Phrase(
        "script-src mengizinkan \(names.joined(separator: ", ")).",
        en: "script-src allows \(names.joined(separator: ", "))."))
  }

  static let addressSource = CSPChecks.check(
    "ip-source", .info, Phrase("CSP menyebut alamat IP", en: "Policy names an IP address"),
    rule: Phrase("Ada sumber berupa alamat IP.", en: "A source is an IP address."), cwe: nil
  ) { policies in
    let found = policies.enforced.flatMap { $0.directives.flatMap(\.values) }.first { source in
      IPAddress(host(of: source)) != nil
    }
    return found.map { .fault(Phrase("Sumber \($0).", en: "Source \($0).")) } ?? .sound
  }

  private static let nonceRemedy = Phrase(
    "Buat nonce acak minimal 128 bit untuk setiap jawaban, jangan disimpan di tembolok halaman.",
    en:
      "Make a random nonce of at least 128 bits for every answer, and don't let page caches keep it."
  )

  private static func isOpen(_ source: String) -> Bool {
    let withoutScheme = source.firstRange(of: "://").map { source[$0.upperBound...] } ?? source[...]
    // A path that names one file is narrow.
    if let slash = withoutScheme.firstIndex(of: "/"), !withoutScheme[slash...].hasSuffix("/") {
      return false
    }
    let name = host(of: source)
    if name.hasPrefix("*.") { return openZones.contains { $0.hasSuffix(name.dropFirst()) } }
    return openHosts.contains(name) || openZones.contains { name.hasSuffix($0) }
  }

  private static func host(of source: String) -> String {
    let withoutScheme = source.firstRange(of: "://").map { source[$0.upperBound...] } ?? source[...]
    return String(withoutScheme.prefix { $0 != "/" && $0 != ":" })
  }
}
