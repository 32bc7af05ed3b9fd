// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A kind of report that can be read. The raw value names it on the command line and in records.
package enum ReportFormat: String, Sendable, Hashable, Codable, CaseIterable {
  case zapXML = "zap-xml"
  case zapJSON = "zap-json"
  case nucleiJSONL = "nuclei-jsonl"
  case nucleiJSON = "nuclei-json"
  case niktoXML = "nikto-xml"
  case niktoJSON = "nikto-json"
  case testsslFlat = "testssl-json"
  case testsslPretty = "testssl-json-pretty"
  case testsslCSV = "testssl-csv"
  case wapitiXML = "wapiti-xml"
  case wapitiJSON = "wapiti-json"
  case wpscan = "wpscan-json"
  case sslyze = "sslyze-json"
  case nmap = "nmap-xml"
  case openvasXML = "openvas-xml"
  case openvasCSV = "openvas-csv"
  case nessusXML = "nessus-xml"
  case nessusCSV = "nessus-csv"
  case burp = "burp-xml"
  case sarif = "sarif"
  case trivy = "trivy-json"
  case grype = "grype-json"
  case semgrep = "semgrep-json"
  case cyclonedxXML = "cyclonedx-xml"
  case cyclonedxJSON = "cyclonedx-json"
  case dependencyCheckXML = "dependency-check-xml"
  case dependencyCheckJSON = "dependency-check-json"
  case genericJSON = "generic-json"
  case genericCSV = "generic-csv"

  /// What a person calls it; the same in both languages.
  package var name: String {
    switch self {
    case .zapXML: "ZAP XML"
    case .zapJSON: "ZAP JSON"
    case .nucleiJSONL: "Nuclei JSONL"
    case .nucleiJSON: "Nuclei JSON"
    case .niktoXML: "Nikto XML"
    case .niktoJSON: "Nikto JSON"
    case .testsslFlat, .testsslPretty: "testssl.sh JSON"
    case .testsslCSV: "testssl.sh CSV"
    case .wapitiXML: "Wapiti XML"
    case .wapitiJSON: "Wapiti JSON"
    case .wpscan: "WPScan JSON"
    case .sslyze: "SSLyze JSON"
    case .nmap: "Nmap XML"
    case .openvasXML: "OpenVAS XML"
    case .openvasCSV: "OpenVAS CSV"
    case .nessusXML: "Nessus XML"
    case .nessusCSV: "Nessus CSV"
    case .burp: "Burp XML"
    case .sarif: "SARIF"
    case .trivy: "Trivy JSON"
    case .grype: "Grype JSON"
    case .semgrep: "Semgrep JSON"
    case .cyclonedxXML: "CycloneDX XML"
    case .cyclonedxJSON: "CycloneDX JSON"
    case .dependencyCheckXML: "Dependency-Check XML"
    case .dependencyCheckJSON: "Dependency-Check JSON"
    case .genericJSON: "JSON"
    case .genericCSV: "CSV"
    }
  }

  /// Lower-case name of the tool as it stands in `ObservationSource`; the generic formats may name
  /// another one themselves.
  package var tool: String {
    switch self {
    case .zapXML, .zapJSON: "zap"
    case .nucleiJSONL, .nucleiJSON: "nuclei"
    case .niktoXML, .niktoJSON: "nikto"
    case .testsslFlat, .testsslPretty, .testsslCSV: "testssl"
    case .wapitiXML, .wapitiJSON: "wapiti"
    case .wpscan: "wpscan"
    case .sslyze: "sslyze"
    case .nmap: "nmap"
    case .openvasXML, .openvasCSV: "openvas"
    case .nessusXML, .nessusCSV: "nessus"
    case .burp: "burp"
    case .sarif: "sarif"
    case .trivy: "trivy"
    case .grype: "grype"
    case .semgrep: "semgrep"
    case .cyclonedxXML, .cyclonedxJSON: "cyclonedx"
    case .dependencyCheckXML, .dependencyCheckJSON: "dependency-check"
    case .genericJSON, .genericCSV: "generic"
    }
  }

  /// How its bytes are written.
  enum Syntax { case xml, json, csv }

  var syntax: Syntax {
    switch self {
    case .zapXML, .niktoXML, .wapitiXML, .nmap, .openvasXML, .nessusXML, .burp, .cyclonedxXML,
      .dependencyCheckXML:
      .xml
    case .testsslCSV, .openvasCSV, .nessusCSV, .genericCSV: .csv
    case .zapJSON, .nucleiJSONL, .nucleiJSON, .niktoJSON, .testsslFlat, .testsslPretty,
      .wapitiJSON, .wpscan, .sslyze, .sarif, .trivy, .grype, .semgrep, .cyclonedxJSON,
      .dependencyCheckJSON, .genericJSON:
      .json
    }
  }
}
