// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Grype: packages of an image or folder matched against lists of weaknesses.
enum GrypeReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    let ahead = try JSONCursor.ahead(source, limits: tray.limits, ["source", "descriptor"])
    let descriptor = ahead["descriptor", default: .null]
    tray.tool(version: descriptor["version"].string)
    tray.scanned(at: descriptor["timestamp"].string)
    let target = ahead["source", default: .null]["target"]
    tray.target(target["userInput"].string ?? target.string)
    try tray.json(source) { json in
      try json.object { key in
        switch key {
        case "matches": try json.array { try take(json.value(), tray) }
        case "ignoredMatches": try json.array { tray.skip(.suppressed) }
        default: break
        }
      }
    }
  }

  private static func take(_ match: JSONValue, _ tray: Tray) throws {
    tray.issue()
    let weakness = match["vulnerability"]
    guard let id = weakness["id"].string else { return tray.skip(.nameless) }
    let related = match["relatedVulnerabilities"].list
    // The CVE where there is one, so that the same weakness is the same rule in all sources.
    let other = related.compactMap { $0["id"].string }.first { $0.isCVE }
    let artifact = match["artifact"]
    let package = "\(artifact["name"].string ?? "?") \(artifact["version"].string ?? "")"
    var place = Place()
    place.component = artifact["purl"].string ?? package.trimmingBlanks
    place.file = artifact["locations"].list.first?["path"].string
    let severity = weakness["severity"].string
    let rule = id.isCVE ? id : other ?? id
    var seen = tray.observation(
      rule, Severity(word: severity) ?? .info, "\(rule): \(package.trimmingBlanks)", place)
    seen.severityRaw = severity
    let description =
      weakness["description"].string ?? related.compactMap { $0["description"].string }.first
    seen.detail = Phrase(description ?? "")
    let fixed = weakness["fix"]["versions"].strings.joined(separator: ", ")
    if !fixed.isEmpty {
      seen.remedy = Phrase("Perbarui ke \(fixed).", en: "Update to \(fixed).")
    }
    seen.cve = Weakness.cve([id] + related.compactMap { $0["id"].string })
    let vectors = ([weakness] + related).flatMap { $0["cvss"].list.map { $0["vector"].string } }
    seen.cvss = CVSSText.best(vectors)
    let cwes = ([weakness] + related).flatMap { $0["cwes"].list.compactMap { $0["cwe"].string } }
    seen.cwe = Weakness.cwe(cwes)
    seen.references = [weakness["dataSource"].string].compactMap { $0 }
    try tray.give(seen)
  }
}
