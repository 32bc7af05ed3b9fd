// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

package protocol MeasuredTimeWords {
  /// While a pause lasts.
  var clockStands: String { get }
  /// Where the office is closed: "Waktu berjalan lagi Senin, 23 November pukul 07.30 WIB".
  func clockGoesOn(_ moment: String) -> String
  var lessThanAMinute: String { get }
  /// What something took, in the same words wherever it is told: "38 menit", "3,6 jam", "3,1 hari".
  func measured(minutes: Int, perDay: Int) -> String
  /// "Sisa 20 jam" for limits that count nights too; a negative amount is late.
  func byTheClock(minutes: Int) -> String
  /// "3,1 hari".
  func days(_ count: Double) -> String
  /// "38 menit dari baku 2 jam kerja".
  func spent(_ time: String, of standard: StandardTime) -> String
  func median(_ time: String) -> String
  /// "hari ke-3 dari 5".
  func dayOf(_ day: Int, _ limit: Int) -> String
}

extension Indonesian {
  package var clockStands: String { "Waktu berhenti" }
  package func clockGoesOn(_ moment: String) -> String { "Waktu berjalan lagi \(moment)" }
  package var lessThanAMinute: String { "Sisa kurang dari 1 menit kerja" }
  package func measured(minutes: Int, perDay: Int) -> String {
    func decimal(_ count: Double) -> String { number((count * 10).rounded() / 10) }
    if minutes < 60 { return "\(max(0, minutes)) menit" }
    if minutes < perDay * 2 { return "\(decimal(Double(minutes) / 60)) jam" }
    return "\(decimal(Double(minutes) / Double(perDay))) hari"
  }
  package func byTheClock(minutes: Int) -> String {
    let amount = briefTime(.minutes(abs(minutes)))
    return minutes < 0 ? "Lewat \(amount)" : "Sisa \(amount)"
  }
  package func days(_ count: Double) -> String { "\(number((count * 10).rounded() / 10)) hari" }
  package func spent(_ time: String, of standard: StandardTime) -> String {
    standard.max == nil ? time : "\(time) dari baku \(standardTime(standard))"
  }
  package func median(_ time: String) -> String { "median \(time)" }
  package func dayOf(_ day: Int, _ limit: Int) -> String { "hari ke-\(day) dari \(limit)" }
}
