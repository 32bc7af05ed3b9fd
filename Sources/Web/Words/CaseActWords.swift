// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol CaseActWords {
  /// As a link reads: "Kembalikan".
  func actName(_ act: CaseAct) -> String
  /// What the act does, before it is done.
  func actExplanation(_ act: CaseAct) -> String
  /// The button.
  func actButton(_ act: CaseAct) -> String
  var actReason: String { get }
  var actReasonHint: String { get }
  var sendBackTo: String { get }
  var giveTo: String { get }
  var delegateUntil: String { get }
  var waitingForWhom: String { get }
  var waitingForWhomHint: String { get }
  var commentText: String { get }
  var commentHint: String { get }
  var attachmentText: String { get }
  var attachmentFiles: String { get }
  var reopenAt: String { get }
  var itemsToAdd: String { get }
  func rowToChoose(_ number: String, _ title: String) -> String
  var choosePerson: String { get }
  var chooseRow: String { get }
  var chooseDay: String { get }
  var chooseItems: String { get }
  var chooseFile: String { get }
  var writeText: String { get }
  var writeActReason: String { get }
  func confirmCancel(_ title: String) -> String
}

extension Indonesian {
  package func actName(_ act: CaseAct) -> String {
    switch act {
    case .takeUp: "Saya kerjakan"
    case .sendBack: "Kembalikan ke langkah sebelumnya"
    case .reassign: "Serahkan kepada orang lain"
    case .delegate: "Limpahkan untuk sementara"
    case .pause: "Tunda, hentikan waktu"
    case .resume: "Lanjutkan"
    case .comment: "Tulis catatan"
    case .attach: "Tambah lampiran"
    case .cancel: "Batalkan berkas"
    case .reopen: "Buka kembali"
    case .addItems: "Tambah aplikasi"
    case .withdrawItem: "Tarik aplikasi ini"
    }
  }

  package func actExplanation(_ act: CaseAct) -> String {
    switch act {
    case .takeUp: "Orang lain dengan jabatan yang sama melihat bahwa Anda mengerjakannya."
    case .sendBack:
      "Pelaksana langkah itu memperbaiki, lalu berkas kembali ke sini. Waktu bakunya dihitung lagi dari awal."
    case .reassign:
      "Hanya orang yang Anda pilih yang dapat mengerjakan langkah ini. Batas waktunya tetap."
    case .delegate:
      "Orang yang Anda pilih boleh bertindak di samping Anda sampai tanggal itu. Riwayat mencatat pelimpahannya."
    case .pause:
      "Waktu baku berhenti dihitung sampai berkas dilanjutkan. Pakai bila menunggu pihak luar, misalnya kelengkapan surat."
    case .resume: "Waktu baku berjalan lagi; sisa waktunya sama seperti saat ditunda."
    case .comment: "Catatan masuk ke riwayat dan tidak dapat dihapus. Giliran tidak berubah."
    case .attach:
      "Lampiran masuk ke riwayat dan dapat diunduh semua yang berwenang atas berkas ini."
    case .cancel:
      "Semua langkah yang masih terbuka berhenti. Berkas tetap tersimpan dan dapat dibuka kembali."
    case .reopen: "Berkas berjalan lagi dari langkah yang Anda pilih."
    case .addItems: "Aplikasi yang ditambahkan mulai dari langkah pertama cabangnya."
    case .withdrawItem: "Cabang aplikasi ini berhenti; aplikasi lain dalam berkas tetap berjalan."
    }
  }

  package func actButton(_ act: CaseAct) -> String {
    switch act {
    case .takeUp: "Saya kerjakan"
    case .sendBack: "Kembalikan"
    case .reassign: "Serahkan"
    case .delegate: "Limpahkan"
    case .pause: "Tunda"
    case .resume: "Lanjutkan"
    case .comment: "Simpan catatan"
    case .attach: "Tambah lampiran"
    case .cancel: "Batalkan berkas"
    case .reopen: "Buka kembali"
    case .addItems: "Tambahkan"
    case .withdrawItem: "Tarik aplikasi"
    }
  }

  package var actReason: String { "Alasan" }
  package var actReasonHint: String { "Masuk ke riwayat. Tidak dapat dihapus." }
  package var sendBackTo: String { "Kembalikan ke" }
  package var giveTo: String { "Kepada" }
  package var delegateUntil: String { "Sampai dengan tanggal" }
  package var waitingForWhom: String { "Menunggu siapa" }
  package var waitingForWhomHint: String { "Misalnya perangkat daerah yang melengkapi surat." }
  package var commentText: String { "Catatan" }
  package var commentHint: String { "Dibaca semua yang berwenang atas berkas ini." }
  package var attachmentText: String { "Keterangan" }
  package var attachmentFiles: String { "Berkas yang dilampirkan" }
  package var reopenAt: String { "Mulai lagi dari" }
  package var itemsToAdd: String { "Aplikasi yang ditambahkan" }
  package func rowToChoose(_ number: String, _ title: String) -> String {
    "Langkah \(number): \(title)"
  }
  package var choosePerson: String { "Pilih orangnya." }
  package var chooseRow: String { "Pilih langkahnya." }
  package var chooseDay: String { "Isi tanggal yang belum lewat." }
  package var chooseItems: String { "Pilih paling sedikit satu." }
  package var chooseFile: String { "Pilih berkas yang akan dilampirkan." }
  package var writeText: String { "Tulis catatannya." }
  package var writeActReason: String { "Tulis alasannya." }
  package func confirmCancel(_ title: String) -> String { "Batalkan \(title)?" }
}
