// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Probes

/// What a visit saw, for a person at a terminal: faults by severity, facts, what was not seen.
struct ProbeText {
  let report: ProbeReport
  let english: Bool

  init(_ report: ProbeReport, english: Bool) {
    self.report = report
    self.english = english
  }

  var text: String {
    let all = report.observations
    let faults = all.filter { $0.result == .fail }
    var lines: [String] = []
    for severity in Severity.allCases.reversed() {
      let group = faults.filter { $0.severity == severity }
      guard !group.isEmpty else { continue }
      lines.append("\(word(severity)) (\(group.count))")
      for observation in group { lines += entry(observation) }
      lines.append("")
    }
    let facts = all.filter { $0.result == .info }
    if !facts.isEmpty {
      lines.append(say("Fakta", "Facts") + " (\(facts.count))")
      lines += facts.map { "  \($0.rule)  \(phrase($0.detail))" } + [""]
    }
    lines += unseen(all.filter { $0.result == .undetermined })
    lines.append(summary(all))
    return lines.joined(separator: "\n")
  }

  private func entry(_ observation: Observation) -> [String] {
    var lines = [
      "  \(observation.rule)  \(phrase(observation.title))", "    \(place(observation.place))",
      "    \(phrase(observation.detail))",
    ]
    if let excerpt = observation.evidence.first?.excerpt, !excerpt.isEmpty {
      lines += excerpt.split(whereSeparator: \.isNewline).prefix(3).map { "    > \($0)" }
    }
    let remedy = phrase(observation.remedy).split(separator: "\n").first ?? ""
    if !remedy.isEmpty { lines.append("    \(say("Perbaikan", "Remedy")): \(remedy)") }
    return lines
  }

  /// Not seen is said as such; checks with one reason share a line.
  private func unseen(_ observations: [Observation]) -> [String] {
    guard !observations.isEmpty else { return [] }
    var reasons: [(reason: String, rules: [String])] = []
    for observation in observations {
      let reason = phrase(observation.detail)
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].rules.append(observation.rule)
      } else {
        reasons.append((reason, [observation.rule]))
      }
    }
    return ["\(say("Tidak terlihat", "Not seen")) (\(observations.count))"]
      + reasons.flatMap { ["  \($0.reason)", "    \($0.rules.joined(separator: ", "))"] } + [""]
  }

  private func summary(_ all: [Observation]) -> String {
    func count(_ result: Observation.Result) -> Int { all.count { $0.result == result } }
    let seconds = (report.seconds * 10).rounded() / 10
    return english
      ? "\(count(.fail)) to mend, \(count(.pass)) in order, \(count(.notApplicable)) not applicable, \(count(.undetermined)) not seen; \(report.requests) requests, \(seconds) s."
      : "\(count(.fail)) perlu diperbaiki, \(count(.pass)) sesuai, \(count(.notApplicable)) tidak berlaku, \(count(.undetermined)) tidak terlihat; \(report.requests) permintaan, \(seconds) detik."
  }

  private func place(_ place: Place) -> String {
    var text = "\(place.scheme ?? "tcp")://\(place.host ?? "")"
    if let port = place.port, !(place.scheme == "https" && port == 443),
      !(place.scheme == "http" && port == 80)
    {
      text += ":\(port)"
    }
    text += place.path ?? ""
    return text + (place.parameter.map { "  [\($0)]" } ?? "")
  }

  private func word(_ severity: Severity) -> String {
    switch severity {
    case .critical: say("KRITIS", "CRITICAL")
    case .high: say("TINGGI", "HIGH")
    case .medium: say("SEDANG", "MEDIUM")
    case .low: say("RENDAH", "LOW")
    case .info: say("INFO", "INFO")
    }
  }

  private func phrase(_ phrase: Phrase) -> String { english ? phrase.en : phrase.id }
  private func say(_ indonesian: String, _ other: String) -> String { english ? other : indonesian }
}
