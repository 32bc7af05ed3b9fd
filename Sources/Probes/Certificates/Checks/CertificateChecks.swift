// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// Checks of the chain as sent.
enum CertificateChecks {
  static let all: [Check] =
    [expired, notYetValid, expiring, hostname, noAlternativeNames]
    + [selfSigned, untrusted, incomplete, order, revoked, mustStaple]
    + [weakKey, weakSignature, tooLong, purpose, leafIsAuthority]

  static let controls = ["P27-8-d"]
  static let references = ["ASVS 12.2.2"]
  static let renew = Phrase(
    "Pasang sertifikat baru dari penerbit tepercaya dan perpanjang secara otomatis (ACME).",
    en: "Install a new certificate of a trusted authority and renew it automatically (ACME).")

  static let nginx = """
    ssl_certificate /etc/ssl/layanan-dan-rantai.pem;
    ssl_certificate_key /etc/ssl/layanan.key;
    """
  static let apache = """
    SSLCertificateFile /etc/ssl/layanan-dan-rantai.pem
    SSLCertificateKeyFile /etc/ssl/layanan.key
    """

  /// What a certificate's check looks at.
  struct Scene: Sendable {
    let leaf: CertificateFacts
    let verdict: CertificateVerdict
    let facts: TLSFacts
    let tls: TLSScene

    func pass(_ detail: Phrase) -> [Sighting] { [tls.sighting(.pass, detail)] }
    func notApplicable(_ detail: Phrase) -> [Sighting] { [tls.sighting(.notApplicable, detail)] }
    func undetermined(_ why: Phrase) -> [Sighting] { [tls.undetermined(why)] }

    func fail(_ detail: Phrase, _ seen: String, severity: Severity? = nil) -> [Sighting] {
      let subject = "subject: \(leaf.subject)\nissuer: \(leaf.issuer)\nserial: \(leaf.serial)"
      return [
        tls.sighting(
          .fail, detail, asked: "Certificate", seen: seen + "\n" + subject, severity: severity)
      ]
    }
  }

  static func check(
    _ info: CheckInfo, look: @escaping @Sendable (Scene) -> [Sighting]
  ) -> Check {
    .ofTLS(info) { facts, scene in
      guard let verdict = facts.certificate, let leaf = verdict.leaf else {
        let fault = facts.certificate?.fault
        return [
          scene.undetermined(
            facts.chain.isEmpty
              ? Phrase(
                "sertifikat server tidak terlihat", en: "the server's certificate was not seen")
              : Phrase(
                "sertifikat tidak terbaca (\(fault ?? ""))",
                en: "the certificate can't be read (\(fault ?? ""))"))
        ]
      }
      return look(Scene(leaf: leaf, verdict: verdict, facts: facts, tls: scene))
    }
  }

  /// `2026-11-22`
  static func day(_ date: Date) -> String {
    date.formatted(.iso8601.year().month().day())
  }
}
