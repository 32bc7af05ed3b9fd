// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol PeopleWords {
  var peopleTitle: String { get }
  func peopleLead(people: Int, posts: Int) -> String
  var addPerson: String { get }
  var appointAction: String { get }
  var postsHeading: String { get }
  var postColumns: [String] { get }
  var vacant: String { get }
  func heldSince(_ date: String, until: String?) -> String
  func heldFrom(_ date: String, until: String?) -> String
  var teamsHeading: String { get }
  var teamColumns: [String] { get }
  var noTeams: String { get }
  var peopleHeading: String { get }
  var peopleColumns: [String] { get }
  var noPeople: (title: String, advice: String) { get }
  func role(_ role: Role) -> String
  func roleHint(_ role: Role) -> String
  func holdingKind(_ kind: Holding.Kind) -> String
  /// "Plt.", for a list.
  func shortKind(_ kind: Holding.Kind) -> String
  func holdingKindHints(_ kind: Holding.Kind) -> [String]
  var accountOff: String { get }
  var accountWithoutPassword: String { get }
  var accountMustChange: String { get }
  var accountReady: String { get }

  var usernameLabel: String { get }
  var usernameHint: String { get }
  var personNameLabel: String { get }
  var nipLabel: String { get }
  var rankLabel: String { get }
  var roleLabel: String { get }
  var unitLabel: String { get }
  var emailLabel: String { get }
  var competencesLabel: String { get }
  var competencesHint: String { get }
  var savePerson: String { get }
  var personNotSaved: String { get }
  var newPersonTitle: String { get }
  var accountStateLabel: String { get }

  var holdingsHeading: String { get }
  var noHoldings: String { get }
  var holdingColumns: [String] { get }
  var endHolding: String { get }
  func lastDayField(_ post: String) -> String
  var passwordHeading: String { get }
  var setPasswordAction: String { get }
  var setPasswordExplained: String { get }
  func passwordIs(_ name: String) -> String
  var passwordShownOnce: [String] { get }
  var switchHeading: String { get }
  var switchOff: String { get }
  var switchOn: String { get }
  func switchExplained(isActive: Bool) -> String
  func switchOffConfirm(_ name: String) -> String

  var appointTitle: String { get }
  var appointNotDone: String { get }
  var postLabel: String { get }
  var officerLabel: String { get }
  var kindQuestion: String { get }
  var firstDayLabel: String { get }
  var lastDayLabel: String { get }
  var lastDayHint: String { get }
  var chooseThis: String { get }
}

extension Indonesian {
  package var peopleTitle: String { "Pegawai dan jabatan" }
  package func peopleLead(people: Int, posts: Int) -> String {
    "\(number(people)) orang, \(number(posts)) jabatan"
  }
  package var addPerson: String { "Tambah pegawai" }
  package var appointAction: String { "Tetapkan jabatan" }
  package var postsHeading: String { "Jabatan" }
  package var postColumns: [String] { ["Jabatan", "Pemangku", "Unit"] }
  package var vacant: String { "Kosong" }
  package func heldSince(_ date: String, until: String?) -> String {
    "sejak \(date)" + (until.map { " sampai \($0)" } ?? "")
  }
  package func heldFrom(_ date: String, until: String?) -> String {
    "mulai \(date)" + (until.map { " sampai \($0)" } ?? "")
  }
  package var teamsHeading: String { "Tim" }
  package var teamColumns: [String] { ["Tim", "Ketua", "Anggota"] }
  package var noTeams: String { "Belum ada tim." }
  package var peopleHeading: String { "Pegawai" }
  package var peopleColumns: [String] { ["Nama", "NIP", "Unit", "Peran", "Jabatan", "Akun"] }
  package var noPeople: (title: String, advice: String) {
    ("Tidak ada yang cocok", "Longgarkan saringan, atau periksa ejaan namanya.")
  }

  package func role(_ role: Role) -> String {
    switch role {
    case .administrator: "Admin"
    case .secretary: "Sekretariat"
    case .officer: "Pegawai"
    case .agency: "Perangkat daerah"
    case .inspector: "Inspektorat"
    }
  }

  package func roleHint(_ role: Role) -> String {
    switch role {
    case .administrator: "Mengelola akun, jabatan, kalender, dan SOP."
    case .secretary: "Mencatat surat, dan mencatat tindakan atas nama orang lain."
    case .officer: "Mengerjakan langkah sesuai jabatan yang dipangku."
    case .agency: "Melihat sistem, surat, dan temuan perangkat daerahnya sendiri."
    case .inspector: "Membaca semuanya, tidak mengubah apa pun."
    }
  }

  package func holdingKind(_ kind: Holding.Kind) -> String {
    switch kind {
    case .definitive: "Definitif"
    case .plt: "Plt. (pelaksana tugas)"
    case .plh: "Plh. (pelaksana harian)"
    case .delegate: "Pelimpahan"
    }
  }

  package func shortKind(_ kind: Holding.Kind) -> String {
    switch kind {
    case .definitive: ""
    case .plt: "Plt."
    case .plh: "Plh."
    case .delegate: "Pelimpahan"
    }
  }

  package func holdingKindHints(_ kind: Holding.Kind) -> [String] {
    switch kind {
    case .definitive: ["Memangku jabatan seterusnya, sampai diakhiri."]
    case .plt: ["Untuk jabatan yang kosong."]
    case .plh:
      [
        "Selama pemangku berhalangan; pemangku tidak dapat bertindak selama itu.",
        "Perlu tanggal akhir.",
      ]
    case .delegate:
      ["Bertindak di samping pemangku, yang tetap dapat bertindak.", "Perlu tanggal akhir."]
    }
  }

  package var accountOff: String { "Nonaktif" }
  package var accountWithoutPassword: String { "Belum ada kata sandi" }
  package var accountMustChange: String { "Belum mengganti kata sandi awal" }
  package var accountReady: String { "Aktif" }

  package var usernameLabel: String { "Nama pengguna" }
  package var usernameHint: String {
    "Tetap, misalnya rina.wulandari. Huruf kecil, angka, dan titik."
  }
  package var personNameLabel: String { "Nama lengkap" }
  package var nipLabel: String { "NIP" }
  package var rankLabel: String { "Pangkat dan golongan" }
  package var roleLabel: String { "Peran" }
  package var unitLabel: String { "Unit" }
  package var emailLabel: String { "Surel" }
  package var competencesLabel: String { "Kompetensi" }
  package var competencesHint: String {
    "Satu pada tiap baris, misalnya PHP. Dicocokkan dengan aplikasi yang dinilai."
  }
  package var savePerson: String { "Simpan pegawai" }
  package var personNotSaved: String { "Pegawai belum disimpan" }
  package var newPersonTitle: String { "Tambah pegawai" }
  package var accountStateLabel: String { "Akun" }

  package var holdingsHeading: String { "Jabatan yang dipangku" }
  package var noHoldings: String { "Belum memangku jabatan." }
  package var holdingColumns: [String] { ["Jabatan", "Sebagai", "Mulai", "Sampai", ""] }
  package var endHolding: String { "Akhiri" }
  package func lastDayField(_ post: String) -> String { "Hari terakhir sebagai \(post)" }
  package var passwordHeading: String { "Kata sandi" }
  package var setPasswordAction: String { "Buat kata sandi awal" }
  package var setPasswordExplained: String {
    "Kata sandi lama tidak berlaku lagi dan semua sesinya berakhir. Kata sandi awal ditampilkan "
      + "sekali dan harus diganti saat pertama masuk."
  }
  package func passwordIs(_ name: String) -> String { "Kata sandi awal \(name)" }
  package var passwordShownOnce: [String] {
    [
      "Catat atau sampaikan sekarang: halaman ini tidak dapat dibuka lagi.",
      "Sampaikan langsung kepada orangnya, jangan lewat grup.",
      "Kata sandi ini harus diganti saat pertama masuk.",
    ]
  }
  package var switchHeading: String { "Akun" }
  package var switchOff: String { "Nonaktifkan akun" }
  package var switchOn: String { "Aktifkan akun" }
  package func switchExplained(isActive: Bool) -> String {
    isActive
      ? "Orang ini tidak dapat masuk lagi dan sesinya berakhir. Riwayatnya tetap ada."
      : "Orang ini dapat masuk lagi dengan kata sandinya."
  }
  package func switchOffConfirm(_ name: String) -> String { "Nonaktifkan akun \(name)?" }

  package var appointTitle: String { "Tetapkan jabatan" }
  package var appointNotDone: String { "Jabatan belum ditetapkan" }
  package var postLabel: String { "Jabatan" }
  package var officerLabel: String { "Pegawai" }
  package var kindQuestion: String { "Sebagai" }
  package var firstDayLabel: String { "Mulai tanggal" }
  package var lastDayLabel: String { "Sampai tanggal" }
  package var lastDayHint: String { "Hari terakhir. Kosongkan bila belum ditentukan." }
  package var chooseThis: String { "Pilih salah satu." }
}
