// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Testing

@testable import Web

@Suite struct WordsTests {
  private let words = Indonesian()

  @Test func `an instant is told as the office's wall shows it`() {
    let moment = LocalMoment(Date(timeIntervalSince1970: 1_795_400_400), in: .jakarta)
    #expect(words.longMoment(moment) == "Senin, 23 November 2026 pukul 09.20 WIB")
    #expect(moment.machine == "2026-11-23T09:20+07:00")
    #expect(
      words.clock(LocalMoment(Date(timeIntervalSince1970: -1), in: .jayapura)) == "pukul 08.59 WIT")
  }

  @Test(arguments: [
    (0, "hari ini pukul 10.00 WIB"), (1, "besok pukul 10.00 WIB"), (-1, "kemarin pukul 10.00 WIB"),
    (2, "Rabu, 25 November pukul 10.00 WIB"), (60, "Jumat, 22 Januari 2027 pukul 10.00 WIB"),
  ]) func `a moment is told from the day it is read on`(days: Int, expected: String) throws {
    let today = try #require(CalendarDate("2026-11-23"))
    let moment = LocalMoment(date: today.adding(days: days), minuteOfDay: 600, zone: .jakarta)
    #expect(words.moment(moment, seenOn: today) == expected)
  }

  @Test(arguments: [
    (WorkingAmount.minutes(40), "40 menit kerja"), (.minutes(65), "1 jam 5 menit kerja"),
    (.minutes(180), "3 jam kerja"), (.days(2), "2 hari kerja"), (.minutes(0), "0 menit kerja"),
  ]) func `working time is told in the office's units`(span: WorkingAmount, expected: String) {
    #expect(words.workingTime(span) == expected)
    #expect(words.remaining(span) == "Sisa \(expected)")
  }

  @Test(arguments: [
    (StandardTime.minutes(15), "15 menit kerja"), (.asNeeded, "secukupnya"),
    (StandardTime(min: 1, max: 5, unit: .days, perItem: true), "1–5 hari kerja tiap aplikasi"),
    (StandardTime(max: 48, unit: .calendarHours), "48 jam kalender"),
    (StandardTime(max: 0.5, unit: .hours), "0,5 jam kerja"),
  ]) func `a standard time reads as in the table`(time: StandardTime, expected: String) {
    #expect(words.standardTime(time) == expected)
  }

  @Test(arguments: [
    (1234.5, "1.234,5"), (0, "0"), (9.1, "9,1"), (-1_234_567, "−1.234.567"), (0.05, "0,05"),
    (2.999, "3"), (.nan, "–"),
  ]) func `numbers have a comma and points`(value: Double, expected: String) {
    #expect(words.number(value) == expected)
  }

  @Test func `sizes of files are rounded up to what a person compares`() {
    #expect(words.fileSize(188_000) == "184 KB")
    #expect(words.fileSize(32 << 20) == "32 MB")
    #expect(words.fileSize(512) == "512 bita")
  }
}
