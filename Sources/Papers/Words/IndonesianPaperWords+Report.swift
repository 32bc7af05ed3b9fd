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
}
