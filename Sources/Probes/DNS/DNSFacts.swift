// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What was learned of a system's names.
package struct DNSFacts: Sendable, Hashable {
  package init() {}
}
