// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Trivy: weaknesses of packages, misconfigurations, secrets and licences, by target.
enum TrivyReport {
  /// Also the old form, a list of targets, and that of a cluster.
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    try tray.json(source) { json in
      if try json.peek() == UInt8(ascii: "[") {
        try json.array { try readTarget(json, within: nil, tray) }
      } else {
        try readDocument(json, tray)
      }
    }
  }

  private static func readDocument(_ json: JSONCursor, _ tray: Tray) throws {
    try json.object { key in
      switch key {
      case "Trivy": tray.tool(version: try json.value()["Version"].string)
      case "CreatedAt": tray.scanned(at: try json.value().string)
      case "ArtifactName", "ClusterName": tray.target(try json.value().string)
      case "Results": try json.array { try readTarget(json, within: nil, tray) }
      case "Vulnerabilities", "Misconfigurations", "Resources", "Findings":
        try json.array { try readResource(json, tray) }
      default: break
      }
    }
  }

  /// One thing in a cluster.
  private static func readResource(_ json: JSONCursor, _ tray: Tray) throws {
    var names: [String: String] = [:]
    try json.object { key in
      switch key {
      case "Namespace", "Kind", "Name": names[key] = try json.value().string
      case "Results":
        let name = ["Namespace", "Kind", "Name"].compactMap { names[$0] }.joined(separator: "/")
        try json.array { try readTarget(json, within: name, tray) }
      default: break
      }
    }
  }

  private static func readTarget(_ json: JSONCursor, within: String?, _ tray: Tray) throws {
    var target: String?
    func file() -> String? {
      let parts = [within, target].compactMap { $0?.orNil }
      return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }
    try json.object { key in
      switch key {
      case "Target": target = try json.value().string
      case "Vulnerabilities": try json.array { try vulnerability(json.value(), file(), tray) }
      case "Misconfigurations": try json.array { try misconfiguration(json.value(), file(), tray) }
      case "Secrets": try json.array { try secret(json.value(), file(), tray) }
      case "Licenses": try json.array { try licence(json.value(), file(), tray) }
      default: break
      }
    }
  }

  private static func vulnerability(_ entry: JSONValue, _ file: String?, _ tray: Tray) throws {
    tray.issue()
    guard let id = entry["VulnerabilityID"].string else { return tray.skip(.nameless) }
    let package = entry["PkgName"].string ?? "?"
    let version = entry["InstalledVersion"].string
    var place = Place()
    place.component = entry["PkgIdentifier"]["PURL"].string ?? "\(package) \(version ?? "")".orNil
    place.file = entry["PkgPath"].string ?? file
    let severity = entry["Severity"].string
    var seen = tray.observation(
      id, Severity(word: severity) ?? .info, entry["Title"].string ?? "\(id): \(package)", place)
    seen.severityRaw = severity
    seen.detail = Phrase(
      ["\(package) \(version ?? "")".orNil, entry["Description"].string].compactMap { $0 }
        .joined(separator: "\n\n"))
    if let fixed = entry["FixedVersion"].string {
      seen.remedy = Phrase(
        "Perbarui \(package) ke \(fixed).", en: "Update \(package) to \(fixed).")
    }
    seen.cve = Weakness.cve([id])
    seen.cwe = Weakness.cwe(entry["CweIDs"].strings)
    seen.cvss = CVSSText.best(
      entry["CVSS"].members.flatMap { [$0.value["V40Vector"].string, $0.value["V3Vector"].string] })
    seen.references = entry["PrimaryURL"].string.map { [$0] } ?? []
    try tray.give(seen)
  }

  private static func misconfiguration(_ entry: JSONValue, _ file: String?, _ tray: Tray) throws {
    tray.issue()
    guard let id = entry["AVDID"].string ?? entry["ID"].string else { return tray.skip(.nameless) }
    switch entry["Status"].string {
    case "PASS": return tray.skip(.noMatch)
    case "EXCEPTION": return tray.skip(.suppressed)
    default: break
    }
    let cause = entry["CauseMetadata"]
    var place = Place()
    place.file = file
    place.line = cause["StartLine"].int
    place.component = cause["Resource"].string
    let severity = entry["Severity"].string
    var seen = tray.observation(
      id, Severity(word: severity) ?? .info, entry["Title"].string ?? id, place)
    seen.severityRaw = severity
    seen.detail = Phrase(
      [entry["Message"].string, entry["Description"].string].compactMap { $0 }
        .joined(separator: "\n\n"))
    seen.remedy = Phrase(entry["Resolution"].string ?? "")
    seen.references = entry["PrimaryURL"].string.map { [$0] } ?? []
    try tray.give(seen)
  }

  private static func secret(_ entry: JSONValue, _ file: String?, _ tray: Tray) throws {
    tray.issue()
    guard let id = entry["RuleID"].string else { return tray.skip(.nameless) }
    var place = Place()
    place.file = file
    place.line = entry["StartLine"].int
    let severity = entry["Severity"].string
    var seen = tray.observation(
      id, Severity(word: severity) ?? .high, entry["Title"].string ?? id, place)
    seen.severityRaw = severity
    seen.cwe = [798]
    if let match = entry["Match"].string {
      seen.evidence = [Evidence(excerpt: Evidence.excerpt(match), at: tray.at)]
    }
    try tray.give(seen)
  }

  private static func licence(_ entry: JSONValue, _ file: String?, _ tray: Tray) throws {
    tray.issue()
    guard let name = entry["Name"].string else { return tray.skip(.nameless) }
    var place = Place()
    place.component = entry["PkgName"].string
    place.file = entry["FilePath"].string ?? file
    let severity = entry["Severity"].string
    var seen = tray.observation("license:\(name)", .info, "License: \(name)", place)
    seen.severityRaw = severity
    seen.result = .info
    try tray.give(seen)
  }
}
