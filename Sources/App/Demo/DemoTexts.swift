// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// Everything the demo office writes. Invented, and in Indonesian because it is data.
enum DemoTexts {
  struct Request {
    var subject: String
    var what: String
    var why: String
    var system = ""

    func about(_ system: InformationSystem?) -> Request {
      guard let system else { return self }
      var request = self
      request.system = system.code
      request.subject = "\(subject) \(system.name)"
      return request
    }
  }

  struct Weakness {
    var control: String
    var title: String
    var severity: Severity
    var path: String
    var detail: String
    var remedy: String
  }

  static func evaluationTitle(of day: CalendarDate, part: Int? = nil) -> String {
    let quarter = ["I", "II", "III", "IV"][(day.month - 1) / 3]
    let tail = part.map { $0 > 5 ? ", tahap pertama" : ", tahap kedua" } ?? ""
    return "Evaluasi keamanan berkala, triwulan \(quarter) \(day.year)\(tail)"
  }

  static let requests: [Request] = [
    .init(
      subject: "Pemasangan sertifikat TLS baru untuk",
      what:
        "Sertifikat lama habis bulan depan. Mohon dipasang sertifikat baru dan pengalihan dari HTTP.",
      why: "Pengguna mendapat peringatan tidak aman di peramban."),
    .init(
      subject: "Pembatasan akses panel admin",
      what: "Mohon panel admin hanya dapat dibuka dari jaringan kantor dan VPN.",
      why: "Ada percobaan masuk berulang dari luar negeri."),
    .init(
      subject: "Pembaruan kerangka kerja",
      what: "Mohon versi kerangka kerja dinaikkan ke rilis yang masih didukung.",
      why: "Versi sekarang tidak lagi mendapat perbaikan keamanan."),
    .init(
      subject: "Pemulihan setelah halaman asing muncul di",
      what: "Ditemukan halaman yang bukan buatan kami. Mohon dibersihkan dan ditutup celahnya.",
      why: "Nama baik layanan terganggu dan hasil pencarian menampilkan isi asing."),
    .init(
      subject: "Penutupan porta yang tidak dipakai pada",
      what: "Mohon porta basis data ditutup dari jaringan umum.",
      why: "Hasil pemeriksaan mandiri kami menunjukkan porta terbuka."),
    .init(
      subject: "Pencadangan harian",
      what: "Mohon dibuatkan pencadangan harian dengan uji pulih bulanan.",
      why: "Belum ada cadangan di luar server aplikasi."),
  ]

  static let weaknesses: [Weakness] = [
    .init(
      control: "P27-13-c", title: "Repositori .git dapat dibaca siapa pun", severity: .critical,
      path: "/.git/config", detail: "Berkas konfigurasi repositori terbuka tanpa masuk akun.",
      remedy: "Tutup akses ke semua berkas tersembunyi dan ganti sandi yang pernah tersimpan."),
    .init(
      control: "P27-1-a", title: "Akun bawaan pada panel basis data", severity: .critical,
      path: "/dbadmin/", detail: "Panel menerima nama pengguna dan sandi bawaan.",
      remedy: "Hapus akun bawaan dan batasi panel ke jaringan dalam."),
    .init(
      control: "P27-4-h", title: "Injeksi SQL pada pencarian", severity: .critical,
      path: "/cari?q=", detail: "Tanda petik pada parameter q mengubah kueri basis data.",
      remedy: "Pakai kueri berparameter untuk semua masukan."),
    .init(
      control: "P27-11-b", title: "Unggahan dapat dijalankan sebagai program", severity: .high,
      path: "/unggah/", detail: "Berkas dengan akhiran .php diterima dan dijalankan.",
      remedy: "Periksa jenis isi, simpan di luar folder web, dan matikan eksekusi."),
    .init(
      control: "P27-8-c", title: "TLS 1.0 dan 1.1 masih diterima", severity: .high, path: "",
      detail: "Server masih berunding dengan TLS 1.0.",
      remedy: "Izinkan hanya TLS 1.2 dan 1.3."),
    .init(
      control: "P27-4-g", title: "Skrip dapat disisipkan lewat kolom komentar", severity: .high,
      path: "/berita/komentar", detail: "Isi komentar tampil tanpa penyaringan.",
      remedy: "Ubah tanda khusus menjadi entitas saat menampilkan dan pasang CSP."),
    .init(
      control: "P27-2-f", title: "Kuki sesi tanpa Secure", severity: .medium, path: "/masuk",
      detail: "Kuki sesi dikirim juga lewat HTTP.",
      remedy: "Tambahkan Secure, HttpOnly, dan SameSite=Lax."),
    .init(
      control: "P27-1-d", title: "Percobaan sandi tidak dibatasi", severity: .medium,
      path: "/masuk", detail: "Dua ratus percobaan gagal tidak menunda masuk.",
      remedy: "Tunda atau kunci akun setelah lima kali gagal."),
    .init(
      control: "P27-6-a", title: "Pesan galat menampilkan jejak program", severity: .medium,
      path: "/api/laporan", detail: "Galat menampilkan nama berkas dan versi kerangka kerja.",
      remedy: "Matikan mode debug dan tampilkan pesan umum."),
    .init(
      control: "P27-13-e", title: "Versi peladen terlihat", severity: .low, path: "",
      detail: "Header Server menyebut nama dan versi.", remedy: "Sembunyikan versi peladen."),
    .init(
      control: "P27-13-d", title: "Aset dari luar tanpa pemeriksaan keutuhan", severity: .low,
      path: "/", detail: "Skrip dari luar dimuat tanpa atribut integrity.",
      remedy: "Simpan salinan sendiri atau pasang atribut integrity."),
    .init(
      control: "P27-8-b", title: "HSTS tidak dikirim", severity: .low, path: "",
      detail: "Header Strict-Transport-Security tidak ada.",
      remedy: "Kirim Strict-Transport-Security paling sedikit enam bulan."),
  ]

  static let instructions = [
    "Proses lebih lanjut", "Tanggapan dan saran", "Koordinasi dan konfirmasi",
  ]
  static let dispositionNote = "Laksanakan sesuai SOP dan laporkan hasilnya."
  static let selectionReason = "Giliran menurut rencana tahunan; paling lama belum dinilai."
  static let mismatch = "Didampingi pengembang aplikasi selama evaluasi."
  static let returned = "Lampiran belum lengkap; mohon dilengkapi bukti pada bagian yang disebut."
  static let notApplicable = "Aplikasi tidak memiliki fungsi ini."
  static let notMet = [
    "Belum ada aturan tertulis maupun penerapannya.", "Diterapkan sebagian; halaman lama belum.",
    "Pengelola mengakui belum dikerjakan; dijadwalkan triwulan depan.",
    "Bukti yang ditunjukkan tidak sesuai keadaan di server.",
  ]
  static let evaluated = "Wawancara, pemeriksaan konfigurasi, dan pengujian selesai."
  static func reportSummary(_ name: String) -> String {
    "\(name) dinilai terhadap 75 kontrol. Kontrol yang belum dipenuhi dan temuan diuraikan di bawah."
  }
  static func reportScope(_ name: String) -> String { "Aplikasi \(name) beserta servernya." }
  static let reportMethod =
    "Penilaian mandiri dengan wawancara, pemeriksaan konfigurasi, dan pengujian dari luar."
  static let reportConclusion = "Perbaikan didahulukan pada temuan kritis dan tinggi."
  static let reportAdvice = "Setiap temuan dijawab lewat Kawal beserta buktinya."
  static let considered = "Dibaca bersama log aktivitas dan data pemakaian tiga bulan terakhir."
  static func announcement(_ name: String) -> String {
    "\(name) sedang diperbaiki dan akan dibuka kembali setelah lulus uji."
  }
  static let wayBack = "Dibuka kembali setelah temuan kritis dan tinggi lulus uji ulang."
  static let serverOperator = "Pengelola pusat data"
  static let backupPlan = "Basis data tiap 6 jam, berkas tiap malam, disimpan di server cadangan."
  static func deliverySubject(_ name: String) -> String { "Penyampaian laporan \(name)" }
  static let deliveryBody = "Bersama ini disampaikan laporan untuk ditindaklanjuti."
  static let followedUp = "Semua temuan telah dijawab; perbaikan dipasang dan diuji bersama."
  static let planned = "Dikerjakan bersama pengembang, dijadwalkan pekan ini."
  static let fixed = "Sudah diperbaiki dan dipasang; mohon diuji ulang."
  static let fixedAgain = "Perbaikan dilengkapi pada halaman lama; mohon diuji ulang."
  static let stillThere = "Masih terlihat pada sebagian halaman."
  static let closed = "Tidak terlihat lagi pada uji ulang."
  static let accepted = "Dampak kecil dan akan hilang saat aplikasi diganti."
  static let reopened = "Temuan kritis dan tinggi sudah lulus uji ulang; layanan dibuka kembali."
  static let analyses = [
    "Konfigurasi peladen web memakai setelan bawaan; risiko dapat ditutup tanpa mengubah aplikasi.",
    "Versi komponen sudah tidak didukung; perlu pembaruan dan uji fungsi.",
    "Akses dari jaringan umum tidak dibatasi pada porta layanan dalam.",
  ]
  static let proposals = [
    "Perbarui konfigurasi dan uji kembali di luar jam layanan.",
    "Naikkan versi di lingkungan uji, lalu terapkan dengan rencana mundur.",
    "Batasi akses pada tembok api dan catat perubahannya.",
  ]
  static let workDone = "Layanan dimuat ulang, log dibersihkan, dan ruang simpan ditambah."
  static let workResult = "Gangguan hilang; tidak ada konfigurasi keamanan yang berubah."
  static let change = ChangeRecord(
    plan: "Terapkan konfigurasi baru pada peladen web.", window: "Di luar jam layanan, 18.00–20.00",
    backup: "Salinan konfigurasi dan basis data sebelum perubahan, diperiksa dapat dipulihkan",
    rollback: "Kembalikan salinan konfigurasi dan muat ulang layanan.",
    steps: "Salin konfigurasi; ubah; periksa sintaks; muat ulang; amati log.",
    before: "Setelan lama tersimpan di salinan.", after: "Setelan baru berlaku dan tercatat.")
  static let testMethod = "Diuji dari dalam dan dari luar jaringan sesudah perubahan."
  static let tests = [
    "Layanan dapat dibuka", "Perubahan berlaku", "Log tidak menunjukkan galat baru",
  ]
  static let approved = "Setuju, teruskan."
  static let confirmed = "Sudah kami terima dan periksa. Terima kasih."

  static func reason(for outcome: Outcome) -> String {
    switch outcome.effect {
    case .met: "Tidak ada temuan kritis atau tinggi; kontrol wajib dipenuhi."
    case .notMet: "Masih ada temuan tinggi atau kritis yang belum ditutup."
    case nil: "Sesuai hasil analisis dan keadaan layanan."
    }
  }
}
