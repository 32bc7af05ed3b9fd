// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension ZAPReport {
  /// `OWASPZAPReport/site/alerts/alertitem/instances/instance`.
  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    tray.tool(version: xml.attribute("version"))
    tray.scanned(at: xml.attribute("generated"))
    var number = 0
    try xml.children { name in
      guard name == "site" else { return }
      let site = Place(site: xml)
      tray.target(xml.attribute("name") ?? site.host)
      try alerts(of: xml) {
        number += 1
        try readAlert(xml, site: site, number: number, source, tray)
      }
    }
  }

  private static func alerts(of xml: XMLCursor, _ visit: () throws -> Void) throws {
    try xml.children { name in
      if name == "alertitem" { try visit() }
      if name == "alerts" { try alerts(of: xml, visit) }
    }
  }

  private static func readAlert(
    _ xml: XMLCursor, site: Place, number: Int, _ source: ReportSource, _ tray: Tray
  ) throws {
    var alert = Alert()
    var instances: [Instance] = []
    var isTold = false
    tray.issue()
    try xml.children { name in
      guard name == "instances" else {
        let value = try xml.text()
        if !isTold { alert.take(name, value) }
        return
      }
      try xml.children { _ in
        var instance = Instance()
        for child in try xml.element().children { instance.take(child.name, child.trimmed) }
        instances.append(instance)
        if instances.count == kept, !isTold {
          alert = try lookAhead(number, source, tray.limits)
          isTold = true
        }
        if isTold, isTaken(alert, tray, count: instances.count) {
          for instance in instances { try give(instance, of: alert, site: site, tray) }
        }
        if isTold { instances = [] }
      }
    }
    if isTold { return }
    guard isTaken(alert, tray) else { return }
    // Some alerts name no place: the site as a whole.
    if instances.isEmpty { instances = [Instance()] }
    for instance in instances { try give(instance, of: alert, site: site, tray) }
  }

  /// The alert of that number without its instances, by another look at the file.
  private static func lookAhead(
    _ number: Int, _ source: ReportSource, _ limits: ReportLimits
  ) throws -> Alert {
    let xml = try XMLCursor(source, limits: limits)
    var seen = 0
    var alert = Alert()
    try xml.children { name in
      guard name == "site", seen < number else { return }
      try alerts(of: xml) {
        seen += 1
        guard seen == number else { return }
        try xml.children { name in
          if name != "instances" { alert.take(name, try xml.text()) }
        }
      }
    }
    return alert
  }
}

extension Place {
  /// The site that an alert is of.
  fileprivate init(site xml: XMLCursor) {
    self.init(address: xml.attribute("name"))
    host = xml.attribute("host")?.orNil ?? host
    port = Place.port(xml.attribute("port")) ?? port
    if let ssl = xml.attribute("ssl"), scheme == nil { scheme = ssl == "true" ? "https" : "http" }
  }
}
