// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension TLSChecks {
  static let port: [Check] = [missing, notTLS]

  private static let missing = Check(
    CheckInfo(
      "tls.missing", .high,
      title: Phrase(
        "Layanan tidak tersedia lewat HTTPS", en: "The service is not offered over HTTPS"),
      rule: Phrase(
        "Alamat terdaftar memakai http dan porta TLS host yang sama tidak menjawab TLS.",
        en: "The registered address is http, and the same host's TLS port answers no TLS."),
      remedy: Phrase(
        "Pasang sertifikat, nyalakan HTTPS, dan alihkan semua permintaan HTTP ke HTTPS.",
        en: "Install a certificate, turn on HTTPS, and redirect every HTTP request to it."),
      nginx: """
        server {
          listen 443 ssl;
          server_name layanan.contoh.go.id;
          ssl_certificate /etc/ssl/layanan.pem;
          ssl_certificate_key /etc/ssl/layanan.key;
        }
        """,
      apache: """
        <VirtualHost *:443>
          ServerName layanan.contoh.go.id
          SSLEngine on
          SSLCertificateFile /etc/ssl/layanan.pem
          SSLCertificateKeyFile /etc/ssl/layanan.key
        </VirtualHost>
        """, controls: ["P27-8-a", "P27-8-b"], cwe: 319,
      references: ["ASVS 12.2.1", "WSTG-CRYP-03"])
  ) { visit in
    guard let facts = visit.tls else { return [.unanswered(nil, of: visit)] }
    let scene = TLSScene(facts, visit)
    let isPlain = visit.target.address.scheme == .http
    switch facts.outcome {
    case .spoke, .refused:
      return [scene.sighting(.pass, Phrase("Porta TLS menjawab.", en: "The TLS port answers."))]
    case .plainHTTP, .notTLS, .unreachable:
      guard isPlain else {
        return [
          scene.sighting(
            .notApplicable,
            Phrase(
              "Alamat terdaftar sudah memakai https.",
              en: "The registered address is https already."))
        ]
      }
      let words = facts.outcome.words
      return [
        scene.sighting(
          .fail,
          Phrase(
            "Porta \(scene.place.port ?? 443): \(words.id).",
            en: "Port \(scene.place.port ?? 443): \(words.en)."),
          asked: "ClientHello", seen: words.en)
      ]
    case .silent, .broken, .notAsked: return [scene.undetermined(facts.outcome.words)]
    }
  }

  private static let notTLS = Check.ofPort(
    CheckInfo(
      "tls.not-tls", .medium,
      title: Phrase("Porta TLS menjawab tanpa TLS", en: "The TLS port answers without TLS"),
      rule: Phrase(
        "Jawaban atas ClientHello bukan rekaman TLS (HTTP polos atau protokol lain).",
        en: "The answer to a ClientHello is no TLS record (plain HTTP or another protocol)."),
      remedy: Phrase(
        "Nyalakan TLS pada porta itu, atau perbaiki alamat yang terdaftar.",
        en: "Turn on TLS on that port, or mend the registered address."),
      nginx: "listen 443 ssl;", apache: "SSLEngine on", controls: ["P27-8-a"], cwe: 319,
      references: ["ASVS 12.2.1"])
  ) { facts, scene in
    switch facts.outcome {
    case .spoke, .refused:
      [scene.sighting(.pass, Phrase("Jawabannya TLS.", en: "The answer is TLS."))]
    case .plainHTTP(let seen), .notTLS(let seen):
      [
        scene.sighting(
          .fail,
          Phrase(
            "Porta \(facts.port): \(facts.outcome.words.id).",
            en: "Port \(facts.port): \(facts.outcome.words.en)."),
          asked: "ClientHello", seen: seen)
      ]
    default: [scene.undetermined(facts.outcome.words)]
    }
  }
}
