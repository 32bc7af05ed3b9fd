// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension CertificateChecks {
  static let hostname = check(
    CheckInfo(
      "tls.cert.hostname-mismatch", .high,
      title: Phrase("Sertifikat bukan untuk nama ini", en: "The certificate is not for this name"),
      rule: Phrase(
        "Tidak satu pun dNSName atau iPAddress cocok menurut RFC 9525; bintang hanya mewakili satu label paling kiri.",
        en:
          "No dNSName or iPAddress matches by RFC 9525; a wildcard stands for one left-most label."),
      remedy: Phrase(
        "Terbitkan sertifikat yang memuat nama host ini pada subjectAltName, dan periksa konfigurasi virtual host.",
        en:
          "Have a certificate made that names this host in subjectAltName, and check the virtual hosts."
      ),
      nginx: nginx, apache: apache, controls: controls, cwe: 297,
      references: references + ["RFC 9525"])
  ) { scene in
    let host = scene.verdict.host
    if scene.verdict.matchesHost {
      return scene.pass(Phrase("Berlaku untuk \(host).", en: "It is for \(host)."))
    }
    if !scene.leaf.hasAlternativeNames, scene.leaf.commonName?.lowercased() == host.lowercased() {
      return scene.notApplicable(
        Phrase(
          "Namanya hanya ada pada CN; lihat tls.cert.no-san.",
          en: "The name stands in CN only; see tls.cert.no-san."))
    }
    let names = scene.leaf.names.isEmpty ? [scene.leaf.commonName ?? "-"] : scene.leaf.names
    let listed = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return scene.fail(
      Phrase("Untuk \(listed), bukan \(host).", en: "For \(listed), not for \(host)."),
      "subjectAltName: \(names.prefix(20).joined(separator: ", "))")
  }

  static let noAlternativeNames = check(
    CheckInfo(
      "tls.cert.no-san", .medium,
      title: Phrase("Sertifikat tanpa subjectAltName", en: "The certificate has no subjectAltName"),
      rule: Phrase(
        "Ekstensi subjectAltName tidak ada atau tidak memuat nama maupun alamat; peramban tidak membaca CN.",
        en:
          "The extension subjectAltName is absent or holds neither name nor address; browsers do not read CN."
      ),
      remedy: renew, controls: controls, cwe: 297, references: references + ["RFC 9525"])
  ) { scene in
    guard scene.leaf.names.isEmpty else {
      return scene.pass(
        Phrase("\(scene.leaf.names.count) nama.", en: "\(scene.leaf.names.count) names."))
    }
    return scene.fail(
      Phrase("Nama hanya ditulis pada CN.", en: "The name is written in CN only."),
      "CN: \(scene.leaf.commonName ?? "-")")
  }

  static let purpose = check(
    CheckInfo(
      "tls.cert.eku", .medium,
      title: Phrase(
        "Sertifikat bukan untuk server", en: "The certificate is not meant for servers"),
      rule: Phrase(
        "extendedKeyUsage ada tetapi tidak memuat serverAuth (atau anyExtendedKeyUsage).",
        en: "extendedKeyUsage is there and has neither serverAuth nor anyExtendedKeyUsage."),
      remedy: renew, controls: controls, cwe: 295, references: references)
  ) { scene in
    let accepted: Set = ["1.3.6.1.5.5.7.3.1", "2.5.29.37.0"]
    guard let purposes = scene.leaf.purposes, accepted.isDisjoint(with: purposes) else {
      return scene.pass(Phrase("Boleh dipakai server.", en: "Servers may use it."))
    }
    return scene.fail(
      Phrase(
        "Tidak ada serverAuth pada extendedKeyUsage.", en: "extendedKeyUsage lacks serverAuth."),
      "extendedKeyUsage: \(purposes.prefix(8).joined(separator: ", "))")
  }

  static let leafIsAuthority = check(
    CheckInfo(
      "tls.cert.leaf-is-ca", .medium,
      title: Phrase(
        "Sertifikat server adalah sertifikat CA",
        en: "The server's certificate is one of an authority"),
      rule: Phrase(
        "basicConstraints sertifikat server memuat CA:TRUE.",
        en: "basicConstraints of the server's certificate say CA:TRUE."),
      remedy: Phrase(
        "Pakai sertifikat server biasa (CA:FALSE): siapa yang mencuri kunci ini dapat menerbitkan sertifikat lain.",
        en: "Use an ordinary server certificate (CA:FALSE): who steals this key can make others."),
      controls: controls, cwe: 295, references: references)
  ) { scene in
    guard scene.leaf.isAuthority else { return scene.pass(Phrase("CA:FALSE.")) }
    return scene.fail(
      Phrase(
        "Sertifikat server boleh menerbitkan sertifikat lain.",
        en: "The server's certificate may issue others."),
      "basicConstraints: CA:TRUE")
  }
}
