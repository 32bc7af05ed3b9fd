// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Nikto: an item for each thing noticed. It knows no severities; those of known items are ours, the
/// others are facts.
enum NiktoReport {
  struct Item {
    var id: String?
    var method: String?
    var message: String?
    var address: String?
    var references: String?
  }

  static func give(_ item: Item, site: Place, _ tray: Tray) throws {
    tray.issue()
    guard let id = item.id?.orNil, let message = item.message?.orNil else {
      return tray.skip(.nameless)
    }
    var place = Place(address: item.address)
    if place.host == nil {
      place.host = site.host
      place.scheme = site.scheme
      place.port = site.port
    }
    place.method = item.method?.orNil
    let text = message.hasPrefix(": ") ? String(message.dropFirst(2)) : message
    var seen = tray.observation(id, .info, title(text), place)
    seen.detail = Phrase(PlainText.read(text))
    seen.references = (item.references ?? "").split { $0.isWhitespace || $0 == "," }
      .map(String.init).filter { $0.hasPrefix("http") }
    seen.cve = Weakness.cve(text)
    try tray.give(seen)
  }

  /// The first sentence.
  private static func title(_ message: String) -> String {
    let end = message.firstRange(of: ". ")?.lowerBound ?? message.endIndex
    return Cut.text(String(message[..<end]), 160)
  }

  // MARK: XML

  /// `niktoscan/scandetails/item`; 2.1.6 nests `niktoscan`, newer ones stand in `niktoscans`.
  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    try readScan(xml, tray)
  }

  private static func readScan(_ xml: XMLCursor, _ tray: Tray) throws {
    tray.tool(version: xml.attribute("version"))
    tray.scanned(at: xml.attribute("scanstart"))
    try xml.children { name in
      switch name {
      case "niktoscan": try readScan(xml, tray)
      case "scandetails": try readDetails(xml, tray)
      default: break
      }
    }
  }

  private static func readDetails(_ xml: XMLCursor, _ tray: Tray) throws {
    var site = Place(address: xml.attribute("sitename"))
    site.host = site.host ?? xml.attribute("targethostname")?.orNil ?? xml.attribute("targetip")
    site.port = Place.port(xml.attribute("targetport")) ?? site.port
    site.path = nil
    tray.target(xml.attribute("sitename") ?? site.host)
    tray.scanned(at: xml.attribute("starttime"))
    if let errors = xml.attribute("errors").flatMap({ Int($0) }), errors > 0 {
      tray.note(
        "Nikto mencatat \(errors) galat; hasilnya mungkin tidak lengkap.",
        en: "Nikto counted \(errors) errors; its result may be incomplete.")
    }
    try xml.children { name in
      guard name == "item" else { return }
      let element = try xml.element()
      let link = element.string("namelink").flatMap { Place(address: $0).host == nil ? nil : $0 }
      try give(
        Item(
          id: element.attribute("id"), method: element.attribute("method"),
          message: element.string("description"), address: link ?? element.string("uri"),
          references: element.string("references")),
        site: site, tray)
    }
  }

  // MARK: JSON

  /// One object for each host, alone or in a list.
  static func readJSON(_ source: ReportSource, _ tray: Tray) throws {
    try tray.json(source) { json in
      try json.array {
        var site = Place()
        try json.object { key in
          switch key {
          case "host": site.host = try json.value().string
          case "ip":
            let ip = try json.value().string
            site.host = site.host ?? ip
          case "port":
            site.port = try json.value().int
            site.scheme = site.port == 443 ? "https" : site.port == 80 ? "http" : nil
          case "vulnerabilities":
            tray.target(site.host)
            try json.array {
              let entry = try json.value()
              try give(
                Item(
                  id: entry["id"].string, method: entry["method"].string,
                  message: entry["msg"].string, address: entry["url"].string,
                  references: entry["references"].strings.joined(separator: " ")),
                site: site, tray)
            }
          default: break
          }
        }
      }
    }
  }
}
