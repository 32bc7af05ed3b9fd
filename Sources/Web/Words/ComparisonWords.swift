// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol ComparisonWords {
  var comparisonHeading: String { get }
  /// Between which two evaluations.
  func comparisonLead(_ now: String, before: String?) -> String
  var comparisonColumns: [String] { get }
  var comparisonWhole: String { get }
  /// "12 dari 15 (80%)".
  func comparisonScore(_ score: Score) -> String
  func comparisonUnjudged(_ count: Int) -> String
  /// "naik 7 poin"; a point is a hundredth.
  func comparisonChange(_ change: Double) -> String
  /// "3 membaik, 1 memburuk".
  func comparisonTurned(_ improved: Int, _ worsened: Int) -> String
  /// "2 baru, 1 masih ada".
  func comparisonMoves(_ moves: FindingMoves) -> String
  func comparisonElsewhere(_ moves: FindingMoves) -> String
}

extension Indonesian {
  package var comparisonHeading: String { "Hasil per area dan seluruhnya" }
  package func comparisonLead(_ now: String, before: String?) -> String {
    before.map { "\(now) dibanding \($0)." }
      ?? "\(now). Ini evaluasi pertama sistem ini, jadi belum ada pembandingnya."
  }
  package var comparisonColumns: [String] {
    ["Area", "Sekarang", "Sebelumnya", "Perubahan", "Temuan"]
  }
  package var comparisonWhole: String { "Seluruhnya" }
  package func comparisonScore(_ score: Score) -> String {
    guard let share = score.share else { return "–" }
    return "\(count(score.met, of: score.met + score.notMet)) (\(percent(share)))"
  }
  package func comparisonUnjudged(_ count: Int) -> String { "\(number(count)) belum dinilai" }
  package func comparisonChange(_ change: Double) -> String {
    let points = Int((change * 100).rounded())
    return points == 0
      ? "tetap" : points > 0 ? "naik \(number(points)) poin" : "turun \(number(-points)) poin"
  }
  package func comparisonTurned(_ improved: Int, _ worsened: Int) -> String {
    [
      improved > 0 ? "\(number(improved)) kontrol membaik" : nil,
      worsened > 0 ? "\(number(worsened)) kontrol memburuk" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
  package func comparisonMoves(_ moves: FindingMoves) -> String {
    let parts = [
      (moves.new, "baru"), (moves.stillThere, "masih ada"), (moves.backAgain, "kembali"),
      (moves.solved, "selesai"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { "\(number($0.0)) \($0.1)" }
    return told.isEmpty ? "–" : told.joined(separator: ", ")
  }
  package func comparisonElsewhere(_ moves: FindingMoves) -> String {
    "Temuan yang tidak menyebut kontrol: \(comparisonMoves(moves)). Terhitung pada baris seluruhnya."
  }
}
