// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Procedures

package protocol ChecklistWords {
  /// "Daftar periksa Perizinan Daring".
  func checklistTitle(_ system: String) -> String
  /// "31 dari 75 kontrol dinilai".
  func judgedSoFar(_ judged: Int, of total: Int) -> String
  /// "3 dari 7 dinilai · 2 belum memenuhi".
  func judgedInArea(_ judged: Int, of total: Int, notMet: Int) -> String
  func chooseOtherArea(_ areas: Int, judged: Int, of total: Int) -> String
  func areas(_ count: Int) -> String
  /// "2. Manajemen sesi".
  func area(_ number: Int, _ title: String) -> String
  /// "Semua", "Berubah dari BKS-2025-0012".
  func checklistFilter(_ filter: ChecklistFilter, before: String?) -> String
  /// "batas Rabu, 25 November 2026".
  func dueOn(_ date: CalendarDate) -> String
  var areasLabel: String { get }
  var filterLabel: String { get }
  var noControlsHere: String { get }
  var legendJudged: String { get }
  var legendNotMet: String { get }
  /// "ASVS 4.0.3 3.4.1, 3.4.2 · ASVS 5.0 7.1.1".
  func asvs(_ ids: [String]) -> String
  var evidenceWanted: String { get }
  var howToLook: String { get }
  var controlNote: String { get }
  var yourVerdict: String { get }
  var chooseVerdict: String { get }
  var judgementNote: String { get }
  var noteHint: String { get }
  var noteMissing: String { get }
  var evidence: String { get }
  var uploadNow: String { get }
  func remove(_ name: String) -> String
  var removeShort: String { get }
  func judgedBy(_ name: String, _ moment: String) -> String
  /// "Evaluasi sebelumnya (BKS-2025-0012): memenuhi".
  func verdictBefore(_ verdict: String, in number: String) -> String
  var verdictNotCarried: String { get }
  var copyNote: String { get }
  var saveAndGoOn: String { get }
  var makeFinding: String { get }
  var anotherFinding: String { get }
  var notJudgedYet: String { get }
  func findingsHere(_ count: Int) -> String
  var judgementNotSaved: String { get }
  var allJudged: String { get }
  var allJudgedAdvice: String { get }
  var handIn: String { get }
  var readOnlyOthersTurn: String { get }
  var readOnlyClosed: String { get }
  var noNote: String { get }
  var threeQuestions: String { get }
  var threeQuestionsHint: String { get }
  /// "Dirancang?"
  func question(_ question: ThreeAnswers.Question) -> String
  var notAnswered: String { get }
  /// "Tiga pertanyaan: dirancang 80% dari 10 yang dijawab · diterapkan 60% dari 10 yang dijawab."
  func threeShares(_ shares: [(question: ThreeAnswers.Question, share: Double, of: Int)]) -> String
}

/// Which controls of an area are shown; the raw value stands in the address.
package enum ChecklistFilter: String, Sendable, Hashable, CaseIterable {
  case all = "semua"
  case unjudged = "belum-dinilai"
  case notMet = "belum-memenuhi"
  /// Judged otherwise than in the evaluation before.
  case changed = "berubah"
}

extension Indonesian {
  package func checklistTitle(_ system: String) -> String { "Daftar periksa \(system)" }
  package func judgedSoFar(_ judged: Int, of total: Int) -> String {
    "\(count(judged, of: total)) kontrol dinilai"
  }
  package func judgedInArea(_ judged: Int, of total: Int, notMet: Int) -> String {
    let judged = "\(count(judged, of: total)) dinilai"
    return notMet > 0 ? "\(judged) · \(number(notMet)) belum memenuhi" : judged
  }
  package func chooseOtherArea(_ areas: Int, judged: Int, of total: Int) -> String {
    "Pilih area lain (\(self.areas(areas)), \(count(judged, of: total)) dinilai)"
  }
  package func areas(_ count: Int) -> String { "\(number(count)) area" }
  package func area(_ number: Int, _ title: String) -> String { "\(number). \(title)" }
  package func checklistFilter(_ filter: ChecklistFilter, before: String?) -> String {
    switch filter {
    case .all: "Semua"
    case .unjudged: "Belum dinilai"
    case .notMet: "Belum memenuhi"
    case .changed: "Berubah\(before.map { " dari \($0)" } ?? "")"
    }
  }
  package func dueOn(_ date: CalendarDate) -> String { "batas \(longDate(date))" }
  package var areasLabel: String { "Area kontrol" }
  package var filterLabel: String { "Saring kontrol" }
  package var noControlsHere: String { "Tidak ada kontrol yang cocok di area ini." }
  package var legendJudged: String { "dinilai" }
  package var legendNotMet: String { "belum memenuhi" }
  package func asvs(_ ids: [String]) -> String {
    let editions = [("4:", "ASVS 4.0.3"), ("5:", "ASVS 5.0")]
    return editions.compactMap { prefix, name in
      let own = ids.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(2) }
      return own.isEmpty ? nil : "\(name): \(own.joined(separator: ", "))"
    }.joined(separator: " · ")
  }
  package var evidenceWanted: String { "Bukti yang dicari:" }
  package var howToLook: String { "Cara memeriksa:" }
  package var controlNote: String { "Catatan kontrol." }
  package var yourVerdict: String { "Penilaian Anda" }
  package var chooseVerdict: String { "Pilih penilaian." }
  package var judgementNote: String { "Uraian" }
  package var noteHint: String {
    "Masuk ke laporan hasil. Wajib untuk “belum memenuhi” dan “tidak berlaku”."
  }
  package var noteMissing: String {
    "Tulis uraiannya: apa yang terlihat, atau mengapa tidak berlaku."
  }
  package var evidence: String { "Bukti" }
  package var uploadNow: String { "Unggah sekarang" }
  package func remove(_ name: String) -> String { "Lepas \(name)" }
  package var removeShort: String { "Lepas" }
  package func judgedBy(_ name: String, _ moment: String) -> String {
    "Dinilai \(name), \(moment)"
  }
  package func verdictBefore(_ verdict: String, in number: String) -> String {
    "Evaluasi sebelumnya (\(number)): \(uncapitalised(verdict))"
  }
  package var verdictNotCarried: String { "Penilaian lama tidak ikut berlaku sekarang." }
  package var copyNote: String { "Salin uraian lama" }
  package var saveAndGoOn: String { "Simpan dan lanjut" }
  package var makeFinding: String { "Jadikan temuan" }
  package var anotherFinding: String { "Tambah temuan" }
  package var notJudgedYet: String { "Belum dinilai" }
  package func findingsHere(_ count: Int) -> String { "Temuan pada kontrol ini" }
  package var judgementNotSaved: String { "Penilaian belum tersimpan" }
  package var allJudged: String { "Semua kontrol sudah dinilai" }
  package var allJudgedAdvice: String {
    "Periksa sekali lagi yang belum memenuhi, lalu serahkan hasilnya."
  }
  package var handIn: String { "Serahkan hasil evaluasi" }
  package var readOnlyOthersTurn: String {
    "Penilaian ini wewenang Tim Analisis berkas ini. Anda dapat membaca."
  }
  package var readOnlyClosed: String {
    "Evaluasi ini tidak sedang berjalan, jadi penilaiannya tidak dapat diubah."
  }
  package var noNote: String { "Tanpa uraian." }
  package var threeQuestions: String { "Tiga pertanyaan penilaian mandiri (bila diperlukan)" }
  package var threeQuestionsHint: String {
    "Dirancang: ada aturan atau rancangan tertulis. Diterapkan: dibangun sesuai rancangan. "
      + "Efektif: terbukti bekerja saat diuji."
  }
  package func question(_ question: ThreeAnswers.Question) -> String {
    switch question {
    case .designed: "Dirancang?"
    case .implemented: "Diterapkan?"
    case .effective: "Efektif?"
    }
  }
  package var notAnswered: String { "Belum dijawab" }
  package func threeShares(
    _ shares: [(question: ThreeAnswers.Question, share: Double, of: Int)]
  ) -> String {
    let parts = shares.map { part in
      let name = uncapitalised(String(question(part.question).dropLast()))
      return "\(name) \(percent(part.share)) dari \(number(part.of)) yang dijawab"
    }
    return "Tiga pertanyaan: \(parts.joined(separator: " · "))."
  }
}
