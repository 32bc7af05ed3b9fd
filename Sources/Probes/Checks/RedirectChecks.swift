// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Does everybody who types the name arrive at the right place, over TLS?
enum RedirectChecks {
  static let family = CheckFamily(
    "redirects", Phrase("HTTPS dan pengalihan", en: "HTTPS and redirects"),
    [
      notToHTTPS, firstHopElsewhere, downgrade, loop, tooLong, withoutLocation, temporary, offsite,
      bodyLeak,
    ] + OpenRedirectChecks.all)

  static let notToHTTPS = Check(
    CheckInfo(
      "redir.http-not-https", .high,
      title: Phrase("HTTP tidak dialihkan ke HTTPS", en: "HTTP isn't redirected to HTTPS"),
      rule: Phrase(
        "HTTPS berjalan, tetapi jawaban HTTP bukan pengalihan atau berakhir di alamat http.",
        en: "HTTPS works, but the answer over HTTP is no redirect, or ends at an http address."),
      remedy: Phrase(
        "Alihkan semua permintaan HTTP ke HTTPS dengan 301 atau 308.",
        en: "Redirect every HTTP request to HTTPS with 301 or 308."),
      nginx: "server {\n  listen 80;\n  return 301 https://$host$request_uri;\n}",
      apache:
        "<VirtualHost *:80>\n  Redirect permanent / https://layanan.contoh.go.id/\n</VirtualHost>",
      controls: ["P27-8-a", "P27-8-b", "P27-1-g"], cwe: 319,
      references: ["ASVS 5.0 12.2.1", "WSTG-CRYP-03"])
  ) { visit in
    guard let plain = visit[.plainHTTP] else { return [.unanswered(nil, of: visit)] }
    let hasTLS = [visit[.home], visit[.secureHome]].contains { exchange in
      exchange?.steps.contains { $0.address.scheme == .https } ?? false
    }
    guard hasTLS else {
      return [
        Sighting(
          .notApplicable, in: plain,
          Phrase("HTTPS tidak berjalan di host ini.", en: "There is no HTTPS on this host."))
      ]
    }
    switch plain.outcome {
    case .trouble(.notConnected), .trouble(.timeout(.connect)):
      return [
        Sighting(
          .pass, in: plain, Phrase("HTTP biasa tidak dilayani.", en: "Plain HTTP isn't served."))
      ]
    case .trouble: return [.unanswered(plain, of: visit)]
    case .answer(let answer):
      let lines =
        "HTTP \(plain.steps.first?.answer.status ?? answer.status)\n"
        + (plain.hops.first?.answer.headers.lines("Location") ?? "")
      if plain.end.scheme == .https {
        return [
          Sighting(
            .pass, in: plain, Phrase("Dialihkan ke HTTPS.", en: "Redirected to HTTPS."),
            excerpt: lines)
        ]
      }
      return [
        Sighting(
          .fail, plain.start.place(method: "GET"),
          Phrase(
            "\(plain.start.text) berakhir di \(plain.end.text) tanpa HTTPS.",
            en: "\(plain.start.text) ends at \(plain.end.text), without HTTPS."),
          evidence: [plain.evidence(lines)])
      ]
    }
  }

  static let firstHopElsewhere = onPlainHop(
    CheckInfo(
      "redir.http-first-hop-other-host", .low,
      title: Phrase(
        "HTTP langsung dialihkan ke host lain", en: "HTTP goes straight to another host"),
      rule: Phrase(
        "Pengalihan pertama dari http menuju https milik host lain, sehingga HSTS tidak pernah terpasang untuk nama yang diketik.",
        en:
          "The first redirect goes to https of another host, so that HSTS is never set for the name that was typed."
      ),
      remedy: Phrase(
        "Alihkan dahulu ke HTTPS pada nama yang sama, baru ke nama lain.",
        en: "Redirect to HTTPS on the same name first, then to the other name."),
      nginx: "return 301 https://$host$request_uri;", controls: ["P27-8-b"], cwe: 319,
      references: ["ASVS 5.0 12.2.1"])
  ) { hop, next in
    next.scheme == .https && next.host != hop.from.host
      ? Phrase(
        "\(hop.from.text) mengalihkan ke \(next.text).",
        en: "\(hop.from.text) redirects to \(next.text).") : nil
  }

  static let temporary = onPlainHop(
    CheckInfo(
      "redir.temporary", .info,
      title: Phrase("Pengalihan ke HTTPS bersifat sementara", en: "Temporary redirect to HTTPS"),
      rule: Phrase(
        "http ke https dengan 302, 303, atau 307.", en: "http to https by 302, 303 or 307."),
      remedy: Phrase(
        "Pakai 301 atau 308 agar peramban mengingatnya.",
        en: "Use 301 or 308, so that browsers remember it."),
      nginx: "return 301 https://$host$request_uri;", controls: ["P27-8-b"])
  ) { hop, next in
    next.scheme == .https && [302, 303, 307].contains(hop.answer.status)
      ? Phrase(
        "Pengalihan memakai status \(hop.answer.status).",
        en: "The redirect has status \(hop.answer.status).") : nil
  }

  static let downgrade = onHops(
    CheckInfo(
      "redir.https-downgrade", .high,
      title: Phrase("Pengalihan dari HTTPS ke HTTP", en: "Redirect from HTTPS to HTTP"),
      rule: Phrase(
        "Ada pengalihan dari https ke http.", en: "A redirect leads from https to http."),
      remedy: Phrase("Arahkan selalu ke alamat https.", en: "Always redirect to https addresses."),
      controls: ["P27-8-a", "P27-8-b"], cwe: 319, references: ["ASVS 5.0 12.2.1"])
  ) { hop in
    guard let next = hop.destination, hop.from.scheme == .https, next.scheme == .http else {
      return nil
    }
    return Phrase(
      "\(hop.from.text) mengalihkan ke \(next.text).",
      en: "\(hop.from.text) redirects to \(next.text).")
  }

  static let loop = onHops(
    circular(
      "loop", Phrase("Pengalihan berputar", en: "Redirect loop"),
      rule: Phrase("Alamat yang sama muncul lagi.", en: "The same address comes again."))
  ) { hop in
    guard case .loop(let next) = hop.way else { return nil }
    return Phrase("Kembali ke \(next.text).", en: "Back at \(next.text).")
  }

  static let tooLong = onHops(
    circular(
      "too-long", Phrase("Pengalihan terlalu panjang", en: "Too many redirects"),
      rule: Phrase("Lebih dari 10 pengalihan.", en: "More than 10 redirects."))
  ) { hop in
    guard case .tooMany(let next) = hop.way else { return nil }
    return Phrase(
      "Setelah 10 pengalihan masih menuju \(next.text).",
      en: "After 10 redirects still bound for \(next.text).")
  }

  static let withoutLocation = onHops(
    circular(
      "missing-location", Phrase("Pengalihan tanpa tujuan", en: "Redirect without a destination"),
      rule: Phrase(
        "Status 3xx tanpa Location yang dapat dibaca.",
        en: "A 3xx status without a readable Location."))
  ) { hop in
    switch hop.way {
    case .missing:
      Phrase(
        "Status \(hop.answer.status) tanpa Location.",
        en: "Status \(hop.answer.status) without Location.")
    case .unreadable(let text):
      Phrase("Location tidak terbaca: \(text)", en: "Unreadable Location: \(text)")
    case .followed, .foreign, .loop, .tooMany: nil
    }
  }

  static let offsite = Check(
    CheckInfo(
      "redir.offsite", .info,
      title: Phrase("Berakhir di domain lain", en: "Ends at another domain"),
      rule: Phrase(
        "Domain terdaftar tujuan akhir berbeda dari domain sistem.",
        en: "The final registrable domain differs from the system's."),
      remedy: Phrase(
        "Pastikan domain tujuan milik Anda dan tercatat.",
        en: "Make sure that the other domain is yours and on record."),
      references: ["ASVS 5.0 3.7.2"])
  ) { visit in
    guard let exchange = visit[.home], exchange.answer != nil else {
      return [.unanswered(visit[.home], of: visit)]
    }
    let isSame = !RegistrableDomain.isForeign(exchange.end.host, to: visit.target.address.host)
    return [
      Sighting(
        isSame ? .pass : .fail, in: exchange,
        isSame
          ? Phrase("Tetap di domain sendiri.", en: "Stays within the own domain.")
          : Phrase("Berakhir di \(exchange.end.text).", en: "Ends at \(exchange.end.text)."))
    ]
  }

  static let bodyLeak = onHops(
    CheckInfo(
      "redir.body-leak", .low,
      title: Phrase("Pengalihan membawa isi halaman", en: "A redirect carries a page"),
      rule: Phrase(
        "Isi jawaban 3xx lebih panjang dari Location ditambah 300 byte, atau memuat lebih dari satu href.",
        en: "The body of a 3xx is longer than Location and 300 bytes, or has more than one href."),
      remedy: Phrase(
        "Hentikan program setelah mengirim Location (di PHP: exit;), agar isi halaman yang dilindungi tidak ikut terkirim.",
        en:
          "End the program after sending Location (in PHP: exit;), so that a protected page isn't sent along."
      ),
      controls: ["P27-6-b"], cwe: 201, references: ["ASVS 5.0 16.5.1", "WSTG-INFO-05"])
  ) { hop in
    let body = hop.answer.body
    let links = hop.answer.text.lowercased().components(of: "href")
    guard body.count > 300 + (hop.answer.headers["Location"]?.utf8.count ?? 0) || links > 1 else {
      return nil
    }
    return Phrase(
      "Jawaban \(hop.answer.status) dari \(hop.from.text) membawa \(body.count) byte dengan \(links) tautan.",
      en:
        "The \(hop.answer.status) of \(hop.from.text) carries \(body.count) bytes with \(links) links."
    )
  }

  private static func circular(_ name: String, _ title: Phrase, rule: Phrase) -> CheckInfo {
    CheckInfo(
      "redir.\(name)", .low, title: title, rule: rule,
      remedy: Phrase(
        "Periksa aturan pengalihan di server dan aplikasi.",
        en: "Look through the redirect rules of server and application."),
      controls: ["P27-6-b"], cwe: 670)
  }

  /// Of the first redirect that plain HTTP gave.
  private static func onPlainHop(
    _ info: CheckInfo, _ fault: @escaping @Sendable (Hop, WebAddress) -> Phrase?
  ) -> Check {
    Check(info) { visit in
      guard let plain = visit[.plainHTTP], plain.answer != nil else {
        return [.unanswered(visit[.plainHTTP], of: visit)]
      }
      guard let hop = plain.hops.first, let next = hop.destination else {
        return [
          Sighting(
            .notApplicable, in: plain,
            Phrase("HTTP tidak mengalihkan.", en: "HTTP doesn't redirect."))
        ]
      }
      let detail = fault(hop, next)
      return [
        Sighting(
          detail == nil ? .pass : .fail, hop.from.place(method: "GET"),
          detail ?? Phrase("Sesuai.", en: "As it should be."),
          evidence: [
            plain.evidence("HTTP \(hop.answer.status)\n" + hop.answer.headers.lines("Location"))
          ])
      ]
    }
  }

  /// Of every redirect that the home page and plain HTTP gave, the first that is at fault.
  private static func onHops(_ info: CheckInfo, _ fault: @escaping @Sendable (Hop) -> Phrase?)
    -> Check
  {
    Check(info) { visit in
      let exchanges = [visit[.home], visit[.plainHTTP]].compactMap { $0 }
      guard let first = exchanges.first(where: { $0.answer != nil }) else {
        return [.unanswered(visit[.home], of: visit)]
      }
      for exchange in exchanges {
        for hop in exchange.hops {
          guard let detail = fault(hop) else { continue }
          let excerpt = "HTTP \(hop.answer.status)\n" + hop.answer.headers.lines("Location")
          return [
            Sighting(
              .fail, hop.from.place(method: "GET"), detail, evidence: [exchange.evidence(excerpt)])
          ]
        }
      }
      return [Sighting(.pass, in: first, Phrase("Tidak ada.", en: "None."))]
    }
  }
}

extension Exchange {
  /// What was asked first.
  fileprivate var start: WebAddress { hops.first?.from ?? request.address }
}

extension String {
  /// How often `part` stands in it.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
