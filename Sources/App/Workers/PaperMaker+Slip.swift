// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records

extension PaperMaker {
  /// The disposition slip of one row.
  func slip(
    _ disposition: Disposition, _ entry: DossierEntry, _ view: CaseView
  ) async throws -> DispositionSlip {
    var filter = LetterFilter()
    filter.caseNumber = view.record.number
    filter.direction = .incoming
    let letter = try await store.letters(filter, limit: 1).rows.first
    let office = try await store.setting(.name) ?? ""
    let posts = try await store.postChoices(on: day(entry.at))
    let addressed = disposition.to.map(\.post)
    let offered = view.procedure.lanes.flatMap(\.posts) + addressed
    let known = posts.filter { offered.contains($0.code) }
    return DispositionSlip(
      letterhead: try await letterhead(), letterFrom: letter?.unitName ?? office,
      letterNumber: letter?.letter.number, letterDate: letter?.letter.date,
      receivedOn: letter.map { day($0.letter.registeredAt) },
      agendaNumber: letter.map { "\($0.letter.agenda)/\($0.letter.year)" } ?? view.record.number,
      urgency: urgency(disposition.speed), isConfidential: disposition.secrecy != .normal,
      subject: letter?.letter.subject ?? view.record.title,
      recipients: known.map { Choice($0.title, isTicked: addressed.contains($0.code)) },
      otherRecipients: addressed.filter { code in !known.contains { $0.code == code } },
      instructions: disposition.instructions.map { Choice($0, isTicked: true) },
      note: disposition.note ?? "", dueOn: disposition.due,
      signatory: try await signatory(entry.by, on: entry.at),
      recording: entry.by.capacity == .recorder
        ? DispositionSlip.Recording(recorder: entry.by.name, giver: entry.by.onBehalfOf ?? "")
        : nil,
      isSample: try await isSample())
  }

  private func urgency(_ speed: Disposition.Speed) -> DispositionSlip.Urgency {
    switch speed {
    case .normal: .ordinary
    case .urgent: .urgent
    case .veryUrgent: .veryUrgent
    }
  }
}

extension Lane {
  fileprivate var posts: [String] {
    switch holder {
    case .posts(let posts): posts
    case .team, .systemOwner, .requester, .outside: []
    }
  }
}
