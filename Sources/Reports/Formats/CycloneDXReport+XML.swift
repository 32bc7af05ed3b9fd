// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension CycloneDXReport {
  /// `bom/vulnerabilities/vulnerability`, and of 1.2 those within each component.
  static func readXML(_ source: ReportSource, _ tray: Tray) throws {
    var names: [String: String] = [:]
    // Parts may follow the weaknesses.
    try walk(source, tray) { component in
      if let reference = component.reference, names.count < 200_000 {
        names[reference] = Cut.text(component.name, 500)
      }
    } vulnerability: { _ in
    }
    var within: String?
    try walk(source, tray) {
      within = $0.name
    } vulnerability: { element in
      var vulnerability = Vulnerability(element, names)
      if vulnerability.components.isEmpty, let within { vulnerability.components = [within] }
      try give(vulnerability, tray)
    }
    noteEmpty(tray)
  }

  private struct Component {
    var reference: String?
    var name: String
  }

  private static func walk(
    _ source: ReportSource, _ tray: Tray, component: (Component) -> Void,
    vulnerability: (Element) throws -> Void
  ) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    try xml.children { name in
      switch name {
      case "metadata": begin(try xml.element(), tray)
      case "components":
        try walkComponents(xml, component: component, vulnerability: vulnerability)
      case "vulnerabilities":
        component(Component(reference: nil, name: ""))
        try xml.children { _ in try vulnerability(xml.element()) }
      default: break
      }
    }
  }

  private static func walkComponents(
    _ xml: XMLCursor, component: (Component) -> Void, vulnerability: (Element) throws -> Void
  ) throws {
    try xml.children { _ in
      let reference = xml.attribute("bom-ref")
      var name: String?
      var version: String?
      var purl: String?
      func tell() {
        let plain = [name, version].compactMap { $0 }.joined(separator: " ")
        component(Component(reference: reference, name: purl ?? plain))
      }
      try xml.children { part in
        switch part {
        case "name": name = try xml.text().orNil
        case "version": version = try xml.text().orNil
        case "purl": purl = try xml.text().orNil
        case "components":
          try walkComponents(xml, component: component, vulnerability: vulnerability)
        case "vulnerabilities":
          tell()
          try xml.children { _ in try vulnerability(xml.element()) }
        default: break
        }
      }
      tell()
    }
  }

  private static func begin(_ head: Element, _ tray: Tray) {
    tray.scanned(at: head.string("timestamp"))
    tray.target(head["component"]?.string("name"))
    let tools = head["tools"]
    let tool = tools?["tool"] ?? tools?["components"]?["component"]
    if let tool { tray.tool(tool.string("name")?.lowercased(), version: tool.string("version")) }
  }
}

extension CycloneDXReport.Vulnerability {
  init(_ element: Element, _ names: [String: String]) {
    id = element.string("id")
    let ratings = element["ratings"]?.all("rating") ?? []
    let best = ratings.max {
      CycloneDXReport.rank($0.string("method")) < CycloneDXReport.rank($1.string("method"))
    }
    severity = best?.string("severity") ?? ratings.compactMap { $0.string("severity") }.first
    score = (best?["score"]?.string("base") ?? best?.string("score")).flatMap { Double($0) }
    vectors = ratings.map { $0.string("vector") }
    cwe = element["cwes"]?.children.map(\.text) ?? []
    description = element.string("description")
    detail = element.string("detail")
    recommendation =
      element.string("recommendation") ?? element["recommendations"]?.string("recommendation")
    state = element["analysis"]?.string("state")
    let advisories = element["advisories"]?.children.compactMap { $0.string("url") ?? $0.trimmed }
    references = [element["source"]?.string("url")].compactMap { $0 } + (advisories ?? [])
    let affected = element["affects"]?.children.compactMap { $0.string("ref") } ?? []
    components = affected.map { names[$0] ?? $0 }
  }
}
