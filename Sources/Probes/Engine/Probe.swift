// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation

/// Visits a system and lets the checks speak.
package struct Probe: Sendable {
  package var guest: Guest
  package var checks: [Check]
  package var finders: FactFinders
  package var knowledge = Knowledge.none
  /// To compare the home page with.
  package var baseline: ContentBaseline?
  /// Addresses that the sitemap had at the visit before.
  package var earlierSitemap: Int?
  /// What the office knows of the registration of the address's name.
  package var registration: Registration?
  /// Called after each fetch and each check: whoever has to stay small gives back memory then.
  package var afterStep: @Sendable () -> Void = {}
  /// Where something was seen before: pages to open before those that the home page links to.
  package var wanted: [Place] = []

  package init(guest: Guest, checks: [Check] = Catalogue.checks, finders: FactFinders = .all) {
    self.guest = guest
    self.checks = checks
    self.finders = finders
  }

  /// Looks at a system: fetches, then lets every check speak.
  ///
  /// - Parameter progress: Told after each step.
  /// - Throws: `.refusedAddress` and nothing else, where the system's own address may not be
  ///   contacted; whatever a server does ends in observations.
  package func look(
    at target: Target, intensity: Intensity = .paths,
    progress: @escaping @Sendable (ProbeProgress) async -> Void = { _ in }
  ) async throws(Trouble) -> ProbeReport {
    do throws(Trouble) {
      _ = try await guest.addresses(of: target.address.host)
    } catch {
      if case .refusedAddress = error { throw error }
    }
    let start = ContinuousClock.now
    let visitor = Visitor(
      guest: guest, target: target, paths: intensity == .paths ? checks.flatMap(\.paths) : [],
      wanted: wanted.compactMap { WebAddress($0) },
      finders: finders.limited(to: checks), knowledge: knowledge
    ) { [afterStep] step in
      afterStep()
      await progress(step)
    }
    let visit = await visitor.visit(at: Date())
    return ProbeReport(
      visit: visit, observations: observations(of: visit), requests: guest.requests,
      seconds: (ContinuousClock.now - start).inSeconds)
  }

  /// What the checks say of a visit, in the catalogue's order.
  package func observations(of visit: Visit) -> [Observation] {
    var visit = visit
    visit.knowledge = knowledge
    visit.baseline = baseline
    visit.earlierSitemap = earlierSitemap
    visit.registration = registration
    return checks.flatMap { check in
      let sightings = check.look(visit)
      defer { afterStep() }
      return (sightings.isEmpty ? [.unanswered(nil, of: visit)] : sightings).map { sighting in
        Observation(check.info, sighting, of: visit, version: guest.manners.version)
      }
    }
  }
}

/// How far a visit goes.
package enum Intensity: Int, Sendable, Hashable, Codable, CaseIterable {
  /// What any visitor causes: DNS, TLS, the shared fetches and the home page's links.
  case passive = 0
  /// Also the paths that checks ask for by name; needs the owner's written permit.
  case paths = 1
}

/// How far a visit has come.
package struct ProbeProgress: Sendable, Hashable {
  package var done: Int
  package var of: Int

  package init(done: Int, of: Int) {
    self.done = done
    self.of = of
  }
}

/// What one look brought home.
package struct ProbeReport: Sendable {
  package var visit: Visit
  package var observations: [Observation]
  /// HTTP requests that were made.
  package var requests: Int
  package var seconds: Double

  package init(visit: Visit, observations: [Observation], requests: Int, seconds: Double) {
    self.visit = visit
    self.observations = observations
    self.requests = requests
    self.seconds = seconds
  }
}
