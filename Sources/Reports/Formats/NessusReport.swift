// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Nessus: what its plugins said of each host.
enum NessusReport {
  struct Item {
    var plugin: String?
    var name: String?
    var host: String?
    var port: String?
    var transport: String?
    var severity: Severity = .info
    var severityRaw: String?
    var synopsis: String?
    var description: String?
    var solution: String?
    var output: String?
    var vectors: [String?] = []
    var cve: [String] = []
    var cwe: [String] = []
    var references: [String] = []
    var time: String?
    /// In applications' scans: the address looked at.
    var address: String?
  }

  static func give(_ item: Item, _ tray: Tray) throws {
    tray.issue()
    guard let plugin = item.plugin, let name = item.name else { return tray.skip(.nameless) }
    var place = Place(address: item.address)
    if place.host == nil {
      place = Place(
        scheme: item.transport?.lowercased(), host: item.host?.lowercased(),
        port: Place.port(item.port))
    }
    tray.target(place.host)
    if plugin == "19506" { about(item.output ?? "", tray) }
    var seen = tray.observation(plugin, item.severity, name, place)
    seen.severityRaw = item.severityRaw
    seen.detail = Phrase(
      [item.synopsis, item.description].compactMap { $0?.orNil }
        .joined(separator: "\n\n"))
    seen.remedy = Phrase(item.solution == "n/a" ? "" : item.solution ?? "")
    seen.cvss = CVSSText.best(item.vectors)
    seen.cve = Weakness.cve(item.cve)
    seen.cwe = Weakness.cwe(item.cwe)
    seen.references = item.references
    if let at = tray.time(item.time) { seen.at = at }
    if let output = item.output?.orNil {
      seen.evidence = [Evidence(excerpt: Evidence.excerpt(output), at: seen.at)]
    }
    try tray.give(seen)
  }

  /// The plugin that tells of the scan itself.
  private static func about(_ output: String, _ tray: Tray) {
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmingBlanks)
      guard parts.count == 2 else { continue }
      if parts[0] == "Nessus version" {
        tray.tool(version: String(parts[1].prefix { !$0.isWhitespace }))
      }
      if parts[0].hasPrefix("Credentialed checks"), parts[1].lowercased().hasPrefix("no") {
        tray.note(
          "Pemindaian tanpa kredensial: perangkat lunak di dalam host tidak terlihat.",
          en: "A scan without credentials: software within the hosts wasn't seen.")
      }
    }
  }

  // MARK: XML

  /// `NessusClientData_v2/Report/ReportHost/ReportItem`.
  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    try xml.children { name in
      guard name == "Report" else { return }
      try xml.children { name in
        if name == "ReportHost" { try readHost(xml, tray) }
      }
    }
  }

  private static func readHost(_ xml: XMLCursor, _ tray: Tray) throws {
    var host = xml.attribute("name")
    var time: String?
    try xml.children { name in
      switch name {
      case "HostProperties":
        let tags = try xml.element().children
        func tag(_ name: String) -> String? {
          tags.first { $0.attribute("name") == name }?.trimmed
        }
        host = tag("host-fqdn") ?? host ?? tag("host-ip")
        time = tag("HOST_END_TIMESTAMP") ?? tag("HOST_END")
      case "ReportItem":
        var item = Item(try xml.element())
        item.host = host
        item.time = time
        try give(item, tray)
      default: break
      }
    }
  }

  // MARK: CSV

  /// Nessus writes a row for each CVE of a result; such rows follow each other and are joined.
  static func readCSV(_ source: ReportSource, _ tray: Tray) throws {
    var last: Item?
    try tray.csv(source) { row in
      let item = Item(row)
      if let joined = last?.joined(with: item) {
        last = joined
      } else {
        if let last { try give(last, tray) }
        last = item
      }
    }
    if let last { try give(last, tray) }
  }
}

extension NessusReport.Item {
  init(_ item: Element) {
    plugin = item.attribute("pluginID")
    name = item.attribute("pluginName")
    port = item.attribute("port")
    transport = item.attribute("protocol")
    severityRaw = item.attribute("severity")
    switch severityRaw {
    case "4": severity = .critical
    case "3": severity = .high
    case "2": severity = .medium
    case "1": severity = .low
    default: severity = .info
    }
    synopsis = item.string("synopsis")
    description = item.string("description")
    solution = item.string("solution")
    output = item.string("plugin_output")
    vectors = ["cvss4_vector", "cvss3_vector"].map { item.string($0) }
    cve = item.all("cve").map(\.text)
    cwe = item.all("cwe").map(\.text)
    references = (item.string("see_also") ?? "").split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  /// A row of Nessus, of Tenable.sc, or of a scan of applications.
  init(_ row: CSVCursor.Row) {
    plugin = row["plugin id", "plugin"]
    name = row["name", "plugin name"]
    host = row["dns name", "fqdn", "host", "asset name", "ip address"]
    port = row["port"]
    transport = row["protocol"]
    severityRaw = row["severity", "risk", "risk factor"]
    severity = Severity(word: severityRaw) ?? .info
    synopsis = row["synopsis"]
    description = row["description", "definition.description"]
    solution = row["solution", "steps to remediate"]
    output = row["plugin output"]
    vectors = [
      row["cvss v4.0 vector", "cvss v4 vector"], row["cvss v3.0 vector", "cvss v3 vector"],
    ]
    cve = [row["cve"] ?? ""]
    cwe = (row["cwe"] ?? "").split { $0 == "," || $0 == "|" }.map(String.init)
    references = (row["see also"] ?? "").split { $0.isWhitespace || $0 == "," }.map(String.init)
      .filter { $0.hasPrefix("http") }
    time = row["last observed"]
    address = row["url"]
  }

  func joined(with next: NessusReport.Item) -> NessusReport.Item? {
    guard plugin == next.plugin, host == next.host, port == next.port,
      transport == next.transport, output == next.output, name == next.name
    else { return nil }
    var joined = self
    joined.cve += next.cve
    return joined
  }
}
