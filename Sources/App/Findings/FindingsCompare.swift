// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Records
import Web

struct FindingsCompare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "What an evaluation came to, as a whole and per area, beside the one before it.",
    discussion: """
      Without --case the system's newest evaluation that was handed in.

      EXAMPLES:
        kawal findings compare SIMPEG
        kawal findings compare SIMPEG --case BKS-2026-0042 --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Code of the system.") var system: String
  @Option(name: .customLong("case"), help: "The evaluation, by its case.") var number: String?

  func run() async throws {
    let (comparison, time) = try await OpenOffice.with(read.data) { office in
      let now = Date()
      let comparison =
        if let number {
          try await office.store.comparison(of: number, item: system, at: now)
        } else {
          try await office.store.newestComparison(of: system, at: now)
        }
      guard let found = comparison else {
        throw Failure(.notFound, "no evaluation of \(system)\(number.map { " in \($0)" } ?? "")")
      }
      return (found, office.time)
    }
    if read.json { return Console.say(JSONText.of(ComparisonJSON(comparison, time))) }
    let words = Indonesian()
    Console.say(
      words.comparisonLead(comparison.now.caseNumber, before: comparison.before?.caseNumber))
    Console.say(
      TextTable(
        head: words.comparisonColumns,
        rows: ([comparison.whole] + comparison.areas).map { line in
          [
            line.number.map { words.area($0, line.title) } ?? words.comparisonWhole,
            words.comparisonScore(line.now), line.before.map(words.comparisonScore) ?? "–",
            line.change.map(words.comparisonChange) ?? "–", words.comparisonMoves(line.findings),
          ]
        }
      ).text)
  }
}

struct ComparisonJSON: Encodable {
  struct Round: Encodable {
    var `case`: String
    var at: String
    var handedIn: Bool
  }

  struct Line: Encodable {
    var number: Int?
    var title: String?
    var now: Score
    var share: Double?
    var before: Score?
    var shareBefore: Double?
    var improved: Int
    var worsened: Int
    var findings: FindingMoves

    init(_ line: EvaluationComparison.Line) {
      number = line.number
      title = line.title.isEmpty ? nil : line.title
      now = line.now
      share = line.now.share
      before = line.before
      shareBefore = line.before?.share
      improved = line.improved
      worsened = line.worsened
      findings = line.findings
    }
  }

  var now: Round
  var before: Round?
  var whole: Line
  var areas: [Line]
  var elsewhere: FindingMoves

  init(_ comparison: EvaluationComparison, _ time: OfficeTime) {
    func round(_ round: EvaluationComparison.Round) -> Round {
      Round(case: round.caseNumber, at: time.stamp(round.at), handedIn: round.isHandedIn)
    }
    now = round(comparison.now)
    before = comparison.before.map(round)
    whole = Line(comparison.whole)
    areas = comparison.areas.map(Line.init)
    elsewhere = comparison.elsewhere
  }
}
