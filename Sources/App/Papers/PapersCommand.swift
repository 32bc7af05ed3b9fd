// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct PapersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers", abstract: "Papers that left the office: issue, sign, check, withdraw.",
    subcommands: [
      PapersList.self, PapersShow.self, PapersIssue.self, PapersIssueDocument.self,
      PapersVerify.self, PapersAttach.self,
      PapersSign.self, PapersWithdraw.self, PapersKey.self, PapersTrust.self, PapersService.self,
    ])
}

/// A code as it is typed on a command line.
struct CodeArgument: ExpressibleByArgument {
  var code: VerificationCode

  init?(argument: String) {
    guard let code = VerificationCode(argument) else { return nil }
    self.code = code
  }
}

struct PapersList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List issued papers, the newest first.",
    discussion: """
      EXAMPLES:
        kawal papers list
        kawal papers list --case BKS-2026-0002 --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(name: .customLong("case"), help: "Only those of this case.") var number: String?
  @Option(help: "Only those in this state: issued, withdrawn, replaced.") var state: String?
  @Option(help: "Part of the title, subject or number, or a code.") var text: String?
  @Option(help: "Most papers.") var limit = 200

  func run() async throws {
    var filter = IssuedFilter()
    filter.caseNumber = number
    filter.text = text
    if let state {
      guard let known = IssuedPaper.State(rawValue: state) else {
        throw ValidationError("A state is issued, withdrawn or replaced.")
      }
      filter.state = known
    }
    let (found, time) = try await OpenOffice.with(read.data) { [filter] office in
      (try await office.store.issuedPapers(filter, limit: limit), office.time)
    }
    if read.json {
      return Console.say(
        JSONText.of(
          IssuedListJSON(total: found.count, papers: found.rows.map { IssuedJSON($0, time) })))
    }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["Kode", "Naskah", "Nomor", "Tanggal", "Keadaan"],
        rows: found.rows.map { paper in
          [
            paper.code.description, "\(paper.title) \(paper.subject)", paper.number ?? "–",
            paper.day.description, words.issuedState(paper.state),
          ]
        }
      ).text)
  }
}

struct PapersShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one issued paper with its signed copies.",
    discussion: """
      EXAMPLES:
        kawal papers show 7KQ2-MPXA-WD4R-9TBH
        kawal papers show 7KQ2-MPXA-WD4R-9TBH -o naskah.pdf
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Code of the paper.") var code: CodeArgument
  @Option(
    name: [.customShort("o"), .customLong("output-file")],
    help: "Also write the newest signed copy, or the paper where there is none.")
  var output: String?

  func run() async throws {
    let shown = try await OpenOffice.with(read.data) { office in
      let shown = try await office.shown(code.code)
      if let output {
        let sha = shown.copies.last?.sha256 ?? shown.sha256
        try LocalFile.write(try office.store.files.contents(of: sha), to: output)
      }
      return shown
    }
    if output != "-" { shown.say(asJSON: read.json) }
  }
}

struct PapersIssue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Issue a case's newest paper: number, day and code are settled.",
    discussion: """
      EXAMPLES:
        kawal papers issue BKS-2026-0002 report --item SIMPEG --number 555/12/2026 --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Number of the case.") var number: String
  @Argument(help: "Which paper.") var kind: PaperCommand.Kind
  @Option(help: "One item of the case, e.g. a system's code.") var item: String?
  @Option(name: .customLong("number"), help: "Number of the paper.") var paperNumber: String?
  @Option(help: "Day that stands on it, 2026-11-23; today where absent.") var day: String?
  @Option(help: ArgumentHelp("Key that makes repeating the command harmless.", valueName: "id"))
  var command: String?

  func run() async throws {
    let shown = try await OpenOffice.with(act.read.data) { office in
      let instant = try office.instant(act.at)
      let kind: OutputKind = kind == .disposition ? .disposition : .report
      let view = try await office.store.caseView(
        number, item: item, for: .operator, at: instant, timeline: PageOfList(size: 1))
      let entry = view.dossier.last {
        $0.output.kind == kind && (item == nil || $0.item == item)
      }
      guard let entry else { throw Failure(.notFound, "the case has no such paper yet") }
      var settled = office.calendar.date(of: instant)
      if let day {
        guard let given = CalendarDate(day) else {
          throw ValidationError("Not a day: \(day). Write 2026-11-23.")
        }
        settled = given
      }
      let paper = try await IssuingDesk(store: office.store).issue(
        SigningDesk.Draft(
          .output(
            SigningDesk.CaseOutput(
              caseNumber: number, item: entry.item, kind: kind, version: entry.version)),
          number: paperNumber, day: settled),
        by: Acting(act.username, command: command, at: instant))
      return try await office.shown(paper.code)
    }
    shown.say(asJSON: act.read.json)
  }
}

struct PapersIssueDocument: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue-document",
    abstract:
      "Issue a paper about the office: agenda book, register, form, minutes, plan, summary, book.",
    discussion: """
      It is drawn from the records as they stand now, with number, day and code. A later one of the
      same period, or of the same register, comes in its place.

      EXAMPLES:
        kawal papers issue-document plan --year 2026 --number 555/3/2026 --as rina.wulandari
        kawal papers issue-document monitoring --procedure evaluasi-berkala --half 2 --as rina.wulandari
        kawal papers issue-document book --number "188/4/2026" --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @OptionGroup var choice: DocumentChoice
  @Option(name: .customLong("number"), help: "Number of the paper.") var paperNumber: String?
  @Option(help: "Day that stands on it, 2026-11-23; today where absent.") var day: String?
  @Option(help: ArgumentHelp("Key that makes repeating the command harmless.", valueName: "id"))
  var command: String?

  func run() async throws {
    let shown = try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.command = command
      let today = office.calendar.date(of: acting.at)
      var settled = today
      if let day {
        guard let given = CalendarDate(day) else {
          throw ValidationError("Not a day: \(day). Write 2026-11-23.")
        }
        settled = given
      }
      let paper = try await IssuingDesk(store: office.store).issue(
        SigningDesk.Draft(
          .office(choice.paper(on: today)), number: paperNumber, day: settled), by: acting)
      return try await office.shown(paper.code)
    }
    shown.say(asJSON: act.read.json)
  }
}

struct PapersWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an issued paper back; whoever checks it is told.",
    discussion: """
      EXAMPLES:
        kawal papers withdraw 7KQ2-MPXA-WD4R-9TBH --reason "Nomor keliru" --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the paper.") var code: CodeArgument
  @Option(help: "Why.") var reason: String

  func run() async throws {
    let shown = try await OpenOffice.with(act.read.data) { office in
      try await office.store.withdraw(code.code, reason: reason, by: try office.acting(act))
      return try await office.shown(code.code)
    }
    shown.say(asJSON: act.read.json)
  }
}
