// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import SampleSites
import Testing

@testable import Probes

/// Whole visits of the sample sites, held against what each of them says of itself.
@Suite(.serialized) struct SampleSiteTests {
  @Test(arguments: SampleSite.all.map(\.id))
  func `a visit reports the faults of a sample site and nothing that is sound`(_ id: String)
    async throws
  {
    let site = try #require(SampleSite.named(id))
    let samples = try await RunningSamples.start([site], base: 0, slowness: 0, at: Date())
    let report: ProbeReport
    do {
      report = try await SampleSiteTests.visit(try #require(samples.place(id)), of: samples)
    } catch {
      await samples.stop()
      throw error
    }
    await samples.stop()
    let known = Set(Catalogue.checks.map(\.info.id))
    let failed = Set(
      report.observations.filter { $0.result == .fail || $0.result == .info }.map(\.rule))
    let missed = site.faults.filter { known.contains($0) && !failed.contains($0) }
    #expect(missed == [], "not reported")
    let wrong = report.observations.filter { $0.result == .fail && site.sound.contains($0.rule) }
      .map {
        "\($0.rule) \($0.place.path ?? ""): \($0.detail.en) [\($0.evidence.first?.excerpt ?? "")]"
      }
    #expect(wrong == [], "reported, and sound")
  }

  @Test func `no secret of a sample site is left in what is kept`() async throws {
    let samples = try await RunningSamples.start(
      [
        .named("laravel-debug"), .named("wordpress-terbengkalai"), .named("server-bawaan"),
        .named("konten-campuran"),
      ]
      .compactMap { $0 }, base: 0, at: Date())
    var kept = ""
    for place in samples.places {
      let report = try await SampleSiteTests.visit(place, of: samples)
      let data = try JSONEncoder().encode(report.observations)
      kept += String(decoding: data, as: UTF8.self)
    }
    await samples.stop()
    #expect(!kept.contains("rekaan-1"))
    #expect(!kept.contains("rekaan-2"))
    #expect(!kept.contains("token-rekaan"))
    #expect(!kept.contains("rekaan-4"))
    #expect(!kept.contains("rekaan-5"))
    #expect(!kept.contains("cmFoYXNpYS1"))
    #expect(!kept.contains("BukanKunci"))
  }

  @Test func `every check of a truth table is in the published list`() throws {
    for site in SampleSite.all {
      #expect(Set(site.faults).isDisjoint(with: site.sound), "\(site.id)")
    }
  }

  static func visit(_ place: RunningSamples.Place, of samples: RunningSamples) async throws
    -> ProbeReport
  {
    var manners = Manners(version: "0")
    manners.rate = 0
    manners.width = 8
    manners.allowed = [try #require(AddressRange("127.0.0.1"))]
    manners.extraRoots = [samples.authority]
    let target = Target(
      try WebAddress(place.address), plainPort: place.plainPort ?? place.port,
      securePort: place.site.isSecure ? place.port : 1)
    // Names have no part in it: 127.0.0.1 has none.
    let finders = FactFinders(tls: FactFinders.all.tls, dns: FactFinders.none.dns)
    var probe = Probe(guest: Guest(manners), finders: finders)
    probe.knowledge = ShippedKnowledge.all
    return try await probe.look(at: target)
  }
}
