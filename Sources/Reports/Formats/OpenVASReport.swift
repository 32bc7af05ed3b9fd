// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// OpenVAS (Greenbone): results of network vulnerability tests.
enum OpenVASReport {
  /// One result, from either form.
  struct Entry {
    var oid: String?
    var name: String?
    var host: String?
    /// `443/tcp`, `general/tcp`.
    var port: String?
    var score: Double?
    var threat: String?
    var quality: Int?
    var summary: String?
    var detail: String?
    var solution: String?
    var vector: String?
    var cve: [String] = []
    var references: [String] = []
    var time: String?
  }

  static func give(_ entry: Entry, _ tray: Tray) throws {
    tray.issue()
    guard let rule = entry.oid ?? entry.name, let name = entry.name ?? entry.oid else {
      return tray.skip(.nameless)
    }
    if entry.threat == "False Positive" || entry.score == -1 { return tray.skip(.falsePositive) }
    if entry.threat == "Debug" { return tray.skip(.bookkeeping) }
    let parts = (entry.port ?? "").split(separator: "/")
    let place = Place(
      scheme: parts.count == 2 ? String(parts[1]) : nil, host: entry.host?.lowercased(),
      port: Place.port(parts.first))
    tray.target(place.host)
    let severity = entry.score.map { Severity(score: $0) } ?? Severity(word: entry.threat) ?? .info
    var seen = tray.observation(rule, severity, name, place)
    seen.severityRaw = entry.threat
    if entry.threat == "Error" { seen.result = .undetermined }
    switch entry.quality ?? 75 {
    case 95...: seen.confidence = .confirmed
    case 70...: seen.confidence = .firm
    default: seen.confidence = .tentative
    }
    seen.detail = Phrase(
      [entry.summary, entry.detail].compactMap { $0?.orNil }
        .joined(separator: "\n\n"))
    seen.remedy = Phrase(entry.solution ?? "")
    seen.cvss = CVSSText.vector(entry.vector)
    seen.cve = Weakness.cve(entry.cve)
    seen.references = entry.references
    if let at = tray.time(entry.time) { seen.at = at }
    if let detail = entry.detail?.orNil {
      seen.evidence = [Evidence(excerpt: Evidence.excerpt(detail), at: seen.at)]
    }
    try tray.give(seen)
  }

  // MARK: XML

  /// `report/report/results/result`, however deep the reports stand within each other.
  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    try readReport(xml, tray)
  }

  private static func readReport(_ xml: XMLCursor, _ tray: Tray) throws {
    try xml.children { name in
      switch name {
      case "report": try readReport(xml, tray)
      case "scan_run_status": noteStatus(try xml.text().trimmingBlanks, tray)
      case "scan_start": tray.scanned(at: try xml.text())
      case "results":
        try xml.children { name in
          if name == "result" { try give(Entry(xml.element()), tray) }
        }
      default: break
      }
    }
  }

  private static func noteStatus(_ status: String, _ tray: Tray) {
    guard !status.isEmpty, status != "Done" else { return }
    tray.note(
      "Pemindaian belum selesai (status \(status)).",
      en: "The scan hadn't finished (status \(status)).")
  }

  // MARK: CSV

  static func readCSV(_ source: ReportSource, _ tray: Tray) throws {
    try tray.csv(source) { row in
      var entry = Entry()
      entry.name = row["nvt name"]
      // Products matched against the CVE list have no test of their own.
      entry.oid = row["nvt oid"] ?? row["nvt name"]
      entry.host = row["hostname"] ?? row["ip"]
      entry.port = "\(row["port"] ?? "general")/\(row["port protocol"] ?? "tcp")"
      entry.score = row["cvss"].flatMap { Double($0) }
      entry.threat = row["severity"]
      entry.quality = row["qod"].flatMap { Int($0) }
      entry.summary = row["summary"]
      entry.detail = row["specific result"]
      entry.solution = row["solution"]
      entry.cve = [row["cves"] ?? "", entry.oid ?? ""]
      entry.references = (row["other references"] ?? "").split { $0 == "," || $0.isWhitespace }
        .map(String.init).filter { $0.hasPrefix("http") }
      entry.time = row["timestamp"]
      try give(entry, tray)
    }
  }
}

extension OpenVASReport.Entry {
  init(_ result: Element) {
    let nvt = result["nvt"]
    // `key=value|key=value`, a value over several lines.
    let tags = (nvt?.string("tags") ?? "").split(separator: "|").reduce(into: [String: String]()) {
      let parts = $1.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { $0[parts[0].trimmingBlanks] = parts[1].trimmingBlanks }
    }
    oid = nvt?.attribute("oid")?.orNil
    name = result.string("name") ?? nvt?.string("name")
    // Products matched against the CVE list have no test of their own.
    if oid == "0" { oid = name }
    host = result["host"]?.string("hostname") ?? result["host"]?.trimmed
    port = result.string("port")
    score = result.string("severity").flatMap { Double($0) }
    threat = result.string("threat")
    quality = result["qod"]?.string("value").flatMap { Int($0) }
    summary = tags["summary"]
    detail = result.string("description")
    solution = nvt?.string("solution") ?? tags["solution"]
    let vectors = nvt?["severities"]?.children.map { $0.string("value") } ?? []
    vector = CVSSText.best(vectors + [tags["cvss_base_vector"]])
    let refs = nvt?["refs"]?.all("ref") ?? []
    cve = refs.filter { $0.attribute("type") == "cve" }.compactMap { $0.attribute("id") }
    cve += [nvt?.string("cve") ?? "", oid ?? ""]
    references = refs.filter { $0.attribute("type")?.lowercased() == "url" }
      .compactMap { $0.attribute("id") }
    time = result.string("creation_time")
  }
}
