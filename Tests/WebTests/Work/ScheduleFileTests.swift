// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Procedures
import TestWorld
import Testing

@testable import Web

@Suite struct ScheduleFileTests {
  @Test(arguments: [
    "Evaluasi keamanan", String(repeating: "á", count: 90),
    String(repeating: "👩‍💻 jadwal; dua, tiga\\empat ", count: 8),
    "baris satu\nbaris dua\r\nbaris tiga",
  ]) func `a line is folded within 75 octets and unfolds to what it was`(text: String) throws {
    let line = "SUMMARY:\(ICSLine.text(text))"
    let folded = ICSLine.folded(line)
    for part in folded.components(separatedBy: "\r\n") {
      #expect(part.utf8.count <= 75)
      #expect(String(validating: part.utf8, as: UTF8.self) != nil)
    }
    #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == line)
    #expect(!line.contains("\n") && !line.contains("\r"))
  }

  @Test func `what has a meaning is escaped, what has none is left out`() {
    #expect(ICSLine.text("a,b;c\\d\ne\u{7}f") == "a\\,b\\;c\\\\d\\ne\("f")")
  }

  @Test func `an instant is told in UTC`() {
    #expect(ICSLine.instant(TestOffice.instant("2026-11-23", "06:30")) == "20261122T233000Z")
    #expect(ICSLine.instant(Date(timeIntervalSince1970: -1)) == "19691231T235959Z")
  }

  @Test func `the schedule ends on the day after its last, under a lasting name`() async throws {
    let site = try await OfficeSite()
    let number = try await site.work.splitEvaluation()
    let first = try await site.get(Paths.schedule(of: number), as: TestOffice.leader)
    #expect(first.status == .ok)
    #expect(first.disposition?.contains("jadwal-\(number).ics") == true)
    let lines = first.body.replacingOccurrences(of: "\r\n ", with: "")
      .components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.contains("UID:\(number)-SIMPEG@kawal"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261124"))
    #expect(lines.contains("DTEND;VALUE=DATE:20261127"))
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 3)
    #expect(
      try await site.get(Paths.schedule(of: number), as: TestOffice.leader).body == first.body)
  }

  @Test func `without a schedule there is no file, and an agency gets its own systems' days`()
    async throws
  {
    let site = try await OfficeSite()
    let number = try await site.work.open("evaluasi-berkala")
    #expect(
      try await site.get(Paths.schedule(of: number), as: TestOffice.leader).status == .notFound)
    let split = try await site.work.splitEvaluation()
    let own = try await site.get(Paths.schedule(of: split), as: TestOffice.agency)
    #expect(own.status == .ok)
    #expect(own.body.contains("SIMPEG@kawal") && !own.body.contains("PPDB@kawal"))
    #expect(own.body.components(separatedBy: "BEGIN:VEVENT").count == 2)
    let page = try await site.get(Paths.caseFile(split, item: "SIMPEG"), as: TestOffice.agency)
    #expect(page.body.contains(Paths.schedule(of: split)))
    #expect(
      try await site.get(Paths.schedule(of: split), as: "nur.hayati").status == .ok)
    #expect(
      try await site.get(Paths.schedule(of: split), as: "agus.setiawan").status == .notFound)
  }
}
