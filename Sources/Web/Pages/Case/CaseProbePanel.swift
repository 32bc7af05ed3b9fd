// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Visits to an item's system within a case.
struct CaseProbes {
  var number: String
  var system: InformationSystem
  /// The newest first.
  var runs: [ProbeRun]
  /// The owner allows today what goes beyond what any visitor sees.
  var hasPermit: Bool
}

/// On the page of a case whose row evaluates the item.
func caseProbePanel(_ matter: CaseMatter) -> HTML {
  guard let desk = matter.desk, !matter.isForPaper, matter.viewer.may(.judgeFindings),
    matter.focus.file.status == .running,
    matter.focus.turns.contains(where: { turn in
      turn.step.outputs.contains { $0.kind == .evaluation }
    })
  else { return "" }
  return probePanel(
    CaseProbes(
      number: matter.number, system: desk.system, runs: desk.runs, hasPermit: desk.hasPermit),
    matter.frame)
}

/// The newest visit with how far it is, and the button for another.
func probePanel(_ probes: CaseProbes, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let code = probes.system.code
  let newest: HTML =
    probes.runs.first { $0.checks == nil }.map { run in
      let outcome: HTML =
        run.state == .running
        ? progressBar(
          words.probeProgress(run.progress, of: run.steps), done: run.progress, of: run.steps)
        : "\(run.summary.map(words.probeOutcome) ?? run.error ?? "")"
      return """
        <p>\(probeStateTag(run.state, words)) \
        \(words.moment(frame.local(run.at), seenOn: frame.today)) \(outcome)</p>\
        <p class="small">\(link(words.caseProbeResults, to: Paths.probe("\(run.id)", of: code))) · \
        \(link(words.allProbes, to: Paths.probes(of: code)))</p>
        """
    } ?? soft(words.caseProbeNone)
  let isFree = probes.runs.allSatisfy(\.state.isOver)
  let ask: HTML =
    probes.system.url == nil
    ? soft(words.probeNoAddress)
    : when(
      isFree,
      """
      <p class="small soft">\(words.caseProbeScope(probes.hasPermit ? .paths : .passive)) \
      \(words.caseProbeEvidence)\(when(
        !probes.hasPermit, " \(link(words.recordPermit, to: Paths.permits(of: code)))"))</p>
      """
        + buttonForm(
          words.probeNow, Paths.caseProbe(of: probes.number, item: code), frame.stamp()))
  return """
    <section class="visits sheet pad" id="pemeriksaan"><h2>\(words.caseProbeHeading)</h2>\
    \(live("pemeriksaan", newest))\(ask)</section>
    """
}
