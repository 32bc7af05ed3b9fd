// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

package protocol MeasuredTimeWords {
  /// While a pause lasts.
  var clockStands: String { get }
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
