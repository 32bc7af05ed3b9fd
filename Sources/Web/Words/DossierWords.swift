// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// The labels of what stands in the dossier.
package protocol DossierWords {
  func dossierLabel(_ label: DossierLabel) -> String
  func score(_ score: Score) -> String
  func letterName(_ letter: Letter) -> String
  func letterReceived(by name: String, _ moment: String) -> String
  var letterNotReceived: String { get }
  var responsible: String { get }
  func every(seconds: Int) -> String
  func risk(_ likelihood: Int, _ impact: Int) -> String
  func findingState(_ state: String) -> String
  func writtenBy(_ actor: String, _ moment: String) -> String
  func paper(_ size: String?) -> String
  var combinedReport: String { get }
  var untilMended: String { get }
  func andMore(_ count: Int) -> String
  var untilFollowedUp: String { get }
}

package enum DossierLabel: Sendable, Hashable, CaseIterable {
  case systems, reason, addressees, through, instructions, note, speed, secrecy, due, leader
  case members, mismatchReason, clashReason, method, summary, scope, conclusion, recommendations
  case score, findings, considerations, advised, advice, outcome, from, until, announcement,
    wayBack, operatorName
  case backupTaken, interval, backupPlan, contact, unit, subject, body, letter, via, what, why
  case system, domain, risk, finding, proposal, done, result, plan, window, backup, rollback, steps
  case before, after, checks, files
}

extension Indonesian {
  package func dossierLabel(_ label: DossierLabel) -> String {
    switch label {
    case .systems: "Aplikasi"
    case .reason: "Alasan"
    case .addressees: "Kepada"
    case .through: "Melalui"
    case .instructions: "Petunjuk"
    case .note: "Catatan"
    case .speed: "Sifat"
    case .secrecy: "Kerahasiaan"
    case .due: "Batas"
    case .leader: "Ketua tim"
    case .members: "Anggota"
    case .mismatchReason: "Alasan meski kompetensi belum cocok"
    case .clashReason: "Alasan meski jadwal bertumpuk"
    case .method: "Cara"
    case .summary: "Ringkasan"
    case .scope: "Lingkup"
    case .conclusion: "Simpulan"
    case .recommendations: "Rekomendasi"
    case .score: "Hasil daftar periksa"
    case .findings: "Temuan"
    case .considerations: "Pertimbangan"
    case .advised: "Disarankan"
    case .advice: "Dasar saran"
    case .outcome: "Keputusan"
    case .from: "Mulai"
    case .until: "Sampai"
    case .announcement: "Pengumuman"
    case .wayBack: "Cara membuka kembali"
    case .operatorName: "Pelaksana"
    case .backupTaken: "Cadangan"
    case .interval: "Diperiksa"
    case .backupPlan: "Rencana pencadangan"
    case .contact: "Narahubung"
    case .unit: "Tujuan"
    case .subject: "Perihal"
    case .body: "Isi"
    case .letter: "Surat"
    case .via: "Melalui"
    case .what: "Yang diminta"
    case .why: "Alasan"
    case .system: "Sistem"
    case .domain: "Nama domain"
    case .risk: "Risiko"
    case .finding: "Temuan analisis"
    case .proposal: "Usul tindakan"
    case .done: "Yang dikerjakan"
    case .result: "Hasil"
    case .plan: "Rencana"
    case .window: "Waktu pelaksanaan"
    case .backup: "Cadangan"
    case .rollback: "Cara kembali"
    case .steps: "Langkah pengerjaan"
    case .before: "Keadaan sebelum"
    case .after: "Keadaan sesudah"
    case .checks: "Pengujian"
    case .files: "Lampiran"
    }
  }

  package func score(_ score: Score) -> String {
    let applicable = score.met + score.notMet
    let rest = score.notApplicable > 0 ? "; \(number(score.notApplicable)) tidak berlaku" : ""
    return "\(number(score.met)) dari \(number(applicable)) kontrol memenuhi\(rest)"
  }

  package func letterName(_ letter: Letter) -> String {
    let kind = letter.direction == .incoming ? "Surat masuk" : "Surat keluar"
    return "\(kind) \(letter.number ?? "agenda \(letter.agenda)/\(letter.year)")"
  }
  package func letterReceived(by name: String, _ moment: String) -> String {
    "Diterima \(name) · \(moment)"
  }
  package var letterNotReceived: String { "Belum dikonfirmasi diterima" }
  package var responsible: String { "penanggung jawab" }
  package func every(seconds: Int) -> String {
    seconds % 60 == 0
      ? "setiap \(briefTime(.minutes(seconds / 60)))" : "setiap \(number(seconds)) detik"
  }
  package func risk(_ likelihood: Int, _ impact: Int) -> String {
    "\(number(likelihood * impact)) dari 25 (kemungkinan \(likelihood), dampak \(impact))"
  }
  package func findingState(_ state: String) -> String {
    switch Finding.State(rawValue: state) {
    case .open: "terbuka"
    case .beingFixed: "sedang diperbaiki"
    case .retestAsked: "menunggu uji ulang"
    case .closed: "ditutup"
    case .accepted: "risiko diterima"
    case .falsePositive: "bukan temuan"
    case .merged: "digabung"
    case nil: state
    }
  }
  package func writtenBy(_ actor: String, _ moment: String) -> String { "\(actor) · \(moment)" }
  package func paper(_ size: String?) -> String { "Unduh PDF" + (size.map { " (\($0))" } ?? "") }
  package var combinedReport: String { "Unduh laporan gabungan (PDF)" }
  package func andMore(_ count: Int) -> String { "dan \(number(count)) lainnya" }
  package var untilMended: String { "sampai selesai diperbaiki" }
  package var untilFollowedUp: String { "sampai tindak lanjut selesai" }
}
