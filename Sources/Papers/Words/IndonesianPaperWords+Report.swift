// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

extension IndonesianPaperWords {
  package var reportTitle: String { "Laporan Hasil Evaluasi Keamanan Informasi" }
  package func reportNumber(_ number: String) -> String { "Nomor: \(number)" }
  package func reportSubject(_ system: String) -> String {
    "Penilaian mandiri keamanan informasi \(system)"
  }
  package var selfAssessmentTitle: String { "Penilaian mandiri." }
  package var selfAssessmentNotice: String {
    """
    Laporan ini memuat hasil penilaian mandiri terhadap standar teknis keamanan. Isinya bukan \
    hasil audit dan tidak menggantikan audit keamanan oleh auditor yang berwenang.
    """
  }

  package var classificationName: String { "Klasifikasi" }
  package var systemName: String { "Aplikasi" }
  package var systemOwner: String { "Perangkat daerah pemilik" }
  package var systemAddress: String { "Alamat" }
  package var systemCategory: String { "Kategori sistem elektronik" }
  package var caseNumber: String { "Nomor berkas" }
  package var period: String { "Masa penilaian" }
  package func period(from start: CalendarDate, to end: CalendarDate) -> String {
    start == end ? longDate(start) : "\(date(start)) sampai dengan \(date(end))"
  }
  package var team: String { "Tim penilai" }

  package var summaryHeading: String { "Ringkasan eksekutif" }
  package var scopeHeading: String { "Ruang lingkup" }
  package var methodHeading: String { "Metode" }
  package var resultsHeading: String { "Hasil menurut area" }
  package var findingsHeading: String { "Ringkasan temuan" }
  package var findingDetailsHeading: String { "Rincian temuan" }
  package var conclusionHeading: String { "Simpulan dan keputusan" }

  package var area: String { "Area" }
  package var met: String { "Memenuhi" }
  package var notMet: String { "Belum memenuhi" }
  package var notApplicable: String { "Tidak berlaku" }
  package var notAssessed: String { "Belum dinilai" }
  package var percentMet: String { "Persen memenuhi" }
  package var total: String { "Jumlah" }
  package var percentNote: String {
    "Persen memenuhi dihitung dari kontrol yang berlaku."
  }

  package func severity(_ severity: FindingSeverity) -> String {
    switch severity {
    case .critical: "Kritis"
    case .high: "Tinggi"
    case .medium: "Sedang"
    case .low: "Rendah"
    case .information: "Informasi"
    }
  }
  package var noFindings: String { "Tidak ada temuan pada masa penilaian ini." }
  package var findingCount: String { "Jumlah" }
  package var openCount: String { "Masih terbuka" }
  package var findingNumber: String { "No." }
  package var finding: String { "Temuan" }
  package var severityName: String { "Tingkat" }
  package var place: String { "Tempat" }
  package var seen: String { "Yang terlihat" }
  package var recommendation: String { "Rekomendasi" }
  package var control: String { "Kontrol" }
  package var deadline: String { "Batas perbaikan" }
  package var state: String { "Keadaan" }

  package var decision: String { "Keputusan" }
  package var decisionReason: String { "Alasan" }
  package var decidedBy: String { "Diputuskan oleh" }

  package var contents: String { "Daftar isi" }
  package var unexaminedHeading: String { "Yang tidak diperiksa" }
  package var comparisonHeading: String { "Perbandingan dengan penilaian sebelumnya" }
  package var watchHeading: String { "Pemantauan, cadangan, dan insiden" }
  package var retestHeading: String { "Hasil uji ulang" }
  package var threePartHeading: String { "Tabel penilaian mandiri tiga bagian" }
  package func annex(_ number: Int, _ heading: String) -> String {
    "Lampiran \(number)  \(heading)"
  }

  package var mostImportant: String { "Yang paling penting diperbaiki" }
  package var notYetDecided: String { "Belum diputuskan" }
  package var percentMetFigure: String { "kontrol yang berlaku sudah terpenuhi" }
  package var seriousOpenFigure: String { "temuan kritis dan tinggi masih terbuka" }
  package var openFigure: String { "temuan terbuka seluruhnya" }
  package var nextDeadlineFigure: String { "batas perbaikan terdekat" }

  package var weakness: String { "Kelemahan" }
  package func score(_ score: Double) -> String {
    let tenths = Int((score * 10).rounded())
    return "\(tenths / 10),\(tenths % 10)"
  }
  package var evidence: String { "Bukti" }
  package func pictureLeftOut(_ name: String?) -> String {
    "Gambar \(name ?? "bukti") tidak dimuat; lihat berkas aslinya."
  }

  package func pictureNotLookedOver(_ name: String?) -> String {
    "Gambar\(name.map { " \($0)" } ?? "") tidak dimuat: belum diperiksa untuk disamarkan."
  }

  package func comparedWith(_ caseNumber: String, _ date: CalendarDate) -> String {
    "Dibandingkan dengan penilaian pada berkas \(caseNumber), \(self.date(date))."
  }
  package var comparisonNote: String {
    """
    Dulu, kini, dan selisih dalam persen kontrol yang terpenuhi. Membaik dan memburuk menghitung \
    kontrol; baru, tetap, muncul lagi, dan tuntas menghitung temuan.
    """
  }
  package var before: String { "Dulu" }
  package var now: String { "Kini" }
  package var change: String { "Selisih" }
  package func change(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    let sign = tenths > 0 ? "+" : tenths < 0 ? "−" : ""
    return "\(sign)\(abs(tenths) / 10),\(abs(tenths) % 10)"
  }
  package var improved: String { "Membaik" }
  package var worsened: String { "Memburuk" }
  package var newFindings: String { "Baru" }
  package var stillThere: String { "Tetap" }
  package var backAgain: String { "Muncul lagi" }
  package var solved: String { "Tuntas" }

  package var day: String { "Tanggal" }
  package var incident: String { "Insiden" }
  package var noIncidents: String { "Tidak ada insiden yang tercatat pada masa ini." }

  package func retestSummary(of count: Int, gone: Int) -> String {
    "Dari \(count) uji ulang, \(gone) temuan dinyatakan tuntas dan \(count - gone) masih ada."
  }
  package var retestedBy: String { "Diuji oleh" }
  package var retestResult: String { "Hasil" }
  package var retestGone: String { "Tuntas" }
  package var retestStillThere: String { "Masih ada" }

  package var threePartNote: String {
    """
    Penilaian mandiri, bukan hasil audit. Tiap kontrol yang berlaku ditanyai tiga hal: dirancang \
    (ada aturan tertulis), diterapkan (dibangun sesuai rancangan), dan efektif (terbukti saat \
    diuji). Persentase dihitung dari kontrol yang berlaku dan sudah dijawab; tabel ini memakai \
    standar yang terbuka bagi umum dan tidak meniru instrumen audit resmi. Kotak kosong diisi \
    dengan tangan.
    """
  }
  package var designed: String { "Dirancang" }
  package var implemented: String { "Diterapkan" }
  package var effective: String { "Efektif" }
  package var yes: String { "Ya" }
  package var no: String { "Tidak" }

  package var combinedTitle: String { "Laporan Gabungan Hasil Evaluasi Keamanan Informasi" }
  package var seriousHeading: String { "Temuan kritis dan tinggi yang masih terbuka" }
  package var noSeriousFindings: String {
    "Tidak ada temuan kritis atau tinggi yang masih terbuka."
  }
  package var systemCount: String { "Jumlah aplikasi" }
  package var systemsFigure: String { "aplikasi dinilai" }
  package var undecidedFigure: String { "aplikasi belum diputuskan" }
  package func shortSeverity(_ severity: FindingSeverity) -> String {
    switch severity {
    case .critical: "K"
    case .high: "T"
    case .medium: "S"
    case .low: "R"
    case .information: "I"
    }
  }
  package func moves(_ line: ReportedComparison.Line) -> String {
    """
    Temuan: \(line.newFindings) baru, \(line.stillThere) tetap, \(line.backAgain) muncul lagi, \
    \(line.solved) tuntas.
    """
  }
}
