// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Procedures

/// Words of the form in which a kind of letter is edited.
package protocol LetterFormWords {
  var letterFormLead: String { get }
  var letterFormTooRich: String { get }
  var letterKindAsText: String { get }
  var letterKindAsForm: String { get }
  /// What a block is called, by its name in the file.
  func letterBlock(_ name: String) -> String
  /// What a block without texts puts there.
  func letterBlockHint(_ name: String) -> String
  var letterBlockAdd: String { get }
  var letterBlockKind: String { get }
  var letterBlockPlace: String { get }
  var letterBlockFirst: String { get }
  func letterBlockAfter(_ block: String) -> String
  func letterBlockRemove(_ block: String) -> String
  var letterMoveUp: String { get }
  var letterMoveDown: String { get }
  var letterRemovePart: String { get }

  var letterWords: String { get }
  var letterLines: String { get }
  var letterLinesHint: String { get }
  var letterTitleNumber: String { get }
  var letterFacts: String { get }
  var letterFactsHint: String { get }
  var letterEntries: String { get }
  var letterEach: String { get }
  var letterEachNone: String { get }
  var letterEachHint: String { get }
  var letterMarks: String { get }
  func letterMark(_ name: String) -> String
  var letterClauseLabel: String { get }
  var letterCopiesLabel: String { get }
  var letterTableEmpty: String { get }
  func letterColumn(_ number: Int) -> String
  var letterColumnNew: String { get }
  var letterColumnsHint: String { get }
  var letterColumnTitle: String { get }
  var letterColumnText: String { get }
  var letterColumnWidth: String { get }
  var letterColumnCentred: String { get }
  func letterSignature(_ number: Int) -> String
  var letterSignatureNew: String { get }
  var letterSignatureWho: String { get }
  var letterSignatureNobody: String { get }
  var letterSignatureOwn: String { get }
  var letterSignatureOther: String { get }
  var letterSignatureAbove: String { get }
  var letterSignatureParts: String { get }
  var letterSignaturePost: String { get }
  var letterSignatureName: String { get }
  var letterSignatureRank: String { get }
  var letterReceiptTitle: String { get }
  var letterReceiptLines: String { get }
  var letterConditions: String { get }
  var letterConditionsHint: String { get }
  var letterWhen: String { get }
  var letterUnless: String { get }

  var letterFieldsHeading: String { get }
  var letterFieldsLead: String { get }
  func letterFieldNumber(_ number: Int) -> String
  var letterFieldAdd: String { get }
  var letterFieldTitle: String { get }
  var letterFieldName: String { get }
  var letterFieldNameHint: String { get }
  var letterFieldHint: String { get }
  var letterFieldKind: String { get }
  func letterFieldKind(_ kind: LetterEntryField.Kind) -> String
  var letterFieldRequired: String { get }
  var letterFieldStart: String { get }
  var letterFieldStartHint: String { get }

  var letterHeadHeading: String { get }
  var letterKindTitle: String { get }
  var letterKindAbout: String { get }
  var letterKindPaper: String { get }
  func letterPaper(_ paper: LetterKind.Paper) -> String
  var letterKindClass: String { get }
  func letterSecrecy(_ secrecy: LetterKind.Secrecy) -> String
  var letterKindSequence: String { get }
  func letterSequence(_ sequence: LetterKind.Sequence) -> String
  var letterKindNumber: String { get }
  var letterKindNumberHint: String { get }
  var letterKindCode: String { get }
  var letterKindTitles: String { get }
  var letterKindSignerUsual: String { get }
  var letterKindMoments: String { get }
  func letterMoment(_ moment: LetterMoment) -> String
  var letterKindCopy: String { get }
  var letterKindNewName: String { get }
  var letterKindNewNameHint: String { get }
  var letterKindNameTaken: String { get }
}

extension Indonesian {
  package var letterFormLead: String {
    "Satu kotak satu blok, dari atas ke bawah. Belum ada yang tersimpan sampai Anda menekan “Simpan jenis "
      + "naskah”. Catatan (#) pada naskah asli tidak ikut tersimpan dari formulir ini."
  }
  package var letterFormTooRich: String {
    "Jenis naskah ini memuat hal yang tidak dapat ditampilkan sebagai formulir. Sunting naskah aslinya."
  }
  package var letterKindAsText: String { "Naskah asli (YAML)" }
  package var letterKindAsForm: String { "Sunting sebagai formulir" }
  package func letterBlock(_ name: String) -> String {
    switch name {
    case "letterhead": "Kop surat"
    case "place-and-date": "Tempat dan tanggal"
    case "title": "Judul naskah"
    case "facts": "Nama dan nilai"
    case "recipient": "Penerima"
    case "heading": "Subjudul"
    case "paragraph": "Alinea"
    case "list": "Daftar"
    case "table": "Tabel"
    case "clauses": "Bagian keputusan"
    case "centred": "Baris di tengah"
    case "signatures": "Tanda tangan"
    case "receipt": "Tanda terima"
    case "copies": "Tembusan"
    case "note": "Catatan kecil"
    case "rule": "Garis"
    case "page-break": "Halaman baru"
    case _: name
    }
  }
  package func letterBlockHint(_ name: String) -> String {
    switch name {
    case "letterhead": "Nama, alamat, dan logo kantor, menurut halaman Kop surat."
    case "rule": "Garis selebar halaman."
    case _: "Yang sesudahnya mulai di halaman baru, misalnya lampiran."
    }
  }
  package var letterBlockAdd: String { "Tambah blok" }
  package var letterBlockKind: String { "Jenis blok" }
  package var letterBlockPlace: String { "Letak" }
  package var letterBlockFirst: String { "Paling atas" }
  package func letterBlockAfter(_ block: String) -> String { "Sesudah \(block)" }
  package func letterBlockRemove(_ block: String) -> String { "Hapus \(block)" }
  package var letterMoveUp: String { "Naikkan" }
  package var letterMoveDown: String { "Turunkan" }
  package var letterRemovePart: String { "Hapus" }

  package var letterWords: String { "Teks" }
  package var letterLines: String { "Baris" }
  package var letterLinesHint: String {
    "Satu butir sebaris. Baris lanjutan dari butir di atasnya diawali dua spasi."
  }
  package var letterTitleNumber: String { "Baris nomor" }
  package var letterFacts: String { "Nama dan nilai" }
  package var letterFactsHint: String {
    "Satu pasangan sebaris: Nama: nilai. Yang nilainya kosong tidak dicetak."
  }
  package var letterEntries: String { "Butir" }
  package var letterEach: String { "Diulang untuk daftar" }
  package var letterEachNone: String { "Tidak diulang" }
  package var letterEachHint: String {
    "Ditulis sekali dan diulang untuk setiap isi daftar; nilainya tanpa awalan, misalnya {{teks}} atau {{no}}."
  }
  package var letterMarks: String { "Tanda" }
  package func letterMark(_ name: String) -> String {
    switch name {
    case "numbers": "1. 2. 3."
    case "letters": "a. b. c."
    case "dashes": "Tanda pisah"
    case "ordinals": "KESATU, KEDUA"
    case _: "Tanpa tanda"
    }
  }
  package var letterClauseLabel: String { "Nama bagian, misalnya Menimbang" }
  package var letterCopiesLabel: String { "Kata pembuka" }
  package var letterTableEmpty: String { "Kalimat bila tabel kosong" }
  package func letterColumn(_ number: Int) -> String { "Kolom \(number)" }
  package var letterColumnNew: String { "Kolom baru" }
  package var letterColumnsHint: String {
    "Kosongkan judul, isi, dan lebar untuk menghapus kolom."
  }
  package var letterColumnTitle: String { "Judul kolom" }
  package var letterColumnText: String { "Isi" }
  package var letterColumnWidth: String { "Lebar" }
  package var letterColumnCentred: String { "Di tengah" }
  package func letterSignature(_ number: Int) -> String { "Penanda tangan \(number)" }
  package var letterSignatureNew: String { "Penanda tangan lain" }
  package var letterSignatureWho: String { "Siapa" }
  package var letterSignatureNobody: String { "Tidak ada" }
  package var letterSignatureOwn: String { "Penanda tangan naskah" }
  package var letterSignatureOther: String { "Orang lain, ditulis di bawah" }
  package var letterSignatureAbove: String { "Baris di atas jabatan" }
  package var letterSignatureParts: String { "Jabatan, nama, pangkat, dan NIP orang lain" }
  package var letterSignaturePost: String { "Jabatan" }
  package var letterSignatureName: String { "Nama" }
  package var letterSignatureRank: String { "Pangkat" }
  package var letterReceiptTitle: String { "Judul" }
  package var letterReceiptLines: String { "Isian penerima" }
  package var letterConditions: String { "Syarat tampil" }
  package var letterConditionsHint: String {
    "Nama nilai tanpa kurung, misalnya isian.tembusan. Kosongkan keduanya agar blok selalu tampil."
  }
  package var letterWhen: String { "Hanya bila ada" }
  package var letterUnless: String { "Hanya bila tidak ada" }

  package var letterFieldsHeading: String { "Isian penulis" }
  package var letterFieldsLead: String {
    "Yang diisi atau diubah orang saat membuat naskah. Dalam teks ditulis {{isian.nama}}."
  }
  package func letterFieldNumber(_ number: Int) -> String { "Isian \(number)" }
  package var letterFieldAdd: String { "Tambah isian" }
  package var letterFieldTitle: String { "Judul isian" }
  package var letterFieldName: String { "Nama dalam teks" }
  package var letterFieldNameHint: String { "Huruf kecil, angka, dan tanda hubung." }
  package var letterFieldHint: String { "Petunjuk" }
  package var letterFieldKind: String { "Bentuk" }
  package func letterFieldKind(_ kind: LetterEntryField.Kind) -> String {
    switch kind {
    case .line: "Satu baris"
    case .text: "Beberapa alinea"
    case .list: "Daftar, satu butir sebaris"
    case .day: "Tanggal"
    }
  }
  package var letterFieldRequired: String { "Wajib diisi" }
  package var letterFieldStart: String { "Isi awal" }
  package var letterFieldStartHint: String {
    "Sudah tertulis saat naskah dibuat; boleh memakai nilai."
  }

  package var letterHeadHeading: String { "Tentang jenis naskah ini" }
  package var letterKindTitle: String { "Judul jenis naskah" }
  package var letterKindAbout: String { "Keterangan bagi yang memilih" }
  package var letterKindPaper: String { "Kertas" }
  package func letterPaper(_ paper: LetterKind.Paper) -> String {
    switch paper {
    case .a4: "A4"
    case .f4: "F4"
    case .halfFolio: "Setengah folio"
    }
  }
  package var letterKindClass: String { "Tingkat keamanan" }
  package func letterSecrecy(_ secrecy: LetterKind.Secrecy) -> String {
    switch secrecy {
    case .office: "Menurut pengaturan kantor"
    case .ordinary: "Biasa"
    case .restricted: "Terbatas"
    case .secret: "Rahasia"
    }
  }
  package var letterKindSequence: String { "Nomor urut" }
  package func letterSequence(_ sequence: LetterKind.Sequence) -> String {
    switch sequence {
    case .agenda: "Buku agenda surat keluar"
    case .own: "Urutan jenis ini sendiri"
    case .none: "Tidak bernomor, atau nomor ditulis sendiri"
    }
  }
  package var letterKindNumber: String { "Bentuk nomor" }
  package var letterKindNumberHint: String {
    "Misalnya {n}/BA/{romawi}/{tahun}. Kosong berarti bentuk nomor kantor."
  }
  package var letterKindCode: String { "Kode klasifikasi arsip" }
  package var letterKindTitles: String { "Nama dengan gelar akademik" }
  package var letterKindSignerUsual: String { "Pelaku langkah, atau kepala dinas" }
  package var letterKindMoments: String { "Ditawarkan" }
  package func letterMoment(_ moment: LetterMoment) -> String {
    switch moment {
    case .free: "Kapan saja, tanpa berkas"
    case .caseFile: "Tentang berkas"
    case .system: "Tentang sistem"
    case .overdue: "Bila temuan lewat batas perbaikan"
    case .output(let kind, let outcome):
      "Sesudah \(letterOutput(kind))" + (outcome.map { ", bila hasilnya “\($0)”" } ?? "")
    }
  }
  private func letterOutput(_ kind: OutputKind) -> String {
    switch kind {
    case .selection: "pemilihan aplikasi"
    case .disposition: "disposisi"
    case .assignment: "penugasan tim"
    case .schedule: "jadwal"
    case .evaluation: "penilaian daftar periksa"
    case .report: "laporan"
    case .decision: "putusan"
    case .shutdownOrder: "perintah penghentian"
    case .monitoringOrder: "perintah pemantauan"
    case .delivery: "penyampaian"
    case .followUp: "tindak lanjut"
    case .request: "permohonan"
    case .analysis: "analisis"
    case .workRecord: "catatan pekerjaan"
    case .changeRecord: "catatan perubahan"
    case .testRecord: "catatan uji"
    case .approval: "persetujuan"
    case .form: "formulir"
    case .file: "lampiran"
    }
  }
  package var letterKindCopy: String { "Simpan sebagai jenis baru" }
  package var letterKindNewName: String { "Nama jenis baru" }
  package var letterKindNewNameHint: String {
    "Huruf kecil, angka, dan tanda hubung, misalnya undangan. Ubah juga judulnya."
  }
  package var letterKindNameTaken: String {
    "Tulis nama yang belum dipakai: huruf kecil, angka, dan tanda hubung, paling banyak 40."
  }
}
