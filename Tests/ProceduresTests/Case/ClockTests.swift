// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

/// Monday to Thursday 07:30–12, 13–16; Friday 07:30–11:30, 13–16:30.
@Suite struct ClockTests {
  @Test func `what is done at the deadline is on time, a minute later is late`() throws {
    for (time, late) in [("2026-11-23 09:15", false), ("2026-11-23 09:16", true)] {
      var desk = try CaseDesk(SmallProcedures.single(.minutes(15)))
      desk.wait(until: time)
      guard case .completed(let done) = try desk.complete("kerja").what else { return }
      #expect(done.late == late)
      #expect(done.spent == (late ? 16 : 15))
    }
  }

  @Test func `time as needed is measured and never late`() throws {
    var desk = try CaseDesk(SmallProcedures.single(.asNeeded))
    #expect(desk.due("kerja") == nil)
    desk.wait(until: "2026-11-25 09:00")
    guard case .completed(let done) = try desk.complete("kerja").what else { return }
    #expect(!done.late)
    #expect(done.spent == 2 * 450)
  }

  @Test func `a range gives a reminder and a limit`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    try desk.complete(all: ["disposisi", "tim", "jadwal"])
    #expect(desk.due("evaluasi", "A") == "2026-11-30 09:00")
    #expect(desk.calendar.text(desk.file("A").active("evaluasi")?.earliest) == "2026-11-24 09:00")
  }

  @Test func `a figure per item counts all of them before the split and after it`() throws {
    var desk = try CaseDesk(SmallProcedures.items)
    try desk.complete("daftar")
    #expect(desk.due("periksa", "A") == "2026-11-24 09:00")
    for item in desk.list { try desk.complete(all: ["periksa", "catat"], item) }
    #expect(desk.due("rekap") == "2026-11-26 09:00")
  }

  @Test func `a pause stops the clock and keeps what was left`() throws {
    var desk = try CaseDesk(SmallProcedures.single(.minutes(60)))
    desk.wait(until: "2026-11-23 09:20")
    try desk.act(.pause(reason: "menunggu OPD", waitingFor: "bkpsdm"))
    #expect(
      desk.refusal(.complete(step: "kerja", Completion()))
        == .casePaused(since: desk.now, reason: "menunggu OPD"))
    desk.wait(until: "2026-11-25 15:50")
    try desk.act(.resume(reason: nil))
    #expect(desk.due("kerja") == "2026-11-26 08:00")
    #expect(desk.refusal(.resume(reason: nil)) == .notPaused)
    desk.wait(until: "2026-11-26 08:00")
    guard case .completed(let done) = try desk.complete("kerja").what else { return }
    #expect(!done.late)
    #expect(done.spent == 60)
  }

  @Test func `days that were left are days again, however short the days between`() throws {
    // Ramadan 2027 begins in February: its days are shorter.
    var desk = try CaseDesk(SmallProcedures.single(.days(3)), at: "2027-02-02 07:30")
    desk.wait(until: "2027-02-03 07:30")
    try desk.act(.pause(reason: "menunggu OPD", waitingFor: nil))
    let opening = desk.calendar.span(CalendarDate("2027-02-15")!)[0]
    desk.now = desk.calendar.instant(
      CalendarDate("2027-02-15")!, hour: opening.opens / 60, minute: opening.opens % 60)
    try desk.act(.resume(reason: nil))
    let left = desk.calendar.workingDays(
      from: desk.now, to: try #require(desk.root.active("kerja")?.due))
    #expect(abs(left - 2) < 0.000_01)
  }

  @Test func `hours by the clock stand still in a pause too`() throws {
    let time = StandardTime(max: 24, unit: .calendarHours)
    var desk = try CaseDesk(SmallProcedures.single(time))
    #expect(desk.due("kerja") == "2026-11-24 09:00")
    desk.wait(until: "2026-11-23 12:00")
    try desk.act(.pause(reason: "menunggu OPD", waitingFor: nil))
    desk.wait(until: "2026-11-25 12:00")
    try desk.act(.resume(reason: nil))
    #expect(desk.due("kerja") == "2026-11-26 09:00")
    desk.wait(until: "2026-11-25 13:00")
    guard case .completed(let done) = try desk.complete("kerja").what else { return }
    #expect(done.spent == 4 * 60)
  }

  @Test func `the limit of the whole case moves with a pause`() throws {
    let procedure = SmallProcedures.single(.minutes(15), limit: .days(2))
    var desk = try CaseDesk(procedure)
    #expect(desk.calendar.text(desk.root.due) == "2026-11-25 09:00")
    try desk.act(.pause(reason: "menunggu OPD", waitingFor: nil))
    desk.wait(until: "2026-11-24 09:00")
    try desk.act(.resume(reason: nil))
    #expect(desk.calendar.text(desk.root.due) == "2026-11-26 09:00")
  }

  @Test func `a deadline that was over stays over in a pause`() throws {
    var desk = try CaseDesk(SmallProcedures.single(.minutes(5)))
    desk.wait(until: "2026-11-23 10:00")
    try desk.act(.pause(reason: "menunggu OPD", waitingFor: nil))
    desk.wait(until: "2026-11-23 11:00")
    try desk.act(.resume(reason: nil))
    #expect(desk.due("kerja") == "2026-11-23 09:05")
  }

  @Test func `only who has the turn or manages the case may pause it, with a reason`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    #expect(
      desk.refusal(.pause(reason: "x", waitingFor: nil), lanes: ["tim"])
        == .notYourStep(step: "disposisi", lane: "kepala-dinas"))
    #expect(
      desk.refusal(.pause(reason: "", waitingFor: nil)) == .reasonRequired(step: "disposisi"))
    try desk.act(.pause(reason: "x", waitingFor: nil), lanes: [], manages: true)
  }

  @Test func `a new holiday moves open deadlines, pauses kept`() throws {
    var desk = try CaseDesk(SmallProcedures.single(.days(2), limit: .days(4)))
    desk.wait(until: "2026-11-23 10:00")
    try desk.act(.pause(reason: "menunggu OPD", waitingFor: nil))
    desk.wait(until: "2026-11-23 11:00")
    try desk.act(.resume(reason: nil))
    #expect(desk.due("kerja") == "2026-11-25 10:00")

    var rules = try CaseDesk.rules.get()
    rules.week.hours[.tuesday] = []
    var context = desk.context()
    context.calendar = try CalendarSamples.calendar(rules)
    let event = try desk.root.decide(
      .recount(reason: "Selasa libur"), by: .system, at: desk.now, in: context)
    let moved = desk.root.applying(event)
    #expect(desk.calendar.text(moved.active("kerja")?.due) == "2026-11-26 10:00")
    #expect(desk.calendar.text(moved.due) == "2026-11-30 10:00")

    let same = try desk.root.decide(
      .recount(reason: "tidak ada"), by: .system, at: desk.now, in: desk.context())
    guard case .deadlinesMoved(let none) = same.what else { return }
    #expect(none.deadlines.isEmpty)
    #expect(none.due == nil)
  }
}
