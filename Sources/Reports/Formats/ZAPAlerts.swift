// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Takes alerts and their instances as they come and hands out observations, in flat memory.
final class ZAPAlerts {
  private let tray: Tray
  /// Looks through the whole report for alerts with many instances, by their numbers.
  private let survey: () throws -> [Int: ZAPReport.Alert]
  private var surveyed: [Int: ZAPReport.Alert]?
  private var number = 0
  private var site = Place()
  private var alert = ZAPReport.Alert()
  private var instances: [ZAPReport.Instance] = []
  /// What all observations of the alert share, once it is known.
  private var common: Observation?
  private var isLeftOut = false
  private var handedOut = 0

  init(_ tray: Tray, survey: @escaping () throws -> [Int: ZAPReport.Alert]) {
    self.tray = tray
    self.survey = survey
  }

  func begin(site: Place) {
    number += 1
    self.site = site
    alert = ZAPReport.Alert()
    common = nil
    isLeftOut = false
    handedOut = 0
    tray.issue()
  }

  func take(_ name: String, _ value: String?) {
    if common == nil { alert.take(name, value) }
  }

  func take(_ instance: ZAPReport.Instance) throws {
    instances.append(instance)
    if instances.count == ZAPReport.kept, common == nil, !isLeftOut {
      let all = try surveyed ?? survey()
      surveyed = all
      alert = all[number] ?? alert
      complete()
    }
    if common != nil || isLeftOut { try handOut() }
  }

  func end() throws {
    complete()
    // Some alerts name no place: the site as a whole.
    if handedOut == 0, instances.isEmpty { instances = [ZAPReport.Instance()] }
    try handOut()
  }

  private func handOut() throws {
    handedOut += instances.count
    if isLeftOut {
      tray.skip(alert.rule.isEmpty ? .nameless : .falsePositive, count: instances.count)
    } else if let common {
      for instance in instances { try tray.give(observation(instance, common)) }
    }
    instances.removeAll(keepingCapacity: true)
  }

  /// The alert is known as far as it will be.
  private func complete() {
    guard common == nil, !isLeftOut else { return }
    // Confidence 0 is ZAP's mark of a false alarm.
    if alert.rule.isEmpty || alert.confidence?.orNil == "0" {
      isLeftOut = true
      return
    }
    let title = PlainText.read(alert.name ?? alert.rule)
    var seen = tray.observation(alert.rule, severity, title.orNil ?? alert.rule, Place())
    seen.severityRaw = alert.risk
    seen.confidence = confidence
    let details = [alert.description, alert.other].map { PlainText.read($0) }
    seen.detail = Phrase(details.filter { !$0.isEmpty }.joined(separator: "\n\n"))
    seen.remedy = Phrase(PlainText.read(alert.solution))
    seen.cwe = Weakness.cwe(alert.cwe)
    seen.references = PlainText.read(alert.links).split(whereSeparator: \.isWhitespace)
      .map(String.init).filter { $0.hasPrefix("http") }
    common = seen
  }

  private func observation(
    _ instance: ZAPReport.Instance, _ common: Observation
  ) -> Observation {
    var seen = common
    var place = Place(address: instance.uri)
    if place.host == nil {
      place.scheme = site.scheme
      place.host = site.host
      place.port = site.port
    }
    place.method = instance.method?.orNil
    place.parameter = instance.parameter?.orNil
    seen.place = place
    if let other = instance.other?.orNil {
      seen.detail = Phrase(
        [seen.detail.en, PlainText.read(other)].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }
    let excerpt = [instance.evidence, instance.attack, instance.response].compactMap { $0?.orNil }
    let request = instance.request?.orNil
    if !excerpt.isEmpty || request != nil {
      seen.evidence = [
        Evidence(
          request: request.map(Evidence.request),
          excerpt: Evidence.excerpt(excerpt.joined(separator: "\n")), at: seen.at)
      ]
    }
    return seen
  }

  private var severity: Severity {
    switch alert.risk?.trimmingBlanks {
    case "3": .high
    case "2": .medium
    case "1": .low
    default: .info
    }
  }

  private var confidence: Observation.Confidence {
    switch alert.confidence?.trimmingBlanks {
    case "1": .tentative
    case "3", "4": .confirmed
    default: .firm
    }
  }
}
