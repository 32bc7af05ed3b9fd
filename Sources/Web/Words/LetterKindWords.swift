// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol LetterKindWords {
  var writtenLettersTitle: String { get }
  var writtenLettersLead: String { get }
  var noWrittenLetters: String { get }
  var writeLetter: String { get }
  var chooseLetterKind: String { get }
  var chooseLetterKindLead: String { get }
  var letterKindColumn: String { get }
  var letterTitleColumn: String { get }
  var letterStateColumn: String { get }
  var letterCaseColumn: String { get }
  var letterDraft: String { get }
  func letterFinal(_ number: String?, _ day: String) -> String
  var letterSaved: String { get }
  var letterSaveDraft: String { get }
  var letterShow: String { get }
  var letterOpenPaper: String { get }
  var letterSigner: String { get }
  var letterSignerUsual: String { get }
  var letterUnit: String { get }
  var letterUnitUsual: String { get }
  var letterFinish: String { get }
  var letterFinishLead: String { get }
  var letterFinishConfirm: String { get }
  var letterDay: String { get }
  var letterGivenNumber: String { get }
  var letterGivenNumberHint: String { get }
  var letterProof: String { get }
  func letterProofPage(_ page: Int, _ total: Int) -> String
  var letterProofSample: String { get }
  var writtenLetterNotSaved: String { get }
  func letterGap(_ gap: LetterGap, field: String?) -> String
  var letterGapsHeading: String { get }
  var caseLettersHeading: String { get }
  var letterReplace: String { get }
  func letterReplaces(_ old: String) -> String
  func letterReplacedBy(_ new: String) -> String
  func letterIssuedAs(_ code: String, _ state: String) -> String
  var letterNotYetIssued: String { get }

  var letterKindsTitle: String { get }
  var letterKindsLead: String { get }
  var letterKindOrigin: String { get }
  func letterKindOrigin(_ origin: LetterKinds.Origin) -> String
  var letterKindText: String { get }
  var letterKindTextHint: String { get }
  var letterKindSave: String { get }
  var letterKindSaved: String { get }
  var letterKindReset: String { get }
  var letterKindResetConfirm: String { get }
  var letterKindRefused: String { get }
  func letterKindFault(_ line: Int?, _ sentence: String, _ remedy: String) -> String
  var letterKindVersions: String { get }
  func letterKindVersion(_ version: Int, _ day: String, by: String, isReset: Bool) -> String
  var letterValuesHeading: String { get }
  var letterValuesLead: String { get }
  var letterValueColumn: String { get }
  var letterValueMeaning: String { get }

  var letterheadTitle: String { get }
  var letterheadLead: String { get }
  var letterheadLines: String { get }
  var letterheadLogo: String { get }
  var letterheadLogoHint: String { get }
  var letterheadRemoveLogo: String { get }
  var letterheadSave: String { get }
  var letterheadLogoRefused: String { get }

  var remindersTitle: String { get }
  var remindersLead: String { get }
  var noReminders: String { get }
  var reminderLate: String { get }
  var reminderLast: String { get }
  func reminderNumber(_ n: Int) -> String
}

extension Indonesian {
  package var writtenLettersTitle: String { "Naskah" }
  package var writtenLettersLead: String {
    "Surat, berita acara, keputusan, dan naskah lain yang dibuat dari jenis naskah kantor."
  }
  package var noWrittenLetters: String { "Belum ada naskah." }
  package var writeLetter: String { "Buat naskah" }
  package var chooseLetterKind: String { "Pilih jenis naskah" }
  package var chooseLetterKindLead: String {
    "Isinya diisi dari catatan yang ada; Anda dapat mengubahnya sebelum naskah diberi nomor."
  }
  package var letterKindColumn: String { "Jenis" }
  package var letterTitleColumn: String { "Hal" }
  package var letterStateColumn: String { "Nomor dan tanggal" }
  package var letterCaseColumn: String { "Berkas" }
  package var letterDraft: String { "Konsep" }
  package func letterFinal(_ number: String?, _ day: String) -> String {
    [number, day].compactMap { $0 }.joined(separator: ", ")
  }
  package var letterSaved: String { "Konsep tersimpan." }
  package var letterSaveDraft: String { "Simpan konsep" }
  package var letterShow: String { "Perbarui pratinjau" }
  package var letterOpenPaper: String { "Buka PDF" }
  package var letterSigner: String { "Penanda tangan" }
  package var letterSignerUsual: String { "Menurut jenis naskah" }
  package var letterUnit: String { "Perangkat daerah tujuan" }
  package var letterUnitUsual: String { "Tidak ditujukan kepada satu perangkat daerah" }
  package var letterFinish: String { "Beri nomor dan tanggal" }
  package var letterFinishLead: String {
    "Sesudah diberi nomor, naskah tidak dapat diubah lagi dan siap ditandatangani."
  }
  package var letterFinishConfirm: String {
    "Beri nomor sekarang? Naskah tidak dapat diubah lagi sesudahnya."
  }
  package var letterDay: String { "Tanggal naskah" }
  package var letterGivenNumber: String { "Nomor" }
  package var letterGivenNumberHint: String {
    "Kosongkan agar nomor diambil dari urutan kantor. Isi bila nomornya dari aplikasi lain atau sisipan."
  }
  package var letterProof: String { "Pratinjau" }
  package func letterProofPage(_ page: Int, _ total: Int) -> String {
    "Pratinjau halaman \(page) dari \(total)"
  }
  package var letterProofSample: String { "Isi pratinjau hanya contoh." }
  package var writtenLetterNotSaved: String { "Naskah belum disimpan" }
  package func letterGap(_ gap: LetterGap, field: String?) -> String {
    if let field { return "\(field) belum diisi (blok \(gap.position), \(gap.block))." }
    let meaning = LetterVocabulary.byName[gap.value]?.meaning.id
    let what = meaning.map { "\(gap.value) (\($0))" } ?? gap.value
    return "Nilai \(what) belum ada; dipakai pada blok \(gap.position), \(gap.block)."
  }
  package var letterGapsHeading: String { "Naskah belum lengkap" }
  package var caseLettersHeading: String { "Naskah" }
  package var letterReplace: String { "Buat naskah pengganti" }
  package func letterReplaces(_ old: String) -> String { "Menggantikan naskah \(old)" }
  package func letterReplacedBy(_ new: String) -> String { "Ada naskah pengganti: \(new)" }
  package func letterIssuedAs(_ code: String, _ state: String) -> String {
    "Terbit dengan kode \(code) (\(uncapitalised(state)))"
  }
  package var letterNotYetIssued: String {
    "Naskah belum terbit. Saat terbit, naskah mendapat kode dan QR pemeriksaan, lalu dapat ditandatangani."
  }

  package var letterKindsTitle: String { "Jenis naskah" }
  package var letterKindsLead: String {
    "Susunan, kata-kata, dan penomoran tiap jenis naskah. Naskah yang sudah bernomor tidak ikut berubah."
  }
  package var letterKindOrigin: String { "Asal" }
  package func letterKindOrigin(_ origin: LetterKinds.Origin) -> String {
    switch origin {
    case .shipped: "Bawaan"
    case .changed: "Bawaan, diubah kantor"
    case .own: "Buatan kantor"
    }
  }
  package var letterKindText: String { "Isi jenis naskah" }
  package var letterKindTextHint: String {
    "Satu blok sebutir, dari atas ke bawah. Nilai ditulis {{seperti.ini}}. Ganti nama pada baris letter untuk membuat jenis baru."
  }
  package var letterKindSave: String { "Simpan jenis naskah" }
  package var letterKindSaved: String { "Jenis naskah tersimpan dan berlaku untuk naskah baru." }
  package var letterKindReset: String { "Kembalikan ke bawaan" }
  package var letterKindResetConfirm: String {
    "Kembalikan jenis naskah ini ke bawaan? Versi kantor tetap tersimpan dalam riwayat."
  }
  package var letterKindRefused: String { "Jenis naskah belum dapat dipakai" }
  package func letterKindFault(_ line: Int?, _ sentence: String, _ remedy: String) -> String {
    [line.map { "Baris \($0): \(sentence)" } ?? sentence, remedy].joined(separator: " ")
  }
  package var letterKindVersions: String { "Riwayat versi kantor" }
  package func letterKindVersion(
    _ version: Int, _ day: String, by: String, isReset: Bool
  ) -> String {
    "Versi \(version), \(day), \(by)\(isReset ? ": kembali ke bawaan" : "")"
  }
  package var letterValuesHeading: String { "Nilai yang tersedia" }
  package var letterValuesLead: String {
    "Tulis namanya di antara {{ dan }}. Bagian yang hanya muncul bila nilainya ada: {{#nama}}…{{/nama}}; bila tidak ada: {{^nama}}…{{/nama}}."
  }
  package var letterValueColumn: String { "Nama" }
  package var letterValueMeaning: String { "Isinya" }

  package var letterheadTitle: String { "Kop surat" }
  package var letterheadLead: String { "Kop dan logo pada semua naskah kantor." }
  package var letterheadLines: String { "Baris kop" }
  package var letterheadLogo: String { "Logo (PNG)" }
  package var letterheadLogoHint: String {
    "Lambang daerah berlatar putih atau bening, paling besar 2 MiB dan 4.000 piksel tiap sisi."
  }
  package var letterheadRemoveLogo: String { "Hapus logo" }
  package var letterheadSave: String { "Simpan kop" }
  package var letterheadLogoRefused: String {
    "Logo harus berupa PNG utuh, paling besar 2 MiB dan 4.000 piksel tiap sisi"
  }

  package var remindersTitle: String { "Surat peringatan" }
  package var remindersLead: String {
    "Aplikasi dengan temuan yang melewati batas perbaikan, terlambat paling banyak lebih dahulu."
  }
  package var noReminders: String { "Tidak ada temuan yang melewati batas perbaikan." }
  package var reminderLate: String { "Temuan terlambat" }
  package var reminderLast: String { "Peringatan terakhir" }
  package func reminderNumber(_ n: Int) -> String { "Buat peringatan \(n)" }
}

/// Words that values of letters are made of.
package protocol LetterValueWords {
  func letterYesNo(_ isSo: Bool) -> String
  func letterPassed(_ passed: Bool) -> String
  /// "60 detik", "5 menit"
  func letterInterval(_ seconds: Int) -> String
}

extension Indonesian {
  package func letterYesNo(_ isSo: Bool) -> String {
    isSo ? "sudah dilaksanakan" : "belum dilaksanakan"
  }
  package func letterPassed(_ passed: Bool) -> String { passed ? "Berhasil" : "Tidak berhasil" }
  package func letterInterval(_ seconds: Int) -> String {
    if seconds % 3600 == 0 { return "\(seconds / 3600) jam" }
    return seconds % 60 == 0 ? "\(seconds / 60) menit" : "\(seconds) detik"
  }
}
