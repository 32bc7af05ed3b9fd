// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

package protocol CasePageWords {
  /// "6 aplikasi", "1 selesai, 1 lewat waktu".
  func itemsLead(_ count: Int, noun: String, finished: Int, late: Int) -> String
  func openedLead(_ date: String, _ number: String) -> String
  /// "sebagai Plt. Kepala Bidang", after the stressed "Anda".
  func actingAs(_ post: String) -> String
  var yourTurn: String { get }
  var nobodysTurn: String { get }
  func closedTurn(_ status: CaseFile.Status, _ moment: String?) -> String
  func pausedTurn(_ reason: String, _ since: String) -> String
  func waitingForItems(_ count: Int, noun: String) -> String
  func turns(_ count: Int) -> String
  func takenUpBy(_ name: String) -> String

  func decisionQuestion(_ subject: String?) -> String
  var reasonOfDecision: String { get }
  var reasonHint: String { get }
  func returnChoice(_ rowTitle: String) -> String
  func returnConsequences(_ lane: String, _ step: Step) -> [String]
  func onlyForChoice(_ choices: [String]) -> String
  var sendBack: String { get }
  var takeUp: String { get }
  func recordFor(_ lane: String) -> String
  func recordingNotice(_ lane: String) -> String
  var doThisStep: String { get }
  func kept(_ files: Int) -> String
  func actDone(_ title: String, next: String?) -> String
  var notSaved: String { get }
  var decisionNotSaved: String { get }
  var sinceYouLooked: String { get }
  var chooseDecision: String { get }
  var writeReason: String { get }
  func missingOutput(_ title: String) -> String
  var needsHeading: String { get }
  var asTheSOPSays: String { get }

  /// "Enam aplikasi".
  func itemsHeading(_ count: Int, noun: String) -> String
  func itemsNote(_ stepNumber: String, noun: String) -> String
  func itemColumn(_ noun: String) -> String
  func stepsColumn(_ first: String, _ last: String) -> String
  var limitColumn: String { get }
  var waitsForYou: String { get }
  func waitsFor(_ holder: String) -> String
  func controlsJudged(_ judged: Int, of count: Int) -> String
  func findingsSettled(_ settled: Int, of count: Int) -> String
  func finishedAs(_ outcome: String?) -> String
  var asLongAsNeeded: String { get }

  var caseFacts: String { get }
  var numberFact: String { get }
  var procedureFact: String { get }
  func procedureVersion(_ title: String, _ version: Int) -> String
  var openedFact: String { get }
  func opened(_ date: String, by name: String) -> String
  var requesterFact: String { get }
  var letterFact: String { get }
  var teamFact: String { get }
  var classificationFact: String { get }
  var wholeCaseFact: String { get }
  var parentFact: String { get }
  var childrenFact: String { get }
  var ownerFact: String { get }
  var evaluatorFact: String { get }
  var printCase: String { get }
  var printNow: String { get }
  var otherActs: String { get }

  var drawingHeading: String { get }
  func allItems(_ noun: String) -> String
  var chooseItem: String { get }
  var openDrawing: String { get }

  var historyHeading: String { get }
  func fullHistory(_ count: Int) -> String
  func historyTitle(_ title: String) -> String
  var dossierHeading: String { get }
  var dossierEmpty: String { get }
  var contentsOfCase: String { get }
  func advice(criticalOpen: Int, open: Int) -> String?
  func adviceScore(met: Int, of applicable: Int) -> String
  var adviceLead: String { get }
  var adviceTail: String { get }
}

extension Indonesian {
  package func itemsLead(_ count: Int, noun: String, finished: Int, late: Int) -> String {
    let details = [
      finished > 0 ? "\(number(finished)) selesai" : nil,
      late > 0 ? "\(number(late)) lewat waktu" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    return "\(number(count)) \(noun)" + (details.isEmpty ? "" : " · \(details)")
  }
  package func openedLead(_ date: String, _ number: String) -> String {
    "\(number) · dibuka \(date)"
  }
  package func actingAs(_ post: String) -> String { ", sebagai \(post)" }
  package var yourTurn: String { "Giliran Anda" }
  package var nobodysTurn: String { "Tidak ada" }
  package func closedTurn(_ status: CaseFile.Status, _ moment: String?) -> String {
    "Berkas \(statusOfCase(status).lowercased())\(moment.map { " \($0)" } ?? "")"
  }
  package func pausedTurn(_ reason: String, _ since: String) -> String {
    "Ditunda sejak \(since): \(reason)"
  }
  package func waitingForItems(_ count: Int, noun: String) -> String {
    "Menunggu \(number(count)) \(noun)"
  }
  package func turns(_ count: Int) -> String {
    "Ada \(number(count)) langkah yang menunggu Anda di berkas ini."
  }
  package func takenUpBy(_ name: String) -> String { "sedang dikerjakan \(name)" }

  package func decisionQuestion(_ subject: String?) -> String {
    "Apa keputusan Anda\(subject.map { " untuk \($0)" } ?? "")?"
  }
  package var reasonOfDecision: String { "Alasan keputusan" }
  package var reasonHint: String {
    "Masuk ke riwayat dan dibaca semua yang berwenang atas berkas ini. Tidak dapat dihapus."
  }
  package func returnChoice(_ rowTitle: String) -> String {
    "Kembalikan ke langkah sebelumnya: \(rowTitle)"
  }
  package func returnConsequences(_ lane: String, _ step: Step) -> [String] {
    var sentence = "\(lane) memperbaiki (langkah \(step.no))."
    if step.time?.max != nil {
      sentence += " Waktu baku langkah \(step.no) dihitung lagi dari awal."
    }
    return [sentence, "Alasan wajib diisi."]
  }
  package func onlyForChoice(_ choices: [String]) -> String {
    "Diisi bila Anda memilih: \(choices.joined(separator: " atau "))."
  }
  package var sendBack: String { "Kembalikan…" }
  package var takeUp: String { "Saya kerjakan" }
  package func recordFor(_ lane: String) -> String { "Catat atas nama \(lane)" }
  package func recordingNotice(_ lane: String) -> String {
    "Anda mencatat atas nama \(lane). Riwayat menyebut Anda sebagai pencatat."
  }
  package var doThisStep: String { "Kerjakan langkah ini" }
  package func kept(_ files: Int) -> String { "\(number(files)) lampiran sudah tersimpan." }
  package func actDone(_ title: String, next: String?) -> String {
    "Tercatat: \(title)." + (next.map { " Berikutnya: \($0)." } ?? "")
  }
  package var notSaved: String { "Belum tersimpan" }
  package var decisionNotSaved: String { "Keputusan belum tersimpan" }
  package var sinceYouLooked: String { "Yang terjadi sejak halaman dibuka:" }
  package var chooseDecision: String { "Pilih salah satu keputusan." }
  package var writeReason: String { "Tulis alasan keputusan." }
  package func missingOutput(_ title: String) -> String { "Lengkapi: \(title)." }
  package var needsHeading: String { "Kelengkapan" }
  package var asTheSOPSays: String { "Bunyi SOP" }

  package func itemsHeading(_ count: Int, noun: String) -> String {
    "\(capitalised(spelled(count))) \(noun)"
  }
  package func itemsNote(_ stepNumber: String, noun: String) -> String {
    "Dari langkah \(stepNumber) setiap \(noun) berjalan sendiri."
  }
  package func itemColumn(_ noun: String) -> String { capitalised(noun) }
  package func stepsColumn(_ first: String, _ last: String) -> String {
    "Langkah \(first)–\(last)"
  }
  package var limitColumn: String { "Batas" }
  package var waitsForYou: String { "Menunggu Anda" }
  package func waitsFor(_ holder: String) -> String { "Menunggu \(holder)" }
  package func controlsJudged(_ judged: Int, of count: Int) -> String {
    "Diperiksa, \(number(judged)) dari \(number(count)) kontrol"
  }
  package func findingsSettled(_ settled: Int, of count: Int) -> String {
    "Tindak lanjut, \(number(settled)) dari \(number(count)) temuan"
  }
  package func finishedAs(_ outcome: String?) -> String {
    outcome.map { "Selesai, \($0.prefix(1).lowercased() + $0.dropFirst())" } ?? "Selesai"
  }
  package var asLongAsNeeded: String { "secukupnya" }

  package var caseFacts: String { "Isi berkas" }
  package var numberFact: String { "Nomor" }
  package var procedureFact: String { "SOP" }
  package func procedureVersion(_ title: String, _ version: Int) -> String {
    "\(title), versi \(version)"
  }
  package var openedFact: String { "Dibuka" }
  package func opened(_ date: String, by name: String) -> String { "\(date), oleh \(name)" }
  package var requesterFact: String { "Pemohon" }
  package var letterFact: String { "Surat" }
  package var teamFact: String { "Tim" }
  package var classificationFact: String { "Klasifikasi" }
  package var wholeCaseFact: String { "Batas berkas" }
  package var parentFact: String { "Bagian dari" }
  package var childrenFact: String { "Berkas turunan" }
  package var ownerFact: String { "Pemilik" }
  package var evaluatorFact: String { "Pemeriksa" }
  package var printCase: String { "Cetak berkas" }
  package var printNow: String { "Cetak" }
  package var otherActs: String { "Tindakan lain" }

  package var drawingHeading: String { "Alur SOP dan waktu terukur" }
  package func allItems(_ noun: String) -> String { "Semua \(noun)" }
  package var chooseItem: String { "Pilih cabang" }
  package var openDrawing: String { "Buka gambar alur" }

  package var historyHeading: String { "Riwayat" }
  package func fullHistory(_ count: Int) -> String { "Riwayat lengkap (\(number(count)) kejadian)" }
  package func historyTitle(_ title: String) -> String { "Riwayat: \(title)" }
  package var dossierHeading: String { "Dokumen" }
  package var dossierEmpty: String {
    "Belum ada dokumen. Keluaran setiap langkah akan terkumpul di sini."
  }
  package var contentsOfCase: String { "Isi halaman" }
  package func advice(criticalOpen: Int, open: Int) -> String? {
    if criticalOpen > 0 { return "\(number(criticalOpen)) temuan kritis terbuka" }
    return open > 0 ? "\(number(open)) temuan terbuka, tidak ada yang kritis" : nil
  }
  package func adviceScore(met: Int, of applicable: Int) -> String {
    "\(number(met)) dari \(number(applicable)) kontrol memenuhi"
  }
  package var adviceLead: String { "Yang tercatat:" }
  package var adviceTail: String { "Anda yang memutuskan." }
}
