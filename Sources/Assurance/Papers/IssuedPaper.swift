// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Procedures

/// A paper that left the office: from then on it is never drawn again and never changed.
package struct IssuedPaper: Sendable, Hashable, Codable, Identifiable {
  package enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// In force.
    case issued
    case withdrawn
    /// Another paper stands in its place.
    case replaced
  }

  package var id: VerificationCode { code }
  package var code: VerificationCode
  /// Which document it is: the kind of the output that it shows, or of the letter.
  package var kind: String
  /// What such a paper is called: "Laporan Hasil Evaluasi". Says nothing of what it is about.
  package var title: String
  /// What it is about; kept from the public where the paper is classified.
  package var subject: String
  package var number: String?
  /// The day that stands on it.
  package var day: CalendarDate
  package var secrecy: Disposition.Secrecy
  package var caseNumber: String?
  package var item: String?
  /// Of the event that the paper shows.
  package var version: Int?
  /// Id in the agenda books.
  package var letter: Int?
  /// What it was drawn from, where that is no row of a case: "naskah:12", "rencana-evaluasi:2026".
  /// Of one source one paper is in force.
  package var source: String?
  /// SHA-256 of the file, in hexadecimal.
  package var sha256: String
  package var issuedAt: Date
  /// User name.
  package var issuedBy: String
  /// Title of the post in whose name it was issued.
  package var post: String
  package var state: State
  package var endedAt: Date?
  package var endedBy: String?
  package var reason: String?
  package var replacedBy: VerificationCode?

  package init(
    code: VerificationCode, kind: String, title: String, subject: String = "",
    number: String? = nil, day: CalendarDate, secrecy: Disposition.Secrecy = .normal,
    caseNumber: String? = nil, item: String? = nil, version: Int? = nil, letter: Int? = nil,
    source: String? = nil, sha256: String, issuedAt: Date, issuedBy: String, post: String,
    state: State = .issued,
    endedAt: Date? = nil, endedBy: String? = nil, reason: String? = nil,
    replacedBy: VerificationCode? = nil
  ) {
    self.code = code
    self.kind = kind
    self.title = title
    self.subject = subject
    self.number = number
    self.day = day
    self.secrecy = secrecy
    self.caseNumber = caseNumber
    self.item = item
    self.version = version
    self.letter = letter
    self.source = source
    self.sha256 = sha256
    self.issuedAt = issuedAt
    self.issuedBy = issuedBy
    self.post = post
    self.state = state
    self.endedAt = endedAt
    self.endedBy = endedBy
    self.reason = reason
    self.replacedBy = replacedBy
  }

  /// Whether the public may learn what it is about.
  package var isOpen: Bool { secrecy == .normal }

  /// The source of papers that were drawn from a written letter.
  package static func source(ofLetter id: Int) -> String { letterPrefix + "\(id)" }

  /// Id of the written letter that it shows.
  package var writtenLetter: Int? { source.flatMap(Self.writtenLetter) }

  /// Id of the written letter that a source names.
  package static func writtenLetter(_ source: String) -> Int? {
    source.hasPrefix(letterPrefix) ? Int(source.dropFirst(letterPrefix.count)) : nil
  }

  private static let letterPrefix = "naskah:"
}

/// A copy of an issued paper that came back, signed elsewhere or by hand.
package struct SignedCopy: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The issued file with signatures added to it.
    case signed
    /// A picture of the signed print: only eyes can compare it.
    case scan
  }

  package var code: VerificationCode
  package var sha256: String
  package var kind: Kind
  package var addedAt: Date
  /// User name.
  package var addedBy: String
  /// Who signed, as the copy itself says; empty for a scan.
  package var signers: [String]

  package init(
    code: VerificationCode, sha256: String, kind: Kind, addedAt: Date, addedBy: String,
    signers: [String]
  ) {
    self.code = code
    self.sha256 = sha256
    self.kind = kind
    self.addedAt = addedAt
    self.addedBy = addedBy
    self.signers = signers
  }
}
