// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Wapiti: entries in categories, each described once.
enum WapitiReport {
  /// What a report says of all entries of a category.
  struct Category {
    var name: String
    var description = ""
    var solution = ""
    var references: [String] = []
    var cwe: [Int] = []
    /// Technologies found and the like: facts.
    var isFact = false
  }

  struct Entry {
    var method: String?
    var path: String?
    var parameter: String?
    var level: String?
    var info: String?
    var request: String?
  }

  static func give(_ entry: Entry, of category: Category, site: Place, _ tray: Tray) throws {
    var place = Place(address: entry.path)
    if place.host == nil {
      place.scheme = site.scheme
      place.host = site.host
      place.port = site.port
    }
    place.method = entry.method?.orNil
    place.parameter = entry.parameter?.orNil
    // One category for several headers; the text begins with the header's name.
    if category.name == "HTTP Secure Headers", place.parameter == nil {
      place.parameter = entry.info?.split(separator: " ").first.map(String.init)
    }
    var seen = tray.observation(category.name, severity(entry.level), category.name, place)
    seen.severityRaw = entry.level
    if category.isFact { seen.result = .info }
    seen.detail = Phrase(
      [entry.info, category.description].compactMap { $0?.orNil }.joined(separator: "\n\n"))
    seen.remedy = Phrase(category.solution)
    seen.references = category.references
    seen.cwe = category.cwe
    if let request = entry.request?.orNil {
      seen.evidence = [
        Evidence(
          request: Evidence.request(request), excerpt: Evidence.excerpt(entry.info ?? ""),
          at: tray.at)
      ]
    }
    try tray.give(seen)
  }

  private static func severity(_ level: String?) -> Severity {
    switch level?.trimmingBlanks {
    case "4": .critical
    case "3": .high
    case "2": .medium
    case "1": .low
    default: .info
    }
  }

  private static func begin(_ infos: (String) -> String?, _ tray: Tray) -> Place {
    let generator = infos("generatorVersion") ?? infos("version")
    tray.tool(version: generator.map { $0.replacing("Wapiti", with: "").trimmingBlanks })
    tray.scanned(at: infos("dateOfScan") ?? infos("date"))
    tray.target(infos("target"))
    return Place(address: infos("target"))
  }

  // MARK: JSON

  /// `vulnerabilities{category: [entry]}`; what is said of categories and the target may follow.
  static func readJSON(_ source: ReportSource, _ tray: Tray) throws {
    let ahead = try JSONCursor.ahead(source, limits: tray.limits, ["infos", "classifications"])
    let site = begin({ ahead["infos", default: .null][$0].string }, tray)
    let classes = ahead["classifications", default: .null]
    try tray.json(source) { json in
      try json.object { part in
        guard ["vulnerabilities", "anomalies", "additionals"].contains(part) else { return }
        try json.object { name in
          let about = classes[name]
          var category = Category(name: name, isFact: part == "additionals")
          category.description = about["desc"].string ?? ""
          category.solution = about["sol"].string ?? ""
          category.references = about["ref"].members.compactMap(\.value.string)
          category.cwe = Weakness.cwe(about["ref"].members.map(\.key))
          var isEmpty = true
          try json.array {
            if isEmpty { tray.issue() }
            isEmpty = false
            let entry = try json.value()
            try give(
              Entry(
                method: entry["method"].string, path: entry["path"].string,
                parameter: entry["parameter"].string, level: entry["level"].string,
                info: entry["info"].string,
                request: entry["http_request"].string ?? entry["curl_command"].string),
              of: category, site: site, tray)
          }
        }
      }
    }
  }

  // MARK: XML

  /// `report/vulnerabilities/vulnerability/entries/entry`, and the like for the other parts.
  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    var site = Place()
    try xml.children { part in
      switch part {
      case "report_infos":
        let infos = try xml.element().children
        site = begin({ key in infos.first { $0.attribute("name") == key }?.trimmed }, tray)
      case "vulnerabilities", "anomalies", "additionals":
        try xml.children { _ in
          try readCategory(xml, isFact: part == "additionals", site: site, tray)
        }
      default: break
      }
    }
  }

  private static func readCategory(
    _ xml: XMLCursor, isFact: Bool, site: Place, _ tray: Tray
  ) throws {
    var category = Category(name: xml.attribute("name") ?? "", isFact: isFact)
    try xml.children { name in
      switch name {
      case "description": category.description = try xml.text().trimmingBlanks
      case "solution": category.solution = try xml.text().trimmingBlanks
      case "references":
        let references = try xml.element().children
        category.references = references.compactMap { $0.string("url") }
        category.cwe = Weakness.cwe(references.compactMap { $0.string("title") })
      case "entries":
        var isEmpty = true
        try xml.children { _ in
          if isEmpty { tray.issue() }
          isEmpty = false
          let entry = try xml.element()
          try give(
            Entry(
              method: entry.string("method"), path: entry.string("path"),
              parameter: entry.string("parameter"), level: entry.string("level"),
              info: entry.string("info"),
              request: entry.string("http_request") ?? entry.string("curl_command")),
            of: category, site: site, tray)
        }
      default: break
      }
    }
  }
}
