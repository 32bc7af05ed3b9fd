// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Tells the format of a report by its content.
struct Recogniser {
  let limits: ReportLimits

  func recognise(_ source: ReportSource) throws -> ReportFormat {
    let head = try head(of: source)
    guard let first = head.first(where: { !$0.isSpace }) else { throw ReportFault.empty }
    if let fault = Self.stranger(head[...]) { throw fault.at(line: 1, byte: 0) }
    switch first {
    case UInt8(ascii: "<"): return try xml(source)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try json(source, head)
    default:
      if head.count < 10, String(decoding: head, as: UTF8.self).trimmingBlanks == "null" {
        throw ReportFault.nothingInside
      }
      return try csv(source, head)
    }
  }

  private func head(of source: ReportSource) throws -> [UInt8] {
    let feed = TextFeed(try source.open(), limit: limits.bytes)
    var head = [UInt8](repeating: 0, count: 4096)
    let count = try head.withUnsafeMutableBytes { try feed.fillWhole($0) }
    return Array(head[..<count])
  }

  /// Files that are something else altogether.
  private static func stranger(_ bytes: ArraySlice<UInt8>) -> ReportFault? {
    let marks: [([UInt8], ReportFault)] = [
      ([0x1F, 0x8B], .archive("gzip")), (Array("PK\u{3}\u{4}".utf8), .archive("ZIP")),
      (Array("BZh".utf8), .archive("bzip2")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive("xz")),
      ([0x28, 0xB5, 0x2F, 0xFD], .archive("zstd")), (Array("7z".utf8) + [0xBC], .archive("7z")),
      (Array("Rar!".utf8), .archive("RAR")), (Array("%PDF".utf8), .notData("PDF")),
      ([0xD0, 0xCF, 0x11, 0xE0], .notData("Excel/Word")),
      (Array("SQLite format 3".utf8), .notData("SQLite")),
    ]
    if let found = marks.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
    if bytes.contains(0) { return .encoding("byte 0") }
    return nil
  }

  // MARK: XML

  private func xml(_ source: ReportSource) throws -> ReportFormat {
    let xml = try XMLCursor(source, limits: limits)
    switch xml.name {
    case "OWASPZAPReport": return .zapXML
    case "niktoscan", "niktoscans": return .niktoXML
    case "nmaprun": return .nmap
    case "NessusClientData_v2": return .nessusXML
    case "issues": return .burp
    case "bom": return .cyclonedxXML
    case "analysis": return .dependencyCheckXML
    case "get_reports_response": return .openvasXML
    case "report":
      if xml.attribute("type") == "security" { return .wapitiXML }
      if xml.attribute("id") != nil || xml.attribute("format_id") != nil { return .openvasXML }
    default: break
    }
    throw ReportFault.unrecognised(saw: "<\(Cut.text(xml.name, 60))>").at(line: xml.line, byte: nil)
  }

  // MARK: JSON

  private struct Found: Error { let format: ReportFormat }

  private func json(_ source: ReportSource, _ head: [UInt8]) throws -> ReportFormat {
    let json = try JSONCursor(source, limits: limits)
    let isList = try json.peek() == UInt8(ascii: "[")
    var keys: Set<String> = []
    do {
      if isList {
        try json.array {
          guard try json.peek() == UInt8(ascii: "{") else { return }
          keys = []
          try json.object {
            keys.insert($0)
            if keys.count > 200 { throw ReportFault.unrecognised(saw: Self.shown(head)) }
          }
          if let format = Self.entry(keys) { throw Found(format: format) }
        }
        if keys.isEmpty { throw ReportFault.nothingInside }
      } else {
        try json.object { key in
          keys.insert(key)
          if keys.count > 200 { throw ReportFault.unrecognised(saw: Self.shown(head)) }
          if let format = Self.sure(key) ?? Self.document(keys) { throw Found(format: format) }
        }
      }
    } catch let found as Found {
      return found.format
    }
    let shown = keys.sorted().prefix(6).joined(separator: ", ")
    throw ReportFault.unrecognised(saw: keys.isEmpty ? Self.shown(head) : Cut.text(shown, 200))
  }

  /// Members by which alone a document is known.
  private static func sure(_ key: String) -> ReportFormat? {
    switch key {
    case "runs": .sarif
    case "@programName", "@generated", "site": .zapJSON
    case "template-id", "templateID": .nucleiJSONL
    case "scanResult": .testsslPretty
    case "server_scan_results": .sslyze
    case "bomFormat": .cyclonedxJSON
    case "reportSchema": .dependencyCheckJSON
    case "SchemaVersion", "ArtifactName", "ClusterName", "Results": .trivy
    case "target_url", "scan_aborted": .wpscan
    case "classifications": .wapitiJSON
    case "vulns": .semgrep
    case "findings": .genericJSON
    default: nil
    }
  }

  /// Members by which a document is known together.
  private static func document(_ keys: Set<String>) -> ReportFormat? {
    if keys.contains("matches"), !keys.isDisjoint(with: ["descriptor", "source", "distro"]) {
      return .grype
    }
    if keys.contains("results"), !keys.isDisjoint(with: ["errors", "paths"]) { return .semgrep }
    if keys.isSuperset(of: ["host", "vulnerabilities"]) { return .niktoJSON }
    if keys.isSuperset(of: ["infos", "vulnerabilities"]) { return .wapitiJSON }
    if keys.isSuperset(of: ["specVersion", "components"]) { return .cyclonedxJSON }
    if keys.isSuperset(of: ["scanInfo", "dependencies"]) { return .dependencyCheckJSON }
    return nil
  }

  /// Members by which a list is known by its first entry.
  private static func entry(_ keys: Set<String>) -> ReportFormat? {
    if keys.contains("template-id") || keys.contains("templateID") { return .nucleiJSON }
    if keys.isSuperset(of: ["id", "severity", "finding"]) { return .testsslFlat }
    if keys.isSuperset(of: ["host", "vulnerabilities"]) { return .niktoJSON }
    if keys.contains("Target") { return .trivy }
    return nil
  }

  // MARK: CSV

  private func csv(_ source: ReportSource, _ head: [UInt8]) throws -> ReportFormat {
    let columns: Set<String>
    do {
      columns = Set(try CSVCursor(source, limits: limits).columns.keys)
    } catch let fault as ReportFault {
      throw fault.code == .cutOff ? ReportFault.unrecognised(saw: Self.shown(head)) : fault
    }
    if columns.isSuperset(of: ["id", "severity", "finding"]) { return .testsslCSV }
    if columns.contains("nvt oid") || columns.contains("nvt name") { return .openvasCSV }
    if columns.contains("plugin id") || columns.isSuperset(of: ["plugin", "plugin name"]) {
      return .nessusCSV
    }
    if columns.contains("title"), columns.contains("severity") { return .genericCSV }
    throw ReportFault.unrecognised(saw: Self.shown(head))
  }

  /// The beginning of a file, for a sentence.
  private static func shown(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes.prefix(60), as: UTF8.self)
    return text.split { $0.isWhitespace || $0.asciiValue.map { $0 < 0x20 } ?? false }
      .joined(separator: " ")
  }
}
