// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Columns of the lists that go into workbooks; one word and one width each.
package enum ListColumn: String, Sendable, Hashable, CaseIterable {
  case number, title, procedure, state, requester, systems, openedAt, closedAt, turn, holder, due
  case isLate, caseNumber, step, since, agency
  case severity, cvss, cwe, place, detail, recommendation, control, foundAt, foundBy, acceptedUntil
  case code, name, owner, address, hosting, stack, category, dataCategories, contact, vendor
  case contractEnds, users, monthlyVisits, documents, domains, openFindings, lastEvaluated
  case lastResult, note
  case agenda, direction, registered, letterNumber, letterDate, correspondent, subject, summary
  case enclosures, speed, secrecy, receivedAt, receivedBy, srikandi
  case nip, rank, unit, role, posts, account, kind, until
  case interval, answerTime, status, certificateUntil, incidents, verdict, acknowledgedAt
  case acknowledgedBy, resolvedAt
  case rule, tool, result, confidence, controls, cve, lastSeen, times, findingNumber
  case sequence, time, by, contents, hash
  case done, timed, late, share, met, notMet, other, quarter, round, outcome, minutes
  case date, source, weekday, hours
  case area, evidence, files, before, asvs, evaluator, from, size
  case designed, implemented, effective

  func column(_ words: any Phrasebook) -> ListTable.Column {
    ListTable.Column(title: words.listColumn(self), width: width, isWrapped: isLong)
  }

  private var isLong: Bool { width >= 40 }

  /// In characters.
  private var width: Double {
    switch self {
    case .detail, .recommendation, .contents: 60
    case .title, .subject, .summary, .note, .control, .evidence, .turn, .step: 44
    case .name, .systems, .procedure, .owner, .agency, .requester, .holder, .correspondent,
      .address,
      .place, .documents, .stack, .dataCategories, .posts, .contact, .hash, .rule, .files:
      30
    case .agenda, .sequence, .isLate, .enclosures, .times, .round, .severity, .direction, .cwe,
      .users, .timed, .late, .done, .met, .notMet, .other, .share, .openFindings, .domains,
      .account:
      12
    default: 18
    }
  }
}
