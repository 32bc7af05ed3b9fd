// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

@Suite struct HandingOverTests {
  @Test func `a row goes back to an earlier one that it names, with a reason`() throws {
    var desk = try CaseDesk("perubahan-pengamanan")
    try desk.complete(all: ["permohonan", "disposisi"])
    #expect(
      desk.refusal(.sendBack(step: "periksa", to: "disposisi", reason: "salah alamat"))
        == .returnNotAllowed(step: "periksa", to: "disposisi", allowed: ["permohonan"]))
    #expect(
      desk.refusal(.sendBack(step: "periksa", to: "permohonan", reason: " "))
        == .reasonRequired(step: "periksa"))
    try desk.act(.sendBack(step: "periksa", to: "permohonan", reason: "surat belum lengkap"))
    #expect(desk.turns() == ["permohonan"])
    #expect(desk.root.active("permohonan")?.round == 2)
    #expect(desk.root.entry("permohonan") != nil)
  }

  @Test func `who took a row up keeps it`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    try desk.act(.takeUp(step: "disposisi"))
    #expect(
      desk.refusal(.takeUp(step: "disposisi"), by: CaseDesk.other)
        == .takenUpByOther(step: "disposisi", officer: "wati"))
    try desk.complete("disposisi")
  }

  @Test func `a reassigned row is the named officer's alone, whatever their lane`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    try desk.act(.takeUp(step: "disposisi"))
    try desk.act(
      .reassign(step: "disposisi", to: "budi", reason: "cuti"), by: CaseDesk.other, lanes: [],
      manages: true)
    #expect(desk.root.active("disposisi")?.takenBy == nil)
    #expect(
      desk.refusal(.takeUp(step: "disposisi"))
        == .assignedToOther(step: "disposisi", officer: "budi"))
    try desk.complete("disposisi", by: CaseDesk.other, lanes: [])
    #expect(desk.turns() == ["tim"])
  }

  @Test func `reassigning needs the lane or the case's management, and a reason`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    let request = CaseRequest.reassign(step: "disposisi", to: "budi", reason: "cuti")
    #expect(
      desk.refusal(request, lanes: ["tim"])
        == .notYourStep(step: "disposisi", lane: "kepala-dinas"))
    #expect(
      desk.refusal(.reassign(step: "disposisi", to: "budi", reason: ""))
        == .reasonRequired(step: "disposisi"))
  }

  @Test func `a delegate acts until the end, beside the holder`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    let end = desk.calendar.at("2026-11-24 12:00")
    let given = CaseRequest.delegate(step: "disposisi", to: "budi", until: end, reason: "rapat")
    #expect(
      desk.refusal(
        .delegate(step: "disposisi", to: "budi", until: desk.now, reason: "rapat")) == .endsInPast)
    try desk.act(given)
    var holder = desk
    try holder.complete("disposisi")

    desk.wait(until: "2026-11-24 12:00")
    var inTime = desk
    try inTime.complete("disposisi", by: CaseDesk.other, lanes: [])

    desk.wait(until: "2026-11-24 12:01")
    #expect(
      desk.refusal(.takeUp(step: "disposisi"), by: CaseDesk.other, lanes: [])
        == .notYourStep(step: "disposisi", lane: "kepala-dinas"))
  }

  @Test func `what a delegate took up is the holder's again when the time is over`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    let end = desk.calendar.at("2026-11-24 12:00")
    try desk.act(.delegate(step: "disposisi", to: "budi", until: end, reason: "rapat"))
    try desk.act(.takeUp(step: "disposisi"), by: CaseDesk.other, lanes: [])
    #expect(
      desk.refusal(.takeUp(step: "disposisi"))
        == .takenUpByOther(step: "disposisi", officer: "budi"))
    desk.wait(until: "2026-11-25 08:00")
    try desk.complete("disposisi")
    #expect(desk.turns() == ["tim"])
  }
}
