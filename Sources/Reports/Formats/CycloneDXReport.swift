// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// CycloneDX 1.2–1.6: weaknesses of the parts of a product. Its list of parts is no observation.
enum CycloneDXReport {
  /// One weakness with the parts that have it.
  struct Vulnerability {
    var id: String?
    var severity: String?
    var score: Double?
    var vectors: [String?] = []
    var cwe: [String] = []
    var description: String?
    var detail: String?
    var recommendation: String?
    var state: String?
    var references: [String] = []
    /// purl, or name and version.
    var components: [String] = []
    var others: [String] = []
  }

  static func give(_ vulnerability: Vulnerability, _ tray: Tray) throws {
    tray.issue()
    guard let id = vulnerability.id else { return tray.skip(.nameless) }
    switch vulnerability.state {
    case "resolved", "resolved_with_pedigree", "not_affected": return tray.skip(.resolved)
    case "false_positive": return tray.skip(.falsePositive)
    default: break
    }
    let severity =
      Severity(word: vulnerability.severity) ?? vulnerability.score.map { Severity(score: $0) }
      ?? .info
    let components: [String?] = vulnerability.components.isEmpty ? [nil] : vulnerability.components
    for component in components {
      var place = Place()
      place.component = component
      var seen = tray.observation(
        id, severity, component.map { "\(id): \($0)" } ?? id, place)
      seen.severityRaw = vulnerability.severity ?? vulnerability.score?.plain
      if vulnerability.state == "in_triage" { seen.confidence = .tentative }
      seen.detail = Phrase(
        [vulnerability.description, vulnerability.detail].compactMap { $0?.orNil }
          .joined(separator: "\n\n"))
      seen.remedy = Phrase(vulnerability.recommendation ?? "")
      seen.cvss = CVSSText.best(vulnerability.vectors)
      seen.cve = Weakness.cve([id] + vulnerability.others)
      seen.cwe = Weakness.cwe(vulnerability.cwe)
      seen.references = vulnerability.references
      try tray.give(seen)
    }
  }

  /// Version 4 before 3.1 before 3 before others: of two ratings the better known is taken.
  static func rank(_ method: String?) -> Int {
    switch method?.lowercased() {
    case "cvssv4": 4
    case "cvssv31": 3
    case "cvssv3": 2
    case "cvssv2": 0
    default: 1
    }
  }

  static func noteEmpty(_ tray: Tray) {
    guard tray.summary.issues == 0 else { return }
    tray.note(
      "Daftar komponen tanpa kelemahan: bisa jadi belum dipindai.",
      en: "A list of components without weaknesses: it may not have been scanned.")
  }

  // MARK: JSON

  static func readJSON(_ source: ReportSource, _ tray: Tray) throws {
    let names = try components(source, tray)
    try tray.json(source) { json in
      try json.object { key in
        if key == "vulnerabilities" {
          try json.array { try give(Vulnerability(json.value(), names), tray) }
        }
      }
    }
    noteEmpty(tray)
  }

  /// Parts by their references; of the document's head what it is about.
  private static func components(
    _ source: ReportSource, _ tray: Tray
  ) throws -> [String: String] {
    var names: [String: String] = [:]
    let json = try JSONCursor(source, limits: tray.limits)
    func take(_ component: JSONValue) {
      let name = [component["name"].string, component["version"].string].compactMap { $0 }
        .joined(separator: " ")
      if let reference = component["bom-ref"].string, names.count < 200_000 {
        names[reference] = Cut.text(component["purl"].string ?? name, 500)
      }
      component["components"].list.forEach(take)
    }
    try json.object { key in
      switch key {
      case "metadata":
        let head = try json.value()
        take(head["component"])
        tray.target(head["component"]["name"].string)
        tray.scanned(at: head["timestamp"].string)
        let tools = head["tools"]["components"].list + head["tools"].list
        if let tool = tools.first(where: { $0["name"].string != nil }) {
          tray.tool(tool["name"].string?.lowercased(), version: tool["version"].string)
        }
      case "components": try json.array { take(try json.value()) }
      default: break
      }
    }
    return names
  }
}

extension CycloneDXReport.Vulnerability {
  init(_ value: JSONValue, _ names: [String: String]) {
    id = value["id"].string
    let ratings = value["ratings"].list
    let best = ratings.max {
      CycloneDXReport.rank($0["method"].string) < CycloneDXReport.rank($1["method"].string)
    }
    severity = best?["severity"].string ?? ratings.compactMap { $0["severity"].string }.first
    score = best?["score"].number
    vectors = ratings.map { $0["vector"].string }
    cwe = value["cwes"].strings
    description = value["description"].string
    detail = value["detail"].string
    recommendation = value["recommendation"].string
    state = value["analysis"]["state"].string
    references =
      [value["source"]["url"].string].compactMap { $0 }
      + value["advisories"].list.compactMap { $0["url"].string }
    others = value["references"].list.compactMap { $0["id"].string }
    components = value["affects"].list.compactMap { $0["ref"].string }.map { reference in
      // A link to another list ends in the reference there.
      names[reference] ?? reference.split(separator: "#").last.flatMap { names[String($0)] }
        ?? reference
    }
  }
}
