// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What a paper says of the records, besides its own form.
package protocol PaperFactWords {
  /// Who fills in a form of assessment, and who is shown it.
  var assessor: String { get }
  var knownBy: String { get }
  var teamMember: String { get }
  func findingState(_ state: Finding.State) -> String
  /// Where the report's own words leave it out.
  func reportScope(_ system: String, controls: Int, checklist: String) -> String
  func reportMethod(_ checklist: String) -> String
  var allAreas: String { get }
  /// What a report says was not looked at.
  func areaNotAssessed(_ area: String) -> String
  func controlsNotAssessed(_ area: String, _ controls: [String]) -> String
  func areaNotApplicable(_ area: String) -> String
  /// Stands for proof of a backup that nobody gave.
  var noProof: String { get }
  /// Share of looks at which it answered, 0 to 1.
  func availability(_ share: Double?, looks: Int) -> String
  /// How long it was out of reach.
  var timeDown: String { get }
  func verdictOnPaper(_ verdict: Verdict) -> String
  /// Of a control without a verdict.
  var verdictOpen: String { get }
  func combinedSummary(_ count: Int, met: Int, undecided: Int) -> String
  /// "Plt."; `nil` for the definitive holder.
  func actingMark(_ kind: Holding.Kind) -> String?
}

extension Indonesian {
  package var assessor: String { "Penilai" }
  package var knownBy: String { "Mengetahui," }

  package var teamMember: String { "Anggota" }
  package func findingState(_ state: Finding.State) -> String {
    switch state {
    case .open: "Terbuka"
    case .beingFixed: "Sedang diperbaiki"
    case .retestAsked: "Menunggu uji ulang"
    case .closed: "Ditutup"
    case .accepted: "Risiko diterima"
    case .falsePositive: "Bukan temuan"
    case .merged: "Digabung"
    }
  }
  package func reportScope(_ system: String, controls: Int, checklist: String) -> String {
    "Evaluasi \(system) terhadap \(number(controls)) kontrol dari \(checklist)."
  }
  package func reportMethod(_ checklist: String) -> String {
    "Pemeriksaan tiap kontrol dengan daftar periksa, disertai pengujian dan bukti."
  }
  package var allAreas: String { "Keseluruhan" }
  package func areaNotAssessed(_ area: String) -> String { "\(area): seluruhnya belum dinilai." }
  package func controlsNotAssessed(_ area: String, _ controls: [String]) -> String {
    "\(area): kontrol \(controls.joined(separator: ", ")) belum dinilai."
  }
  package func areaNotApplicable(_ area: String) -> String {
    "\(area): tidak berlaku bagi aplikasi ini."
  }
  package var noProof: String { "belum ada bukti" }
  package func availability(_ share: Double?, looks: Int) -> String {
    "terjangkau \(uptime(share)) dari \(number(looks)) pemeriksaan"
  }
  package var timeDown: String { "Lama tidak terjangkau" }
  package func verdictOnPaper(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: "Memenuhi"
    case .notMet: "Belum memenuhi"
    case .notApplicable: "Tidak berlaku"
    }
  }
  package var verdictOpen: String { "Belum dinilai" }
  package func combinedSummary(_ count: Int, met: Int, undecided: Int) -> String {
    var parts = ["\(number(count)) aplikasi dinilai: \(number(met)) masih memenuhi standar"]
    let failed = count - met - undecided
    if failed > 0 { parts.append("\(number(failed)) belum memenuhi") }
    if undecided > 0 { parts.append("\(number(undecided)) belum diputuskan") }
    return parts.joined(separator: ", ") + "."
  }
  package func actingMark(_ kind: Holding.Kind) -> String? {
    switch kind {
    case .definitive: nil
    case .plt: "Plt."
    case .plh: "Plh."
    case .delegate: "a.n."
    }
  }
}
