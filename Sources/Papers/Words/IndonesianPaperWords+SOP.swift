// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension IndonesianPaperWords {
  package var sopTitle: String { "Standar Operasional Prosedur" }
  package var sopBookTitle: String { "Kumpulan Standar Operasional Prosedur" }
  package var sopSubject: String { "Standar operasional prosedur administrasi pemerintahan" }
  package var number: String { "No." }
  package var sopNumber: String { "Nomor SOP" }
  package var sopCreated: String { "Tanggal Pembuatan" }
  package var sopRevised: String { "Tanggal Revisi" }
  package var sopEffective: String { "Tanggal Efektif" }
  package var sopApprovedBy: String { "Disahkan oleh" }
  package var sopName: String { "Nama SOP" }
  package var sopLegalBasis: String { "Dasar Hukum" }
  package var sopQualifications: String { "Kualifikasi Pelaksana" }
  package var sopRelated: String { "Keterkaitan" }
  package var sopEquipment: String { "Peralatan/Perlengkapan" }
  package var sopWarnings: String { "Peringatan" }
  package var sopRecords: String { "Pencatatan dan Pendataan" }
  package var sopRemarks: String { "Keterangan *)" }
  package var sopGeneral: String { "Umum" }
  package var sopRow: String { "Langkah" }
  package var sopRemark: String { "Penyesuaian atau penjelasan" }

  package var sopRemarkColumn: String { "Ket." }
  package var sopBookSubject: String { "Standar operasional prosedur administrasi pemerintahan" }
  package func year(_ year: Int) -> String { "Tahun \(year)" }
  package var pageColumn: String { "Halaman" }

  package func decreeOf(_ post: String) -> String { "Keputusan \(post)" }
  package func decreeNumber(_ number: String?) -> String {
    "Nomor \(number ?? "........................ Tahun ............")"
  }
  package var decreeAbout: String { "tentang" }
  package func decreeSubject(_ office: String) -> String {
    "Standar Operasional Prosedur \(office)"
  }
  package var considering: String { "Menimbang" }
  package var inViewOf: String { "Mengingat" }
  package var decides: String { "MEMUTUSKAN:" }
  package var decreeConsiderations: [String] {
    [
      """
      bahwa penyelenggaraan keamanan informasi perlu dijalankan dengan langkah, waktu, dan \
      penanggung jawab yang tetap;
      """,
      "bahwa untuk itu perlu ditetapkan standar operasional prosedur dengan keputusan ini;",
    ]
  }
  package func decreeRulings(_ titles: [String]) -> [(name: String, ruling: String)] {
    [
      (
        "KESATU",
        "Menetapkan standar operasional prosedur berikut: \(titles.joined(separator: "; "))."
      ),
      (
        "KEDUA",
        """
        Pelaksanaannya dipantau setiap enam bulan dan dievaluasi paling sedikit satu kali dalam \
        satu tahun.
        """
      ),
      ("KETIGA", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
    ]
  }

  package var explanation: String { "Penjelasan singkat" }
  package func bookScope(_ office: String, _ count: Int) -> String {
    """
    Kumpulan ini memuat \(count) prosedur yang dijalankan \(office) bersama perangkat daerah lain. \
    Tiap prosedur terdiri atas blok identitas, bagan alir dengan kolom pelaksana, mutu baku \
    (kelengkapan, waktu, dan keluaran), serta keterangan. Keterangan memuat penyesuaian atas \
    naskah yang ditandatangani dan berlaku bersama langkahnya.
    """
  }
  package var terms: String { "Pengertian" }
  package var bookTerms: [(term: String, meaning: String)] {
    [
      ("Pelaksana", "jabatan, tim, atau perangkat daerah yang mengerjakan sebuah langkah"),
      ("Mutu baku", "kelengkapan, waktu, dan keluaran yang harus dipenuhi sebuah langkah"),
      ("Waktu", "dihitung menurut jam dan hari kerja kantor, kecuali disebut lain"),
      ("Berkas", "satu kali pelaksanaan sebuah prosedur beserta semua keluarannya"),
    ]
  }
  package var symbols: String { "Simbol bagan alir" }
  package var symbolMeanings: [(name: String, meaning: String)] {
    [
      ("Kapsul", "permulaan dan akhir kegiatan"),
      ("Kotak", "proses atau kegiatan"),
      ("Belah ketupat", "pengambilan keputusan"),
      ("Anak panah", "arah kegiatan; garis putus-putus berarti pengembalian"),
      ("Segilima", "hubungan ke halaman lain"),
    ]
  }
}
