// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

extension IndonesianPaperWords {
  /// "Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam", as minutes
  /// of a handover begin.
  package func dateInWords(_ date: CalendarDate) -> String {
    let weekday = longDate(date).prefix { $0 != "," }
    let month = self.date(date).split(separator: " ")[1]
    return "\(weekday) tanggal \(inWords(date.day)) bulan \(month) tahun \(inWords(date.year))"
  }

  /// 26 as "dua puluh enam"; below ten thousand.
  package func inWords(_ number: Int) -> String {
    let digits = [
      "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
      "sepuluh", "sebelas",
    ]
    func rest(_ value: Int) -> String { value == 0 ? "" : " " + inWords(value) }
    switch number {
    case 0...11: return digits[number]
    case 12...19: return digits[number - 10] + " belas"
    case 20...99: return digits[number / 10] + " puluh" + rest(number % 10)
    case 100...199: return "seratus" + rest(number - 100)
    case 200...999: return digits[number / 100] + " ratus" + rest(number % 100)
    case 1000...1999: return "seribu" + rest(number - 1000)
    case 2000...9999: return inWords(number / 1000) + " ribu" + rest(number % 1000)
    case _: return "\(number)"
    }
  }
}
