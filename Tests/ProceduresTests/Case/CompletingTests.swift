// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

@Suite struct CompletingTests {
  @Test func `a case begins at the first row`() throws {
    let desk = try CaseDesk("evaluasi-berkala")
    #expect(desk.turns() == ["disposisi"])
    #expect(desk.root.version == 1)
    #expect(desk.due("disposisi") == "2026-11-23 09:15")
  }

  @Test func `a completed row hands the turn to the next`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    try desk.complete("disposisi")
    #expect(desk.turns() == ["tim"])
    #expect(desk.root.entries.map(\.name) == ["aplikasi", "disposisi"])
    #expect(desk.root.entry("disposisi")?.version == 2)
  }

  @Test func `a row whose turn it is not is refused, naming whose it is`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    #expect(
      desk.refusal(.complete(step: "tim", Completion()))
        == .notActive(step: "tim", active: ["disposisi"]))
    #expect(desk.refusal(.complete(step: "rapat", Completion())) == .unknownStep("rapat"))
  }

  @Test func `another lane's row is refused`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    #expect(
      desk.refusal(.complete(step: "disposisi", Completion()), lanes: ["seksi", "tim"])
        == .notYourStep(step: "disposisi", lane: "kepala-dinas"))
  }

  @Test func `a second performer of a row may do it`() throws {
    var step = SmallProcedures.row("kerja", .end)
    step.with = ["loket"]
    var desk = try CaseDesk(SmallProcedures.procedure([step]))
    try desk.complete("kerja", lanes: ["loket"])
    #expect(desk.root.status == .finished)
  }

  @Test func `a row without its outputs is refused, naming them`() throws {
    var desk = try CaseDesk("evaluasi-berkala")
    let one = OutputEntry(name: "disposisi", kind: .disposition, body: "{}")
    #expect(
      desk.refusal(.complete(step: "disposisi", Completion(outputs: [one])))
        == .outputMissing(step: "disposisi", outputs: ["aplikasi"]))
  }

  @Test func `an output that the row does not put out is refused`() throws {
    var desk = try CaseDesk("perubahan-pengamanan")
    let good = OutputEntry(name: "permohonan", kind: .request, body: "{}")
    let stray = OutputEntry(name: "surat", kind: .delivery, body: "{}")
    let wrong = OutputEntry(name: "permohonan", kind: .file, body: "{}")
    #expect(
      desk.refusal(.complete(step: "permohonan", Completion(outputs: [good, stray])))
        == .outputUnknown(step: "permohonan", output: "surat"))
    #expect(
      desk.refusal(.complete(step: "permohonan", Completion(outputs: [wrong])))
        == .outputUnknown(step: "permohonan", output: "permohonan"))
    #expect(
      desk.refusal(.complete(step: "permohonan", Completion(outputs: [good, good])))
        == .outputInvalid(
          output: "permohonan", problems: [FieldProblem("", .rule("given-twice", []))]))
  }

  @Test func `an output asked for with one outcome only is asked for with that one`() throws {
    let row = SmallProcedures.row(
      "pilih",
      .decide([
        Outcome(key: "ya", text: "Ya", next: nil), Outcome(key: "tidak", text: "Tidak", next: nil),
      ]),
      outputs: [Output(name: "izin", kind: .form, title: "Izin", when: ["ya"])])
    let izin = OutputEntry(name: "izin", kind: .form, body: "{}")
    var desk = try CaseDesk(SmallProcedures.procedure([row]))
    #expect(
      desk.refusal(.complete(step: "pilih", Completion(outcome: "ya")))
        == .outputMissing(step: "pilih", outputs: ["izin"]))
    #expect(
      desk.refusal(.complete(step: "pilih", Completion(outcome: "tidak", outputs: [izin])))
        == .outputNotAsked(step: "pilih", output: "izin", outcome: "tidak"))
    try desk.act(.complete(step: "pilih", Completion(outcome: "tidak")))
    #expect(desk.root.status == .finished)
  }

  @Test func `a need that is not in the dossier stands against the row`() throws {
    let rows = [
      SmallProcedures.row(
        "satu", .next("dua"),
        outputs: [Output(name: "surat", kind: .file, title: "Surat", required: false)]),
      SmallProcedures.row("dua", .end, needs: ["surat"], returns: ["satu"]),
    ]
    var desk = try CaseDesk(SmallProcedures.procedure(rows))
    try desk.act(.complete(step: "satu", Completion()))
    #expect(
      desk.refusal(.complete(step: "dua", Completion()))
        == .needMissing(step: "dua", outputs: ["surat"]))
    try desk.act(.sendBack(step: "dua", to: "satu", reason: "surat belum ada"))
    try desk.complete("satu")
    try desk.complete("dua")
    #expect(desk.root.status == .finished)
  }

  @Test func `a decision wants one of its outcomes`() throws {
    var desk = try CaseDesk("perubahan-pengamanan")
    try desk.complete(all: ["permohonan", "disposisi", "periksa", "analisis"])
    let keys = ["pemeliharaan", "perubahan"]
    #expect(
      desk.refusal(.complete(step: "tentukan", Completion()))
        == .outcomeRequired(step: "tentukan", outcomes: keys))
    #expect(
      desk.refusal(.complete(step: "tentukan", Completion(outcome: "tunda")))
        == .outcomeUnknown(step: "tentukan", outcome: "tunda", outcomes: keys))
    try desk.complete("tentukan", outcome: "pemeliharaan")
    #expect(desk.turns() == ["pemeliharaan"])
  }

  @Test func `an outcome that needs a reason is refused without one`() throws {
    var desk = try CaseDesk("perubahan-pengamanan")
    try desk.complete(
      all: ["permohonan", "disposisi", "periksa", "analisis", "tentukan:perubahan", "perubahan"])
    let uji = OutputEntry(name: "uji", kind: .testRecord, body: "{}")
    for reason in [nil, "", " \n"] {
      let given = Completion(outcome: "gagal", reason: reason, outputs: [uji])
      #expect(desk.refusal(.complete(step: "uji", given)) == .reasonRequired(step: "uji"))
    }
  }

  @Test func `a failed test goes round the loop, counting`() throws {
    var desk = try CaseDesk("perubahan-pengamanan")
    try desk.complete(all: ["permohonan", "disposisi", "periksa", "analisis", "tentukan:perubahan"])
    for round in 1...4 {
      #expect(desk.root.active("perubahan")?.round == round)
      try desk.complete(all: ["perubahan", "uji:gagal"])
    }
    try desk.complete(all: ["perubahan", "uji:berhasil"])
    #expect(desk.turns() == ["lapor"])
    #expect(desk.root.round(of: "uji") == 5)
  }

  @Test func `both procedures run from the first row to the last`() throws {
    var change = try CaseDesk("perubahan-pengamanan")
    try change.complete(all: [
      "permohonan", "disposisi", "periksa", "analisis", "tentukan:pemeliharaan", "pemeliharaan",
      "lapor", "lapor-seksi", "lapor-bidang", "lapor-dinas", "selesai",
    ])
    #expect(change.root.status == .finished)
    #expect(change.root.closedAt == change.now)

    var review = try CaseDesk("evaluasi-berkala")
    try review.complete(all: ["disposisi", "tim", "jadwal"])
    try review.complete(
      all: ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan", "tindak-lanjut"], "A")
    try review.complete(
      all: [
        "evaluasi", "laporan", "putusan:belum", "penanganan:shutdown", "shutdown", "sampaikan",
        "tindak-lanjut",
      ], "B")
    #expect(review.root.status == .running)
    try review.complete(
      all: [
        "evaluasi", "laporan", "putusan:belum", "penanganan:pantau", "pemantauan", "sampaikan",
        "tindak-lanjut",
      ], "C")
    #expect(review.root.status == .finished)
    #expect(review.root.items?.ended == 3)
  }

  @Test func `a row waits for the procedure it calls`() throws {
    var desk = try CaseDesk(
      SmallProcedures.procedure([SmallProcedures.row("panggil", .end, call: "lain")]))
    #expect(
      desk.refusal(.complete(step: "panggil", Completion()))
        == .subCaseUnfinished(step: "panggil", procedure: "lain"))
    desk.subCaseFinished = true
    try desk.complete("panggil")
    #expect(desk.root.status == .finished)
  }

  @Test func `a finished case takes no more rows, but remarks`() throws {
    var desk = try CaseDesk(SmallProcedures.single(.minutes(5)))
    try desk.complete("kerja")
    #expect(
      desk.refusal(.complete(step: "kerja", Completion()))
        == .caseClosed(.finished, at: desk.root.closedAt))
    try desk.act(.note(Noted(topic: .comment, text: "arsip di lemari 3")))
    #expect(desk.root.status == .finished)
  }
}
