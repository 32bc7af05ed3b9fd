// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures
package import Records

package protocol ProcedurePageWords {
  var proceduresTitle: String { get }
  var proceduresLead: String { get }
  var procedureColumns: [String] { get }
  var installAction: String { get }
  /// A procedure as a PDF on this paper.
  func procedurePaper(_ sheet: Press.Sheet) -> String
  /// All procedures as one PDF.
  var procedureBookAction: String { get }
  func rowsAndLanes(_ procedure: Procedure) -> String
  func versionName(_ version: Int) -> String
  func casesUnder(_ version: ProcedureVersion) -> String
  func olderVersion(_ version: Int, newest: Int) -> String
  var toNewestVersion: String { get }

  var procedureNumberLabel: String { get }
  var procedureAgencyLabel: String { get }
  var approvedByLabel: String { get }
  var createdLabel: String { get }
  var revisedLabel: String { get }
  var effectiveLabel: String { get }
  var timeLimitLabel: String { get }
  var versionLabel: String { get }
  var digestLabel: String { get }
  var adjustmentLabel: String { get }
  var legalBasisHeading: String { get }
  var qualificationsHeading: String { get }
  var relatedHeading: String { get }
  var equipmentHeading: String { get }
  var warningsHeading: String { get }
  var recordsHeading: String { get }
  var flowHeading: String { get }
  var rowsHeading: String { get }
  var rowColumns: [String] { get }
  var noTimeSet: String { get }
  func perItemRow(_ noun: String) -> String
  func callsProcedure(_ id: String) -> String
  func mayReturnTo(_ rows: [String]) -> String
  func outcomeLine(_ text: String, next: String?) -> String
  func followedBy(_ rows: [String]) -> String
  var optionalOutput: String { get }
  var checkHeading: String { get }
  var checkFindsNothing: String { get }
  var versionsHeading: String { get }
  var versionColumns: [String] { get }
  var identityHeading: String { get }
  var printAction: String { get }

  var installTitle: String { get }
  var installLead: String { get }
  var procedureFileLabel: String { get }
  var procedureTextLabel: String { get }
  var procedureTextHint: String { get }
  var checkAction: String { get }
  var procedureTextMissing: String { get }
  var procedureNotRead: String { get }
  func fileProblems(_ count: Int) -> String
  func checkErrors(_ count: Int) -> String
  func checkWarnings(_ count: Int) -> String
  var checkedSound: String { get }
  var notInstallable: String { get }
  func installs(_ title: String, version: Int) -> String
  func replacesVersion(_ version: Int) -> String
  var isFirstVersion: String { get }
  func versionTooLow(_ given: Int, installed: Int) -> String
  var sameText: String { get }
  func rowsChanged(added: [String], removed: [String], changed: [String]) -> [String]
  func postsMissing(_ codes: [String]) -> String
  func installNow(_ version: Int) -> String
  var runningCasesKeepVersion: String { get }
}

extension Indonesian {
  package var proceduresTitle: String { "SOP" }
  package var proceduresLead: String { "Prosedur yang dijalankan kantor ini" }
  package var procedureColumns: [String] { ["SOP", "Nomor", "Isi", "Versi", "Berkas"] }
  package var installAction: String { "Pasang SOP" }
  package func procedurePaper(_ sheet: Press.Sheet) -> String {
    "PDF \(sheet.rawValue.uppercased())"
  }
  package var procedureBookAction: String { "Kumpulan SOP (PDF)" }
  package func rowsAndLanes(_ procedure: Procedure) -> String {
    "\(procedure.steps.count) langkah, \(procedure.lanes.count) pelaksana"
  }
  package func versionName(_ version: Int) -> String { "Versi \(version)" }
  package func casesUnder(_ version: ProcedureVersion) -> String {
    version.cases == 0
      ? "Belum ada berkas"
      : "\(number(version.runningCases)) berjalan dari \(number(version.cases))"
  }
  package func olderVersion(_ version: Int, newest: Int) -> String {
    "Ini versi \(version). Berkas baru memakai versi \(newest)."
  }
  package var toNewestVersion: String { "Lihat versi terbaru" }

  package var procedureNumberLabel: String { "Nomor SOP" }
  package var procedureAgencyLabel: String { "Perangkat daerah" }
  package var approvedByLabel: String { "Disahkan oleh" }
  package var createdLabel: String { "Tanggal pembuatan" }
  package var revisedLabel: String { "Tanggal revisi" }
  package var effectiveLabel: String { "Tanggal efektif" }
  package var timeLimitLabel: String { "Batas seluruh berkas" }
  package var versionLabel: String { "Versi" }
  package var digestLabel: String { "Sidik berkas" }
  package var adjustmentLabel: String { "Penyesuaian" }
  package var legalBasisHeading: String { "Dasar hukum" }
  package var qualificationsHeading: String { "Kualifikasi pelaksana" }
  package var relatedHeading: String { "Keterkaitan" }
  package var equipmentHeading: String { "Peralatan dan perlengkapan" }
  package var warningsHeading: String { "Peringatan" }
  package var recordsHeading: String { "Pencatatan dan pendataan" }
  package var flowHeading: String { "Alur" }
  package var rowsHeading: String { "Uraian langkah" }
  package var rowColumns: [String] {
    ["Langkah", "Pelaksana", "Kelengkapan", "Waktu", "Keluaran"]
  }
  package var noTimeSet: String { "tanpa waktu baku" }
  package func perItemRow(_ noun: String) -> String { "Dikerjakan untuk tiap \(noun)." }
  package func callsProcedure(_ id: String) -> String { "Menjalankan SOP \(id)." }
  package func mayReturnTo(_ rows: [String]) -> String {
    "Dapat dikembalikan ke langkah \(joined(rows, by: "atau"))."
  }
  package func outcomeLine(_ text: String, next: String?) -> String {
    "\(text): \(next.map { "ke langkah \($0)" } ?? "selesai")"
  }
  package func followedBy(_ rows: [String]) -> String {
    "Serentak ke langkah \(joined(rows))."
  }
  package var optionalOutput: String { "bila ada" }
  package var checkHeading: String { "Pemeriksaan SOP" }
  package var checkFindsNothing: String { "Tidak ada yang perlu diperhatikan." }
  package var versionsHeading: String { "Versi yang terpasang" }
  package var versionColumns: [String] { ["Versi", "Dipasang", "Berkas", "Sidik berkas"] }
  package var identityHeading: String { "Identitas" }
  package var printAction: String { "Cetak" }

  package var installTitle: String { "Pasang SOP" }
  package var installLead: String {
    "Berkas SOP diperiksa dulu. Tidak ada yang berubah sebelum Anda menekan Pasang."
  }
  package var procedureFileLabel: String { "Berkas SOP (YAML)" }
  package var procedureTextLabel: String { "Atau tempelkan isinya" }
  package var procedureTextHint: String { "Dipakai bila tidak ada berkas yang dipilih." }
  package var checkAction: String { "Periksa" }
  package var procedureTextMissing: String { "Pilih berkas SOP atau tempelkan isinya." }
  package var procedureNotRead: String { "SOP belum dapat dibaca" }
  package func fileProblems(_ count: Int) -> String {
    "\(capitalised(spelled(count))) kesalahan dalam berkas"
  }
  package func checkErrors(_ count: Int) -> String {
    "\(capitalised(spelled(count))) kesalahan pada alur"
  }
  package func checkWarnings(_ count: Int) -> String {
    "\(capitalised(spelled(count))) peringatan"
  }
  package var checkedSound: String {
    "SOP ini dapat dijalankan: setiap berkas dapat sampai di akhir, dan tidak ada langkah yang "
      + "tidak terpakai."
  }
  package var notInstallable: String { "SOP ini belum dapat dipasang" }
  package func installs(_ title: String, version: Int) -> String { "\(title), versi \(version)" }
  package func replacesVersion(_ version: Int) -> String {
    "Menggantikan versi \(version) untuk berkas yang dibuka sesudah ini."
  }
  package var isFirstVersion: String { "SOP ini belum pernah dipasang." }
  package func versionTooLow(_ given: Int, installed: Int) -> String {
    "Versi \(installed) sudah terpasang. Naikkan nomor versinya, yang sekarang \(given)."
  }
  package var sameText: String {
    "Isinya sama dengan yang sudah terpasang. Tidak ada yang berubah."
  }
  package func rowsChanged(added: [String], removed: [String], changed: [String]) -> [String] {
    var sentences: [String] = []
    if !added.isEmpty { sentences.append("Langkah baru: \(joined(added)).") }
    if !removed.isEmpty { sentences.append("Langkah yang dihapus: \(joined(removed)).") }
    if !changed.isEmpty { sentences.append("Langkah yang berubah: \(joined(changed)).") }
    if sentences.isEmpty { sentences.append("Langkah-langkahnya tidak berubah.") }
    return sentences
  }
  package func postsMissing(_ codes: [String]) -> String {
    "Jabatan yang belum ada di kantor ini: \(joined(codes)). Langkahnya tidak dapat dikerjakan "
      + "sebelum jabatan itu dicatat."
  }
  package func installNow(_ version: Int) -> String { "Pasang versi \(version)" }
  package var runningCasesKeepVersion: String {
    "Berkas yang sedang berjalan tetap memakai versi saat dibuka."
  }
}
