// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A value that texts of letters may show.
package struct LetterValueName: Sendable, Hashable {
  /// "sistem.nama"
  package var name: String
  package var meaning: Phrase
  /// What stands in a preview.
  package var sample: String
  /// Names within a row, of a list; empty for words.
  package var rows: [LetterValueName]
  /// Rows of a preview, each by the rows' names.
  package var sampleRows: [[String: String]]

  init(_ name: String, _ id: String, _ en: String, _ sample: String) {
    self.name = name
    meaning = Phrase(id, en: en)
    self.sample = sample
    rows = []
    sampleRows = []
  }

  init(
    list name: String, _ id: String, _ en: String, _ rows: [LetterValueName],
    samples: [[String: String]]
  ) {
    self.name = name
    meaning = Phrase(id, en: en)
    sample = ""
    self.rows = rows
    sampleRows = samples
  }

  package var isList: Bool { !rows.isEmpty }
}

/// Every value that is offered to texts of letters: the one list that the check, the editor, the
/// documentation and the preview go by. Which of them a letter really has depends on what it is
/// about; the others are absent, and a text that needs one of them is refused with its name.
package enum LetterVocabulary {
  package struct Group: Sendable, Hashable {
    /// First part of the names.
    package var name: String
    package var title: Phrase
    package var values: [LetterValueName]
  }

  package static let groups: [Group] = [
    office, letter, signer, recipient, caseFile, row, system, team, schedule, findings, counts,
    request, analysis, work, change, test, shutdown, monitoring, report,
  ]

  /// By the name of the field.
  package static let byName: [String: LetterValueName] = Dictionary(
    groups.flatMap(\.values).map { ($0.name, $0) }
  ) { first, _ in first }

  /// Values for a preview; `texts` are the kind's own fields.
  package static var sample: LetterValues {
    var values = LetterValues()
    for value in groups.flatMap(\.values) {
      if value.isList {
        values[value.name] = .list(
          value.sampleRows.map { row in .group(row.mapValues { .text($0) }) })
      } else {
        values.set(value.name, value.sample)
      }
    }
    return values
  }

  private static let office = Group(
    name: "kantor", title: Phrase("Dinas", en: "The office"),
    values: [
      .init("kantor.nama", "nama dinas", "name of the office", "Dinas Komunikasi dan Informatika"),
      .init("kantor.singkat", "nama singkat", "short name", "Diskominfo Kabupaten Contoh"),
      .init("kantor.pemerintah", "pemerintah daerah", "government", "Pemerintah Kabupaten Contoh"),
      .init("kantor.tempat", "tempat surat ditetapkan", "where letters are dated", "Contoh"),
    ])

  private static let letter = Group(
    name: "surat", title: Phrase("Surat ini", en: "This letter"),
    values: [
      .init("surat.nomor", "nomor surat", "its number", "000.8/57/DISKOMINFO/2026"),
      .init("surat.tanggal", "tanggal", "its day", "23 November 2026"),
      .init("surat.hari-tanggal", "hari dan tanggal", "weekday and day", "Senin, 23 November 2026"),
      .init(
        "surat.terbilang", "hari dan tanggal dengan huruf", "weekday and day in words",
        "Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam"),
      .init("surat.tahun", "tahun", "its year", "2026"),
    ])

  private static let signer = Group(
    name: "penanda", title: Phrase("Penanda tangan", en: "Who signs"),
    values: [
      .init(
        "penanda.jabatan", "jabatan, dengan Plt. atau Plh.", "post, with its mark",
        "Plt. Kepala Dinas Komunikasi dan Informatika"),
      .init(
        "penanda.nama", "nama; gelar menurut jenis naskah", "name; titles as the kind has them",
        "Ir. Ratih Kusumaningrum, M.T."),
      .init("penanda.pangkat", "pangkat", "rank", "Pembina Utama Muda (IV/c)"),
      .init("penanda.nip", "NIP", "civil servant's number", "197811302005012007"),
    ])

  private static let recipient = Group(
    name: "penerima", title: Phrase("Penerima", en: "Addressee"),
    values: [
      .init(
        "penerima.nama", "perangkat daerah tujuan", "agency",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
      .init("penerima.singkat", "singkatannya", "its short name", "BKPSDM"),
    ])

  private static let caseFile = Group(
    name: "berkas", title: Phrase("Berkas", en: "The case"),
    values: [
      .init("berkas.nomor", "nomor berkas", "its number", "BKS-2026-0042"),
      .init("berkas.judul", "judul berkas", "its title", "Evaluasi berkala triwulan IV 2026"),
      .init("berkas.prosedur", "nama SOP", "title of the procedure", "Evaluasi Berkala"),
      .init("berkas.dibuka", "tanggal dibuka", "day it was opened", "2 November 2026"),
      .init("berkas.pemohon", "perangkat daerah pemohon", "agency that asked", "BKPSDM"),
    ])

  private static let row = Group(
    name: "langkah", title: Phrase("Langkah yang melahirkannya", en: "The row behind it"),
    values: [
      .init("langkah.nomor", "nomor langkah", "its number", "6"),
      .init("langkah.judul", "nama langkah", "its title", "Memutuskan hasil evaluasi"),
      .init("langkah.tanggal", "tanggal selesai", "day it was done", "20 November 2026"),
      .init("langkah.pelaku", "nama pelaku", "who did it", "Bambang Sutrisno"),
      .init(
        "langkah.jabatan", "jabatan pelaku", "their post", "Kepala Bidang Infrastruktur TI"),
      .init("langkah.hasil", "putusan", "its outcome", "Aplikasi belum memenuhi standar"),
      .init(
        "langkah.alasan", "alasan putusan", "its reason",
        "Masih ada temuan tingkat kritis yang belum diperbaiki."),
      .init(
        "langkah.pertimbangan", "pertimbangan", "considerations",
        "Aplikasi memuat data pribadi pegawai dan dapat diakses dari internet."),
    ])

  private static let system = Group(
    name: "sistem", title: Phrase("Aplikasi", en: "The system"),
    values: [
      .init("sistem.kode", "kode", "code", "SIMPEG"),
      .init("sistem.nama", "nama", "name", "Sistem Informasi Manajemen Kepegawaian"),
      .init(
        "sistem.pemilik", "perangkat daerah pemilik", "agency that owns it",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
      .init("sistem.alamat", "alamat", "address", "https://simpeg.contoh.go.id"),
      .init("sistem.kategori", "kategori sistem elektronik", "category", "Tinggi"),
      .init("sistem.narahubung", "narahubung", "whom to call", "Dewi Anggraini (0811-0000-1234)"),
      .init("sistem.pengembang", "pengembang", "vendor", "PT Contoh Karya Digital"),
    ])

  private static let person: [LetterValueName] = [
    .init("no", "nomor urut", "running number", ""), .init("nama", "nama", "name", ""),
    .init("nip", "NIP", "civil servant's number", ""), .init("pangkat", "pangkat", "rank", ""),
    .init("peran", "ketua atau anggota", "leader or member", ""),
  ]

  private static let team = Group(
    name: "tim", title: Phrase("Tim", en: "The team"),
    values: [
      .init("tim.nama", "nama tim", "its name", "Tim Analisis Keamanan Aplikasi"),
      .init("tim.ketua", "nama ketua", "its leader", "Galih Prasetyo, S.Kom."),
      .init(
        list: "tim.anggota", "anggota, ketua lebih dahulu", "members, the leader first", person,
        samples: [
          [
            "no": "1", "nama": "Galih Prasetyo, S.Kom.", "nip": "19850611 201001 1 012",
            "pangkat": "Penata (III/c)", "peran": "Ketua",
          ],
          [
            "no": "2", "nama": "Rina Wulandari, S.T.", "nip": "19900214 201502 2 003",
            "pangkat": "Penata Muda Tk. I (III/b)", "peran": "Anggota",
          ],
          [
            "no": "3", "nama": "Yusuf Hidayat", "nip": "", "pangkat": "", "peran": "Anggota",
          ],
        ]),
    ])

  private static let schedule = Group(
    name: "jadwal", title: Phrase("Jadwal", en: "The schedule"),
    values: [
      .init(
        list: "jadwal.baris", "aplikasi, petugas, dan harinya", "systems, people, days",
        [
          .init("no", "nomor urut", "running number", ""),
          .init("aplikasi", "nama aplikasi", "system", ""),
          .init("kode", "kode aplikasi", "its code", ""),
          .init("petugas", "nama petugas", "who evaluates", ""),
          .init("mulai", "hari pertama", "first day", ""),
          .init("selesai", "hari terakhir", "last day", ""),
        ],
        samples: [
          [
            "no": "1", "aplikasi": "Sistem Informasi Manajemen Kepegawaian", "kode": "SIMPEG",
            "petugas": "Galih Prasetyo, S.Kom.", "mulai": "9 November 2026",
            "selesai": "13 November 2026",
          ],
          [
            "no": "2", "aplikasi": "Pelayanan Perizinan Daring", "kode": "IZIN",
            "petugas": "Rina Wulandari, S.T.", "mulai": "16 November 2026",
            "selesai": "18 November 2026",
          ],
        ])
    ])

  private static let findings = Group(
    name: "temuan", title: Phrase("Temuan", en: "Findings"),
    values: [
      .init(
        list: "temuan.baris", "temuan yang dibahas surat", "findings that the letter is about",
        [
          .init("no", "nomor urut", "running number", ""),
          .init("nomor", "nomor temuan", "its number", ""),
          .init("judul", "judul", "title", ""), .init("tingkat", "tingkat", "severity", ""),
          .init("tempat", "tempat", "place", ""), .init("saran", "perbaikan", "remedy", ""),
          .init("keadaan", "keadaan", "state", ""),
          .init("tenggat", "batas perbaikan", "deadline", ""),
          .init("terlambat", "hari terlambat", "days past it", ""),
        ],
        samples: [
          [
            "no": "1", "nomor": "TMN-2026-0118", "judul": "Injeksi SQL pada pencarian pegawai",
            "tingkat": "Kritis", "tempat": "https://simpeg.contoh.go.id/cari?nama=",
            "saran": "Gunakan kueri berparameter.", "keadaan": "Terbuka",
            "tenggat": "10 November 2026", "terlambat": "13",
          ],
          [
            "no": "2", "nomor": "TMN-2026-0121", "judul": "Kuki sesi tanpa atribut Secure",
            "tingkat": "Sedang", "tempat": "https://simpeg.contoh.go.id/masuk",
            "saran": "Tambahkan atribut Secure dan HttpOnly.", "keadaan": "Sedang diperbaiki",
            "tenggat": "17 November 2026", "terlambat": "6",
          ],
        ])
    ])

  private static let counts = Group(
    name: "jumlah", title: Phrase("Jumlah", en: "Counts"),
    values: [
      .init("jumlah.temuan", "semua temuan", "all findings", "7"),
      .init("jumlah.terbuka", "temuan yang belum selesai", "unsettled findings", "5"),
      .init("jumlah.selesai", "temuan yang selesai", "settled findings", "2"),
      .init("jumlah.terlambat", "temuan yang lewat batas", "findings past deadline", "2"),
    ])

  private static let request = Group(
    name: "permohonan", title: Phrase("Permohonan", en: "The request"),
    values: [
      .init("permohonan.hal", "hal", "subject", "Pembukaan akses jaringan ke server basis data"),
      .init(
        "permohonan.uraian", "yang diminta", "what is asked",
        "Pembukaan akses dari jaringan kantor ke server basis data aplikasi kepegawaian."),
      .init(
        "permohonan.alasan", "alasan", "why",
        "Pengelola memerlukan akses untuk pemeliharaan bulanan."),
      .init("permohonan.nomor", "nomor surat pemohon", "number of their letter", "800/412/BKPSDM"),
      .init("permohonan.tanggal", "tanggal surat pemohon", "its day", "19 November 2026"),
      .init("permohonan.sifat", "segera atau biasa", "urgency", "Segera"),
    ])

  private static let analysis = Group(
    name: "analisis", title: Phrase("Analisis", en: "The analysis"),
    values: [
      .init(
        "analisis.temuan", "yang ditemukan", "what was found",
        "Akses yang diminta melewati dinding api pusat data dan belum dibatasi alamat asal."),
      .init("analisis.kemungkinan", "kemungkinan, 1–5", "likelihood, 1–5", "3"),
      .init("analisis.dampak", "dampak, 1–5", "impact, 1–5", "4"),
      .init("analisis.risiko", "kemungkinan kali dampak", "their product", "12"),
      .init(
        "analisis.usul", "usulan tindakan", "proposal",
        "Buka akses hanya untuk dua alamat, melalui jaringan pribadi virtual."),
    ])

  private static let work = Group(
    name: "pekerjaan", title: Phrase("Pekerjaan", en: "Work done"),
    values: [
      .init(
        "pekerjaan.dilakukan", "yang dilakukan", "what was done",
        "Layanan web dimuat ulang dan ruang penyimpanan log dibersihkan."),
      .init("pekerjaan.hasil", "hasilnya", "its result", "Aplikasi dapat diakses kembali."),
    ])

  private static let change = Group(
    name: "perubahan", title: Phrase("Perubahan", en: "The change"),
    values: [
      .init("perubahan.rencana", "rencana", "plan", "Menambah dua aturan pada dinding api."),
      .init(
        "perubahan.waktu", "waktu pelaksanaan", "window",
        "Sabtu, 21 November 2026, pukul 20.00–22.00 WIB"),
      .init("perubahan.cadangan", "pencadangan", "backup", "Konfigurasi dinding api diekspor."),
      .init("perubahan.kembali", "cara mengembalikan", "rollback", "Konfigurasi lama diimpor."),
      .init(
        "perubahan.langkah", "langkah yang dilakukan", "steps",
        "Mengekspor konfigurasi, menambah aturan, memuat ulang, memeriksa log."),
      .init("perubahan.sebelum", "keadaan sebelum", "before", "Akses tertutup untuk semua alamat."),
      .init("perubahan.sesudah", "keadaan sesudah", "after", "Akses terbuka untuk dua alamat."),
    ])

  private static let test = Group(
    name: "uji", title: Phrase("Pengujian", en: "The test"),
    values: [
      .init(
        "uji.cara", "cara menguji", "method", "Percobaan akses dari dalam dan luar jaringan."),
      .init(
        list: "uji.butir", "butir uji dan hasilnya", "checks and results",
        [
          .init("no", "nomor urut", "running number", ""), .init("apa", "yang diuji", "what", ""),
          .init("hasil", "berhasil atau tidak", "passed or not", ""),
        ],
        samples: [
          ["no": "1", "apa": "Akses dari alamat yang diizinkan", "hasil": "Berhasil"],
          ["no": "2", "apa": "Akses dari alamat lain ditolak", "hasil": "Berhasil"],
        ]),
      .init("uji.catatan", "catatan", "note", "Log percobaan disimpan pada berkas."),
      .init("uji.hasil", "simpulan uji", "conclusion", "Hasil perubahan sesuai"),
    ])

  private static let shutdown = Group(
    name: "penghentian", title: Phrase("Penghentian sementara", en: "Temporary shutdown"),
    values: [
      .init("penghentian.mulai", "hari pertama", "first day", "24 November 2026"),
      .init(
        "penghentian.selesai", "perkiraan hari terakhir", "expected last day", "1 Desember 2026"),
      .init(
        "penghentian.pengumuman", "isi pengumuman", "text of the announcement",
        "Layanan kepegawaian daring dihentikan sementara untuk perbaikan."),
      .init(
        "penghentian.jalan-kembali", "syarat dan cara dibuka kembali", "how it comes back",
        "Dibuka setelah temuan kritis diperbaiki dan diuji ulang."),
      .init("penghentian.pelaksana", "pengelola server", "who runs the server", "Pengelola IT"),
      .init("penghentian.cadangan", "apakah sudah dicadangkan", "whether backed up", "Sudah"),
    ])

  private static let monitoring = Group(
    name: "pemantauan", title: Phrase("Pemantauan intensif", en: "Intensive monitoring"),
    values: [
      .init("pemantauan.mulai", "hari pertama", "first day", "24 November 2026"),
      .init("pemantauan.selesai", "hari terakhir", "last day", "15 Desember 2026"),
      .init("pemantauan.selang", "jarak antarpemeriksaan", "time between looks", "60 detik"),
      .init(
        "pemantauan.cadangan", "rencana pencadangan", "backup plan",
        "Basis data setiap 6 jam, berkas unggahan setiap hari, ke penyimpanan terpisah."),
      .init("pemantauan.kontak", "yang dihubungi", "contact", "Pengelola IT, pesawat 118"),
    ])

  private static let report = Group(
    name: "laporan", title: Phrase("Laporan", en: "The report"),
    values: [
      .init(
        "laporan.ringkasan", "ringkasan", "summary",
        "Evaluasi menemukan tujuh kelemahan; satu di antaranya kritis."),
      .init("laporan.lingkup", "ruang lingkup", "scope", "Seluruh halaman aplikasi kepegawaian."),
      .init("laporan.cara", "metode", "method", "Pemeriksaan daftar periksa dan uji langsung."),
      .init(
        "laporan.simpulan", "simpulan", "conclusion",
        "Aplikasi belum memenuhi standar teknis keamanan."),
      .init(
        "laporan.saran", "saran", "recommendations",
        "Temuan kritis diperbaiki lebih dahulu, lalu diuji ulang."),
    ])
}
