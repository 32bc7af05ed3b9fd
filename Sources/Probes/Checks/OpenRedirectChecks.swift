// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Links that would send a visitor wherever their parameter says. A foreign value is never made up:
/// what isn't in the site's own links isn't asked.
enum OpenRedirectChecks {
  static let all = [sign, confirmed, metaRefresh]

  private static let names: Set<String> = [
    "url", "u", "next", "redirect", "redirect_uri", "redirecturl", "return", "returnurl",
    "return_url",
    "r", "dest", "destination", "goto", "continue", "keluar", "kembali", "tujuan",
  ]

  static let sign = Check(
    info(
      "redir.open-redirect-param", .info,
      Phrase(
        "Parameter yang mungkin mengalihkan ke luar", en: "A parameter that may redirect outside"),
      rule: Phrase(
        "Tautan di situs memuat parameter seperti url, next, atau kembali yang nilainya alamat lengkap host lain. Hanya petunjuk.",
        en:
          "A link of the site has a parameter such as url, next or return whose value is an absolute address of another host. A sign only."
      ))
  ) { visit in
    guard let home = visit[.home], home.answer != nil else {
      return [.unanswered(visit[.home], of: visit)]
    }
    let pages = [visit.home].compactMap { $0 } + visit.linked.compactMap(\.page)
    var seen: Set<String> = []
    let found = pages.flatMap { page in
      page.links.compactMap { link -> Sighting? in
        guard visit.target.hosts.contains(link.host),
          let (name, value) = foreignParameter(of: link),
          seen.insert(link.pathOnly + "?" + name).inserted
        else { return nil }
        return Sighting(
          .fail, link.with(path: link.pathOnly).place(method: "GET", parameter: name),
          Phrase(
            "Parameter \(name) membawa alamat \(value.origin).",
            en: "The parameter \(name) carries the address \(value.origin)."),
          evidence: [home.evidence(link.text)], confidence: .tentative)
      }
    }
    return found.isEmpty
      ? [
        Sighting(
          .pass, in: home, Phrase("Tidak ada tautan demikian.", en: "There is no such link."))
      ]
      : Array(found.prefix(10))
  }

  static let confirmed = Check(
    info(
      "redir.open-redirect-param-confirmed", .medium,
      Phrase("Pengalihan terbuka", en: "Open redirect"),
      rule: Phrase(
        "Tautan milik situs sendiri, diminta apa adanya, mengalihkan ke host lain yang tertulis di parameternya.",
        en:
          "A link of the site's own, asked as it stands, redirects to the foreign host in its parameter."
      ))
  ) { visit in
    guard let home = visit[.home], home.answer != nil else {
      return [.unanswered(visit[.home], of: visit)]
    }
    let suspects = visit.linked.filter { linked in
      foreignParameter(of: linked.exchange.hops.first?.from ?? linked.exchange.request.address)
        != nil
    }
    guard !suspects.isEmpty else {
      return [
        Sighting(
          .notApplicable, in: home,
          Phrase(
            "Tidak ada tautan demikian di antara yang dibuka.",
            en: "There is no such link among those that were opened."))
      ]
    }
    return suspects.map { linked in
      let exchange = linked.exchange
      guard exchange.answer != nil, let hop = exchange.hops.first, let next = hop.destination,
        let (name, value) = foreignParameter(of: hop.from), next.host == value.host
      else {
        return Sighting(
          exchange.answer == nil ? .undetermined : .pass, in: exchange,
          exchange.trouble?.reason
            ?? Phrase("Tidak mengalihkan ke sana.", en: "Doesn't redirect there."))
      }
      return Sighting(
        .fail, hop.from.with(path: hop.from.pathOnly).place(method: "GET", parameter: name),
        Phrase(
          "Mengalihkan ke \(next.origin) seperti tertulis di \(name).",
          en: "Redirects to \(next.origin) as \(name) says."),
        evidence: [
          exchange.evidence("HTTP \(hop.answer.status)\n" + hop.answer.headers.lines("Location"))
        ])
    }
  }

  static let metaRefresh = Check.ofHomePage(
    CheckInfo(
      "redir.meta-refresh-foreign", .medium,
      title: Phrase(
        "Halaman melempar pengunjung ke situs lain",
        en: "The page sends its visitors to another site"),
      rule: Phrase(
        "Halaman utama memuat meta refresh atau skrip location= ke domain lain.",
        en: "The home page has a meta refresh, or a script with location=, to another domain."),
      remedy: Phrase(
        "Hapus pengalihan itu bila bukan buatan Anda, lalu cari cara penyisipnya masuk; bila sengaja, pakai pengalihan HTTP.",
        en:
          "Remove it if it isn't yours, and find out how it got in; if it is meant, redirect by HTTP."
      ),
      controls: ["P27-9-b"], cwe: 601, references: ["ASVS 5.0 3.7.2"])
  ) { _, exchange, visit in
    guard let page = visit.home else { return [.unanswered(exchange, of: visit)] }
    let refreshes = page.metas.filter { $0.name == "http-equiv:refresh" }.compactMap { meta in
      meta.content.firstMatch(of: /(?i)url\s*=\s*['"]?([^'"\s]+)/).map { String($0.1) }
    }
    let scripts = page.scripts.filter { $0.reference == nil && $0.text.contains("location") }
      .flatMap { script in
        String(script.text.prefix(64 << 10))
          .matches(of: /location(?:\.href)?\s*=\s*["'](https?:\/\/[^"']+)["']/).map { String($0.1) }
      }
    for reference in refreshes + scripts {
      guard let address = try? page.base.resolve(reference),
        RegistrableDomain.isForeign(address.host, to: visit.target.address.host)
      else { continue }
      return [
        Sighting(
          .fail, in: exchange,
          Phrase(
            "Pengunjung dilempar ke \(address.origin).",
            en: "Visitors are sent to \(address.origin)."),
          excerpt: reference, confidence: refreshes.contains(reference) ? .confirmed : .tentative)
      ]
    }
    return [Sighting(.pass, in: exchange, Phrase("Tidak ada.", en: "None."))]
  }

  /// The first parameter with such a name whose value is an address of another registered domain.
  private static func foreignParameter(of link: WebAddress) -> (name: String, value: WebAddress)? {
    for pair in (link.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, names.contains(parts[0].lowercased()),
        let value = try? WebAddress(parts[1].percentDecoded),
        RegistrableDomain.isForeign(value.host, to: link.host)
      else { continue }
      return (parts[0], value)
    }
    return nil
  }

  private static func info(_ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase)
    -> CheckInfo
  {
    CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: Phrase(
        "Alihkan hanya ke alamat dalam daftar yang diizinkan, atau pakai kunci singkat sebagai ganti alamat lengkap.",
        en:
          "Redirect to addresses of an allow list only, or use short keys in place of whole addresses."
      ),
      controls: ["P27-4-b"], cwe: 601, references: ["ASVS 5.0 3.7.2", "WSTG-CLNT-04"])
  }
}
