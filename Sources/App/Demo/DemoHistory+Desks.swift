// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

/// What lies on the desks of the demo office at present: of each row somewhere one.
extension DemoHistory {
  static func stream(_ number: String, _ item: String?) -> String { "\(number)/\(item ?? "")" }

  /// The newest moment at which the office was at work.
  var recently: Date {
    let today = calendar.date(of: now)
    let opened = calendar.instant(today, hour: 10, minute: 0)
    if isWorkingDay(today), now >= opened {
      return min(now.addingTimeInterval(-600), calendar.instant(today, hour: 15, minute: 30))
    }
    let day = workingDay(today.adding(days: -1))
    // Ten minutes before the office closed, so that not all of it is late by now.
    return day.weekday == 5
      ? calendar.instant(day, hour: 16, minute: 20) : calendar.instant(day, hour: 15, minute: 50)
  }

  mutating func planDesks(_ active: [String]) {
    let today = calendar.date(of: recently)
    func opening(_ days: Int, _ hour: Int) -> Date {
      var day = today
      for _ in 0..<days { day = workingDay(day.adding(days: -1)) }
      return calendar.instant(day, hour: hour, minute: 10)
    }
    func title(_ part: Int) -> String { DemoTexts.evaluationTitle(of: today, part: part) }

    // One in the middle, of which every application is somewhere else.
    let rows = ["evaluasi", "evaluasi", "laporan", "putusan", "penanganan", "tindak-lanjut"]
    let wanted = ["PERIZINAN", "SIMPUS", "ANTREAN", "PPDB", "RETRIBUSI", "SIMPEG"]
    var codes = wanted.filter(active.contains)
    for code in active where codes.count < rows.count && !codes.contains(code) {
      codes.append(code)
    }
    let resting = Dictionary(zip(codes, rows)) { first, _ in first }
    // Sound enough, and not: which way the decision goes.
    for (code, row) in resting where row == "penanganan" { soundness[code] = 0.3 }
    add(.evaluation(title: title(9), systems: codes, rests: resting), at: opening(4, 8))
    // Two that have only just begun.
    for (part, row) in [(1, "tim"), (2, "jadwal")] {
      let others = active.filter { !codes.contains($0) }
      let some = Array((others.isEmpty ? active : others).dropFirst(part - 1).prefix(3))
      add(
        .evaluation(title: title(part), systems: some, rests: ["": row]), at: opening(1, 8 + part))
    }

    let lying = [
      "periksa", "analisis", "tentukan", "perubahan", "uji", "lapor-seksi", "lapor-dinas",
      "selesai",
    ]
    for (index, row) in lying.enumerated() {
      guard let request = random.pick(DemoTexts.requests) else { continue }
      let code = row == "selesai" ? codes.last : active[(index * 5 + 2) % active.count]
      guard let code else { continue }
      add(.request(request.about(systems[code]), rest: row), at: opening(2, 8 + index % 5))
    }
  }

  /// Just now, where the row that follows is the one at which the stream is left lying; without
  /// much ado before that. `nil` for a stream that goes on as usual.
  mutating func lastMoment(before rest: String?, _ step: Step, from instant: Date) -> Date? {
    guard let rest, step.id != rest else { return nil }
    guard step.exits.contains(rest) else {
      return try? calendar.adding(minutes: Double.random(in: 8...110, using: &random), to: instant)
    }
    let minutes = Double.random(in: 1...26, using: &random)
    return max(recently.addingTimeInterval(-minutes * 60), instant.addingTimeInterval(120))
  }

  /// The outcome that leads to where the stream is left lying.
  func wish(among outcomes: [Outcome], number: String, item: String?) -> String? {
    guard let rest = rests[DemoHistory.stream(number, item)] else { return nil }
    if let straight = outcomes.first(where: { $0.next == rest }) { return straight.key }
    return rest == "uji" ? outcomes.first { $0.key == "perubahan" }?.key : nil
  }

  private func isWorkingDay(_ day: CalendarDate) -> Bool {
    calendar.addingWorkingDays(0, to: day) == day
  }

  private func workingDay(_ day: CalendarDate) -> CalendarDate {
    var day = day
    while !isWorkingDay(day) { day = day.adding(days: -1) }
    return day
  }
}
