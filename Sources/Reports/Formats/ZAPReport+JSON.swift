// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension ZAPReport {
  /// `site[].alerts[].instances[]`, also of the report with requests and responses.
  static func readJSON(_ source: ReportSource, _ tray: Tray) throws {
    var number = 0
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
              try json.array {
                number += 1
                try readAlert(json, site: site, number: number, source, tray)
              }
            }
          }
        default: break
        }
      }
    }
  }

  private static func takeSite(_ key: String, _ value: JSONValue, _ site: inout Place, _ tray: Tray)
  {
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

  private static func readAlert(
    _ json: JSONCursor, site: Place, number: Int, _ source: ReportSource, _ tray: Tray
  ) throws {
    var alert = Alert()
    var instances: [Instance] = []
    var isTold = false
    tray.issue()
    try json.object { key in
      guard key == "instances" else {
        let value = try json.value().string
        if !isTold { alert.take(key, value) }
        return
      }
      try json.array {
        var instance = Instance()
        for (name, value) in try json.value().members { instance.take(name, value.string) }
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
    if instances.isEmpty { instances = [Instance()] }
    for instance in instances { try give(instance, of: alert, site: site, tray) }
  }

  private static func lookAhead(
    _ number: Int, _ source: ReportSource, _ limits: ReportLimits
  ) throws -> Alert {
    let json = try JSONCursor(source, limits: limits)
    var seen = 0
    var alert = Alert()
    try json.object { key in
      guard key == "site" else { return }
      try json.array {
        try json.object { key in
          guard key == "alerts" else { return }
          try json.array {
            seen += 1
            guard seen == number else { return }
            try json.object { key in
              if key != "instances" { alert.take(key, try json.value().string) }
            }
          }
        }
      }
    }
    return alert
  }
}
