// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// One visit: how far it is, then everything it saw; what was not seen is said to be not seen.
func probeRunPage(
  _ run: ProbeRun, _ observations: [Observation]?, of system: InformationSystem, by name: String?,
  _ frame: PageFrame
) -> Page {
  let words = frame.words
  let title = words.probeRunTitle(words.moment(frame.local(run.at), seenOn: frame.today))
  return Page(frame, title: title, tab: .systems) {
    backLink(words.probesTitle(system.name), to: Paths.probes(of: system.code))
      + pageTitle(
        title,
        lead:
          "\(system.name) · \(run.checks.map { words.retestOfRules($0.count) } ?? words.probeIntensity(run.intensity))",
        tags: probeStateTag(run.state, words),
        actions: when(
          run.checks == nil,
          unwrap(run.caseNumber) {
            buttonLink(words.backToChecklist, to: Paths.checklist(of: $0, item: run.system))
          })
          + when(
            run.state == .done,
            downloadLink(.visit, frame, at: Paths.probeWorkbook("\(run.id)", of: system.code))))
      + columns(
        matter(run, observations, system, frame), aside: facts(run, name, frame),
        label: words.factsHeading)
  }
}

private func matter(
  _ run: ProbeRun, _ observations: [Observation]?, _ system: InformationSystem, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  switch run.state {
  case .waiting: return notice("<p>\(words.probeStillWaits)</p>")
  case .running:
    return notice(
      "<p>\(words.probeGoesOn)</p>"
        + progressBar(
          words.probeProgress(run.progress, of: run.steps), done: run.progress, of: run.steps))
      + "<p class=\"acts\">\(buttonLink(words.reloadPage, to: Paths.probe("\(run.id)", of: system.code)))</p>"
  case .refused, .failed:
    return notice("<p>\(run.error ?? "")</p>", run.state == .failed ? .bad : .warn, icon: .warning)
  case .done:
    guard let observations else { return notice("<p>\(words.probeResultsGone)</p>") }
    return results(observations, frame)
  }
}

private func results(_ observations: [Observation], _ frame: PageFrame) -> HTML {
  let words = frame.words
  let faults = observations.filter { $0.result == .fail }
  let groups = each(Severity.allCases.reversed()) { severity in
    let group = faults.filter { $0.severity == severity }
    return when(
      !group.isEmpty,
      section("\(words.severity(severity)) (\(group.count))", each(group) { faultSheet($0, frame) })
    )
  }
  return (faults.isEmpty ? notice("<p>\(words.probeNoFaults)</p>", .ok, icon: .check) : groups)
    + list(words.probeFacts, observations.filter { $0.result == .info }, frame)
    + unseen(observations.filter { $0.result == .undetermined }, frame)
    + helpPanel(
      words.probePassed(observations.count { $0.result == .pass }),
      rules(observations.filter { $0.result == .pass }, frame))
    + helpPanel(
      words.probeNotApplicable(observations.count { $0.result == .notApplicable }),
      rules(observations.filter { $0.result == .notApplicable }, frame))
}

/// What is wrong, where, how it shows, and how to mend it.
private func faultSheet(_ observation: Observation, _ frame: PageFrame) -> HTML {
  let words = frame.words
  return """
    <article class="sheet pad"><div class="row"><h3>\(words.probeSays(observation.title))</h3>\
    \(severityTag(observation.severity, words))</div>\
    <p class="small soft"><span class="mono">\(observation.rule)</span> · \(place(observation.place))\
    \(when(observation.confidence == .tentative, " · \(words.probeTentative)"))</p>\
    <p>\(words.probeSays(observation.detail))</p>\(evidence(observation, frame))\
    \(helpPanel(words.probeRemedy, runningText(words.probeSays(observation.remedy))))</article>
    """
}

private func evidence(_ observation: Observation, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let kept = observation.evidence.filter { !$0.excerpt.isEmpty }
  guard !kept.isEmpty else { return "" }
  return helpPanel(
    words.probeEvidence,
    each(kept) { piece in
      """
      \(piece.request.map { "<pre>\($0)</pre>" })<pre>\(piece.excerpt)</pre>\
      <p class="small soft">\(words.moment(frame.local(piece.at), seenOn: frame.today))\
      \(piece.sha256.map { " · <span class=\"mono\">\(words.digest) \(shortened($0))</span>" })</p>
      """
    })
}

private func list(_ heading: String, _ observations: [Observation], _ frame: PageFrame) -> HTML {
  when(
    !observations.isEmpty,
    section(
      "\(heading) (\(observations.count))",
      "<ul>\(each(observations) { "<li>\(frame.words.probeSays($0.title)): \(frame.words.probeSays($0.detail))</li>" })</ul>"
    ))
}

/// Checks with one reason stand together.
private func unseen(_ observations: [Observation], _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !observations.isEmpty else { return "" }
  let groups = Dictionary(grouping: observations) { words.probeSays($0.detail) }.sorted {
    $0.key < $1.key
  }
  return section(
    words.probeUnseen(observations.count),
    soft(words.probeUnseenAdvice)
      + each(groups) { reason, group in
        helpPanel(
          words.probeUnseenReason(reason, group.count), rules(group, frame))
      })
}

private func rules(_ observations: [Observation], _ frame: PageFrame) -> HTML {
  "<ul>\(each(observations) { "<li>\(frame.words.probeSays($0.title)) <span class=\"mono soft\">\($0.rule)</span></li>" })</ul>"
}

private func place(_ place: Assurance.Place) -> String {
  var text = "\(place.scheme ?? "tcp")://\(place.host ?? "")"
  if let port = place.port, !(place.scheme == "https" && port == 443),
    !(place.scheme == "http" && port == 80)
  {
    text += ":\(port)"
  }
  return text + (place.path ?? "") + (place.parameter.map { " [\($0)]" } ?? "")
}

private func facts(_ run: ProbeRun, _ name: String?, _ frame: PageFrame) -> HTML {
  let words = frame.words
  return "<h2>\(words.factsHeading)</h2>"
    + factList(
      [
        (
          words.probeAskedBy,
          "\(run.officer == Journal.system ? words.probeBySchedule : name ?? run.officer)"
        ),
        (
          words.probeCase, run.caseNumber.map { link($0, to: Paths.caseFile($0, item: run.system)) }
        ),
        (
          words.probeFinished,
          run.finishedAt.map { "\(words.moment(frame.local($0), seenOn: frame.today))" }
        ),
        (words.probeSummaryLabel, run.summary.map { "\(words.probeOutcome($0))" }),
        (words.probeEffort, run.summary.map { "\(words.probeEffort($0.requests, $0.duration))" }),
        (words.probeCompared, run.summary.map { "\(words.probeCompared($0.taken))" }),
        (words.probeAlgorithm, run.algorithm.map { "kawal \($0)" }),
      ], isAside: true)
}
