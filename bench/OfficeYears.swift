// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import TestWorld

/// The cases of a large office, from their opening to their end or to the present.
struct OfficeYears {
  private let store: Store
  private let calendar: WorkingCalendar
  private let controls: [String]
  private let begin: Date
  private let end: Date

  init(_ store: Store, from begin: Date, through end: Date) async throws {
    self.store = store
    self.begin = begin
    self.end = end
    calendar = try await store.calendar()
    controls = try await store.checklist()?.controls.map(\.id) ?? []
  }

  /// Cases in the order of their opening, 64 at a time: they share commits.
  func live() async throws {
    let changes = (0..<LargeOffice.changes).map {
      (at: share($0, of: LargeOffice.changes), number: $0, isChange: true)
    }
    let evaluations = (0..<LargeOffice.evaluations).map {
      (at: share($0, of: LargeOffice.evaluations), number: $0, isChange: false)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, plan) in (changes + evaluations).sorted(by: { $0.at < $1.at }).enumerated() {
        if index >= 64 { try await group.next() }
        let start = try calendar.adding(
          minutes: 1, to: begin + plan.at * end.timeIntervalSince(begin))
        group.addTask {
          var life = CaseLife(
            store, calendar, controls: controls, from: start, through: end, seed: plan.number)
          try await plan.isChange ? life.change(plan.number) : life.evaluation(plan.number)
        }
      }
      try await group.waitForAll()
    }
  }

  private func share(_ index: Int, of count: Int) -> Double { Double(index) / Double(count) }
}

/// One case, done row by row by whose turn it is, until the present comes.
private struct CaseLife {
  private var work: OfficeWork
  private let calendar: WorkingCalendar
  private let end: Date
  private var dice: SeededRandom
  /// Some cases go quickly, some lie about for months.
  private let pace: Double

  private struct PresentReached: Error {}

  init(
    _ store: Store, _ calendar: WorkingCalendar, controls: [String], from start: Date,
    through end: Date, seed: Int
  ) {
    self.calendar = calendar
    self.end = end
    dice = SeededRandom(seed: UInt64(seed))
    pace = [0.05, 0.1, 0.2, 0.5, 2, 10].randomElement(using: &dice) ?? 1
    work = OfficeWork(store, paper: Paperwork(systems: [], controls: controls), at: start)
    work.agency = { item in LargeOffice.account(of: LargeOffice.owner(of: item ?? "")) }
  }

  mutating func change(_ number: Int) async throws {
    let system = LargeOffice.system(number * 7)
    let topic = [
      "Pasang TLS", "Batasi akses panel admin", "Perbarui kerangka kerja", "Tutup porta",
    ]
    work.paper.subject = "\(topic[number % topic.count]) pada \(system)"
    work.agency = { _ in LargeOffice.account(of: LargeOffice.owner(of: system)) }
    let file = try await work.open(
      "perubahan-pengamanan", title: work.paper.subject, systems: [system])
    let middle =
      number % 3 == 0
      ? ["tentukan:pemeliharaan", "pemeliharaan"]
      : number % 17 == 0
        ? ["tentukan:perubahan", "perubahan", "uji:gagal", "perubahan", "uji:berhasil"]
        : ["tentukan:perubahan", "perubahan", "uji:berhasil"]
    do {
      try await rows(
        ["permohonan", "disposisi", "periksa", "analisis"] + middle
          + ["lapor", "lapor-seksi", "lapor-bidang", "lapor-dinas", "selesai"], of: file)
    } catch is PresentReached {}
  }

  mutating func evaluation(_ number: Int) async throws {
    let systems = (0..<4).map { LargeOffice.system(number * 4 + $0) }
    work.paper.systems = systems
    let file = try await work.open(
      "evaluasi-berkala", title: "Evaluasi keamanan berkala, tahap \(number + 1)", systems: systems)
    do {
      try await rows(["disposisi", "tim", "jadwal"], of: file)
    } catch is PresentReached { return }
    for system in systems {
      var life = self
      do { try await life.examine(system, in: file) } catch is PresentReached {}
    }
  }

  private mutating func examine(_ system: String, in file: String) async throws {
    let findings = Int.random(in: 0...6, using: &dice)
    work.paper.evaluation = try result(system, findings: findings)
    let isMet = findings < 3
    let order = dice.next() % 4 == 0 ? ["shutdown", "shutdown"] : ["pantau", "pemantauan"]
    let measures =
      isMet ? ["putusan:memenuhi"] : ["putusan:belum", "penanganan:\(order[0])", order[1]]
    try await rows(["evaluasi", "laporan"] + measures + ["sampaikan"], of: file, item: system)
    var filter = FindingFilter()
    filter.caseNumber = file
    filter.system = system
    for record in try await work.store.findings(filter).rows {
      for (kind, officer) in [
        (FindingAct.Kind.planned, work.agency(system)), (.fixed, work.agency(system)),
        (.closed, TestOffice.leader),
      ] {
        try wait()
        _ = try await work.store.act(
          on: record.finding.number, kind, text: "Sudah diperiksa pada layanan.",
          until: kind == .planned ? calendar.date(of: work.now).adding(days: 20) : nil,
          by: Acting(officer, at: work.now))
      }
    }
    if !isMet, order[0] == "shutdown" {
      try wait()
      try await work.store.reopenSystem(
        system, note: "Lulus uji ulang.", by: Acting(TestOffice.section, at: work.now))
    }
    try await rows(["tindak-lanjut"], of: file, item: system)
  }

  /// The worst come with the most.
  private mutating func result(_ system: String, findings count: Int) throws -> String {
    var result = EvaluationResult(verdicts: [:], method: "Mandiri", summary: "Selesai.")
    for control in work.paper.controls {
      let isMet = dice.next() % 5 > 0
      result.verdicts?[control] = .init(
        verdict: isMet ? .met : .notMet, note: isMet ? nil : "Diterapkan sebagian.")
    }
    result.findings = (0..<count).map { index in
      .init(
        title: "Kelemahan \(index + 1) pada \(system)", severity: Severity.allCases[min(index, 4)],
        place: "https://\(system.lowercased()).contoh.go.id/halaman/\(index)",
        detail: "Terlihat pada pemeriksaan dari luar.",
        recommendation: "Perbarui konfigurasi dan uji kembali.",
        control: work.paper.controls.randomElement(using: &dice))
    }
    return try CanonicalJSON.text(result)
  }

  private mutating func rows(_ rows: [String], of file: String, item: String? = nil) async throws {
    let procedure =
      item == nil && work.paper.systems.isEmpty
      ? "perubahan-pengamanan" : "evaluasi-berkala"
    for row in rows {
      try wait()
      try await work.complete([row], of: file, item: item, procedure: procedure)
    }
  }

  private mutating func wait() throws {
    let minutes = pace * Double.random(in: 10...2_400, using: &dice)
    work.now = try calendar.adding(minutes: minutes, to: work.now)
    if work.now > end { throw PresentReached() }
  }
}
