// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Which rules a visit of the product itself can look at again, by id.
///
/// The program that knows the checks fills it in; pages and records only ask.
package struct RepeatableChecks: Sendable, Hashable {
  /// Name under which the product's own visits are kept as a source.
  package static let tool = "kawal"

  /// Those that need no more than what any visitor causes.
  package var passive: Set<String>
  /// Those that ask for paths by name, and so want the owner's permit.
  package var withPaths: Set<String>

  package init(passive: Set<String> = [], withPaths: Set<String> = []) {
    self.passive = passive
    self.withPaths = withPaths
  }

  package func covers(_ observation: Observation) -> Bool {
    observation.source.tool == Self.tool
      && (passive.contains(observation.rule) || withPaths.contains(observation.rule))
  }
}
