// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

struct ProbesMatter {
  var system: InformationSystem
  var runs: [ProbeRun]
  var permits: [Permit]
  var schedule: ProbeSchedule?
  var networks: [ProbeNetwork]
  /// Names by user name.
  var people: [String: String]
  var typed: FormData
  var refusal: String?
}

/// Visits to one system: asking for one, those that were made, what allows them, how often.
func probesPage(_ matter: ProbesMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let title = words.probesTitle(matter.system.name)
  let mayJudge = frame.viewer?.may(.judgeFindings) ?? false
  return Page(frame, title: title, tab: .systems, isRefused: matter.refusal != nil) {
    backLink(matter.system.name, to: Paths.system(matter.system.code))
      + (matter.refusal.map { refusalSummary(words.probeNotAsked, "\($0)") } ?? "")
      + pageTitle(title, lead: "\(words.probesLead)")
      + columns(
        (mayJudge ? askPanel(matter, frame) : "") + runs(matter, frame),
        aside: (mayJudge ? permits(matter, frame) + schedule(matter, frame) : "")
          + networkPanel(matter.networks, of: matter.system, frame, typed: matter.typed))
  }
}

private func askPanel(_ matter: ProbesMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard let url = matter.system.url else {
    return notice("<p>\(words.probeNoAddress)</p>", .warn, icon: .warning)
  }
  let isCovered = matter.permits.contains { $0.covers(.paths, on: frame.today) }
  var field = Field("lingkup", words.probeIntensityLabel, from: matter.typed)
  if field.value.isEmpty { field.value = isCovered ? "1" : "0" }
  return sheet(
    "<p>\(words.probeTarget(url))</p>"
      + form(
        Paths.probes(of: matter.system.code), frame.stamp(),
        choiceGroup(
          field, words,
          choices: [
            Choice("0", words.probeIntensity(.passive), consequences: [words.probePassiveMeans]),
            Choice(
              "1", words.probeIntensity(.paths),
              consequences: [isCovered ? words.probePathsMeans : words.probeNeedsPermit],
              isDisabled: !isCovered),
          ], isQuestion: false) + actions(mainButton(words.probeNow))), padded: true)
}

private func runs(_ matter: ProbesMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.runs.isEmpty else {
    return section(words.probeRunsHeading, soft(words.noProbeRuns))
  }
  let rows = matter.runs.map { run in
    TableRow([
      rowName(
        words.moment(frame.local(run.at), seenOn: frame.today),
        path: Paths.probe("\(run.id)", of: matter.system.code),
        detail: run.officer == Journal.system
          ? words.probeBySchedule : matter.people[run.officer] ?? run.officer),
      "\(words.probeIntensity(run.intensity))", probeStateTag(run.state, words),
      outcome(run, words),
    ])
  }
  return section(
    words.probeRunsHeading,
    registerTable(caption: words.probeRunsHeading, words.probeRunColumns.map { Column($0) }, rows))
}

private func outcome(_ run: ProbeRun, _ words: any Phrasebook) -> HTML {
  if let summary = run.summary { return "\(words.probeOutcome(summary))" }
  if run.state == .running {
    return progressBar(
      words.probeProgress(run.progress, of: run.steps), done: run.progress, of: run.steps)
  }
  return run.error.map { "\($0)" } ?? "–"
}

func probeStateTag(_ state: ProbeRun.State, _ words: any Phrasebook) -> HTML {
  switch state {
  case .waiting: tag(words.probeState(state))
  case .running: tag(words.probeState(state), .act)
  case .done: tag(words.probeState(state), .ok, icon: .check)
  case .refused: tag(words.probeState(state), .warn)
  case .failed: tag(words.probeState(state), .bad, icon: .warning)
  }
}

private func permits(_ matter: ProbesMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let list = each(matter.permits) { permit in
    let isOver = !permit.covers(.passive, on: frame.today)
    return """
      <div class="\(isOver ? "soft" : "")"><p><b>\(permit.letter)</b>\
      \(permit.file.map { " · \(link(words.probeLetterFile, to: Paths.attachment($0)))" })</p>\
      <p class="small">\(words.probeWindow(words.date(permit.since), words.date(permit.until))) · \
      \(words.probeIntensity(permit.intensity))</p>\
      <p class="small soft">\(permit.revokedAt == nil ? words.probeRecordedBy(matter.people[permit.officer] ?? permit.officer) : words.probeRevoked)</p>\
      \(when(
        !isOver,
        buttonForm(
          words.revokePermit, Paths.revokePermit(of: matter.system.code), frame.stamp(),
          hidden("izin", "\(permit.id)"))))</div>
      """
  }
  return """
    <h2>\(words.permitsHeading)</h2>\(matter.permits.isEmpty ? soft(words.noPermits) : list)\
    <p class="acts">\(buttonLink(words.recordPermit, to: Paths.permits(of: matter.system.code)))</p>
    """
}

private func schedule(_ matter: ProbesMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  var days = Field(
    "hari", words.probeEveryLabel, from: matter.typed, hint: words.probeEveryHint, isOptional: true)
  if days.value.isEmpty, let schedule = matter.schedule { days.value = "\(schedule.days)" }
  let next = matter.schedule.map {
    soft(words.probeNext(words.moment(frame.local($0.nextAt), seenOn: frame.today)))
  }
  return """
    <h2>\(words.probeScheduleHeading)</h2>\(next ?? soft(words.noProbeSchedule))\
    \(form(
      Paths.probeSchedule(of: matter.system.code), frame.stamp(),
      textField(days, words, kind: .numeric, width: .short, limit: 3) + hidden("lingkup", "1")
        + actions(button(words.saveProbeSchedule))))
    """
}

/// On the system's own page: the newest visit, and the way to the others.
func probePanel(_ run: ProbeRun?, of system: InformationSystem, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard frame.viewer?.may(.judgeFindings) == true else { return "" }
  let all = link(words.allProbes, to: Paths.probes(of: system.code))
  let newest: HTML =
    run.map { run in
      """
      <p>\(probeStateTag(run.state, words)) \
      \(link(words.moment(frame.local(run.at), seenOn: frame.today), to: Paths.probe("\(run.id)", of: system.code))) \
      \(outcome(run, words))</p>
      """
    } ?? soft(words.noProbeRuns)
  return section(
    words.probeRunsHeading, id: "pemeriksaan", note: all,
    newest
      + when(
        system.url != nil,
        "<p class=\"acts\">\(buttonLink(words.probeNow, to: Paths.probes(of: system.code)))</p>"))
}

/// Private ranges that visits may enter; only the administrator sees and changes them.
func networkPanel(
  _ networks: [ProbeNetwork], of system: InformationSystem, _ frame: PageFrame,
  typed: FormData = FormData()
) -> HTML {
  let words = frame.words
  guard frame.viewer?.may(.administer) == true else { return "" }
  let list = each(networks) { network in
    """
    <div><p><b class="mono">\(network.network)</b> \(network.reason)</p>\
    \(buttonForm(words.closeNetwork, Paths.closeNetwork(of: system.code), frame.stamp(), hidden("jaringan", network.network)))</div>
    """
  }
  return section(
    words.networksHeading, id: "jaringan",
    soft(words.networksLead) + list
      + form(
        Paths.probeNetworks(of: system.code), frame.stamp(),
        textField(
          Field("jaringan", words.networkLabel, from: typed, hint: words.networkHint), words,
          width: .half, limit: 60)
          + textField(Field("alasan", words.networkReason, from: typed), words, limit: 300)
          + actions(button(words.openNetwork))))
}
