// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension TLSChecks {
  static let features: [Check] = [
    compression, renegotiation, clientRenegotiation, fallback, heartbeat, intolerance,
  ]

  private static let compression = Check.ofTLS(
    CheckInfo(
      "tls.compression", .medium,
      title: Phrase("Kompresi TLS diterima", en: "TLS compression is accepted"),
      rule: Phrase(
        "ServerHello memilih metode kompresi selain 0 (CRIME).",
        en: "The ServerHello chooses a compression method other than 0 (CRIME)."),
      remedy: Phrase(
        "Matikan kompresi TLS; pustaka TLS yang masih didukung sudah tidak memilikinya.",
        en: "Turn off TLS compression; TLS libraries that are still supported no longer have it."),
      apache: "SSLCompression off", controls: controls, cwe: 310,
      references: references + ["CVE-2012-4929"])
  ) { facts, scene in
    switch facts.compression {
    case true?:
      [
        scene.sighting(
          .fail, Phrase("Server memilih kompresi DEFLATE.", en: "The server chooses DEFLATE."),
          asked: "ClientHello, compression 1 0", seen: "ServerHello, compression 1")
      ]
    case false?:
      [scene.sighting(.pass, Phrase("Kompresi tidak dipilih.", en: "No compression is chosen."))]
    case nil:
      [
        scene.undetermined(
          Phrase("tawaran kompresi tidak dijawab", en: "the offer of compression was not answered"))
      ]
    }
  }

  private static let renegotiation = Check.ofTLS(
    CheckInfo(
      "tls.reneg-insecure", .medium,
      title: Phrase("Renegosiasi aman tidak didukung", en: "Secure renegotiation is not supported"),
      rule: Phrase(
        "ServerHello sampai TLS 1.2 tidak memuat renegotiation_info (RFC 5746).",
        en: "A ServerHello up to TLS 1.2 lacks renegotiation_info (RFC 5746)."),
      remedy: Phrase(
        "Perbarui pustaka TLS server ke versi yang masih didukung.",
        en: "Update the server's TLS library to a version that is still supported."),
      controls: controls, cwe: 310, references: references + ["RFC 5746", "CVE-2009-3555"])
  ) { facts, scene in
    switch facts.secureRenegotiation {
    case false?:
      [
        scene.sighting(
          .fail,
          Phrase(
            "Server tidak menyebut renegotiation_info.",
            en: "The server does not send renegotiation_info."),
          asked: "ClientHello, renegotiation_info", seen: "ServerHello without renegotiation_info")
      ]
    case true?:
      [
        scene.sighting(
          .pass,
          Phrase(
            "Server mendukung renegosiasi aman.", en: "The server supports secure renegotiation."))
      ]
    case nil: [scene.sighting(.notApplicable, noOldVersion)]
    }
  }

  private static let clientRenegotiation = Check.ofTLS(
    CheckInfo(
      "tls.client-reneg", .low,
      title: Phrase(
        "Renegosiasi oleh klien diterima", en: "Renegotiation by the client is accepted"),
      rule: Phrase(
        "Server sampai TLS 1.2 memulai jabat tangan baru atas permintaan klien.",
        en: "A server up to TLS 1.2 begins a new handshake when the client asks for it."),
      remedy: Phrase(
        "Tolak renegosiasi yang dimulai klien: mudah dipakai untuk membebani server.",
        en: "Refuse renegotiation that clients begin: it is an easy way to burden the server."),
      apache: "SSLInsecureRenegotiation off", controls: controls, cwe: 400, references: references)
  ) { facts, scene in
    guard facts.acceptedVersions.contains(where: { $0 != .tls13 }) else {
      return [scene.sighting(.notApplicable, noOldVersion)]
    }
    return [
      scene.undetermined(
        Phrase(
          "perlu jabat tangan yang diselesaikan; pakai hasil testssl.sh atau sslyze",
          en: "it takes a finished handshake; use a report of testssl.sh or sslyze"))
    ]
  }

  private static let fallback = Check.ofTLS(
    CheckInfo(
      "tls.fallback-scsv", .low,
      title: Phrase(
        "Penurunan versi tidak dicegah", en: "A fall to an older version is not prevented"),
      rule: Phrase(
        "ClientHello versi lebih rendah dengan TLS_FALLBACK_SCSV tidak ditolak dengan alert 86.",
        en:
          "A ClientHello of a lower version with TLS_FALLBACK_SCSV is not turned down with alert 86."
      ),
      remedy: Phrase(
        "Matikan TLS 1.0 dan 1.1, atau perbarui pustaka TLS agar mengenali TLS_FALLBACK_SCSV.",
        en:
          "Turn off TLS 1.0 and 1.1, or update the TLS library to one that knows TLS_FALLBACK_SCSV."
      ),
      nginx: modernNginx, apache: modernApache, controls: controls, cwe: 757,
      references: references + ["RFC 7507"])
  ) { facts, scene in
    switch facts.refusesFallback {
    case false?:
      return [
        scene.sighting(
          .fail, Phrase("Server menerima penurunan versi.", en: "The server takes the fall."),
          asked: "ClientHello, TLS_FALLBACK_SCSV", seen: "ServerHello")
      ]
    case true?:
      return [
        scene.sighting(.pass, Phrase("Ditolak dengan alert 86.", en: "Turned down with alert 86."))
      ]
    case nil:
      let accepted = facts.acceptedVersions.filter { $0 != .sslv2 }
      guard accepted.count > 1, accepted.contains(where: { $0 < .tls12 }) else {
        return [
          scene.sighting(
            .notApplicable,
            Phrase(
              "Tidak ada versi lama untuk diturunkan.", en: "There is no old version to fall to."))
        ]
      }
      return [scene.undetermined(Phrase("jawabannya tidak jelas", en: "the answer was not clear"))]
    }
  }

  private static let heartbeat = Check.ofTLS(
    CheckInfo(
      "tls.heartbeat-extension", .info,
      title: Phrase("Ekstensi heartbeat dinyalakan", en: "The heartbeat extension is on"),
      rule: Phrase("ServerHello memuat ekstensi 15.", en: "The ServerHello carries extension 15."),
      remedy: Phrase(
        "Pastikan pustaka TLS tidak rentan Heartbleed (OpenSSL 1.0.1 sampai 1.0.1f), atau matikan heartbeat.",
        en:
          "Make sure that the TLS library isn't open to Heartbleed (OpenSSL 1.0.1 to 1.0.1f), or turn heartbeat off."
      ),
      controls: controls, cwe: 126, references: references + ["CVE-2014-0160"])
  ) { facts, scene in
    switch facts.heartbeat {
    case true?:
      [
        scene.sighting(
          .fail,
          Phrase(
            "Server menjawab ekstensi heartbeat.", en: "The server answers the heartbeat extension."
          ),
          asked: "ClientHello, heartbeat", seen: "ServerHello, extension 15")
      ]
    case false?:
      [scene.sighting(.pass, Phrase("Heartbeat tidak dijawab.", en: "Heartbeat is not answered."))]
    case nil: [scene.sighting(.notApplicable, noOldVersion)]
    }
  }

  private static let intolerance = Check.ofTLS(
    CheckInfo(
      "tls.intolerant", .low,
      title: Phrase(
        "Server gagal menghadapi ClientHello peramban masa kini",
        en: "The server chokes on a ClientHello of today's browsers"),
      rule: Phrase(
        "ClientHello modern (TLS 1.3, GREASE) tidak dijawab atau dijawab dengan alert kesalahan bentuk, padahal ClientHello lama dijawab.",
        en:
          "A modern ClientHello (TLS 1.3, GREASE) gets no answer or an alert about its form, though plainer ones are answered."
      ),
      remedy: Phrase(
        "Perbarui perangkat lunak server atau perangkat di depannya (WAF, penyeimbang beban).",
        en: "Update the server's software or the device in front of it (WAF, load balancer)."),
      controls: ["P27-8-c"], cwe: nil, references: ["RFC 8446", "RFC 8701"])
  ) { facts, scene in
    guard let words = facts.intolerance else {
      return [
        scene.sighting(
          .pass, Phrase("ClientHello modern dijawab.", en: "A modern ClientHello is answered."))
      ]
    }
    return [
      scene.sighting(
        .fail, Phrase("ClientHello modern: \(words.id).", en: "Modern ClientHello: \(words.en)."),
        asked: "ClientHello TLS 1.3, GREASE", seen: words.en)
    ]
  }

  private static let noOldVersion = Phrase(
    "Hanya TLS 1.3 yang diterima, dan TLS 1.3 tidak memilikinya.",
    en: "Only TLS 1.3 is accepted, which does not have it.")
}
