// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures
package import Records

/// What papers that leave the office need of rooms that the pages don't know: drawing, signing and
/// judging signatures. The program hands it in.
package struct SigningDesk: Sendable {
  /// What a row of a case put out.
  package struct CaseOutput: Sendable, Hashable {
    package var caseNumber: String
    package var item: String?
    package var kind: OutputKind
    /// Of the event that put it out.
    package var version: Int

    package init(caseNumber: String, item: String?, kind: OutputKind, version: Int) {
      self.caseNumber = caseNumber
      self.item = item
      self.kind = kind
      self.version = version
    }
  }

  /// Where a paper that is to be issued comes from.
  package enum Source: Sendable, Hashable {
    case output(CaseOutput)
    /// Id of a written letter, which has its number and its day already.
    case letter(Int)
    case office(OfficePaper)
  }

  /// A paper that is to be issued.
  package struct Draft: Sendable, Hashable {
    package var source: Source
    package var number: String?
    package var day: CalendarDate

    package init(_ source: Source, number: String?, day: CalendarDate) {
      self.source = source
      self.number = number
      self.day = day
    }
  }

  /// One signature with a key that is kept here, or by the signing service.
  package struct Act: Sendable {
    package var code: VerificationCode
    /// `nil` for the signing service.
    package var key: String?
    /// Only in the signing service's request: who signs, by the service's own name of them.
    package var identity: String?
    package var passphrase: String
    /// To be seen where the paper has room for it.
    package var isVisible: Bool

    package init(
      code: VerificationCode, key: String?, identity: String?, passphrase: String,
      isVisible: Bool
    ) {
      self.code = code
      self.key = key
      self.identity = identity
      self.passphrase = passphrase
      self.isVisible = isVisible
    }
  }

  package typealias Certificate = (der: [UInt8], sha256: String, name: String, expiresAt: Date)

  package var issue: @Sendable (Draft, Acting) async throws -> IssuedPaper
  package var judge:
    @Sendable (_ copy: [UInt8], _ paper: IssuedPaper, _ now: Date) async throws -> CopyJudgement
  package var sign: @Sendable (Act, Acting) async throws -> SignedCopy
  package var openKey: @Sendable (_ file: [UInt8], _ passphrase: String) throws -> NewSigningKey
  package var readCertificate: @Sendable (_ file: [UInt8]) throws -> Certificate
  /// Whether the office has set a signing service.
  package var hasService: @Sendable () async throws -> Bool

  package init(
    issue: @escaping @Sendable (Draft, Acting) async throws -> IssuedPaper,
    judge: @escaping @Sendable ([UInt8], IssuedPaper, Date) async throws -> CopyJudgement,
    sign: @escaping @Sendable (Act, Acting) async throws -> SignedCopy,
    openKey: @escaping @Sendable ([UInt8], String) throws -> NewSigningKey,
    readCertificate: @escaping @Sendable ([UInt8]) throws -> Certificate,
    hasService: @escaping @Sendable () async throws -> Bool
  ) {
    self.issue = issue
    self.judge = judge
    self.sign = sign
    self.openKey = openKey
    self.readCertificate = readCertificate
    self.hasService = hasService
  }
}
