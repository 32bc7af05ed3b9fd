// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

struct DocumentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Draw a paper about the office as PDF: agenda book, register, form, summary.",
    discussion: """
      EXAMPLES:
        kawal document agenda --book in --year 2026 --month 11 -o agenda.pdf
        kawal document monitoring --procedure evaluasi-berkala --year 2026 --half 2 -o form.pdf
        kawal document head -o ringkasan.pdf
        kawal document head --text
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var choice: DocumentChoice
  @Flag(help: "With head: print the text for a message instead, counts only.") var text = false
  @Option(
    name: [.customShort("o"), .customLong("output-file")],
    help: "The PDF; - is standard output.")
  var output: String?

  func validate() throws {
    if text ? choice.kind != .head : output == nil {
      throw ValidationError("Say where to with -o; --text goes with head.")
    }
  }

  func run() async throws {
    let bytes: [UInt8]? = try await OpenOffice.with(data) { office in
      let maker = try await PaperMaker(store: office.store, at: Date())
      if text {
        Console.say(try await maker.headSummary().message())
        return nil
      }
      return Array(try await maker.paper(choice.paper(on: maker.day(maker.instant))))
    }
    guard let bytes, let output else { return }
    try LocalFile.write(bytes, to: output)
    if output != "-" { Console.say(Indonesian().written(output)) }
  }
}

/// Which paper about the office.
struct DocumentChoice: ParsableArguments {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case agenda, systems, domains, monitoring, evaluation, plan, head, book
  }

  enum Book: String, ExpressibleByArgument, CaseIterable {
    case `in`, out
  }

  enum Sheet: String, ExpressibleByArgument, CaseIterable {
    case a4, f4
  }

  @Argument(help: "Which paper; book is that of all procedures.") var kind: Kind
  @Option(help: "Agenda book: letters that came in, or went out.") var book: Book = .in
  @Option(help: "Year; this one when left out.") var year: Int?
  @Option(help: "Month, 1 to 12; this one when left out.") var month: Int?
  @Option(help: "Half of the year, 1 or 2; this one when left out.") var half: Int?
  @Option(help: "Id of the procedure to monitor or evaluate.") var procedure: String?
  @Option(name: .customLong("paper"), help: "Size of the book of procedures.") var sheet: Sheet =
    .f4

  func validate() throws {
    if let month, !(1...12).contains(month) { throw ValidationError("Months are 1 to 12.") }
    if let half, !(1...2).contains(half) { throw ValidationError("Halves are 1 and 2.") }
    if kind == .monitoring || kind == .evaluation, procedure == nil {
      throw ValidationError("Name the --procedure.")
    }
  }

  func paper(on today: CalendarDate) -> OfficePaper {
    let year = year ?? today.year
    switch kind {
    case .agenda:
      return .agenda(book == .in ? .incoming : .outgoing, year: year, month: month ?? today.month)
    case .systems: return .systemRegister
    case .domains: return .domainRegister
    case .monitoring:
      return .monitoringForm(
        procedure: procedure ?? "", year: year, half: half ?? (today.month <= 6 ? 1 : 2))
    case .evaluation: return .evaluationMinutes(procedure: procedure ?? "", year: year)
    case .plan: return .plan(year: year)
    case .head: return .headSummary
    case .book: return .procedureBook(sheet == .a4 ? .a4 : .f4)
    }
  }
}
