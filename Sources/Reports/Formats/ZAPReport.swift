// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// ZAP's traditional reports. An alert stands for a kind of weakness; each of its instances becomes
/// an observation.
enum ZAPReport {
  /// One alert. Its solution and references stand after its instances.
  struct Alert {
    var plugin: String?
    var reference: String?
    var name: String?
    var risk: String?
    var confidence: String?
    var description: String?
    var solution: String?
    var other: String?
    var links: String?
    var cwe: String?
    /// Instances that the tool counted; with a systemic alert it lists only some.
    var count: String?

    /// 10035-1 where the rule has variants, else the plugin's number.
    var rule: String { reference?.orNil ?? plugin?.orNil ?? "" }

    mutating func take(_ name: String, _ value: String?) {
      switch name {
      case "pluginid": plugin = value
      case "alertRef": reference = value
      case "name": self.name = value
      case "alert": self.name = self.name ?? value
      case "riskcode": risk = value
      case "confidence": confidence = value
      case "desc": description = value
      case "solution": solution = value
      case "otherinfo": other = value
      case "reference": links = value
      case "cweid": cwe = value
      case "count": count = value
      default: break
      }
    }
  }

  /// One place of an alert.
  struct Instance {
    var uri: String?
    var method: String?
    var parameter: String?
    var attack: String?
    var evidence: String?
    var other: String?
    var request: String?
    var response: String?

    mutating func take(_ name: String, _ value: String?) {
      switch name {
      case "uri": uri = value
      case "method": method = value
      case "param": parameter = value
      case "attack": attack = value
      case "evidence": evidence = value
      case "otherinfo": other = value
      case "request-header", "requestheader": request = value
      case "response-header", "responseheader": response = value
      default: break
      }
    }
  }

  /// Instances of one alert that are kept until it is known whole. Beyond them, its end is looked
  /// up first.
  static let kept = 5_000

  static func give(_ instance: Instance, of alert: Alert, site: Place, _ tray: Tray) throws {
    var place = Place(address: instance.uri)
    if place.host == nil {
      place.scheme = site.scheme
      place.host = site.host
      place.port = site.port
    }
    place.method = instance.method?.orNil
    place.parameter = instance.parameter?.orNil
    let excerpt = [instance.evidence, instance.attack, instance.response].compactMap { $0?.orNil }
    var evidence: [Evidence] = []
    if !excerpt.isEmpty || instance.request?.orNil != nil {
      evidence = [
        Evidence(
          request: instance.request?.orNil.map(Evidence.request),
          excerpt: Evidence.excerpt(excerpt.joined(separator: "\n")), at: tray.at)
      ]
    }
    let details = [alert.description, alert.other, instance.other].map { PlainText.read($0) }
    var seen = tray.observation(
      alert.rule, severity(alert.risk), PlainText.read(alert.name ?? alert.rule), place)
    seen.severityRaw = alert.risk
    seen.confidence = confidence(alert.confidence)
    seen.detail = Phrase(details.filter { !$0.isEmpty }.joined(separator: "\n\n"))
    seen.remedy = Phrase(PlainText.read(alert.solution))
    seen.evidence = evidence
    seen.cwe = Weakness.cwe(alert.cwe)
    seen.references = links(alert.links)
    try tray.give(seen)
  }

  /// Whether it is one to take; the tray knows why not.
  static func isTaken(_ alert: Alert, _ tray: Tray, count: Int = 1) -> Bool {
    if alert.confidence?.orNil == "0" {
      tray.skip(.falsePositive, count: count)
      return false
    }
    if alert.rule.isEmpty {
      tray.skip(.nameless, count: count)
      return false
    }
    return true
  }

  private static func severity(_ risk: String?) -> Severity {
    switch risk?.trimmingBlanks {
    case "3": .high
    case "2": .medium
    case "1": .low
    default: .info
    }
  }

  private static func confidence(_ level: String?) -> Observation.Confidence {
    switch level?.trimmingBlanks {
    case "1": .tentative
    case "3", "4": .confirmed
    default: .firm
    }
  }

  private static func links(_ text: String?) -> [String] {
    PlainText.read(text).split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { $0.hasPrefix("http") }
  }
}
