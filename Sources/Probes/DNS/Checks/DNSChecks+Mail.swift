// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension DNSChecks {
  static let mail: [Check] = [
    senderMissing, senderTwice, senderPermissive, policyMissing, policyNone,
  ]

  private static let senderRemedy = Phrase(
    "Terbitkan tepat satu TXT v=spf1 yang menyebut server surel yang sah dan berakhir dengan -all; tanpa surel: \"v=spf1 -all\".",
    en:
      "Publish exactly one TXT v=spf1 that names the legitimate mail servers and ends in -all; without mail: \"v=spf1 -all\"."
  )

  private static func senders(_ records: [DNSRecord]) -> [String] {
    texts(records).filter {
      let text = $0.lowercased()
      return text == "v=spf1" || text.hasPrefix("v=spf1 ")
    }
  }

  private static func sender(
    _ id: String, _ severity: Severity, _ title: Phrase, _ rule: Phrase,
    look: @escaping @Sendable ([String], DNSFacts, Scene) -> [Sighting]
  ) -> Check {
    check(
      CheckInfo(
        id, severity, title: title, rule: rule, remedy: senderRemedy, controls: ["P27-13-a"],
        cwe: 290, references: ["RFC 7208"])
    ) { facts, scene in
      guard let records = facts.texts.known else { return scene.undetermined(facts.texts) }
      return look(senders(records), facts, scene)
    }
  }

  private static let senderMissing = sender(
    "dns.spf.missing", .low, Phrase("SPF tidak ada", en: "There is no SPF"),
    Phrase(
      "Domain terdaftar tidak punya TXT v=spf1.", en: "The registered domain has no TXT v=spf1.")
  ) { senders, facts, scene in
    guard senders.isEmpty else { return scene.pass(Phrase(senders[0])) }
    return scene.sighting(
      .fail,
      Phrase(
        "Surel palsu atas nama \(facts.domain) sulit dikenali.",
        en: "Forged mail of \(facts.domain) is hard to tell."),
      asked: "TXT \(facts.domain)", seen: "no v=spf1", name: facts.domain)
  }

  private static let senderTwice = sender(
    "dns.spf.multiple", .low, Phrase("SPF lebih dari satu", en: "More than one SPF"),
    Phrase(
      "Ada dua TXT v=spf1 atau lebih; penerima menganggapnya galat (permerror).",
      en: "There are two TXT v=spf1 or more, which receivers take as an error (permerror).")
  ) { senders, facts, scene in
    guard senders.count > 1 else {
      return senders.isEmpty
        ? scene.notApplicable(Phrase("SPF tidak ada.", en: "There is no SPF."))
        : scene.pass(Phrase("Tepat satu.", en: "Exactly one."))
    }
    return scene.sighting(
      .fail, Phrase("\(senders.count) catatan SPF.", en: "\(senders.count) SPF records."),
      asked: "TXT \(facts.domain)", seen: senders.joined(separator: "\n"), name: facts.domain)
  }

  private static let senderPermissive = sender(
    "dns.spf.permissive", .medium,
    Phrase("SPF mengizinkan siapa pun", en: "SPF lets everybody send"),
    Phrase("SPF memuat +all, all, atau ?all.", en: "SPF has +all, all or ?all.")
  ) { senders, facts, scene in
    guard !senders.isEmpty else {
      return scene.notApplicable(Phrase("SPF tidak ada.", en: "There is no SPF."))
    }
    let open: Set = ["+all", "all", "?all"]
    let found = senders.first {
      $0.lowercased().split(separator: " ").contains { open.contains(String($0)) }
    }
    guard let found else { return scene.pass(Phrase(senders[0])) }
    return scene.sighting(
      .fail,
      Phrase(
        "Server mana pun boleh mengirim atas nama \(facts.domain).",
        en: "Any server may send for \(facts.domain)."),
      asked: "TXT \(facts.domain)", seen: found, name: facts.domain)
  }

  private static func policies(_ records: [DNSRecord]) -> [String] {
    texts(records).filter { $0.lowercased().hasPrefix("v=dmarc1") }
  }

  private static let policyRemedy = Phrase(
    "Terbitkan TXT pada _dmarc: mulai dengan \"v=DMARC1; p=quarantine; rua=mailto:…\", lalu p=reject.",
    en: "Publish TXT at _dmarc: begin with \"v=DMARC1; p=quarantine; rua=mailto:…\", then p=reject."
  )

  private static let policyMissing = check(
    CheckInfo(
      "dns.dmarc.missing", .low, title: Phrase("DMARC tidak ada", en: "There is no DMARC"),
      rule: Phrase(
        "_dmarc pada domain terdaftar tidak punya TXT v=DMARC1.",
        en: "_dmarc at the registered domain has no TXT v=DMARC1."),
      remedy: policyRemedy, controls: ["P27-13-a"], cwe: 290, references: ["RFC 7489"])
  ) { facts, scene in
    guard let records = facts.mailPolicy.known else { return scene.undetermined(facts.mailPolicy) }
    guard let first = policies(records).first else {
      return scene.sighting(
        .fail, Phrase("_dmarc.\(facts.domain) kosong.", en: "_dmarc.\(facts.domain) is empty."),
        asked: "TXT _dmarc.\(facts.domain)", seen: "no v=DMARC1", name: facts.domain)
    }
    return scene.pass(Phrase(first))
  }

  private static let policyNone = check(
    CheckInfo(
      "dns.dmarc.none", .info,
      title: Phrase("DMARC hanya mengamati", en: "DMARC only watches"),
      rule: Phrase(
        "Kebijakan DMARC domain terdaftar p=none.",
        en: "The registered domain's DMARC policy is p=none."),
      remedy: policyRemedy, controls: ["P27-13-a"], cwe: 290, references: ["RFC 7489"])
  ) { facts, scene in
    guard let records = facts.mailPolicy.known else { return scene.undetermined(facts.mailPolicy) }
    guard let first = policies(records).first else {
      return scene.notApplicable(Phrase("DMARC tidak ada.", en: "There is no DMARC."))
    }
    let tags = first.lowercased().split(separator: ";").map { $0.filter { !$0.isWhitespace } }
    guard tags.contains("p=none") else { return scene.pass(Phrase(first)) }
    return scene.sighting(
      .fail,
      Phrase("Surel palsu tidak ditolak: \(first)", en: "Forged mail is not refused: \(first)"),
      asked: "TXT _dmarc.\(facts.domain)", seen: first, name: facts.domain)
  }
}
