// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// ZAP's traditional reports. An alert stands for a kind of weakness; each of its instances becomes
/// an observation.
enum ZAPReport {
  /// One alert as it is written. Its solution and references stand after its instances.
  struct Alert {
    private(set) var plugin: String?
    private(set) var reference: String?
    private(set) var name: String?
    private(set) var risk: String?
    private(set) var confidence: String?
    private(set) var description: String?
    private(set) var solution: String?
    private(set) var other: String?
    private(set) var links: String?
    private(set) var cwe: String?

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
      default: break
      }
    }
  }

  /// One place of an alert.
  struct Instance {
    private(set) var uri: String?
    private(set) var method: String?
    private(set) var parameter: String?
    private(set) var attack: String?
    private(set) var evidence: String?
    private(set) var other: String?
    private(set) var request: String?
    private(set) var response: String?

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

  /// Instances of one alert that are kept until it is known whole. Of an alert with more, the end is
  /// looked up first.
  static let kept = 5_000
  /// Alerts that are looked up at the most; of others, later instances lack what stands after them.
  static let lookedUp = 200
}
