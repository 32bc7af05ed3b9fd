// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing
import Web

@Suite struct ProcedureWordsTests {
  /// One of each, with the code that programs know it by.
  private static let issues: [(String, ProcedureIssue.Reason)] = [
    ("no-rows", .noRows), ("no-lanes", .noLanes), ("bad-name", .badName("A b")),
    ("duplicate-row", .duplicateRow("putusan")), ("duplicate-lane", .duplicateLane("tim")),
    ("duplicate-output", .duplicateOutput("surat")),
    ("duplicate-outcome", .duplicateOutcome("ya")),
    ("duplicate-field", .duplicateField(output: "isian", field: "warna")),
    ("unknown-lane", .unknownLane("timm", didYouMean: "tim")),
    ("unknown-row", .unknownRow("putusn", didYouMean: "putusan")),
    ("unknown-output", .unknownOutput("surta", didYouMean: nil)),
    ("unknown-outcome", .unknownOutcome(output: "surat", outcome: "yaa", didYouMean: "ya")),
    ("output-kinds-differ", .outputKindsDiffer(output: "surat", kinds: [.file, .form])),
    ("form-without-fields", .formWithoutFields(output: "isian")),
    ("choice-without-options", .choiceWithoutOptions(output: "isian", field: "warna")),
    ("call-without-name", .callWithoutName), ("calls-itself", .callsItself),
    ("unreachable", .unreachable), ("no-way-to-end", .noWayToEnd),
    ("few-outcomes", .fewOutcomes(1)), ("unlabelled-outcome", .unlabelledOutcome("ya")),
    ("few-branches", .fewBranches(1)), ("repeated-branch", .repeatedBranch("laporan")),
    ("join-never-met", .joinNeverMet(missing: ["laporan"])),
    ("twice-at-once", .twiceAtOnce(from: ["evaluasi", "laporan"])),
    ("return-not-before", .returnNotBefore(to: "laporan")),
    ("return-across-branches", .returnAcrossBranches(to: "laporan")),
    ("return-across-items", .returnAcrossItems(to: "jadwal")),
    ("start-per-item", .startPerItem), ("per-item-without-items", .perItemWithoutItems),
    ("items-not-put-out", .itemsNotPutOut(output: "aplikasi")),
    ("items-not-selection", .itemsNotSelection(output: "aplikasi", kind: .file)),
    ("several-item-entries", .severalItemEntries(["evaluasi", "laporan"])),
    ("several-item-exits", .severalItemExits(["evaluasi", "laporan"])),
    ("items-entered-again", .itemsEnteredAgain), ("join-at-items", .joinAtItems),
    ("need-never-there", .needNeverThere(output: "surat")),
    ("need-not-always-there", .needNotAlwaysThere(output: "surat")),
    ("need-of-items", .needOfItems(output: "laporan")),
    ("no-time", .noTime), ("no-times-anywhere", .noTimesAnywhere), ("no-outputs", .noOutputs),
    ("no-outputs-anywhere", .noOutputsAnywhere),
    ("several-performers", .severalPerformers(["bidang", "seksi"])),
    ("start-or-end-numbered", .startOrEndNumbered("Mulai")),
    ("number-repeated", .numberRepeated("4")), ("decision-without-needs", .decisionWithoutNeeds),
    ("need-not-tied", .needNotTied(text: "Disposisi", output: "disposisi")),
    ("unused-lane", .unusedLane("tim")), ("lane-without-posts", .laneWithoutPosts("tim")),
    ("team-not-assigned", .teamNotAssigned(lane: "tim")), ("join-of-one", .joinOfOne),
    ("items-unused", .itemsUnused), ("time-per-item-without-items", .timePerItemWithoutItems),
    ("fields-ignored", .fieldsIgnored(output: "surat")), ("too-intricate", .tooIntricate),
  ]

  private static let problems: [ProcedureFileProblem.Reason] = [
    .tooLarge(bytes: 2_000_000, limit: 1_048_576), .tooManyRows(limit: 500), .tooDeep(limit: 24),
    .tooLong(limit: 8_000), .notUTF8, .notYAML(message: "did not find expected key"), .emptyFile,
    .severalDocuments, .anchorRefused("a"), .aliasRefused("a"), .tagRefused("!x"),
    .duplicateKey("title"), .unknownKey("titel", didYouMean: "title"), .keyNotHere("posts"),
    .keysExclude(["next", "end"]), .missingKey("title"),
    .wrongType(expected: .list, found: .nothing), .badName("A b"), .badTime("sebentar"),
    .badDate("besok"), .notOneOf("x", allowed: ["post", "team"]), .duplicateID("a"),
    .unknownLane("x", didYouMean: nil), .unknownStep("x", didYouMean: "y"),
    .unknownOutput("x", didYouMean: nil), .unknownOutcome("x", didYouMean: nil),
  ]

  @Test func `codes are stable`() {
    for (code, reason) in Self.issues { #expect(reason.code == code) }
    #expect(Set(Self.issues.map(\.0)).count == Self.issues.count)
    #expect(Set(Self.problems.map(\.code)).count == Self.problems.count)
  }

  @Test(arguments: [false, true])
  func `every issue says what and how to mend it`(english: Bool) {
    for (code, reason) in Self.issues {
      let sentence = ProcedureWords.sentence(.init(reason), english: english)
      #expect(sentence.contains(". "), "\(code): \(sentence)")
      #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(code): \(sentence)")
      #expect(!sentence.contains("  "), "\(code): \(sentence)")
    }
  }

  @Test(arguments: [false, true])
  func `every problem says where, what and how to mend it`(english: Bool) {
    for reason in Self.problems {
      let problem = ProcedureFileProblem(
        place: FilePlace(line: 12, column: 5), path: "steps[3].lane", reason: reason)
      let sentence = ProcedureWords.sentence(problem, english: english)
      let place =
        english ? "Line 12, column 5, steps[3].lane: " : "Baris 12, kolom 5, steps[3].lane: "
      #expect(sentence.hasPrefix(place))
      #expect(sentence.contains(". "), "\(sentence)")
      #expect(!sentence.contains("  "), "\(sentence)")
    }
  }

  @Test func `rows are named by their printed number`() throws {
    let procedure = try ProcedureFiles.read("evaluasi-berkala")
    let issue = ProcedureIssue(.returnNotBefore(to: "laporan"), rows: ["putusan"])
    #expect(
      ProcedureWords.sentence(issue, in: procedure, english: false)
        == "Langkah 6 (putusan): Pengembalian ke langkah 5 (laporan) tidak mungkin: langkah itu "
        + "tidak dilalui sebelum langkah ini. Pilih langkah yang lebih awal.")
    let many = ProcedureIssue(.noWayToEnd, rows: procedure.steps.map(\.id))
    #expect(
      ProcedureWords.sentence(many, in: procedure, english: true).hasPrefix(
        "Rows 1 (disposisi), 2 (tim), 3 (jadwal), 4 (evaluasi), 5 (laporan), 6 (putusan) and 5 more: "
      ))
  }
}
