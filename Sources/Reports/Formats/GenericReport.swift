// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// The form for other tools, described in docs/reports.md: JSON with a list `findings`, or CSV with
/// a row for each.
enum GenericReport {
  /// Looks a value up by the first of its names that is there.
  typealias Lookup = ([String]) -> String?

  static func give(_ value: Lookup, places: [Place], _ tray: Tray) throws {
    tray.issue()
    guard let title = value(["title", "name"]) else { return tray.skip(.nameless) }
    if isYes(value(["falsepositive", "falsep", "falsepos"])) { return tray.skip(.falsePositive) }
    if isYes(value(["ismitigated", "mitigated"])) { return tray.skip(.resolved) }
    if isYes(value(["duplicate"])) { return tray.skip(.repeated) }
    if isYes(value(["riskaccepted", "outofscope"])) { return tray.skip(.suppressed) }
    let severity = value(["severity"])
    let rule = value(["rule", "ruleid", "id", "vulnidfromtool"]) ?? title
    for place in places.isEmpty ? [Place()] : places {
      tray.target(place.host)
      var seen = tray.observation(rule, Severity(word: severity) ?? .info, title, place)
      seen.severityRaw = severity
      if let tool = value(["tool", "scanner"]) {
        seen.source.tool = Cut.text(tool.lowercased(), 60)
        seen.source.version = value(["toolversion"])
      }
      seen.confidence = confidence(value)
      seen.detail = Phrase(
        [value(["description", "detail"]), value(["impact"])].compactMap { $0 }
          .joined(separator: "\n\n"))
      seen.remedy = Phrase(value(["remedy", "mitigation", "solution", "remediation"]) ?? "")
      seen.cwe = Weakness.cwe(value(["cwe", "cweid"]))
      seen.cve = Weakness.cve(
        [value(["cve"]), value(["vulnerabilityids", "vulnerabilityid"]), rule]
          .compactMap { $0 })
      seen.cvss = CVSSText.best([value(["cvss", "cvss4", "cvssv4"]), value(["cvssv3", "cvss3"])])
      seen.references = (value(["references", "reference"]) ?? "")
        .split { $0.isWhitespace || $0 == "," || $0 == "|" }.map(String.init)
        .filter { $0.hasPrefix("http") }
      if let at = tray.time(value(["date", "at"])) { seen.at = at }
      let request = value(["request"])
      let excerpt = value(["evidence", "response", "stepstoreproduce"])
      if request != nil || excerpt != nil {
        seen.evidence = [
          Evidence(
            request: request.map(Evidence.request), excerpt: Evidence.excerpt(excerpt ?? ""),
            at: seen.at)
        ]
      }
      try tray.give(seen)
    }
  }

  private static func confidence(_ value: Lookup) -> Observation.Confidence {
    switch value(["confidence"])?.lowercased() {
    case "confirmed", "certain": .confirmed
    case "tentative", "low": .tentative
    case nil where isYes(value(["verified"])): .confirmed
    default: .firm
    }
  }

  private static func isYes(_ text: String?) -> Bool {
    ["true", "yes", "ya", "1"].contains(text?.lowercased() ?? "")
  }

  /// The place in its own columns or members.
  static func place(_ value: Lookup, address: String?) -> Place {
    var place = Place(address: address)
    place.host = value(["host"])?.lowercased() ?? place.host
    place.port = Place.port(value(["port"])) ?? place.port
    place.scheme = value(["scheme", "protocol"]) ?? place.scheme
    place.path = value(["path"]).map(Masking.mask) ?? place.path
    place.method = value(["method"])
    place.parameter = value(["parameter", "param"])
    let component = [value(["componentname"]), value(["componentversion"])].compactMap { $0 }
    place.component = value(["purl", "component"]) ?? component.joined(separator: " ").orNil
    place.file = value(["file", "filepath"])
    place.line = value(["line"]).flatMap { Int($0) }
    return place
  }

  /// `CWE ID`, `cwe_id` and `cweId` are one name.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  // MARK: JSON

  static func readJSON(_ source: ReportSource, _ tray: Tray) throws {
    let ahead = try JSONCursor.ahead(
      source, limits: tray.limits, ["tool", "version", "scanned_at", "target"])
    let tool = ahead["tool", default: .null]
    tray.tool(
      (tool["name"].string ?? tool.string)?.lowercased(),
      version: tool["version"].string ?? ahead["version"]?.string)
    tray.scanned(at: ahead["scanned_at"]?.string)
    tray.target(ahead["target"]?.string)
    try tray.json(source) { json in
      try json.object { key in
        if key == "findings" { try json.array { try take(json.value(), tray) } }
      }
    }
  }

  private static func take(_ finding: JSONValue, _ tray: Tray) throws {
    var values: [String: JSONValue] = [:]
    for (key, value) in finding.members where values[plain(key)] == nil {
      values[plain(key)] = value
    }
    let value: Lookup = { names in
      for name in names {
        guard let found = values[name] else { continue }
        if found.isTrue { return "true" }
        let texts = found.strings + found.list.compactMap { $0["vulnerability_id"].string }
        if !texts.isEmpty { return texts.joined(separator: "\n") }
      }
      return nil
    }
    let endpoints = values["endpoints", default: .null].list.map { endpoint in
      guard endpoint.string == nil else { return Place(address: endpoint.string) }
      return place({ names in names.lazy.compactMap { endpoint[$0].string }.first }, address: nil)
    }
    let single = place(value, address: value(["url", "uri", "endpoint"]))
    try give(value, places: endpoints.isEmpty ? [single] : endpoints, tray)
  }

  // MARK: CSV

  static func readCSV(_ source: ReportSource, _ tray: Tray) throws {
    var indexes: [String: Int] = [:]
    try tray.csv(source) { row in
      if indexes.isEmpty {
        for (name, index) in row.columns { indexes[plain(name)] = index }
      }
      let value: Lookup = { names in
        for name in names {
          if let index = indexes[name], row.fields.indices.contains(index),
            let text = row.fields[index].orNil
          {
            return text
          }
        }
        return nil
      }
      try give(
        value, places: [place(value, address: value(["url", "uri", "endpoint"]))], tray)
    }
  }
}
