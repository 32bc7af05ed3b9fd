// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Facts from the registers beside a decision about a system: open findings and what the
/// checklist came to, and what the policy proposes with its reasons. Nothing where nothing is.
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
  let advice = try await matter.advice(step)
  let recorded: HTML? =
    facts.isEmpty
    ? nil
    : adviceNote(
      words.adviceLead, "\(words.capitalised(facts.joined(separator: ", "))). \(words.adviceTail)")
  let watched = try await monitoringNote(item, matter)
  let proposed = advice.map { proposal($0, step, words) }
  let notes = [recorded, proposed, watched].compactMap(\.self)
  return notes.isEmpty ? nil : HTML(notes)
}

/// What the policy proposes, why, and on what it rests.
private func proposal(_ advice: Advice, _ step: Step, _ words: any Phrasebook) -> HTML {
  let outcome = advice.outcome.flatMap { key in step.outcomes.first { $0.key == key }?.text }
  let lead = outcome.map(words.advised) ?? words.adviceWithheld
  let reasons = each(advice.reasons) { "<li>\(words.said($0.text))</li>" }
  let facts = each(advice.known(words)) { "<dt>\($0.label)</dt><dd>\($0.value)</dd>" }
  let points = words.advicePoints(
    words.number(Int(advice.points)), words.number(Int(advice.threshold)))
  return """
    <div class="advice"><p><b>\(words.adviceTitle).</b> \(lead)</p>\
    \(when(!advice.reasons.isEmpty, "<ul>\(reasons)</ul>"))\
    <details><summary>\(words.adviceInputs)</summary><dl class="facts">\(facts)</dl>\
    <p class="small soft">\(points) \(words.advicePolicyIs(advice.policy)). \
    \(words.selfAssessment): \(words.selfAssessmentLimits)</p></details>\
    <p class="small soft">\(words.adviceDeparture)</p></div>
    """
}

/// What intensive monitoring has brought so far, where this case ordered it.
private func monitoringNote(_ item: String, _ matter: CaseMatter) async throws -> HTML? {
  let store = matter.site.store
  let orders = try await store.orders(system: item).filter {
    $0.kind == .monitoring && $0.caseNumber == matter.number
  }
  guard let order = orders.first,
    let summary = try await store.summaries(of: [order], at: matter.frame.now)[order.id]
  else { return nil }
  let words = matter.words
  return adviceNote(
    "\(words.monitoringSummaryLabel):", "\(words.monitoringSummary(summary)).")
}
