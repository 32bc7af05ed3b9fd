// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol IssuedWords {
  var issuedTitle: String { get }
  var issuedLead: String { get }
  var issuedColumns: [String] { get }
  var noIssued: (title: String, advice: String) { get }
  var issuedStateLabel: String { get }
  func issuedState(_ state: IssuedPaper.State) -> String
  func issuedCount(_ count: Int) -> String
  var searchIssued: String { get }

  var issueAction: String { get }
  func issueTitle(_ kind: String) -> String
  var issueLead: String { get }
  var issueNumber: String { get }
  var issueNumberHint: String { get }
  var issueDay: String { get }
  var issueDayHint: String { get }
  var issueNotDone: String { get }
  var issueDone: String { get }
  var issuedAlready: String { get }
  var letterIssuedAlready: String { get }

  var paperKindLabel: String { get }
  var paperSubjectLabel: String { get }
  var paperNumberLabel: String { get }
  var paperDayLabel: String { get }
  var paperCodeLabel: String { get }
  var paperIssuerLabel: String { get }
  var paperIssuedAtLabel: String { get }
  var paperFileLabel: String { get }
  var downloadPaper: String { get }
  var openCheckPage: String { get }
  func replacedBy(_ code: String) -> String
  func withdrawnBecause(_ reason: String, _ moment: String) -> String

  var copiesHeading: String { get }
  func earlierCopies(_ count: Int) -> String
  var downloadSigned: String { get }
  var noCopies: String { get }
  func copyKind(_ kind: SignedCopy.Kind) -> String
  func copyAdded(_ moment: String, by name: String) -> String
  var scanNote: String { get }
  func judgement(_ judgement: SignatureJudgement) -> String
  func trust(_ judgement: SignatureJudgement) -> String
  func signedAt(_ moment: String) -> String
  var reachesNotAll: String { get }

  var uploadCopyHeading: String { get }
  var uploadCopyLead: String { get }
  var uploadCopyField: String { get }
  var uploadCopyAction: String { get }
  var copyMissing: String { get }
  var copyIdentical: String { get }
  var copyAltered: String { get }
  var copyUnsigned: String { get }
  var copyBroken: String { get }
  var copyNoScan: String { get }
  var copyKept: String { get }
  var copyNotKept: String { get }

  var signHereHeading: String { get }
  var signHereLead: String { get }
  var signKeyLabel: String { get }
  func signKey(_ name: String, until date: String, isOffice: Bool) -> String
  var signService: String { get }
  var identityLabel: String { get }
  var identityHint: String { get }
  var passphraseLabel: String { get }
  var passphraseHint: String { get }
  var passphraseMissing: String { get }
  var visibleLabel: String { get }
  var visibleChoice: String { get }
  var invisibleChoice: String { get }
  var signAction: String { get }
  var signNotDone: String { get }
  var signDone: String { get }
  var noKeysYet: String { get }

  var withdrawHeading: String { get }
  var withdrawReason: String { get }
  var withdrawAction: String { get }
  var withdrawNotDone: String { get }
  var withdrawDone: String { get }

  var keysTitle: String { get }
  var keysLead: String { get }
  var keyFile: String { get }
  var keyFileHint: String { get }
  var keyForOffice: String { get }
  var keyForMe: String { get }
  var keyOwner: String { get }
  var keepKey: String { get }
  var keyNotKept: String { get }
  var keyColumns: [String] { get }
  var removeKey: String { get }
  var noKeys: String { get }
  var keyEnded: String { get }
  var officeKey: String { get }
  var trustTitle: String { get }
  var trustLead: String { get }
  var trustFile: String { get }
  var trustAction: String { get }
  var trustColumns: [String] { get }
  var distrustAction: String { get }
  var noTrust: String { get }
  var trustNotKept: String { get }
}

extension Indonesian {
  package var issuedTitle: String { "Naskah terbit" }
  package var issuedLead: String {
    "Naskah yang sudah keluar dari kantor. Isinya tidak berubah lagi, dan siapa pun dapat memeriksa "
      + "keasliannya dengan kode pada naskah."
  }
  package var issuedColumns: [String] { ["Naskah", "Nomor", "Tanggal", "Keadaan"] }
  package var noIssued: (title: String, advice: String) {
    (
      "Belum ada naskah yang terbit",
      "Buka laporan atau disposisi pada berkasnya, naskah yang sudah bernomor, atau dokumen berkala, lalu "
        + "pilih “Terbitkan”."
    )
  }
  package var issuedStateLabel: String { "Keadaan" }
  package func issuedState(_ state: IssuedPaper.State) -> String {
    switch state {
    case .issued: "Berlaku"
    case .withdrawn: "Ditarik"
    case .replaced: "Digantikan"
    }
  }
  package func issuedCount(_ count: Int) -> String { "\(number(count)) naskah" }
  package var searchIssued: String { "Cari nomor, judul, atau kode" }

  package var issueAction: String { "Terbitkan" }
  package func issueTitle(_ kind: String) -> String { "Terbitkan \(uncapitalised(kind))" }
  package var issueLead: String {
    "Naskah digambar dengan nomor, tanggal, dan kode pemeriksaan ini, lalu disimpan. Setelah itu "
      + "tidak ada yang berubah lagi; naskah yang keliru ditarik atau digantikan."
  }
  package var issueNumber: String { "Nomor naskah" }
  package var issueNumberHint: String {
    "Menurut buku agenda. Kosongkan bila naskah ini tidak bernomor."
  }
  package var issueDay: String { "Tanggal naskah" }
  package var issueDayHint: String { "Tercetak di atas tanda tangan." }
  package var issueNotDone: String { "Naskah belum diterbitkan" }
  package var issueDone: String { "Naskah terbit" }
  package var issuedAlready: String {
    "Naskah ini sudah pernah terbit dan masih berlaku. Bila diterbitkan lagi, yang lama digantikan."
  }

  package var letterIssuedAlready: String {
    "Naskah ini sudah terbit dan masih berlaku. Untuk mengubahnya, buat naskah pengganti."
  }

  package var paperKindLabel: String { "Naskah" }
  package var paperSubjectLabel: String { "Tentang" }
  package var paperNumberLabel: String { "Nomor" }
  package var paperDayLabel: String { "Tanggal" }
  package var paperCodeLabel: String { "Kode pemeriksaan" }
  package var paperIssuerLabel: String { "Diterbitkan oleh" }
  package var paperIssuedAtLabel: String { "Waktu terbit" }
  package var paperFileLabel: String { "Sidik berkas" }
  package var downloadPaper: String { "Unduh naskah" }
  package var openCheckPage: String { "Lihat halaman pemeriksaan" }
  package func replacedBy(_ code: String) -> String { "Digantikan naskah dengan kode \(code)." }
  package func withdrawnBecause(_ reason: String, _ moment: String) -> String {
    "Ditarik \(moment). Alasan: \(reason)"
  }

  package var copiesHeading: String { "Salinan bertanda tangan" }
  package func earlierCopies(_ count: Int) -> String { "\(count) salinan sebelumnya" }
  package var downloadSigned: String { "Unduh yang bertanda tangan" }
  package var noCopies: String { "Belum ada salinan bertanda tangan." }
  package func copyKind(_ kind: SignedCopy.Kind) -> String {
    switch kind {
    case .signed: "Bertanda tangan elektronik"
    case .scan: "Pindaian tanda tangan basah"
    }
  }
  package func copyAdded(_ moment: String, by name: String) -> String {
    "Disimpan \(moment) oleh \(name)"
  }
  package var scanNote: String {
    "Pindaian hanya dapat dibandingkan dengan mata; isinya tidak diperiksa."
  }
  package func judgement(_ judgement: SignatureJudgement) -> String {
    switch judgement.integrity {
    case .intact: "Utuh"
    case .broken: "Rusak: isi berkas bukan yang ditandatangani"
    case .unreadable: "Tidak dapat dibaca"
    }
  }
  package func trust(_ judgement: SignatureJudgement) -> String {
    switch judgement.trust {
    case .trusted: "Penerbit sertifikat tepercaya"
    case .unknown: "Penerbit sertifikat tidak ada dalam daftar tepercaya"
    case .expired: "Masa berlaku sertifikat sudah berakhir"
    }
  }
  package func signedAt(_ moment: String) -> String { "Menurut penanda tangan: \(moment)" }
  package var reachesNotAll: String { "Berkas masih ditambah sesudahnya" }

  package var uploadCopyHeading: String { "Unggah salinan yang sudah ditandatangani" }
  package var uploadCopyLead: String {
    "Unduh naskah, tanda tangani di SRIKANDI, BeSign, Panter, atau dengan tangan lalu pindai, "
      + "kemudian unggah kembali di sini."
  }
  package var uploadCopyField: String { "Salinan (PDF atau gambar)" }
  package var uploadCopyAction: String { "Periksa dan simpan" }
  package var copyMissing: String { "Pilih berkasnya dulu." }
  package var copyIdentical: String {
    "Berkas ini sama dengan naskah yang terbit; belum ada tanda tangan di dalamnya."
  }
  package var copyAltered: String {
    "Isi naskah berubah setelah terbit. Tanda tangani naskah yang diunduh dari halaman ini."
  }
  package var copyUnsigned: String {
    "Berkas ini diawali naskah yang terbit, tetapi tidak memuat tanda tangan."
  }
  package var copyBroken: String {
    "Tanda tangan di dalamnya rusak. Ulangi penandatanganan dari naskah yang diunduh."
  }
  package var copyNoScan: String { "Pindaian harus berupa PDF, PNG, atau JPEG." }
  package var copyKept: String { "Salinan disimpan." }
  package var copyNotKept: String { "Salinan belum disimpan" }

  package var signHereHeading: String { "Tanda tangani di sini" }
  package var signHereLead: String {
    "Dengan kunci Anda yang tersimpan di Kawal. Nomor dan tanggal sudah tetap; sesudah tanda tangan "
      + "tidak ada yang diubah."
  }
  package var signKeyLabel: String { "Kunci" }
  package func signKey(_ name: String, until date: String, isOffice: Bool) -> String {
    "\(isOffice ? "Segel kantor: " : "")\(name), berlaku sampai \(date)"
  }
  package var signService: String { "Layanan tanda tangan elektronik (BSrE)" }
  package var identityLabel: String { "NIK pada layanan" }
  package var identityHint: String { "Hanya bila memakai layanan. Dikirim sekali, tidak disimpan." }
  package var passphraseLabel: String { "Frasa sandi" }
  package var passphraseHint: String { "Diminta setiap kali. Tidak disimpan dan tidak dicatat." }
  package var passphraseMissing: String { "Isi frasa sandi kunci." }
  package var visibleLabel: String { "Tampilan" }
  package var visibleChoice: String { "Terlihat di tempat tanda tangan" }
  package var invisibleChoice: String { "Tidak terlihat (paraf)" }
  package var signAction: String { "Tanda tangani" }
  package var signNotDone: String { "Naskah belum ditandatangani" }
  package var signDone: String { "Naskah ditandatangani." }
  package var noKeysYet: String { "Anda belum menyimpan kunci." }

  package var withdrawHeading: String { "Tarik naskah" }
  package var withdrawReason: String { "Alasan penarikan" }
  package var withdrawAction: String { "Tarik naskah" }
  package var withdrawNotDone: String { "Naskah belum ditarik" }
  package var withdrawDone: String { "Naskah ditarik." }

  package var keysTitle: String { "Kunci tanda tangan" }
  package var keysLead: String {
    "Berkas PKCS#12 (.p12 atau .pfx) disimpan seperti adanya, tetap terkunci oleh frasa sandinya. "
      + "Frasa sandi diminta setiap kali menandatangani dan tidak pernah disimpan."
  }
  package var keyFile: String { "Berkas kunci" }
  package var keyFileHint: String {
    "Kunci RSA atau ECDSA P-256. Menggantikan kunci Anda yang lama."
  }
  package var keyForOffice: String { "Segel kantor" }
  package var keyForMe: String { "Milik saya" }
  package var keyOwner: String { "Untuk siapa" }
  package var keepKey: String { "Simpan kunci" }
  package var keyNotKept: String { "Kunci belum disimpan" }
  package var keyColumns: [String] { ["Nama pada sertifikat", "Penerbit", "Berlaku sampai", ""] }
  package var removeKey: String { "Hapus" }
  package var noKeys: String { "Belum ada kunci." }
  package var keyEnded: String { "Sudah berakhir" }
  package var officeKey: String { "Segel kantor" }
  package var trustTitle: String { "Sertifikat tepercaya" }
  package var trustLead: String {
    "Tanda tangan dinyatakan tepercaya bila rantai sertifikatnya sampai ke salah satu di antara ini, "
      + "misalnya sertifikat induk BSrE."
  }
  package var trustFile: String { "Sertifikat induk (PEM atau DER)" }
  package var trustAction: String { "Percayai" }
  package var trustColumns: [String] { ["Nama", "Berlaku sampai", "Sidik", ""] }
  package var distrustAction: String { "Hapus" }
  package var noTrust: String { "Belum ada; semua penanda tangan dinyatakan tidak dikenal." }
  package var trustNotKept: String { "Sertifikat belum disimpan" }
}
