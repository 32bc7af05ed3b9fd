// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Words of ours for the commonest rules.
enum KnownRules {
  static func tell(_ observation: Observation) -> Observation { observation }
}
