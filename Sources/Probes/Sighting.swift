// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// What one check saw; the engine makes an `Observation` of it.
package struct Sighting: Sendable, Hashable {
  package var result: Observation.Result
  package var place: Place
  package var detail: Phrase
  package var evidence: [Evidence]
  package var confidence: Observation.Confidence
  /// In place of the one that the check proposes.
  package var severity: Severity?

  package init(
    _ result: Observation.Result, _ place: Place, _ detail: Phrase, evidence: [Evidence] = [],
    confidence: Observation.Confidence = .confirmed, severity: Severity? = nil
  ) {
    self.result = result
    self.place = place
    self.detail = detail
    self.evidence = evidence
    self.confidence = confidence
    self.severity = severity
  }

  /// A sighting in an exchange, with `excerpt` as its evidence.
  ///
  /// - Parameter parameter: Name of the header, cookie or parameter it is about.
  package init(
    _ result: Observation.Result, in exchange: Exchange, _ detail: Phrase, excerpt: String = "",
    parameter: String? = nil, confidence: Observation.Confidence = .confirmed,
    severity: Severity? = nil
  ) {
    self.init(
      result, exchange.place(parameter), detail, evidence: [exchange.evidence(excerpt)],
      confidence: confidence, severity: severity)
  }

  /// Nothing can be said, for the page gave no answer.
  package static func unanswered(_ exchange: Exchange?, of visit: Visit) -> Sighting {
    guard let exchange else {
      return Sighting(
        .undetermined, visit.target.place,
        Phrase("Tidak sempat dilihat pada kunjungan ini.", en: "Not looked at during this visit."))
    }
    let reason = exchange.trouble?.reason ?? Phrase("Tidak ada jawaban.", en: "No answer.")
    return Sighting(.undetermined, in: exchange, reason)
  }
}
