// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What does a page load or send without encryption?
enum MixedContentChecks {
  static let all = [active, passive, formAction, passwordOverHTTP]

  static let active = loads(
    "html.mixed.active", .high,
    Phrase(
      "Skrip, gaya, atau bingkai dimuat tanpa enkripsi",
      en: "Scripts, styles or frames loaded without encryption"),
    rule: Phrase(
      "Halaman https memuat skrip, gaya, bingkai, objek, huruf, pekerja, manifes, atau permintaan skrip dari http.",
      en:
        "An https page loads a script, style sheet, frame, object, font, worker, manifest or script request from http."
    )
  ) { $0.isActive }

  static let passive = loads(
    "html.mixed.passive", .low,
    Phrase(
      "Gambar atau media dimuat tanpa enkripsi", en: "Pictures or media loaded without encryption"),
    rule: Phrase(
      "Halaman https memuat gambar, suara, video, atau ikon dari http.",
      en: "An https page loads a picture, sound, video or icon from http.")
  ) { !$0.isActive }

  private static func loads(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase,
    _ isMeant: @escaping @Sendable (Page.Resource.Kind) -> Bool
  ) -> Check {
    .ofPages(
      CheckInfo(
        id, severity, title: title, rule: rule,
        remedy: Phrase(
          "Ganti alamat http:// dengan https:// atau alamat relatif. Sementara itu pasang upgrade-insecure-requests.",
          en:
            "Replace http:// addresses by https:// or relative ones. Meanwhile send upgrade-insecure-requests."
        ),
        nginx: "add_header Content-Security-Policy \"upgrade-insecure-requests\" always;",
        apache: "Header always set Content-Security-Policy \"upgrade-insecure-requests\"",
        controls: ["P27-8-a", "P27-8-b", "P27-1-g"], cwe: 311,
        references: ["ASVS 5.0 12.2.1", "WSTG-CRYP-03"])
    ) { page, exchange, _ in
      guard page.address.scheme == .https else { return [] }
      let found = page.resources.filter { $0.address?.scheme == .http && isMeant($0.kind) }
      guard !found.isEmpty else { return [] }
      let hosts = Set(found.compactMap(\.address?.host)).sorted().prefix(8).joined(separator: ", ")
      return [
        Sighting(
          .fail, in: exchange,
          Phrase(
            "\(found.count) muatan lewat http dari \(hosts).",
            en: "\(found.count) loads over http from \(hosts)."),
          excerpt: found.prefix(5).map { "\($0.kind.rawValue): \($0.reference)" }.joined(
            separator: "\n"))
      ]
    }
  }

  static let formAction = Check.ofPages(
    CheckInfo(
      "html.form.http-action", .high,
      title: Phrase("Formulir dikirim tanpa enkripsi", en: "Form sent without encryption"),
      rule: Phrase(
        "Halaman https memuat formulir dengan action http.",
        en: "An https page has a form whose action is http."),
      remedy: Phrase(
        "Arahkan action formulir ke https://.", en: "Point the form's action to https://."),
      controls: ["P27-1-g", "P27-8-b"], cwe: 319, references: ["ASVS 5.0 12.2.1"])
  ) { page, exchange, _ in
    guard page.address.scheme == .https else { return [] }
    return page.forms.filter { $0.address?.scheme == .http }.prefix(3).map { form in
      Sighting(
        .fail, in: exchange,
        Phrase(
          "Isian dikirim ke \(form.reference).", en: "What is typed is sent to \(form.reference)."),
        excerpt: "<form method=\(form.method) action=\(form.reference)>")
    }
  }

  static let passwordOverHTTP = Check.ofPages(
    CheckInfo(
      "html.password-over-http", .high,
      title: Phrase(
        "Kata sandi diminta pada halaman tanpa enkripsi",
        en: "Password asked for without encryption"),
      rule: Phrase(
        "Halaman http memuat isian kata sandi.", en: "An http page has a password field."),
      remedy: Phrase(
        "Sajikan halaman masuk hanya lewat https dan alihkan http.",
        en: "Serve sign-in pages by https only and redirect http."),
      nginx: "server { listen 80; return 301 https://$host$request_uri; }",
      apache: "RewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]",
      controls: ["P27-1-g", "P27-8-a"], cwe: 319, references: ["ASVS 5.0 12.2.1", "WSTG-ATHN-01"])
  ) { page, exchange, _ in
    guard page.address.scheme == .http, let form = page.forms.first(where: \.hasPassword) else {
      return []
    }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase("Ada isian kata sandi pada halaman http.", en: "A password field on an http page."),
        excerpt: "<form method=\(form.method) action=\(form.reference)> … <input type=password>")
    ]
  }
}
