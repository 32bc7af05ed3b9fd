// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Records

package protocol IncidentWords {
  func incidentsLead(open: Int) -> String
  var incidentColumns: [String] { get }
  var noIncidents: (title: String, advice: String) { get }
  var openOnlyLabel: String { get }
  func incidentKind(_ kind: Incident.Kind) -> String
  /// What it is called: *dugaan* until a person confirms.
  func incidentTitle(_ incident: Incident, _ system: String?) -> String
  func incidentVerdict(_ verdict: Incident.Verdict) -> String
  func incidentState(_ incident: Incident) -> String
  var incidentKindLabel: String { get }
  var incidentVerdictLabel: String { get }
  var causeLabel: String { get }
  var openedLabel: String { get }
  var resolvedLabel: String { get }
  func lasted(_ seconds: TimeInterval) -> String
  var acknowledgedLabel: String { get }
  var notAcknowledged: String { get }
  func acknowledgedBy(_ name: String, _ moment: String) -> String
  var openChangeCase: String { get }
  var incidentHistory: String { get }
  func incidentEvent(_ kind: IncidentEvent.Kind) -> String
  var theMonitor: String { get }
  var clocksHeading: String { get }
  func clockName(_ kind: IncidentClock.Kind) -> String
  func clockState(_ clock: IncidentClock, due: String, done: String?, isLate: Bool) -> String
  var clocksNote: String { get }
  var suspicionNotice: String { get }
  var evidenceLabel: String { get }

  func incidentMove(_ kind: IncidentMove) -> String
  func incidentMoveHint(_ kind: IncidentMove) -> String
  func incidentMoveText(_ kind: IncidentMove) -> String
  var incidentNotSaved: String { get }
  var incidentTextMissing: String { get }

  func noticesHeading(_ count: Int) -> String
  func noticeKind(_ kind: Notice.Kind) -> String
  var noticesRead: String { get }
  var allIncidents: String { get }
}

extension Indonesian {
  package func incidentsLead(open: Int) -> String {
    open == 0 ? "Tidak ada yang terbuka." : "\(number(open)) masih terbuka."
  }
  package var incidentColumns: [String] {
    ["Insiden", "Tingkat", "Keadaan", "Dibuka", "Ditanggapi"]
  }
  package var noIncidents: (title: String, advice: String) {
    ("Tidak ada insiden", "Pemantauan belum menemukan gangguan, atau saringannya terlalu ketat.")
  }
  package var openOnlyLabel: String { "Yang terbuka saja" }
  package func incidentKind(_ kind: Incident.Kind) -> String {
    switch kind {
    case .down: "Tidak terjangkau"
    case .partial: "Gangguan sebagian"
    case .flapping: "Naik turun"
    case .cutOff: "Pemantau terputus"
    case .certificate: "Sertifikat hampir berakhir"
    case .domain: "Nama domain hampir berakhir"
    case .content: "Halaman berubah"
    case .defacement: "Perusakan halaman"
    case .gambling: "Sisipan judi online"
    case .headers: "Header keamanan berubah"
    case .encryption: "Sambungan aman (TLS) melemah"
    case .backup: "Bukti cadangan kurang"
    }
  }
  package func incidentTitle(_ incident: Incident, _ system: String?) -> String {
    let kind = incidentKind(incident.kind)
    let isGuess: Bool =
      switch incident.kind {
      case .content, .defacement, .gambling, .headers, .cutOff: incident.verdict == .suspected
      case .down, .partial, .flapping, .certificate, .domain, .encryption, .backup: false
      }
    let name = isGuess ? "Dugaan \(kind.prefix(1).lowercased() + kind.dropFirst())" : kind
    return name + (system.map { ": \($0)" } ?? "")
  }
  package func incidentVerdict(_ verdict: Incident.Verdict) -> String {
    switch verdict {
    case .suspected: "Dugaan"
    case .confirmed: "Benar terjadi"
    case .refuted: "Tidak terbukti"
    }
  }
  package func incidentState(_ incident: Incident) -> String {
    if incident.verdict == .refuted { return incidentVerdict(.refuted) }
    if !incident.isOpen { return "Selesai" }
    if incident.verdict == .confirmed { return "Terbuka, benar terjadi" }
    return incident.isAcknowledged ? "Terbuka, ditanggapi" : "Terbuka"
  }
  package var incidentKindLabel: String { "Jenis" }
  package var incidentVerdictLabel: String { "Penilaian" }
  package var causeLabel: String { "Sebab pertama" }
  package var openedLabel: String { "Dibuka" }
  package var resolvedLabel: String { "Selesai" }
  package func lasted(_ seconds: TimeInterval) -> String {
    let minutes = Int(seconds / 60)
    if minutes < 1 { return "kurang dari semenit" }
    if minutes < 120 { return "\(number(minutes)) menit" }
    return minutes < 2880 ? "\(number(minutes / 60)) jam" : "\(number(minutes / 1440)) hari"
  }
  package var acknowledgedLabel: String { "Ditanggapi" }
  package var notAcknowledged: String { "Belum ada yang menanggapi" }
  package func acknowledgedBy(_ name: String, _ moment: String) -> String { "\(name), \(moment)" }
  package var openChangeCase: String { "Buka berkas Perubahan Pengamanan" }
  package var incidentHistory: String { "Riwayat" }
  package func incidentEvent(_ kind: IncidentEvent.Kind) -> String {
    switch kind {
    case .opened: "Terlihat oleh pemantau"
    case .changed: "Berubah"
    case .evidence: "Bukti tambahan"
    case .resolved: "Pulih"
    case .reminded: "Diingatkan"
    case .digest: "Ringkasan"
    case .acknowledged: "Ditanggapi"
    case .confirmed: "Dinyatakan benar terjadi"
    case .refuted: "Dinyatakan tidak terbukti"
    case .noted: "Catatan"
    case .closed: "Ditutup"
    case .answered: "Aduan dijawab"
    case .notified: "Pemberitahuan data pribadi selesai"
    case .linked: "Berkas dibuka"
    }
  }
  package var theMonitor: String { "Pemantau" }
  package var clocksHeading: String { "Batas waktu" }
  package func clockName(_ kind: IncidentClock.Kind) -> String {
    switch kind {
    case .answer: "Jawaban atas aduan (2 × 24 jam)"
    case .notify: "Pemberitahuan data pribadi (3 × 24 jam)"
    }
  }
  package func clockState(
    _ clock: IncidentClock, due: String, done: String?, isLate: Bool
  ) -> String {
    if let done { return isLate ? "dilakukan \(done), lewat batas \(due)" : "dilakukan \(done)" }
    return isLate ? "lewat batas \(due)" : "paling lambat \(due)"
  }
  package var clocksNote: String {
    "Dihitung dalam jam kalender, malam dan hari libur termasuk. Batas kedua berjalan sejak "
      + "dinyatakan benar terjadi dan berlaku bila ada data pribadi yang terungkap."
  }
  package var suspicionNotice: String {
    "Ini dugaan dari pemeriksaan otomatis. Lihat sendiri halamannya, lalu nyatakan benar terjadi "
      + "atau tidak terbukti."
  }
  package var evidenceLabel: String { "Bukti" }

  package func incidentMove(_ move: IncidentMove) -> String {
    switch move {
    case .acknowledge: "Tanggapi"
    case .confirm: "Benar terjadi"
    case .refute: "Tidak terbukti"
    case .note: "Tulis catatan"
    case .close: "Tutup"
    case .answer: "Aduan sudah dijawab"
    case .notify: "Pemberitahuan selesai"
    }
  }
  package func incidentMoveHint(_ move: IncidentMove) -> String {
    switch move {
    case .acknowledge: "Nama Anda tercatat sebagai yang menangani; pengingat berhenti."
    case .confirm:
      "Sejak sekarang ini bukan dugaan lagi. Batas 3 × 24 jam mulai berjalan bila ini pembobolan."
    case .refute: "Insiden selesai dan tidak dihitung dalam laporan."
    case .note: "Catatan dan lampirannya masuk ke riwayat insiden."
    case .close: "Tutup setelah sebabnya dibereskan."
    case .answer: "Hentikan batas 2 × 24 jam: aduan atau surat tentang insiden ini sudah dijawab."
    case .notify:
      "Hentikan batas 3 × 24 jam: yang terdampak sudah diberi tahu, atau tidak ada data pribadi "
        + "yang terungkap."
    }
  }
  package func incidentMoveText(_ move: IncidentMove) -> String {
    switch move {
    case .acknowledge: "Catatan"
    case .confirm: "Apa yang Anda lihat"
    case .refute: "Mengapa tidak terbukti"
    case .note: "Catatan"
    case .close: "Apa yang dibereskan"
    case .answer: "Kepada siapa dan dengan apa dijawab"
    case .notify: "Siapa yang diberi tahu, atau mengapa tidak perlu"
    }
  }
  package var incidentNotSaved: String { "Belum tersimpan" }
  package var incidentTextMissing: String { "Tulis keterangannya." }

  package func noticesHeading(_ count: Int) -> String {
    "Pemberitahuan pemantauan (\(number(count)))"
  }
  package func noticeKind(_ kind: Notice.Kind) -> String {
    switch kind {
    case .opened: "baru"
    case .graver: "lebih gawat"
    case .reminder: "pengingat"
    case .digest: "ringkasan"
    case .resolved: "pulih"
    }
  }
  package var noticesRead: String { "Tandai sudah dibaca" }
  package var allIncidents: String { "Semua insiden" }
}
