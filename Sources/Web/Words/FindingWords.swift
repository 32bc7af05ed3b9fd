// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Procedures

package protocol FindingWords {
  func severityMeaning(_ severity: Severity) -> String
  func severityScale(_ severity: Severity) -> String
  var severityBands: [String] { get }

  /// "12 temuan terbuka".
  func findingsTitle(_ count: Int, _ view: FindingView) -> String
  func findingView(_ view: FindingView) -> String
  var findingViewsLabel: String { get }
  var findingColumn: String { get }
  var systemColumn: String { get }
  var severityColumn: String { get }
  var findingStateColumn: String { get }
  var dueColumn: String { get }
  var searchInFindings: String { get }
  var findingOwner: String { get }
  func searched(_ text: String) -> String
  var noFindings: String { get }
  var noFindingsAdvice: String { get }
  var noFindingsAgencyAdvice: String { get }

  var newFinding: String { get }
  var newFindingLead: String { get }
  var saveFinding: String { get }
  var findingNotSaved: String { get }
  var evaluationLabel: String { get }
  var evaluationHint: String { get }
  var noEvaluationOpen: String { get }
  var noEvaluationAdvice: String { get }
  var findingTitleLabel: String { get }
  var findingTitleHint: String { get }
  var severityLabel: String { get }
  var placeLabel: String { get }
  var placeHint: String { get }
  var seenLabel: String { get }
  var seenHint: String { get }
  var mendLabel: String { get }
  var mendHint: String { get }
  var controlLabel: String { get }
  var titleOfFindingMissing: String { get }
  var severityMissing: String { get }
  var mendMissing: String { get }
  func evaluationOf(_ system: String, in number: String) -> String

  func findingsOf(_ system: String) -> String
  var findingStateLabel: String { get }
  var applicationOwner: String { get }
  var asApplicationOwner: String { get }
  var analysisTeam: String { get }
  var asOfficer: String { get }
  var nobodyAwaited: String { get }
  func findingTask(_ state: Finding.State) -> String
  func plannedUntil(_ date: CalendarDate) -> String
  func acceptedUntil(_ date: CalendarDate) -> String
  var acceptanceOver: String { get }
  var mendDeadline: String { get }
  var whatWasSeen: String { get }
  var nothingSeen: String { get }
  var howToMend: String { get }
  var systemCategory: String { get }
  var notCategorised: String { get }
  var systemLabel: String { get }
  var caseLabel: String { get }
  var foundLabel: String { get }
  var foundByLabel: String { get }
  var retests: String { get }
  var timeColumn: String { get }
  var byColumn: String { get }
  var resultColumn: String { get }
  var stillThere: String { get }
  var gone: String { get }
  var retestNote: String { get }
  var history: String { get }

  func findingMove(_ move: FindingMove) -> String
  func findingMoveTitle(_ move: FindingMove, _ number: String) -> String
  func findingMoveHint(_ move: FindingMove) -> String
  func findingMoveText(_ move: FindingMove) -> String
  func findingMoveDay(_ move: FindingMove) -> String
  func findingMoveDayHint(_ move: FindingMove) -> String?
  func findingMoveButton(_ move: FindingMove) -> String
  func happened(_ kind: FindingAct.Kind) -> String
  var moveNotSaved: String { get }
  var moveTextMissing: String { get }
  var dayMissing: String { get }
  var dayPast: String { get }
  var retestEvidence: String { get }
  var mendEvidence: String { get }
  func byAt(_ name: String, _ moment: String) -> String
}

/// Which findings a list shows first of all; the raw value stands in the address.
package enum FindingView: String, Sendable, Hashable, CaseIterable {
  case open = "terbuka"
  case late = "lewat"
  case retest = "uji-ulang"
  case all = "semua"
}

/// What can be done about a finding; the raw value is the last part of the address.
package enum FindingMove: String, Sendable, Hashable, CaseIterable {
  case fixed = "perbaikan"
  case plan = "rencana"
  case close = "tutup"
  case fail = "gagal"
  case dismiss = "positif-palsu"
  case accept = "terima-risiko"
  case reopen = "buka-kembali"

  package var kind: FindingAct.Kind {
    switch self {
    case .fixed: .fixed
    case .plan: .planned
    case .close: .closed
    case .fail: .failedRetest
    case .dismiss: .dismissed
    case .accept: .accepted
    case .reopen: .reopened
    }
  }

  /// Asks for the last day of a plan or of an accepted risk.
  var needsDay: Bool { self == .plan || self == .accept }
  var takesFiles: Bool { self == .fixed || self == .close || self == .fail }
}

extension Indonesian {
  package func severityMeaning(_ severity: Severity) -> String {
    switch severity {
    case .critical:
      "Siapa pun dari internet dapat mengambil alih aplikasi atau seluruh datanya."
    case .high:
      "Data penting atau akun orang lain dapat diambil atau diubah, dengan sedikit syarat."
    case .medium: "Dapat disalahgunakan bila ada syarat lain, misalnya korban mengeklik tautan."
    case .low: "Dampaknya kecil, tetapi memudahkan serangan lain."
    case .info: "Bukan kelemahan; perlu diketahui atau dirapikan."
    }
  }
  package func severityScale(_ severity: Severity) -> String {
    "Tingkat \(self.severity(severity).lowercased()) pada skala rendah sampai kritis"
  }
  package var severityBands: [String] { ["rendah", "sedang", "tinggi", "kritis"] }

  package func findingsTitle(_ count: Int, _ view: FindingView) -> String {
    let number = number(count)
    return switch view {
    case .open: count == 0 ? "Tidak ada temuan terbuka" : "\(number) temuan terbuka"
    case .late: count == 0 ? "Tidak ada temuan lewat batas" : "\(number) temuan lewat batas"
    case .retest: count == 0 ? "Tidak ada yang minta uji ulang" : "\(number) temuan minta uji ulang"
    case .all: count == 0 ? "Belum ada temuan" : "\(number) temuan"
    }
  }
  package func findingView(_ view: FindingView) -> String {
    switch view {
    case .open: "Belum selesai"
    case .late: "Lewat batas"
    case .retest: "Minta uji ulang"
    case .all: "Semua"
    }
  }
  package var findingViewsLabel: String { "Keadaan temuan" }
  package var findingColumn: String { "Temuan" }
  package var systemColumn: String { "Sistem" }
  package var severityColumn: String { "Tingkat" }
  package var findingStateColumn: String { "Keadaan" }
  package var dueColumn: String { "Batas perbaikan" }
  package var searchInFindings: String { "Judul, nomor, atau sistem" }
  package var findingOwner: String { "Perangkat daerah" }
  package func searched(_ text: String) -> String { "“\(text)”" }
  package var noFindings: String { "Tidak ada temuan yang cocok" }
  package var noFindingsAdvice: String {
    "Hapus saringan di atas. Temuan baru dicatat dari daftar periksa sebuah evaluasi."
  }
  package var noFindingsAgencyAdvice: String {
    "Temuan pada sistem Anda muncul di sini sesudah evaluasi."
  }

  package var newFinding: String { "Catat temuan" }
  package var newFindingLead: String {
    "Yang ditulis di sini dibaca perangkat daerah pemilik dan masuk laporan hasil evaluasi."
  }
  package var saveFinding: String { "Simpan temuan" }
  package var findingNotSaved: String { "Temuan belum tersimpan" }
  package var evaluationLabel: String { "Evaluasi" }
  package var evaluationHint: String { "Temuan dicatat selama evaluasi berjalan." }
  package var noEvaluationOpen: String { "Tidak ada evaluasi yang sedang Anda kerjakan" }
  package var noEvaluationAdvice: String {
    "Temuan dicatat oleh Tim Analisis selama langkah evaluasi. Buka Tugas untuk melihat giliran Anda."
  }
  package var findingTitleLabel: String { "Judul" }
  package var findingTitleHint: String {
    "Satu kalimat tentang keadaannya, misalnya “Repositori .git dapat dibaca siapa pun”."
  }
  package var severityLabel: String { "Tingkat keparahan" }
  package var placeLabel: String { "Tempat" }
  package var placeHint: String { "Alamat, parameter, nama host, atau berkas." }
  package var seenLabel: String { "Yang terlihat" }
  package var seenHint: String {
    "Langkah untuk melihatnya lagi dan hasilnya. Samarkan sandi dan data pribadi. "
      + "Baris di antara ``` tampil apa adanya."
  }
  package var mendLabel: String { "Cara memperbaiki" }
  package var mendHint: String {
    "Tulis untuk pengembang: langkah bernomor, satu baris satu langkah."
  }
  package var controlLabel: String { "Kontrol" }
  package var titleOfFindingMissing: String { "Tulis judul temuan." }
  package var severityMissing: String { "Pilih tingkat keparahan." }
  package var mendMissing: String { "Tulis cara memperbaikinya." }
  package func evaluationOf(_ system: String, in number: String) -> String {
    "\(system), \(number)"
  }

  package func findingsOf(_ system: String) -> String { "Temuan \(system)" }
  package var findingStateLabel: String { "Keadaan temuan" }
  package var applicationOwner: String { "Penanggung Jawab Aplikasi" }
  package var asApplicationOwner: String { ", sebagai Penanggung Jawab Aplikasi" }
  package var analysisTeam: String { "Tim Analisis" }
  package var asOfficer: String { ", sebagai petugas uji ulang" }
  package var nobodyAwaited: String { "Tidak ada yang ditunggu" }
  package func findingTask(_ state: Finding.State) -> String {
    switch state {
    case .open: "Perbaiki, lalu minta uji ulang"
    case .beingFixed: "Selesaikan perbaikan, lalu minta uji ulang"
    case .retestAsked: "Uji ulang, lalu tutup atau buka lagi"
    case .closed: "Selesai: uji ulang menunjukkan sudah hilang"
    case .accepted: "Risikonya diterima untuk sementara"
    case .falsePositive: "Ternyata bukan kelemahan"
    case .merged: "Digabung ke temuan lain"
    }
  }
  package func plannedUntil(_ date: CalendarDate) -> String {
    "direncanakan selesai \(longDate(date))"
  }
  package func acceptedUntil(_ date: CalendarDate) -> String { "sampai \(longDate(date))" }
  package var acceptanceOver: String {
    "Masa penerimaan risiko sudah lewat. Buka kembali temuan ini, atau terima lagi dengan alasan baru."
  }
  package var mendDeadline: String { "Batas perbaikan" }
  package var whatWasSeen: String { "Yang terlihat" }
  package var nothingSeen: String { "Tidak ada uraian." }
  package var howToMend: String { "Cara memperbaiki" }
  package var systemCategory: String { "Kategori SE" }
  package var notCategorised: String { "Belum dinilai" }
  package var systemLabel: String { "Sistem" }
  package var caseLabel: String { "Berkas" }
  package var foundLabel: String { "Ditemukan" }
  package var foundByLabel: String { "Oleh" }
  package var retests: String { "Uji ulang" }
  package var timeColumn: String { "Waktu" }
  package var byColumn: String { "Oleh" }
  package var resultColumn: String { "Hasil" }
  package var stillThere: String { "Masih terbuka" }
  package var gone: String { "Sudah hilang" }
  package var retestNote: String {
    "Temuan ditutup oleh Tim Analisis setelah uji ulang, tidak dengan sendirinya."
  }
  package var history: String { "Riwayat" }

  package func findingMove(_ move: FindingMove) -> String {
    switch move {
    case .fixed: "Minta uji ulang"
    case .plan: "Catat rencana perbaikan"
    case .close: "Uji ulang lulus, tutup"
    case .fail: "Masih terbuka"
    case .dismiss: "Positif palsu"
    case .accept: "Terima risiko"
    case .reopen: "Buka kembali"
    }
  }
  package func findingMoveTitle(_ move: FindingMove, _ number: String) -> String {
    switch move {
    case .fixed: "Minta uji ulang \(number)"
    case .plan: "Rencana perbaikan \(number)"
    case .close: "Tutup \(number)"
    case .fail: "Uji ulang \(number) belum lulus"
    case .dismiss: "Nyatakan \(number) positif palsu"
    case .accept: "Terima risiko \(number)"
    case .reopen: "Buka kembali \(number)"
    }
  }
  package func findingMoveHint(_ move: FindingMove) -> String {
    switch move {
    case .fixed: "Tim Analisis menguji ulang. Temuan ditutup hanya bila sudah tidak terlihat."
    case .plan: "Tim Analisis melihat rencana dan tanggalnya. Batas perbaikan tidak berubah."
    case .close: "Temuan selesai. Perangkat daerah pemilik melihat hasil uji ulang Anda."
    case .fail: "Temuan kembali ke perangkat daerah pemilik, dengan batas perbaikan yang sama."
    case .dismiss: "Temuan selesai tanpa perbaikan. Alasannya tetap tercatat."
    case .accept:
      "Temuan tidak ditagih sampai tanggal itu. Nama dan alasan Anda tercatat sebagai penerima risiko."
    case .reopen: "Temuan kembali terbuka dan menunggu perangkat daerah pemilik."
    }
  }
  package func findingMoveText(_ move: FindingMove) -> String {
    switch move {
    case .fixed: "Yang sudah diperbaiki"
    case .plan: "Rencana perbaikan"
    case .close: "Cara menguji dan hasilnya"
    case .fail: "Yang masih terlihat"
    case .dismiss: "Mengapa bukan kelemahan"
    case .accept: "Alasan menerima risiko dan pengamanan sementara"
    case .reopen: "Alasan membuka kembali"
    }
  }
  package func findingMoveDay(_ move: FindingMove) -> String {
    move == .accept ? "Risiko diterima sampai" : "Direncanakan selesai"
  }
  package func findingMoveDayHint(_ move: FindingMove) -> String? {
    move == .accept ? "Sesudah tanggal ini temuan ditinjau lagi." : nil
  }
  package func findingMoveButton(_ move: FindingMove) -> String {
    switch move {
    case .fixed: "Minta uji ulang"
    case .plan: "Simpan rencana"
    case .close: "Tutup temuan"
    case .fail: "Kembalikan untuk diperbaiki"
    case .dismiss: "Nyatakan positif palsu"
    case .accept: "Terima risiko"
    case .reopen: "Buka kembali"
    }
  }
  package func happened(_ kind: FindingAct.Kind) -> String {
    switch kind {
    case .found: "Ditemukan"
    case .planned: "Sedang diperbaiki"
    case .fixed: "Minta uji ulang"
    case .closed: "Ditutup setelah uji ulang"
    case .failedRetest: "Uji ulang belum lulus"
    case .accepted: "Risiko diterima"
    case .dismissed: "Dinyatakan positif palsu"
    case .reopened: "Dibuka kembali"
    case .seenAgain: "Terlihat lagi oleh alat pemeriksa"
    case .merged: "Digabung ke temuan lain"
    }
  }
  package var moveNotSaved: String { "Belum tersimpan" }
  package var moveTextMissing: String { "Tulis keterangannya." }
  package var dayMissing: String { "Pilih tanggal." }
  package var dayPast: String { "Pilih tanggal yang belum lewat." }
  package var retestEvidence: String { "Bukti uji ulang" }
  package var mendEvidence: String { "Bukti perbaikan" }
  package func byAt(_ name: String, _ moment: String) -> String { "\(name) · \(moment)" }
}
