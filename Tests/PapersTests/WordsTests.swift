// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Papers
import Procedures
import Testing

struct WordsTests {
  private let words = IndonesianPaperWords()

  @Test(arguments: [
    ("2026-11-23", "Senin, 23 November 2026"), ("2027-02-28", "Minggu, 28 Februari 2027"),
    ("2026-08-17", "Senin, 17 Agustus 2026"), ("2026-05-01", "Jumat, 1 Mei 2026"),
  ])
  func `days are named as offices name them`(day: String, printed: String) throws {
    #expect(words.longDate(try #require(CalendarDate(day))) == printed)
  }

  @Test(arguments: [
    (0, "0%"), (100, "100%"), (87.5, "87,5%"), (69.23, "69,2%"), (99.96, "100%"), (-3, "0%"),
    (Double.nan, "–"),
  ])
  func `percentages have a decimal comma`(percent: Double, printed: String) {
    #expect(words.percent(percent) == printed)
  }

  @Test func `one day of assessment is not a span`() throws {
    let day = try #require(CalendarDate("2026-11-23"))
    #expect(words.period(from: day, to: day) == "Senin, 23 November 2026")
  }
}
