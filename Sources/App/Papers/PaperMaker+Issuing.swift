// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  /// What is settled when a paper is issued.
  struct Issuance {
    var number: String?
    var day: CalendarDate
    var mark: VerificationMark
  }

  /// A paper that is ready to go out, and what is said of it.
  struct Drawn {
    var bytes: [UInt8]
    var title: String
    var subject: String
    var secrecy: Disposition.Secrecy
    var post: String
  }

  /// The paper of one event with its number, day and mark; `nil` where there is none to draw.
  func issued(
    _ kind: OutputKind, of number: String, item: String?, version: Int, _ issuance: Issuance
  ) async throws -> Drawn? {
    let view = try await store.caseView(
      number, item: item, for: .operator, at: instant, timeline: PageOfList(size: 1))
    let entry = view.dossier.last {
      $0.output.kind == kind && $0.version == version && $0.item == item
    }
    guard let entry else { return nil }
    let words = IndonesianPaperWords()
    switch entry.contents {
    case .disposition(let disposition):
      var slip = try await self.slip(disposition, entry, view)
      slip.verification = issuance.mark
      slip.signatory.date = issuance.day
      if let number = issuance.number { slip.agendaNumber = number }
      return Drawn(
        bytes: Array(try slip.pdf(createdAt: instant)), title: words.slipSubject,
        subject: slip.subject, secrecy: disposition.secrecy, post: post(slip.signatory))
    case .report(let contents):
      guard var report = try await self.report(contents, entry, view) else { return nil }
      report.verification = issuance.mark
      report.number = issuance.number
      for index in report.signatories.indices { report.signatories[index].date = issuance.day }
      return Drawn(
        bytes: Array(try report.pdf(createdAt: instant)), title: words.reportTitle,
        subject: report.system.name, secrecy: try await store.profile().classification,
        post: report.signatories.last.map { self.post($0) } ?? "")
    case .selection, .assignment, .schedule, .evaluation, .decision, .shutdownOrder,
      .monitoringOrder, .delivery, .followUp, .request, .analysis, .workRecord, .changeRecord,
      .testRecord, .approval, .form, .file:
      return nil
    }
  }

  /// A written letter that has its number and its day; `nil` where there is none.
  ///
  /// - Throws: ``LetterGaps`` where what it showed has gone from the records.
  func issued(letter id: Int, mark: VerificationMark) async throws -> (
    drawn: Drawn, letter: WrittenLetter
  )? {
    guard let letter = try await store.writtenLetter(id) else { return nil }
    guard let day = letter.day, let text = letter.body else {
      throw Refusal.rule(code: "letter-not-final", detail: [letter.title])
    }
    let order = LetterPress.Order(try LetterKindReader.read(text), of: letter)
    let office = try await self.letter(order, verification: mark).letter
    let drawn = Drawn(
      bytes: Array(try office.pdf(createdAt: calendar.instant(day, hour: 0, minute: 0))),
      title: order.kind.title, subject: letter.title == order.kind.title ? "" : letter.title,
      secrecy: Disposition.Secrecy(office.classification), post: try await signerPost(order))
    return (drawn, letter)
  }

  func post(_ signatory: Signatory) -> String {
    [signatory.actingMark, signatory.post].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension LetterPress.Order {
  /// A written letter as it stands.
  init(_ kind: LetterKind, of letter: WrittenLetter) {
    self.init(
      kind, about: letter.subject, typed: letter.typed, signer: letter.signer,
      number: letter.number, day: letter.day)
  }
}

extension Disposition.Secrecy {
  init(_ classification: Classification) {
    self =
      switch classification {
      case .ordinary: .normal
      case .restricted: .limited
      case .secret: .secret
      case .verySecret: .verySecret
      }
  }
}
