// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// A week of watching in the demo office: the systems that its sample sites stand for, an outage,
/// and proof of backups.
enum DemoMonitoring {
  private static let days = 7.0
  /// Seconds between looks of the past; the present ones come once a minute.
  private static let step = 900.0
  private static let section = "rina.wulandari"

  static func live(in store: Store, systems: [InformationSystem], until now: Date) async throws {
    let begin = now.addingTimeInterval(-days * 86_400)
    let local = systems.filter { $0.url?.contains("://127.0.0.1:") ?? false && $0.state == .active }
    guard !local.isEmpty else { return }
    for (index, system) in local.enumerated() {
      try await store.allow(
        network: ProbeNetwork(
          system: system.code, network: "127.0.0.1", reason: "Situs contoh di mesin ini"),
        by: .machine(at: begin))
      let id = try await store.startMonitor(of: system.code, by: Acting(section, at: begin))
      // One of them was down for an hour, two days ago.
      let outage = system.code == "HARGA" ? now.addingTimeInterval(-2 * 86_400) : nil
      let opened = try await store.take(
        looks: looks(at: id, of: system.code, from: begin, to: now, pace: index, outage: outage),
        at: now)
      for number in opened {
        try await store.act(
          onIncident: number, .noted, text: "Server dinyalakan ulang oleh pengelola.",
          by: Acting("bayu.pradipta", at: now.addingTimeInterval(-2 * 86_400 + 5400)))
      }
    }
    try await store.sumUpLooks(at: now)
    if local.contains(where: { $0.code == "PUSTAKA" }) {
      try await backUp("PUSTAKA", in: store, now)
    }
  }

  private static func looks(
    at monitor: Int, of system: String, from begin: Date, to end: Date, pace: Int, outage: Date?
  ) -> [LookEntry] {
    var health = Health()
    var entries: [LookEntry] = []
    var at = begin
    while at < end {
      let isOut = outage.map { at >= $0 && at < $0.addingTimeInterval(3600) } ?? false
      let glance = Glance(
        at: at.wholeMilliseconds, outcome: isOut ? .failed(.tcp) : .sound,
        milliseconds: isOut ? 5000 : 60 + pace * 35 + entries.count * 7 % 40,
        status: isOut ? nil : 200, peer: "127.0.0.1")
      var deeds: [LookEntry.Deed] = []
      for consequence in health.take(glance, .proposed) {
        switch consequence {
        case .open(let kind, let cause):
          deeds.append(
            .raise(
              IncidentDraft(
                kind: kind, severity: .high, cause: cause, monitor: monitor, system: system,
                text: glance.facts)))
        case .resolve: deeds.append(.resolve([.down], glance.facts))
        case .retry, .change, .flap: break
        }
      }
      entries.append(
        LookEntry(
          monitor: monitor, system: system, look: glance, health: health,
          keepsHealth: entries.isEmpty || !deeds.isEmpty, deeds: deeds))
      at.addTimeInterval(step)
    }
    return entries
  }

  /// Every night of the week, a check and a trial restore.
  private static func backUp(_ system: String, in store: Store, _ now: Date) async throws {
    try await store.askForBackups(
      of: system, true, by: Acting(section, at: now.addingTimeInterval(-days * 86_400)))
    var evidence = (0..<Int(days)).map { night in
      BackupEvidence(
        system: system, tool: "restic",
        finishedAt: now.addingTimeInterval(-Double(night) * 86_400 - 4 * 3600),
        bytes: 52_428_800 + Int64(night) * 40_000, files: 1204, snapshot: "malam-\(night)",
        source: .listing)
    }
    let lately = now.addingTimeInterval(-3 * 86_400)
    evidence.append(
      BackupEvidence(
        system: system, kind: .check, tool: "restic", finishedAt: lately, snapshot: "periksa",
        source: .listing))
    evidence.append(
      BackupEvidence(
        system: system, kind: .restore, tool: "manual", finishedAt: lately, snapshot: "pulih",
        source: .person, person: "Teguh Nugraha",
        note: "Dipulihkan ke server latihan, katalog utuh."))
    try await store.record(evidence, by: Acting("teguh.nugraha", at: now))
  }
}
