// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension CertificateChecks {
  static let weakKey = check(
    CheckInfo(
      "tls.cert.weak-key", .high,
      title: Phrase("Kunci sertifikat lemah", en: "The certificate's key is weak"),
      rule: Phrase(
        "RSA atau DSA kurang dari 2.048 bit, atau kurva kurang dari 224 bit, pada sertifikat server atau perantara.",
        en:
          "RSA or DSA below 2,048 bits, or a curve below 224 bits, in the server's or an intermediate certificate."
      ),
      remedy: Phrase(
        "Buat kunci baru (EC P-256, atau RSA 3.072 bit) dan mintakan sertifikat untuknya.",
        en: "Make a new key (EC P-256, or RSA with 3,072 bits) and have a certificate made for it."),
      controls: controls + ["P27-5-a"], cwe: 326, references: ["ASVS 11.2.3", "WSTG-CRYP-01"])
  ) { scene in
    if let weak = judged(scene).first(where: { $0.hasWeakKey }) {
      return scene.fail(
        Phrase("\(weak.subject): \(weak.keyWords).", en: "\(weak.subject): \(weak.keyWords)."),
        "public key: \(weak.keyWords)")
    }
    if case .other(let id) = scene.leaf.key {
      return scene.undetermined(
        Phrase("jenis kunci \(id) tidak dikenal", en: "the kind of key \(id) is not known"))
    }
    return scene.pass(Phrase("\(scene.leaf.keyWords)."))
  }

  static let weakSignature = check(
    CheckInfo(
      "tls.cert.weak-signature", .high,
      title: Phrase("Tanda tangan sertifikat lemah", en: "The certificate's signature is weak"),
      rule: Phrase(
        "Sertifikat server atau perantara ditandatangani dengan SHA-1 (tinggi) atau MD5 (kritis); akar tidak dihitung.",
        en:
          "The server's or an intermediate certificate is signed with SHA-1 (high) or MD5 (critical); roots don't count."
      ),
      remedy: renew, controls: controls + ["P27-5-a"], cwe: 328,
      references: ["ASVS 11.2.3", "WSTG-CRYP-01"])
  ) { scene in
    let weak = judged(scene).filter { $0.signatureStrength != .sound }
    guard let worst = weak.first(where: { $0.signatureStrength == .broken }) ?? weak.first else {
      return scene.pass(Phrase("\(scene.leaf.signature)."))
    }
    return scene.fail(
      Phrase("\(worst.subject): \(worst.signature).", en: "\(worst.subject): \(worst.signature)."),
      "signature: \(worst.signature)",
      severity: worst.signatureStrength == .broken ? .critical : .high)
  }

  /// The leaf, and what stands between it and a root.
  private static func judged(_ scene: Scene) -> [CertificateFacts] {
    [scene.leaf] + scene.verdict.chain.dropFirst().filter { !$0.isSelfIssued }
  }

  static let revoked = check(
    CheckInfo(
      "tls.cert.revoked", .critical,
      title: Phrase("Sertifikat sudah dicabut", en: "The certificate was revoked"),
      rule: Phrase(
        "Staple, daftar pencabutan (CRL), atau OCSP yang tanda tangannya sah menyatakan sertifikat dicabut.",
        en:
          "A staple, a revocation list (CRL) or OCSP, with a valid signature, says that it was revoked."
      ),
      remedy: Phrase(
        "Cari tahu mengapa dicabut, buat kunci baru, lalu pasang sertifikat baru.",
        en: "Find out why it was revoked, make a new key, and install a new certificate."),
      controls: controls, cwe: 299, references: ["ASVS 12.1.4"])
  ) { scene in
    switch scene.verdict.revocation {
    case .revoked(let source):
      scene.fail(
        Phrase("Dicabut menurut \(source).", en: "Revoked according to \(source)."),
        "revoked: \(source)")
    case .good(let source):
      scene.pass(
        Phrase("Tidak dicabut menurut \(source).", en: "Not revoked according to \(source)."))
    case .nowhere:
      scene.notApplicable(
        Phrase(
          "Sertifikat tidak menyebut CRL maupun OCSP.",
          en: "The certificate names neither CRL nor OCSP."))
    case .unknown(let why):
      scene.undetermined(
        Phrase("status pencabutan tidak diperoleh (\(why))", en: "no word on revocation (\(why))"))
    }
  }

  static let mustStaple = check(
    CheckInfo(
      "tls.cert.must-staple", .high,
      title: Phrase(
        "Sertifikat mewajibkan staple, tetapi server tidak mengirimnya",
        en: "The certificate asks for a staple that the server does not send"),
      rule: Phrase(
        "Sertifikat memuat TLS Feature status_request (RFC 7633), tetapi jawaban tanpa CertificateStatus.",
        en:
          "The certificate has TLS Feature status_request (RFC 7633), and the answer has no CertificateStatus."
      ),
      remedy: Phrase(
        "Nyalakan OCSP stapling, atau minta sertifikat tanpa must-staple.",
        en: "Turn on OCSP stapling, or have a certificate made without must-staple."),
      nginx: "ssl_stapling on;\nssl_stapling_verify on;",
      apache: "SSLUseStapling on\nSSLStaplingCache shmcb:/run/apache2/stapling(32768)",
      controls: controls, cwe: 299, references: ["ASVS 12.1.4", "RFC 7633"])
  ) { scene in
    guard scene.leaf.mustStaple else {
      return scene.notApplicable(
        Phrase("Tidak diwajibkan sertifikat.", en: "The certificate does not ask for it."))
    }
    if scene.facts.staple != nil {
      return scene.pass(Phrase("Staple dikirim.", en: "A staple was sent."))
    }
    guard scene.facts.wasStapleVisible else {
      return scene.undetermined(
        Phrase("pada TLS 1.3 staple terenkripsi", en: "TLS 1.3 encrypts the staple"))
    }
    return scene.fail(
      Phrase("Tidak ada staple pada jawaban.", en: "There is no staple in the answer."),
      "TLS Feature: status_request, no CertificateStatus")
  }
}

extension CertificateFacts {
  var hasWeakKey: Bool {
    switch key {
    case .rsa(let bits), .dsa(let bits): bits < 2048
    case .curve(_, let bits): bits.map { $0 < 224 } ?? false
    case .edwards, .other: false
    }
  }
}
