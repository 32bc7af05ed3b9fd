// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Records

package protocol ProbeWords {
  /// A phrase in this language.
  func probeSays(_ phrase: Phrase) -> String
  func probesTitle(_ system: String) -> String
  var probesLead: String { get }
  var probeNotAsked: String { get }
  var probeNoAddress: String { get }
  func probeTarget(_ url: String) -> String
  var probeIntensityLabel: String { get }
  func probeIntensity(_ intensity: ProbeIntensity) -> String
  var probePassiveMeans: String { get }
  var probePathsMeans: String { get }
  var probeNeedsPermit: String { get }
  var probeNow: String { get }
  var probeRunsHeading: String { get }
  var noProbeRuns: String { get }
  var allProbes: String { get }
  var probeRunColumns: [String] { get }
  var probeBySchedule: String { get }
  func probeState(_ state: ProbeRun.State) -> String
  func probeOutcome(_ summary: ProbeSummary) -> String
  func probeProgress(_ done: Int, of steps: Int) -> String

  var permitsHeading: String { get }
  var noPermits: String { get }
  var recordPermit: String { get }
  var revokePermit: String { get }
  var probeLetterFile: String { get }
  func probeWindow(_ since: String, _ until: String) -> String
  func probeRecordedBy(_ name: String) -> String
  var probeRevoked: String { get }
  func permitTitle(_ system: String) -> String
  var permitLead: String { get }
  var permitNotSaved: String { get }
  var permitLetterLabel: String { get }
  var permitLetterHint: String { get }
  var probeLetterMissing: String { get }
  var permitSince: String { get }
  var permitUntil: String { get }
  var permitHosts: String { get }
  var permitHostsHint: String { get }
  var permitPorts: String { get }
  var permitPortsHint: String { get }
  var probePortsUnreadable: String { get }
  var permitFile: String { get }
  var savePermit: String { get }

  var probeScheduleHeading: String { get }
  var noProbeSchedule: String { get }
  func probeNext(_ moment: String) -> String
  var probeEveryLabel: String { get }
  var probeEveryHint: String { get }
  var saveProbeSchedule: String { get }

  var networksHeading: String { get }
  var networksLead: String { get }
  var networkLabel: String { get }
  var networkHint: String { get }
  var networkReason: String { get }
  var openNetwork: String { get }
  var closeNetwork: String { get }

  func probeRunTitle(_ moment: String) -> String
  var probeStillWaits: String { get }
  var probeGoesOn: String { get }
  var reloadPage: String { get }
  var probeResultsGone: String { get }
  var probeNoFaults: String { get }
  var probeFacts: String { get }
  func probePassed(_ count: Int) -> String
  func probeNotApplicable(_ count: Int) -> String
  var probeTentative: String { get }
  var probeRemedy: String { get }
  var probeEvidence: String { get }
  func probeUnseen(_ count: Int) -> String
  var probeUnseenAdvice: String { get }
  func probeUnseenReason(_ reason: String, _ count: Int) -> String
  var probeAskedBy: String { get }
  var probeCase: String { get }
  var probeFinished: String { get }
  var probeSummaryLabel: String { get }
  var probeEffort: String { get }
  func probeEffort(_ requests: Int, _ seconds: Double) -> String
  var probeCompared: String { get }
  func probeCompared(_ taken: Taken) -> String
  var probeAlgorithm: String { get }
}

extension Indonesian {
  package func probeSays(_ phrase: Phrase) -> String { phrase.id }
  package func probesTitle(_ system: String) -> String { "Pemeriksaan otomatis \(system)" }
  package var probesLead: String {
    "Kawal berkunjung sebagai tamu yang sopan: hanya membaca, memperkenalkan diri, dan pelan. "
      + "Hasilnya bukti; penilaian tetap pada Anda."
  }
  package var probeNotAsked: String { "Pemeriksaan tidak dimulai" }
  package var probeNoAddress: String {
    "Sistem ini belum mempunyai alamat. Isi alamatnya dulu pada register."
  }
  package func probeTarget(_ url: String) -> String { "Alamat: \(url)" }
  package var probeIntensityLabel: String { "Lingkup" }
  package func probeIntensity(_ intensity: ProbeIntensity) -> String {
    switch intensity {
    case .passive: "Seperti pengunjung biasa"
    case .paths: "Dengan berkas yang sering tertinggal"
    }
  }
  package var probePassiveMeans: String {
    "DNS, TLS, halaman utama, dan tautannya. Tidak perlu izin tertulis."
  }
  package var probePathsMeans: String {
    "Ditambah sekitar 75 alamat seperti .env, cadangan, dan log. Perlu izin tertulis pemilik yang masih berlaku."
  }
  package var probeNeedsPermit: String {
    "Belum ada izin tertulis pemilik yang berlaku hari ini. Catat izinnya dulu."
  }
  package var probeNow: String { "Periksa sekarang" }
  package var probeRunsHeading: String { "Pemeriksaan otomatis" }
  package var noProbeRuns: String { "Belum pernah diperiksa secara otomatis." }
  package var allProbes: String { "Semua pemeriksaan dan izin" }
  package var probeRunColumns: [String] { ["Waktu", "Lingkup", "Keadaan", "Hasil"] }
  package var probeBySchedule: String { "menurut jadwal" }
  package func probeState(_ state: ProbeRun.State) -> String {
    switch state {
    case .waiting: "menunggu"
    case .running: "berjalan"
    case .done: "selesai"
    case .refused: "ditolak"
    case .failed: "gagal"
    }
  }
  package func probeOutcome(_ summary: ProbeSummary) -> String {
    let results = summary.results
    return
      "\(number(results["fail"] ?? 0)) perlu diperbaiki, \(number(results["pass"] ?? 0)) sesuai, "
      + "\(number(results["undetermined"] ?? 0)) tidak terlihat"
  }
  package func probeProgress(_ done: Int, of steps: Int) -> String {
    "\(number(done)) dari \(number(steps)) langkah"
  }

  package var permitsHeading: String { "Izin tertulis pemilik" }
  package var noPermits: String { "Belum ada izin yang dicatat." }
  package var recordPermit: String { "Catat izin" }
  package var revokePermit: String { "Cabut" }
  package var probeLetterFile: String { "surat" }
  package func probeWindow(_ since: String, _ until: String) -> String {
    "\(since) sampai \(until)"
  }
  package func probeRecordedBy(_ name: String) -> String { "Dicatat \(name)" }
  package var probeRevoked: String { "Dicabut" }
  package func permitTitle(_ system: String) -> String { "Izin pemeriksaan \(system)" }
  package var permitLead: String {
    "Pemeriksaan di luar yang dilihat pengunjung biasa hanya berjalan dalam masa izin ini."
  }
  package var permitNotSaved: String { "Izin belum tersimpan" }
  package var permitLetterLabel: String { "Nomor surat izin" }
  package var permitLetterHint: String {
    "Surat atau nota dinas dari pemilik sistem; ikut dikirim pada setiap permintaan."
  }
  package var probeLetterMissing: String { "Isi nomor surat izin." }
  package var permitSince: String { "Berlaku mulai" }
  package var permitUntil: String { "Sampai dengan" }
  package var permitHosts: String { "Nama host lain" }
  package var permitHostsHint: String { "Selain host alamat sistem; pisahkan dengan koma." }
  package var permitPorts: String { "Port lain" }
  package var permitPortsHint: String { "Selain 80 dan 443; pisahkan dengan koma." }
  package var probePortsUnreadable: String {
    "Port adalah bilangan 1 sampai 65535, dipisahkan koma."
  }
  package var permitFile: String { "Berkas surat" }
  package var savePermit: String { "Simpan izin" }

  package var probeScheduleHeading: String { "Jadwal" }
  package var noProbeSchedule: String { "Tidak dijadwalkan." }
  package func probeNext(_ moment: String) -> String { "Berikutnya \(moment)." }
  package var probeEveryLabel: String { "Setiap berapa hari" }
  package var probeEveryHint: String {
    "1 sampai 366; kosongkan untuk berhenti. Tanpa izin yang berlaku, lingkupnya seperti pengunjung biasa."
  }
  package var saveProbeSchedule: String { "Simpan jadwal" }

  package var networksHeading: String { "Jaringan dalam yang boleh dikunjungi" }
  package var networksLead: String {
    "Pemeriksaan menolak alamat jaringan dalam, kecuali yang tercantum di sini untuk sistem ini. Setiap perubahan tercatat pada jurnal."
  }
  package var networkLabel: String { "Alamat atau jaringan" }
  package var networkHint: String { "Misalnya 10.20.0.7 atau 10.20.0.0/24." }
  package var networkReason: String { "Alasan" }
  package var openNetwork: String { "Izinkan" }
  package var closeNetwork: String { "Tutup" }

  package func probeRunTitle(_ moment: String) -> String { "Pemeriksaan \(moment)" }
  package var probeStillWaits: String { "Pemeriksaan ini menunggu giliran." }
  package var probeGoesOn: String {
    "Pemeriksaan sedang berjalan. Halaman ini memperbarui dirinya."
  }
  package var reloadPage: String { "Muat ulang" }
  package var probeResultsGone: String {
    "Rincian pemeriksaan lama tidak disimpan lagi; ringkasannya tetap."
  }
  package var probeNoFaults: String { "Dari yang terlihat, tidak ada yang perlu diperbaiki." }
  package var probeFacts: String { "Fakta" }
  package func probePassed(_ count: Int) -> String { "Sesuai (\(number(count)))" }
  package func probeNotApplicable(_ count: Int) -> String {
    "Tidak berlaku di sini (\(number(count)))"
  }
  package var probeTentative: String { "belum pasti" }
  package var probeRemedy: String { "Cara memperbaiki" }
  package var probeEvidence: String { "Bukti" }
  package func probeUnseen(_ count: Int) -> String { "Tidak terlihat (\(number(count)))" }
  package var probeUnseenAdvice: String { "Yang tidak terlihat tidak dianggap sesuai." }
  package func probeUnseenReason(_ reason: String, _ count: Int) -> String {
    "\(reason) (\(number(count)))"
  }
  package var probeAskedBy: String { "Diminta" }
  package var probeCase: String { "Berkas" }
  package var probeFinished: String { "Selesai" }
  package var probeSummaryLabel: String { "Hasil" }
  package var probeEffort: String { "Kunjungan" }
  package func probeEffort(_ requests: Int, _ seconds: Double) -> String {
    "\(number(requests)) permintaan dalam \(number(Int(seconds.rounded(.up)))) detik"
  }
  package var probeCompared: String { "Dibanding sebelumnya" }
  package func probeCompared(_ taken: Taken) -> String {
    "\(number(taken.new)) baru, \(number(taken.seenAgain)) masih ada, \(number(taken.back)) kembali, \(number(taken.gone)) tidak terlihat lagi"
  }
  package var probeAlgorithm: String { "Diperiksa dengan" }
}
