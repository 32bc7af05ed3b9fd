// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// OWASP Dependency-Check: known weaknesses of the libraries of a product.
enum DependencyCheckReport {
  struct Vulnerability {
    var name: String?
    var severity: String?
    var description: String?
    var vector: String?
    var cwe: [String] = []
    var references: [String] = []
  }

  static func give(_ vulnerability: Vulnerability, of place: Place, _ tray: Tray) throws {
    tray.issue()
    guard let name = vulnerability.name else { return tray.skip(.nameless) }
    let title = [name, place.component ?? place.file].compactMap { $0 }.joined(separator: ": ")
    var seen = tray.observation(
      name, Severity(word: vulnerability.severity) ?? .medium, title, place)
    seen.severityRaw = vulnerability.severity
    seen.detail = Phrase(vulnerability.description ?? "")
    seen.cvss = CVSSText.vector(vulnerability.vector)
    seen.cve = Weakness.cve(name)
    seen.cwe = Weakness.cwe(vulnerability.cwe)
    seen.references = Array(vulnerability.references.prefix(20))
    try tray.give(seen)
  }

  /// A vector from its metrics written out: `NETWORK`, `LOW`, ….
  static func vector(_ value: (String) -> String?) -> String? {
    let metrics = [
      ("AV", "attackVector"), ("AC", "attackComplexity"), ("PR", "privilegesRequired"),
      ("UI", "userInteraction"), ("S", "scope"), ("C", "confidentialityImpact"),
      ("I", "integrityImpact"), ("A", "availabilityImpact"),
    ]
    let parts = metrics.compactMap { short, long in
      value(long)?.first.map { "\(short):\($0.uppercased())" }
    }
    guard parts.count == metrics.count else { return nil }
    let version = value("version") ?? "3.1"
    return "CVSS:\(version.hasPrefix("3.") ? version : "3.1")/" + parts.joined(separator: "/")
  }

  // MARK: XML

  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    try xml.children { name in
      switch name {
      case "scanInfo": tray.tool(version: try xml.element().string("engineVersion"))
      case "projectInfo":
        let info = try xml.element()
        tray.target(info.string("name"))
        tray.scanned(at: info.string("reportDate"))
      case "dependencies": try xml.children { _ in try take(xml.element(), tray) }
      default: break
      }
    }
  }

  private static func take(_ dependency: Element, _ tray: Tray) throws {
    var place = Place()
    place.file = dependency.string("filePath") ?? dependency.string("fileName")
    let packages = dependency["identifiers"]?.all("package") ?? []
    place.component = packages.compactMap { $0.string("id") }.first ?? dependency.string("fileName")
    for element in dependency["vulnerabilities"]?.children ?? [] {
      if element.name == "suppressedVulnerability" {
        tray.skip(.suppressed)
        continue
      }
      let three = element["cvssV3"]
      try give(
        Vulnerability(
          name: element.string("name"),
          severity: three?.string("baseSeverity") ?? element["cvssV2"]?.string("severity")
            ?? element.string("severity"),
          description: element.string("description"), vector: vector { three?.string($0) },
          cwe: (element["cwes"]?.children ?? []).map(\.text) + [element.string("cwe") ?? ""],
          references: (element["references"]?.children ?? []).compactMap { $0.string("url") }),
        of: place, tray)
    }
  }

  // MARK: JSON

  static func readJSON(_ source: ReportSource, _ tray: Tray) throws {
    let ahead = try JSONCursor.ahead(source, limits: tray.limits, ["scanInfo", "projectInfo"])
    tray.tool(version: ahead["scanInfo"]?["engineVersion"].string)
    tray.target(ahead["projectInfo"]?["name"].string)
    tray.scanned(at: ahead["projectInfo"]?["reportDate"].string)
    try tray.json(source) { json in
      try json.object { key in
        if key == "dependencies" { try json.array { try take(json.value(), tray) } }
      }
    }
  }

  private static func take(_ dependency: JSONValue, _ tray: Tray) throws {
    tray.skip(.suppressed, count: dependency["suppressedVulnerabilities"].list.count)
    var place = Place()
    place.file = dependency["filePath"].string ?? dependency["fileName"].string
    place.component =
      dependency["packages"].list.compactMap { $0["id"].string }.first
      ?? dependency["fileName"].string
    for entry in dependency["vulnerabilities"].list {
      let three = entry["cvssv3"].isNull ? entry["cvssV3"] : entry["cvssv3"]
      let two = entry["cvssv2"].isNull ? entry["cvssV2"] : entry["cvssv2"]
      try give(
        Vulnerability(
          name: entry["name"].string,
          severity: three["baseSeverity"].string ?? two["severity"].string
            ?? entry["severity"].string,
          description: entry["description"].string, vector: vector { three[$0].string },
          cwe: entry["cwes"].strings,
          references: entry["references"].list.compactMap { $0["url"].string }),
        of: place, tray)
    }
  }
}
