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

  private func post(_ signatory: Signatory) -> String {
    [signatory.actingMark, signatory.post].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
