// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol CommonWords {
  var you: String { get }
  var yes: String { get }
  var no: String { get }
  var none: String { get }
  func step(_ number: String, of count: Int) -> String
  /// The same sentence with a capital letter at its start, and without.
  func capitalised(_ sentence: String) -> String
  func uncapitalised(_ sentence: String) -> String
  func severity(_ severity: Severity) -> String
  /// "Belum dinilai" for `nil`.
  func verdict(_ verdict: Verdict?) -> String
  /// "Plt. Kepala Bidang Infrastruktur TI".
  func post(_ title: String, _ kind: Holding.Kind) -> String
}

package protocol ShellWords {
  var productName: String { get }
  var skipToContent: String { get }
  var demoRibbon: (lead: String, rest: String) { get }
  var trainingRibbon: (lead: String, rest: String) { get }
  var mainNavigation: String { get }
  func tab(_ tab: MainTab) -> String
  /// Read out after the count on the tab: "tugas".
  var tasksCounted: String { get }
  var search: String { get }
  var account: String { get }
  var signOut: String { get }
  /// `{0}` is the post.
  func actingNotice(until date: String?) -> String
  var help: String { get }
  var lookChoice: String { get }
  func look(_ theme: Theme) -> String
  var saveLook: String { get }
  func version(_ version: String, of government: String) -> String
  func title(_ title: String) -> String
  func refusedTitle(_ title: String) -> String
  func printed(at moment: String, by name: String) -> String
  var nextPage: String { get }
  var previousPage: String { get }
  func pagesShown(_ first: Int, _ last: Int, of count: Int) -> String
  var pagination: String { get }
  var filter: String { get }
  var clearFilters: String { get }
  func removeFilter(_ filter: String) -> String
  var progress: String { get }
  var turn: String { get }
  var whatToDo: String { get }
  var deadline: String { get }
}

package protocol FormWords {
  var optional: String { get }
  var optionalHint: String { get }
  var chooseOne: String { get }
  var today: String { get }
  var dayLabel: String { get }
  var monthLabel: String { get }
  var yearLabel: String { get }
  var typedIsKept: String { get }
  var changedMeanwhile: String { get }
  var sendAgainToOverwrite: String { get }
  /// "Nama kantor: “Diskominfo” menjadi “Dinas Kominfo”."
  func changedField(_ name: String, from before: String, to now: String) -> String
  var saveDraft: String { get }
  func draftSaved(at clock: String) -> String
  /// Said by the script: `{0}` is the time.
  var draftSavedPattern: String { get }
  var draftNotSaved: String { get }
  var leaveWithoutSaving: String { get }
  var cancel: String { get }
  var continueAction: String { get }
  func fileLimit(_ bytes: Int) -> String
  var redactionReminder: String { get }
  var digest: String { get }
  func charactersLeft(_ limit: Int) -> String
}

extension Indonesian {
  package var you: String { "Anda" }
  package var yes: String { "Ya" }
  package var no: String { "Tidak" }
  package var none: String { "Tidak ada" }
  package func step(_ number: String, of count: Int) -> String {
    "Langkah \(number) dari \(count)"
  }

  package func capitalised(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
  package func uncapitalised(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .critical: "Kritis"
    case .high: "Tinggi"
    case .medium: "Sedang"
    case .low: "Rendah"
    case .info: "Informasi"
    }
  }

  package func verdict(_ verdict: Verdict?) -> String {
    switch verdict {
    case .met: "Memenuhi"
    case .notMet: "Belum memenuhi"
    case .notApplicable: "Tidak berlaku"
    case nil: "Belum dinilai"
    }
  }

  package func post(_ title: String, _ kind: Holding.Kind) -> String {
    switch kind {
    case .definitive: title
    case .plt: "Plt. \(title)"
    case .plh: "Plh. \(title)"
    case .delegate: "\(title) (pelimpahan)"
    }
  }

  package var productName: String { "Kawal" }
  package var skipToContent: String { "Langsung ke isi" }
  package var demoRibbon: (lead: String, rest: String) {
    ("Data contoh.", "Semua nama, instansi, dan sistem di sini rekaan.")
  }
  package var trainingRibbon: (lead: String, rest: String) {
    ("Latihan.", "Yang Anda kerjakan di sini tidak berlaku sebagai tindakan dinas.")
  }
  package var mainNavigation: String { "Utama" }
  package func tab(_ tab: MainTab) -> String {
    switch tab {
    case .inbox: "Tugas"
    case .cases: "Berkas"
    case .systems: "Sistem"
    case .findings: "Temuan"
    case .summary: "Ringkasan"
    case .agency: "Ruang OPD"
    case .letters: "Surat"
    case .people: "Pegawai"
    case .trail: "Jejak"
    }
  }
  package var tasksCounted: String { "tugas" }
  package var search: String { "Cari" }
  package var account: String { "Akun" }
  package var signOut: String { "Keluar" }
  package func actingNotice(until date: String?) -> String {
    "Anda juga {0}\(date.map { " sampai \($0)" } ?? ""). "
      + "Setiap tindakan mencatat jabatan yang dipakai."
  }
  package var help: String { "Bantuan" }
  package var lookChoice: String { "Tampilan" }
  package func look(_ theme: Theme) -> String {
    switch theme {
    case .system: "Ikuti perangkat"
    case .light: "Terang"
    case .dark: "Gelap"
    }
  }
  package var saveLook: String { "Simpan tampilan" }
  package func version(_ version: String, of government: String) -> String {
    "Kawal \(version) · \(government)"
  }
  package func title(_ title: String) -> String { "\(title) · Kawal" }
  package func refusedTitle(_ title: String) -> String { "Kesalahan: \(title) · Kawal" }
  package func printed(at moment: String, by name: String) -> String {
    "Dicetak \(moment) oleh \(name)"
  }
  package var nextPage: String { "Berikutnya" }
  package var previousPage: String { "Sebelumnya" }
  package func pagesShown(_ first: Int, _ last: Int, of count: Int) -> String {
    "\(number(first))–\(number(last)) dari \(number(count))"
  }
  package var pagination: String { "Halaman daftar" }
  package var filter: String { "Saring" }
  package var clearFilters: String { "Hapus semua saringan" }
  package func removeFilter(_ filter: String) -> String { "Hapus saringan \(filter)" }
  package var progress: String { "Kemajuan" }
  package var turn: String { "Giliran" }
  package var whatToDo: String { "Yang dikerjakan" }
  package var deadline: String { "Batas waktu" }

  package var optional: String { "(boleh kosong)" }
  package var optionalHint: String { "Boleh kosong." }
  package var chooseOne: String { "Pilih …" }
  package var today: String { "Hari ini" }
  package var dayLabel: String { "Tanggal" }
  package var monthLabel: String { "Bulan" }
  package var yearLabel: String { "Tahun" }
  package var changedMeanwhile: String {
    "Ada yang mengubahnya sejak halaman ini Anda buka."
  }
  package var sendAgainToOverwrite: String {
    "Periksa isian di bawah. Bila disimpan sekali lagi, isian Anda yang berlaku."
  }
  package func changedField(_ name: String, from before: String, to now: String) -> String {
    "\(name): “\(before)” menjadi “\(now)”."
  }
  package var typedIsKept: String { "Yang Anda ketik tetap ada di bawah." }
  package var saveDraft: String { "Simpan konsep" }
  package func draftSaved(at clock: String) -> String { "Konsep tersimpan \(clock)" }
  package var draftSavedPattern: String { "Konsep tersimpan pukul {0}" }
  package var draftNotSaved: String { "Konsep belum tersimpan. Periksa jaringan." }
  package var leaveWithoutSaving: String { "Tinggalkan halaman tanpa menyimpan?" }
  package var cancel: String { "Tidak jadi" }
  package var continueAction: String { "Lanjutkan" }
  package func fileLimit(_ bytes: Int) -> String { "Paling besar \(fileSize(bytes)) tiap berkas." }
  package var redactionReminder: String {
    "Sandi dan data pribadi dalam gambar PNG dan JPEG dapat disamarkan setelah diunggah."
  }
  package var digest: String { "sha256" }
  package func charactersLeft(_ limit: Int) -> String { "Paling panjang \(number(limit)) huruf." }
}
