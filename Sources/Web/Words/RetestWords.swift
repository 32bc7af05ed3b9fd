// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Records

package protocol RetestWords {
  var retestNow: String { get }
  var retestNotAsked: String { get }
  func retestOutcome(_ outcome: RetestOutcome) -> String
  /// What a person may do now that a visit looked again.
  ///
  /// - Parameter mayReturn: The owner said that it is mended, and may be told that it is not.
  func retestProposal(_ outcome: RetestOutcome, mayReturn: Bool) -> String
  /// Why no visit can look at the finding again.
  func retestObstacle(_ obstacle: RetestObstacle) -> String
  var retestWaits: String { get }
  var retestGoesOn: String { get }
  /// Who looked: the visit, asked for by somebody.
  func retestBy(_ name: String) -> String
  func retestVisit(_ number: Int) -> String
  /// For the text of the act that concludes.
  func retestText(_ outcome: RetestOutcome, _ reason: String, _ moment: String, run: Int) -> String
  var retestFollowsPermit: String { get }
  func retestOfRules(_ count: Int) -> String

  var caseFindingsHeading: String { get }
  var caseFindingsSettled: String { get }
  var caseFindingsLead: String { get }
  var caseFindingsOwnerLead: String { get }
  var caseRetestColumn: String { get }
  func retestAll(_ count: Int) -> String
  var notRetested: String { get }

  var caseProbeHeading: String { get }
  var caseProbeNone: String { get }
  func caseProbeScope(_ intensity: ProbeIntensity) -> String
  var caseProbeResults: String { get }
  var caseProbeEvidence: String { get }
  var backToChecklist: String { get }
  func evidenceSeen(_ moment: String) -> String
}

extension Indonesian {
  package var retestNow: String { "Uji ulang" }
  package var retestNotAsked: String { "Uji ulang tidak dimulai" }
  package func retestOutcome(_ outcome: RetestOutcome) -> String {
    switch outcome {
    case .stillSeen: "Masih terlihat"
    case .notSeen: "Tidak terlihat lagi"
    case .undetermined: "Tak dapat ditentukan"
    }
  }
  package func retestProposal(_ outcome: RetestOutcome, mayReturn: Bool) -> String {
    switch outcome {
    case .stillSeen where mayReturn:
      "Temuan ini belum selesai. Bila Anda sependapat, kembalikan untuk diperbaiki."
    case .stillSeen:
      "Temuan ini belum selesai dan tetap terbuka. Tidak ada yang perlu Anda putuskan."
    case .notSeen: "Temuan ini dapat ditutup. Anda yang menyimpulkan."
    case .undetermined:
      "Kunjungan ini tidak membuktikan apa pun. Ulangi nanti, atau uji dengan tangan."
    }
  }
  package func retestObstacle(_ obstacle: RetestObstacle) -> String {
    switch obstacle {
    case .byHand:
      "Temuan ini dicatat dengan tangan, sehingga tidak ada pemeriksaan otomatis yang dapat mengulangnya. Uji ulang dengan tangan."
    case .otherTools(let tools):
      "Temuan ini dari laporan \(joined(tools)). Uji ulang dengan alat itu dan impor laporannya, atau dengan tangan."
    case .noAddress:
      "Sistem ini belum mempunyai alamat pada register, sehingga tidak dapat dikunjungi."
    case .noPermit:
      "Pemeriksaannya meminta alamat tertentu dan perlu izin tertulis pemilik yang berlaku hari ini. Catat izinnya, atau uji dengan tangan."
    case .settled: "Temuan ini sudah selesai."
    }
  }
  package var retestWaits: String { "Uji ulang otomatis menunggu giliran." }
  package var retestGoesOn: String {
    "Uji ulang otomatis sedang berjalan. Halaman ini memperbarui dirinya."
  }
  package func retestBy(_ name: String) -> String { "Pemeriksaan otomatis, diminta \(name)" }
  package func retestVisit(_ number: Int) -> String { "pemeriksaan \(number)" }
  package func retestText(
    _ outcome: RetestOutcome, _ reason: String, _ moment: String, run: Int
  ) -> String {
    "Uji ulang otomatis \(moment) (pemeriksaan \(run)): \(uncapitalised(retestOutcome(outcome))). \(reason)"
  }
  package var retestFollowsPermit: String { "Catat izin" }
  package func retestOfRules(_ count: Int) -> String { "Uji ulang \(number(count)) aturan" }

  package var caseFindingsHeading: String { "Temuan dalam berkas ini" }
  package var caseFindingsSettled: String { "Semua temuan dalam berkas ini sudah selesai." }
  package var caseFindingsLead: String {
    "Uji ulang otomatis menjalankan hanya pemeriksaan di balik temuan. Menutup temuan tetap keputusan Anda."
  }
  package var caseFindingsOwnerLead: String {
    "Buka temuan untuk melihat cara memperbaikinya dan meminta uji ulang."
  }
  package var caseRetestColumn: String { "Uji ulang terakhir" }
  package func retestAll(_ count: Int) -> String { "Uji ulang \(number(count)) temuan" }
  package var notRetested: String { "belum" }

  package var caseProbeHeading: String { "Pemeriksaan otomatis" }
  package var caseProbeNone: String { "Belum ada pemeriksaan otomatis dalam berkas ini." }
  package func caseProbeScope(_ intensity: ProbeIntensity) -> String {
    switch intensity {
    case .passive:
      "Lingkup: seperti pengunjung biasa, karena belum ada izin tertulis yang berlaku hari ini."
    case .paths: "Lingkup: dengan berkas yang sering tertinggal, menurut izin tertulis pemilik."
    }
  }
  package var caseProbeResults: String { "Lihat hasilnya" }
  package var caseProbeEvidence: String {
    "Hasilnya tampil sebagai bukti di samping kontrol pada daftar periksa."
  }
  package var backToChecklist: String { "Ke daftar periksa" }
  package func evidenceSeen(_ moment: String) -> String { "dilihat \(moment)" }
}
