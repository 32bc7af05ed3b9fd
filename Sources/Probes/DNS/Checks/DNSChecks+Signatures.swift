// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension DNSChecks {
  static let signatures: [Check] = [authorities, unsigned, bogus]

  private static let authorities = check(
    CheckInfo(
      "dns.caa.missing", .info,
      title: Phrase("Tidak ada catatan CAA", en: "There is no CAA record"),
      rule: Phrase(
        "Tidak ada CAA pada host maupun induknya sampai puncak (RFC 8659).",
        en: "Neither the host nor any parent up to the top has CAA (RFC 8659)."),
      remedy: Phrase(
        "Tambahkan CAA yang menyebut penerbit sertifikat yang dipakai, misalnya: contoh.go.id. CAA 0 issue \"letsencrypt.org\"",
        en:
          "Add CAA that names the authority in use, e.g.: contoh.go.id. CAA 0 issue \"letsencrypt.org\""
      ),
      controls: ["P27-8-d"], references: ["RFC 8659"])
  ) { facts, scene in
    guard let records = facts.authorities.known else {
      return scene.undetermined(facts.authorities)
    }
    guard let first = records.first else {
      return scene.sighting(
        .fail,
        Phrase(
          "Siapa pun boleh menerbitkan sertifikat.", en: "Any authority may issue certificates."),
        asked: "CAA \(facts.host)", seen: "no CAA up to the top")
    }
    return scene.pass(Phrase("CAA ada pada \(first.name).", en: "CAA is at \(first.name)."))
  }

  private static let unsigned = check(
    CheckInfo(
      "dns.dnssec.missing", .low,
      title: Phrase("Zona tidak ditandatangani (DNSSEC)", en: "The zone is not signed (DNSSEC)"),
      rule: Phrase("Induk zona tidak punya catatan DS.", en: "The zone's parent has no DS record."),
      remedy: Phrase(
        "Tandatangani zona dan daftarkan DS pada induknya (PANDI untuk .id).",
        en: "Sign the zone and register its DS with the parent (PANDI for .id)."),
      controls: ["P27-13-a"], cwe: 350, references: ["RFC 9364"])
  ) { facts, scene in
    guard let zone = facts.zone else {
      return scene.undetermined(
        Phrase("zona host tidak diketahui", en: "the host's zone is not known"))
    }
    guard let records = facts.signers.known else { return scene.undetermined(facts.signers) }
    guard records.isEmpty else {
      return scene.pass(
        facts.isAuthentic == true
          ? Phrase(
            "Ditandatangani, dan resolver memeriksanya.", en: "Signed, and the resolver checks it.")
          : Phrase("DS ada pada induk.", en: "The parent has DS."))
    }
    return scene.sighting(
      .fail, Phrase("\(zone) tidak punya DS.", en: "\(zone) has no DS."), asked: "DS \(zone)",
      seen: "no DS", name: zone)
  }

  private static let bogus = check(
    CheckInfo(
      "dns.dnssec.bogus", .high,
      title: Phrase("Tanda tangan DNSSEC salah", en: "DNSSEC signatures are wrong"),
      rule: Phrase(
        "Resolver menjawab SERVFAIL, tetapi memberi alamat bila diminta tidak memeriksa (bit CD).",
        en: "The resolver says SERVFAIL, and gives addresses when asked not to check (bit CD)."),
      remedy: Phrase(
        "Perbarui tanda tangan zona, dan cocokkan DS pada induk dengan kunci zona.",
        en: "Renew the zone's signatures, and match the parent's DS with the zone's key."),
      controls: ["P27-13-a"], cwe: 350, references: ["RFC 4035"])
  ) { facts, scene in
    switch facts.isBogus {
    case true?:
      scene.sighting(
        .fail,
        Phrase(
          "Resolver yang memeriksa menolak \(facts.host).",
          en: "Resolvers that check refuse \(facts.host)."),
        asked: "A \(facts.host), CD 0 and 1", seen: "CD=0: SERVFAIL\nCD=1: NOERROR")
    case false?:
      scene.pass(Phrase("Resolver menerima jawabannya.", en: "The resolver takes the answers."))
    case nil: scene.undetermined(facts.addresses)
    }
  }
}
