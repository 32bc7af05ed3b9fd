// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Probes

struct RegistrationCheckTests {
  private static let at = Date(timeIntervalSince1970: 1_795_392_000)

  private func look(
    _ days: Double?, at url: String = "https://simpeg.contoh.go.id/"
  ) throws -> Sighting {
    var visit = Visit(target: Target(try WebAddress(url)), at: Self.at)
    visit.registration = Registration(
      name: "contoh.go.id",
      asked: Registration.Asked(
        at: Self.at, answer: .dated, ends: days.map { Self.at.addingTimeInterval($0 * 86_400) }))
    return try #require(DNSChecks.registration.look(visit).first)
  }

  @Test(
    arguments: [
      (400.0, Observation.Result.pass, nil), (31, .pass, nil), (29, .fail, Severity.medium),
      (6, .fail, .high), (-1, .fail, .critical),
    ] as [(Double, Observation.Result, Severity?)])
  func `the end of a registration is judged by the days left`(
    days: Double, result: Observation.Result, severity: Severity?
  ) throws {
    let sighting = try look(days)
    #expect(sighting.result == result)
    #expect(sighting.severity == severity)
    #expect(sighting.place.host == "contoh.go.id")
  }

  @Test func `what nobody says was not seen, and an address has no registration`() throws {
    #expect(try look(nil).result == .undetermined)
    #expect(try look(400, at: "http://127.0.0.1:8080/").result == .notApplicable)
    var visit = Visit(target: Target(try WebAddress("https://contoh.go.id/")), at: Self.at)
    visit.registration = nil
    #expect(DNSChecks.registration.look(visit).first?.result == .undetermined)
  }
}
