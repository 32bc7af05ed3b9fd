// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// Burp: `issues/issue`.
enum BurpReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    let xml = try XMLCursor(source, limits: tray.limits)
    tray.tool(version: xml.attribute("burpVersion"))
    tray.scanned(at: xml.attribute("exportTime"))
    try xml.children { name in
      if name == "issue" { try take(xml.element(), tray) }
    }
  }

  private static func take(_ issue: Element, _ tray: Tray) throws {
    tray.issue()
    guard let type = issue.string("type"), let name = issue.string("name") else {
      return tray.skip(.nameless)
    }
    let severity = issue.string("severity")
    if severity?.lowercased() == "false positive" { return tray.skip(.falsePositive) }
    var place = Place(address: issue.string("host"))
    place.host = place.host ?? issue["host"]?.attribute("ip")
    place.path = issue.string("path").map(Masking.mask)
    place.parameter = parameter(in: issue.string("location"))
    place.method = issue["requestresponse"]?["request"]?.attribute("method")
    tray.target(place.host)
    var seen = tray.observation(type, Severity(word: severity) ?? .info, name, place)
    seen.severityRaw = severity
    switch issue.string("confidence")?.lowercased() {
    case "certain": seen.confidence = .confirmed
    case "tentative": seen.confidence = .tentative
    default: seen.confidence = .firm
    }
    seen.detail = Phrase(texts(issue, ["issueDetail", "issueBackground"]))
    seen.remedy = Phrase(texts(issue, ["remediationDetail", "remediationBackground"]))
    seen.cwe = Weakness.cwe(issue.string("vulnerabilityClassifications"))
    seen.references = links(issue.string("references"))
    seen.evidence = issue.all("requestresponse").prefix(2).map { exchange in
      Evidence(
        request: exchange["request"].flatMap(decoded).map(Evidence.request),
        excerpt: Evidence.excerpt(
          String((exchange["response"].flatMap(decoded) ?? "").prefix(512))), at: tray.at)
    }
    try tray.give(seen)
  }

  private static func texts(_ issue: Element, _ names: [String]) -> String {
    names.map { PlainText.read(issue.string($0)) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// `/path [name parameter]` names it.
  private static func parameter(in location: String?) -> String? {
    guard let location, let from = location.lastIndex(of: "["), location.hasSuffix("]") else {
      return nil
    }
    let inside = location[location.index(after: from)...].dropLast()
    return inside.split(separator: " ").first.map(String.init)
  }

  private static func links(_ html: String?) -> [String] {
    (html ?? "").split(separator: "href=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }.filter { $0.hasPrefix("http") }
  }

  /// The beginning of a request or response.
  private static func decoded(_ part: Element) -> String? {
    guard let text = part.trimmed else { return nil }
    guard part.attribute("base64") == "true" else { return text }
    let whole = text.filter { $0.isASCII && !$0.isWhitespace }.prefix(8 << 10)
    return Data(base64Encoded: String(whole.prefix(whole.count / 4 * 4)))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
