// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Does the server say what it sends, and hold browsers to it?
enum ContentTypeChecks {
  static let all = [optionsMissing, optionsInvalid, typeMissing, charsetMissing]

  private static let header = "X-Content-Type-Options"

  /// The home page first; where that is sound, everything else that was answered with a body.
  static let optionsMissing = Check(homeOptionsMissing.info) { visit in
    let home = homeOptionsMissing.look(visit)
    guard home.allSatisfy({ $0.result == .pass }) else { return home }
    let bare = visit.contents.filter { !$0.answer.headers.has(header) }
    guard !bare.isEmpty else { return home }
    return bare.prefix(Check.mostFailures).map { exchange, answer in
      Sighting(
        .fail, in: exchange,
        Phrase(
          "Halaman utama mengirimnya, alamat ini tidak.",
          en: "The home page sends it, this address does not."),
        excerpt: "HTTP \(answer.status)\n\(answer.headers.lines("Content-Type"))", parameter: header
      )
    }
  }

  private static let homeOptionsMissing = HeaderRule.check(
    options(
      "missing", Phrase("X-Content-Type-Options tidak dikirim", en: "No X-Content-Type-Options"),
      rule: Phrase(
        "Halaman utama, halaman yang ditautkannya, atau robots.txt, sitemap.xml, dan favicon menjawab 200 dengan isi tetapi tanpa X-Content-Type-Options.",
        en:
          "The home page, a page that it links to, or robots.txt, sitemap.xml and the favicon answer 200 with a body but without X-Content-Type-Options."
      )),
    of: [header], onAnyContent: true
  ) { answer, _ in
    answer.headers.has(header)
      ? .sound
      : .fault(
        Phrase("Peramban boleh menebak jenis isi.", en: "Browsers may guess the type of content."))
  }

  static let optionsInvalid = HeaderRule.check(
    options(
      "invalid", Phrase("X-Content-Type-Options tidak sah", en: "Invalid X-Content-Type-Options"),
      rule: Phrase("Butir pertamanya bukan nosniff.", en: "Its first item is not nosniff.")),
    of: [header], onAnyContent: true
  ) { answer, _ in
    guard answer.headers.has(header) else { return .absent }
    let first = HeaderRule.items(answer, header).first ?? ""
    return first == "nosniff"
      ? .sound
      : .fault(
        Phrase(
          "Nilainya \(first.cut(60)), bukan nosniff.", en: "It says \(first.cut(60)), not nosniff.")
      )
  }

  static let typeMissing = HeaderRule.check(
    CheckInfo(
      "hdr.content-type.missing", .low,
      title: Phrase("Content-Type tidak dikirim", en: "No Content-Type"),
      rule: Phrase(
        "Jawaban berisi tanpa Content-Type.", en: "An answer with a body, without Content-Type."),
      remedy: Phrase(
        "Kirim Content-Type yang benar beserta charset.",
        en: "Send the right Content-Type, with its charset."),
      nginx: "include mime.types;\ncharset utf-8;", apache: "AddDefaultCharset UTF-8",
      controls: ["P27-12-a", "P27-13-e"],
      cwe: 345, references: ["ASVS 5.0 3.2.1"]),
    of: ["Content-Type"], onAnyContent: true
  ) { answer, _ in
    if answer.body.isEmpty {
      return .notApplicable(Phrase("Jawaban tanpa isi.", en: "The answer has no body."))
    }
    return answer.headers["Content-Type"]?.isEmpty ?? true
      ? .fault(Phrase("Jenis isi tidak disebut.", en: "The type of content isn't told.")) : .sound
  }

  static let charsetMissing = HeaderRule.check(
    CheckInfo(
      "hdr.charset.missing", .info, title: Phrase("Charset tidak disebut", en: "No charset"),
      rule: Phrase(
        "text/html tanpa charset di header maupun di 1.024 byte pertama.",
        en: "text/html without a charset in the header or the first 1,024 bytes."),
      remedy: Phrase("Kirim charset=utf-8.", en: "Send charset=utf-8."), nginx: "charset utf-8;",
      apache: "AddDefaultCharset UTF-8", controls: ["P27-13-e"], cwe: 436,
      references: ["ASVS 5.0 3.2.1"]),
    of: ["Content-Type"]
  ) { answer, _ in
    let start = String(decoding: answer.body.prefix(1024), as: UTF8.self).lowercased()
    let hasMark = answer.body.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark || start.contains("charset")
      || answer.headers["Content-Type"]?.lowercased().contains("charset=") ?? false
      ? .sound
      : .fault(
        Phrase(
          "Peramban harus menebak pengodean huruf.", en: "Browsers have to guess the encoding."))
  }

  private static func options(_ name: String, _ title: Phrase, rule: Phrase) -> CheckInfo {
    CheckInfo(
      "hdr.xcto.\(name)", .low, title: title, rule: rule,
      remedy: Phrase(
        "Kirim X-Content-Type-Options: nosniff pada setiap jawaban.",
        en: "Send X-Content-Type-Options: nosniff with every answer."),
      nginx: NginxExample.header(header, "nosniff"),
      apache: ApacheExample.header(header, "nosniff"),
      controls: ["P27-13-e"], cwe: 693, references: ["ASVS 5.0 3.4.4"])
  }
}
