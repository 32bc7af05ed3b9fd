// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// What does the page tell that is nobody's business?
enum DisclosureChecks {
  static let all = [comment, internalAddress, nationalIDs, defaultPage]

  static let comment = Check.ofPages(
    CheckInfo(
      "html.comment.suspicious", .info,
      title: Phrase("Komentar halaman memuat catatan internal", en: "Comment with internal notes"),
      rule: Phrase(
        "Komentar HTML memuat pasangan sandi, catatan \"hapus\", perintah SQL, atau alamat IP dengan port.",
        en:
          "An HTML comment has a password pair, a note to remove something, an SQL statement, or an IP address with port."
      ),
      remedy: Phrase(
        "Buang komentar pengembang sebelum tayang.",
        en: "Strip developers' comments before going on-line."),
      controls: ["P27-13-e", "P27-6-a"], cwe: 615, references: ["ASVS 5.0 13.4.7", "WSTG-INFO-05"])
  ) { page, exchange, _ in
    for comment in page.comments {
      let text = comment.prefix(2_000)
      guard let why = suspicion(String(text)) else { continue }
      return [
        Sighting(
          .fail, in: exchange, Phrase("Komentar memuat \(why.id).", en: "A comment has \(why.en)."),
          excerpt: redacted(String(text)), confidence: .firm)
      ]
    }
    return []
  }

  private static func suspicion(_ text: String) -> Phrase? {
    let lower = text.lowercased()
    if lower.contains(/(?:pass(?:word)?|kata ?sandi|sandi|pwd)["']?\s*[:=]\s*\S{3,}/) {
      return Phrase("pasangan kata sandi", en: "a password pair")
    }
    if lower.contains(/(?:todo|fixme|catatan)\b.{0,40}\b(?:hapus|remove|delete|sandi|password)/) {
      return Phrase("catatan yang lupa dihapus", en: "a note that somebody forgot to remove")
    }
    if lower.contains(
      /(?:select\s.{1,80}\sfrom\s|insert\s+into\s|delete\s+from\s|update\s\S{1,40}\sset\s)/)
    {
      return Phrase("perintah SQL", en: "an SQL statement")
    }
    if lower.contains(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}:\d{2,5}\b/) {
      return Phrase("alamat IP dengan port", en: "an IP address with port")
    }
    return nil
  }

  private static func redacted(_ text: String) -> String {
    text.replacing(/(?i)((?:pass(?:word)?|kata ?sandi|sandi|pwd|user(?:name)?)["']?\s*[:=]\s*)\S+/)
    {
      "\($0.1)•••"
    }
  }

  static let internalAddress = Check.ofPages(
    CheckInfo(
      "html.internal-ip", .low,
      title: Phrase("Alamat jaringan dalam tertulis di halaman", en: "Internal address on a page"),
      rule: Phrase(
        "Alamat 10/8, 172.16/12, atau 192.168/16 pada teks di luar pre dan code, atau pada tautan dan muatan halaman.",
        en:
          "An address of 10/8, 172.16/12 or 192.168/16 in text outside pre and code, or in links and loads."
      ),
      remedy: Phrase(
        "Ganti dengan nama publik, atau buang.", en: "Use the public name, or take it out."),
      controls: ["P27-13-e"], cwe: 497, references: ["ASVS 5.0 13.4.6"])
  ) { page, exchange, _ in
    let own = page.address.host
    let prose = String(decoding: page.prose.utf8.prefix(200_000), as: UTF8.self)
    // Most pages have no such number with a dot behind it, and the search is long.
    let mayHave = zip(prose.utf8, prose.utf8.dropFirst()).contains { digit, dot in
      dot == UInt8(ascii: ".") && (digit == UInt8(ascii: "0") || digit == UInt8(ascii: "2"))
    }
    var found =
      mayHave
      ? prose.matches(
        of: /(?:^|[^\d.])((?:10|172|192)\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/
      ).map { String($0.1) } : []
    found +=
      (page.anchors.compactMap(\.address?.host) + page.resources.compactMap(\.address?.host)
        + page.forms.compactMap(\.address?.host))
    let inside = Set(found.filter { $0 != own && isPrivate($0) }).sorted()
    guard !inside.isEmpty else { return [] }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "Tertulis \(inside.prefix(5).joined(separator: ", ")).",
          en: "\(inside.prefix(5).joined(separator: ", ")) can be read."),
        excerpt: inside.prefix(5).joined(separator: "\n"))
    ]
  }

  private static func isPrivate(_ text: String) -> Bool {
    let parts = text.split(separator: ".").compactMap { UInt8($0) }
    guard parts.count == 4, text.split(separator: ".").count == 4 else { return false }
    return parts[0] == 10 || (parts[0] == 192 && parts[1] == 168)
      || (parts[0] == 172 && (16...31).contains(parts[1]))
  }

  static let nationalIDs = Check.ofPages(
    CheckInfo(
      "html.nik-exposed", .high,
      title: Phrase(
        "NIK warga tampil di halaman umum", en: "National identity numbers on a public page"),
      rule: Phrase(
        "Paling sedikit 3 NIK sah yang berbeda pada satu halaman tanpa masuk (16 angka, kode provinsi 11-96, tanggal lahir sah).",
        en:
          "At least 3 different valid NIK on one page without sign-in (16 digits, province 11-96, valid birth date)."
      ),
      remedy: Phrase(
        "Turunkan halaman itu, samarkan NIK, dan nilai kewajiban pemberitahuan menurut UU PDP.",
        en: "Take the page down, mask the numbers, and consider the duty to notify."),
      controls: ["P27-7-a", "P27-7-b"], cwe: 359, references: ["ASVS 5.0 14.2.4"])
  ) { page, exchange, _ in
    let numbers = Set(
      page.visibleText.prefix(500_000).matches(of: /(?:^|\D)(\d{16})(?!\d)/).map { String($0.1) }
        .filter(isNIK))
    guard numbers.count >= 3, let first = numbers.sorted().first else { return [] }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "\(numbers.count) NIK terbaca; yang pertama diawali \(first.prefix(6)).",
          en: "\(numbers.count) numbers can be read; the first begins with \(first.prefix(6))."),
        excerpt: "\(first.prefix(6))••••••••••", confidence: .firm)
    ]
  }

  static func isNIK(_ text: String) -> Bool {
    guard text.utf8.count == 16, let province = Int(text.prefix(2)), (11...96).contains(province),
      var day = Int(text.dropFirst(6).prefix(2)), let month = Int(text.dropFirst(8).prefix(2))
    else { return false }
    // Women's days are written with 40 more.
    if day > 40 { day -= 40 }
    return (1...31).contains(day) && (1...12).contains(month) && text.suffix(4) != "0000"
  }

  static let defaultPage = Check.ofHome(
    CheckInfo(
      "html.default-page", .low,
      title: Phrase("Halaman bawaan server", en: "A server's default page"),
      rule: Phrase(
        "Halaman muka adalah halaman bawaan Apache, nginx, IIS, Tomcat, XAMPP, Laravel, atau panel hosting.",
        en:
          "The home page is the default page of Apache, nginx, IIS, Tomcat, XAMPP, Laravel or a hosting panel."
      ),
      remedy: Phrase(
        "Matikan host yang tidak dipakai atau pasang isi yang benar.",
        en: "Switch off the unused host or put the real content there."),
      controls: ["P27-13-c"], cwe: 1188, references: ["ASVS 5.0 13.4.5", "WSTG-CONF-02"])
  ) { answer, exchange, visit in
    guard let page = visit.home, answer.isHTML else {
      return [
        Sighting(.notApplicable, in: exchange, Phrase("Bukan halaman HTML.", en: "No HTML page."))
      ]
    }
    let title = page.title.lowercased()
    let text = Haystack(answer.body.prefix(16_384))
    let titles = [
      "apache2 ubuntu default page", "apache2 debian default page", "welcome to nginx!",
      "iis windows server",
      "iis windows", "welcome to xampp", "apache tomcat/", "default web site page",
      "welcome to centos",
      "test page for the apache http server", "welcome to openresty!", "welcome to caddy",
      "plesk obsidian",
      "litespeed web server default page", "http server test page",
    ]
    let marks = [
      "defaultwebpage.cgi", "/iisstart.png", "iis-85.png", "laravel has wonderful documentation",
      "welcome to codeigniter",
    ]
    let mark = titles.first(where: title.contains) ?? marks.first(where: text.contains)
    if let mark {
      return [
        Sighting(
          .fail, in: exchange,
          Phrase("Halaman bawaan dikenali: \(mark).", en: "A default page is known by: \(mark)."),
          excerpt: "<title>\(page.title)</title>")
      ]
    }
    return [.clean(exchange, 1)]
  }
}
