// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  /// The reports of all of a case's systems that have one, as one; `nil` where none has.
  ///
  /// The document's date is that of the newest report, so that the same records give the same file.
  ///
  /// - Parameter onlyWhole: `nil` as long as a system is without its report.
  func combined(of number: String, onlyWhole: Bool = false) async throws -> [UInt8]? {
    var reports: [EvaluationReport] = []
    var newest: DossierEntry?
    var view: CaseView?
    let items = try await store.items(of: number)
    guard items.count > 1 || !onlyWhole else { return nil }
    for item in items {
      let own = try await store.caseView(
        number, item: item, for: .operator, at: instant, timeline: PageOfList(size: 1))
      let entry = own.dossier.last { $0.item == item && $0.output.kind == .report }
      guard let entry, case .report(let written) = entry.contents,
        let report = try await report(written, entry, own)
      else {
        if onlyWhole { return nil }
        continue
      }
      reports.append(report)
      view = own
      if entry.at > newest?.at ?? .distantPast { newest = entry }
    }
    guard let view, let newest, let first = reports.first else { return nil }
    let combined = CombinedReport(
      letterhead: first.letterhead, classification: first.classification, caseNumber: number,
      title: view.record.title, start: reports.map(\.start).min() ?? first.start,
      end: reports.map(\.end).max() ?? first.end, team: first.team,
      summary: [
        words.combinedSummary(
          reports.count, met: reports.count { $0.decision?.isMet == true },
          undecided: reports.count { $0.decision == nil })
      ],
      reports: reports, signatories: [try await signatory(newest.by, on: newest.at)],
      isSample: first.isSample)
    return Array(try combined.pdf(createdAt: newest.at))
  }
}
