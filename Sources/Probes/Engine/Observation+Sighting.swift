// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

extension Observation {
  /// Largest excerpt of one piece of evidence, in bytes.
  static let longestExcerpt = 512
  private static let mostEvidence = 8

  /// In the place of a path that was made up for one visit: the next visit sees the same place.
  static let madeUp = "{acak}"

  /// What a check saw, with secrets masked and evidence cut.
  init(_ info: CheckInfo, _ sighting: Sighting, of visit: Visit, version: String) {
    var place = sighting.place
    place.path = place.path.map { Self.shown($0, in: visit) }
    place.parameter = place.parameter?.cut(200)
    self.init(
      rule: info.id, source: ObservationSource(tool: "kawal", version: version),
      result: sighting.result, severity: sighting.severity ?? info.severity,
      confidence: sighting.confidence, title: info.title,
      detail: Phrase(
        SecretMask.masked(sighting.detail.id).cut(2000),
        en: SecretMask.masked(sighting.detail.en).cut(2000)),
      remedy: sighting.result == .fail ? info.fullRemedy : Phrase(""), place: place,
      evidence: sighting.evidence.prefix(Self.mostEvidence).map { evidence in
        Evidence(
          request: evidence.request.map { SecretMask.masked($0).cut(1024) },
          excerpt: SecretMask.masked(evidence.excerpt).cut(Self.longestExcerpt),
          sha256: evidence.sha256, at: evidence.at)
      },
      controls: info.controls, cwe: info.cwe.map { [$0] } ?? [], references: info.references,
      at: visit.at)
  }

  /// A path as it is kept: without what was made up for the visit, without secrets.
  static func shown(_ path: String, in visit: Visit) -> String {
    SecretMask.masked(path.replacing(visit.token, with: madeUp)).cut(1024)
  }
}
