// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Every check there is, family by family.
package enum Catalogue {
  package static let families: [CheckFamily] = [
    AvailabilityChecks.family,
    RedirectChecks.family,
    HSTSChecks.family,
    CSPChecks.family,
    HeaderChecks.family,
    CookieChecks.family,
    OriginChecks.family,
    MethodChecks.family,
    MetadataChecks.family,
    .tls,
    .dns,
    ContentChecks.html,
    ContentChecks.error,
    TechnologyChecks.family,
    WordPressChecks.family,
    FileChecks.family,
    GamblingChecks.family,
    DefacementChecks.family,
  ]

  package static let checks: [Check] = families.flatMap(\.checks)

  /// The family of that name, or the checks whose id is `name` or begins with `name.`.
  package static func checks(named name: String) -> [Check] {
    if let family = families.first(where: { $0.name == name }) { return family.checks }
    return checks.filter { $0.info.id == name || $0.info.id.hasPrefix(name + ".") }
  }

  package static func info(_ id: String) -> CheckInfo? { checks.first { $0.info.id == id }?.info }
}
