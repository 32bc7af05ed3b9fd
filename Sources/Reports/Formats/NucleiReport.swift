// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Nuclei: a template that matched, one object a line (`-jsonl`) or a list of them (`-json-export`).
enum NucleiReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    let json = try JSONCursor(source, limits: tray.limits)
    try json.sequence {
      if try json.peek() == UInt8(ascii: "[") {
        try json.array { try take(json.value(), tray) }
      } else {
        try take(json.value(), tray)
      }
    }
  }

  private static func take(_ entry: JSONValue, _ tray: Tray) throws {
    tray.issue()
    guard let template = entry["template-id"].string ?? entry["templateID"].string else {
      return tray.skip(.nameless)
    }
    if entry["matcher-status"].isFalse { return tray.skip(.noMatch) }
    let info = entry["info"]
    let matcher = entry["matcher-name"].string ?? entry["matcher_name"].string
    let name = info["name"].string ?? template
    let place = place(of: entry)
    tray.target(place.host)
    var seen = tray.observation(
      matcher.map { "\(template):\($0)" } ?? template,
      Severity(word: info["severity"].string) ?? .info,
      matcher.map { "\(name) (\($0))" } ?? name, place)
    seen.severityRaw = info["severity"].string
    seen.detail = Phrase(PlainText.read(info["description"].string))
    seen.remedy = Phrase(PlainText.read(info["remediation"].string))
    let classes = info["classification"]
    seen.cwe = Weakness.cwe(classes["cwe-id"].strings)
    seen.cve = Weakness.cve(classes["cve-id"].strings + (template.isCVE ? [template] : []))
    seen.cvss = CVSSText.best(classes["cvss-metrics"].strings)
    seen.references = info["reference"].strings.flatMap {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    if let at = tray.time(entry["timestamp"].string) { seen.at = at }
    seen.evidence = evidence(of: entry, at: seen)
    try tray.give(seen)
  }

  private static func place(of entry: JSONValue) -> Place {
    var place = Place(
      address: entry["matched-at"].string ?? entry["matched"].string ?? entry["host"].string)
    if place.host == nil { place.host = entry["host"].string ?? entry["ip"].string }
    place.port = place.port ?? entry["port"].int
    if place.scheme == nil { place.scheme = entry["scheme"].string }
    place.parameter = entry["fuzzing_parameter"].string ?? entry["extractor-name"].string
    // The method is the first word of the request.
    let method = entry["request"].string?.prefix { $0.isASCII && $0.isUppercase }
    if let method, (3...7).contains(method.count) { place.method = String(method) }
    return place
  }

  private static func evidence(of entry: JSONValue, at seen: Observation) -> [Evidence] {
    let results = entry["extracted-results"].strings + entry["extracted_results"].strings
    let excerpt =
      results.isEmpty
      ? String((entry["response"].string ?? "").prefix(512)) : results.joined(separator: "\n")
    let request = entry["request"].string ?? entry["curl-command"].string
    guard !excerpt.isEmpty || request != nil else { return [] }
    return [
      Evidence(
        request: request.map(Evidence.request), excerpt: Evidence.excerpt(excerpt), at: seen.at)
    ]
  }
}

extension String {
  var isCVE: Bool { lowercased().hasPrefix("cve-") }
}
