// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Has somebody replaced the page, or put code in it?
enum DefacementChecks {
  static let family = CheckFamily(
    "deface",
    Phrase("Dugaan perusakan dan kode jahat", en: "Suspected defacement and malicious code"),
    [signature, contentChange, maliciousScript])

  static let signature = Check.ofPages(
    GamblingChecks.info(
      "deface.signature", .critical, Phrase("Dugaan halaman dirusak", en: "Suspected defacement"),
      rule: Phrase(
        "Tanda perusak (hacked by, defaced by, greetz, …) pada judul, meta, h1, atau h2, atau pada lebih dari 40 persen isi yang pendek; berita tentangnya tidak dihitung.",
        en:
          "A defacer's mark (hacked by, defaced by, greetz, …) in title, meta, h1 or h2, or in more than 40 per cent of a short body; news about it doesn't count."
      ))
  ) { page, exchange, visit in
    guard !visit.knowledge.lexicon.isEmpty else {
      return [
        Sighting(
          .undetermined, in: exchange,
          Phrase("Kamus kata kunci tidak tersedia.", en: "The lexicon is missing."))
      ]
    }
    guard let mark = mark(of: page, visit.knowledge.lexicon) else { return [] }
    return [
      Sighting(
        .fail, in: exchange,
        Phrase(
          "Dugaan perusakan: \"\(mark.cut(80))\".", en: "Suspected defacement: \"\(mark.cut(80))\"."
        ),
        excerpt: "<title>\(page.title.cut(120))</title>\n\(mark.cut(200))", confidence: .firm)
    ]
  }

  /// The text that gives a defacer away.
  static func mark(of page: Page, _ lexicon: Lexicon) -> String? {
    let body = page.visibleText
    let words = FoldedText.words(body).count
    var prominent = [page.title] + ["description", "keywords", "og:title"].compactMap(page.meta)
    // In a long text a heading can be about it.
    if words < 300 { prominent += page.headings.filter { $0.level <= 2 }.map(\.text) }
    if let found = prominent.first(where: { lexicon.isDefacing($0) }) { return found }
    guard words > 0, words <= 120 else { return nil }
    var (first, share): (String?, Int) = (nil, 0)
    FoldedText.forEachSentence(of: body) { sentence in
      guard lexicon.isDefacing(String(sentence)) else { return }
      first = first ?? sentence.trimmed
      share += FoldedText.words(sentence).count
    }
    return Double(share) > 0.4 * Double(words) ? first : nil
  }

  static let contentChange = Check(
    GamblingChecks.info(
      "deface.content-change", .medium,
      Phrase("Isi halaman berubah jauh dari acuan", en: "Content far from its baseline"),
      rule: Phrase(
        "Dibanding acuan yang diterima petugas: kata tetap tersisa kurang dari 60 persen, kemiripan susunan kurang dari 75 persen, atau ada domain skrip baru. Tinggi bila judul berubah atau tersisa kurang dari 40 persen. Status 500 ke atas bukan perubahan isi.",
        en:
          "Against the baseline a person accepted: less than 60 per cent of the stable words left, likeness of structure below 75 per cent, or a new script domain. High when the title changed or less than 40 per cent is left. Status 500 and above is no change of content."
      ))
  ) { visit in
    guard let home = visit[.home], let answer = home.answer, let page = visit.home else {
      return [.unanswered(visit[.home], of: visit)]
    }
    guard let baseline = visit.baseline else {
      return [
        Sighting(
          .notApplicable, in: home,
          Phrase("Belum ada acuan yang diterima.", en: "No baseline was accepted yet."))
      ]
    }
    guard answer.status < 500 else {
      return [
        Sighting(
          .undetermined, in: home,
          Phrase(
            "Layanan terganggu (status \(answer.status)).",
            en: "The service is disturbed (status \(answer.status))."))
      ]
    }
    let change = baseline.compare(PagePicture(page, visit.knowledge.lexicon))
    guard let suspicion = change.suspicion(MonitoringRules()) else {
      return [Sighting(.pass, in: home, change.facts)]
    }
    let title = change.isTitleChanged ? ["<title>\(page.title.cut(120))</title>"] : []
    return [
      Sighting(
        .fail, in: home, change.facts,
        excerpt: (title + change.newScriptHosts).joined(separator: "\n"),
        confidence: .firm, severity: suspicion.severity)
    ]
  }

  static let maliciousScript = Check.ofPages(
    CheckInfo(
      "malware.script", .high,
      title: Phrase("Dugaan kode jahat di halaman", en: "Suspected malicious code on a page"),
      rule: Phrase(
        "Bingkai tersembunyi 0-2 piksel ke domain lain, penambang koin, atau rangkaian eval(atob(…)) atau String.fromCharCode lebih dari 500 karakter.",
        en:
          "A hidden frame of 0-2 pixels to another domain, a coin miner, or a chain of eval(atob(…)) or String.fromCharCode longer than 500 characters."
      ),
      remedy: Phrase(
        "Dugaan: bandingkan berkas dengan rilis aslinya, cari akun dan berkas baru, lalu pulihkan dari cadangan yang bersih.",
        en:
          "A suspicion: compare files with the original release, look for new accounts and files, then restore from a clean backup."
      ),
      controls: ["P27-9-b"], cwe: 506)
  ) { page, exchange, _ in
    var found: [Sighting] = []
    for frame in page.frames {
      guard let host = frame.address?.host, RegistrableDomain.isForeign(host, to: page.address.host)
      else { continue }
      let isTiny = (frame.width.map { $0 <= 2 } ?? false) && (frame.height.map { $0 <= 2 } ?? false)
      guard isTiny, host != "www.googletagmanager.com" else { continue }
      found.append(
        Sighting(
          .fail, in: exchange,
          Phrase(
            "Dugaan: bingkai tersembunyi ke \(host).", en: "Suspicion: a hidden frame to \(host)."),
          excerpt: "<iframe src=\(frame.reference.cut(120))>", confidence: .tentative))
    }
    for script in page.scripts {
      let text = script.reference ?? script.text
      let hay = Haystack(text.utf8.prefix(256 << 10))
      if let miner = [
        "coinhive.min.js", "coinhive.anonymous", "cryptonight.wasm", "coin-hive.com", "webminepool",
        "crypto-loot.com",
      ].first(where: hay.contains) {
        found.append(
          Sighting(
            .fail, in: exchange,
            Phrase("Dugaan: penambang koin (\(miner)).", en: "Suspicion: a coin miner (\(miner))."),
            excerpt: miner, confidence: .firm))
      } else if script.reference == nil, let mark = obfuscation(hay, length: script.text.utf8.count)
      {
        found.append(
          Sighting(
            .fail, in: exchange,
            Phrase("Dugaan: skrip yang disamarkan.", en: "Suspicion: an obfuscated script."),
            excerpt: mark, confidence: .tentative))
      }
    }
    return found
  }

  private static func obfuscation(_ text: Haystack, length: Int) -> String? {
    guard length > 500 else { return nil }
    for mark in ["eval(atob(", "eval(unescape(", "eval(string.fromcharcode("] {
      if text.contains(mark) { return "\(mark)…" }
    }
    guard let at = text.index(of: "string.fromcharcode(") else { return nil }
    let chain = text.bytes[at...].dropFirst(20).prefix {
      $0.isDigit || $0 == UInt8(ascii: ",") || $0.isSpace
    }
    return chain.count > 500 ? "String.fromCharCode(… \(chain.count) karakter)" : nil
  }
}

extension Lexicon {
  /// Whether a text boasts of a break-in, and is no news of one.
  package func isDefacing(_ text: String) -> Bool {
    let folded = " " + FoldedText.words(text).joined(separator: " ") + " "
    return defacing.contains { folded.contains(" \($0) ") }
      && !defacingVeto.contains { folded.contains($0) }
  }
}
