// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// WPScan: what it noticed of a WordPress, and known weaknesses of its parts.
enum WPScanReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    let ahead = try JSONCursor.ahead(
      source, limits: tray.limits,
      ["target_url", "effective_url", "scan_aborted", "start_time", "banner", "vuln_api"])
    tray.tool(version: ahead["banner"]?["version"].string)
    let target = ahead["target_url"]?.string
    tray.target(target)
    if let why = ahead["scan_aborted"]?.string { throw ReportFault.failedScan(why) }
    tray.scanned(at: ahead["start_time"]?.string)
    let api = ahead["vuln_api", default: .null]
    if api["plan"].string == nil {
      tray.note(
        "Tanpa token API: kelemahan yang dikenal tidak diperiksa.",
        en: "Without an API token: known weaknesses were not checked.")
    }
    let site = Place(address: ahead["effective_url"]?.string ?? target)
    try tray.json(source) { json in
      try json.object { key in
        switch key {
        case "interesting_findings": try json.array { try interesting(json.value(), site, tray) }
        case "version":
          try part(json.value(), kind: "wordpress", slug: "wordpress", site, tray)
        case "main_theme": try part(json.value(), kind: "theme", slug: nil, site, tray)
        case "themes":
          try json.object { try part(json.value(), kind: "theme", slug: $0, site, tray) }
        case "plugins":
          try json.object { try part(json.value(), kind: "plugin", slug: $0, site, tray) }
        case "config_backups", "db_exports":
          try json.object { try exposed($0, rule: key, site, tray) }
        case "users":
          try json.object { try user($0, json.value(), site, tray) }
        default: break
        }
      }
    }
  }

  private static func interesting(_ entry: JSONValue, _ site: Place, _ tray: Tray) throws {
    tray.issue()
    guard let type = entry["type"].string else { return tray.skip(.nameless) }
    let place = Place(address: entry["url"].string)
    var seen = tray.observation(
      type, .info, entry["to_s"].string ?? type, place.host == nil ? site : place)
    seen.result = .info
    seen.confidence = confidence(entry["confidence"])
    seen.references = entry["references"]["url"].strings
    let entries = entry["interesting_entries"].strings
    if !entries.isEmpty {
      seen.evidence = [
        Evidence(excerpt: Evidence.excerpt(entries.joined(separator: "\n")), at: tray.at)
      ]
    }
    try tray.give(seen)
  }

  private static func part(
    _ part: JSONValue, kind: String, slug: String?, _ site: Place, _ tray: Tray
  ) throws {
    guard !part.isNull else {
      if kind == "wordpress" {
        tray.note("Versi WordPress tidak dikenali.", en: "The version of WordPress wasn't told.")
      }
      return
    }
    let slug = part["slug"].string ?? slug ?? kind
    let version = part["number"].string ?? part["version"]["number"].string
    var place = Place(address: part["location"].string)
    if place.host == nil { place = site }
    place.component = version.map { "\(slug) \($0)" } ?? slug
    if part["status"].string == "insecure" || part["outdated"].isTrue {
      tray.issue()
      let isInsecure = part["status"].string == "insecure"
      var seen = tray.observation(
        "outdated", isInsecure ? .medium : .low, "\(slug) \(version ?? "") is out of date", place)
      seen.confidence = confidence(part["confidence"])
      if let latest = part["latest_version"].string { seen.detail = Phrase("\(slug) → \(latest)") }
      try tray.give(seen)
    }
    for weakness in part["vulnerabilities"].list {
      try give(weakness, of: part, in: place, tray)
    }
  }

  private static func give(
    _ weakness: JSONValue, of part: JSONValue, in place: Place, _ tray: Tray
  ) throws {
    tray.issue()
    guard let title = weakness["title"].string else { return tray.skip(.nameless) }
    let references = weakness["references"]
    let score = weakness["cvss"]["score"].number
    var seen = tray.observation(
      references["wpvulndb"].strings.first.map { "wpvulndb-\($0)" } ?? title,
      score.map { Severity(score: $0) } ?? .medium, title, place)
    seen.severityRaw = weakness["cvss"]["score"].string
    seen.cvss = CVSSText.vector(weakness["cvss"]["vector"].string)
    seen.cve = references["cve"].strings.map { $0.isCVE ? $0.uppercased() : "CVE-\($0)" }
    seen.references = references["url"].strings
    seen.confidence = part["number"].isNull && part["version"].isNull ? .tentative : .firm
    if let fixed = weakness["fixed_in"].string {
      seen.remedy = Phrase(
        "Perbarui ke \(fixed) atau lebih baru.", en: "Update to \(fixed) or later.")
    }
    try tray.give(seen)
  }

  private static func exposed(
    _ address: String, rule: String, _ site: Place, _ tray: Tray
  ) throws {
    tray.issue()
    var place = Place(address: address)
    if place.host == nil { place = site }
    let title =
      rule == "db_exports" ? "Database export can be downloaded" : "Backup of wp-config.php"
    try tray.give(tray.observation(rule, .critical, title, place))
  }

  private static func user(
    _ name: String, _ entry: JSONValue, _ site: Place, _ tray: Tray
  ) throws {
    tray.issue()
    var place = site
    place.parameter = name
    var seen = tray.observation("users", .low, "User name can be listed: \(name)", place)
    seen.confidence = confidence(entry["confidence"])
    try tray.give(seen)
  }

  private static func confidence(_ percent: JSONValue) -> Observation.Confidence {
    switch percent.int ?? 100 {
    case 100...: .confirmed
    case 50...: .firm
    default: .tentative
    }
  }
}
