// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import TestWorld
import Testing

/// What outputs write without the encoder is what the encoder writes; what is read without the decoder is what the
/// decoder reads, and what the decoder refuses is refused.
@Suite struct OutputTextTests {
  private func encoded(_ value: some Encodable) throws -> String { try CanonicalJSON.text(value) }

  private func decoded<T: Decodable>(_ json: String) -> T? { try? CanonicalJSON.value(json) }

  private func plain<T: PlainReadable>(_ json: String) -> T? {
    try? T(PlainObject(json))
  }

  /// Writes the value; reads its own text, with every field left out once, each value replaced, and bytes changed by lot.
  private func expectSame<T: PlainReadable & CanonicalText & Equatable>(
    _ values: [T], at place: SourceLocation = #_sourceLocation
  ) throws {
    var lot = SeededRandom(seed: 7)
    for value in values {
      let text = try CanonicalJSON.text(value)
      #expect(try text == encoded(value), sourceLocation: place)
      #expect(plain(text) == value, sourceLocation: place)
      for other in variants(of: text, &lot) {
        guard let read: T = plain(other) else { continue }
        #expect(read == decoded(other), "\(other)", sourceLocation: place)
      }
    }
  }

  private func variants(of text: String, _ lot: inout SeededRandom) -> [String] {
    var others: [String] = []
    let members = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: true)
    for index in members.indices {
      var fewer = members
      let gone = fewer.remove(at: index)
      others.append("{" + fewer.joined(separator: ",") + "}")
      let name = gone.prefix { $0 != ":" }
      for value in ["null", "7", "\"7\"", "true", "[]", "{}", "1.5", "[1]", "\"2026-02-30\""] {
        var changed = members
        changed[index] = "\(name):\(value)"
        others.append("{" + changed.joined(separator: " , ") + "}")
      }
    }
    let bytes = Array(text.utf8)
    let odd = Array(#"{}[]",:\tnu0123456789.-+eE é"#.utf8) + [0x00, 0x1F, 0x80, 0xFF]
    for _ in 0..<400 {
      var changed = bytes
      let at = Int(lot.next() % UInt64(bytes.count))
      switch lot.next() % 3 {
      case 0: changed.remove(at: at)
      case 1: changed.insert(odd[Int(lot.next() % UInt64(odd.count))], at: at)
      default: changed[at] = odd[Int(lot.next() % UInt64(odd.count))]
      }
      others.append(String(decoding: changed, as: UTF8.self))
    }
    return others
  }

  private let day = CalendarDate(year: 2026, month: 3, day: 9)!
  private let text = "Celah \"satu\"\ndan \\ dua:\t‘é’ / 😀"

  @Test func `outputs of an evaluation are written and read as by the coder`() throws {
    try expectSame([
      SystemSelection(systems: ["APL-1", text], reason: text), SystemSelection(systems: []),
    ])
    try expectSame([
      Disposition(
        to: [.init(post: "kabid"), .init(post: "kasi", responsible: false)], through: "sekretaris",
        instructions: [text, "Tindak lanjuti"], note: text, speed: .veryUrgent,
        secrecy: .verySecret, due: day),
      Disposition(to: []),
    ])
    try expectSame([
      TeamAssignment(team: "tim-1", leader: "a", members: ["a", "b"], mismatchReason: text),
      TeamAssignment(leader: "", members: []),
    ])
    try expectSame([
      OfficeReport(
        summary: text, scope: "s", method: "m", conclusion: "k", recommendations: text),
      OfficeReport(summary: ""),
    ])
    try expectSame([
      DecisionRecord(considerations: text, advised: "ya", advice: [text, ""]),
      DecisionRecord(advice: []), DecisionRecord(),
    ])
    try expectSame([
      ShutdownOrder(
        from: day, until: day, announcement: text, wayBack: text, operatorName: "o",
        backupTaken: true),
      ShutdownOrder(from: day, announcement: "", wayBack: "", backupTaken: false),
    ])
    try expectSame([
      MonitoringOrder(
        from: day, until: day, intervalSeconds: 300, backupPlan: text, contact: "c"),
      MonitoringOrder(from: day, intervalSeconds: -1, backupPlan: ""),
    ])
    var delivery = Delivery(
      unit: "dinkes", subject: text, body: "Satu\ndua", letterNumber: "555/3/2026", via: "srikandi")
    delivery.letter = 7
    try expectSame([delivery, Delivery()])
  }

  @Test func `outputs of a change are written and read as by the coder`() throws {
    var request = ChangeRequest(
      subject: "Celah", what: text, why: "Genting", system: "SIMPEG",
      domain: "simpeg.contoh.go.id", urgency: .veryUrgent, letterNumber: "12/DK/2026",
      letterDate: day)
    request.letter = 12
    try expectSame([request, ChangeRequest(subject: "", what: "", why: "")])
    try expectSame([
      Analysis(finding: text, likelihood: 5, impact: 1, proposal: text, system: "APL-1"),
      Analysis(finding: "", likelihood: 0, impact: 0, proposal: ""),
    ])
    try expectSame([WorkRecord(done: text, result: "")])
    try expectSame([
      ChangeRecord(
        plan: text, window: "w", backup: "b", rollback: "r", steps: "s", before: "1", after: "2")
    ])
    try expectSame([
      TestRecord(
        method: text, checks: [.init(what: text, passed: true), .init(what: "", passed: false)],
        note: text),
      TestRecord(method: "", checks: []),
    ])
    try expectSame([Approval(note: text), Approval()])
  }

  @Test(arguments: [
    #"{"kesan":"baik sekali","jumlah":3,"luring":false,"Asal":"b","asal":"é\n"}"#,
    #"{"jumlah":2.5,"kesan":"\u00e9"}"#, #"{"jumlah":-0}"#, #"{"jumlah":1e21}"#,
    #"{"jumlah":0.1}"#, #"{"jumlah":123456789012345678}"#, #"{"luring":true}"#, "{}",
  ])
  func `a form is read and kept as the decoder and the encoder do`(json: String) throws {
    let fields = [
      FormField(name: "kesan", title: "Kesan", kind: .text, required: false),
      FormField(name: "asal", title: "Asal", kind: .paragraph, required: false),
      FormField(name: "Asal", title: "Asal", kind: .text, required: false),
      FormField(name: "jumlah", title: "Jumlah", kind: .number, required: false),
      FormField(name: "luring", title: "Luring", kind: .yesno, required: false),
    ]
    let output = Output(name: "isian", kind: .form, title: "Isian", fields: fields)
    let read = try OutputIntake.read(json, as: output)
    let values: [String: FormValue] = try CanonicalJSON.value(json)
    #expect(read.contents == .form(values))
    #expect(try read.entry.body == CanonicalJSON.text(values))
  }

  @Test func `what a form may not hold is refused as ever`() {
    let output = Output(
      name: "isian", kind: .form, title: "Isian",
      fields: [FormField(name: "kesan", title: "Kesan", kind: .text)])
    for json in [#"{"kesan":null}"#, #"{"kesan":["a"]}"#, #"{"kesan":{}}"#, "[]", ""] {
      #expect(
        throws: Refusal.outputInvalid(
          output: "isian", problems: [FieldProblem("", .rule("not-json", []))])
      ) { try OutputIntake.read(json, as: output) }
    }
  }

  @Test(arguments: [
    "", " ", "{", "[]", "null", "{} {}", "{,}", #"{"note":"a",}"#, #"{"note" "a"}"#,
    #"{"note":"a" "via":"b"}"#, #"{"note":"a","note":"b"}"#, #"{"note":"\u0041"}"#,
    #"{"n\u006fte":"a"}"#, "{\"note\":\"a\nb\"}", #"{"note":"a\"}"#, #"{"note":01}"#,
    #"{"note":1.0}"#, #"{"note":1e3}"#, #"{"note":-0}"#, #"{"note":-}"#, #"{"note":+1}"#,
    #"{"note":12345678901234567890}"#, #"{"note":tru}"#, #"{"note":truex}"#, #"{"nöte":"a"}"#,
    #"{"note":[[[[[[]]]]]]}"#, #"{"note":NaN}"#, "{'note':'a'}", #"{"note":"a"}/**/"#,
  ])
  func `what is not plain is left to the decoder`(json: String) {
    #expect(throws: OddJSON.self) { try PlainObject(json) }
  }

  @Test func `what only the decoder can read is read all the same`() throws {
    let approval: Approval = try CanonicalJSON.value(
      plain: #"{"note":"\u0041\u00e9 \ud83d\ude00"}"#)
    #expect(approval.note == "Aé 😀")
    let analysis: Analysis = try CanonicalJSON.value(
      plain: #"{"finding":"a","likelihood":3.0,"impact":4e0,"proposal":"b"}"#)
    #expect(analysis.risk == 12)
  }
}
