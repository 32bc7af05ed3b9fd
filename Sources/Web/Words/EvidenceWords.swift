// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The parts of a year's evidence, in the order in which an inspector asks for them.
package enum EvidenceSection: String, Sendable, Hashable, CaseIterable {
  case assignments, procedures, plan, reports, decisions
  case followUp = "follow-up"
  case minutes, statistics, audit, issued

  /// Its folder in the archive.
  package var folder: String {
    switch self {
    case .assignments: "01-penugasan-tim"
    case .procedures: "02-prosedur"
    case .plan: "03-rencana-dan-jadwal"
    case .reports: "04-laporan-evaluasi"
    case .decisions: "05-keputusan"
    case .followUp: "06-tindak-lanjut"
    case .minutes: "07-berita-acara"
    case .statistics: "08-statistik"
    case .audit: "09-jejak-audit"
    case .issued: "10-naskah-terbit"
    }
  }
}

package protocol EvidenceWords {
  var evidenceTitle: String { get }
  var evidencePageLead: String { get }
  func evidenceYear(_ year: Int) -> String
  func stateAt(_ instant: String) -> String
  func evidenceSection(_ section: EvidenceSection) -> String
  func evidenceMissing(_ section: EvidenceSection) -> String
  func evidenceWithoutDecree(_ caseNumber: String) -> String
  func evidenceUnsigned(_ title: String) -> String
  var evidenceNeverSealed: String { get }
  func evidenceAuditFaults(_ count: Int) -> String
  func evidenceFileGone(_ title: String) -> String
  var evidenceSignedCopy: String { get }
  func evidencePackLead(_ files: Int) -> String
  var evidenceMissingHeading: String { get }
  var evidenceNothingMissing: String { get }
  var evidenceMissingColumn: String { get }
  var evidenceNumber: String { get }
  var evidenceFile: String { get }
  var evidenceWhat: String { get }
  var evidenceSize: String { get }
  var evidenceContents: String { get }
  var evidenceSums: String { get }
  var evidenceVerification: String { get }
  var evidenceTeams: String { get }
  var evidenceTeamColumns: [(title: String, width: Double)] { get }
  var evidenceDecisions: String { get }
  var evidenceDecisionColumns: [(title: String, width: Double)] { get }
  func paperTitle(_ paper: OfficePaper) -> String

  var makeEvidence: String { get }
  var evidenceColumns: [String] { get }
  func evidenceState(_ state: EvidenceStateWord) -> String
  func evidenceProgress(_ done: Int, of parts: Int) -> String
  var takeEvidence: String { get }
  var noEvidenceYet: String { get }
  var evidenceRefused: String { get }
}

/// How a pack stands, for its words.
package enum EvidenceStateWord: Sendable { case waiting, running, ready, failed }

extension Indonesian {
  package var evidenceTitle: String { "Paket Bukti" }
  package var evidencePageLead: String {
    "Keputusan tim, prosedur, rencana, laporan, tindak lanjut, berita acara, statistik, dan hasil "
      + "verifikasi jejak audit satu tahun dalam satu berkas ZIP, dengan daftar isi dan sidik setiap "
      + "berkas. Catatan yang sama menghasilkan paket yang sama."
  }
  package func evidenceYear(_ year: Int) -> String { "Tahun \(year)" }
  package func stateAt(_ instant: String) -> String { "Keadaan catatan \(instant)" }
  package func evidenceSection(_ section: EvidenceSection) -> String {
    switch section {
    case .assignments: "1. Penugasan tim"
    case .procedures: "2. Prosedur yang berlaku"
    case .plan: "3. Rencana dan jadwal"
    case .reports: "4. Laporan evaluasi"
    case .decisions: "5. Keputusan"
    case .followUp: "6. Tindak lanjut"
    case .minutes: "7. Berita acara"
    case .statistics: "8. Statistik"
    case .audit: "9. Jejak audit"
    case .issued: "10. Naskah yang terbit"
    }
  }
  package func evidenceMissing(_ section: EvidenceSection) -> String {
    switch section {
    case .assignments: "Penugasan tim: tidak ada tim yang ditugaskan pada tahun ini."
    case .procedures: "Prosedur: tidak ada SOP yang dipasang."
    case .plan: "Rencana: tidak ada jadwal evaluasi pada tahun ini."
    case .reports: "Laporan evaluasi: tidak ada laporan yang terbit pada tahun ini."
    case .decisions: "Keputusan: tidak ada keputusan yang dicatat pada tahun ini."
    case .followUp: "Tindak lanjut: tidak ada yang dicatat pada tahun ini."
    case .minutes: "Berita acara: tidak ada."
    case .statistics: "Statistik: tidak ada."
    case .audit: "Jejak audit: tidak ada."
    case .issued: "Naskah yang terbit: tidak ada naskah berkode verifikasi pada tahun ini."
    }
  }
  package func evidenceWithoutDecree(_ caseNumber: String) -> String {
    "Salinan keputusan pembentukan tim untuk \(caseNumber) tidak dilampirkan; daftar timnya ada."
  }
  package func evidenceUnsigned(_ title: String) -> String {
    "\(title): belum ada salinan bertanda tangan; yang disertakan naskah tanpa tanda tangan."
  }
  package var evidenceNeverSealed: String {
    "Jejak audit belum pernah disegel sampai akhir tahun ini."
  }
  package func evidenceAuditFaults(_ count: Int) -> String {
    "Verifikasi jejak audit menemukan \(number(count)) ketidakcocokan; lihat verifikasi.json."
  }
  package func evidenceFileGone(_ title: String) -> String {
    "Berkas \(title) tidak ada di penyimpanan."
  }
  package var evidenceSignedCopy: String { "salinan bertanda tangan" }
  package func evidencePackLead(_ files: Int) -> String {
    "Paket ini memuat \(number(files)) berkas. Sidik SHA-256 setiap berkas ada di daftar ini dan di "
      + "SHA256SUMS; keutuhannya dapat diperiksa dengan perintah sha256sum -c SHA256SUMS."
  }
  package var evidenceMissingHeading: String { "Yang tidak ada" }
  package var evidenceNothingMissing: String { "Semua bagian terisi." }
  package var evidenceMissingColumn: String { "Bagian" }
  package var evidenceNumber: String { "No." }
  package var evidenceFile: String { "Berkas" }
  package var evidenceWhat: String { "Isi" }
  package var evidenceSize: String { "Ukuran" }
  package var evidenceContents: String { "Daftar isi" }
  package var evidenceSums: String { "Sidik semua berkas" }
  package var evidenceVerification: String { "Hasil verifikasi jejak audit" }
  package var evidenceTeams: String { "Daftar Tim yang Ditugaskan" }
  package var evidenceTeamColumns: [(title: String, width: Double)] {
    [
      ("No.", 28), ("Berkas", 2), ("Anggota", 2), ("Ditetapkan oleh", 2), ("Tanggal", 90),
    ]
  }
  package var evidenceDecisions: String { "Daftar Keputusan" }
  package var evidenceDecisionColumns: [(title: String, width: Double)] {
    [
      ("No.", 28), ("Berkas", 2), ("Keputusan", 2), ("Alasan", 3), ("Oleh", 2), ("Tanggal", 90),
    ]
  }
  package func paperTitle(_ paper: OfficePaper) -> String {
    switch paper {
    case .agenda(let direction, let year, let month):
      "\(agendaTab(direction, isAgency: false)), \(self.month(month, of: year))"
    case .systemRegister: officePaper(.systems)
    case .domainRegister: officePaper(.domains)
    case .monitoringForm(let procedure, let year, let half):
      "\(officePaper(.monitoring)) \(procedure), semester \(half) \(year)"
    case .evaluationMinutes(let procedure, let year):
      "\(officePaper(.evaluation)) \(procedure), \(year)"
    case .plan(let year): "\(officePaper(.plan)), \(year)"
    case .headSummary: officePaper(.head)
    case .procedureBook: officePaper(.book)
    }
  }

  package var makeEvidence: String { "Buat paket" }
  package var evidenceColumns: [String] { ["Tahun", "Diminta", "Oleh", "Keadaan", "Sidik"] }
  package func evidenceState(_ state: EvidenceStateWord) -> String {
    switch state {
    case .waiting: "Menunggu giliran"
    case .running: "Sedang dibuat"
    case .ready: "Siap"
    case .failed: "Gagal dibuat"
    }
  }
  package func evidenceProgress(_ done: Int, of parts: Int) -> String {
    "\(count(done, of: parts)) bagian"
  }
  package var takeEvidence: String { "Unduh ZIP" }
  package var noEvidenceYet: String { "Belum ada paket yang dibuat." }
  package var evidenceRefused: String { "Paket tidak dibuat" }
}
