// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Procedures

/// A paper about the office as a whole, drawn when somebody asks for it.
package enum OfficePaper: Sendable, Hashable {
  case agenda(Letter.Direction, year: Int, month: Int)
  case systemRegister, domainRegister
  /// The half-yearly form of a procedure; half is 1 or 2.
  case monitoringForm(procedure: String, year: Int, half: Int)
  case evaluationMinutes(procedure: String, year: Int)
  case plan(year: Int)
  case headSummary
  /// Every installed procedure, with the part that stands before them.
  case procedureBook(Press.Sheet)

  package var kind: OfficePaperKind {
    switch self {
    case .agenda: .agenda
    case .systemRegister: .systems
    case .domainRegister: .domains
    case .monitoringForm: .monitoring
    case .evaluationMinutes: .evaluation
    case .plan: .plan
    case .headSummary: .head
    case .procedureBook: .book
    }
  }

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
    case .procedureBook: "kumpulan-sop"
    }
  }
}

/// Names by which forms and issued papers know such a paper.
extension OfficePaper {
  /// The whole of it, to be read back: "buku-agenda:masuk:2026:11".
  package var token: String {
    let details: [String] =
      switch self {
      case .agenda(let direction, let year, let month):
        [LetterBook.name(direction), "\(year)", "\(month)"]
      case .systemRegister, .domainRegister, .headSummary: []
      case .monitoringForm(let procedure, let year, let half): [procedure, "\(year)", "\(half)"]
      case .evaluationMinutes(let procedure, let year): [procedure, "\(year)"]
      case .plan(let year): ["\(year)"]
      case .procedureBook(let sheet): [sheet.rawValue]
      }
    return ([kind.rawValue] + details).joined(separator: ":")
  }

  /// What an issued one is of: a later one of the same source comes in its place. A summary is of
  /// its day; a book is the same on any sheet.
  package func source(on day: CalendarDate) -> String {
    switch self {
    case .headSummary: "\(token):\(day)"
    case .procedureBook: kind.rawValue
    case .agenda, .systemRegister, .domainRegister, .monitoringForm, .evaluationMinutes, .plan:
      token
    }
  }

  /// `nil` for what is no such token.
  package init?(token: String) {
    var parts = token.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let kind = parts.first.flatMap(OfficePaperKind.init) else { return nil }
    parts.removeFirst()
    func number(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
      parts.indices.contains(index)
        ? Int(parts[index]).flatMap { range.contains($0) ? $0 : nil } : nil
    }
    let years = 2000...2100
    switch (kind, parts.count) {
    case (.agenda, 3):
      guard let direction = LetterBook.direction(parts[0]), let year = number(1, years),
        let month = number(2, 1...12)
      else { return nil }
      self = .agenda(direction, year: year, month: month)
    case (.systems, 0): self = .systemRegister
    case (.domains, 0): self = .domainRegister
    case (.monitoring, 3):
      guard let year = number(1, years), let half = number(2, 1...2) else { return nil }
      self = .monitoringForm(procedure: parts[0], year: year, half: half)
    case (.evaluation, 2):
      guard let year = number(1, years) else { return nil }
      self = .evaluationMinutes(procedure: parts[0], year: year)
    case (.plan, 1):
      guard let year = number(0, years) else { return nil }
      self = .plan(year: year)
    case (.head, 0): self = .headSummary
    case (.book, 1):
      guard let sheet = Press.Sheet(rawValue: parts[0]) else { return nil }
      self = .procedureBook(sheet)
    case _: return nil
    }
  }
}
