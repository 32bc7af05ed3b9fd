// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension ReportFormat {
  /// Reads a report of this format from its beginning.
  func read(_ source: ReportSource, into tray: Tray) throws {
    switch self {
    case .zapXML: try ZAPReport.readXML(source, tray)
    case .zapJSON: try ZAPReport.readJSON(source, tray)
    case .nucleiJSONL, .nucleiJSON: try NucleiReport.read(source, tray)
    case .niktoXML: try NiktoReport.readXML(source, tray)
    case .niktoJSON: try NiktoReport.readJSON(source, tray)
    case .testsslFlat: try TestSSLReport.readFlat(source, tray)
    case .testsslPretty: try TestSSLReport.readPretty(source, tray)
    case .testsslCSV: try TestSSLReport.readCSV(source, tray)
    case .wapitiXML: try WapitiReport.readXML(source, tray)
    case .wapitiJSON: try WapitiReport.readJSON(source, tray)
    case .wpscan: try WPScanReport.read(source, tray)
    case .sslyze: try SSLyzeReport.read(source, tray)
    case .nmap: try NmapReport.read(source, tray)
    case .openvasXML: try OpenVASReport.readXML(source, tray)
    case .openvasCSV: try OpenVASReport.readCSV(source, tray)
    case .nessusXML: try NessusReport.readXML(source, tray)
    case .nessusCSV: try NessusReport.readCSV(source, tray)
    case .burp: try BurpReport.read(source, tray)
    case .sarif: try SARIFReport.read(source, tray)
    case .trivy: try TrivyReport.read(source, tray)
    case .grype: try GrypeReport.read(source, tray)
    case .semgrep: try SemgrepReport.read(source, tray)
    case .cyclonedxXML: try CycloneDXReport.readXML(source, tray)
    case .cyclonedxJSON: try CycloneDXReport.readJSON(source, tray)
    case .dependencyCheckXML: try DependencyCheckReport.readXML(source, tray)
    case .dependencyCheckJSON: try DependencyCheckReport.readJSON(source, tray)
    case .genericJSON: try GenericReport.readJSON(source, tray)
    case .genericCSV: try GenericReport.readCSV(source, tray)
    }
  }
}

extension Tray {
  /// Walks through a report that is one JSON document.
  func json(_ source: ReportSource, _ walk: (JSONCursor) throws -> Void) throws {
    let json = try JSONCursor(source, limits: limits)
    try walk(json)
    try json.finish()
  }

  /// Hands each row of a CSV report over, and says so where it wasn't in UTF-8.
  func csv(_ source: ReportSource, _ take: (CSVCursor.Row) throws -> Void) throws {
    let csv = try CSVCursor(source, limits: limits)
    while let row = try csv.next() { try take(row) }
    if csv.sawWindows1252 {
      note(
        "Berkas tidak dalam UTF-8; dibaca sebagai Windows-1252.",
        en: "The file isn't in UTF-8; it was read as Windows-1252.")
    }
  }

  func note(_ id: String, en: String) { note(Phrase(id, en: en)) }
}
