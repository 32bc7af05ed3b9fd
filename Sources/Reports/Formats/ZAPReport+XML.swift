// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension ZAPReport {
  /// `OWASPZAPReport/site/alerts/alertitem/instances/instance`.
  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    tray.tool(version: xml.attribute("version"))
    tray.scanned(at: xml.attribute("generated"))
    let alerts = ZAPAlerts(tray) { try surveyXML(source, tray.limits) }
    try xml.children { name in
      guard name == "site" else { return }
      let site = Place(site: xml)
      tray.target(xml.attribute("name") ?? site.host)
      try each(xml) {
        alerts.begin(site: site)
        try xml.children { name in
          guard name == "instances" else { return alerts.take(name, try xml.text()) }
          try xml.children { _ in
            var instance = Instance()
            for child in try xml.element().children { instance.take(child.name, child.trimmed) }
            try alerts.take(instance)
          }
        }
        try alerts.end()
      }
    }
  }

  /// Visits the alerts of a site.
  private static func each(_ xml: XMLCursor, _ visit: () throws -> Void) throws {
    try xml.children { name in
      if name == "alertitem" { try visit() }
      if name == "alerts" { try each(xml, visit) }
    }
  }

  /// Alerts with many instances, without them.
  private static func surveyXML(
    _ source: ReportSource, _ limits: ReportLimits
  ) throws -> [Int: Alert] {
    let xml = try XMLCursor(source, limits: limits)
    var found: [Int: Alert] = [:]
    var number = 0
    try xml.children { name in
      guard name == "site" else { return }
      try each(xml) {
        number += 1
        var alert = Alert()
        var instances = 0
        try xml.children { name in
          guard name == "instances" else { return alert.take(name, try xml.text()) }
          try xml.children { _ in instances += 1 }
        }
        if instances >= kept, found.count < lookedUp { found[number] = alert }
      }
    }
    return found
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
