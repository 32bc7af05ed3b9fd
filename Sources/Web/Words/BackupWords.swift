// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Records

package protocol BackupWords {
  var backupsTitle: String { get }
  func backupsLead(_ system: String) -> String
  var backupsNotAsked: String { get }
  func backupsAsked(_ since: String, isIntensive: Bool) -> String
  var backupsAllRight: String { get }
  func backupFault(_ fault: BackupFault, last: String?) -> String
  var backupColumns: [String] { get }
  var noBackupEvidence: String { get }
  func evidenceKind(_ kind: BackupEvidence.Kind) -> String
  func evidenceSource(_ source: BackupEvidence.Source) -> String
  func evidenceResult(_ isGood: Bool) -> String
  var askForBackups: String { get }
  var stopAskingForBackups: String { get }
  var addListingHeading: String { get }
  var addListingHint: String { get }
  var listingLabel: String { get }
  var addListing: String { get }
  var addRestoreHeading: String { get }
  var addRestoreHint: String { get }
  var restorePersonLabel: String { get }
  var restoreDayLabel: String { get }
  var restoreNoteLabel: String { get }
  var addRestore: String { get }
  var webhookHeading: String { get }
  func webhookHint(_ address: String) -> String
  var webhookSecretLabel: String { get }
  var renewSecret: String { get }
  var listingUnreadable: String { get }
  func evidenceTaken(_ count: Int) -> String
  var backupNotSaved: String { get }
  var restoreMissing: String { get }
  func backupsOfSystem(_ faults: Int) -> String
  var backupsLink: String { get }
}

extension Indonesian {
  package var backupsTitle: String { "Bukti cadangan" }
  package func backupsLead(_ system: String) -> String {
    "Kawal tidak mencadangkan \(system) dan tidak memegang kuncinya; yang dicatat di sini buktinya."
  }
  package var backupsNotAsked: String { "Bukti cadangan sistem ini tidak diminta." }
  package func backupsAsked(_ since: String, isIntensive: Bool) -> String {
    "Diminta sejak \(since)\(isIntensive ? ", paling lama tiap 6 jam selama pemantauan intensif" : ", paling lama tiap 26 jam")."
  }
  package var backupsAllRight: String {
    "Cadangan terbaru, ukuran, pemeriksaan, dan uji pulihnya lengkap."
  }
  package func backupFault(_ fault: BackupFault, last: String?) -> String {
    fault.facts.id + (last.map { " Terakhir \($0)." } ?? "")
  }
  package var backupColumns: [String] { ["Selesai", "Jenis", "Alat", "Hasil", "Ukuran", "Dari"] }
  package var noBackupEvidence: String { "Belum ada bukti." }
  package func evidenceKind(_ kind: BackupEvidence.Kind) -> String {
    switch kind {
    case .backup: "Cadangan"
    case .check: "Pemeriksaan gudang"
    case .restore: "Uji pulih"
    }
  }
  package func evidenceSource(_ source: BackupEvidence.Source) -> String {
    switch source {
    case .listing: "daftar dari alat"
    case .webhook: "pesan bertanda tangan"
    case .person: "dicatat petugas"
    }
  }
  package func evidenceResult(_ isGood: Bool) -> String { isGood ? "Berhasil" : "Gagal" }
  package var askForBackups: String { "Minta bukti cadangan" }
  package var stopAskingForBackups: String { "Tidak perlu bukti lagi" }
  package var addListingHeading: String { "Serahkan daftar dari alat cadangan" }
  package var addListingHint: String {
    "Hasil restic snapshots --json, restic backup --json, restic check --json, borg list --json, "
      + "atau borg create --json. Yang sudah tercatat tidak terhitung dua kali."
  }
  package var listingLabel: String { "Isi daftar (JSON)" }
  package var addListing: String { "Catat bukti" }
  package var addRestoreHeading: String { "Catat uji pulih" }
  package var addRestoreHint: String {
    "Uji pulih dilakukan orang: cadangan dipulihkan ke tempat lain dan isinya diperiksa."
  }
  package var restorePersonLabel: String { "Nama yang menguji" }
  package var restoreDayLabel: String { "Tanggal uji" }
  package var restoreNoteLabel: String { "Apa yang dipulihkan dan hasilnya" }
  package var addRestore: String { "Catat uji pulih" }
  package var webhookHeading: String { "Kirim bukti otomatis" }
  package func webhookHint(_ address: String) -> String {
    "Sesudah mencadangkan, kirim POST ke \(address) dengan isi JSON {app, tool, finishedAt, bytes, "
      + "files, snapshot, ok} dan kepala X-Kawal-Signature: sha256= diikuti HMAC-SHA-256 isi itu "
      + "(heksadesimal) dengan kunci di bawah."
  }
  package var webhookSecretLabel: String { "Kunci" }
  package var renewSecret: String { "Ganti kunci" }
  package var listingUnreadable: String {
    "Daftar ini tidak dikenali. Tempelkan keluaran JSON alatnya apa adanya."
  }
  package func evidenceTaken(_ count: Int) -> String {
    count == 0 ? "Semua sudah tercatat sebelumnya." : "\(number(count)) bukti baru tercatat."
  }
  package var backupNotSaved: String { "Bukti belum tercatat" }
  package var restoreMissing: String { "Isi nama, tanggal yang tidak di masa depan, dan hasilnya." }
  package func backupsOfSystem(_ faults: Int) -> String {
    faults == 0 ? "bukti lengkap" : "\(number(faults)) kekurangan"
  }
  package var backupsLink: String { "Bukti cadangan" }
}
