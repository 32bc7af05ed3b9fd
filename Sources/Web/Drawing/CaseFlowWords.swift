// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What the drawing of a case says under its rows.
package protocol CaseFlowWords {
  /// "SIMPEG: giliran Anda"; without an item "giliran Anda".
  func flowYours(_ item: String?) -> String
  /// "e-Kinerja di Kepala Dinas", "di Kepala Dinas (Arief Hidayanto)".
  func flowAt(_ item: String?, lane: String, person: String?) -> String
  /// "dan 4 lainnya".
  func flowMore(_ count: Int) -> String
  /// "dikembalikan 2×".
  func flowSentBack(_ count: Int) -> String
  /// "lewat 3 jam".
  func flowLate(_ time: String) -> String
  /// "median 55 menit".
  func flowMedian(_ time: String) -> String
}

extension Indonesian {
  package func flowYours(_ item: String?) -> String {
    item.map { "\($0): giliran Anda" } ?? "giliran Anda"
  }
  package func flowAt(_ item: String?, lane: String, person: String?) -> String {
    let place = "di \(lane)\(person.map { " (\($0))" } ?? "")"
    return item.map { "\($0) \(place)" } ?? place
  }
  package func flowMore(_ count: Int) -> String { "dan \(number(count)) lainnya" }
  package func flowSentBack(_ count: Int) -> String { "dikembalikan \(number(count))×" }
  package func flowLate(_ time: String) -> String { "lewat \(time)" }
  package func flowMedian(_ time: String) -> String { "median \(time)" }
}
