// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// testssl.sh: a row for each thing looked at, good ones too.
enum TestSSLReport {
  struct Row {
    var id: String?
    /// `name/address`; the name alone before it was resolved.
    var host: String?
    var port: String?
    var severity: String?
    var finding: String?
    var cve: String?
    var cwe: String?
    var hint: String?

    init(_ row: JSONValue, host: String? = nil, port: String? = nil) {
      id = row["id"].string
      self.host = row["ip"].string ?? host
      self.port = row["port"].string ?? port
      severity = row["severity"].string
      finding = row["finding"].string
      cve = row["cve"].string
      cwe = row["cwe"].string
      hint = row["hint"].string
    }

    init(_ row: CSVCursor.Row) {
      id = row["id"]
      host = row["fqdn/ip"]
      port = row["port"]
      severity = row["severity"]
      finding = row["finding"]
      cve = row["cve"]
      cwe = row["cwe"]
      hint = row["hint"]
    }
  }

  static func give(_ row: Row, _ tray: Tray) throws {
    tray.issue()
    guard let id = row.id else { return tray.skip(.nameless) }
    let severity = row.severity?.uppercased() ?? ""
    if isBookkeeping(id) || severity == "DEBUG" { return tray.skip(.bookkeeping) }
    let finding = row.finding ?? ""
    var place = Place()
    place.host = row.host?.prefix { $0 != "/" }.lowercased().orNil
    place.port = Place.port(row.port)
    place.scheme = "tls"
    tray.target(place.host)
    if severity == "FATAL" {
      tray.note(
        "\(place.host ?? "-"): pemindaian gagal (\(finding))",
        en: "\(place.host ?? "-"): the scan failed (\(finding))")
    }
    let level = Severity(word: severity) ?? .info
    var seen = tray.observation(rule(id), level, finding.isEmpty ? id : "\(id): \(finding)", place)
    seen.severityRaw = row.severity
    seen.result = result(severity)
    if seen.result != .fail { seen.severity = .info }
    seen.confidence = finding.lowercased().contains("potential") ? .tentative : .firm
    seen.detail = Phrase(finding)
    seen.remedy = Phrase(row.hint ?? "")
    seen.cve = Weakness.cve(row.cve)
    seen.cwe = Weakness.cwe(row.cwe)
    // A name may have several addresses; each row is of one.
    let target = [row.host, row.port].compactMap { $0?.orNil }.joined(separator: ":")
    seen.evidence = [
      Evidence(request: target.orNil, excerpt: Evidence.excerpt("\(id): \(finding)"), at: tray.at)
    ]
    try tray.give(seen)
  }

  private static func result(_ severity: String) -> Observation.Result {
    switch severity {
    case "LOW", "MEDIUM", "HIGH", "CRITICAL": .fail
    case "OK": .pass
    case "WARN", "FATAL", "ERROR": .undetermined
    default: .info
    }
  }

  /// A row for each suite becomes one rule for each version of the protocol:
  /// `cipher-tls1_2_xc030` is `cipher-tls1_2`.
  private static func rule(_ id: String) -> String {
    guard id.hasPrefix("cipher-"), let end = id.lastIndex(of: "_") else { return id }
    return String(id[..<end])
  }

  private static func isBookkeeping(_ id: String) -> Bool {
    id.hasPrefix("clientsimulation-") || id.hasPrefix("rating_") || id.hasSuffix("_score")
      || id.hasSuffix("_score_weighted") || id.hasPrefix("grade_cap_reason") || id == "scanTime"
      || id.hasPrefix("pre_") || id == "clientProblem1" || id == "old_fart"
  }

  /// A list of rows.
  static func readFlat(_ source: ReportSource, _ tray: Tray) throws {
    try tray.json(source) { json in
      try json.array { try give(Row(json.value()), tray) }
    }
    try refuseFailed(tray)
  }

  /// `scanResult[]`, with a list of rows for each part of the scan.
  static func readPretty(_ source: ReportSource, _ tray: Tray) throws {
    try tray.json(source) { json in
      try json.object { key in
        switch key {
        case "version": tray.tool(version: try json.value().string.map(shortVersion))
        case "startTime": tray.scanned(at: try json.value().string)
        case "scanResult": try json.array { try readHost(json, tray) }
        default: break
        }
      }
    }
    try refuseFailed(tray)
  }

  private static func readHost(_ json: JSONCursor, _ tray: Tray) throws {
    var host: String?
    var port: String?
    var problem: [(key: String, value: JSONValue)] = []
    try json.object { key in
      switch try json.peek() {
      case UInt8(ascii: "["):
        try json.array { try give(Row(json.value(), host: host, port: port), tray) }
      case UInt8(ascii: "{"): try json.skip()
      default:
        let value = try json.value()
        switch key {
        case "targetHost": host = value.string
        case "port": port = value.string
        // A target that failed is a row instead of parts.
        case "id", "severity", "finding": problem.append((key, value))
        default: break
        }
      }
    }
    if !problem.isEmpty { try give(Row(.object(problem), host: host, port: port), tray) }
  }

  static func readCSV(_ source: ReportSource, _ tray: Tray) throws {
    try tray.csv(source) { try give(Row($0), tray) }
    try refuseFailed(tray)
  }

  /// Where no target could be scanned at all, that is no clean result.
  private static func refuseFailed(_ tray: Tray) throws {
    guard let note = tray.summary.notes.first, tray.summary.count <= tray.summary.notes.count
    else { return }
    throw ReportFault.failedScan(note.en)
  }

  /// `3.0.8 from https://testssl.sh/` and the like.
  private static func shortVersion(_ text: String) -> String {
    String(text.prefix { !$0.isWhitespace })
  }
}
