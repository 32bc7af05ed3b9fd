// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension DNSChecks {
  static let names: [Check] = [danglingAlias, takeover, privateAddress, wildcard, nameservers]

  private static let danglingAlias = check(
    CheckInfo(
      "dns.dangling-cname", .high,
      title: Phrase(
        "CNAME menunjuk nama yang tidak ada", en: "A CNAME points to a name that is not there"),
      rule: Phrase(
        "Host adalah CNAME, dan tujuannya NXDOMAIN atau SERVFAIL.",
        en: "The host is a CNAME, and its target is NXDOMAIN or SERVFAIL."),
      remedy: Phrase(
        "Hapus CNAME yang tidak dipakai lagi sebelum layanan tujuannya dilepas.",
        en: "Delete a CNAME that is no longer used before giving up the service it points to."),
      controls: ["P27-13-a"], cwe: 350, references: ["WSTG-CONF-10"])
  ) { facts, scene in
    guard let alias = facts.alias else {
      return facts.aliasTarget.known == nil
        ? scene.undetermined(facts.aliasTarget)
        : scene.notApplicable(Phrase("Host bukan CNAME.", en: "The host is no CNAME."))
    }
    switch facts.aliasTarget {
    case .noSuchName, .serverFailure:
      let word = facts.aliasTarget == .noSuchName ? "NXDOMAIN" : "SERVFAIL"
      return scene.sighting(
        .fail, Phrase("\(alias): \(word)."), asked: "A \(alias)",
        seen: "\(facts.host) CNAME \(alias)\n\(alias) \(word)",
        confidence: word == "NXDOMAIN" ? .confirmed : .firm)
    case .records: return scene.pass(Phrase("\(alias) ada.", en: "\(alias) is there."))
    case .unknown: return scene.undetermined(facts.aliasTarget)
    }
  }

  private static let takeover = checkWithVisit(
    CheckInfo(
      "dns.takeover", .critical,
      title: Phrase("Subdomain dapat diambil alih", en: "The subdomain can be taken over"),
      rule: Phrase(
        "CNAME menunjuk layanan yang dikenal, dan layanan itu menjawab dengan tanda nama tak bertuan (atau NXDOMAIN pada layanan yang memberikan nama bebas).",
        en:
          "The CNAME points to a known service, which answers with its sign for a name that nobody holds (or NXDOMAIN where names are given to anybody)."
      ),
      remedy: Phrase(
        "Segera hapus CNAME itu, atau daftarkan kembali namanya pada layanan tujuan.",
        en: "Delete the CNAME at once, or claim the name at the service again."),
      controls: ["P27-13-a"], cwe: 350,
      references: ["WSTG-CONF-10", "https://github.com/EdOverflow/can-i-take-over-xyz"])
  ) { facts, scene, visit in
    guard let alias = facts.alias else {
      return facts.aliasTarget.known == nil
        ? scene.undetermined(facts.aliasTarget)
        : scene.notApplicable(Phrase("Host bukan CNAME.", en: "The host is no CNAME."))
    }
    let known = visit.knowledge.takeover
    guard !known.isEmpty else {
      return scene.undetermined(
        Phrase("daftar layanan tidak tersedia", en: "the list of services is missing"))
    }
    guard let service = known.service(of: alias) else {
      return scene.pass(
        Phrase(
          "\(alias) bukan layanan yang dikenal rawan (data per \(known.asOf)).",
          en: "\(alias) is no service known for it (as of \(known.asOf))."))
    }
    guard let sign = service.sign else {
      guard facts.aliasTarget == .noSuchName else {
        return facts.aliasTarget.known == nil
          ? scene.undetermined(facts.aliasTarget)
          : scene.pass(
            Phrase("\(service.name) mengenal namanya.", en: "\(service.name) knows the name."))
      }
      return scene.sighting(
        .fail,
        Phrase(
          "\(alias) (\(service.name)) bebas didaftarkan siapa pun.",
          en: "Anybody may claim \(alias) (\(service.name))."),
        asked: "A \(alias)", seen: "\(facts.host) CNAME \(alias)\n\(alias) NXDOMAIN")
    }
    guard let answer = visit[.home]?.answer ?? visit[.plainHTTP]?.answer else {
      return scene.undetermined(Phrase("halaman tidak menjawab", en: "the page gave no answer"))
    }
    guard answer.text.contains(sign) else {
      return scene.pass(
        Phrase("\(service.name) mengenal namanya.", en: "\(service.name) knows the name."))
    }
    return scene.sighting(
      .fail,
      Phrase("\(service.name) menjawab: \(sign)", en: "\(service.name) answers: \(sign)"),
      asked: "CNAME \(facts.host)", seen: "\(facts.host) CNAME \(alias)\n\(sign)")
  }

  private static let privateAddress = check(
    CheckInfo(
      "dns.private-address", .low,
      title: Phrase(
        "DNS publik membuka alamat jaringan dalam", en: "Public DNS gives an inside address away"),
      rule: Phrase(
        "Catatan A host berada pada 10/8, 172.16/12, 192.168/16, 127/8, 100.64/10, atau 169.254/16.",
        en:
          "The host's A record is within 10/8, 172.16/12, 192.168/16, 127/8, 100.64/10 or 169.254/16."
      ),
      remedy: Phrase(
        "Pindahkan nama internal ke DNS internal (split-horizon).",
        en: "Move inside names to an inside DNS (split horizon)."),
      controls: ["P27-13-e"], cwe: 200, references: ["RFC 1918"])
  ) { facts, scene in
    guard let records = facts.addresses.known else { return scene.undetermined(facts.addresses) }
    let found = addresses(records)
    guard !found.isEmpty else {
      return scene.notApplicable(Phrase("Tidak ada catatan A.", en: "There is no A record."))
    }
    let inside = found.filter { address in insideRanges.contains { $0.contains(address) } }
    guard let first = inside.first else {
      return scene.pass(Phrase("Alamatnya publik.", en: "Its addresses are public."))
    }
    return scene.sighting(
      .fail, Phrase("\(facts.host) menunjuk \(first).", en: "\(facts.host) points to \(first)."),
      asked: "A \(facts.host)", seen: inside.map { "A \($0)" }.joined(separator: "\n"))
  }

  private static let insideRanges = [
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "100.64.0.0/10",
    "169.254.0.0/16",
  ].compactMap { AddressRange($0) }

  private static let wildcard = check(
    CheckInfo(
      "dns.wildcard", .info,
      title: Phrase("DNS wildcard", en: "A DNS wildcard"),
      rule: Phrase(
        "Nama karangan di bawah zona mendapat alamat.",
        en: "A made-up name below the zone has an address."),
      remedy: Phrase(
        "Hapus wildcard bila tidak perlu: nama karangan penipu ikut hidup di bawah domain resmi.",
        en:
          "Delete the wildcard unless it is needed: it brings swindlers' names to life below the official domain."
      ),
      controls: ["P27-13-a"], references: ["RFC 4592"])
  ) { facts, scene in
    guard let records = facts.madeUp.known else { return scene.undetermined(facts.madeUp) }
    guard let first = addresses(records).first else {
      return scene.pass(Phrase("Nama karangan tidak ada.", en: "The made-up name is not there."))
    }
    let zone = facts.zone ?? facts.domain
    return scene.sighting(
      .fail,
      Phrase(
        "Nama apa pun di bawah \(zone) menunjuk \(first).",
        en: "Any name below \(zone) points to \(first)."),
      asked: "A \(facts.madeUpName)", seen: "A \(first)", name: zone)
  }

  private static let nameservers = check(
    CheckInfo(
      "dns.ns.single", .info,
      title: Phrase("Server nama tidak berlapis", en: "Name servers without a second leg"),
      rule: Phrase(
        "Zona punya kurang dari dua NS, atau semua alamatnya dalam satu /24.",
        en: "The zone has fewer than two NS, or all their addresses are in one /24."),
      remedy: Phrase(
        "Tambahkan server nama kedua pada jaringan lain.",
        en: "Add a second name server in another network."),
      controls: ["P27-13-a"], references: ["RFC 2182"])
  ) { facts, scene in
    guard let records = facts.nameservers.known else {
      return scene.undetermined(facts.nameservers)
    }
    guard !records.isEmpty else {
      return scene.undetermined(Phrase("daftar NS tidak diperoleh", en: "no list of NS was given"))
    }
    let lines = records.map { record in
      if case .name(let name) = record.content { "NS \(name)" } else { "NS" }
    }
    let seen = lines.joined(separator: "\n")
    if records.count < 2 {
      return scene.sighting(
        .fail, Phrase("Hanya satu server nama.", en: "There is only one name server."),
        asked: "NS \(facts.zone ?? "")", seen: seen, name: facts.zone)
    }
    let known = facts.nameserverAddresses.values.flatMap { $0 }
    guard facts.nameserverAddresses.values.allSatisfy({ !$0.isEmpty }) else {
      return scene.undetermined(
        Phrase(
          "alamat server nama tidak semua diketahui",
          en: "not all name servers' addresses are known"))
    }
    if Set(known.map { Array($0.prefix(3)) }).count < 2 {
      return scene.sighting(
        .fail,
        Phrase(
          "Semua server nama dalam satu jaringan.", en: "All name servers are in one network."),
        asked: "NS \(facts.zone ?? "")", seen: seen, name: facts.zone)
    }
    return scene.pass(Phrase("\(records.count) server nama.", en: "\(records.count) name servers."))
  }
}
