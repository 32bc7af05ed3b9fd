// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct HostileTextTests {
  private static let noncharacter = Unicode.Scalar(0xFDD0 as UInt32).map { String($0) } ?? ""
  private static let texts: [(name: String, text: String)] = [
    ("long-word", String(repeating: "a", count: 10_000)),
    ("long-address", "https://contoh.go.id/" + String(repeating: "slot-gacor/", count: 400)),
    ("emoji", "Slot 🎰 gacor 🇮🇩 👨‍👩‍👧‍👦 hari ini"),
    ("right-to-left", "العربية ثم teks biasa ثم עברית"),
    ("control", "a\u{0}b\u{1}c\u{7}d\u{1B}[31me\u{7F}f\u{202E}gpj.exe\u{2028}baris\r\nbaru\tx"),
    ("marks", "Z" + String(repeating: "\u{0335}\u{0489}", count: 500) + "algo"),
    ("markup", "<b>tebal</b> & <script>alert(1)</script> %s \\(x) ) >> endobj"),
    ("lines", String(repeating: "satu\n", count: 300)),
    ("odd", "\u{FFFF}\(noncharacter)\u{E000}\u{10FFFD}\u{FEFF}\u{AD}\u{200B}ujung"),
    ("empty", ""),
  ]

  @Test(arguments: texts.indices)
  func `no text breaks a report`(index: Int) throws {
    let (name, text) = Self.texts[index]
    var report = Samples.report(findings: 3)
    report.summary = [text]
    report.number = text
    report.system.name = text
    report.system.addresses = [text, text]
    report.letterhead.address = [text]
    for place in report.findings.indices {
      report.findings[place].title = text
      report.findings[place].seen = text
      report.findings[place].place = text
    }
    report.areas[0].name = text
    report.signatories[1].name = text
    report.signatories[1].post = text
    let paper = try Poppler(report.pdf(createdAt: Samples.instant), name: "hostile-\(name)")
    let pages = try paper.pages()
    #expect(pages.last?.contains("Halaman \(pages.count) dari \(pages.count)") == true)
    #expect(try paper.fonts().allSatisfy(\.isEmbedded))
  }

  @Test(arguments: texts.indices)
  func `no text breaks a slip`(index: Int) throws {
    let (name, text) = Self.texts[index]
    var slip = Samples.slip
    slip.letterFrom = text
    slip.subject = text
    slip.note = text
    slip.agendaNumber = text
    slip.otherRecipients = [text]
    slip.signatory.name = text
    slip.recording = .init(recorder: text, giver: text)
    let paper = try Poppler(slip.pdf(createdAt: Samples.instant), name: "hostile-slip-\(name)")
    #expect(try paper.text().contains("LEMBAR DISPOSISI"))
  }

  @Test func `control characters go, the words stay`() throws {
    var slip = Samples.slip
    slip.note = Self.texts[4].text
    let text = try Poppler(slip.pdf(createdAt: Samples.instant)).text()
    #expect(text.contains("abcd[31mefgpj.exe\nbaris\nbaru x"))
  }

  @Test func `markup is words`() throws {
    var slip = Samples.slip
    slip.note = "<b>tebal</b> & <i>"
    #expect(
      try Poppler(slip.pdf(createdAt: Samples.instant)).text().contains("<b>tebal</b> & <i>"))
  }

  @Test func `every letter of an endless word is drawn`() throws {
    var report = Samples.report(findings: 0)
    report.summary = [Self.texts[0].text]
    let text = try Poppler(report.pdf(createdAt: Samples.instant)).text()
    let drawn = text.split(separator: "\n").filter { line in line.allSatisfy { $0 == "a" } }
    #expect(drawn.reduce(0) { $0 + $1.count } == 10_000)
  }

  @Test func `a narrow word breaks without a hyphen that isn't there`() throws {
    var report = Samples.report(findings: 1)
    report.findings[0].state = "Pertanggungjawabankelembagaan"
    let text = try Poppler(report.pdf(createdAt: Samples.instant)).text()
    #expect(!text.contains("-\n"))
  }
}
