// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package protocol ListWords {
  var downloadWorkbook: String { get }
  var downloadWord: String { get }
  func listTitle(_ kind: ListKind) -> String
  func listColumn(_ column: ListColumn) -> String
  var aboutSheet: String { get }
  var aboutColumns: (name: String, value: String) { get }
  var listFact: String { get }
  var officeFact: String { get }
  var takenAtFact: String { get }
  var takenByFact: String { get }
  var filterFact: String { get }
  var noFilter: String { get }
  func listCut(_ limit: Int) -> String
  var stepsSheet: String { get }
  var ownersSheet: String { get }
  var quartersSheet: String { get }
  var everyPassageSheet: String { get }
  var workingHoursSheet: String { get }
}

extension Indonesian {
  package var downloadWorkbook: String { "Unduh XLSX" }
  package var downloadWord: String { "Unduh DOCX" }

  package func listTitle(_ kind: ListKind) -> String {
    switch kind {
    case .cases: "Berkas"
    case .inbox: "Tugas"
    case .findings: "Temuan"
    case .systems: "Data sistem elektronik"
    case .domains: "Data nama domain"
    case .letters: "Buku agenda"
    case .people: "Pegawai"
    case .monitors: "Pemantauan"
    case .incidents: "Insiden"
    case .observations: "Hasil pemeriksaan otomatis"
    case .visit: "Hasil kunjungan"
    case .orders: "Penutupan dan pemantauan intensif"
    case .reports: "Laporan pemindai"
    case .trail: "Jejak audit"
    case .measures: "Ringkasan"
    case .calendar: "Kalender kerja"
    case .checklist: "Daftar periksa"
    case .schedule: "Jadwal evaluasi"
    case .issued: "Naskah terbit"
    case .written: "Naskah"
    }
  }

  package var aboutSheet: String { "Keterangan" }
  package var aboutColumns: (name: String, value: String) { ("Keterangan", "Isi") }
  package var listFact: String { "Daftar" }
  package var officeFact: String { "Instansi" }
  package var takenAtFact: String { "Diambil" }
  package var takenByFact: String { "Oleh" }
  package var filterFact: String { "Saringan" }
  package var noFilter: String { "Tanpa saringan" }
  package func listCut(_ limit: Int) -> String {
    "Daftar dipotong pada \(number(limit)) baris. Saring lebih sempit untuk mendapat sisanya."
  }
  package var stepsSheet: String { "Langkah SOP" }
  package var ownersSheet: String { "Perangkat daerah" }
  package var quartersSheet: String { "Triwulan" }
  package var everyPassageSheet: String { "Semua pengukuran" }
  package var workingHoursSheet: String { "Jam kerja" }

  package func listColumn(_ column: ListColumn) -> String {
    switch column {
    case .number: "Nomor"
    case .title: "Judul"
    case .procedure: "SOP"
    case .state: "Keadaan"
    case .requester: "Pemohon"
    case .systems: "Sistem"
    case .openedAt: "Dibuka"
    case .closedAt: "Ditutup"
    case .turn: "Langkah berjalan"
    case .holder: "Pelaksana"
    case .due: "Batas"
    case .isLate: "Terlambat"
    case .caseNumber: "Berkas"
    case .step: "Langkah"
    case .since: "Sejak"
    case .agency: "Perangkat daerah"
    case .severity: "Tingkat"
    case .cvss: "CVSS"
    case .cwe: "CWE"
    case .place: "Tempat"
    case .detail: "Yang terlihat"
    case .recommendation: "Perbaikan"
    case .control: "Kontrol"
    case .foundAt: "Ditemukan"
    case .foundBy: "Penemu"
    case .acceptedUntil: "Risiko diterima sampai"
    case .code: "Kode"
    case .name: "Nama"
    case .owner: "Pemilik"
    case .address: "Alamat"
    case .hosting: "Tempat peladen"
    case .stack: "Teknologi"
    case .category: "Kategori SE"
    case .dataCategories: "Jenis data"
    case .contact: "Narahubung"
    case .vendor: "Penyedia"
    case .contractEnds: "Kontrak berakhir"
    case .users: "Pengguna"
    case .monthlyVisits: "Kunjungan per bulan"
    case .documents: "Dokumen"
    case .domains: "Nama domain"
    case .openFindings: "Temuan terbuka"
    case .lastEvaluated: "Evaluasi terakhir"
    case .lastResult: "Hasil terakhir"
    case .note: "Catatan"
    case .agenda: "No. urut"
    case .direction: "Buku"
    case .registered: "Tanggal agenda"
    case .letterNumber: "Nomor surat"
    case .letterDate: "Tanggal surat"
    case .correspondent: "Dari/kepada"
    case .subject: "Hal"
    case .summary: "Isi ringkas"
    case .enclosures: "Lampiran"
    case .speed: "Kesegeraan"
    case .secrecy: "Sifat"
    case .receivedAt: "Diterima tujuan"
    case .receivedBy: "Penerima"
    case .srikandi: "Nomor SRIKANDI"
    case .nip: "NIP"
    case .rank: "Pangkat"
    case .unit: "Unit"
    case .role: "Peran"
    case .posts: "Jabatan"
    case .account: "Akun aktif"
    case .kind: "Jenis"
    case .until: "Sampai"
    case .interval: "Selang (detik)"
    case .answerTime: "Waktu jawab (md)"
    case .status: "Status HTTP"
    case .certificateUntil: "Sertifikat sampai"
    case .incidents: "Insiden terbuka"
    case .verdict: "Penilaian"
    case .acknowledgedAt: "Ditanggapi"
    case .acknowledgedBy: "Penanggap"
    case .resolvedAt: "Selesai"
    case .rule: "Aturan"
    case .tool: "Alat"
    case .result: "Hasil"
    case .confidence: "Keyakinan"
    case .controls: "Kontrol"
    case .cve: "CVE"
    case .lastSeen: "Terakhir terlihat"
    case .times: "Kali terlihat"
    case .findingNumber: "Temuan"
    case .sequence: "No."
    case .time: "Waktu"
    case .by: "Oleh"
    case .contents: "Isi"
    case .hash: "Sidik"
    case .done: "Dikerjakan"
    case .timed: "Berbatas waktu"
    case .late: "Terlambat"
    case .share: "Tepat waktu"
    case .met: "Memenuhi"
    case .notMet: "Belum memenuhi"
    case .other: "Belum diputuskan"
    case .quarter: "Triwulan"
    case .round: "Putaran"
    case .outcome: "Pilihan"
    case .minutes: "Lama (menit)"
    case .date: "Tanggal"
    case .source: "Sumber"
    case .weekday: "Hari"
    case .hours: "Jam"
    case .area: "Area"
    case .evidence: "Bukti yang disarankan"
    case .files: "Berkas bukti"
    case .before: "Evaluasi sebelumnya"
    case .designed: "Dirancang"
    case .implemented: "Diterapkan"
    case .effective: "Efektif"
    case .asvs: "ASVS"
    case .evaluator: "Evaluator"
    case .from: "Mulai"
    case .size: "Ukuran (bita)"
    }
  }
}
