// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Testing

@Suite struct RegistrationTests {
  @Test(
    arguments: [
      ("simpeg.contoh.go.id", "contoh.go.id"), ("contoh.id", "contoh.id"),
      ("WWW.Contoh.Com", "contoh.com"), ("127.0.0.1", nil), ("localhost", nil), ("go.id", nil),
      ("2001:db8::1", nil),
    ] as [(String, String?)])
  func `a host's registered name is found, and what nobody registers has none`(
    host: String, name: String?
  ) {
    #expect(Registration.name(of: host) == name)
  }

  @Test func `the name's own day counts before days of names below it, else the earliest`() throws {
    let early = try #require(CalendarDate("2027-01-01"))
    let late = try #require(CalendarDate("2028-01-01"))
    let days = [(host: "a.contoh.id", day: late), (host: "b.contoh.id", day: early)]
    #expect(Registration.typed(days, of: "contoh.id") == early)
    #expect(Registration.typed(days + [(host: "contoh.id", day: late)], of: "contoh.id") == late)
    #expect(Registration.typed([], of: "contoh.id") == nil)
  }
}
