// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// A paper about the office as a whole, drawn when somebody asks for it.
package enum OfficePaper: Sendable, Hashable {
  case agenda(Letter.Direction, year: Int, month: Int)
  case systemRegister, domainRegister
  /// The half-yearly form of a procedure; half is 1 or 2.
  case monitoringForm(procedure: String, year: Int, half: Int)
  case evaluationMinutes(procedure: String, year: Int)
  case plan(year: Int)
  case headSummary

  /// Of the file, without its ending.
  package var fileName: String {
    switch self {
    case .agenda(let direction, let year, let month):
      "agenda-surat-\(LetterBook.name(direction))-\(year)-\(twoDigits(month))"
    case .systemRegister: "data-sistem-elektronik"
    case .domainRegister: "data-nama-domain"
    case .monitoringForm(let procedure, let year, let half):
      "pemantauan-sop-\(procedure)-\(year)-\(half)"
    case .evaluationMinutes(let procedure, let year): "evaluasi-sop-\(procedure)-\(year)"
    case .plan(let year): "rencana-evaluasi-\(year)"
    case .headSummary: "ringkasan-pimpinan"
    }
  }
}
