// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@Suite struct CareSummaryTests {
  private let begin = Date(timeIntervalSince1970: 1_790_000_000)

  private func event(
    _ kind: Incident.Kind, from: Double, to: Double?, verdict: Incident.Verdict = .suspected
  ) -> CareSummary.Event {
    var incident = Incident(
      number: "INS-\(from)", kind: kind, severity: .high, verdict: verdict,
      openedAt: begin.addingTimeInterval(from))
    incident.resolvedAt = to.map { begin.addingTimeInterval($0) }
    return CareSummary.Event(incident, facts: Phrase("Turun", en: "Down"))
  }

  @Test func `time down counts once where outages overlap, and only within the period`() {
    let summary = CareSummary(
      system: "SIMPEG", from: begin, to: begin.addingTimeInterval(10_000),
      events: [
        event(.down, from: -500, to: 100), event(.down, from: 1000, to: 2000),
        event(.down, from: 1500, to: 2500), event(.down, from: 9000, to: nil),
        event(.down, from: 4000, to: 5000, verdict: .refuted),
        event(.backup, from: 3000, to: 8000),
      ])
    #expect(summary.secondsDown == 100 + 1500 + 1000)
    #expect((summary.standing.count, summary.refuted, summary.open) == (5, 1, 1))
    #expect(summary.meanSecondsToRecover == 2600.0 / 3)
    #expect(summary.longestSecondsToRecover == 1000)
  }

  @Test func `a summary without anything says so`() {
    let summary = CareSummary(system: "X", from: begin, to: begin.addingTimeInterval(1))
    #expect(summary.isEmpty && !summary.isWatched)
    #expect(summary.meanSecondsToRecover == nil && summary.secondsDown == 0)
  }

  @Test func `backups are counted in the period, the newest proof before its end`() {
    func proof(_ kind: BackupEvidence.Kind, _ at: Double, good: Bool = true) -> BackupEvidence {
      BackupEvidence(
        system: "SIMPEG", kind: kind, tool: "restic", finishedAt: begin.addingTimeInterval(at),
        bytes: 10, snapshot: "\(kind)\(at)", isGood: good, source: .listing,
        person: kind == .restore ? "Teguh Nugraha" : nil)
    }
    let summary = BackupSummary(
      [
        proof(.backup, -10), proof(.backup, 10), proof(.backup, 20),
        proof(.backup, 30, good: false),
        proof(.backup, 200), proof(.restore, -50), proof(.check, 5),
      ], from: begin, to: begin.addingTimeInterval(100), missed: 1)
    #expect((summary.good, summary.failed, summary.missed) == (2, 1, 1))
    #expect(summary.lastAt == begin.addingTimeInterval(20))
    #expect(summary.restoredBy == "Teguh Nugraha")
    #expect(summary.checkedAt == begin.addingTimeInterval(5))
  }
}
