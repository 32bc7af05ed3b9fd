// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Procedures

/// Words of the forms that rows are filled in with.
package protocol StepFormWords {
  func recordField(_ field: RecordField) -> (label: String, hint: String?)
  /// "4, sering": a step of the scale for likelihood or impact.
  func oneToFive(_ value: Int, _ field: RecordField) -> String
  func speed(_ speed: Disposition.Speed) -> String
  func secrecy(_ secrecy: Disposition.Secrecy) -> String
  /// "a, b, dan c".
  func list(_ items: [String]) -> String

  func systemsToEvaluate(count: Int) -> (label: String, hint: String?)
  /// "BKPSDM · Tinggi · dinilai 3 Mei 2025 · 1.200 pengguna · 2 dokumen".
  func systemFacts(_ system: InformationSystem, owner: String) -> String
  var selectionReason: String { get }

  var forwardTo: String { get }
  var withRespect: String { get }
  var instructionHint: String { get }
  var dispositionPhrases: [String] { get }
  var dispositionNote: String { get }
  var speedLabel: String { get }
  var secrecyLabel: String { get }
  var moreAboutDisposition: String { get }
  var dispositionDue: String { get }
  var dispositionThrough: String { get }
  var dispositionCopy: String { get }

  var teamMembers: String { get }
  var teamLeader: String { get }
  var mismatchReason: String { get }
  var mismatchHint: String { get }
  func systemStacks(_ count: Int) -> String
  func competences(_ known: [String], needed: Set<String>) -> String
  func competenceGap(_ system: String, _ missing: [String]) -> String

  var evaluator: String { get }
  var fromDay: String { get }
  var toDay: String { get }
  var clashReason: String { get }
  var clashHint: String { get }

  func judgedOf(_ assessed: Int, _ total: Int) -> String
  var openChecklist: String { get }
  var continueChecklist: String { get }
  func findingsSoFar(_ count: Int) -> String
  var evaluationSummary: String { get }

  var testMethod: String { get }
  func testLine(_ number: Int) -> String
  func testLineResult(_ number: Int) -> String
  var testPassed: String { get }
  var testFailed: String { get }
  var testNote: String { get }
  var proposedTests: [String] { get }

  func reportSummary(_ system: String, _ score: Score, findings: [Finding]) -> String
  func reportScope(_ system: String, url: String?, _ checklist: String) -> String
  var reportMethod: String { get }
  func reportConclusion(_ score: Score, findings: [Finding]) -> String
  func changeSummary(_ title: String, steps: String, after: String) -> String
  func workSummary(_ title: String, done: String, result: String) -> String
  func shutdownAnnouncement(_ system: String) -> String
  var shutdownWayBack: String { get }
  var proposedBackupPlan: String { get }
  func deliverySubject(_ name: String, isEvaluation: Bool) -> String
  func deliveryBody(_ name: String, number: String, isEvaluation: Bool) -> String
}

extension Indonesian {
  package func recordField(_ field: RecordField) -> (label: String, hint: String?) {
    switch field {
    case .summary: ("Ringkasan", "Dibaca pimpinan. Sudah diisi dari hasil; sunting seperlunya.")
    case .scope: ("Ruang lingkup", nil)
    case .method: ("Cara kerja", nil)
    case .conclusion: ("Simpulan", nil)
    case .recommendations: ("Saran", "Yang diminta dari pemilik atau pengembang aplikasi.")
    case .considerations: ("Pertimbangan", "Data pendukung yang dipakai, misalnya log aktivitas.")
    case .shutdownFrom: ("Ditutup mulai", nil)
    case .shutdownUntil: ("Perkiraan dibuka kembali", "Kosongkan bila menunggu perbaikan selesai.")
    case .announcement: ("Pengumuman untuk pengguna", "Tampil di halaman pemeliharaan.")
    case .wayBack: ("Cara membuka kembali", "Syarat dan uji yang harus lulus sebelum dibuka.")
    case .operatorName: ("Pelaksana di server", nil)
    case .backupTaken: ("Cadangan data sudah dibuat dan diperiksa", nil)
    case .monitoringFrom: ("Pemantauan mulai", nil)
    case .monitoringUntil: ("Pemantauan sampai", "Kosongkan bila sampai tindak lanjut selesai.")
    case .interval: ("Jeda pemantauan, dalam detik", "Paling cepat 20 detik.")
    case .backupPlan:
      ("Rencana pencadangan", "Apa, berapa sering, ke mana, dan siapa yang memeriksa.")
    case .contact: ("Narahubung", nil)
    case .deliverySubject: ("Hal surat", nil)
    case .deliveryBody: ("Isi surat", nil)
    case .deliveryNumber: ("Nomor surat", "Kosongkan agar nomor diambil dari buku agenda.")
    case .deliveryVia: ("Disampaikan lewat", "Misalnya SRIKANDI, surel, atau kurir.")
    case .followUpSummary:
      ("Uraian tindak lanjut", "Apa yang diperbaiki. Setiap temuan dijawab di halamannya sendiri.")
    case .requestSubject: ("Hal", "Satu baris, misalnya: pemasangan sertifikat TLS.")
    case .requestWhat: ("Yang dimohon", nil)
    case .requestWhy: ("Alasan", nil)
    case .requestSystem: ("Sistem", nil)
    case .requestDomain: ("Nama domain", nil)
    case .urgency: ("Kesegeraan", nil)
    case .letterNumber: ("Nomor surat permohonan", nil)
    case .letterDate: ("Tanggal surat", nil)
    case .analysisFinding: ("Hasil analisis", "Sistem yang terdampak dan penyebabnya.")
    case .likelihood: ("Kemungkinan", nil)
    case .impact: ("Dampak", nil)
    case .proposal: ("Tindakan teknis yang diusulkan", nil)
    case .analysisSystem: ("Sistem", nil)
    case .workDone: ("Pekerjaan yang dilakukan", nil)
    case .workResult: ("Hasil", nil)
    case .changePlan: ("Rencana perubahan", nil)
    case .changeWindow: ("Waktu pelaksanaan", "Misalnya: Sabtu 28 November 2026, 20.00–22.00.")
    case .changeBackup: ("Cadangan sebelum perubahan", "Berkas, tempat simpan, dan waktu dibuat.")
    case .changeRollback: ("Rencana mundur", "Cara kembali ke keadaan semula bila gagal.")
    case .changeSteps: ("Langkah yang dikerjakan", nil)
    case .changeBefore: ("Konfigurasi sebelum", nil)
    case .changeAfter: ("Konfigurasi sesudah", nil)
    case .approvalNote: ("Catatan", nil)
    }
  }

  package func oneToFive(_ value: Int, _ field: RecordField) -> String {
    let likelihood = ["sangat jarang", "jarang", "mungkin", "sering", "hampir pasti"]
    let impact = ["tidak berarti", "kecil", "sedang", "besar", "sangat besar"]
    let scale = field == .likelihood ? likelihood : impact
    return scale.indices.contains(value - 1) ? "\(value), \(scale[value - 1])" : "\(value)"
  }

  package func speed(_ speed: Disposition.Speed) -> String {
    switch speed {
    case .normal: "Biasa"
    case .urgent: "Segera"
    case .veryUrgent: "Sangat segera"
    }
  }

  package func secrecy(_ secrecy: Disposition.Secrecy) -> String {
    switch secrecy {
    case .normal: "Biasa"
    case .limited: "Terbatas"
    case .secret: "Rahasia"
    case .verySecret: "Sangat rahasia"
    }
  }

  package func list(_ items: [String]) -> String {
    switch items.count {
    case 0: ""
    case 1: items[0]
    case 2: "\(items[0]) dan \(items[1])"
    default: items.dropLast().joined(separator: ", ") + ", dan " + (items.last ?? "")
    }
  }

  package func systemsToEvaluate(count: Int) -> (label: String, hint: String?) {
    (
      "Aplikasi yang dievaluasi",
      "\(number(count)) aplikasi dipakai; yang paling lama tidak dinilai di atas."
    )
  }

  package func systemFacts(_ system: InformationSystem, owner: String) -> String {
    var facts = [owner]
    facts.append(category(system.category))
    facts.append(
      system.lastEvaluated.map { "dinilai \(date($0))" } ?? "belum pernah dinilai")
    if let users = system.users { facts.append("\(number(users)) pengguna") }
    if let visits = system.monthlyVisits { facts.append("\(number(visits)) kunjungan sebulan") }
    facts.append(
      system.documents.isEmpty ? "tanpa dokumentasi" : system.documents.joined(separator: ", "))
    return facts.joined(separator: " · ")
  }

  package func category(_ category: InformationSystem.Category?) -> String {
    switch category {
    case .strategic: "kategori Strategis"
    case .high: "kategori Tinggi"
    case .low: "kategori Rendah"
    case nil: "kategori belum dinilai"
    }
  }

  package var selectionReason: String { "Mengapa aplikasi ini" }
  package var forwardTo: String { "Diteruskan kepada" }
  package var withRespect: String { "Dengan hormat harap" }
  package var instructionHint: String { "Pilih, atau tulis di catatan." }
  package var dispositionPhrases: [String] {
    [
      "Proses lebih lanjut", "Tanggapan dan saran", "Koordinasi dan konfirmasi",
      "Untuk diketahui", "Siapkan laporan",
    ]
  }
  package var dispositionNote: String { "Catatan" }
  package var speedLabel: String { "Kesegeraan" }
  package var secrecyLabel: String { "Keamanan" }
  package var moreAboutDisposition: String { "Batas waktu, lewat siapa, tembusan" }
  package var dispositionDue: String { "Batas waktu" }
  package var dispositionThrough: String { "Melalui" }
  package var dispositionCopy: String { "Untuk diketahui (tembusan)" }

  package var teamMembers: String { "Anggota tim" }
  package var teamLeader: String { "Ketua tim" }
  package var mismatchReason: String { "Alasan menugaskan tim ini" }
  package var mismatchHint: String {
    "Wajib bila ada aplikasi yang tidak dikuasai satu pun anggota."
  }
  package func systemStacks(_ count: Int) -> String {
    "Bahasa dan kerangka kerja \(count) aplikasi"
  }
  package func competences(_ known: [String], needed: Set<String>) -> String {
    let low = Set(needed.map { $0.lowercased() })
    let fitting = known.filter { low.contains($0.lowercased()) }
    if known.isEmpty { return "belum ada kompetensi tercatat" }
    if needed.isEmpty || fitting.isEmpty { return "menguasai \(list(known))" }
    return "cocok: \(list(fitting)) · menguasai \(list(known))"
  }
  package func competenceGap(_ system: String, _ missing: [String]) -> String {
    "\(system): tidak ada yang menguasai \(list(missing))."
  }

  package var evaluator: String { "Penilai" }
  package var fromDay: String { "Mulai" }
  package var toDay: String { "Sampai" }
  package var clashReason: String { "Alasan jadwal bertumpuk" }
  package var clashHint: String {
    "Wajib bila satu orang menilai dua aplikasi pada hari yang sama."
  }

  package func judgedOf(_ assessed: Int, _ total: Int) -> String {
    "\(assessed) dari \(total) kontrol dinilai"
  }
  package var openChecklist: String { "Buka daftar periksa" }
  package var continueChecklist: String { "Lanjutkan daftar periksa" }
  package func findingsSoFar(_ count: Int) -> String {
    count == 0 ? "Belum ada temuan dicatat." : "\(count) temuan dicatat."
  }
  package var evaluationSummary: String { "Catatan untuk penyusun laporan" }

  package var testMethod: String { "Cara menguji" }
  package func testLine(_ number: Int) -> String { "Yang diuji, \(number)" }
  package func testLineResult(_ number: Int) -> String { "Hasil \(number)" }
  package var testPassed: String { "Berhasil" }
  package var testFailed: String { "Gagal" }
  package var testNote: String { "Catatan uji" }
  package var proposedTests: [String] {
    ["Layanan dapat dibuka dan dipakai", "Perubahan berlaku seperti yang direncanakan"]
  }

  package func reportSummary(_ system: String, _ score: Score, findings: [Finding]) -> String {
    var text =
      "Dari \(score.total) kontrol, \(system) memenuhi \(score.met), belum memenuhi \(score.notMet), dan \(score.notApplicable) tidak berlaku."
    if let share = score.share {
      text += " Kontrol yang dipenuhi \(percent(share)) dari yang berlaku."
    }
    text += " " + findingSentence(findings)
    return text
  }

  private func findingSentence(_ findings: [Finding]) -> String {
    if findings.isEmpty { return "Tidak ada temuan terbuka." }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.filter { $0.severity == severity }.count
      return count == 0 ? nil : "\(count) \(self.severity(severity).lowercased())"
    }
    return "Ada \(findings.count) temuan terbuka: \(list(counts))."
  }

  package func reportScope(_ system: String, url: String?, _ checklist: String) -> String {
    "Aplikasi \(system)\(url.map { " (\($0))" } ?? ""), dinilai dengan \(checklist)."
  }
  package var reportMethod: String {
    "Penilaian mandiri: wawancara dengan pengelola, pemeriksaan konfigurasi, dan pengujian dari luar tanpa mengganggu layanan."
  }
  package func reportConclusion(_ score: Score, findings: [Finding]) -> String {
    let severe = findings.filter { $0.severity >= .high }.count
    return severe > 0
      ? "Masih ada \(severe) temuan kritis atau tinggi yang perlu diperbaiki lebih dahulu."
      : score.notMet > 0
        ? "Tidak ada temuan kritis atau tinggi; \(score.notMet) kontrol masih perlu dilengkapi."
        : "Semua kontrol yang berlaku sudah dipenuhi."
  }
  package func changeSummary(_ title: String, steps: String, after: String) -> String {
    "\(title) sudah dikerjakan.\n\nLangkah: \(steps)\n\nKeadaan sekarang: \(after)"
  }
  package func workSummary(_ title: String, done: String, result: String) -> String {
    "\(title): cukup dengan pemeliharaan, tanpa perubahan.\n\nPekerjaan: \(done)\n\nHasil: \(result)"
  }
  package func shutdownAnnouncement(_ system: String) -> String {
    "\(system) sedang diperbaiki dan ditutup sementara. Mohon maaf atas ketidaknyamanan ini."
  }
  package var shutdownWayBack: String {
    "Temuan kritis dan tinggi diperbaiki dan lulus uji ulang, lalu dibuka kembali atas persetujuan Seksi."
  }
  package var proposedBackupPlan: String {
    "Basis data setiap 6 jam dan berkas setiap hari, disimpan di luar server aplikasi selama 30 hari; uji pulih sekali seminggu."
  }
  package func deliverySubject(_ name: String, isEvaluation: Bool) -> String {
    isEvaluation
      ? "Penyampaian laporan hasil evaluasi keamanan \(name)" : "Hasil permohonan: \(name)"
  }
  package func deliveryBody(_ name: String, number: String, isEvaluation: Bool) -> String {
    isEvaluation
      ? "Bersama ini kami sampaikan laporan hasil evaluasi keamanan informasi \(name) (berkas \(number)). Mohon temuan di dalamnya ditindaklanjuti dan dijawab melalui Kawal."
      : "Permohonan Saudara mengenai \(name) (berkas \(number)) telah selesai kami tangani. Uraiannya ada pada laporan terlampir."
  }
}
