// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Procedures
package import Records

package protocol ObservationWords {
  /// A phrase in this language.
  func said(_ phrase: Phrase) -> String
  /// "Hasil pemeriksaan Perizinan Daring".
  func observationsOf(_ system: String) -> String
  var observationsTitle: String { get }
  var observationsLead: String { get }
  func observationView(_ view: ObservationView) -> String
  var noObservations: String { get }
  var noObservationsAdvice: String { get }
  func observationCount(_ count: Int) -> String
  var observationColumns: [String] { get }
  /// "3 tidak terlihat lagi".
  func noLongerSeen(_ count: Int) -> String
  var verifyGone: String { get }
  func observationState(_ state: ObservationState) -> String
  func observationResult(_ result: Observation.Result) -> String
  func confidence(_ confidence: Observation.Confidence) -> String
  var chooseObservations: String { get }
  var nothingChosen: String { get }
  var acceptChosen: String { get }
  var dismissChosen: String { get }
  var attachLabel: String { get }
  var attachHint: String { get }
  var attachButton: String { get }
  var dismissReason: String { get }
  var dismissReasonHint: String { get }
  var dismissUntil: String { get }
  var dismissUntilHint: String { get }
  func dismissTitle(_ count: Int) -> String
  var dismissLead: String { get }
  var dismissButton: String { get }
  func acceptTitle(_ count: Int) -> String
  var acceptLead: String { get }
  var acceptButton: String { get }
  var cweLabel: String { get }
  var cweHint: String { get }
  var cweFaulty: String { get }
  var observationNotSaved: String { get }
  var recognisedHeading: String { get }
  var recognisedNote: String { get }
  var placesHeading: String { get }
  var kindredHeading: String { get }
  var kindredNote: String { get }
  var evidenceHeading: String { get }
  var noEvidence: String { get }
  var requestLabel: String { get }
  var answerLabel: String { get }
  var firstSeenLabel: String { get }
  var lastSeenLabel: String { get }
  var timesLabel: String { get }
  func times(_ count: Int) -> String
  var toolLabel: String { get }
  var ruleLabel: String { get }
  var seenResultLabel: String { get }
  var confidenceLabel: String { get }
  var referencesLabel: String { get }
  func goneSince(_ moment: String) -> String
  var splitButton: String { get }
  var splitHint: String { get }
  var restoreButton: String { get }
  var detachButton: String { get }
  var reasonLabel: String { get }
  func observationAct(_ kind: ObservationAct.Kind) -> String
  var sourcesHeading: String { get }
  var sourcesNote: String { get }
  var noSources: String { get }
  var mergeLabel: String { get }
  var mergeHint: String { get }
  var mergeButton: String { get }
  func mergedInto(_ number: String) -> String
  var importReport: String { get }
  var seeObservations: String { get }
  func waitingToJudge(_ count: Int) -> String
  func evidenceWeight(_ weight: ControlEvidence.Weight) -> String
  var evidenceLead: String { get }
  var selfAssessment: String { get }
  var selfAssessmentLimits: String { get }
  var roundsTitle: String { get }
  func roundsLead(_ from: String, _ to: String) -> String
  func round(_ kind: RoundKind) -> String
  var roundsNeedTwo: String { get }
  var compareRounds: String { get }
  var adviceTitle: String { get }
  func advised(_ outcome: String) -> String
  var adviceWithheld: String { get }
  func advicePoints(_ points: String, _ threshold: String) -> String
  var adviceInputs: String { get }
  func adviceFact(_ fact: AdvicePolicy.Fact) -> String
  var adviceDeparture: String { get }
  func advicePolicyIs(_ policy: String) -> String
}

/// Which observations of a system are shown; the raw value stands in the address.
package enum ObservationView: String, Sendable, Hashable, CaseIterable {
  case new = "baru"
  case gone = "hilang"
  case accepted = "temuan"
  case dismissed = "dikesampingkan"
  case passed = "lulus"
  case all = "semua"
}

extension Indonesian {
  package func said(_ phrase: Phrase) -> String { phrase.id }
  package func observationsOf(_ system: String) -> String { "Hasil pemeriksaan \(system)" }
  package var observationsTitle: String { "Hasil pemeriksaan" }
  package var observationsLead: String {
    "Dugaan dari alat. Menjadi temuan hanya bila Anda menerimanya."
  }
  package func observationView(_ view: ObservationView) -> String {
    switch view {
    case .new: "Perlu dinilai"
    case .gone: "Perlu verifikasi"
    case .accepted: "Menjadi temuan"
    case .dismissed: "Dikesampingkan"
    case .passed: "Lulus"
    case .all: "Semua"
    }
  }
  package var noObservations: String { "Tidak ada hasil pemeriksaan di sini" }
  package var noObservationsAdvice: String {
    "Impor laporan pemindai, atau jalankan pemeriksaan otomatis untuk sistem ini."
  }
  package func observationCount(_ count: Int) -> String { "\(number(count)) hasil" }
  package var observationColumns: [String] {
    ["Hasil pemeriksaan", "Tingkat", "Keyakinan", "Terakhir terlihat"]
  }
  package func noLongerSeen(_ count: Int) -> String { "\(number(count)) tidak terlihat lagi" }
  package var verifyGone: String { "Tidak terlihat lagi, perlu verifikasi" }
  package func observationState(_ state: ObservationState) -> String {
    switch state {
    case .new: "Perlu dinilai"
    case .accepted: "Menjadi temuan"
    case .dismissed: "Dikesampingkan"
    case .split: "Dipisah menurut tempat"
    }
  }
  package func observationResult(_ result: Observation.Result) -> String {
    switch result {
    case .pass: "Lulus"
    case .fail: "Gagal"
    case .info: "Keterangan"
    case .notApplicable: "Tidak berlaku"
    case .undetermined: "Tidak terlihat"
    }
  }
  package func confidence(_ confidence: Observation.Confidence) -> String {
    switch confidence {
    case .tentative: "Dugaan"
    case .firm: "Kuat"
    case .confirmed: "Terbukti"
    }
  }
  package var chooseObservations: String { "Pilih yang akan ditindaklanjuti" }
  package var nothingChosen: String { "Pilih paling sedikit satu hasil pemeriksaan." }
  package var acceptChosen: String { "Jadikan satu temuan" }
  package var dismissChosen: String { "Kesampingkan" }
  package var attachLabel: String { "Atau gabungkan ke temuan yang sudah ada" }
  package var attachHint: String {
    "Untuk kelemahan yang sama yang dilihat aturan atau alat lain. Isian di bawah tidak dipakai."
  }
  package var attachButton: String { "Gabungkan" }
  package var dismissReason: String { "Alasan" }
  package var dismissReasonHint: String {
    "Berlaku juga untuk pemeriksaan dan impor berikutnya, sampai tanggal di bawah."
  }
  package var dismissUntil: String { "Berlaku sampai" }
  package var dismissUntilHint: String { "Kosongkan bila selamanya." }
  package func dismissTitle(_ count: Int) -> String {
    "Kesampingkan \(number(count)) hasil pemeriksaan"
  }
  package var dismissLead: String { "Hasilnya tetap tersimpan beserta nama dan alasan Anda." }
  package var dismissButton: String { "Kesampingkan" }
  package func acceptTitle(_ count: Int) -> String {
    count == 1 ? "Jadikan temuan" : "Jadikan satu temuan dari \(number(count)) hasil pemeriksaan"
  }
  package var acceptLead: String {
    "Isian diambil dari hasil pemeriksaan. Periksa dulu; tingkatnya Anda yang menentukan."
  }
  package var acceptButton: String { "Simpan temuan" }
  package var cweLabel: String { "CWE" }
  package var cweHint: String { "Nomor kelemahan umum, misalnya 79 atau 79, 80." }
  package var cweFaulty: String { "Tulis nomor CWE saja, dipisah koma." }
  package var observationNotSaved: String { "Belum tersimpan" }
  package var recognisedHeading: String { "Dikenali sebagai" }
  package var recognisedNote: String {
    "Aturan dan tempatnya; tingkat, kata-kata, baris, dan versi tidak ikut. "
      + "Yang sama akan dikenali lagi pada pemeriksaan berikutnya."
  }
  package var placesHeading: String { "Tempat lain yang sama" }
  package var kindredHeading: String { "Terkait" }
  package var kindredNote: String { "Jenis kelemahan yang sama di tempat yang sama." }
  package var evidenceHeading: String { "Bukti" }
  package var noEvidence: String { "Alatnya tidak menyertakan bukti." }
  package var requestLabel: String { "Permintaan" }
  package var answerLabel: String { "Jawaban" }
  package var firstSeenLabel: String { "Pertama terlihat" }
  package var lastSeenLabel: String { "Terakhir terlihat" }
  package var timesLabel: String { "Terlihat" }
  package func times(_ count: Int) -> String { "\(number(count)) kali" }
  package var toolLabel: String { "Alat" }
  package var ruleLabel: String { "Aturan" }
  package var seenResultLabel: String { "Hasil" }
  package var confidenceLabel: String { "Keyakinan" }
  package var referencesLabel: String { "Rujukan" }
  package func goneSince(_ moment: String) -> String {
    "Tidak terlihat lagi sejak \(moment). Perlu verifikasi; tidak ditutup dengan sendirinya."
  }
  package var splitButton: String { "Pisahkan menurut tempat" }
  package var splitHint: String {
    "Setiap alamat menjadi hasil tersendiri, juga pada pemeriksaan berikutnya."
  }
  package var restoreButton: String { "Nilai lagi" }
  package var detachButton: String { "Lepas dari temuan" }
  package var reasonLabel: String { "Alasan" }
  package func observationAct(_ kind: ObservationAct.Kind) -> String {
    switch kind {
    case .accepted: "Dijadikan temuan"
    case .dismissed: "Dikesampingkan"
    case .restored: "Dikembalikan untuk dinilai"
    case .split: "Dipisah menurut tempat"
    }
  }
  package var sourcesHeading: String { "Sumber" }
  package var sourcesNote: String { "Hasil pemeriksaan yang menjadi temuan ini." }
  package var noSources: String { "Dicatat dengan tangan; tidak ada hasil pemeriksaan otomatis." }
  package var mergeLabel: String { "Gabungkan temuan ini ke" }
  package var mergeHint: String {
    "Sumbernya pindah ke temuan itu, dan temuan ini selesai sebagai gabungan."
  }
  package var mergeButton: String { "Gabungkan" }
  package func mergedInto(_ number: String) -> String { "Digabung ke \(number)" }
  package var importReport: String { "Impor laporan pemindai" }
  package var seeObservations: String { "Lihat hasil pemeriksaan" }
  package func waitingToJudge(_ count: Int) -> String {
    count == 0
      ? "Tidak ada hasil pemeriksaan yang menunggu dinilai."
      : "\(number(count)) hasil pemeriksaan menunggu dinilai."
  }
  package func evidenceWeight(_ weight: ControlEvidence.Weight) -> String {
    switch weight {
    case .failure: "Bukti gagal"
    case .support: "Bukti pendukung"
    case .unseen: "Tidak terlihat dari luar"
    }
  }
  package var evidenceLead: String { "Dari alat, bukan penilaian. Anda yang menilai." }
  package var selfAssessment: String { "Penilaian mandiri" }
  package var selfAssessmentLimits: String {
    "Menurut Pasal 27 Perban BSSN 4/2021, bukan hasil audit. "
      + "Kontrol yang tidak berlaku tidak dihitung, dan alasannya dicatat."
  }
  package var roundsTitle: String { "Perbandingan putaran" }
  package func roundsLead(_ from: String, _ to: String) -> String {
    "Temuan dari \(from) sampai \(to)."
  }
  package func round(_ kind: RoundKind) -> String {
    switch kind {
    case .new: "Baru"
    case .stillThere: "Tetap"
    case .backAgain: "Muncul lagi"
    case .solved: "Tuntas"
    }
  }
  package var roundsNeedTwo: String {
    "Perbandingan ada setelah sistem ini dua kali dievaluasi."
  }
  package var compareRounds: String { "Bandingkan putaran" }
  package var adviceTitle: String { "Saran" }
  package func advised(_ outcome: String) -> String { "Disarankan: \(outcome)." }
  package var adviceWithheld: String { "Belum dapat disarankan." }
  package func advicePoints(_ points: String, _ threshold: String) -> String {
    "Bobot \(points) dari batas \(threshold)."
  }
  package var adviceInputs: String { "Dasar saran" }
  package func adviceFact(_ fact: AdvicePolicy.Fact) -> String {
    switch fact {
    case .openCritical: "Temuan kritis terbuka"
    case .openHigh: "Temuan tinggi terbuka"
    case .openMedium: "Temuan sedang terbuka"
    case .openLow: "Temuan rendah terbuka"
    case .openCriticalHigh: "Temuan kritis dan tinggi terbuka"
    case .overdue: "Temuan lewat batas"
    case .oldestDays: "Umur temuan tertua (hari)"
    case .share: "Kontrol terpenuhi (persen)"
    case .weakestArea: "Area terlemah (persen)"
    case .score: "Nilai arah (0–100)"
    case .mandatoryFailed: "Pemeriksaan wajib gagal"
    case .mandatoryUnseen: "Pemeriksaan wajib tidak terlihat"
    case .compromise: "Tanda penyusupan"
    case .personalData: "Memuat data pribadi"
    case .exposed: "Terbuka ke internet"
    case .category: "Kategori SE (0–3)"
    }
  }
  package var adviceDeparture: String {
    "Bila putusan Anda lain, tulis sebabnya di alasan. Saran ini ikut tersimpan di sampingnya."
  }
  package func advicePolicyIs(_ policy: String) -> String { "Kebijakan \(policy)" }
}
