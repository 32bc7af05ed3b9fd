// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

extension DNSChecks {
  /// What the office knows of the name's registration; a visit asks no registry itself.
  static let registration = Check(
    CheckInfo(
      "dns.domain-expiry", .medium,
      title: Phrase(
        "Pendaftaran nama domain segera berakhir", en: "The registration of the domain ends soon"),
      rule: Phrase(
        "Menurut registri atau catatan petugas, pendaftaran nama berakhir dalam kurang dari 30 hari; tinggi bila kurang dari 7 hari, kritis bila sudah berakhir.",
        en:
          "By the registry or an officer's note the registration ends within 30 days; high within 7, critical when it is over."
      ),
      remedy: Phrase(
        "Perpanjang pendaftaran pada registrar, pastikan alamat surel pemegangnya masih dibaca, lalu perbarui tanggalnya pada daftar nama domain.",
        en:
          "Renew the registration, make sure that somebody reads its holder's mail, then enter the new day in the register of domains."
      ),
      controls: ["P27-13-a"], references: ["RFC 9083"])
  ) { visit in
    let name = Registration.name(of: visit.target.address.host)
    let place = Place(scheme: "dns", host: name ?? visit.target.address.host)
    guard let name else {
      return [
        Sighting(
          .notApplicable, place,
          Phrase(
            "Alamat ini bukan nama yang didaftarkan.", en: "This address is no registered name."))
      ]
    }
    guard let left = visit.registration?.daysLeft(at: visit.at) else {
      return [
        Sighting(
          .undetermined, place,
          Phrase(
            "Akhir pendaftaran \(name) belum diketahui: registri tidak menyebutnya dan tidak ada yang mencatatnya.",
            en:
              "Until when \(name) is registered was not seen: no registry says it and nobody noted it."
          ))
      ]
    }
    let days = Int(left.rounded(.down))
    guard left < 30 else {
      return [
        Sighting(
          .pass, place, Phrase("Masih \(days) hari.", en: "\(days) days are left."))
      ]
    }
    return [
      Sighting(
        .fail, place,
        left < 0
          ? Phrase(
            "Pendaftaran \(name) sudah berakhir.", en: "The registration of \(name) is over.")
          : Phrase(
            "Pendaftaran \(name) berakhir dalam \(days) hari.",
            en: "The registration of \(name) ends in \(days) days."),
        evidence: [
          Evidence(
            request: "domain \(name)",
            excerpt: visit.registration?.asked?.ends.map { "expiration \($0.formatted(.iso8601))" }
              ?? visit.registration?.typed.map { "\($0)" } ?? "", at: visit.at)
        ],
        severity: left < 0 ? .critical : left < 7 ? .high : .medium)
    ]
  }
}
