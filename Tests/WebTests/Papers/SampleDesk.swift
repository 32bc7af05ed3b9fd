// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

@testable import Web

extension SigningDesk {
  /// Issues a few bytes, and takes what begins with them and ends in "ttd" for soundly signed.
  static func sample(of store: Store) -> SigningDesk {
    SigningDesk(
      issue: { draft, acting in
        var paper = PaperToIssue(
          code: .make(), kind: "naskah", title: "Lembar disposisi", subject: "Perihal rahasia",
          number: draft.number, day: draft.day, secrecy: .limited, post: "Kepala Dinas")
        switch draft.source {
        case .output(let output):
          paper.kind = output.kind.rawValue
          paper.caseNumber = output.caseNumber
          paper.item = output.item
          paper.version = output.version
        case .letter(let id):
          let letter = try await store.writtenLetter(id)
          paper.kind = letter?.kind ?? ""
          paper.title = "Nota dinas"
          paper.subject = letter?.title ?? ""
          paper.caseNumber = letter?.subject.caseNumber
          paper.source = IssuedPaper.source(ofLetter: id)
        case .office(let office):
          paper.kind = office.kind.rawValue
          paper.source = office.source(on: draft.day)
        }
        return try await store.issue(paper, pdf: Array("%PDF-1.4 naskah".utf8), by: acting)
      },
      judge: { copy, paper, _ in
        let original = try store.files.contents(of: paper.sha256)
        let isExtended = copy.count > original.count && copy.starts(with: original)
        let isSound = copy.suffix(3).elementsEqual("ttd".utf8)
        return CopyJudgement(
          likeness: copy == original ? .identical : isExtended ? .extended : .other,
          signatures: isExtended
            ? [
              SignatureJudgement(
                integrity: isSound ? .intact : .broken, trust: .trusted,
                signer: "Arief Hidayanto", coversAll: true)
            ] : [])
      },
      sign: { act, acting in
        guard act.passphrase == "benar" else {
          throw Refusal.rule(code: "signing-passphrase", detail: [])
        }
        return try await store.add(
          copy: Array("%PDF-1.4 naskah ttd".utf8), .signed, of: act.code,
          signers: ["Arief Hidayanto"], by: acting)
      },
      openKey: { file, passphrase in
        guard passphrase == "benar" else {
          throw Refusal.rule(code: "signing-passphrase", detail: [])
        }
        return NewSigningKey(
          name: "Arief Hidayanto", issuer: "CA Uji", expiresAt: TestMoment.later, file: file)
      },
      readCertificate: { _ in
        throw Refusal.rule(code: "signing-certificate-unreadable", detail: [])
      }, hasService: { false })
  }
}

enum TestMoment {
  static let later = Date(timeIntervalSince1970: 1_900_000_000)
}
