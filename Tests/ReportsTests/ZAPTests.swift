// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Testing

@testable import Reports

struct ZAPTests {
  @Test func `an alert gives an observation for each place`() throws {
    let (summary, seen) = try Sample.read("zap/3_zap_sampl_0_and_different_severities.xml")
    #expect(summary.format == .zapXML)
    #expect(summary.version == "2.9.0")
    #expect(summary.issues == 4)
    let first = try #require(seen.first)
    #expect(first.rule == "10011")
    #expect(first.severity == .low)
    #expect(first.place.host == "mainsite.com")
    #expect(first.place.path == "/dashboard")
    #expect(first.place.parameter == "opvc")
    #expect(first.cwe == [614])
  }
}
