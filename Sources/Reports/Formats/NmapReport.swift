// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Nmap: open ports as facts, and what its scripts say of them.
enum NmapReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    tray.tool(version: xml.attribute("version"))
    tray.scanned(at: xml.attribute("start"))
    try xml.children { name in
      if name == "host" { try readHost(xml, tray) }
    }
  }

  private static func readHost(_ xml: XMLCursor, _ tray: Tray) throws {
    var address: String?
    var named: String?
    func host() -> String? { named ?? address }
    try xml.children { name in
      switch name {
      case "address":
        if xml.attribute("addrtype") != "mac" { address = address ?? xml.attribute("addr") }
      case "hostnames":
        let names = try xml.element().all("hostname")
        let given = names.first { $0.attribute("type") == "user" } ?? names.first
        named = given?.attribute("name")?.lowercased()
      case "ports":
        tray.target(host())
        try xml.children { name in
          if name == "port" { try readPort(xml.element(), host: host(), tray) }
        }
      case "hostscript":
        for script in try xml.element().all("script") {
          try take(script, Place(host: host()), tray)
        }
      default: break
      }
    }
  }

  private static func readPort(_ port: Element, host: String?, _ tray: Tray) throws {
    guard port["state"]?.attribute("state") == "open" else { return tray.skip(.closedPort) }
    tray.issue()
    let transport = port.attribute("protocol") ?? "tcp"
    let number = Place.port(port.attribute("portid"))
    let service = port["service"]
    let place = Place(scheme: transport, host: host, port: number)
    let product = ["name", "product", "version", "extrainfo"].compactMap {
      service?.attribute($0)?.orNil
    }.joined(separator: " ")
    let name = "\(number.map(String.init) ?? "?")/\(transport)"
    var seen = tray.observation("open-port", .info, "", place)
    seen.result = .info
    seen.title = Phrase(
      "Porta \(name) terbuka\(product.isEmpty ? "" : ": \(product)")",
      en: "Port \(name) is open\(product.isEmpty ? "" : ": \(product)")")
    seen.detail = Phrase(
      port.all("service").flatMap { $0.all("cpe") }.map(\.text).joined(separator: "\n"))
    try tray.give(seen)
    for script in port.all("script") { try take(script, place, tray) }
  }

  // MARK: Scripts

  private static func take(_ script: Element, _ place: Place, _ tray: Tray) throws {
    guard let id = script.attribute("id") else { return tray.skip(.nameless) }
    tray.issue()
    switch id {
    case "vulners":
      try vulners(script, place, tray)
    case "ssl-enum-ciphers":
      try ciphers(script, place, tray)
    default:
      let output = script.attribute("output")?.trimmingBlanks ?? ""
      let state = state(output)
      var seen = tray.observation(id, state == nil ? .info : .high, title(id, output), place)
      seen.result = state == nil ? .info : .fail
      seen.confidence = state ?? .firm
      seen.cve = state == nil ? [] : Weakness.cve(output)
      seen.detail = Phrase(output)
      seen.evidence = [Evidence(excerpt: Evidence.excerpt(output), at: tray.at)]
      try tray.give(seen)
    }
  }

  /// What scripts of the library `vulns` say; `nil` where it is no weakness.
  private static func state(_ output: String) -> Observation.Confidence? {
    if output.contains("State: LIKELY VULNERABLE") { return .tentative }
    if output.contains("State: VULNERABLE") {
      return output.contains("(Exploitable)") ? .confirmed : .firm
    }
    return nil
  }

  private static func title(_ id: String, _ output: String) -> String {
    let line = output.split(separator: "\n").map(\.trimmingBlanks)
      .first { !$0.isEmpty && $0 != "VULNERABLE:" }
    return line.map { "\(id): \(Cut.text($0, 120))" } ?? id
  }

  /// A table for each product, a row for each known weakness. They are told from the version alone.
  private static func vulners(_ script: Element, _ place: Place, _ tray: Tray) throws {
    for product in script.all("table") {
      var place = place
      place.component = product.attribute("key")
      for row in product.all("table") {
        func value(_ key: String) -> String? {
          row.all("elem").first { $0.attribute("key") == key }?.trimmed
        }
        guard let id = value("id"), value("type").map({ $0 == "cve" }) ?? id.isCVE else {
          tray.skip(.bookkeeping)
          continue
        }
        let score = value("cvss").flatMap { Double($0) } ?? 0
        var seen = tray.observation(id, Severity(score: score), id, place)
        seen.severityRaw = value("cvss")
        seen.confidence = .tentative
        seen.cve = Weakness.cve(id)
        seen.references = ["https://vulners.com/cve/\(id)"]
        try tray.give(seen)
      }
    }
  }

  /// Versions that are offered, and the grade of the weakest suite.
  private static func ciphers(_ script: Element, _ place: Place, _ tray: Tray) throws {
    let old: [String: (String, Severity)] = [
      "SSLv2": ("tls.proto.sslv2", .critical), "SSLv3": ("tls.proto.sslv3", .high),
      "TLSv1.0": ("tls.proto.tls10", .medium), "TLSv1.1": ("tls.proto.tls11", .medium),
    ]
    let output = Evidence.excerpt(script.attribute("output") ?? "")
    let evidence = [Evidence(excerpt: output, at: tray.at)]
    for table in script.all("table") {
      guard let version = table.attribute("key"), let (rule, severity) = old[version] else {
        continue
      }
      var seen = tray.observation(rule, severity, "\(version) is accepted", place)
      seen.evidence = evidence
      seen.cwe = [327]
      try tray.give(seen)
    }
    let grade = script.all("elem").first { $0.attribute("key") == "least strength" }?.trimmed
    guard let grade, ["C", "D", "E", "F"].contains(grade) else { return }
    var seen = tray.observation(
      "ssl-enum-ciphers", grade == "C" ? .medium : .high, "Weak cipher suites (grade \(grade))",
      place)
    seen.severityRaw = grade
    seen.evidence = evidence
    seen.cwe = [327]
    try tray.give(seen)
  }
}
