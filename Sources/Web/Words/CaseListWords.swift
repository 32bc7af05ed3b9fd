// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures
package import Records

package protocol CaseListWords {
  var casesTitle: String { get }
  func casesLead(_ count: Int) -> String
  var openCase: String { get }
  /// `nil` is all of them.
  func caseState(_ state: CaseFilter.State?) -> String
  func statusOfCase(_ status: CaseFile.Status) -> String
  var caseColumn: String { get }
  var progressColumn: String { get }
  var stateColumn: String { get }
  var procedureLabel: String { get }
  var agencyLabel: String { get }
  var yearLabelOfCases: String { get }
  var searchInCases: String { get }
  var all: String { get }
  var viewsOfCases: String { get }
  var casesForMe: String { get }
  var noCases: String { get }
  var noCasesAdvice: String { get }
  func itemsEnded(_ ended: Int, of count: Int, noun: String) -> String
  /// "Menunggu Kepala Dinas", "Menunggu Kepala Dinas dan 2 lainnya".
  func waitsFor(_ lane: String, others: Int) -> String
  func closedOn(_ date: String) -> String

  var chooseProcedure: String { get }
  var chooseProcedureLead: String { get }
  func beginsAt(_ lane: String) -> String
  func steps(_ count: Int) -> String
  var startThis: String { get }
  var caseTitleLabel: String { get }
  var caseTitleHint: String { get }
  var requestTitleLabel: String { get }
  var requestTitleHint: String { get }
  var systemsLabel: String { get }
  var systemsHint: String { get }
  var requesterLabel: String { get }
  var requesterHint: String { get }
  var openAndContinue: String { get }
  var caseNotOpened: String { get }
  var noProcedures: String { get }
  var noProceduresAdvice: String { get }
  var titleMissing: String { get }
  var requesterMissing: String { get }
}

extension Indonesian {
  package var casesTitle: String { "Berkas" }
  package func casesLead(_ count: Int) -> String { "\(number(count)) berkas" }
  package var openCase: String { "Buka berkas" }
  package func caseState(_ state: CaseFilter.State?) -> String {
    switch state {
    case nil: "Semua"
    case .open: "Berjalan"
    case .late: "Lewat waktu"
    case .paused: "Ditunda"
    case .finished: "Selesai"
    case .cancelled: "Dibatalkan"
    }
  }
  package func statusOfCase(_ status: CaseFile.Status) -> String {
    switch status {
    case .running: "Berjalan"
    case .paused: "Ditunda"
    case .finished: "Selesai"
    case .cancelled: "Dibatalkan"
    }
  }
  package var caseColumn: String { "Berkas" }
  package var progressColumn: String { "Langkah" }
  package var stateColumn: String { "Keadaan" }
  package var procedureLabel: String { "SOP" }
  package var agencyLabel: String { "Perangkat daerah" }
  package var yearLabelOfCases: String { "Tahun dibuka" }
  package var searchInCases: String { "Judul atau nomor" }
  package var all: String { "Semua" }
  package var viewsOfCases: String { "Keadaan berkas" }
  package var casesForMe: String { "Menunggu saya" }
  package var noCases: String { "Tidak ada berkas yang cocok" }
  package var noCasesAdvice: String { "Kurangi saringan, atau buka berkas baru." }
  package func itemsEnded(_ ended: Int, of count: Int, noun: String) -> String {
    "\(number(ended)) dari \(number(count)) \(noun) selesai"
  }
  package func waitsFor(_ lane: String, others: Int) -> String {
    others > 0 ? "Menunggu \(lane) dan \(number(others)) lainnya" : "Menunggu \(lane)"
  }
  package func closedOn(_ date: String) -> String { "Ditutup \(date)" }

  package var chooseProcedure: String { "Buka berkas" }
  package var chooseProcedureLead: String { "Pilih SOP yang akan dijalankan." }
  package func beginsAt(_ lane: String) -> String { "Dimulai di \(lane)" }
  package func steps(_ count: Int) -> String { "\(number(count)) langkah" }
  package var startThis: String { "Buka berkas dengan SOP ini" }
  package var caseTitleLabel: String { "Judul berkas" }
  package var caseTitleHint: String {
    "Muncul di setiap daftar, misalnya nama program dan periodenya."
  }
  package var requestTitleLabel: String { "Perihal permohonan" }
  package var requestTitleHint: String { "Satu kalimat, seperti pada perihal surat." }
  package var systemsLabel: String { "Aplikasi yang dibicarakan" }
  package var systemsHint: String { "Boleh dipilih lagi pada langkah pertama." }
  package var requesterLabel: String { "Perangkat daerah pemohon" }
  package var requesterHint: String { "Isi bila permohonan datang di luar Kawal." }
  package var openAndContinue: String { "Buka dan lanjutkan" }
  package var caseNotOpened: String { "Berkas belum dibuka" }
  package var noProcedures: String { "Belum ada SOP yang dapat Anda mulai" }
  package var noProceduresAdvice: String { "Hubungi admin untuk memasang SOP." }
  package var titleMissing: String { "Tulis judulnya." }
  package var requesterMissing: String { "Pilih perangkat daerah pemohon." }
}
