// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Procedures

package protocol LetterWords {
  /// "Buku agenda surat masuk 2026"; an agency reads it from its own side.
  func agendaTitle(_ direction: Letter.Direction, year: Int, isAgency: Bool) -> String
  func agendaTab(_ direction: Letter.Direction, isAgency: Bool) -> String
  var agendaTabsLabel: String { get }
  func letterCount(_ count: Int) -> String
  var agendaColumn: String { get }
  func registeredColumn(_ direction: Letter.Direction) -> String
  var letterNumberColumn: String { get }
  func unitColumn(_ direction: Letter.Direction) -> String
  var subjectColumn: String { get }
  var enclosuresColumn: String { get }
  var handledColumn: String { get }
  var remarkColumn: String { get }
  var noNumber: String { get }
  func received(_ name: String, _ date: CalendarDate) -> String
  var notReceived: String { get }
  var searchInLetters: String { get }
  var yearOfAgenda: String { get }
  var thisYear: String { get }
  var noLetters: String { get }
  var noLettersAdvice: String { get }

  func newLetter(_ direction: Letter.Direction) -> String
  func newLetterLead(_ direction: Letter.Direction) -> String
  var letterNumberGiven: String { get }
  func unitMissing(_ direction: Letter.Direction) -> String
  var letterNumber: String { get }
  var letterNumberHint: String { get }
  var letterDate: String { get }
  var letterSubject: String { get }
  var letterBody: String { get }
  var letterBodyHint: String { get }
  var letterFiles: String { get }
  var srikandi: String { get }
  var srikandiHint: String { get }
  var saveLetter: String { get }
  var letterNotSaved: String { get }
  var subjectMissing: String { get }
  var dateUnreadable: String { get }

  /// "Surat masuk 12/2026".
  func letterTitle(_ direction: Letter.Direction, agenda: Int, year: Int) -> String
  func letterLead(_ direction: Letter.Direction, agenda: Int, year: Int) -> String
  var letterRegistered: String { get }
  var openCaseFromLetter: String { get }
  var openCaseFromLetterHint: String { get }
  var linkToCase: String { get }
  var linkToCaseHint: String { get }
  var caseNumberLabel: String { get }
  var linkButton: String { get }
  var caseUnknown: String { get }
  var letterContent: String { get }
  var noLetterContent: String { get }
  var enclosures: String { get }
  var letterDateLabel: String { get }
  func unitLabel(_ direction: Letter.Direction) -> String
  func registeredLabel(_ direction: Letter.Direction) -> String
  var receiptLabel: String { get }
  var confirmReceiptTitle: String { get }
  var confirmReceiptHint: String { get }
  var receiverLabel: String { get }
  var receiverHint: String { get }
  var confirmReceipt: String { get }
  var saveSrikandi: String { get }
  var letterActNotSaved: String { get }
}

extension Indonesian {
  package func agendaTitle(_ direction: Letter.Direction, year: Int, isAgency: Bool) -> String {
    if isAgency { return "\(agendaTab(direction, isAgency: true)) \(year)" }
    return "Buku agenda surat \(direction == .incoming ? "masuk" : "keluar") \(year)"
  }
  package func agendaTab(_ direction: Letter.Direction, isAgency: Bool) -> String {
    switch (direction, isAgency) {
    case (.incoming, false): "Surat masuk"
    case (.outgoing, false): "Surat keluar"
    case (.incoming, true): "Surat yang Anda kirim"
    case (.outgoing, true): "Surat untuk Anda"
    }
  }
  package var agendaTabsLabel: String { "Buku agenda" }
  package func letterCount(_ count: Int) -> String { "\(number(count)) surat" }
  package var agendaColumn: String { "No." }
  package func registeredColumn(_ direction: Letter.Direction) -> String {
    direction == .incoming ? "Tanggal terima" : "Tanggal kirim"
  }
  package var letterNumberColumn: String { "Nomor dan tanggal surat" }
  package func unitColumn(_ direction: Letter.Direction) -> String {
    direction == .incoming ? "Dari" : "Kepada"
  }
  package var subjectColumn: String { "Hal" }
  package var enclosuresColumn: String { "Lampiran" }
  package var handledColumn: String { "Pengolah" }
  package var remarkColumn: String { "Keterangan" }
  package var noNumber: String { "Tanpa nomor" }
  package func received(_ name: String, _ date: CalendarDate) -> String {
    "Diterima \(name), \(shortDate(date))"
  }
  package var notReceived: String { "Belum dikonfirmasi diterima" }
  package var searchInLetters: String { "Hal atau nomor surat" }
  package var yearOfAgenda: String { "Tahun" }
  package var thisYear: String { "Tahun ini" }
  package var noLetters: String { "Tidak ada surat yang cocok" }
  package var noLettersAdvice: String {
    "Pilih tahun lain atau hapus saringan. Permohonan dan laporan yang dikirim lewat berkas "
      + "tercatat di sini dengan sendirinya."
  }

  package func newLetter(_ direction: Letter.Direction) -> String {
    "Catat surat \(direction == .incoming ? "masuk" : "keluar")"
  }
  package func newLetterLead(_ direction: Letter.Direction) -> String {
    "Surat mendapat nomor agenda berikutnya tahun ini. Nomor tidak dapat dihapus."
      + (direction == .outgoing
        ? " Laporan dan balasan dari berkas tercatat sendiri; di sini hanya surat di luar berkas."
        : "")
  }
  package var letterNumberGiven: String { "Kosongkan untuk nomor berikutnya menurut pengaturan." }
  package func unitMissing(_ direction: Letter.Direction) -> String {
    direction == .incoming ? "Pilih pengirimnya." : "Pilih tujuannya."
  }
  package var letterNumber: String { "Nomor surat" }
  package var letterNumberHint: String { "Seperti tertulis pada surat." }
  package var letterDate: String { "Tanggal surat" }
  package var letterSubject: String { "Hal" }
  package var letterBody: String { "Isi ringkas" }
  package var letterBodyHint: String { "Yang diminta atau diberitahukan, dalam dua tiga kalimat." }
  package var letterFiles: String { "Pindaian surat dan lampirannya" }
  package var srikandi: String { "Nomor SRIKANDI" }
  package var srikandiHint: String { "Bila surat ini juga tercatat di SRIKANDI." }
  package var saveLetter: String { "Catat surat" }
  package var letterNotSaved: String { "Surat belum tercatat" }
  package var subjectMissing: String { "Tulis hal surat." }
  package var dateUnreadable: String { "Tulis tanggal seperti 2026-11-23." }

  package func letterTitle(_ direction: Letter.Direction, agenda: Int, year: Int) -> String {
    "Surat \(direction == .incoming ? "masuk" : "keluar") \(agenda)/\(year)"
  }
  package func letterLead(_ direction: Letter.Direction, agenda: Int, year: Int) -> String {
    "Agenda \(direction == .incoming ? "masuk" : "keluar") nomor \(agenda) tahun \(year)"
  }
  package var letterRegistered: String { "Surat tercatat" }
  package var openCaseFromLetter: String { "Buka berkas dari surat ini" }
  package var openCaseFromLetterHint: String {
    "Judul dan pemohon terisi dari surat, dan surat ini menjadi bagian berkasnya."
  }
  package var linkToCase: String { "Hubungkan dengan berkas yang sudah ada" }
  package var linkToCaseHint: String {
    "Misalnya BKS-2026-0042. Surat lalu menjadi bagian berkas itu dan tidak dicatat dua kali."
  }
  package var caseNumberLabel: String { "Nomor berkas" }
  package var linkButton: String { "Hubungkan" }
  package var caseUnknown: String { "Tidak ada berkas dengan nomor itu." }
  package var letterContent: String { "Isi ringkas" }
  package var noLetterContent: String { "Isi tidak diringkas. Lihat lampirannya." }
  package var enclosures: String { "Lampiran" }
  package var letterDateLabel: String { "Tanggal surat" }
  package func unitLabel(_ direction: Letter.Direction) -> String {
    direction == .incoming ? "Dari" : "Kepada"
  }
  package func registeredLabel(_ direction: Letter.Direction) -> String {
    direction == .incoming ? "Diterima" : "Dikirim"
  }
  package var receiptLabel: String { "Tanda terima" }
  package var confirmReceiptTitle: String { "Konfirmasi penerimaan" }
  package var confirmReceiptHint: String {
    "Nama dan waktunya tercatat sebagai tanda terima, dan tidak dapat diubah."
  }
  package var receiverLabel: String { "Diterima oleh" }
  package var receiverHint: String { "Nama dan jabatan penerima." }
  package var confirmReceipt: String { "Terima surat" }
  package var saveSrikandi: String { "Catat nomor SRIKANDI" }
  package var letterActNotSaved: String { "Belum tersimpan" }
}
