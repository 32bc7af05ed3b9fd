// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

package protocol AgencyWords {
  func agencyTitle(_ agency: String) -> String
  func agencyLead(letters: Int, findings: Int, waiting: Int) -> String
  var askForChange: String { get }
  var lettersToConfirm: String { get }
  var findingsToAnswer: String { get }
  func allFindings(_ count: Int) -> String
  var allLetters: String { get }
  var yourRequests: String { get }
  var noRequests: String { get }
  /// "Di Kepala Bidang sejak kemarin pukul 10.05 WIB".
  func requestStands(at lane: String, since moment: String) -> String
  var yourSystems: String { get }
  var agencyHasNoSystems: String { get }
  var lastResultColumn: String { get }
  var openFindingsColumn: String { get }
  var systemStateColumn: String { get }
  func lastResult(_ met: Bool?, _ date: CalendarDate?) -> String
  var noResultYet: String { get }
  func sentOn(_ date: CalendarDate) -> String
  var open: String { get }
  var runningCase: String { get }
  var agencyOf: String { get }
  var chooseAgency: String { get }
  var caseStatusDone: String { get }
  func openOfThemLate(_ open: Int, late: Int) -> String
}

extension Indonesian {
  package func agencyTitle(_ agency: String) -> String { "Ruang \(agency)" }
  package func agencyLead(letters: Int, findings: Int, waiting: Int) -> String {
    var parts: [String] = []
    if waiting > 0 { parts.append("\(number(waiting)) tugas menunggu") }
    if letters > 0 { parts.append("\(number(letters)) surat belum dikonfirmasi") }
    if findings > 0 { parts.append("\(number(findings)) temuan perlu ditindaklanjuti") }
    return parts.isEmpty
      ? "Tidak ada yang menunggu perangkat daerah Anda." : "\(joined(parts))."
  }
  package var askForChange: String { "Ajukan permohonan" }
  package var lettersToConfirm: String { "Surat yang perlu dikonfirmasi" }
  package var findingsToAnswer: String { "Temuan yang perlu ditindaklanjuti" }
  package func allFindings(_ count: Int) -> String { "Semua temuan (\(number(count)))" }
  package var allLetters: String { "Semua surat" }
  package var yourRequests: String { "Berkas yang sedang berjalan" }
  package var noRequests: String { "Tidak ada permohonan atau evaluasi yang sedang berjalan." }
  package func requestStands(at lane: String, since moment: String) -> String {
    "Di \(lane) sejak \(moment)"
  }
  package var yourSystems: String { "Sistem Anda" }
  package var agencyHasNoSystems: String { "Belum ada sistem yang terdaftar." }
  package var lastResultColumn: String { "Evaluasi terakhir" }
  package var openFindingsColumn: String { "Temuan terbuka" }
  package var systemStateColumn: String { "Keadaan" }
  package func lastResult(_ met: Bool?, _ date: CalendarDate?) -> String {
    guard let met else { return noResultYet }
    return "\(met ? "Memenuhi" : "Belum memenuhi")\(date.map { ", \(shortDate($0))" } ?? "")"
  }
  package var noResultYet: String { "Belum pernah" }
  package func sentOn(_ date: CalendarDate) -> String { "dikirim \(longDate(date))" }
  package var open: String { "Buka" }
  package var runningCase: String { "Berkas berjalan" }
  package var agencyOf: String { "Perangkat daerah" }
  package var chooseAgency: String { "Pilih perangkat daerah" }
  package var caseStatusDone: String { "Selesai" }
  package func openOfThemLate(_ open: Int, late: Int) -> String {
    late > 0 ? "\(number(open)), \(number(late)) lewat batas" : number(open)
  }
}
