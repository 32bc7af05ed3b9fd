// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// Has somebody put gambling on the site? Everything here is a suspicion until a person confirms it.
enum GamblingChecks {
  static let family = CheckFamily(
    "spam", Phrase("Dugaan sisipan judi", en: "Suspected gambling injection"),
    [visible, hidden, cloaked, byReferrer, byDevice, sitemap, difference])

  static func info(
    _ id: String, _ severity: Severity, _ title: Phrase, rule: Phrase
  ) -> CheckInfo {
    CheckInfo(
      id, severity, title: title, rule: rule,
      remedy: Phrase(
        "Dugaan: petugas memastikan dahulu. Bila benar, simpan bukti, periksa akun, berkas baru, dan pintu belakang, pulihkan dari cadangan yang bersih, tutup celahnya, lalu minta mesin pencari mengindeks ulang.",
        en:
          "A suspicion: a person confirms first. If true, keep evidence, look for new accounts, files and back doors, restore from a clean backup, close the hole, then ask search engines to index anew."
      ),
      controls: ["P27-9-b", "P27-10-c"], cwe: 506, references: ["WSTG-CONF-04"])
  }

  private static let noLexicon = Phrase(
    "Kamus kata kunci tidak tersedia.", en: "The lexicon is missing.")

  static func told(_ score: SpamScore) -> Phrase {
    let terms = score.terms.prefix(6).joined(separator: ", ")
    return Phrase(
      "Dugaan sisipan judi: nilai \(score.total), istilah: \(terms).",
      en: "Suspected gambling injection: score \(score.total), terms: \(terms).")
  }

  static func excerpt(_ page: Page, _ score: SpamScore) -> String {
    (["<title>\(page.title)</title>"]
      + score.links.prefix(4).map {
        "\($0.isHidden ? "[tersembunyi] " : "")\($0.text.cut(60)) → \($0.address.host)"
      })
      .joined(separator: "\n")
  }

  /// A check that needs the lexicon and the home page.
  private static func check(
    _ info: CheckInfo, _ look: @escaping @Sendable (Visit, Exchange) -> [Sighting]
  ) -> Check {
    Check(info) { visit in
      guard let home = visit[.home], home.answer != nil else {
        return [.unanswered(visit[.home], of: visit)]
      }
      guard !visit.knowledge.lexicon.isEmpty else {
        return [Sighting(.undetermined, in: home, noLexicon)]
      }
      return look(visit, home)
    }
  }

  static let visible = check(
    info(
      "spam.gambling.visible", .critical,
      Phrase(
        "Dugaan iklan judi tampil di situs", en: "Suspected gambling advertisement on the site"),
      rule: Phrase(
        "Nilai kata kunci pada teks yang tampak bagi peramban mencapai ambang kamus (8), dari dua keluarga atau dari judul; kalimat pencegahan dan berita tidak dihitung.",
        en:
          "The score of what a browser shows reaches the lexicon's threshold (8), from two families or the title; sentences of warning and news don't count."
      ))
  ) { visit, home in
    let found = failures(on: visit, scope: .visible) { $0.isSuspicious ? told($0) : nil }
    if found.isEmpty, let page = visit.home, isShell(page) {
      return [
        Sighting(
          .undetermined, in: home,
          Phrase(
            "Halaman muka hanya kerangka skrip; isinya tidak dapat dilihat tanpa peramban.",
            en:
              "The home page is an empty shell of scripts; its content can't be seen without a browser."
          ))
      ]
    }
    return verdict(found, visit, home)
  }

  /// The pages of which something is said, each with what its score is made of.
  private static func failures(
    on visit: Visit, scope: SpamScore.Scope = .all, _ told: (SpamScore) -> Phrase?
  ) -> [Sighting] {
    visit.pages.compactMap { exchange, page in
      let score = SpamScore(page, visit.knowledge.lexicon, scope: scope)
      return told(score).map {
        Sighting(
          .fail, in: exchange, $0, excerpt: excerpt(page, score), confidence: .firm)
      }
    }
  }

  private static func verdict(_ found: [Sighting], _ visit: Visit, _ home: Exchange) -> [Sighting] {
    guard found.isEmpty else { return Array(found.prefix(Check.mostFailures)) }
    guard !visit.pages.isEmpty else {
      return [
        Sighting(.notApplicable, in: home, Phrase("Bukan halaman HTML.", en: "No HTML page."))
      ]
    }
    return [.clean(home, visit.pages.count)]
  }

  /// A page that scripts fill.
  static func isShell(_ page: Page) -> Bool {
    !page.scripts.isEmpty && page.anchors.count < 3 && FoldedText.words(page.visibleText).count < 15
  }

  static let hidden = check(
    info(
      "spam.gambling.hidden", .critical,
      Phrase("Dugaan tautan judi tersembunyi", en: "Suspected hidden gambling links"),
      rule: Phrase(
        "Sedikitnya satu tautan ke domain lain dengan kata kunci di dalam bagian yang disembunyikan gaya, atau tiga tautan demikian ke dua domain, atau canonical/amphtml menunjuk domain judi.",
        en:
          "At least one link to another domain with words of the lexicon in a part hidden by style, or three such links to two domains, or canonical/amphtml naming such a domain."
      ))
  ) { visit, home in
    let found = failures(on: visit) { score in
      let secret = score.links.count(where: \.isHidden)
      let hosts = Set(score.links.map { RegistrableDomain.of($0.address.host) })
      if secret > 0 {
        return Phrase(
          "Dugaan: \(secret) tautan judi disembunyikan dari mata.",
          en: "Suspicion: \(secret) gambling links are hidden from view.")
      }
      if let claimed = score.claimed {
        return Phrase(
          "Dugaan: alamat resmi halaman diarahkan ke \(claimed.host).",
          en: "Suspicion: the page names \(claimed.host) as its own address.")
      }
      guard score.links.count >= 3, hosts.count >= 2 else { return nil }
      return Phrase(
        "Dugaan: \(score.links.count) tautan judi ke \(hosts.count) domain.",
        en: "Suspicion: \(score.links.count) gambling links to \(hosts.count) domains.")
    }
    return verdict(found, visit, home)
  }

  /// Whether the search robot saw what the browser did not: then a second pair of fetches decides.
  static func wantsSecondLook(_ visit: Visit) -> Bool {
    guard let robot = visit.view(.homeAsRobot), let browser = visit.view(.home) else {
      return false
    }
    return robot.isSuspicious && !browser.isSuspicious
  }

  static let cloaked = check(
    info(
      "spam.gambling.cloaked", .critical,
      Phrase(
        "Dugaan judi yang hanya tampak bagi mesin pencari",
        en: "Suspected gambling shown to search robots only"),
      rule: Phrase(
        "Nilai kata kunci tampilan mesin pencari mencapai ambang (8) sedangkan tampilan peramban tidak; dipastikan dengan sepasang pengambilan kedua.",
        en:
          "The search robot's view reaches the threshold (8) and the browser's does not; confirmed by a second pair of fetches."
      ))
  ) { visit, home in
    guard let exchange = visit[.homeAsRobot], exchange.answer != nil else {
      return [.unanswered(visit[.homeAsRobot], of: visit)]
    }
    guard let robot = visit.view(.homeAsRobot) else {
      return [
        Sighting(.notApplicable, in: exchange, Phrase("Bukan halaman HTML.", en: "No HTML page."))
      ]
    }
    guard wantsSecondLook(visit) else {
      return [
        Sighting(
          .pass, in: exchange,
          Phrase(
            "Tampilan mesin pencari tidak memuat judi yang disembunyikan dari peramban.",
            en: "The robot's view has no gambling that is kept from browsers."))
      ]
    }
    if let again = visit.view(.homeAsRobotAgain) {
      guard again.isSuspicious, visit.view(.homeAgain)?.isSuspicious != true else {
        return [
          Sighting(
            .undetermined, in: exchange,
            Phrase(
              "Tampil pada satu pengambilan dan tidak pada yang berikutnya.",
              en: "Seen in one fetch and not in the next."))
        ]
      }
      return [
        Sighting(
          .fail, in: exchange, robot.told, excerpt: robot.excerpt, confidence: .confirmed)
      ]
    }
    return [
      Sighting(
        .fail, in: exchange, robot.told, excerpt: robot.excerpt, confidence: .tentative)
    ]
  }

  static let byReferrer = redirect(
    "spam.redirect-by-referer", .homeFromSearch,
    Phrase(
      "Pengunjung dari mesin pencari dialihkan ke luar",
      en: "Visitors from a search are sent elsewhere"),
    Phrase("dari hasil pencarian", en: "from a search"))

  static let byDevice = redirect(
    "spam.redirect-by-device", .homeOnPhone,
    Phrase(
      "Pengunjung lewat ponsel dialihkan ke luar", en: "Visitors on phones are sent elsewhere"),
    Phrase("lewat ponsel", en: "on a phone"))

  private static func redirect(_ id: String, _ fetch: BaseFetch, _ title: Phrase, _ who: Phrase)
    -> Check
  {
    Check(
      info(
        id, .critical, title,
        rule: Phrase(
          "Pengunjung \(who.id) dialihkan (HTTP, meta refresh, atau skrip) ke domain lain, sedangkan peramban biasa tidak. Tujuannya dicatat dan tidak dibuka.",
          en:
            "A visitor \(who.en) is redirected (HTTP, meta refresh or script) to another domain and an ordinary browser is not. The destination is written down, not opened."
        ))
    ) { visit in
      guard let home = visit[.home], home.answer != nil else {
        return [.unanswered(visit[.home], of: visit)]
      }
      guard let exchange = visit[fetch], exchange.answer != nil else {
        return [.unanswered(visit[fetch], of: visit)]
      }
      let own = visit.target.address.host
      let usual = Set(Destinations.of(home, visit.view(.home), from: own))
      let found = Destinations.of(exchange, visit.view(fetch), from: own).filter {
        !usual.contains($0)
      }
      guard let place = found.first else {
        return [
          Sighting(
            .pass, in: exchange,
            Phrase("Tidak dialihkan ke domain lain.", en: "Not sent to another domain."))
        ]
      }
      let lexicon = visit.knowledge.lexicon.read(address: place)
      return [
        Sighting(
          .fail, in: exchange,
          Phrase(
            "Dugaan: pengunjung \(who.id) dialihkan ke \(place.host).",
            en: "Suspicion: a visitor \(who.en) is sent to \(place.host)."),
          excerpt: "→ \(place.text.cut(200))", confidence: lexicon.isEmpty ? .firm : .confirmed)
      ]
    }
  }

  static let sitemap = check(
    info(
      "spam.sitemap", .high,
      Phrase(
        "Dugaan peta situs berisi halaman judi", en: "Suspected gambling pages in the sitemap"),
      rule: Phrase(
        "Sedikitnya dua alamat pada sitemap.xml memuat kata kunci (alamat berita pencegahan tidak dihitung), atau jumlah alamatnya lebih dari 10 kali dan 100 lebih banyak daripada kunjungan sebelumnya.",
        en:
          "At least two addresses of sitemap.xml have words of the lexicon (those of warning news don't count), or it has more than 10 times and 100 more addresses than at the visit before."
      ))
  ) { visit, _ in
    guard let exchange = visit[.sitemap], let answer = exchange.answer else {
      return [.unanswered(visit[.sitemap], of: visit)]
    }
    guard answer.status == 200, answer.text.contains("<loc>") || answer.text.contains("<link>")
    else {
      return [
        Sighting(
          .notApplicable, in: exchange, Phrase("Peta situs tidak ada.", en: "There is no sitemap."))
      ]
    }
    let lexicon = visit.knowledge.lexicon
    let places = Sitemap.addresses(in: answer)
    let bad = places.filter { place in
      let reading = lexicon.read(address: place)
      return reading.vetoed == 0 && reading.hits.contains { $0.isCore && !$0.isTopic }
    }
    if bad.count < 2, let before = visit.earlierSitemap, before > 0, places.count > 10 * before,
      places.count >= before + 100
    {
      return [
        Sighting(
          .fail, in: exchange,
          Phrase(
            "Dugaan: peta situs tumbuh dari \(before) menjadi \(places.count) alamat.",
            en: "Suspicion: the sitemap grew from \(before) to \(places.count) addresses."),
          excerpt: places.suffix(5).map(\.path).joined(separator: "\n"), confidence: .tentative)
      ]
    }
    guard bad.count >= 2 else {
      return [
        Sighting(
          .pass, in: exchange,
          Phrase("\(places.count) alamat dibaca.", en: "\(places.count) addresses read."))
      ]
    }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "Dugaan: \(bad.count) dari \(places.count) alamat memuat kata kunci judi.",
          en: "Suspicion: \(bad.count) of \(places.count) addresses have gambling words."),
        excerpt: bad.prefix(5).map(\.path).joined(separator: "\n"), confidence: .firm)
    ]
  }

  static let difference = Check(
    info(
      "cloak.ua-difference", .info,
      Phrase("Mesin pencari mendapat halaman yang berbeda", en: "Search robots get another page"),
      rule: Phrase(
        "Kemiripan tampilan peramban dan mesin pencari lebih rendah dari kemiripan dua kunjungan peramban dikurangi 0,3, tanpa kata kunci. Perenderan dinamis yang sah juga begitu.",
        en:
          "The likeness of the browser's and the robot's view is below that of two browser visits minus 0.3, without words of the lexicon. Honest dynamic rendering does so too."
      ))
  ) { visit in
    guard visit.home != nil, let again = visit.view(.homeAgain),
      let robot = visit.view(.homeAsRobot), let exchange = visit[.homeAsRobot]
    else { return [.unanswered(visit[.homeAsRobot], of: visit)] }
    let floor = again.likeness
    let likeness = robot.likeness
    guard likeness < floor - 0.3, !wantsSecondLook(visit) else {
      return [
        Sighting(
          .pass, in: exchange,
          Phrase(
            "Perbedaannya dalam batas perubahan halaman itu sendiri.",
            en: "No more different than the page is from itself."))
      ]
    }
    return [
      Sighting(
        .info, in: exchange,
        Phrase(
          "Kemiripan \(percent(likeness)) dengan mesin pencari, \(percent(floor)) antara dua kunjungan.",
          en:
            "Likeness \(percent(likeness)) with the robot's view, \(percent(floor)) between two visits."
        ))
    ]
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}

/// Where a page sends its visitors by itself.
enum Destinations {
  /// Other domains that an exchange leads to: by redirect, `meta refresh` or script.
  static func of(_ exchange: Exchange, _ view: PageView?, from own: String) -> [WebAddress] {
    exchange.hops.compactMap(\.destination)
      .filter { RegistrableDomain.isForeign($0.host, to: own) } + (view?.destinations ?? [])
  }

  /// Those of them that the page itself names, each once.
  static func scripted(_ page: Page, from own: String) -> [WebAddress] {
    var seen: Set<WebAddress> = []
    return scripted(page).filter {
      RegistrableDomain.isForeign($0.host, to: own) && seen.insert($0).inserted
    }
  }

  private static func scripted(_ page: Page) -> [WebAddress] {
    var found: [WebAddress] = []
    if let refresh = page.meta("http-equiv:refresh"),
      let match = refresh.firstMatch(of: /(?i)url\s*=\s*["']?([^"'\s;]{1,2000})/),
      let address = PageReading.resolve(String(match.1), against: page.base)
    {
      found.append(address)
    }
    let assignment = /location(?:\.href)?\s*=\s*["']((?:https?:)?\/\/[^"'\s]{1,2000})["']/
    let call = /location\.(?:replace|assign)\(\s*["']((?:https?:)?\/\/[^"'\s]{1,2000})["']/
    for script in page.scripts where script.reference == nil && script.text.contains("location") {
      let text = script.text.prefix(64 << 10)
      for match in text.matches(of: assignment).prefix(5) {
        if let address = PageReading.resolve(String(match.1), against: page.base) {
          found.append(address)
        }
      }
      for match in text.matches(of: call).prefix(5) {
        if let address = PageReading.resolve(String(match.1), against: page.base) {
          found.append(address)
        }
      }
    }
    return found
  }
}

/// Addresses of a sitemap or feed; read as text, for they need not be well-formed.
enum Sitemap {
  static let limit = 50_000

  static func addresses(in answer: Answer) -> [WebAddress] {
    var found: [WebAddress] = []
    for (open, close) in [("<loc>", "</loc>"), ("<link>", "</link>")] {
      var at = 0
      while found.count < limit, let start = answer.body.firstIndex(of: open.utf8, from: at) {
        let begin = start + open.utf8.count
        guard let end = answer.body.firstIndex(of: close.utf8, from: begin) else { break }
        at = end
        guard end - begin <= 2_048 else { continue }
        let text = CharacterReference.decode(
          String(decoding: answer.body[begin..<end], as: UTF8.self)
        ).trimmed
        if let address = try? WebAddress(text) { found.append(address) }
      }
    }
    return found
  }
}
