// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

@Suite struct SpamScoreTests {
  static let lexicon = ShippedKnowledge.all.lexicon

  static func score(_ html: String, scope: SpamScore.Scope = .all) throws -> SpamScore {
    SpamScore(try PageTests.page(html), lexicon, scope: scope)
  }

  @Test func `an advertisement is far above the threshold`() throws {
    let score = try SpamScoreTests.score(
      "<title>Slot Gacor Maxwin Hari Ini</title><h1>Situs slot RTP live</h1><p>Bandar togel dan mahjong ways. <a href=https://gacor.example/>slot gacor</a>"
    )
    #expect(score.isSuspicious)
    #expect(score.total >= 20)
  }

  @Test(arguments: [
    "<title>Parkir</title><h1>Slot parkir</h1><p>Slot parkir online kosong, daftar sekarang, tanpa potongan.",
    "<title>Slot waktu</title><p>Pilih slot waktu. Slot kuota tersisa 3. Slot online dibuka pukul 8 untuk slot jadwal.",
    "<title>Slot RAM</title><p>Ekspansi slot memori dan slot RAM. Darwin dan alfabet. Windows77 slot.",
    "<title>Pemkab perangi judi online</title><h1>Perangi judi online</h1><p>Satgas mencegah slot gacor. Polisi blokir situs slot dan togel online. Bahaya sbobet.",
    "<title>Judi online marak di kalangan pelajar</title><h1>Judi online marak</h1><p>Bahaya judi bola bagi pelajar. Komdigi memblokir situs slot gacor. Polisi menangkap bandar togel.",
    "<title>Togel</title><p>Togel.",
    "<title>Resep</title><p>Sambal habanero. Kata gacor untuk burung juara.",
    "<title>Berita terkait</title><a href=https://berita.example/1>Judi online: modus baru</a><a href=https://kabar.example/2>Judi online dan pinjol</a><a href=https://warta.example/3>Kecanduan judi online</a>",
  ])
  func `sound pages stay below the threshold`(_ html: String) throws {
    let score = try SpamScoreTests.score(html)
    #expect(!score.isSuspicious, "\(score)")
    #expect(score.total < 8)
  }

  @Test func `tricks against machines are undone`() throws {
    for title in [
      "𝐒𝐥𝐨𝐭 𝐆𝐚𝐜𝐨𝐫", "s\u{200B}lot gac\u{AD}or", "Sl0t Gac0r", "ｓｌｏｔ　ｇａｃｏｒ", "SLOT-GACOR",
      "&#115;lot gacor",
    ] {
      let score = try SpamScoreTests.score("<title>\(title)</title><h1>\(title)</h1><p>maxwin")
      #expect(score.terms.contains("slot gacor"), "\(title)")
      #expect(score.isInTitle)
    }
  }

  @Test func `a promise to evade blocking is no warning`() {
    #expect(
      SpamScoreTests.lexicon.read("Situs slot anti blokir").hits.contains { $0.family == "slot" })
    #expect(SpamScoreTests.lexicon.read("Kami blokir situs slot").hits.isEmpty)
  }

  @Test func `hidden links count for robots and not for people`() throws {
    let html =
      "<p>Beasiswa</p><div style=display:none><a href=https://a.example/>slot gacor</a> <a href=https://b.example/>bandar togel</a></div>"
    #expect(try !SpamScoreTests.score(html, scope: .visible).isSuspicious)
    let all = try SpamScoreTests.score(html)
    #expect(all.isSuspicious)
    #expect(all.links.filter { !$0.isHidden } == [])
  }

  @Test func `a foreign canonical address with such words is a hijack`() throws {
    let score = try SpamScoreTests.score(
      "<title>Dinas</title><link rel=canonical href=https://slot-gacor88.example/><p>Pelayanan")
    #expect(score.claimed?.host == "slot-gacor88.example")
    #expect(
      try SpamScoreTests.score("<link rel=canonical href=https://portal.example/berita>").claimed
        == nil)
  }

  @Test func `addresses are read by their words`() throws {
    func hits(_ text: String) throws -> [Lexicon.Hit] {
      SpamScoreTests.lexicon.read(address: try WebAddress(text)).hits.filter {
        $0.isCore && !$0.isTopic
      }
    }
    #expect(try !hits("https://a.contoh.go.id/wp-content/slot-gacor-maxwin/").isEmpty)
    #expect(try !hits("https://slotgacor88.example/").isEmpty)
    #expect(try hits("https://a.contoh.go.id/berita/bahaya-judi-slot-bagi-pelajar").isEmpty)
    #expect(try hits("https://a.contoh.go.id/parkir/slot-parkir").isEmpty)
  }

  @Test func `without a lexicon nothing is said`() throws {
    let score = SpamScore(try PageTests.page("<title>slot gacor maxwin</title>"), Lexicon())
    #expect(score.total == 0)
  }

  @Test func `a defacer's mark is told from news of one`() throws {
    func mark(_ html: String) throws -> String? {
      DefacementChecks.mark(of: try PageTests.page(html), SpamScoreTests.lexicon)
    }
    #expect(try mark("<title>Hacked by X</title>") != nil)
    #expect(try mark("<p>We are Anonymous. Greetz to all.") != nil)
    #expect(
      try mark("<title>Berita: situs diretas oleh X, tertulis hacked by X</title><p>Kronologi.")
        == nil)
    #expect(try mark("<title>Dinas</title><p>Pelayanan warga.") == nil)
  }
}
