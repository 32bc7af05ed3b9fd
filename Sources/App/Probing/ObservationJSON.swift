// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// An observation as commands print it.
struct ObservationJSON: Encodable {
  struct Seen: Encodable {
    var request: String?
    var excerpt: String
    var sha256: String?
    var at: String
  }

  var id: String
  var tool: String
  var toolVersion: String?
  var result: String
  var severity: String
  var confidence: String
  var title: Phrase
  var detail: Phrase
  var remedy: Phrase
  var place: Place
  var evidence: [Seen]
  var controls: [String]
  var cwe: [Int]
  var cve: [String]
  var cvss: String?
  var references: [String]
  var at: String

  init(_ observation: Observation) {
    id = observation.rule
    tool = observation.source.tool
    toolVersion = observation.source.version
    result = observation.result.rawValue
    severity = observation.severity.rawValue
    confidence = observation.confidence.rawValue
    title = observation.title
    detail = observation.detail
    remedy = observation.remedy
    place = observation.place
    evidence = observation.evidence.map { evidence in
      Seen(
        request: evidence.request, excerpt: evidence.excerpt, sha256: evidence.sha256,
        at: evidence.at.formatted(.iso8601))
    }
    controls = observation.controls
    cwe = observation.cwe
    cve = observation.cve
    cvss = observation.cvss
    references = observation.references
    at = observation.at.formatted(.iso8601)
  }
}
