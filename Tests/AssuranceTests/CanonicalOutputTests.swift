// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Testing

@Suite struct CanonicalOutputTests {
  private func encoded(_ value: some Encodable) throws -> String { try CanonicalJSON.text(value) }

  private func expectSame(
    _ values: [some CanonicalText], at place: SourceLocation = #_sourceLocation
  ) throws {
    for value in values {
      #expect(try CanonicalJSON.text(value) == encoded(value), sourceLocation: place)
    }
  }

  private let day = CalendarDate(year: 2026, month: 3, day: 9)!
  private let text = "Celah \"satu\"\ndan \\ dua: ‘é’"

  @Test func `letters are written as the encoder does, with every field and with none`() throws {
    var delivery = Delivery(
      unit: "dinkes", subject: text, body: "Satu\ndua", letterNumber: "555/3/2026", via: "srikandi")
    delivery.letter = 7
    try expectSame([delivery, Delivery()])
    var request = ChangeRequest(
      subject: "Celah", what: text, why: "Genting", system: "SIMPEG",
      domain: "simpeg.contoh.go.id", urgency: .veryUrgent, letterNumber: "12/DK/2026",
      letterDate: day)
    request.letter = 12
    try expectSame([request, ChangeRequest(subject: "", what: "", why: "")])
  }

  @Test func `outputs of an evaluation are written as the encoder does`() throws {
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
  }

  @Test func `outputs of a change are written as the encoder does`() throws {
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
}
