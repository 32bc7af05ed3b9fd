// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

extension CheckFamily {
  /// What the domain name system says of the host and its domain.
  package static let dns = CheckFamily(
    "dns", Phrase("DNS", en: "DNS"),
    DNSChecks.names + DNSChecks.signatures + DNSChecks.mail + [DNSChecks.registration])
}

/// Checks of what resolvers said.
enum DNSChecks {
  /// Makes sightings with place and evidence.
  struct Scene: Sendable {
    let facts: DNSFacts
    let at: Date

    func sighting(
      _ result: Observation.Result, _ detail: Phrase, asked: String? = nil, seen: String = "",
      name: String? = nil, confidence: Observation.Confidence = .confirmed
    ) -> [Sighting] {
      [
        Sighting(
          result, Place(scheme: "dns", host: name ?? facts.host), detail,
          evidence: seen.isEmpty ? [] : [Evidence(request: asked, excerpt: seen, at: at)],
          confidence: confidence)
      ]
    }

    func pass(_ detail: Phrase) -> [Sighting] { sighting(.pass, detail) }
    func notApplicable(_ detail: Phrase) -> [Sighting] { sighting(.notApplicable, detail) }

    func undetermined(_ why: Phrase) -> [Sighting] {
      sighting(
        .undetermined, Phrase("Tidak dapat dipastikan: \(why.id).", en: "Can't be said: \(why.en).")
      )
    }

    func undetermined(_ word: DNSFacts.Word) -> [Sighting] { undetermined(word.reason) }
  }

  static func check(
    _ info: CheckInfo, look: @escaping @Sendable (DNSFacts, Scene) -> [Sighting]
  ) -> Check {
    checkWithVisit(info) { facts, scene, _ in look(facts, scene) }
  }

  static func checkWithVisit(
    _ info: CheckInfo, look: @escaping @Sendable (DNSFacts, Scene, Visit) -> [Sighting]
  ) -> Check {
    Check(info) { visit in
      guard let facts = visit.dns else { return [.unanswered(nil, of: visit)] }
      let scene = Scene(facts: facts, at: visit.at)
      if let trouble = facts.trouble { return scene.undetermined(trouble) }
      return look(facts, scene, visit)
    }
  }

  static func texts(_ records: [DNSRecord]) -> [String] {
    records.compactMap { if case .text(let text) = $0.content { text } else { nil } }
  }

  static func addresses(_ records: [DNSRecord]) -> [IPAddress] {
    records.compactMap {
      if case .address(let bytes) = $0.content { IPAddress(bytes: bytes) } else { nil }
    }
  }
}
