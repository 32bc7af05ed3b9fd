// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Procedures
import TestWorld
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

  @Test(arguments: texts.indices)
  func `no text breaks what a report tells of the past, nor its annexes`(index: Int) throws {
    let (name, text) = Self.texts[index]
    var report = Samples.wholeReport
    report.findings = Array(report.findings.prefix(2))
    for place in report.findings.indices {
      report.findings[place].cvss = text
      report.findings[place].recommendation = "  " + text
      report.findings[place].evidence = [
        ReportedEvidence(.text(text), caption: text),
        ReportedEvidence(.picture(Data(text.utf8)), caption: text),
      ]
    }
    report.unexamined = [text, text]
    report.decision?.text = text
    report.comparison?.caseNumber = text
    report.comparison?.lines[0].name = text
    report.watch?.facts[0] = .init(text, text)
    report.watch?.incidents[0].title = text
    report.retests[0].title = text
    report.retests[0].note = text
    report.threeParts?.lines[3].area = text
    report.threeParts?.lines[3].control = text
    let pdf = try report.pdf(createdAt: Samples.instant)
    #expect(try ArchiveRules(pdf).broken() == [])
    let pages = try Poppler(pdf, name: "hostile-whole-\(name)").pages()
    #expect(pages.last?.contains("Halaman \(pages.count) dari \(pages.count)") == true)
  }

  @Test(arguments: texts.indices)
  func `no text breaks a combined report`(index: Int) throws {
    let (name, text) = Self.texts[index]
    var report = Samples.combinedReport
    report.title = text
    report.caseNumber = text
    report.reports[0].system.name = text
    report.reports[1].system.code = text
    report.reports[1].system.owner = text
    report.reports[2].decision = ReportedDecision(text: text)
    let pdf = try report.pdf(createdAt: Samples.instant)
    #expect(try ArchiveRules(pdf).broken() == [])
    let pages = try Poppler(pdf, name: "hostile-combined-\(name)").pages()
    #expect(pages.last?.contains("Halaman \(pages.count) dari \(pages.count)") == true)
  }

  @Test(arguments: texts.indices)
  func `no text breaks a book of procedures`(index: Int) throws {
    let (name, text) = Self.texts[index]
    var procedures = try ProcedureFiles.shipped.map(ProcedureFiles.read)
    procedures[0].title = text
    procedures[0].number = text
    procedures[0].legalBasis = [text]
    procedures[0].steps[0].note = text
    var sheets = procedures.map { ProcedureSheetTests.sheet($0) }
    for place in sheets.indices {
      sheets[place].letterhead.names = ["Pemerintah", text]
      sheets[place].letterhead.address = [text]
    }
    let book = try ProcedureSheet.book(
      sheets,
      front: BookFront(
        decreeNumber: text,
        signatory: Signatory(place: text, post: text, name: text, rank: text, nip: text)),
      createdAt: Samples.instant)
    #expect(try ArchiveRules(book).broken() == [])
    let pages = try Poppler(book, name: "hostile-book-\(name)").pages()
    #expect(pages.last?.contains("Halaman \(pages.count) dari \(pages.count)") == true)
  }
}
