// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

@Suite struct BranchTests {
  @Test(arguments: [["kiri", "kanan", "kanan-lagi"], ["kanan", "kanan-lagi", "kiri"]])
  func `a join waits for every branch, in whatever order they come`(rows: [String]) throws {
    var desk = try CaseDesk(SmallProcedures.fork)
    try desk.complete("mulai")
    #expect(desk.turns() == ["kiri", "kanan"])
    for row in rows {
      #expect(!desk.turns().contains("gabung"))
      try desk.complete(row)
    }
    #expect(desk.turns() == ["gabung"])
    #expect(desk.root.arrivals.isEmpty)
    try desk.complete(all: ["gabung", "tutup"])
    #expect(desk.root.status == .finished)
  }

  @Test func `a return within a branch leaves the other alone`() throws {
    var desk = try CaseDesk(SmallProcedures.fork)
    try desk.complete(all: ["mulai", "kanan", "kiri"])
    try desk.act(.sendBack(step: "kanan-lagi", to: "kanan", reason: "kurang"))
    try desk.complete(all: ["kanan", "kanan-lagi", "gabung", "tutup"])
    #expect(desk.root.status == .finished)
  }

  @Test func `a case opened again inside a branch does not wait for the other`() throws {
    var desk = try CaseDesk(SmallProcedures.fork)
    try desk.complete(all: ["mulai", "kanan", "kiri", "kanan-lagi", "gabung", "tutup"])
    try desk.act(.reopen(step: "kiri", reason: "salah catat"), manages: true)
    #expect(desk.turns() == ["kiri"])
    try desk.complete("kiri")
    #expect(desk.turns() == ["gabung"])
    try desk.complete(all: ["gabung", "tutup"])
    #expect(desk.root.status == .finished)
  }

  @Test func `only a closed case is opened again, by who manages it, where it has been`() throws {
    var desk = try CaseDesk("perubahan-pengamanan")
    let again = CaseRequest.reopen(step: "permohonan", reason: "keliru")
    #expect(desk.refusal(again, manages: true) == .caseStillOpen)
    #expect(desk.refusal(.cancel(reason: "ganda")) == .notManager)
    #expect(
      desk.refusal(.cancel(reason: ""), manages: true) == .reasonRequired(step: "permohonan"))
    try desk.act(.cancel(reason: "ganda"), manages: true)
    #expect(desk.root.status == .cancelled)
    #expect(desk.turns().isEmpty)
    #expect(desk.refusal(again) == .notManager)
    #expect(
      desk.refusal(.reopen(step: "uji", reason: "keliru"), manages: true)
        == .neverReached(step: "uji"))
    #expect(
      desk.refusal(.cancel(reason: "lagi"), manages: true)
        == .caseClosed(.cancelled, at: desk.root.closedAt))
    try desk.act(again, manages: true)
    #expect(desk.root.active("permohonan")?.round == 2)
    #expect(desk.root.closedAt == nil)
  }
}

@Suite struct ItemTests {
  func split() throws -> CaseDesk {
    var desk = try CaseDesk(SmallProcedures.items)
    try desk.complete("daftar")
    return desk
  }

  @Test func `each item of the list gets a stream of its own`() throws {
    var desk = try split()
    #expect(desk.items.keys.sorted() == ["A", "B", "C"])
    #expect(desk.turns().isEmpty)
    #expect(desk.root.status == .running)
    let (b, root) = (desk.items["B"], desk.root)
    try desk.complete("periksa", "A")
    #expect(desk.turns("A") == ["catat"])
    #expect(desk.items["B"] == b)
    #expect(desk.root == root)
  }

  @Test func `an empty list can't be split over`() throws {
    var desk = try CaseDesk(SmallProcedures.items)
    desk.list = []
    let list = OutputEntry(name: "daftar", kind: .selection, body: "{}")
    #expect(
      desk.refusal(.complete(step: "daftar", Completion(outputs: [list])))
        == .noItems(output: "daftar"))
  }

  @Test func `the last item to end lets the case go on`() throws {
    var desk = try split()
    try desk.complete(all: ["periksa", "catat"], "A")
    try desk.complete(all: ["periksa", "catat"], "C")
    #expect(desk.turns().isEmpty)
    try desk.complete(all: ["periksa", "catat"], "B")
    #expect(desk.turns() == ["rekap"])
    try desk.complete("rekap")
    #expect(desk.root.status == .finished)
  }

  @Test func `a withdrawn item is not waited for`() throws {
    var desk = try split()
    try desk.complete(all: ["periksa", "catat"], "A")
    try desk.complete(all: ["periksa", "catat"], "B")
    #expect(desk.refusal(.cancel(reason: "sudah mati"), "C") == .notManager)
    try desk.act(.cancel(reason: "sudah mati"), "C", manages: true)
    #expect(desk.turns() == ["rekap"])
  }

  @Test func `an item that is added is waited for`() throws {
    var desk = try split()
    #expect(desk.refusal(.addItems(["D"], reason: "susulan")) == .notManager)
    #expect(
      desk.refusal(.addItems([], reason: "susulan"), manages: true) == .noItems(output: "daftar"))
    try desk.act(.addItems(["D"], reason: "susulan"), manages: true)
    for item in ["A", "B", "C"] { try desk.complete(all: ["periksa", "catat"], item) }
    #expect(desk.turns().isEmpty)
    try desk.complete(all: ["periksa", "catat"], "D")
    #expect(desk.turns() == ["rekap"])
    #expect(desk.refusal(.addItems(["E"], reason: "susulan"), manages: true) == .notSplit)
  }

  @Test func `an item is opened again while others run, not once the case went on`() throws {
    var desk = try split()
    try desk.complete(all: ["periksa", "catat"], "A")
    try desk.act(.reopen(step: "catat", reason: "salah catat"), "A", manages: true)
    #expect(desk.root.items?.ended == 0)
    for item in ["B", "C"] { try desk.complete(all: ["periksa", "catat"], item) }
    try desk.complete("catat", "A")
    #expect(desk.turns() == ["rekap"])
    #expect(
      desk.refusal(.reopen(step: "catat", reason: "lagi"), "A", manages: true) == .caseWentOn)
  }

  @Test func `an item opened again after the end opens the case`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    try desk.complete(all: ["disposisi", "tim", "jadwal"])
    let rows = ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan", "tindak-lanjut"]
    for item in desk.list { try desk.complete(all: rows, item) }
    #expect(desk.root.status == .finished)
    try desk.act(.reopen(step: "laporan", reason: "salah"), "B", manages: true)
    #expect(desk.root.status == .running)
    try desk.complete(all: ["laporan", "putusan:memenuhi", "sampaikan", "tindak-lanjut"], "B")
    #expect(desk.root.status == .finished)
  }

  @Test func `a cancelled case cancels its items and begins them anew after its split`() throws {
    var desk = try split()
    try desk.complete("periksa", "A")
    try desk.act(.cancel(reason: "ditunda"), manages: true)
    #expect(desk.items.values.allSatisfy { $0.status == .cancelled })
    #expect(
      desk.refusal(.reopen(step: "periksa", reason: "x"), "A", manages: true)
        == .caseClosed(.cancelled, at: desk.now))
    try desk.act(.reopen(step: "daftar", reason: "jadi"), manages: true)
    try desk.complete("daftar")
    for item in desk.list {
      #expect(desk.file(item).active("periksa")?.round == 2)
      try desk.complete(all: ["periksa", "catat"], item)
    }
    try desk.complete("rekap")
    #expect(desk.root.status == .finished)
  }

  @Test func `what the case put out is there for its items`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    try desk.complete(all: ["disposisi", "tim", "jadwal"])
    #expect(desk.context("A").shared.contains("penugasan"))
    #expect(
      desk.refusal(.complete(step: "laporan", Completion()), "A")
        == .notActive(step: "laporan", active: ["evaluasi"]))
  }
}
