// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

extension CertificateChecks {
  static let expired = check(
    CheckInfo(
      "tls.cert.expired", .critical,
      title: Phrase("Sertifikat kedaluwarsa", en: "The certificate has expired"),
      rule: Phrase(
        "notAfter sudah lewat (kelonggaran jam 5 menit).",
        en: "notAfter has passed (clocks may differ by 5 minutes)."),
      remedy: renew, nginx: nginx, apache: apache, controls: controls, cwe: 298,
      references: references)
  ) { scene in
    let end = day(scene.leaf.notAfter)
    guard scene.verdict.isExpired else {
      return scene.pass(Phrase("Berlaku sampai \(end).", en: "Valid until \(end)."))
    }
    return scene.fail(
      Phrase("Sertifikat berakhir pada \(end).", en: "The certificate ended on \(end)."),
      "notAfter: \(scene.leaf.notAfter.ISO8601Format())")
  }

  static let notYetValid = check(
    CheckInfo(
      "tls.cert.not-yet-valid", .critical,
      title: Phrase("Sertifikat belum berlaku", en: "The certificate is not valid yet"),
      rule: Phrase(
        "notBefore masih di depan (kelonggaran jam 5 menit).",
        en: "notBefore lies ahead (clocks may differ by 5 minutes)."),
      remedy: Phrase(
        "Periksa jam server, atau pasang sertifikat yang sudah berlaku.",
        en: "Check the server's clock, or install a certificate that is valid already."),
      controls: controls, cwe: 298, references: references)
  ) { scene in
    let begin = day(scene.leaf.notBefore)
    guard scene.verdict.isNotYetValid else {
      return scene.pass(Phrase("Berlaku sejak \(begin).", en: "Valid since \(begin)."))
    }
    return scene.fail(
      Phrase(
        "Sertifikat baru berlaku pada \(begin).", en: "The certificate becomes valid on \(begin)."),
      "notBefore: \(scene.leaf.notBefore.ISO8601Format())")
  }

  static let expiring = check(
    CheckInfo(
      "tls.cert.expiring", .medium,
      title: Phrase("Sertifikat segera berakhir", en: "The certificate ends soon"),
      rule: Phrase(
        "Sisa masa berlaku paling banyak 30 hari (tinggi bila paling banyak 14); untuk sertifikat berumur sampai 60 hari: paling banyak 20 % (tinggi: 10 %) dari umurnya.",
        en:
          "At most 30 days are left (high: at most 14); for certificates of up to 60 days at most 20 % (high: 10 %) of their life."
      ),
      remedy: renew, controls: controls, cwe: 298, references: references)
  ) { scene in
    let left = scene.leaf.notAfter.timeIntervalSince(scene.verdict.at) / 86_400
    guard left > 0 else {
      return scene.notApplicable(Phrase("Sudah kedaluwarsa.", en: "It has expired already."))
    }
    let life = scene.leaf.lifetimeDays
    let (soon, urgent) = life <= 60 ? (life * 0.2, life * 0.1) : (30, 14)
    let days = Int(left.rounded(.down))
    guard left <= soon else {
      return scene.pass(Phrase("Masih \(days) hari.", en: "\(days) days are left."))
    }
    return scene.fail(
      Phrase("Tinggal \(days) hari.", en: "Only \(days) days are left."),
      "notAfter: \(scene.leaf.notAfter.ISO8601Format())",
      severity: left <= urgent ? .high : .medium)
  }

  /// Longest life that the CA/Browser Forum allows a public certificate, by the day it was made
  /// (ballot SC-081v3; before it 398 days since 2020-09-01). `nil` for older ones.
  static func longestLife(from notBefore: Date) -> Int? {
    let limits: [(from: TimeInterval, days: Int)] = [
      (1_868_227_200, 47), (1_805_068_800, 100), (1_773_532_800, 200), (1_598_918_400, 398),
    ]
    return limits.first { notBefore.timeIntervalSince1970 >= $0.from }?.days
  }

  static let tooLong = check(
    CheckInfo(
      "tls.cert.too-long", .low,
      title: Phrase(
        "Masa berlaku sertifikat terlalu panjang", en: "The certificate lives too long"),
      rule: Phrase(
        "Sertifikat penerbit publik berlaku lebih lama daripada batas CA/Browser Forum pada tanggal terbitnya: 398 hari; 200 sejak 15-03-2026; 100 sejak 15-03-2027; 47 sejak 15-03-2029.",
        en:
          "A public authority's certificate lives longer than the CA/Browser Forum allowed on its first day: 398 days; 200 since 2026-03-15; 100 since 2027-03-15; 47 since 2029-03-15."
      ),
      remedy: renew, controls: controls, cwe: nil, references: references + ["CA/B SC-081v3"])
  ) { scene in
    switch scene.verdict.trust {
    case .trusted(_, isPublic: true), .incomplete: break
    default:
      return scene.notApplicable(
        Phrase("Bukan sertifikat penerbit publik.", en: "Not a certificate of a public authority."))
    }
    guard let longest = longestLife(from: scene.leaf.notBefore) else {
      return scene.notApplicable(Phrase("Terbit sebelum aturan ini.", en: "Made before this rule."))
    }
    // Both ends count (RFC 5280, 4.1.2.5).
    let seconds = scene.leaf.notAfter.timeIntervalSince(scene.leaf.notBefore) + 1
    let days = Int((seconds / 86_400).rounded(.up))
    guard seconds > Double(longest) * 86_400 else {
      return scene.pass(Phrase("\(days) dari \(longest) hari.", en: "\(days) of \(longest) days."))
    }
    return scene.fail(
      Phrase(
        "Berlaku \(days) hari; batasnya \(longest).",
        en: "Lives \(days) days; the limit is \(longest)."),
      "notBefore: \(scene.leaf.notBefore.ISO8601Format())\nnotAfter: \(scene.leaf.notAfter.ISO8601Format())"
    )
  }
}
