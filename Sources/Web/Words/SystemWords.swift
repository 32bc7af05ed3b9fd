// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Records

package protocol SystemWords {
  var systemsTitle: String { get }
  func systemsLead(_ count: Int) -> String
  var addSystem: String { get }
  var noSystems: (title: String, advice: String) { get }
  func systemState(_ state: InformationSystem.State) -> String
  func categoryName(_ category: InformationSystem.Category) -> String
  func hosting(_ hosting: InformationSystem.Hosting) -> String
  func lastResult(_ result: SystemFilter.Evaluated) -> String
  func systemOrder(_ order: SystemOrder) -> String
  /// "belum pernah dinilai" for `nil`.
  func evaluationResult(_ isMet: Bool?) -> String
  func openFindings(_ count: Int) -> String
  var notAssessed: String { get }
  var unknownValue: String { get }
  var allOfThem: String { get }

  var ownerLabel: String { get }
  var stateLabel: String { get }
  var categoryLabel: String { get }
  var resultLabel: String { get }
  var orderLabel: String { get }
  var searchLabel: String { get }
  var systemColumns: [String] { get }

  var changeAction: String { get }
  var systemCodeLabel: String { get }
  var systemCodeHint: String { get }
  var systemNameLabel: String { get }
  var urlLabel: String { get }
  var hostingLabel: String { get }
  var stackLabel: String { get }
  var listHint: String { get }
  var stackHint: String { get }
  var dataLabel: String { get }
  var contactLabel: String { get }
  var vendorLabel: String { get }
  var contractEndLabel: String { get }
  func contractEnd(_ date: String, isOver: Bool) -> String
  var usersLabel: String { get }
  var visitsLabel: String { get }
  var documentsLabel: String { get }
  var dependantsLabel: String { get }
  var dependantsHint: String { get }
  var dependsOnLabel: String { get }
  var stateHint: String { get }
  func stateFollowsCases(_ state: String) -> String
  var saveSystem: String { get }
  var systemNotSaved: String { get }
  func newSystemTitle() -> String
  func editSystemTitle(_ name: String) -> String
  var identityPart: String { get }
  var technicalPart: String { get }
  var usagePart: String { get }

  var evaluationsSoFar: String { get }
  var neverEvaluated: String { get }
  var evaluationColumns: [String] { get }
  func scoreOfControls(_ score: Score) -> String
  var reportAction: String { get }
  var openFindingsHeading: String { get }
  var noOpenFindings: String { get }
  var findingListColumns: [String] { get }
  var allFindingsOfSystem: String { get }
  var runningCasesHeading: String { get }
  var noRunningCases: String { get }
  var runningCaseColumns: [String] { get }
  var domainsHeading: String { get }
  var noDomains: String { get }
  var factsHeading: String { get }

  var domainsTitle: String { get }
  func domainsLead(_ count: Int) -> String
  var addDomain: String { get }
  var noDomainsFound: (title: String, advice: String) { get }
  func domainState(_ state: DomainName.State) -> String
  var domainColumns: [String] { get }
  var domainNameLabel: String { get }
  var domainNameHint: String { get }
  var domainSystemLabel: String { get }
  var domainSystemHint: String { get }
  var noteLabel: String { get }
  var saveDomain: String { get }
  var domainNotSaved: String { get }
  var newDomainTitle: String { get }
  var saved: String { get }
}

extension Indonesian {
  package var systemsTitle: String { "Register sistem" }
  package func systemsLead(_ count: Int) -> String { "\(number(count)) sistem elektronik" }
  package var addSystem: String { "Tambah sistem" }
  package var noSystems: (title: String, advice: String) {
    ("Tidak ada sistem yang cocok", "Longgarkan saringan, atau periksa ejaan kata yang dicari.")
  }

  package func systemState(_ state: InformationSystem.State) -> String {
    switch state {
    case .active: "Aktif"
    case .shutDown: "Ditutup sementara"
    case .monitored: "Dipantau intensif"
    case .inactive: "Tidak dipakai"
    }
  }

  package func categoryName(_ category: InformationSystem.Category) -> String {
    switch category {
    case .strategic: "Strategis"
    case .high: "Tinggi"
    case .low: "Rendah"
    }
  }

  package func hosting(_ hosting: InformationSystem.Hosting) -> String {
    switch hosting {
    case .own: "Server Diskominfo"
    case .province: "Server provinsi"
    case .national: "Pusat data nasional"
    case .shared: "Hosting bersama"
    case .agency: "Server perangkat daerah"
    }
  }

  package func lastResult(_ result: SystemFilter.Evaluated) -> String {
    switch result {
    case .met: "Memenuhi"
    case .notMet: "Belum memenuhi"
    case .never: "Belum pernah dinilai"
    }
  }

  package func systemOrder(_ order: SystemOrder) -> String {
    switch order {
    case .code: "Kode"
    case .name: "Nama"
    case .longestAgo: "Paling lama tidak dinilai"
    case .newest: "Terakhir dinilai"
    }
  }

  package func evaluationResult(_ isMet: Bool?) -> String {
    switch isMet {
    case true: "Memenuhi"
    case false: "Belum memenuhi"
    case nil: "Belum pernah dinilai"
    }
  }

  package func openFindings(_ count: Int) -> String {
    count == 0 ? "–" : "\(number(count)) terbuka"
  }
  package var notAssessed: String { "Belum ditetapkan" }
  package var unknownValue: String { "Belum dicatat" }
  package var allOfThem: String { "Semua" }

  package var ownerLabel: String { "Pemilik" }
  package var stateLabel: String { "Keadaan" }
  package var categoryLabel: String { "Kategori" }
  package var resultLabel: String { "Hasil terakhir" }
  package var orderLabel: String { "Urutan" }
  package var searchLabel: String { "Kata yang dicari" }
  package var systemColumns: [String] {
    ["Sistem", "Pemilik", "Kategori", "Keadaan", "Evaluasi terakhir", "Temuan"]
  }

  package var changeAction: String { "Ubah" }
  package var systemCodeLabel: String { "Kode" }
  package var systemCodeHint: String {
    "Pendek dan tetap, misalnya SIMPEG. Huruf, angka, titik, dan tanda hubung."
  }
  package var systemNameLabel: String { "Nama sistem" }
  package var urlLabel: String { "Alamat web" }
  package var hostingLabel: String { "Tempat hosting" }
  package var stackLabel: String { "Bahasa dan kerangka kerja" }
  package var listHint: String { "Satu pada tiap baris." }
  package var stackHint: String {
    "Satu pada tiap baris, misalnya PHP. Dicocokkan dengan kompetensi tim."
  }
  package var dataLabel: String { "Data yang diolah" }
  package var contactLabel: String { "Narahubung" }
  package var vendorLabel: String { "Penyedia" }
  package var contractEndLabel: String { "Akhir kontrak" }
  package func contractEnd(_ date: String, isOver: Bool) -> String {
    isOver ? "\(date), sudah lewat" : date
  }
  package var usersLabel: String { "Pengguna" }
  package var visitsLabel: String { "Kunjungan tiap bulan" }
  package var documentsLabel: String { "Dokumen" }
  package var dependantsLabel: String { "Yang bergantung padanya" }
  package var dependantsHint: String { "Kode sistem, satu pada tiap baris." }
  package var dependsOnLabel: String { "Bergantung pada" }
  package var stateHint: String {
    "Penutupan dan pemantauan datang dari berkas, tidak dari formulir ini."
  }
  package func stateFollowsCases(_ state: String) -> String {
    "\(state). Keadaan ini ditetapkan oleh berkas dan berubah bersamanya."
  }
  package var saveSystem: String { "Simpan sistem" }
  package var systemNotSaved: String { "Sistem belum disimpan" }
  package func newSystemTitle() -> String { "Tambah sistem" }
  package func editSystemTitle(_ name: String) -> String { "Ubah \(name)" }
  package var identityPart: String { "Identitas" }
  package var technicalPart: String { "Teknis" }
  package var usagePart: String { "Pemanfaatan dan penyedia" }

  package var evaluationsSoFar: String { "Evaluasi" }
  package var neverEvaluated: String { "Sistem ini belum pernah dinilai." }
  package var evaluationColumns: [String] { ["Berkas", "Diputuskan", "Hasil", "Kontrol"] }
  package func scoreOfControls(_ score: Score) -> String {
    "\(count(score.met, of: score.met + score.notMet)) kontrol"
      + (score.share.map { " (\(percent($0)))" } ?? "")
  }
  package var reportAction: String { "Laporan" }
  package var openFindingsHeading: String { "Temuan terbuka" }
  package var noOpenFindings: String { "Tidak ada temuan yang terbuka." }
  package var findingListColumns: [String] { ["Temuan", "Tingkat", "Batas perbaikan"] }
  package var allFindingsOfSystem: String { "Semua temuan sistem ini" }
  package var runningCasesHeading: String { "Berkas yang berjalan" }
  package var noRunningCases: String { "Tidak ada berkas yang berjalan tentang sistem ini." }
  package var runningCaseColumns: [String] { ["Berkas", "Giliran", "Dibuka"] }
  package var domainsHeading: String { "Nama domain" }
  package var noDomains: String { "Belum ada nama domain yang dicatat." }
  package var factsHeading: String { "Catatan register" }

  package var domainsTitle: String { "Nama domain" }
  package func domainsLead(_ count: Int) -> String { "\(number(count)) nama domain" }
  package var addDomain: String { "Tambah nama domain" }
  package var noDomainsFound: (title: String, advice: String) {
    ("Tidak ada nama domain yang cocok", "Longgarkan saringan, atau periksa ejaannya.")
  }
  package func domainState(_ state: DomainName.State) -> String {
    switch state {
    case .active: "Aktif"
    case .suspended: "Dihentikan sementara"
    case .released: "Dilepas"
    }
  }
  package var domainColumns: [String] {
    ["Nama domain", "Sistem", "Pemilik", "Keadaan", domainExpiresLabel, "Catatan"]
  }
  package var domainNameLabel: String { "Nama domain" }
  package var domainNameHint: String { "Misalnya simpeg.contoh.go.id, dengan huruf kecil." }
  package var domainSystemLabel: String { "Sistem" }
  package var domainSystemHint: String { "Kosongkan bila belum diketahui." }
  package var noteLabel: String { "Catatan" }
  package var saveDomain: String { "Simpan nama domain" }
  package var domainNotSaved: String { "Nama domain belum disimpan" }
  package var newDomainTitle: String { "Tambah nama domain" }
  package var saved: String { "Tersimpan." }
}
