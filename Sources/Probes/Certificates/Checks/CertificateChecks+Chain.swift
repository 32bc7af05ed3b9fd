// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension CertificateChecks {
  private static let chainRemedy = Phrase(
    "Kirim sertifikat server lebih dulu, lalu setiap sertifikat perantara sampai sebelum akar.",
    en: "Send the server's certificate first, then every intermediate up to, and without, the root."
  )

  static let selfSigned = check(
    CheckInfo(
      "tls.cert.self-signed", .high,
      title: Phrase("Sertifikat ditandatangani sendiri", en: "The certificate is self-signed"),
      rule: Phrase(
        "Penerbit sama dengan pemilik, tanda tangannya dari kuncinya sendiri, dan tidak ada yang mempercayainya.",
        en: "Issuer and subject are the same, the signature is its own, and nobody trusts it."),
      remedy: renew, nginx: nginx, apache: apache, controls: controls, cwe: 295,
      references: references)
  ) { scene in
    guard scene.verdict.trust == .selfSigned else {
      return scene.pass(Phrase("Bukan tanda tangan sendiri.", en: "It is not self-signed."))
    }
    return scene.fail(
      Phrase(
        "Tidak ada penerbit yang menjamin sertifikat ini.",
        en: "No authority vouches for this certificate."),
      "self-signed, \(scene.leaf.signature)")
  }

  static let untrusted = check(
    CheckInfo(
      "tls.cert.untrusted", .high,
      title: Phrase(
        "Penerbit sertifikat tidak tepercaya", en: "The certificate's authority is not trusted"),
      rule: Phrase(
        "Tidak ada jalur dari sertifikat ke akar yang tepercaya (bawaan sistem dan tambahan instalasi ini).",
        en:
          "No path leads from the certificate to a trusted root (the system's and this installation's)."
      ),
      remedy: Phrase(
        "Pakai penerbit yang dipercaya peramban. Akar internal yang sah didaftarkan dahulu sebagai akar tambahan.",
        en:
          "Use an authority that browsers trust. Register a legitimate inside root as an additional one first."
      ),
      nginx: nginx, apache: apache, controls: controls, cwe: 295, references: references)
  ) { scene in
    switch scene.verdict.trust {
    case .trusted(let root, _):
      return scene.pass(Phrase("Sampai ke akar \(root).", en: "Leads to the root \(root)."))
    case .selfSigned:
      return scene.notApplicable(
        Phrase("Lihat tls.cert.self-signed.", en: "See tls.cert.self-signed."))
    case .incomplete(let missing):
      return scene.undetermined(
        Phrase(
          "sertifikat perantara \(missing) tidak dikirim",
          en: "the intermediate \(missing) was not sent"))
    case .untrusted(let top):
      return scene.fail(
        Phrase(
          "Rantai berakhir pada \(top), yang tidak tepercaya.",
          en: "The chain ends with \(top), which is not trusted."),
        "top: \(top)")
    case .refused(let why):
      return scene.fail(
        Phrase("Jalur sertifikat tidak sah: \(why).", en: "The path is not valid: \(why)."), why)
    case .unknown(let why):
      return scene.undetermined(
        Phrase("jalurnya tidak dapat diperiksa (\(why))", en: "the path can't be verified (\(why))")
      )
    }
  }

  static let incomplete = check(
    CheckInfo(
      "tls.cert.chain-incomplete", .medium,
      title: Phrase("Rantai sertifikat tidak lengkap", en: "The chain is incomplete"),
      rule: Phrase(
        "Penerbit sertifikat tidak dikirim dan bukan akar tepercaya; jalurnya hanya dapat disusun dengan mengambil sendiri sertifikat perantara.",
        en:
          "The issuer was not sent and is no trusted root; the path can only be built by fetching intermediates."
      ),
      remedy: chainRemedy, nginx: nginx, apache: apache, controls: controls, cwe: 295,
      references: references)
  ) { scene in
    switch scene.verdict.trust {
    case .incomplete(let missing):
      return scene.fail(
        Phrase(
          "Sertifikat \(missing) tidak dikirim.", en: "The certificate of \(missing) was not sent."),
        "\(scene.facts.chain.count) sent, missing: \(missing)")
    case .trusted where scene.verdict.wasCompleted:
      return scene.fail(
        Phrase(
          "Sertifikat perantara harus diambil sendiri oleh pengunjung.",
          en: "Visitors have to fetch an intermediate themselves."),
        "\(scene.facts.chain.count) sent")
    case .trusted: return scene.pass(Phrase("Rantai lengkap.", en: "The chain is complete."))
    case .selfSigned:
      return scene.notApplicable(Phrase("Tanpa rantai.", en: "There is no chain."))
    case .untrusted, .refused, .unknown:
      return scene.undetermined(
        Phrase("penerbitnya tidak tepercaya", en: "the authority is not trusted"))
    }
  }

  static let order = check(
    CheckInfo(
      "tls.cert.chain-order", .low,
      title: Phrase("Urutan rantai sertifikat salah", en: "The chain is in the wrong order"),
      rule: Phrase(
        "Setiap sertifikat harus diikuti penerbitnya; yang tidak berkaitan tidak dikirim (RFC 5246, 7.4.2).",
        en:
          "Each certificate has to be followed by its issuer; unrelated ones are not sent (RFC 5246, 7.4.2)."
      ),
      remedy: chainRemedy, nginx: nginx, apache: apache, controls: controls, cwe: 295,
      references: references)
  ) { scene in
    guard scene.verdict.chain.count > 1 else {
      return scene.notApplicable(
        Phrase("Hanya satu sertifikat dikirim.", en: "Only one certificate was sent."))
    }
    guard !scene.verdict.isOrdered else {
      return scene.pass(Phrase("Urut.", en: "In order."))
    }
    let subjects = scene.verdict.chain.prefix(8).enumerated().map { "\($0). \($1.subject)" }
    return scene.fail(
      Phrase(
        "Ada sertifikat yang tidak diikuti penerbitnya.",
        en: "A certificate is not followed by its issuer."),
      subjects.joined(separator: "\n"))
  }
}
