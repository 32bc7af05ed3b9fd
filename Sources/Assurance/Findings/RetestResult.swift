// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What looking again for a finding came to; a person concludes from it.
package enum RetestOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  case stillSeen = "still-seen"
  /// Looked at the same place by the same rule, and it is as it should be.
  case notSeen = "not-seen"
  /// Not visited, no answer, or seen elsewhere: says nothing about the finding.
  case undetermined
}

/// What a visit saw of a finding, with its reason.
package struct RetestResult: Sendable, Hashable, Codable {
  /// Observations that are kept with a result.
  package static let mostObservations = 12

  package var outcome: RetestOutcome
  package var reason: Phrase
  /// What speaks for the outcome, the weightiest first.
  package var observations: [Observation]

  package init(_ outcome: RetestOutcome, _ reason: Phrase, _ observations: [Observation] = []) {
    self.outcome = outcome
    self.reason = reason
    self.observations = observations
  }

  /// One sight that is still there outweighs all; one that could not be looked at keeps the rest
  /// from counting as gone.
  ///
  /// - Parameters:
  ///   - sources: observations behind the finding whose rules were applied again.
  ///   - seen: all that the visit saw.
  ///   - wasVisited: whether the visit got an answer at that place.
  package init(
    of sources: [Observation], in seen: [Observation], wasVisited: (Place) -> Bool
  ) {
    let parts = sources.map { RetestResult(of: $0, in: seen, wasVisited: wasVisited) }
    let order: [RetestOutcome] = [.stillSeen, .undetermined, .notSeen]
    guard let outcome = order.first(where: { kind in parts.contains { $0.outcome == kind } }),
      let reason = parts.first(where: { $0.outcome == outcome })?.reason
    else {
      self.init(
        .undetermined,
        Phrase("Tidak ada aturan yang dapat diulang.", en: "There is no rule to repeat."))
      return
    }
    let sorted = order.flatMap { kind in
      parts.filter { $0.outcome == kind }.flatMap(\.observations)
    }
    var kept: [Observation] = []
    for observation in sorted where !kept.contains(observation) { kept.append(observation) }
    self.init(outcome, reason, Array(kept.prefix(Self.mostObservations)))
  }

  private init(of source: Observation, in seen: [Observation], wasVisited: (Place) -> Bool) {
    let own = seen.filter { $0.rule == source.rule }
    let key = FindingIdentity(of: source).key
    let bad = own.filter { $0.result == .fail || ($0.result == .info && source.result == .info) }
    if let same = bad.first(where: { FindingIdentity(of: $0).key == key }) {
      self.init(.stillSeen, same.detail, [same])
    } else if let other = bad.first {
      self.init(
        .undetermined,
        Phrase(
          "Tidak terlihat di tempat semula, tetapi terlihat di tempat lain.",
          en: "Not seen where it was, but seen elsewhere."), [other])
    } else if let open = own.first(where: { $0.result != .pass && $0.result != .info }) {
      self.init(.undetermined, open.detail, [open])
    } else if let good = own.first {
      if wasVisited(source.place) {
        self.init(.notSeen, good.detail, [good])
      } else {
        self.init(
          .undetermined,
          Phrase(
            "Tempat semula tidak dapat dikunjungi lagi.",
            en: "The place could not be visited again."),
          [good])
      }
    } else {
      self.init(
        .undetermined,
        Phrase("Pemeriksaannya tidak dijalankan.", en: "The check was not made."))
    }
  }
}
