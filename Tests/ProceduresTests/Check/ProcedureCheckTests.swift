// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

/// Each rule has an example that breaks it and a neighbour that keeps it.
@Suite struct ProcedureCheckTests {
  /// Rows in the lane `loket`; a row without a flow goes on to the next one.
  private func procedure(
    items: ItemList? = nil,
    lanes: [Lane] = [Lane(id: "loket", title: "Loket", holder: .posts(["loket"]))],
    _ steps: Step...
  ) -> Procedure {
    Procedure(id: "contoh", title: "Contoh", lanes: lanes, items: items, steps: steps)
  }

  private func row(
    _ id: String, _ flow: Flow, needs: [Need] = [], outputs: [Output] = [], join: Bool = false,
    each: Bool = false, returns: [String] = [], call: String? = nil
  ) -> Step {
    Step(
      id: id, no: id, title: id, lane: "loket", needs: needs, outputs: outputs, time: .hours(1),
      flow: flow, joinsAll: join, each: each, returns: returns, call: call)
  }

  private func choice(_ ways: (String, String?)...) -> Flow {
    .decide(ways.map { Outcome(key: $0, text: "Pilih \($0)", next: $1) })
  }

  private func file(_ name: String, required: Bool = true, when: [String] = []) -> Output {
    Output(name: name, kind: .file, title: "Berkas \(name)", required: required, when: when)
  }

  private func errors(_ procedure: Procedure) -> [ProcedureIssue] {
    ProcedureCheck.check(procedure).filter { $0.severity == .error }
  }

  private func warnings(_ procedure: Procedure) -> Set<ProcedureIssue.Reason> {
    Set(ProcedureCheck.check(procedure).filter { $0.severity == .warning }.map(\.reason))
  }

  // MARK: Names

  @Test func `a procedure needs rows and lanes`() {
    #expect(errors(procedure(lanes: [])) == [.init(.noRows), .init(.noLanes)])
    #expect(errors(procedure(row("a", .end))) == [])
  }

  @Test func `two rows can't bear one id`() {
    #expect(
      errors(procedure(row("a", .next("a")), row("a", .end))) == [
        .init(.duplicateRow("a"), rows: ["a"])
      ])
    #expect(errors(procedure(row("a", .next("b")), row("b", .end))) == [])
  }

  @Test func `names that nothing bears are told with the nearest one`() {
    var broken = procedure(
      row("terima", .next("periksa"), returns: ["terma"]), row("priksa", .end))
    broken.steps[1].lane = "lokt"
    #expect(
      errors(broken) == [
        .init(.unknownRow("periksa", didYouMean: "priksa"), rows: ["terima"]),
        .init(.unknownRow("terma", didYouMean: "terima"), rows: ["terima"]),
        .init(.unknownLane("lokt", didYouMean: "loket"), rows: ["priksa"]),
      ])
  }

  @Test func `end is no name for a row`() {
    #expect(errors(procedure(row("end", .end))) == [.init(.badName("end"), rows: ["end"])])
    #expect(errors(procedure(row("akhir", .end))) == [])
  }

  @Test func `names within a row are single`() {
    let twice = procedure(
      row(
        "a",
        .decide([
          Outcome(key: "ya", text: "Ya", next: nil), Outcome(key: "ya", text: "Ya", next: nil),
        ]), outputs: [file("surat"), file("surat")]))
    #expect(
      Set(errors(twice).map(\.reason)) == [.duplicateOutput("surat"), .duplicateOutcome("ya")])
  }

  @Test func `lanes are single`() {
    let lane = Lane(id: "loket", title: "Loket", holder: .team)
    #expect(
      errors(procedure(lanes: [lane, lane], row("a", .end))).map(\.reason) == [
        .duplicateLane("loket")
      ])
  }

  @Test func `an entry of the dossier is of one kind`() {
    let form = Output(
      name: "surat", kind: .form, title: "Surat",
      fields: [FormField(name: "isi", title: "Isi", kind: .text)])
    #expect(
      errors(
        procedure(row("a", .next("b"), outputs: [file("surat")]), row("b", .end, outputs: [form])))
        == [.init(.outputKindsDiffer(output: "surat", kinds: [.file, .form]), rows: ["a", "b"])])
    #expect(
      errors(
        procedure(
          row("a", .next("b"), outputs: [file("surat")]), row("b", .end, outputs: [file("surat")])))
        == [])
  }

  // MARK: Contents

  @Test func `a decision has two labelled ways`() {
    #expect(errors(procedure(row("a", choice(("ya", nil))))).map(\.reason) == [.fewOutcomes(1)])
    let unlabelled = Flow.decide([
      Outcome(key: "ya", text: "Ya", next: nil), Outcome(key: "tidak", text: " ", next: nil),
    ])
    #expect(errors(procedure(row("a", unlabelled))).map(\.reason) == [.unlabelledOutcome("tidak")])
    #expect(errors(procedure(row("a", choice(("ya", nil), ("tidak", nil))))) == [])
  }

  @Test func `a fork has two different branches`() {
    #expect(
      errors(procedure(row("a", .fork(["b"])), row("b", .end))).map(\.reason) == [.fewBranches(1)])
    #expect(
      errors(procedure(row("a", .fork(["b", "b"])), row("b", .end))).map(\.reason) == [
        .repeatedBranch("b")
      ])
    #expect(
      errors(procedure(row("a", .fork(["b", "c"])), row("b", .end), row("c", .end))) == [])
  }

  @Test func `a form has fields and a choice has options`() {
    func form(_ fields: [FormField]) -> [ProcedureIssue.Reason] {
      errors(
        procedure(
          row(
            "a", .end, outputs: [Output(name: "isian", kind: .form, title: "Isian", fields: fields)]
          )
        )
      ).map(\.reason)
    }
    let choice = FormField(name: "warna", title: "Warna", kind: .choice)
    let colours = FormField(name: "warna", title: "Warna", kind: .choice, options: ["Merah"])
    #expect(form([]) == [.formWithoutFields(output: "isian")])
    #expect(form([choice]) == [.choiceWithoutOptions(output: "isian", field: "warna")])
    #expect(form([colours, colours]) == [.duplicateField(output: "isian", field: "warna")])
    #expect(form([colours]) == [])
  }

  @Test func `a call names another procedure`() {
    #expect(errors(procedure(row("a", .end, call: ""))).map(\.reason) == [.callWithoutName])
    #expect(errors(procedure(row("a", .end, call: "contoh"))).map(\.reason) == [.callsItself])
    #expect(errors(procedure(row("a", .end, call: "lain"))) == [])
  }

  @Test func `an output is asked for only with an outcome of its row`() {
    let way = choice(("ya", nil), ("tidak", nil))
    #expect(
      errors(procedure(row("a", way, outputs: [file("surat", when: ["yaa"])]))).map(\.reason) == [
        .unknownOutcome(output: "surat", outcome: "yaa", didYouMean: "ya")
      ])
    #expect(errors(procedure(row("a", way, outputs: [file("surat", when: ["ya"])]))) == [])
  }

  // MARK: Flow

  @Test func `every row is reached and reaches the end`() {
    #expect(
      errors(procedure(row("a", .end), row("b", .end))) == [.init(.unreachable, rows: ["b"])])
    #expect(
      errors(
        procedure(
          row("a", choice(("ya", nil), ("tidak", "b"))), row("b", .next("c")), row("c", .next("b")))
      )
        == [.init(.noWayToEnd, rows: ["b", "c"])])
    #expect(
      errors(
        procedure(
          row("a", choice(("ya", nil), ("tidak", "b"))),
          row("b", choice(("lagi", "a"), ("henti", nil)))
        )) == [])
  }

  @Test func `branches that meet are joined`() {
    func meeting(join: Bool) -> [ProcedureIssue] {
      errors(
        procedure(
          row("a", .fork(["b", "c"])), row("b", .next("d")), row("c", .next("d")),
          row("d", .end, join: join)))
    }
    #expect(meeting(join: false) == [.init(.twiceAtOnce(from: ["b", "c"]), rows: ["d"])])
    #expect(meeting(join: true) == [])
  }

  @Test func `branches may each end for themselves`() {
    #expect(
      errors(
        procedure(
          row("a", .fork(["b", "c"])), row("b", .end), row("c", .next("d")), row("d", .end))) == [])
  }

  @Test func `a join waits for nothing that never comes`() {
    let alternatives = procedure(
      row("a", .fork(["b", "e"])), row("b", choice(("satu", "c"), ("dua", "d"))),
      row("c", .next("f")), row("d", .next("f")), row("e", .next("f")), row("f", .end, join: true))
    #expect(
      errors(alternatives) == [.init(.joinNeverMet(missing: ["c", "d"]), rows: ["f"])])
    let merged = procedure(
      row("a", .fork(["b", "e"])), row("b", choice(("satu", "c"), ("dua", "d"))),
      row("c", .next("d")), row("d", .next("f")), row("e", .next("f")), row("f", .end, join: true))
    #expect(errors(merged) == [])
  }

  @Test func `a branch that can end early leaves its join waiting`() {
    let early = procedure(
      row("a", .fork(["b", "c"])), row("b", choice(("terus", "d"), ("batal", nil))),
      row("c", .next("d")), row("d", .end, join: true))
    #expect(errors(early) == [.init(.joinNeverMet(missing: ["b"]), rows: ["d"])])
  }

  @Test func `a loop must not come back into its join`() {
    let loop = procedure(
      row("a", .fork(["b", "c"])), row("b", .next("d")), row("c", .next("d")),
      row("d", choice(("lagi", "d"), ("cukup", nil)), join: true))
    #expect(errors(loop) == [.init(.joinNeverMet(missing: ["d"]), rows: ["d"])])
  }

  @Test func `a loop out of a branch starts the others again`() {
    let loop = procedure(
      row("a", .fork(["b", "c"])), row("b", choice(("lagi", "a"), ("terus", "d"))),
      row("c", .next("d")), row("d", .end, join: true))
    #expect(errors(loop).contains { $0.reason.code == "twice-at-once" })
  }

  @Test func `a return leads back to a row that was passed`() {
    func returning(_ row: String, to target: String) -> [ProcedureIssue] {
      var base = procedure(
        self.row("a", choice(("kiri", "b"), ("kanan", "c"))), self.row("b", .next("d")),
        self.row("c", .next("d")), self.row("d", .end))
      base.steps[base.position(of: row) ?? 0].returns = [target]
      return errors(base)
    }
    #expect(returning("d", to: "a") == [])
    #expect(returning("d", to: "b") == [])
    #expect(returning("c", to: "b") == [.init(.returnNotBefore(to: "b"), rows: ["c"])])
    #expect(returning("b", to: "d") == [.init(.returnNotBefore(to: "d"), rows: ["b"])])
    #expect(returning("a", to: "a") == [.init(.returnNotBefore(to: "a"), rows: ["a"])])
  }

  @Test func `a return stays within its branch`() {
    func returning(_ row: String, to target: String) -> [ProcedureIssue] {
      var base = procedure(
        self.row("a", .next("b")), self.row("b", .fork(["c", "d"])), self.row("c", .next("e")),
        self.row("d", .next("f")), self.row("e", .next("f")), self.row("f", .next("g"), join: true),
        self.row("g", .end))
      base.steps[base.position(of: row) ?? 0].returns = [target]
      return errors(base)
    }
    #expect(returning("e", to: "c") == [])
    #expect(returning("g", to: "a") == [])
    #expect(returning("g", to: "f") == [])
    #expect(returning("e", to: "a") == [.init(.returnAcrossBranches(to: "a"), rows: ["e"])])
    #expect(returning("f", to: "c") == [.init(.returnAcrossBranches(to: "c"), rows: ["f"])])
  }

  // MARK: Items

  private let list = ItemList(output: "daftar", noun: "situs")
  private let selection = Output(name: "daftar", kind: .selection, title: "Daftar")

  @Test func `rows per item need a list`() {
    let rows = [row("a", .next("b"), outputs: [selection]), row("b", .end, each: true)]
    #expect(errors(procedure(rows[0], rows[1])) == [.init(.perItemWithoutItems, rows: ["b"])])
    #expect(errors(procedure(items: list, rows[0], rows[1])) == [])
  }

  @Test func `the list is there before the items begin`() {
    var late = procedure(
      items: list, row("a", .next("b")), row("b", .next("c"), each: true),
      row("c", .end, outputs: [selection]))
    #expect(errors(late) == [.init(.itemsNotPutOut(output: "daftar"), rows: ["a"])])
    late.steps[0].outputs = [selection]
    late.steps[0].outputs[0].required = false
    #expect(errors(late) == [.init(.itemsNotPutOut(output: "daftar"), rows: ["a"])])
    late.steps[0].outputs = [selection]
    #expect(errors(late) == [])
  }

  @Test func `only a selection holds a list`() {
    let wrong = Output(name: "daftar", kind: .file, title: "Daftar")
    #expect(
      errors(
        procedure(items: list, row("a", .next("b"), outputs: [wrong]), row("b", .end, each: true)))
        == [.init(.itemsNotSelection(output: "daftar", kind: .file), rows: ["a"])])
  }

  @Test func `the first row is no row per item`() {
    #expect(
      errors(
        procedure(
          items: list, row("a", .next("b"), outputs: [selection], each: true), row("b", .end))
      ).map(\.reason).contains(.startPerItem))
  }

  @Test func `items begin at one row and go on to one`() {
    let entries = procedure(
      items: list, row("a", choice(("x", "b"), ("y", "c")), outputs: [selection]),
      row("b", .next("c"), each: true), row("c", .end, each: true))
    #expect(errors(entries) == [.init(.severalItemEntries(["b", "c"]), rows: ["a"])])
    let exits = procedure(
      items: list, row("a", .next("b"), outputs: [selection]),
      row("b", choice(("x", "c"), ("y", "d")), each: true), row("c", .next("d")), row("d", .end))
    #expect(errors(exits) == [.init(.severalItemExits(["c", "d"]), rows: ["b"])])
    let one = procedure(
      items: list, row("a", .next("b"), outputs: [selection]),
      row("b", choice(("x", "c"), ("y", nil)), each: true), row("c", .end))
    #expect(errors(one) == [])
  }

  @Test func `items begin only once`() {
    let again = procedure(
      items: list, row("a", .next("b"), outputs: [selection]), row("b", .next("c"), each: true),
      row("c", choice(("lagi", "a"), ("cukup", nil))))
    #expect(errors(again) == [.init(.itemsEnteredAgain, rows: ["c"])])
    let back = procedure(
      items: list, row("a", .next("b"), outputs: [selection]), row("b", .next("c"), each: true),
      row("c", .end, returns: ["a"]))
    #expect(errors(back) == [.init(.returnAcrossItems(to: "a"), rows: ["c"])])
  }

  @Test func `a return does not cross between the case and its items`() {
    let crossing = procedure(
      items: list, row("a", .next("b"), outputs: [selection]),
      row("b", .next("c"), each: true, returns: ["a"]), row("c", .end, returns: ["b"]))
    #expect(
      errors(crossing) == [
        .init(.returnAcrossItems(to: "a"), rows: ["b"]),
        .init(.returnAcrossItems(to: "b"), rows: ["c"]),
      ])
  }

  @Test func `where items begin or meet nothing else is joined`() {
    let joined = procedure(
      items: list, row("a", .next("b"), outputs: [selection]), row("b", .next("c"), each: true),
      row("c", .end, join: true))
    #expect(errors(joined) == [.init(.joinAtItems, rows: ["c"])])
  }

  @Test func `the streams of items are sound too`() {
    let stream = procedure(
      items: list, row("a", .next("b"), outputs: [selection]),
      row("b", .fork(["c", "d"]), each: true), row("c", .next("e"), each: true),
      row("d", .next("e"), each: true), row("e", .end, each: true))
    #expect(errors(stream) == [.init(.twiceAtOnce(from: ["c", "d"]), rows: ["e"])])
  }

  // MARK: Dossier

  @Test func `a need is put out before`() {
    let need = [Need("Surat", output: "surat")]
    #expect(
      errors(procedure(row("a", .next("b"), needs: need), row("b", .end, outputs: [file("surat")])))
        == [.init(.needNeverThere(output: "surat"), rows: ["a"])])
    #expect(
      errors(procedure(row("a", .next("b"), outputs: [file("surat")]), row("b", .end, needs: need)))
        == [])
  }

  @Test func `a need is put out on every way`() {
    let need = [Need("Surat", output: "surat")]
    func way(_ output: Output, at index: Int) -> [ProcedureIssue] {
      var base = procedure(
        row("a", choice(("kiri", "b"), ("kanan", "c"))), row("b", .next("c")),
        row("c", .end, needs: need))
      base.steps[index].outputs = [output]
      return errors(base)
    }
    let issue = ProcedureIssue(.needNotAlwaysThere(output: "surat"), rows: ["c"])
    #expect(way(file("surat"), at: 1) == [issue])
    #expect(way(file("surat", required: false), at: 0) == [issue])
    #expect(way(file("surat", when: ["kiri"]), at: 0) == [issue])
    #expect(way(file("surat"), at: 0) == [])
    #expect(way(file("surat", when: ["kiri", "kanan"]), at: 0) == [])
  }

  @Test func `a join has what any of its branches brings`() {
    let both = procedure(
      row("a", .fork(["b", "c"])), row("b", .next("d"), outputs: [file("satu")]),
      row("c", .next("d"), outputs: [file("dua")]),
      row("d", .end, needs: [Need("Satu", output: "satu"), Need("Dua", output: "dua")], join: true))
    #expect(errors(both) == [])
    var beside = both
    beside.steps[2].needs = [Need("Satu", output: "satu")]
    #expect(errors(beside) == [.init(.needNeverThere(output: "satu"), rows: ["c"])])
  }

  @Test func `what each item has the case has not`() {
    let mixed = procedure(
      items: list, row("a", .next("b"), outputs: [selection]),
      row(
        "b", .next("c"), needs: [Need("Daftar", output: "daftar")], outputs: [file("hasil")],
        each: true),
      row("c", .end, needs: [Need("Hasil", output: "hasil")]))
    #expect(errors(mixed) == [.init(.needOfItems(output: "hasil"), rows: ["c"])])
  }

  // MARK: Warnings

  @Test func `empty columns are told once or by the row`() {
    var timed = procedure(
      row("a", .next("b"), outputs: [file("surat")]), row("b", .end, outputs: [file("balasan")]))
    #expect(warnings(timed) == [])
    timed.steps[1].time = nil
    timed.steps[1].outputs = []
    #expect(warnings(timed) == [.noTime, .noOutputs])
    timed.steps[0].time = nil
    timed.steps[0].outputs = []
    #expect(warnings(timed) == [.noTimesAnywhere, .noOutputsAnywhere])
  }

  @Test func `habits of real tables are told`() {
    var table = procedure(
      lanes: [
        Lane(id: "loket", title: "Loket", holder: .posts(["loket"])),
        Lane(id: "gudang", title: "Gudang", holder: .posts([])),
        Lane(id: "arsip", title: "Arsip", holder: .team),
      ], row("a", choice(("ya", "b"), ("tidak", "b")), outputs: [file("surat")]),
      row("b", .end, needs: [Need("Berkas surat")], outputs: [file("balasan")], join: true))
    table.steps[0].no = "Mulai"
    table.steps[1].no = "Mulai"
    table.steps[0].with = ["gudang"]
    table.steps[1].time?.perItem = true
    #expect(
      warnings(table) == [
        .startOrEndNumbered("Mulai"), .numberRepeated("Mulai"),
        .severalPerformers(["loket", "gudang"]), .decisionWithoutNeeds,
        .needNotTied(text: "Berkas surat", output: "surat"), .unusedLane("arsip"),
        .laneWithoutPosts("gudang"), .joinOfOne, .timePerItemWithoutItems,
      ])
    #expect(errors(table) == [])
  }

  @Test func `a team acts after it was assigned`() {
    let lanes = [
      Lane(id: "loket", title: "Loket", holder: .posts(["loket"])),
      Lane(id: "tim", title: "Tim", holder: .team),
    ]
    var team = procedure(
      lanes: lanes, row("a", .next("b"), outputs: [file("surat")]),
      row("b", .end, outputs: [file("hasil")]))
    team.steps[1].lane = "tim"
    #expect(warnings(team) == [.teamNotAssigned(lane: "tim")])
    team.steps[0].outputs = [Output(name: "surat", kind: .assignment, title: "Penugasan")]
    #expect(warnings(team) == [])
  }

  @Test func `a list that nothing runs over and fields of no form are told`() {
    var idle = procedure(items: list, row("a", .end, outputs: [selection]))
    #expect(warnings(idle) == [.itemsUnused])
    idle.items = nil
    idle.steps[0].outputs[0].fields = [FormField(name: "isi", title: "Isi", kind: .text)]
    #expect(warnings(idle) == [.fieldsIgnored(output: "daftar")])
  }

  // MARK: Order and size

  @Test func `errors come before warnings, each in the order of the table`() {
    let mixed = procedure(
      row("a", .next("b")), row("b", choice(("ya", "c"))), row("c", choice(("ya", nil))))
    let issues = ProcedureCheck.check(mixed)
    #expect(issues.filter { $0.severity == .error } == Array(issues.prefix(2)))
    #expect(issues.prefix(2).flatMap(\.rows) == ["b", "c"])
    #expect(!ProcedureCheck.isSound(mixed))
  }

  @Test func `five hundred rows with a loop and a return at each are checked`() {
    let steps = (0..<500).map { number in
      var step = row(
        "r\(number)", choice(("terus", number == 499 ? nil : "r\(number + 1)"), ("ulang", "r0")),
        outputs: [file("berkas-\(number)")])
      if number > 0 {
        step.needs = [Need("Berkas", output: "berkas-\(number - 1)")]
        step.returns = ["r\(number / 2)"]
      }
      return step
    }
    var large = procedure(row("a", .end))
    large.steps = steps
    #expect(errors(large) == [])
  }

  @Test func `one wrong return among five hundred rows is found`() {
    var steps = [row("awal", .fork(["a0", "b0"]))]
    for branch in ["a", "b"] {
      for part in 0..<248 {
        steps.append(
          row(
            "\(branch)\(part)", .next(part == 247 ? "akhir" : "\(branch)\(part + 1)"),
            returns: part == 0 ? [] : ["\(branch)\(part - 1)"]))
      }
    }
    steps.append(row("akhir", .end, join: true))
    var long = procedure(row("a", .end))
    long.steps = steps
    #expect(errors(long) == [])
    long.steps[200].returns.append("awal")
    #expect(errors(long) == [.init(.returnAcrossBranches(to: "awal"), rows: ["a199"])])
  }

  @Test func `many wide branches are checked without trying every order`() {
    let branches = (0..<40).map { "cabang-\($0)" }
    var steps = [row("awal", .fork(branches.map { $0 + "-0" }))]
    for branch in branches {
      for part in 0..<10 {
        steps.append(
          row(
            "\(branch)-\(part)", part == 9 ? .next("akhir") : .next("\(branch)-\(part + 1)"),
            returns: part == 0 ? [] : ["\(branch)-0"]))
      }
    }
    steps.append(row("akhir", .end, join: true))
    var wide = procedure(row("a", .end))
    wide.steps = steps
    #expect(errors(wide) == [])
  }
}
