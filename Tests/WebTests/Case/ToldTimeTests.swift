// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import Records
import TestWorld
import Testing

@testable import Web

@Suite struct ToldTimeTests {
  private func reading(_ day: String, _ time: String) throws -> DueReading {
    var frame = Sample.frame()
    frame.now = TestOffice.instant(day, time)
    return DueReading(
      calendar: try CalendarRules(yaml: ShippedFiles.calendar()).compiled(), frame: frame)
  }

  @Test func `at a weekend a deadline says when the clock goes on`() throws {
    let saturday = try reading("2026-11-21", "10:00")
    let opening = saturday.due(TestOffice.instant("2026-11-23", "07:30"))
    #expect(opening?.sentence == "Waktu berjalan lagi Senin, 23 November pukul 07.30 WIB")
    let later = saturday.due(TestOffice.instant("2026-11-23", "08:10"))
    #expect(later?.sentence == "Sisa 40 menit kerja")
    #expect(
      later?.until
        == "batas Senin, 23 November, waktu berjalan lagi Senin, 23 November pukul 07.30 WIB")
    let late = saturday.due(TestOffice.instant("2026-11-20", "10:00"))
    #expect(late?.sentence.hasPrefix("Lewat") ?? false)
    #expect(!(late?.until?.contains("berjalan") ?? true))
    let monday = try reading("2026-11-23", "08:00").due(TestOffice.instant("2026-11-23", "08:40"))
    #expect(monday?.sentence == "Sisa 40 menit kerja" && monday?.until == "batas pukul 08.40 WIB")
  }

  @Test(arguments: [
    (38, "38 menit"), (60, "1 jam"), (216, "3,6 jam"), (900, "2 hari"), (1395, "3,1 hari"),
  ])
  func `drawing and history tell time in the same words`(minutes: Int, told: String) {
    #expect(Indonesian().measured(minutes: minutes, perDay: 450) == told)
  }

  @Test func `a field is called by its label, a person by their name`() throws {
    let procedure = try ProcedureFiles.read("evaluasi-berkala")
    let naming = Naming(procedure, people: [TestOffice.leader: "Bayu Pradipta"])
    let clash = Refusal.outputInvalid(
      output: "jadwal",
      problems: [
        FieldProblem("clashReason", .rule("clash", ["\(TestOffice.leader): SIMPEG, PPDB"]))
      ])
    let sentence = Indonesian().refusal(clash, naming)
    #expect(sentence.contains("Bayu Pradipta: SIMPEG, PPDB"))
    #expect(sentence.contains("Alasan jadwal bertumpuk"))
    #expect(!sentence.contains("clashReason") && !sentence.contains(TestOffice.leader))
    let missing = Refusal.outputInvalid(
      output: "laporan", problems: [FieldProblem("summary", .missing)])
    #expect(Indonesian().refusal(missing, naming).hasSuffix("Ringkasan: belum diisi."))
  }
}
