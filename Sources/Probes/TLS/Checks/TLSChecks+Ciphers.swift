// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension TLSChecks {
  static let ciphers: [Check] = [
    suites(
      "tls.cipher.null", .critical,
      Phrase(
        "Sandi tanpa enkripsi (NULL) diterima", en: "Suites without encryption (NULL) are accepted"),
      Phrase(
        "Sedikitnya satu sandi NULL dipilih server.",
        en: "The server chooses at least one NULL suite."),
      \.isNull),
    suites(
      "tls.cipher.anon", .critical,
      Phrase(
        "Sandi tanpa bukti identitas server (anon) diterima", en: "Anonymous suites are accepted"),
      Phrase(
        "Sedikitnya satu sandi DH_anon atau ECDH_anon dipilih server.",
        en: "The server chooses at least one DH_anon or ECDH_anon suite."),
      \.isAnonymous),
    suites(
      "tls.cipher.export", .critical,
      Phrase("Sandi lemah kelas EXPORT diterima", en: "EXPORT suites are accepted"),
      Phrase(
        "Sedikitnya satu sandi EXPORT (40 atau 56 bit) dipilih server.",
        en: "The server chooses at least one EXPORT suite (40 or 56 bits)."),
      \.isExport),
    suites(
      "tls.cipher.rc4", .high,
      Phrase("Sandi RC4 diterima", en: "RC4 suites are accepted"),
      Phrase(
        "Sedikitnya satu sandi RC4 dipilih server.",
        en: "The server chooses at least one RC4 suite."),
      \.usesRC4, references: ["RFC 7465"]),
    suites(
      "tls.cipher.64bit", .medium,
      Phrase(
        "Sandi blok 64 bit (DES, 3DES, IDEA, RC2) diterima",
        en: "Suites with 64-bit blocks (DES, 3DES, IDEA, RC2) are accepted"),
      Phrase(
        "Sedikitnya satu sandi dengan blok 64 bit dipilih server (SWEET32).",
        en: "The server chooses at least one suite with 64-bit blocks (SWEET32)."),
      \.hasSmallBlocks, references: ["CVE-2016-2183"]),
    forwardSecrecy, diffieHellman,
  ]

  private static func suites(
    _ id: String, _ severity: Severity, _ title: Phrase, _ rule: Phrase,
    _ matches: @escaping @Sendable (CipherSuite) -> Bool, references more: [String] = []
  ) -> Check {
    let info = CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: Phrase(
        "Batasi daftar sandi pada ECDHE dengan AES-GCM atau ChaCha20-Poly1305.",
        en: "Limit the list of suites to ECDHE with AES-GCM or ChaCha20-Poly1305."),
      nginx: strongNginx, apache: strongApache, controls: controls, cwe: 327,
      references: ["ASVS 12.1.2", "WSTG-CRYP-01"] + more)
    return .ofTLS(info) { facts, scene in
      let found = facts.suites(where: matches)
      guard found.isEmpty else {
        let lines = found.map { "\($0.version.name) \($0.suite.name)" }
        return [
          scene.sighting(
            .fail,
            Phrase(
              "\(found.count) sandi diterima: \(listed(found)).",
              en: "\(found.count) suites are accepted: \(listed(found))."),
            asked: "ClientHello", seen: lines.joined(separator: "\n"))
        ]
      }
      guard facts.knowsAllSuites else { return [scene.suitesUnknown] }
      return [
        scene.sighting(.pass, Phrase("Tidak satu pun diterima.", en: "None of them is accepted."))
      ]
    }
  }

  /// Each name once, at most five.
  private static func listed(_ found: [(version: ProtocolVersion, suite: CipherSuite)]) -> String {
    var names: [String] = []
    for item in found where !names.contains(item.suite.name) { names.append(item.suite.name) }
    return names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }

  private static let forwardSecrecy = Check.ofTLS(
    CheckInfo(
      "tls.cipher.no-fs", .medium,
      title: Phrase("Tidak ada forward secrecy", en: "No forward secrecy"),
      rule: Phrase(
        "Tidak satu pun sandi ECDHE atau DHE diterima, dan TLS 1.3 tidak tersedia.",
        en: "No ECDHE or DHE suite is accepted, and TLS 1.3 is not offered."),
      remedy: Phrase(
        "Dahulukan sandi ECDHE dan nyalakan TLS 1.3, supaya rekaman lalu lintas lama tidak terbuka bila kunci server bocor.",
        en:
          "Put ECDHE suites first and turn on TLS 1.3, so that recorded traffic stays closed when the server's key leaks."
      ),
      nginx: strongNginx, apache: strongApache, controls: controls, cwe: 327,
      references: ["ASVS 12.1.2", "WSTG-CRYP-01"])
  ) { facts, scene in
    if facts.accepts(.tls13) {
      return [scene.sighting(.pass, Phrase("TLS 1.3 tersedia.", en: "TLS 1.3 is offered."))]
    }
    if let suite = facts.suites(where: \.isForwardSecret).first?.suite {
      return [
        scene.sighting(.pass, Phrase("Diterima: \(suite.name).", en: "Accepted: \(suite.name)."))
      ]
    }
    guard facts.knowsAllSuites, facts.unknown(.tls13) == nil else { return [scene.suitesUnknown] }
    let names = facts.suites(where: { _ in true }).map { "\($0.version.name) \($0.suite.name)" }
    return [
      scene.sighting(
        .fail,
        Phrase(
          "Semua sandi yang diterima memakai kunci tetap server.",
          en: "All accepted suites rest on the server's fixed key."),
        asked: "ClientHello", seen: names.joined(separator: "\n"))
    ]
  }

  private static let diffieHellman = Check.ofTLS(
    CheckInfo(
      "tls.kx.dh-weak", .medium,
      title: Phrase(
        "Bilangan prima Diffie-Hellman terlalu pendek", en: "The Diffie-Hellman prime is too short"),
      rule: Phrase(
        "Bilangan prima dalam ServerKeyExchange kurang dari 2.048 bit; di bawah 1.024 bit keparahannya tinggi.",
        en:
          "The prime in ServerKeyExchange has fewer than 2,048 bits; below 1,024 the severity is high."
      ),
      remedy: Phrase(
        "Matikan sandi DHE, atau pakai grup ffdhe2048 atau lebih besar (RFC 7919).",
        en: "Turn off DHE suites, or use the group ffdhe2048 or a larger one (RFC 7919)."),
      nginx: "ssl_dhparam /etc/nginx/ffdhe2048.pem;",
      apache: "SSLOpenSSLConfCmd DHParameters \"/etc/ssl/ffdhe2048.pem\"", controls: controls,
      cwe: 326, references: ["ASVS 11.2.3", "WSTG-CRYP-01", "RFC 7919"])
  ) { facts, scene in
    guard let bits = facts.primeBits else {
      guard facts.knowsAllSuites else { return [scene.suitesUnknown] }
      return [
        scene.sighting(
          .notApplicable,
          Phrase("Tidak ada sandi DHE yang diterima.", en: "No DHE suite is accepted."))
      ]
    }
    guard bits < 2048 else {
      return [
        scene.sighting(
          .pass, Phrase("Bilangan primanya \(bits) bit.", en: "The prime has \(bits) bits."))
      ]
    }
    return [
      scene.sighting(
        .fail,
        Phrase("Bilangan primanya hanya \(bits) bit.", en: "The prime has only \(bits) bits."),
        asked: "ClientHello DHE", seen: "ServerKeyExchange: prime \(bits) bit",
        severity: bits < 1024 ? .high : .medium)
    ]
  }
}
