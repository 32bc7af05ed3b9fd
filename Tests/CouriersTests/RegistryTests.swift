// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Couriers

/// Against registries of the test's own, on this machine.
@Suite struct RegistryTests {
  private static func object(_ events: String, name: String = "contoh.id") -> String {
    #"{"objectClassName": "domain", "ldhName": "\#(name)", "events": [\#(events)], "rdapConformance": ["rdap_level_0"]}"#
  }

  private func ask(
    _ server: LocalServer, about name: String = "contoh.id", below path: String = "/rdap"
  ) async throws -> Registry.Answer {
    try await Registry(CourierAddress("http://127.0.0.1:\(server.port)\(path)"))
      .ask(about: name, by: Curl())
  }

  @Test func `the end is read from the object of the name that was asked`() async throws {
    let server = try LocalServer(
      headers: ["Content-Type: application/rdap+json"],
      body: RegistryTests.object(
        """
        {"eventAction": "registration", "eventDate": "2011-03-01T00:00:00Z"},
        {"eventAction": "expiration", "eventDate": "2027-03-01T23:59:59Z"}
        """))
    defer { server.close() }
    let end = try Date("2027-03-01T23:59:59Z", strategy: .iso8601)
    #expect(try await ask(server) == .known(ends: end))
    #expect(try await ask(server, below: "/rdap/") == .known(ends: end))
    #expect(
      server.heard.map(\.line) == Array(repeating: "GET /rdap/domain/contoh.id HTTP/1.1", count: 2))
    #expect(server.heard[0].header("Accept") == "application/rdap+json")
  }

  @Test(
    arguments: [
      (#"{"eventAction": "expiration", "eventDate": "2027-03-01T07:00:00.123+07:00"}"#, true),
      (#"{"eventAction": "registration", "eventDate": "2027-03-01T00:00:00Z"}"#, false),
      ("", false),
    ])
  func `dates with fractions and zones are read, and no end is none`(
    events: String, isDated: Bool
  ) throws {
    let end = try Registry.end(in: Data(RegistryTests.object(events).utf8), of: "contoh.id")
    #expect((end != nil) == isDated)
    if let end {
      let day = try Date("2027-03-01T00:00:00Z", strategy: .iso8601)
      #expect(abs(end.timeIntervalSince(day)) < 1)
    }
  }

  @Test(
    arguments: [
      "", "[]", "{}", #"{"objectClassName": "entity"}"#,
      RegistryTests.object("", name: "lain.id"),
      RegistryTests.object(#"{"eventAction": "expiration", "eventDate": "besok"}"#),
    ])
  func `what is no answer about that name is none`(body: String) async throws {
    let server = try LocalServer(body: body)
    defer { server.close() }
    let failure = await #expect(throws: CourierFailure.self) { try await ask(server) }
    #expect(failure?.cause == .brokenAnswer)
  }

  @Test func `a name that nobody holds is unknown, other statuses are refusals`() async throws {
    let cases: [(String, CourierFailure.Cause?)] = [
      ("404 Not Found", nil), ("429 Too Many Requests", .refused), ("500 Oops", .refused),
    ]
    for (status, cause) in cases {
      let server = try LocalServer(status: status)
      defer { server.close() }
      do {
        let answer = try await ask(server)
        #expect(answer == .unknown && cause == nil)
      } catch let failure as CourierFailure {
        #expect(failure.cause == cause)
      }
    }
  }

  @Test func `nobody but the registry is asked`() async throws {
    let other = try LocalServer(body: RegistryTests.object(""))
    let server = try LocalServer(
      status: "302 Found", headers: ["Location: http://127.0.0.1:\(other.port)/domain/contoh.id"])
    defer {
      server.close()
      other.close()
    }
    await #expect(throws: CourierFailure.self) { try await ask(server) }
    #expect(other.heard.isEmpty)
    for name in ["../rahasia", "contoh.id/..", "contoh", "a b.id", "contoh.id?x=1"] {
      await #expect(throws: CourierFailure.self) { try await ask(server, about: name) }
    }
    #expect(server.heard.count == 1)
    #expect(throws: CourierFailure.self) { try Registry(CourierAddress("http://rdap.contoh.id/")) }
  }

  @Test func `an answer without end is left`() async throws {
    let server = try LocalServer(body: String(repeating: " ", count: 300 << 10))
    defer { server.close() }
    let failure = await #expect(throws: CourierFailure.self) { try await ask(server) }
    #expect(failure?.cause == .answerTooLarge)
  }
}
