// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

@Suite struct ProcedureReaderTests {
  private let head = """
    procedure: contoh
    title: Contoh
    lanes:
      loket: {title: Loket, held-by: post, posts: [loket]}
    steps:

    """

  private func problems(_ text: String) -> [ProcedureFileProblem] {
    do {
      _ = try ProcedureReader.read(text)
      return []
    } catch { return error.problems }
  }

  private func problems(rows: String) -> [ProcedureFileProblem] { problems(head + rows) }

  private func problem(
    _ line: Int, _ column: Int, _ path: String, _ reason: ProcedureFileProblem.Reason
  ) -> ProcedureFileProblem {
    .init(place: FilePlace(line: line, column: column), path: path, reason: reason)
  }

  @Test func `what is left out is filled in`() throws {
    let procedure = try ProcedureReader.read(
      head + """
          - {id: satu, text: Menerima berkas, lane: loket}
          - id: dua
            lane: loket
            title: Memeriksa
            decide: {ya: {text: Ya}, tidak: {text: Tidak, next: satu}}
          - {id: tiga, text: Selesai, lane: loket}
        """)
    #expect(procedure.version == 1)
    #expect(procedure.steps.map(\.no) == ["1", "2", "3"])
    #expect(
      procedure.steps.map(\.flow) == [
        .next("dua"),
        .decide([
          Outcome(key: "ya", text: "Ya", next: "tiga"),
          Outcome(key: "tidak", text: "Tidak", next: "satu"),
        ]), .end,
      ])
    #expect(procedure.step("satu")?.title == "Menerima berkas")
    #expect(procedure.step("dua")?.text == "Memeriksa")
    #expect(procedure.lane("loket")?.short == "L")
  }

  @Test func `all ways to write a flow, a need, an output and a time are read`() throws {
    let procedure = try ProcedureReader.read(
      head + """
          - {id: a, text: A, lane: loket, fork: [b, c], time: {min: 1, max: 5, unit: hari kerja, per: situs}}
          - id: b
            text: B
            lane: loket
            end: true
            needs: [Komputer, {text: Surat, from: surat}]
          - id: c
            text: C
            lane: loket
            next: end
            outputs:
              - {name: surat, kind: file, title: Surat, required: tidak}
              - name: isian
                kind: form
                title: Isian
                fields: {warna: {kind: choice, title: Warna, options: [Merah, Biru], required: false}}
        """)
    #expect(procedure.steps.map(\.flow) == [.fork(["b", "c"]), .end, .end])
    #expect(procedure.step("a")?.time == StandardTime(min: 1, max: 5, unit: .days, perItem: true))
    #expect(procedure.step("b")?.needs == [Need("Komputer"), Need("Surat", output: "surat")])
    #expect(
      procedure.step("c")?.outputs == [
        Output(name: "surat", kind: .file, title: "Surat", required: false),
        Output(
          name: "isian", kind: .form, title: "Isian",
          fields: [
            FormField(
              name: "warna", title: "Warna", kind: .choice, required: false,
              options: ["Merah", "Biru"])
          ]),
      ])
  }

  @Test func `all problems are told, each with its place`() {
    let text = """
      procedure: Contoh SOP
      titel: Contoh
      versions: {version: nol, created: 2021-02-30}
      lanes:
        loket: {title: Loket, held-by: pos}
        tim: {title: Tim, held-by: team, posts: [loket]}
        luar: {title: Luar, held-by: outside}
      steps:
        - {id: a, text: A, lane: lokett, time: sebentar, next: z, end: true}
        - {id: a, lane: loket, needs: Komputer, per-item: mungkin}
        - [bukan, langkah]
        - id: c
          text:
          lane: loket
          outputs: {surat: {kind: surat, title: Surat, when: [ya]}}
          decide: {ya: {next: aa}}
          returns: [b]
      """
    #expect(
      problems(text) == [
        problem(1, 1, "", .missingKey("title")),
        problem(1, 12, "procedure", .badName("Contoh SOP")),
        problem(2, 1, "titel", .unknownKey("titel", didYouMean: "title")),
        problem(3, 21, "versions.version", .wrongType(expected: .wholeNumber, found: .text)),
        problem(3, 35, "versions.created", .badDate("2021-02-30")),
        problem(
          5, 34, "lanes.loket.held-by",
          .notOneOf("pos", allowed: ["post", "team", "owner", "requester", "outside"])),
        problem(6, 43, "lanes.tim.posts", .keyNotHere("posts")),
        problem(7, 9, "lanes.luar", .missingKey("recorded-by")),
        problem(9, 28, "steps[1].lane", .unknownLane("lokett", didYouMean: "loket")),
        problem(9, 42, "steps[1].time", .badTime("sebentar")),
        problem(9, 66, "steps[1].end", .keysExclude(["next", "end"])),
        problem(10, 5, "steps[2]", .missingKey("text")),
        problem(10, 10, "steps[2].id", .duplicateID("a")),
        problem(10, 33, "steps[2].needs", .wrongType(expected: .list, found: .text)),
        problem(10, 53, "steps[2].per-item", .wrongType(expected: .yesNo, found: .text)),
        problem(11, 5, "steps[3]", .wrongType(expected: .mapping, found: .list)),
        problem(12, 5, "steps[4]", .missingKey("text")),
        problem(
          15, 29, "steps[4].outputs.surat.kind",
          .notOneOf("surat", allowed: OutputKind.allCases.map(\.rawValue))),
        problem(16, 18, "steps[4].decide.ya", .missingKey("text")),
        problem(16, 25, "steps[4].decide.ya.next", .unknownStep("aa", didYouMean: "a")),
        problem(17, 15, "steps[4].returns[1]", .unknownStep("b", didYouMean: "a")),
      ])
  }

  @Test func `unknown outputs and outcomes are told`() {
    let found = problems(
      rows: """
          - id: a
            text: A
            lane: loket
            needs: [{text: Surat, from: suratt}]
            outputs: {surat: {kind: file, title: Surat, when: [yaa]}}
            decide: {ya: {text: Ya}, tidak: {text: Tidak}}
        """)
    #expect(
      found.map(\.reason) == [
        .unknownOutput("suratt", didYouMean: "surat"), .unknownOutcome("yaa", didYouMean: "ya"),
      ])
    #expect(found.map(\.place.line) == [9, 10])
  }

  @Test func `the place of each row is known`() throws {
    let (_, rows) = try ProcedureReader.readPlaced(
      head + "  - {id: a, text: A, lane: loket}\n  - {id: b, text: B, lane: loket}\n")
    #expect(rows == ["a": FilePlace(line: 6, column: 10), "b": FilePlace(line: 7, column: 10)])
  }

  @Test func `text is text, whatever it looks like`() throws {
    let procedure = try ProcedureReader.read(
      "number: 007\nagency: yes\n" + head
        + "  - {no: 1.10, id: \"0x1\", text: 2021-01-04, lane: loket}\n")
    #expect(procedure.number == "007")
    #expect(procedure.agency == "yes")
    #expect(procedure.steps.first?.no == "1.10")
    #expect(procedure.steps.first?.text == "2021-01-04")
  }

  @Test func `texts of any kind survive writing`() throws {
    let texts = [
      "a: b", "# tidak", " awal", "akhir ", "null", "true", "~", "- daftar", "& jangkar",
      "* rujukan",
      "! tanda", "'kutip'", "\"kutip\"", "kolom:", "garis\nbaru", "tab\there", "{kurung}", "[siku]",
      "naïve — “kutip” 漢字 😀", "a #b", "%", "@", "`", ">-", "|", "100", "1.5", "2021-01-04", "?",
      "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}",
      String(repeating: "panjang sekali: ", count: 40) + "x",
      String(repeating: "# ", count: 90) + "x",
      "dua  spasi " + String(repeating: "kata ", count: 30),
    ]
    var procedure = try ProcedureReader.read(head + "  - {id: a, text: A, lane: loket}\n")
    procedure.warnings = texts
    for text in texts {
      procedure.title = text
      procedure.steps[0].text = text
      procedure.steps[0].needs = [Need(text)]
      let written = ProcedureWriter.write(procedure)
      #expect(try ProcedureReader.read(written) == procedure, "\(text.debugDescription)")
    }
  }
}
