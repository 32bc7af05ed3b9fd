// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension CheckFamily {
  /// Versions, ciphers and the rest of what a port says before anything is encrypted.
  package static let tls = CheckFamily(
    "tls", Phrase("TLS dan sertifikat", en: "TLS and certificates"),
    TLSChecks.port + TLSChecks.versions + TLSChecks.ciphers + TLSChecks.features
      + CertificateChecks.all)
}

/// Checks of the prober's facts.
enum TLSChecks {
  static let modernNginx = "ssl_protocols TLSv1.2 TLSv1.3;"
  static let modernApache = "SSLProtocol -all +TLSv1.2 +TLSv1.3"
  static let strongNginx = """
    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
    """
  static let strongApache = """
    SSLCipherSuite ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305
    """
  /// Old versions and ciphers are off; the strength of keys and signatures follows rules.
  static let controls = ["P27-8-c", "P27-5-a"]
  static let references = ["ASVS 12.1.1", "WSTG-CRYP-01"]

  static let versions: [Check] = [
    version(
      .sslv2, "tls.proto.sslv2", .critical,
      Phrase("SSL 2.0 diterima", en: "SSL 2.0 is accepted"),
      Phrase(
        "Server menjawab CLIENT-HELLO SSL 2.0 dengan SERVER-HELLO.",
        en: "The server answers an SSL 2.0 CLIENT-HELLO with SERVER-HELLO.")),
    version(
      .sslv3, "tls.proto.sslv3", .high,
      Phrase("SSL 3.0 diterima", en: "SSL 3.0 is accepted"),
      Phrase(
        "Server menjawab ClientHello SSL 3.0 dengan ServerHello versi 0x0300.",
        en: "The server answers an SSL 3.0 ClientHello with a ServerHello of version 0x0300.")),
    version(
      .tls10, "tls.proto.tls10", .medium,
      Phrase("TLS 1.0 masih diterima", en: "TLS 1.0 is still accepted"),
      Phrase(
        "Server menjawab ClientHello TLS 1.0 dengan ServerHello versi 0x0301.",
        en: "The server answers a TLS 1.0 ClientHello with a ServerHello of version 0x0301.")),
    version(
      .tls11, "tls.proto.tls11", .medium,
      Phrase("TLS 1.1 masih diterima", en: "TLS 1.1 is still accepted"),
      Phrase(
        "Server menjawab ClientHello TLS 1.1 dengan ServerHello versi 0x0302.",
        en: "The server answers a TLS 1.1 ClientHello with a ServerHello of version 0x0302.")),
    noModernVersion,
  ]

  private static func version(
    _ version: ProtocolVersion, _ id: String, _ severity: Severity, _ title: Phrase, _ rule: Phrase
  ) -> Check {
    let info = CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: Phrase(
        "Matikan semua versi di bawah TLS 1.2 pada server web, penyeimbang beban, dan CDN, lalu muat ulang layanannya.",
        en:
          "Turn off all versions below TLS 1.2 in the web server, load balancer and CDN, then reload the service."
      ),
      nginx: modernNginx, apache: modernApache, controls: controls, cwe: 327,
      references: references + ["RFC 8996"])
    return .ofTLS(info) { facts, scene in
      switch facts.versions[version] {
      case .accepted:
        let suites =
          version == .sslv2
          ? facts.sslv2Ciphers : (facts.suites[version]?.accepted ?? []).map(\.name)
        return [
          scene.sighting(
            .fail,
            Phrase("Server menerima \(version.name).", en: "The server accepts \(version.name)."),
            asked: "ClientHello \(version.name)",
            seen: (["ServerHello \(version.name)"] + suites).joined(separator: "\n"))
        ]
      case .refused(let why):
        return [
          scene.sighting(
            .pass,
            Phrase(
              "\(version.name) ditolak: \(why.id).",
              en: "\(version.name) is turned down: \(why.en)."))
        ]
      case .unknown(let why): return [scene.undetermined(why)]
      case nil: return [scene.undetermined(facts.unknown(version) ?? Phrase(""))]
      }
    }
  }

  private static let noModernVersion = Check.ofTLS(
    CheckInfo(
      "tls.proto.no-tls12", .high,
      title: Phrase("TLS 1.2 dan 1.3 tidak tersedia", en: "Neither TLS 1.2 nor TLS 1.3 is offered"),
      rule: Phrase(
        "Baik TLS 1.2 maupun TLS 1.3 ditolak.", en: "TLS 1.2 and TLS 1.3 are both turned down."),
      remedy: Phrase(
        "Perbarui server web dan pustaka TLS, lalu nyalakan TLS 1.2 dan TLS 1.3.",
        en: "Update the web server and its TLS library, then turn on TLS 1.2 and TLS 1.3."),
      nginx: modernNginx, apache: modernApache, controls: controls, cwe: 327, references: references
    )
  ) { facts, scene in
    let modern = [ProtocolVersion.tls12, .tls13]
    let accepted = modern.filter { facts.accepts($0) }.map(\.name).joined(separator: ", ")
    if !accepted.isEmpty {
      return [
        scene.sighting(.pass, Phrase("Tersedia: \(accepted).", en: "Offered: \(accepted)."))
      ]
    }
    if let why = modern.lazy.compactMap({ facts.unknown($0) }).first {
      return [scene.undetermined(why)]
    }
    let old = facts.acceptedVersions.map(\.name).joined(separator: ", ")
    return [
      scene.sighting(
        .fail, Phrase("Server hanya menerima \(old).", en: "The server accepts only \(old)."),
        asked: "ClientHello TLS 1.2, TLS 1.3", seen: "ServerHello \(old)")
    ]
  }
}
