// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures
import Records

package protocol CalendarWords {
  var calendarTitle: String { get }
  func calendarLead(_ title: String, zone: String) -> String
  func holidaysMissing(_ years: [Int]) -> String
  var holidaysMissingAdvice: String { get }
  var hoursHeading: String { get }
  var weekdayColumns: [String] { get }
  func weekdayName(_ number: Int) -> String
  func hours(_ spans: [WorkingSpan]) -> String
  func minutesADay(_ minutes: Int) -> String
  var seasonsHeading: String { get }
  func seasonDates(_ from: String, _ through: String) -> String
  var sourceLead: String { get }
  func confidence(_ confidence: CalendarSource.Confidence) -> String?
  func holidaysHeading(_ year: Int) -> String
  var holidayColumns: [String] { get }
  func noHolidays(_ year: Int) -> String
  func dayKind(_ kind: SpecialDay.Kind) -> String
  var removeAction: String { get }
  func removeConfirm(_ date: String) -> String
  var removeHolidayAction: String { get }
  var holidayNotRemoved: String { get }
  var yearsLabel: String { get }
  var addHolidayHeading: String { get }
  var addHolidayLead: String { get }
  var holidayDateLabel: String { get }
  var holidayNameLabel: String { get }
  var holidayKindLabel: String { get }
  var holidayHoursLabel: String { get }
  var holidayHoursHint: String { get }
  var changeReasonLabel: String { get }
  var changeReasonHint: String { get }
  var addHolidayAction: String { get }
  var holidayNotSaved: String { get }
  var holidayNameMissing: String { get }
  var hoursUnreadable: String { get }
  func calendarChanged(deadlines: Int, cases: Int, findings: Int) -> String
}

extension Indonesian {
  package var calendarTitle: String { "Kalender kerja" }
  package func calendarLead(_ title: String, zone: String) -> String { "\(title) · waktu \(zone)" }
  package func holidaysMissing(_ years: [Int]) -> String {
    "Libur \(joined(years.map(String.init))) belum diisi."
  }
  package var holidaysMissingAdvice: String {
    "Batas waktu pada tahun itu dihitung tanpa hari libur, dan akan bergeser saat liburnya diisi."
  }
  package var hoursHeading: String { "Jam kerja biasa" }
  package var weekdayColumns: [String] { ["Hari", "Jam kerja"] }
  package func weekdayName(_ number: Int) -> String {
    ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"][max(1, min(7, number)) - 1]
  }
  package func hours(_ spans: [WorkingSpan]) -> String {
    spans.isEmpty
      ? "libur"
      : spans.map { $0.description.replacing(":", with: ".").replacing("-", with: "–") }
        .joined(separator: ", ")
  }
  package func minutesADay(_ minutes: Int) -> String {
    minutes == 0 ? "–" : briefTime(.minutes(minutes))
  }
  package var seasonsHeading: String { "Jam kerja lain" }
  package func seasonDates(_ from: String, _ through: String) -> String {
    "\(from) sampai \(through)"
  }
  package var sourceLead: String { "Sumber:" }
  package func confidence(_ confidence: CalendarSource.Confidence) -> String? {
    switch confidence {
    case .high: nil
    case .medium: "perlu dicocokkan"
    case .estimate: "perkiraan"
    }
  }
  package func holidaysHeading(_ year: Int) -> String { "Libur \(year)" }
  package var holidayColumns: [String] { ["Tanggal", "Nama", "Jenis", "Sumber"] }
  package func noHolidays(_ year: Int) -> String { "Libur \(year) belum diisi." }
  package func dayKind(_ kind: SpecialDay.Kind) -> String {
    switch kind {
    case .national: "Libur nasional"
    case .collectiveLeave: "Cuti bersama"
    case .local: "Libur daerah"
    case .ownHours: "Jam kerja khusus"
    }
  }
  package var removeAction: String { "Hapus" }
  package func removeConfirm(_ date: String) -> String { "Hapus libur \(date)?" }
  package var removeHolidayAction: String { "Hapus libur" }
  package var holidayNotRemoved: String { "Libur belum dihapus" }
  package var yearsLabel: String { "Tahun" }
  package var addHolidayHeading: String { "Tambah libur" }
  package var addHolidayLead: String {
    "Batas waktu berkas dan temuan yang terbuka dihitung ulang, dan riwayatnya mencatat alasannya."
  }
  package var holidayDateLabel: String { "Tanggal" }
  package var holidayNameLabel: String { "Nama libur" }
  package var holidayKindLabel: String { "Jenis" }
  package var holidayHoursLabel: String { "Jam yang tetap dikerjakan" }
  package var holidayHoursHint: String {
    "Kosongkan untuk libur penuh. Misalnya 08:00-12:00 untuk setengah hari."
  }
  package var changeReasonLabel: String { "Alasan" }
  package var changeReasonHint: String {
    "Misalnya nomor keputusan bersama. Tercatat dalam riwayat."
  }
  package var addHolidayAction: String { "Simpan libur" }
  package var holidayNotSaved: String { "Libur belum disimpan" }
  package var holidayNameMissing: String { "Tulis nama libur." }
  package var hoursUnreadable: String { "Tulis jam seperti 08:00-12:00." }
  package func calendarChanged(deadlines: Int, cases: Int, findings: Int) -> String {
    guard deadlines + findings > 0 else {
      return "Kalender tersimpan. Tidak ada batas waktu yang bergeser."
    }
    var parts: [String] = []
    if deadlines > 0 {
      parts.append("\(number(deadlines)) batas waktu pada \(number(cases)) berkas")
    }
    if findings > 0 { parts.append("\(number(findings)) batas perbaikan temuan") }
    return "Kalender tersimpan. \(capitalised(joined(parts))) bergeser."
  }
}
