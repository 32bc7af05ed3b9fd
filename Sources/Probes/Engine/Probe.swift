// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation

/// Visits a system and lets the checks speak.
package struct Probe: Sendable {
  package var guest: Guest
  package var checks: [Check]
  package var finders: FactFinders

  package init(guest: Guest, checks: [Check] = Catalogue.checks, finders: FactFinders = .all) {
    self.guest = guest
    self.checks = checks
    self.finders = finders
  }

  /// What the checks say of a visit, in the catalogue's order.
  package func observations(of visit: Visit) -> [Observation] {
    checks.flatMap { check in
      let sightings = check.look(visit)
      return (sightings.isEmpty ? [.unanswered(nil, of: visit)] : sightings).map { sighting in
        Observation(check.info, sighting, version: guest.manners.version, at: visit.at)
      }
    }
  }
}

extension Observation {
  init(_ info: CheckInfo, _ sighting: Sighting, version: String, at: Date) {
    let fails = sighting.result == .fail
    self.init(
      rule: info.id, source: ObservationSource(tool: "kawal", version: version),
      result: sighting.result, severity: sighting.severity ?? info.severity,
      confidence: sighting.confidence, title: info.title, detail: sighting.detail,
      remedy: fails ? info.fullRemedy : Phrase(""), place: sighting.place,
      evidence: sighting.evidence.map { evidence in
        var evidence = evidence
        evidence.excerpt = evidence.excerpt.cut(512)
        return evidence
      },
      controls: info.controls, cwe: info.cwe.map { [$0] } ?? [], references: info.references, at: at)
  }
}
