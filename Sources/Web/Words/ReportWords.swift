// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Records

package protocol ReportWords {
  var reportsTitle: String { get }
  var reportsLead: String { get }
  var reportFile: String { get }
  var reportFileHint: String { get }
  var reportFileMissing: String { get }
  var reportSystem: String { get }
  var reportSystemHint: String { get }
  var reportCase: String { get }
  var readReport: String { get }
  var reportsSoFar: String { get }
  var reportColumns: [String] { get }
  var noReports: String { get }
  func reportState(_ state: ReportImport.State) -> String
  func reportState(_ state: ReportImport.State, progress: Int) -> String
  var reportReload: String { get }
  var previewLead: String { get }
  var takenLead: String { get }
  var previewColumns: [String] { get }
  /// "2 kritis, 5 tinggi".
  func newBySeverity(_ counts: [String: Int]) -> String
  var unknownHostsHeading: String { get }
  var unknownHostsAdvice: String { get }
  var placeWithoutHost: String { get }
  var skippedHeading: String { get }
  var goneNote: String { get }
  var takeReport: String { get }
  var discardReport: String { get }
  var nothingToTake: String { get }
  func observationsIn(_ count: Int, _ format: String) -> String
  var reportNotRead: String { get }
  var reopenedHeading: String { get }
}

extension Indonesian {
  package var reportsTitle: String { "Impor laporan pemindai" }
  package var reportsLead: String {
    "Laporan dibaca dan dibandingkan dulu. Belum ada yang diambil sebelum Anda menyetujuinya."
  }
  package var reportFile: String { "Berkas laporan" }
  package var reportFileHint: String {
    "ZAP, Nuclei, Nikto, testssl.sh, Wapiti, WPScan, SSLyze, Nmap, OpenVAS, Nessus, Burp, SARIF, "
      + "Trivy, Grype, Semgrep, CycloneDX, Dependency-Check, atau bentuk umum JSON dan CSV."
  }
  package var reportFileMissing: String { "Pilih berkas laporannya." }
  package var reportSystem: String { "Sistem" }
  package var reportSystemHint: String {
    "Kosongkan bila nama host dalam laporan sudah menunjukkan sistemnya."
  }
  package var reportCase: String { "Untuk evaluasi" }
  package var readReport: String { "Baca laporan" }
  package var reportsSoFar: String { "Laporan terakhir" }
  package var reportColumns: [String] { ["Laporan", "Alat", "Keadaan", "Hasil", "Waktu"] }
  package var noReports: String { "Belum ada laporan yang diimpor." }
  package func reportState(_ state: ReportImport.State) -> String {
    switch state {
    case .reading: "Sedang dibaca"
    case .ready: "Menunggu keputusan Anda"
    case .taking: "Sedang diambil"
    case .taken: "Sudah diambil"
    case .failed: "Tidak dapat dibaca"
    case .discarded: "Dibuang"
    }
  }
  package func reportState(_ state: ReportImport.State, progress: Int) -> String {
    "\(reportState(state)), \(number(progress)) hasil sejauh ini."
  }
  package var reportReload: String { "Muat ulang" }
  package var previewLead: String { "Belum ada yang diambil. Inilah yang akan terjadi:" }
  package var takenLead: String { "Inilah yang diambil:" }
  package var previewColumns: [String] {
    ["Sistem", "Baru", "Sudah pernah", "Muncul lagi", "Tidak terlihat lagi", "Tempat lain"]
  }
  package func newBySeverity(_ counts: [String: Int]) -> String {
    ["critical": "kritis", "high": "tinggi", "medium": "sedang", "low": "rendah", "info": "info"]
      .sorted { order($0.key) < order($1.key) }
      .compactMap { key, word in counts[key].map { "\(number($0)) \(word)" } }
      .joined(separator: ", ")
  }
  private func order(_ severity: String) -> Int {
    ["critical", "high", "medium", "low", "info"].firstIndex(of: severity) ?? 5
  }
  package var unknownHostsHeading: String { "Host yang belum terdaftar" }
  package var unknownHostsAdvice: String {
    "Hasil untuk host ini dilewati. Daftarkan nama domainnya, atau impor lagi dengan memilih sistem."
  }
  package var placeWithoutHost: String { "(tanpa host)" }
  package var skippedHeading: String { "Dilewati" }
  package var goneNote: String {
    "Yang tidak terlihat lagi hanya ditandai perlu verifikasi. Tidak ada yang ditutup karenanya."
  }
  package var takeReport: String { "Ambil hasilnya" }
  package var discardReport: String { "Buang" }
  package var nothingToTake: String { "Tidak ada yang dapat diambil dari laporan ini." }
  package func observationsIn(_ count: Int, _ format: String) -> String {
    "\(number(count)) hasil dalam laporan \(format)"
  }
  package var reportNotRead: String { "Laporan belum dibaca" }
  package var reopenedHeading: String { "Temuan yang terbuka lagi" }
}
