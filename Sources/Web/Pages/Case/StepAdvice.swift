// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Facts from the registers beside a decision about a system: open findings and what the
/// checklist came to. No advice yet, only what is on record; nothing where nothing is.
func stepAdvice(_ step: Step, _ matter: CaseMatter) async throws -> HTML? {
  guard step.each, let item = matter.focus.file.item else { return nil }
  let words = matter.words
  var filter = FindingFilter()
  filter.caseNumber = matter.number
  filter.system = item
  filter.unsettled = true
  let open = try await matter.site.store.findings(filter, limit: 200).rows
  let critical = open.count { $0.finding.severity == .critical }
  let score = matter.focus.dossier.reversed().lazy.compactMap { entry -> Score? in
    if case .evaluation(let result) = entry.contents { result.score } else { nil }
  }.first
  let facts = [
    words.advice(criticalOpen: critical, open: open.count),
    score.map { words.adviceScore(met: $0.met, of: $0.met + $0.notMet) },
  ].compactMap(\.self)
  guard !facts.isEmpty else { return nil }
  return adviceNote(
    words.adviceLead, "\(words.capitalised(facts.joined(separator: ", "))). \(words.adviceTail)")
}
