// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
package import Records

package protocol SummaryWords {
  /// "Keamanan aplikasi Kabupaten Contoh".
  func summaryTitle(of place: String) -> String
  func stateAt(_ moment: String, year: Int) -> String
  var printOneSheet: String { get }
  func begunThisYear(_ results: OfficeSummary.Results) -> (figure: String, text: String)
  func criticalOpen(_ count: Int, late: Int) -> (figure: String, text: String)
  func stepsInTime(_ now: OfficeSummary.Share, before: OfficeSummary.Share) -> (
    figure: String, text: String
  )
  func daysToClose(_ days: Int?, before: Int?) -> (figure: String, text: String)

  /// A finding where a rule holds, else the quantity.
  func resultsHeadline(_ results: OfficeSummary.Results) -> String
  func resultsNote(_ total: Int, year: Int) -> String
  /// In the order of the bar: met, not met, under way, not begun.
  var resultNames: [String] { get }
  func lateHeadline(_ rows: [OfficeSummary.Row]) -> String
  func lateNote(of procedure: String, year: Int) -> String
  /// Classes of the strip: none, below 10 %, to 30 %, above.
  var lateClasses: [String] { get }
  var noStandardTime: String { get }
  func outOf(_ count: Int) -> String
  func quartersHeadline(_ quarters: [OfficeSummary.Quarter]) -> String
  var quartersNote: String { get }
  func quarterName(_ quarter: OfficeSummary.Quarter, isShort: Bool) -> String
  func runningUntil(_ date: String) -> String
  func ownersHeadline(_ owners: [OfficeSummary.Owner]) -> String
  var ownersNote: String { get }
  func otherOwners(_ count: Int) -> String
  var ownerResultNames: [String] { get }

  var figuresAsTable: String { get }
  var tableResult: String { get }
  var tableSystems: String { get }
  var tableStep: String { get }
  var tableLate: String { get }
  var tableOf: String { get }
  var tableQuarter: String { get }
  var tableOwner: String { get }
  var criticalFindings: String { get }
  var noCriticalFindings: String { get }
  func allCriticalFindings(_ count: Int) -> String
  var findingColumns: [String] { get }
  var whichProcedure: String { get }
  var nothingCounted: String { get }
}

extension Indonesian {
  package func summaryTitle(of place: String) -> String { "Keamanan aplikasi \(place)" }
  package func stateAt(_ moment: String, year: Int) -> String {
    "Keadaan \(moment) · tahun \(year) berjalan"
  }
  package var printOneSheet: String { "Cetak satu lembar" }

  package func begunThisYear(_ results: OfficeSummary.Results) -> (figure: String, text: String) {
    (count(results.begun, of: results.total), "aplikasi sudah atau sedang dinilai tahun ini")
  }

  package func criticalOpen(_ count: Int, late: Int) -> (figure: String, text: String) {
    (
      number(count),
      late == 0
        ? "temuan kritis terbuka" : "temuan kritis terbuka, \(number(late)) lewat batas perbaikan"
    )
  }

  package func stepsInTime(
    _ now: OfficeSummary.Share, before: OfficeSummary.Share
  ) -> (figure: String, text: String) {
    (
      now.value.map(percent) ?? "–",
      "langkah selesai dalam waktu baku"
        + (before.value.map { " (tahun lalu \(percent($0)))" } ?? " tahun ini")
    )
  }

  package func daysToClose(_ days: Int?, before: Int?) -> (figure: String, text: String) {
    (
      days.map { "\(number($0)) hari" } ?? "–",
      days == nil && before == nil
        ? "belum ada temuan tinggi yang ditutup"
        : "median menutup temuan tinggi"
          + (before.map { " (tahun lalu \(number($0)) hari)" } ?? " tahun ini")
    )
  }

  package func resultsHeadline(_ results: OfficeSummary.Results) -> String {
    let total = results.total
    if total == 0 { return "Hasil evaluasi aplikasi" }
    if results.met == total { return "Semua aplikasi memenuhi standar" }
    if results.met * 2 > total { return "Lebih dari separuh aplikasi memenuhi standar" }
    if results.notMet * 2 > total { return "Lebih dari separuh aplikasi belum memenuhi standar" }
    if results.notBegun * 2 > total { return "Lebih dari separuh aplikasi belum dinilai tahun ini" }
    return "Hasil evaluasi aplikasi"
  }

  package func resultsNote(_ total: Int, year: Int) -> String {
    "\(number(total)) aplikasi menurut hasil terakhir tahun \(year)"
  }

  package var resultNames: [String] {
    ["Memenuhi", "Belum memenuhi", "Sedang dinilai", "Belum dinilai"]
  }

  package func lateHeadline(_ rows: [OfficeSummary.Row]) -> String {
    let counted = rows.filter { $0.late.whole > 0 }
    if counted.isEmpty { return "Keterlambatan menurut langkah" }
    if counted.allSatisfy({ $0.late.part == 0 }) {
      return "Tidak ada langkah yang lewat waktu baku"
    }
    // Of rows with enough passages, one that is clearly later than any other.
    let ranked = counted.filter { $0.late.whole >= 5 }
      .sorted { ($0.late.value ?? 0) > ($1.late.value ?? 0) }
    if let worst = ranked.first, let share = worst.late.value, worst.late.part >= 3, share >= 0.1,
      share > (ranked.dropFirst().first?.late.value ?? 0)
    {
      return "Langkah \(worst.step.no), \(uncapitalised(worst.step.title)), paling sering terlambat"
    }
    return "Keterlambatan menurut langkah"
  }

  package func lateNote(of procedure: String, year: Int) -> String {
    "Jumlah langkah yang lewat waktu baku tahun \(year), menurut baris SOP \(procedure)"
  }

  package var lateClasses: [String] { ["tidak ada", "di bawah 10%", "10–30%", "di atas 30%"] }
  package var noStandardTime: String { "tanpa baku" }
  package func outOf(_ count: Int) -> String { "dari \(number(count))" }

  package func quartersHeadline(_ quarters: [OfficeSummary.Quarter]) -> String {
    let plain = "Keputusan hasil evaluasi"
    guard quarters.count == 8 else { return plain }
    func sum(_ part: ArraySlice<OfficeSummary.Quarter>) -> (notMet: Int, all: Int) {
      (part.reduce(0) { $0 + $1.notMet }, part.reduce(0) { $0 + $1.met + $1.notMet })
    }
    let (before, now) = (sum(quarters.prefix(4)), sum(quarters.suffix(4)))
    guard before.all >= 8, now.all >= 8 else { return plain }
    // Both the number and the share must move: an unfinished quarter alone lowers the number.
    let (old, new) = (
      Double(before.notMet) / Double(before.all), Double(now.notMet) / Double(now.all)
    )
    if now.notMet < before.notMet, new < old * 0.9 { return "Yang belum memenuhi berkurang" }
    if now.notMet > before.notMet, new > old * 1.1 { return "Yang belum memenuhi bertambah" }
    return plain
  }

  package var quartersNote: String { "Keputusan hasil evaluasi per triwulan" }

  package func quarterName(_ quarter: OfficeSummary.Quarter, isShort: Bool) -> String {
    let name = ["I", "II", "III", "IV"][quarter.number - 1]
    guard isShort else { return "\(name) \(quarter.year)" }
    let year = quarter.number == 1 ? " '\(twoDigits(quarter.year % 100))" : ""
    return "\(name)\(year)\(quarter.isOpen ? "*" : "")"
  }

  package func runningUntil(_ date: String) -> String { "* sampai \(date)" }

  package func ownersHeadline(_ owners: [OfficeSummary.Owner]) -> String {
    let leading = owners.filter { $0.notMet >= 2 }.sorted { $0.notMet > $1.notMet }
    switch leading.count {
    case 0: return "Aplikasi menurut pemilik"
    case 1, 2: return "\(joined(leading.map(\.short))) perlu perhatian"
    default:
      if leading[1].notMet > leading[2].notMet {
        return "\(joined(leading.prefix(2).map(\.short))) perlu perhatian"
      }
      return "\(capitalised(spelled(leading.count))) perangkat daerah perlu perhatian"
    }
  }

  package var ownersNote: String { "Aplikasi menurut pemilik dan hasil" }
  package func otherOwners(_ count: Int) -> String { "Lainnya (\(count))" }
  package var ownerResultNames: [String] {
    ["memenuhi", "belum memenuhi", "belum atau sedang dinilai"]
  }

  package var figuresAsTable: String { "Angkanya sebagai tabel" }
  package var tableResult: String { "Hasil" }
  package var tableSystems: String { "Aplikasi" }
  package var tableStep: String { "Langkah" }
  package var tableLate: String { "Lewat" }
  package var tableOf: String { "Dari" }
  package var tableQuarter: String { "Triwulan" }
  package var tableOwner: String { "Pemilik" }
  package var criticalFindings: String { "Temuan kritis yang terbuka" }
  package var noCriticalFindings: String { "Tidak ada temuan kritis yang terbuka." }
  package func allCriticalFindings(_ count: Int) -> String {
    "Semua temuan kritis (\(number(count)))"
  }
  package var findingColumns: [String] { ["Temuan", "Sistem", "Pemilik", "Batas perbaikan"] }
  package var whichProcedure: String { "SOP yang ditampilkan" }
  package var nothingCounted: String { "Belum ada yang dapat dihitung." }
}
