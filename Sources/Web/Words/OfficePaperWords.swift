// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol OfficePaperWords {
  var officePapersTitle: String { get }
  var officePapersLead: String { get }
  func officePaper(_ kind: OfficePaperKind) -> String
  func officePaperHint(_ kind: OfficePaperKind) -> String
  var drawPaper: String { get }
  var paperYear: String { get }
  var paperMonth: String { get }
  var paperHalf: String { get }
  var paperBook: String { get }
  var paperProcedure: String { get }
  var paperSheet: String { get }
  func halfName(_ half: Int) -> String
  func monthName(_ month: Int) -> String
  var headMessageHeading: String { get }
  var headMessageHint: String { get }
  var headMessageLabel: String { get }
  var papersLink: String { get }
}

extension Indonesian {
  package var officePapersTitle: String { "Dokumen berkala" }
  package var officePapersLead: String {
    "Buku agenda, register, formulir, dan ringkasan, siap cetak. Isinya diambil dari catatan saat "
      + "dokumen diunduh."
  }
  package func officePaper(_ kind: OfficePaperKind) -> String {
    switch kind {
    case .agenda: "Buku agenda bulanan"
    case .systems: "Data sistem elektronik"
    case .domains: "Data nama domain"
    case .monitoring: "Formulir pemantauan SOP"
    case .evaluation: "Berita acara evaluasi SOP"
    case .plan: "Rencana evaluasi setahun"
    case .head: "Ringkasan untuk pimpinan"
    case .book: "Kumpulan SOP"
    }
  }
  package func officePaperHint(_ kind: OfficePaperKind) -> String {
    switch kind {
    case .agenda: "Surat masuk atau keluar satu bulan, untuk dijilid."
    case .systems: "Semua sistem dengan pemilik, kategori, dan evaluasi terakhir."
    case .domains: "Semua nama domain dengan sistem dan pemiliknya."
    case .monitoring:
      "Tiap enam bulan. Kolom berjalan baik atau tidak sudah diusulkan dari catatan waktu."
    case .evaluation: "Sekali setahun, dengan catatan pelaksanaan sudah terisi."
    case .plan: "Jadwal semua evaluasi tahun ini dan sistem yang belum dijadwalkan."
    case .head: "Satu halaman untuk bupati dan sekretaris daerah."
    case .book:
      "Semua SOP yang berlaku dengan sampul, keputusan penetapan, dan penjelasannya. Nomor saat terbit "
        + "menjadi nomor keputusan."
    }
  }
  package var drawPaper: String { "Unduh PDF" }
  package var paperYear: String { "Tahun" }
  package var paperMonth: String { "Bulan" }
  package var paperHalf: String { "Semester" }
  package var paperBook: String { "Buku" }
  package var paperProcedure: String { "SOP" }
  package var paperSheet: String { "Kertas" }
  package func halfName(_ half: Int) -> String {
    half == 1 ? "I (Januari–Juni)" : "II (Juli–Desember)"
  }
  package func monthName(_ month: Int) -> String {
    String(self.month(month, of: 0).prefix { $0 != " " })
  }
  package var headMessageHeading: String { "Teks untuk pesan singkat" }
  package var headMessageHint: String {
    "Salin dan kirim kepada pimpinan. Tidak memuat nama sistem atau rincian temuan."
  }
  package var headMessageLabel: String { "Teks pesan" }
  package var papersLink: String { "Dokumen berkala" }
}
