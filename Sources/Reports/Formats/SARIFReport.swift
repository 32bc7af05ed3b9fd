// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// SARIF 2.1.0: results of runs; rules are described once for each run.
enum SARIFReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    var number = 0
    var ahead: [SARIFRules]?
    try tray.json(source) { json in
      try json.object { key in
        guard key == "runs" else { return }
        try json.array {
          try readRun(json, tray) {
            // Writers that sort their members put the tool last. One look is for all runs.
            let all = try ahead ?? lookAhead(source, tray.limits)
            ahead = all
            return all.indices.contains(number) ? all[number] : SARIFRules()
          }
          number += 1
        }
      }
    }
    if number == 0 {
      tray.note("Laporan tidak berisi satu pun pemindaian.", en: "The report holds no runs.")
    }
  }

  private static func readRun(
    _ json: JSONCursor, _ tray: Tray, ahead: () throws -> SARIFRules
  ) throws {
    var rules: SARIFRules?
    try json.object { key in
      switch key {
      case "tool":
        rules = try SARIFRules(json)
        begin(rules, tray)
      case "invocations": for entry in try json.value().list { note(entry, tray) }
      case "results":
        let known = try rules ?? ahead()
        if rules == nil { begin(known, tray) }
        try json.array { try take(json.value(), known, tray) }
      default: break
      }
    }
  }

  private static func begin(_ rules: SARIFRules?, _ tray: Tray) {
    guard let rules else { return }
    tray.tool(rules.tool?.lowercased(), version: rules.version)
  }

  private static func note(_ invocation: JSONValue, _ tray: Tray) {
    tray.scanned(at: invocation["endTimeUtc"].string)
    if invocation["executionSuccessful"].isFalse {
      tray.note(
        "Alatnya melaporkan bahwa pemindaian tidak berhasil seluruhnya.",
        en: "The tool says that the scan didn't fully succeed.")
    }
  }

  /// The rules of the first runs, by their order.
  private static func lookAhead(
    _ source: ReportSource, _ limits: ReportLimits
  ) throws -> [SARIFRules] {
    let json = try JSONCursor(source, limits: limits)
    var all: [SARIFRules] = []
    try json.object { key in
      guard key == "runs" else { return }
      try json.array {
        guard all.count < 100 else { return }
        var rules = SARIFRules()
        try json.object { if $0 == "tool" { rules = try SARIFRules(json) } }
        all.append(rules)
      }
    }
    return all
  }

  // MARK: Results

  private static func take(_ result: JSONValue, _ rules: SARIFRules, _ tray: Tray) throws {
    tray.issue()
    switch result["kind"].string {
    case "pass", "notApplicable": return tray.skip(.noMatch)
    default: break
    }
    if result["baselineState"].string == "absent" { return tray.skip(.resolved) }
    let suppressions = result["suppressions"].list
    if !suppressions.isEmpty, !suppressions.contains(where: { $0["status"].string == "rejected" }) {
      return tray.skip(.suppressed)
    }
    let rule = rules.rule(of: result)
    let message = message(result["message"], rule)
    guard let id = result["ruleId"].string ?? result["rule"]["id"].string ?? rule?.id ?? message
    else { return tray.skip(.nameless) }
    let level = result["level"].string ?? rule?.level ?? "warning"
    let score = result["properties"]["security-severity"].number ?? rule?.score
    let title = rule?.title ?? message.map(firstLine) ?? id
    let place = place(of: result)
    tray.target(place.host)
    var seen = tray.observation(
      id, score.map { Severity(score: $0) } ?? severity(level), title, place)
    seen.severityRaw = score?.plain ?? level
    switch result["kind"].string {
    case "informational": seen.result = .info
    case "open", "review": seen.confidence = .tentative
    default: seen.confidence = rule?.confidence ?? .firm
    }
    let details = [message, rule?.description].compactMap { $0 }
    seen.detail = Phrase(
      details.count == 2 && details[0] == details[1]
        ? details[0] : details.joined(separator: "\n\n"))
    seen.remedy = Phrase(rule?.help ?? "")
    seen.cwe = Weakness.cwe(
      result["taxa"].list.compactMap { $0["id"].string } + result["properties"]["tags"].strings)
    for number in rule?.cwe ?? [] where !seen.cwe.contains(number) { seen.cwe.append(number) }
    seen.cve = Weakness.cve([id] + (rule.map { [$0.id] + $0.tags } ?? []))
    seen.references = rule?.link.map { [$0] } ?? []
    seen.evidence = evidence(of: result, tray)
    try tray.give(seen)
  }

  private static func severity(_ level: String) -> Severity {
    switch level {
    case "error": .high
    case "warning": .medium
    case "note": .low
    default: .info
    }
  }

  /// Its text, or that of the rule it names, with its arguments put in.
  private static func message(_ message: JSONValue, _ rule: SARIFRules.Rule?) -> String? {
    var text = message["text"].string ?? message["markdown"].string
    if text == nil, let id = message["id"].string { text = rule?.messages[id] }
    for (index, argument) in message["arguments"].strings.prefix(20).enumerated() {
      text = text?.replacing("{\(index)}", with: argument)
    }
    return text
  }

  private static func firstLine(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(\.trimmingBlanks) ?? text
    return Cut.text(line, 160)
  }

  private static func place(of result: JSONValue) -> Place {
    let location = result["locations"].list.first ?? .null
    let physical = location["physicalLocation"]
    var place = Place()
    if let uri = physical["artifactLocation"]["uri"].string {
      if uri.hasPrefix("http://") || uri.hasPrefix("https://") {
        place = Place(address: uri)
      } else {
        let path = uri.utf8.contains(UInt8(ascii: "%")) ? uri.removingPercentEncoding ?? uri : uri
        place.file = path.hasPrefix("file://") ? String(path.dropFirst(7)) : path
        place.line = physical["region"]["startLine"].int
      }
    }
    if let target = result["webRequest"]["target"].string {
      place = Place(address: target)
      place.method = result["webRequest"]["method"].string
    }
    if place == Place() {
      place.component = location["logicalLocations"].list.first?["fullyQualifiedName"].string
    }
    return place
  }

  private static func evidence(of result: JSONValue, _ tray: Tray) -> [Evidence] {
    let physical = (result["locations"].list.first ?? .null)["physicalLocation"]
    let snippet =
      physical["region"]["snippet"]["text"].string
      ?? physical["contextRegion"]["snippet"]["text"].string
    return snippet.map { [Evidence(excerpt: Evidence.excerpt($0), at: tray.at)] } ?? []
  }
}
