// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Records

package protocol MonitorWords {
  var monitorsTitle: String { get }
  func monitorsLead(_ count: Int, disturbed: Int) -> String
  var startMonitor: String { get }
  var monitorColumns: [String] { get }
  var noMonitors: (title: String, advice: String) { get }
  func healthState(_ state: Health.State) -> String
  var monitorStopped: String { get }
  func lookCause(_ cause: Glance.Cause) -> String
  func milliseconds(_ count: Int) -> String
  func sinceMoment(_ moment: String) -> String
  var neverLooked: String { get }
  var monitorStateLabel: String { get }
  var intensiveOnlyLabel: String { get }
  var incidentsTitle: String { get }
  var statesTitle: String { get }
  var statesLead: String { get }
  var publicStatesLead: String { get }
  var statesNotAll: String { get }

  var uptimeHeading: String { get }
  func uptimeSpan(_ span: UptimeSpan) -> String
  func uptime(_ share: Double?) -> String
  func uptimeBar(_ moment: String, _ looks: LookCount) -> String
  var uptimeLegend: [String] { get }
  var uptimeNote: String { get }
  var responseHeading: String { get }
  func responseLabel(mean: Int?, most: Int) -> String
  var noResponses: String { get }
  var addressLabel: String { get }
  var intervalUsual: String { get }
  func intensiveUntil(_ seconds: Int, _ until: String?, _ number: String?) -> String
  var lastLookLabel: String { get }
  func lastLook(_ moment: String, status: Int?, milliseconds: Int) -> String
  var certificateLabel: String { get }
  func certificate(_ issuer: String?, until: String, days: Int) -> String
  var noCertificate: String { get }
  var startedLabel: String { get }
  func startedBy(_ name: String, _ date: String) -> String
  var expectedLabel: String { get }
  func expected(_ expectation: Expectation) -> String
  var baselineHeading: String { get }
  func baselineState(_ accepted: String?, proposed: String?) -> String
  func baselineFacts(words: Int, pages: Int, title: String?) -> String
  var acceptBaseline: String { get }
  var acceptBaselineHint: String { get }
  var relearnBaseline: String { get }
  var stopMonitor: String { get }
  var setMaintenance: String { get }
  var maintenanceHeading: String { get }
  func maintenance(_ from: String, _ to: String, _ reason: String) -> String
  var lastLooksHeading: String { get }
  var lookColumns: [String] { get }
  var noIncidentsOfMonitor: String { get }

  var startMonitorLead: String { get }
  var monitorSystemLabel: String { get }
  var monitorURLLabel: String { get }
  var monitorURLHint: String { get }
  var monitorIntervalLabel: String { get }
  var monitorIntervalHint: String { get }
  var neededTextLabel: String { get }
  var neededTextHint: String { get }
  var monitorNotSaved: String { get }
  var monitorSystemMissing: String { get }
  var maintenanceLead: String { get }
  var maintenanceDayLabel: String { get }
  var maintenanceFromLabel: String { get }
  var maintenanceHoursLabel: String { get }
  var maintenanceReasonLabel: String { get }
  var maintenanceMissing: String { get }
  var saveMaintenance: String { get }

  func systemMonitoring(_ state: Health.State) -> String
  var notMonitored: String { get }
  func monitoringSummary(_ summary: MonitoringSummary) -> String
  var monitoringSummaryLabel: String { get }
  var monitorNotStarted: String { get }
  var careHeading: String { get }
  func careUptime(_ care: CareSummary) -> String
  func careIncidents(_ care: CareSummary) -> String
  var careBackupsLabel: String { get }
  func careBackups(_ backups: BackupSummary, last: String?, restored: String?) -> String
}

/// How far back a row of bars reaches.
package enum UptimeSpan: Sendable, CaseIterable { case day, month, year }

extension Indonesian {
  package var monitorsTitle: String { "Pemantauan" }
  package func monitorsLead(_ count: Int, disturbed: Int) -> String {
    let tail = disturbed == 0 ? "tidak ada gangguan" : "\(number(disturbed)) terganggu"
    return "\(number(count)) alamat dipantau siang dan malam · \(tail)"
  }
  package var startMonitor: String { "Pantau sistem" }
  package var monitorColumns: [String] { ["Sistem", "Keadaan", "Sejak", "Waktu jawab", "Insiden"] }
  package var noMonitors: (title: String, advice: String) {
    ("Belum ada yang dipantau", "Pilih sistem dari register, atau longgarkan saringan.")
  }
  package func healthState(_ state: Health.State) -> String {
    switch state {
    case .up: "Naik"
    case .pending: "Tertunda"
    case .down: "Turun"
    case .partial: "Gangguan sebagian"
    case .maintenance: "Pemeliharaan"
    case .unknown: "Tidak diketahui"
    }
  }
  package var monitorStopped: String { "Tidak dipantau lagi" }
  package func lookCause(_ cause: Glance.Cause) -> String {
    switch cause {
    case .dns: "Nama domain"
    case .tcp: "Sambungan"
    case .tls: "Sambungan aman (TLS)"
    case .http: "Jawaban server"
    case .content: "Isi halaman"
    case .slow: "Lambat"
    }
  }
  package func milliseconds(_ count: Int) -> String {
    count < 10_000 ? "\(number(count)) milidetik" : "\(number(count / 1000)) detik"
  }
  package func sinceMoment(_ moment: String) -> String { "sejak \(moment)" }
  package var neverLooked: String { "Belum dilihat" }
  package var monitorStateLabel: String { "Keadaan" }
  package var intensiveOnlyLabel: String { "Pemantauan intensif" }
  package var incidentsTitle: String { "Insiden" }
  package var statesTitle: String { "Keadaan layanan" }
  package var statesLead: String { "Keadaan setiap sistem yang dipantau, menurut pemiliknya." }
  package var publicStatesLead: String {
    "Keadaan layanan menurut pemantauan dari jaringan kantor ini."
  }
  package var statesNotAll: String {
    "Sistem yang tidak dipantau atau sedang dihentikan sementara tidak tercantum."
  }

  package var uptimeHeading: String { "Keterjangkauan" }
  package func uptimeSpan(_ span: UptimeSpan) -> String {
    switch span {
    case .day: "24 jam terakhir"
    case .month: "30 hari terakhir"
    case .year: "Setahun terakhir"
    }
  }
  package func uptime(_ share: Double?) -> String {
    guard let share else { return "belum ada data" }
    // Cut, not rounded: 99,96% is not whole.
    return "\(number((share * 1000).rounded(.down) / 10))%"
  }
  package func uptimeBar(_ moment: String, _ looks: LookCount) -> String {
    if looks.isEmpty { return "\(moment): tidak dilihat" }
    if looks.counted == 0 { return "\(moment): \(healthState(looks.worst).lowercased())" }
    return "\(moment): \(uptime(looks.uptime))"
  }
  package var uptimeLegend: [String] { ["Naik", "Gangguan sebagian", "Turun", "Tidak dihitung"] }
  package var uptimeNote: String {
    "Pemeliharaan dan saat pemantau sendiri terputus tidak dihitung."
  }
  package var responseHeading: String { "Waktu jawab 24 jam terakhir" }
  package func responseLabel(mean: Int?, most: Int) -> String {
    "Rata-rata \(mean.map(milliseconds) ?? "–"), setengah jam paling lambat \(milliseconds(most))."
  }
  package var noResponses: String { "Belum ada jawaban yang tercatat." }
  package var addressLabel: String { "Alamat" }
  package var intervalUsual: String { "Jarak" }
  package func intensiveUntil(_ seconds: Int, _ until: String?, _ number: String?) -> String {
    let end = until.map { "sampai \($0)" } ?? "sampai tindak lanjut selesai"
    return "intensif, \(every(seconds: seconds)) \(end)" + (number.map { " (\($0))" } ?? "")
  }
  package var lastLookLabel: String { "Terakhir dilihat" }
  package func lastLook(_ moment: String, status: Int?, milliseconds ms: Int) -> String {
    "\(moment)" + (status.map { ", HTTP \($0)" } ?? "") + ", \(milliseconds(ms))"
  }
  package var certificateLabel: String { "Sertifikat" }
  package func certificate(_ issuer: String?, until: String, days: Int) -> String {
    let end = days < 0 ? "kedaluwarsa sejak \(until)" : "sampai \(until), \(number(days)) hari lagi"
    return (issuer.map { "\($0), " } ?? "") + end
  }
  package var noCertificate: String { "tidak ada (HTTP biasa) atau belum terlihat" }
  package var startedLabel: String { "Dipantau" }
  package func startedBy(_ name: String, _ date: String) -> String { "sejak \(date), oleh \(name)" }
  package var expectedLabel: String { "Diharapkan" }
  package func expected(_ expectation: Expectation) -> String {
    "HTTP \(expectation.lowestStatus)–\(expectation.highestStatus)"
      + (expectation.needsText.map { ", memuat \"\($0)\"" } ?? "")
  }
  package var baselineHeading: String { "Acuan halaman" }
  package func baselineState(_ accepted: String?, proposed: String?) -> String {
    switch (accepted, proposed) {
    case (let accepted?, let proposed?):
      "Acuan diterima \(accepted). Gambaran baru dipelajari \(proposed) dan belum diterima."
    case (let accepted?, nil): "Acuan diterima \(accepted)."
    case (nil, let proposed?):
      "Gambaran halaman dipelajari \(proposed). Periksa halamannya, lalu terima sebagai acuan."
    case (nil, nil): "Gambaran halaman sedang dipelajari dari beberapa kunjungan."
    }
  }
  package func baselineFacts(words count: Int, pages: Int, title: String?) -> String {
    "\(number(count)) kata tetap dari \(number(pages)) kunjungan"
      + (title.map { ", judul \"\($0)\"" } ?? "")
  }
  package var acceptBaseline: String { "Terima sebagai acuan baru" }
  package var acceptBaselineHint: String {
    "Nama Anda tercatat di jejak audit. Dugaan perubahan halaman yang terbuka ikut selesai."
  }
  package var relearnBaseline: String { "Pelajari ulang" }
  package var stopMonitor: String { "Hentikan pemantauan" }
  package var setMaintenance: String { "Catat waktu pemeliharaan" }
  package var maintenanceHeading: String { "Pemeliharaan" }
  package func maintenance(_ from: String, _ to: String, _ reason: String) -> String {
    "\(from) sampai \(to): \(reason)"
  }
  package var lastLooksHeading: String { "Pengamatan terakhir" }
  package var lookColumns: [String] { ["Waktu", "Hasil", "HTTP", "Waktu jawab"] }
  package var noIncidentsOfMonitor: String { "Belum pernah ada insiden pada alamat ini." }

  package var startMonitorLead: String {
    "Alamat dilihat terus, juga malam dan hari libur, dengan satu permintaan ringan setiap kali."
  }
  package var monitorSystemLabel: String { "Sistem" }
  package var monitorURLLabel: String { "Alamat" }
  package var monitorURLHint: String { "Kosongkan untuk memakai alamat dalam register." }
  package var monitorIntervalLabel: String { "Jarak antarpengamatan (detik)" }
  package var monitorIntervalHint: String { "Antara 20 dan 3.600; biasanya 60." }
  package var neededTextLabel: String { "Teks yang harus ada di halaman" }
  package var neededTextHint: String {
    "Misalnya nama layanan. Tanpa teks ini halaman dianggap terganggu."
  }
  package var monitorNotSaved: String { "Pemantauan belum dimulai" }
  package var monitorSystemMissing: String { "Pilih sistemnya." }
  package var maintenanceLead: String {
    "Selama waktu ini tidak ada insiden yang dibuka, dan keterjangkauan tidak dihitung."
  }
  package var maintenanceDayLabel: String { "Tanggal" }
  package var maintenanceFromLabel: String { "Mulai pukul" }
  package var maintenanceHoursLabel: String { "Lama (jam)" }
  package var maintenanceReasonLabel: String { "Pekerjaan" }
  package var maintenanceMissing: String {
    "Isi tanggal, jam mulai, lama (1–72 jam), dan pekerjaannya."
  }
  package var saveMaintenance: String { "Simpan waktu pemeliharaan" }

  package func systemMonitoring(_ state: Health.State) -> String {
    "Pemantauan: \(healthState(state).lowercased())"
  }
  package var notMonitored: String { "Sistem ini tidak dipantau." }
  package func monitoringSummary(_ summary: MonitoringSummary) -> String {
    var parts = ["terjangkau \(uptime(summary.looks.uptime))"]
    parts.append(
      summary.incidents == 0 ? "tanpa insiden" : "\(number(summary.incidents)) insiden")
    if let seconds = summary.meanSecondsToRecover {
      parts.append("pulih rata-rata \(briefTime(.minutes(max(1, Int(seconds / 60)))))")
    }
    parts.append(
      summary.missedBackups == 0
        ? "bukti cadangan lengkap" : "\(number(summary.missedBackups)) kekurangan cadangan")
    return parts.joined(separator: ", ")
  }
  package var monitoringSummaryLabel: String { "Hasil pemantauan" }
  package var careHeading: String { "30 hari terakhir" }
  package func careUptime(_ care: CareSummary) -> String {
    let minutes = Int(care.secondsDown / 60)
    let down = minutes > 0 ? ", turun \(briefTime(.minutes(minutes)))" : ""
    return uptime(care.looks.uptime) + down
  }
  package func careIncidents(_ care: CareSummary) -> String {
    guard !care.standing.isEmpty else { return "Tidak ada insiden" }
    var parts = ["\(number(care.standing.count)) insiden"]
    if care.open > 0 { parts.append("\(number(care.open)) masih terbuka") }
    if let seconds = care.meanSecondsToRecover {
      parts.append("pulih rata-rata \(briefTime(.minutes(max(1, Int(seconds / 60)))))")
    }
    return parts.joined(separator: ", ")
  }
  package var careBackupsLabel: String { "Cadangan" }
  package func careBackups(_ backups: BackupSummary, last: String?, restored: String?) -> String {
    var parts = ["\(number(backups.good)) bukti"]
    if backups.failed > 0 { parts.append("\(number(backups.failed)) gagal") }
    if backups.missed > 0 { parts.append("\(number(backups.missed)) kekurangan") }
    if let last { parts.append("terakhir \(last)") }
    parts.append(restored.map { "pemulihan diuji \($0)" } ?? "pemulihan belum diuji")
    return parts.joined(separator: ", ")
  }
  package var monitorNotStarted: String {
    "Alamat sistem ini belum ada dalam register, jadi belum ada yang dipantau."
  }
}
