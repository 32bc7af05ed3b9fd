// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct ArchiveTests {
  @Test func `a report may be archived`() throws {
    var report = Samples.report(findings: 12)
    report.letterhead.logo = Logo.square
    report.isSample = true
    #expect(try ArchiveRules(report.pdf(createdAt: Samples.instant)).broken() == [])
  }

  @Test func `a slip may be archived`() throws {
    #expect(try ArchiveRules(Samples.slip.pdf(createdAt: Samples.instant)).broken() == [])
  }

  @Test func `hostile words don't spoil the file's own words`() throws {
    var report = Samples.report(findings: 1)
    report.system.name = "</dc:title> & <b> ]]> 🎰 العربية " + String(repeating: "x", count: 40_000)
    report.letterhead.names = ["(\\) >> endobj trailer /Root 1 0 R", "Dinas & Rekan <x>"]
    let pdf = try report.pdf(createdAt: Samples.instant)
    #expect(try ArchiveRules(pdf).broken() == [])
    #expect(try Poppler(pdf).info()["Author"] == "Dinas & Rekan <x>")
  }

  @Test func `what breaks a rule is noticed`() throws {
    let pdf = try Samples.slip.pdf(createdAt: Samples.instant)
    func changed(_ old: String, _ new: String) throws -> [String] {
      var copy = pdf
      let place = try #require(copy.range(of: Data(old.utf8), options: .backwards))
      copy.replaceSubrange(place, with: Data(new.utf8))
      return try ArchiveRules(copy).broken()
    }
    #expect(try changed("<pdfaid:part>2", "<pdfaid:part>1").contains { $0.hasPrefix("6.6.4") })
    #expect(try changed("/Marked true", "/Marked nope").contains { $0.hasPrefix("6.7.2") })
    #expect(try changed("/ID [ <", "/IX [ <").contains { $0.hasPrefix("6.1.3") })
    #expect(try changed("mntrRGB ", "mntrCMYK").contains { $0.hasPrefix("6.2.3") })
    #expect(try changed("/FontFile2", "/FontFilm2").contains { $0.hasPrefix("6.2.11.4") })
  }

  @Test func `the colour profile weighs less than a kilobyte`() throws {
    let file = try RawPDF(Samples.slip.pdf(createdAt: Samples.instant))
    let number = try #require(
      file.outputIntent.flatMap { file.reference("/DestOutputProfile", in: $0) })
    let profile = try #require(file.objects[number]?.stream)
    #expect(profile.count < 1024)
    #expect(profile.count == profile[0..<4].reduce(0) { $0 << 8 | Int($1) })
  }
}
