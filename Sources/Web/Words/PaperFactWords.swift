// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What a paper says of the records, besides its own form.
package protocol PaperFactWords {
  var teamMember: String { get }
  func findingState(_ state: Finding.State) -> String
  /// Where the report's own words leave it out.
  func reportScope(_ system: String, controls: Int, checklist: String) -> String
  func reportMethod(_ checklist: String) -> String
  var allAreas: String { get }
  /// "Plt."; `nil` for the definitive holder.
  func actingMark(_ kind: Holding.Kind) -> String?
}

extension Indonesian {
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
  package func actingMark(_ kind: Holding.Kind) -> String? {
    switch kind {
    case .definitive: nil
    case .plt: "Plt."
    case .plh: "Plh."
    case .delegate: "a.n."
    }
  }
}
