// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Probes
import Records

/// Makes the visits that were asked for, one after the other, and asks for those that are due.
struct ProbeWorker: Sendable {
  let store: Store
  /// Folder of a demo office that serves the sample sites; `nil` elsewhere.
  var samples: String?
  var now: @Sendable () -> Date = { Date() }

  /// Seconds a visit may take before another worker may have it; longer than any visit lasts.
  static let lease: TimeInterval = 1800
  /// Steps between two notes of progress.
  static let stride = 5

  /// Works until the task is cancelled; looks again after `pause` when nothing waits.
  func run(every pause: Duration = .seconds(2)) async throws {
    while !Task.isCancelled {
      _ = try? await store.askScheduledProbes(at: now())
      let count = (try? await work()) ?? 0
      if count == 0 {
        do { try await Task.sleep(for: pause) } catch { return }
      } else {
        Memory.giveBack()
      }
    }
  }

  /// Does what is due, and returns how many visits that were.
  @discardableResult
  func work(limit: Int = 1) async throws -> Int {
    let jobs = try await store.claim(ProbeJob.kind, at: now(), lease: Self.lease, limit: limit)
    for job in jobs { try await visit(job) }
    return jobs.count
  }

  private func visit(_ job: Job) async throws {
    guard let id = ProbeJob.run(job), let order = try await store.begin(probe: id, at: now()) else {
      try await store.finish(job)
      return
    }
    do {
      let address = try Self.address(order.url)
      if try await store.kind() == .demo, address.host != "127.0.0.1" { throw AwayFromHome() }
      let retests = try await store.retestOrders(ofProbe: id, Shipped.repeatable)
      let report = try await probe(order, retests, at: address).look(
        at: target(order, at: address),
        intensity: Intensity(rawValue: order.run.intensity.rawValue) ?? .passive
      ) { [store] step in
        guard step.done % Self.stride == 0 || step.done == step.of else { return }
        try? await store.progress(ofProbe: id, step.done, of: step.of)
      }
      try await keep(report, of: order, retests, at: address, job)
    } catch is AwayFromHome {
      try await store.giveUp(
        probe: id, as: .refused,
        "Kantor contoh hanya memeriksa situs contoh di komputer ini, bukan \(order.url).",
        finishing: job, at: now())
    } catch Trouble.refusedAddress(let denied) {
      let reason = Trouble.refusedAddress(denied).reason.id
      try await store.giveUp(probe: id, as: .refused, reason, finishing: job, at: now())
    } catch let fault as WebAddress.Fault {
      try await store.giveUp(
        probe: id, as: .failed, "Alamat sistem tidak dapat dibaca: \(order.url) (\(fault)).",
        finishing: job,
        at: now())
    } catch {
      try await store.giveUp(probe: id, as: .failed, "\(error)", finishing: job, at: now())
    }
  }

  private func target(_ order: ProbeOrder, at address: WebAddress) -> Target {
    Target(
      address, hosts: Set(order.permit?.hosts ?? []), ports: Set(order.permit?.ports ?? []),
      plainPort: isSample(address) && address.scheme == .https
        ? SampleOffice.plainPort(of: address.port) : nil)
  }

  private func probe(
    _ order: ProbeOrder, _ retests: [RetestOrder], at address: WebAddress
  ) async throws -> Probe {
    var manners = Manners(
      version: Program.version,
      order: order.permit?.letter ?? order.run.caseNumber ?? "\(order.run.id)")
    manners.allowed = order.networks.compactMap { AddressRange($0) }
    manners.extraRoots = OwnFiles(of: store).roots
    if isSample(address), let own = AddressRange(address.host), let samples {
      manners.allowed.append(own)
      manners.extraRoots.append(SampleOffice.authority(in: samples))
      manners.rate = 0
      manners.width = 4
    }
    let wanted = order.run.checks.map(Set.init)
    var probe = Probe(
      guest: Guest(manners),
      checks: Catalogue.checks.filter { wanted?.contains($0.info.id) ?? true })
    probe.knowledge = try Shipped.knowledge(OwnFiles(of: store))
    probe.wanted = retests.flatMap(\.sources).map(\.place)
    probe.earlierSitemap = order.earlierSitemap
    let name = Registration.name(of: address.host)
    probe.registration = try await store.registrations().first { $0.name == name }
    // Beside people's pages: a hostile server shall not make the one process of both large.
    probe.afterStep = { Memory.giveBack(above: Memory.enough) }
    probe.baseline = order.pictures.first { (try? Self.address($0.url)) == address }?.content
    return probe
  }

  private static func address(_ url: String) throws -> WebAddress {
    try WebAddress(url.contains("://") ? url : "https://" + url)
  }

  /// A demo office's systems may be the sample sites beside it.
  private func isSample(_ address: WebAddress) -> Bool {
    samples != nil && address.host == "127.0.0.1"
  }

  private func keep(
    _ report: ProbeReport, of order: ProbeOrder, _ retests: [RetestOrder], at address: WebAddress,
    _ job: Job
  ) async throws {
    let observations = report.observations
    // Only what could be judged can be missing.
    let unseen = Set(observations.filter { $0.result == .undetermined }.map(\.rule))
    let judged = Set(observations.map(\.rule)).subtracting(unseen)
    let taken = try await store.take(
      observations, of: order.run.system, in: order.run.caseNumber, from: .probe("\(order.run.id)"),
      scope: LookScope(areas: [address.place().area], rules: judged), by: .machine(at: now()))
    let faults = observations.filter { $0.result == .fail }
    let summary = ProbeSummary(
      results: Dictionary(observations.map { ($0.result.rawValue, 1) }, uniquingKeysWith: +),
      faults: Dictionary(faults.map { ($0.severity.rawValue, 1) }, uniquingKeysWith: +),
      requests: report.requests, duration: report.seconds, taken: taken,
      sitemap: report.visit.sitemapCount)
    let results = retests.map { order in
      (
        order.finding,
        RetestResult(of: order.sources, in: observations) { report.visit.wasAnswered(at: $0) }
      )
    }
    try await store.end(
      probe: order.run.id, observations, summary,
      retests: Dictionary(results) { first, _ in first }, algorithm: Program.version,
      finishing: job, at: now())
  }
}

/// A demo office's own addresses are invented; visiting them would disturb real name servers.
private struct AwayFromHome: Error {}
