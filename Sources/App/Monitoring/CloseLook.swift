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
    manners.limits = .lean
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
    return try await raise(report.observations, at: monitor, now)
  }

  /// Looks at how TLS is spoken, and says where it is weaker than before.
  func lookAtTLS(of monitor: Monitor, at now: Date) async throws {
    guard let address = try? WebAddress(monitor.url), address.scheme == .https,
      !staysHome || address.host == "127.0.0.1"
    else { return }
    var manners = manners
    manners.allowed += monitor.allowed.compactMap { AddressRange($0) }
    let facts = await TLSFinder.facts(of: Target(address), guest: Guest(manners))
    // What can't be seen whole is compared with nothing.
    guard facts.knowsAllSuites else { return }
    try await store.take(TLSBaseline(facts), of: monitor.id, system: monitor.system, at: now)
  }

  private func raise(
    _ observations: [Observation], at monitor: Monitor, _ now: Date
  ) async throws -> Int {
    let failed = observations.filter { $0.result == .fail }
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

extension TLSBaseline {
  init(_ facts: TLSFacts) {
    let old = facts.acceptedVersions.filter { $0 < .tls12 }
    let weak = facts.suites {
      $0.isNull || $0.isAnonymous || $0.isExport || $0.usesRC4 || $0.hasSmallBlocks
    }
    self.init(
      oldVersions: old.map(\.name), weakSuites: Set(weak.map(\.suite.name)).sorted(),
      hasNewest: facts.accepts(.tls13),
      isForwardSecret: facts.suites { !$0.isForwardSecret }.isEmpty, isTrusted: facts.isTrusted)
  }
}
