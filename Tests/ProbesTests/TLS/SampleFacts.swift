// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

@testable import Probes

extension TLSFacts {
  /// A port that spoke, and whose certificate is (not) trusted.
  init(isTrusted: Bool?) {
    self.init(outcome: .spoke)
    self.isTrusted = isTrusted
  }
}
