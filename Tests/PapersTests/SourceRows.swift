// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What the two signed documents say, row by row: activity, needs, time, output.
///
/// - SeeAlso: Kabupaten Bantul, IKMT-PIAK-01-10, 30 January 2023; Kabupaten Ciamis, *Perubahan
///   Pengamanan*, 4 January 2021.
enum SourceRows {
  struct Row: Sendable {
    var no: String
    var text: String
    var needs: [String]
    var time: String?
    /// Absent where the document has no such column.
    var output: String?

    init(_ no: String, _ text: String, _ needs: [String], _ time: String?, _ output: String? = nil)
    {
      (self.no, self.text, self.needs, self.time, self.output) = (no, text, needs, time, output)
    }
  }

  static let lanes = [
    "evaluasi-berkala": [
      "Kepala Dinas/Sekretariat Dinas", "Bidang Infrastruktur TI", "Seksi Keamanan Informasi",
      "Tim Analisis Keamanan Informasi", "Penanggung Jawab Aplikasi",
    ],
    "perubahan-pengamanan": [
      "Pengguna (OPD)", "Kepala Dinas", "Kepala Bidang", "Kepala Seksi", "Pengelola IT",
    ],
  ]

  static let rows: [String: [Row]] = [
    "evaluasi-berkala": [
      Row(
        "1",
        """
        Mendisposisikan melalui Kepala Bidang Infrastruktur Teknologi Informasi, Keamanan Informasi \
        dan Persandian agar Seksi Keamanan Informasi dan Persandian melaksanakan Evaluasi Keamanan \
        Informasi berkala terhadap Aplikasi yang berhosting di Server Diskominfo dan/ atau dimiliki \
        oleh OPD lain di lingkungan Pemerintah Kabupaten Bantul
        """,
        ["Aplikasi", "Dokumentasi Aplikasi", "Data dan Statistik Pemanfaatan Aplikasi"], "15 menit",
        "Disposisi tentang Pelaksanaan Evaluasi"),
      Row(
        "2", "Menugaskan Tim Analisis Keamanan Informasi untuk melaksanakan evaluasi",
        ["Disposisi"], "30 menit", "Disposisi"),
      Row(
        "3", "Menjadwalkan Evaluasi Aplikasi", ["Disposisi"], "15 menit", "Jadwal Evaluasi Aplikasi"
      ),
      Row(
        "4", "Evaluasi Aplikasi dilaksanakan berdasarkan [Checklist Standar Aplikasi] yang ada",
        ["Checklist Standar Aplikasi", "Aplikasi", "Testing"], "1–5 hari per aplikasi",
        "Hasil Evaluasi Aplikasi"),
      Row(
        "5", "Menyusun laporan hasil evaluasi atas Aplikasi", ["Hasil Evaluasi Aplikasi"],
        "1 hari per aplikasi", "Laporan Hasil Evaluasi Aplikasi"),
      Row(
        "6",
        """
        Memutuskan berdasarkan Laporan hasil evaluasi: a. Aplikasi masih memenuhi standar b. \
        Aplikasi belum memenuhi standar
        """, ["Laporan Hasil Evaluasi Aplikasi"], "2 jam", "Keputusan Evaluasi Aplikasi"),
      Row(
        "7",
        """
        Memutuskan berdasarkan kajian atas berbagai aspek terkait aplikasi: a. Shutdown sementara \
        aplikasi untuk perbaikan/ upgrade b. Monitoring dan backup intensif terhadap aplikasi \
        selama proses perbaikan/ upgrade
        """,
        [
          "Laporan Hasil Evaluasi Aplikasi",
          "Data Pendukung terkait aplikasi (log aktivitas, aspek strategis, dll)",
        ], "2 jam", "Keputusan Evaluasi Aplikasi"),
      Row(
        "8", "Mengajukan permohonan shutdown aplikasi untuk sementara untuk perbaikan/ upgrade",
        ["Keputusan Evaluasi Aplikasi"], "15 menit", "Shutdown Aplikasi"),
      Row(
        "9",
        """
        Mengajukan monitoring dan backup intensif terhadap aplikasi selama proses perbaikan/ upgrade
        """, ["Keputusan Evaluasi Aplikasi"], "15 menit", "Backup & Monitoring Aplikasi"),
      Row(
        "10",
        """
        Menyampaikan Laporan Hasil Evaluasi Aplikasi ke Perangkat Daerah Penanggung Jawab Aplikasi
        """, ["Laporan Hasil Evaluasi Aplikasi"], "15 menit", "Laporan diterima PD"),
      Row(
        "11", "Menindaklanjuti Laporan Hasil Evaluasi Aplikasi",
        ["Laporan Hasil Evaluasi Aplikasi"], "secukupnya", "Selesai"),
    ],
    "perubahan-pengamanan": [
      Row(
        "1", "Pengguna mengirimkan Surat Permohonan Perubahan Keamanan", ["Surat Permohonan"], nil),
      Row(
        "2", "Kepala Dinas Memberikan Disposisi kepada Kepala Bidang untuk ditindaklanjuti",
        ["Kartu Disposisi"], "5 menit"),
      Row(
        "3",
        """
        Kepala Bidang memeriksa materi permohonan serta meneruskan disposisi permohonan kepada \
        Kepala Seksi untuk dianalisa serta dilakukan tindakan sesuai hasil analisa
        """, ["Komputer", "Jaringan"], "10 menit"),
      Row(
        "4",
        """
        Kepala Seksi melakukan analisa dan memutuskan tindakan teknis yang harus dilakukan dan \
        meneruskan kepada pengelola IT
        """, ["Komputer", "Jaringan"], "15 menit"),
      Row(
        "5",
        """
        Pengelola IT menerima hasil analisa Kepala Seksi dan memutuskan tindakan apa yang harus \
        diambil
        """, ["Komputer", "Jaringan"], "15 menit"),
      Row(
        "6",
        """
        Jika keputusan hasil analisis masih belum perlu melakukan perubahan keamanan, maka \
        pengelola IT hanya melakukan tindakan maintenance terhadap gangguan
        """, ["Komputer", "Server", "Jaringan", "Security Tools"], "120 menit"),
      Row(
        "7",
        """
        Jika hasil analisis menganggap perlu dilakukan perubahan, maka tindakan perubahan keamanan \
        dilakukan sesuai kebutuhan
        """, ["Komputer", "Server", "Jaringan", "Security Tools"], "240 menit"),
      Row(
        "8", "Menguji hasil perubahan keamanan", ["Komputer", "Server", "Jaringan"], "60 menit"),
      Row(
        "9a", "Penyusunan laporan untuk disampaikan kepada pengguna sesuai hierarki organisasi", [],
        nil),
      Row("10", "Proses selesai", [], nil),
    ],
  ]
}
