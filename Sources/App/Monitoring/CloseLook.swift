// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Probes
import Records

/// Looks more closely than a monitor: for marks of gambling pages and of vandals, with the probe's
/// passive fetches, and at how TLS is spoken.
struct CloseLook: Sendable {
  /// Families of checks that tell of a break-in.
  private static let families = ["spam.", "deface.signature", "malware."]

  let store: Store
  let manners: Manners
  let knowledge: Knowledge
  /// Only sample sites on this machine are visited.
  let staysHome: Bool

  /// Raises what was found.
  ///
  /// - Returns: how many checks failed.
  @discardableResult
  func look(at monitor: Monitor, at now: Date) async throws -> Int {
    guard let address = try? WebAddress(monitor.url),
      !staysHome || address.host == "127.0.0.1"
    else { return 0 }
    var manners = manners
    manners.allowed += monitor.allowed.compactMap { AddressRange($0) }
    let checks = Catalogue.checks.filter { check in
      Self.families.contains { check.info.id.hasPrefix($0) }
    }
    var probe = Probe(guest: Guest(manners), checks: checks, finders: .none)
    probe.knowledge = knowledge
    let report: ProbeReport
    do { report = try await probe.look(at: Target(address), intensity: .passive) } catch {
      // The address may not be contacted; the light look says so.
      return 0
    }
    let failed = report.observations.filter { $0.result == .fail }
    let byKind = Dictionary(grouping: failed) { observation -> Incident.Kind in
      observation.rule.hasPrefix("spam.") ? .gambling : .defacement
    }
    for (kind, observations) in byKind {
      let worst = observations.map(\.severity).max() ?? .high
      let rules = observations.map(\.rule).joined(separator: ", ")
      let details = observations.map(\.detail)
      try await store.raise(
        IncidentDraft(
          kind: kind, severity: worst, cause: .content, monitor: monitor.id,
          system: monitor.system,
          text: Phrase(
            details.map(\.id).joined(separator: " ") + " (\(rules))",
            en: details.map(\.en).joined(separator: " ") + " (\(rules))"),
          evidence: Array(observations.flatMap(\.evidence).prefix(6))), at: now)
    }
    return failed.count
  }
}
