// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// The TLS port of one visit: makes sightings with place and evidence.
struct TLSScene: Sendable {
  let facts: TLSFacts
  let place: Place
  let at: Date

  init(_ facts: TLSFacts, _ visit: Visit) {
    self.facts = facts
    let target = visit.target
    place = Place(
      scheme: "https", host: facts.host.isEmpty ? target.address.host : facts.host,
      port: facts.host.isEmpty ? target.securePort : facts.port)
    at = visit.at
  }

  /// - Parameters:
  ///   - asked: What was sent, e.g. `ClientHello TLS 1.0`.
  ///   - seen: The part of the answer that shows it.
  func sighting(
    _ result: Observation.Result, _ detail: Phrase, asked: String? = nil, seen: String = "",
    confidence: Observation.Confidence = .confirmed, severity: Severity? = nil
  ) -> Sighting {
    Sighting(
      result, place, detail,
      evidence: seen.isEmpty ? [] : [Evidence(request: asked, excerpt: seen, at: at)],
      confidence: confidence, severity: severity)
  }

  func undetermined(_ why: Phrase) -> Sighting {
    sighting(
      .undetermined, Phrase("Tidak dapat dipastikan: \(why.id).", en: "Can't be said: \(why.en)."))
  }

  /// Suites that were not all found can prove a fault, never its absence.
  var suitesUnknown: Sighting {
    undetermined(
      facts.stoppedEarly
        ?? Phrase("daftar sandi tidak lengkap", en: "the list of suites is not complete"))
  }
}

extension Check {
  /// A check of what the prober learned; nothing is judged where no TLS was spoken.
  static func ofTLS(
    _ info: CheckInfo, look: @escaping @Sendable (TLSFacts, TLSScene) -> [Sighting]
  ) -> Check {
    ofPort(info) { facts, scene in
      switch facts.outcome {
      case .spoke: look(facts, scene)
      case .plainHTTP, .notTLS:
        [
          scene.sighting(
            .notApplicable, Phrase("Porta ini tidak berbicara TLS.", en: "The port speaks no TLS."))
        ]
      default: [scene.undetermined(facts.outcome.words)]
      }
    }
  }

  /// The same, whatever the port turned out to be.
  static func ofPort(
    _ info: CheckInfo, look: @escaping @Sendable (TLSFacts, TLSScene) -> [Sighting]
  ) -> Check {
    Check(info) { visit in
      guard let facts = visit.tls else { return [.unanswered(nil, of: visit)] }
      let scene = TLSScene(facts, visit)
      if case .notAsked(let why) = facts.outcome { return [scene.undetermined(why)] }
      return look(facts, scene)
    }
  }
}

extension TLSFacts.Outcome {
  /// For a person; the part of a sentence.
  var words: Phrase {
    switch self {
    case .spoke: Phrase("TLS dijawab", en: "TLS was answered")
    case .refused(let why):
      Phrase("semua tawaran TLS ditolak (\(why.id))", en: "every hello was turned down (\(why.en))")
    case .plainHTTP(let line):
      Phrase("porta menjawab HTTP tanpa TLS (\(line))", en: "the port answers plain HTTP (\(line))")
    case .notTLS(let bytes):
      Phrase("jawabannya bukan TLS (\(bytes))", en: "the answer is no TLS (\(bytes))")
    case .unreachable(let why): why
    case .silent:
      Phrase("tidak ada jawaban dalam batas waktu", en: "no answer in time")
    case .broken(let why):
      Phrase(
        "jawabannya melanggar protokol (\(why.id))",
        en: "the answer breaks the protocol (\(why.en))")
    case .notAsked(let why): why
    }
  }
}
