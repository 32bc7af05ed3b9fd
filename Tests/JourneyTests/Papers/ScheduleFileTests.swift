// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import TestWorld
import Testing

@testable import Web

@Suite struct ScheduleFileTests {
  private func event(_ uid: String, _ summary: String, _ detail: String) -> ICSCalendar.Event {
    ICSCalendar.Event(
      uid: uid, sequence: 3, changedAt: TestOffice.now, from: TestOffice.day("2026-12-28"),
      to: TestOffice.day("2026-12-31"), summary: summary, detail: detail)
  }

  @Test func `a calendar program reads what was meant`() throws {
    let long =
      "Evaluasi: SIMPEG; jalur \\nas\\, \"kutip\"\nbaris dua " + String(repeating: "é👩🏽‍💻 ", count: 60)
    var calendar = ICSCalendar(
      name: "Jadwal, BKS-2026-0002; rahasia",
      events: [event("BKS-2026-0002-SIMPEG@kawal", long, "BEGIN:VEVENT\nEND:VCALENDAR\r\nX-EVIL:1")]
    )
    calendar.events.append(event("dua@kawal", "Batal", ""))
    calendar.events[1].isCancelled = true
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).ics")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(calendar.text.utf8).write(to: file)
    let told = try OtherEyes.read(
      """
      import sys, json, icalendar
      raw = open(sys.argv[1], 'rb').read()
      assert raw.endswith(b'\\r\\n') and b'\\n' not in raw.replace(b'\\r\\n', b'')
      assert all(len(line) <= 75 for line in raw.split(b'\\r\\n'))
      for line in raw.split(b'\\r\\n'): line.decode()
      calendar = icalendar.Calendar.from_ical(raw)
      events = calendar.walk('VEVENT')
      print(json.dumps([str(calendar['version']), str(calendar['x-wr-calname']), len(events)] + [
        [str(e['uid']), int(e['sequence']), str(e['dtstart'].dt), str(e['dtend'].dt),
          e['dtstart'].params.get('VALUE'), str(e['dtstamp'].dt), str(e['status']),
          str(e['summary']), str(e.get('description', ''))] for e in events]))
      """, file.path)
    let all = try #require(
      JSONSerialization.jsonObject(with: Data(told.utf8)) as? [Any])
    #expect(all[0] as? String == "2.0")
    // Of an extension it shows the bare text, with the escapes that it must have.
    #expect(all[1] as? String == #"Jadwal\, BKS-2026-0002\; rahasia"#)
    #expect(all[2] as? Int == 2)
    let first = try #require(all[3] as? [Any])
    #expect(first[0] as? String == "BKS-2026-0002-SIMPEG@kawal")
    // Whole days: the end is the day after, and no zone moves them.
    #expect(first[2] as? String == "2026-12-28")
    #expect(first[3] as? String == "2027-01-01")
    #expect(first[4] as? String == "DATE")
    #expect((first[5] as? String)?.hasSuffix("+00:00") == true)
    #expect(first[7] as? String == long)
    #expect(first[8] as? String == "BEGIN:VEVENT\nEND:VCALENDAR\nX-EVIL:1")
    #expect((all[4] as? [Any])?[6] as? String == "CANCELLED")
  }
}
