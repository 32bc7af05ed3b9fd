// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

@testable import Probes

extension TLSFacts {
  /// A port that spoke, and whose certificate is (not) trusted.
  init(isTrusted: Bool?) {
    self.init(outcome: .spoke)
    self.isTrusted = isTrusted
  }

  /// What the check of that id says of these facts.
  func results(
    _ id: String, address: String = SampleVisit.address
  ) throws -> [Observation.Result] {
    try sightings(id, address: address).map(\.result)
  }

  func sightings(_ id: String, address: String = SampleVisit.address) throws -> [Sighting] {
    var visit = try SampleVisit.bare(address)
    visit.tls = self
    return visit.sightings(id)
  }
}

extension TLSProber {
  /// For servers that always answer, on a machine that may be busy.
  static let unhurried: TLSProber = {
    var prober = TLSProber.local
    prober.patience = 20
    prober.whole = 60
    return prober
  }()
}
