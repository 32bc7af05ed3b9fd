// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Semgrep: matches of rules in source code, or weaknesses of dependencies.
enum SemgrepReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    let ahead = try JSONCursor.ahead(source, limits: tray.limits, ["version"])
    tray.tool(version: ahead["version"]?.string)
    var errors = 0
    try tray.json(source) { json in
      try json.object { key in
        switch key {
        case "results": try json.array { try take(json.value(), tray) }
        case "vulns": try json.array { try takeDependency(json.value(), tray) }
        case "errors": try json.array { errors += 1 }
        default: break
        }
      }
    }
    if errors > 0 {
      tray.note(
        "Semgrep tidak dapat memeriksa \(errors) bagian.",
        en: "Semgrep could not look at \(errors) parts.")
    }
  }

  private static func take(_ result: JSONValue, _ tray: Tray) throws {
    tray.issue()
    guard let id = result["check_id"].string else { return tray.skip(.nameless) }
    let extra = result["extra"]
    if extra["is_ignored"].isTrue { return tray.skip(.suppressed) }
    let metadata = extra["metadata"]
    var place = Place()
    place.file = result["path"].string
    place.line = result["start"]["line"].int
    let severity = extra["severity"].string
    let name = id.split(separator: ".").last.map(String.init) ?? id
    var seen = tray.observation(id, Severity(word: severity) ?? .medium, name, place)
    seen.severityRaw = severity
    switch metadata["confidence"].string {
    case "HIGH": seen.confidence = .confirmed
    case "LOW": seen.confidence = .tentative
    default: break
    }
    seen.detail = Phrase(extra["message"].string ?? "")
    seen.remedy = Phrase(extra["fix"].string ?? "")
    seen.cwe = Weakness.cwe(metadata["cwe"].strings)
    seen.references = metadata["references"].strings
    if let lines = extra["lines"].string, lines != "requires login" {
      seen.evidence = [Evidence(excerpt: Evidence.excerpt(lines), at: tray.at)]
    }
    try tray.give(seen)
  }

  private static func takeDependency(_ entry: JSONValue, _ tray: Tray) throws {
    tray.issue()
    let advisory = entry["advisory"]
    guard let id = advisory["ruleId"].string, let title = entry["title"].string else {
      return tray.skip(.nameless)
    }
    switch entry["triage"]["status"].string {
    case "IGNORED": return tray.skip(.suppressed)
    case "FIXED", "CLOSED": return tray.skip(.resolved)
    default: break
    }
    let dependency = entry["matchedDependency"]
    var place = Place()
    place.component =
      ["name", "versionSpecifier"].compactMap { dependency[$0].string }
      .joined(separator: " ").orNil
    place.file = entry["dependencyFileLocation"]["path"].string
    place.line = entry["dependencyFileLocation"]["startLine"].int
    tray.target(entry["repositoryName"].string)
    let severity = advisory["severity"].string
    let references = advisory["references"]
    var seen = tray.observation(id, Severity(word: severity) ?? .medium, title, place)
    seen.severityRaw = severity
    seen.confidence = entry["exposureType"].string == "REACHABLE" ? .firm : .tentative
    seen.detail = Phrase(advisory["description"].string ?? "")
    if let safe = entry["closestSafeDependency"]["versionSpecifier"].string {
      let name = dependency["name"].string ?? ""
      seen.remedy = Phrase("Perbarui \(name) ke \(safe).", en: "Update \(name) to \(safe).")
    }
    seen.cve = Weakness.cve(references["cveIds"].strings)
    seen.cwe = Weakness.cwe(references["cweIds"].strings)
    seen.references = references["urls"].strings
    if let at = tray.time(entry["openedAt"].string) { seen.at = at }
    try tray.give(seen)
  }
}
