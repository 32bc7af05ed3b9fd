// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension ZAPReport {
  /// `site[].alerts[].instances[]`, also of the report with requests and responses.
  static func readJSON(_ source: ReportSource, _ tray: Tray) throws {
    let alerts = ZAPAlerts(tray) { try surveyJSON(source, tray.limits) }
    try tray.json(source) { json in
      try json.object { key in
        switch key {
        case "@version": tray.tool(version: try json.value().string)
        case "@generated", "created": tray.scanned(at: try json.value().string)
        case "site":
          try json.array {
            var site = Place()
            try json.object { key in
              guard key == "alerts" else { return takeSite(key, try json.value(), &site, tray) }
              try json.array { try readAlert(json, site: site, alerts) }
            }
          }
        default: break
        }
      }
    }
  }

  private static func readAlert(_ json: JSONCursor, site: Place, _ alerts: ZAPAlerts) throws {
    alerts.begin(site: site)
    try json.object { key in
      guard key == "instances" else { return alerts.take(key, try json.value().string) }
      try json.array {
        var instance = Instance()
        for (name, value) in try json.value().members { instance.take(name, value.string) }
        try alerts.take(instance)
      }
    }
    try alerts.end()
  }

  private static func takeSite(
    _ key: String, _ value: JSONValue, _ site: inout Place, _ tray: Tray
  ) {
    switch key {
    case "@name":
      tray.target(value.string)
      site = Place(address: value.string)
    case "@host": site.host = value.string ?? site.host
    case "@port": site.port = Place.port(value.string) ?? site.port
    case "@ssl": site.scheme = value.isTrue ? "https" : "http"
    default: break
    }
  }

  /// Alerts with many instances, without them.
  private static func surveyJSON(
    _ source: ReportSource, _ limits: ReportLimits
  ) throws -> [Int: Alert] {
    let json = try JSONCursor(source, limits: limits)
    var found: [Int: Alert] = [:]
    var number = 0
    try json.object { key in
      guard key == "site" else { return }
      try json.array {
        try json.object { key in
          guard key == "alerts" else { return }
          try json.array {
            number += 1
            var alert = Alert()
            var instances = 0
            try json.object { key in
              guard key == "instances" else { return alert.take(key, try json.value().string) }
              try json.array { instances += 1 }
            }
            if instances >= kept, found.count < lookedUp { found[number] = alert }
          }
        }
      }
    }
    return found
  }
}
