// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import Testing

struct SameBytesTests {
  @Test func `the same report gives the same bytes`() throws {
    let report = Samples.report(findings: 12)
    let first = try report.pdf(createdAt: Samples.instant)
    _ = try Samples.slip.pdf(createdAt: Samples.instant)
    #expect(try report.pdf(createdAt: Samples.instant) == first)
    #expect(try report.pdf(createdAt: Samples.instant.addingTimeInterval(60)) != first)
  }

  @Test func `slips drawn at the same time on several threads are alike`() async throws {
    let first = try Samples.slip.pdf(createdAt: Samples.instant)
    let all = try await withThrowingTaskGroup(of: Data.self) { group in
      for _ in 0..<16 {
        group.addTask { try Samples.slip.pdf(createdAt: Samples.instant) }
      }
      return try await group.reduce(into: [Data]()) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == first })
  }
}
