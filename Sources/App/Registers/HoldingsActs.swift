// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

struct HoldingsAppoint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appoint", abstract: "Give somebody a post, or let them stand in for its holder.",
    discussion: """
      --kind plt acts because nobody holds the post, plh while its holder is away.

      EXAMPLES:
        kawal holdings appoint kepala-bidang rina.wulandari --kind plt --from 2026-12-01 --as fajar.maulana
        kawal holdings appoint kepala-dinas ratna.kusumawati --kind plh --from 2026-12-01 --until 2026-12-05 --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the post.") var post: String
  @Argument(help: "User name of who gets it.") var officer: String
  @Option(help: "definitive, plt, plh or delegate.") var kind = "definitive"
  @Option(help: "First day.") var from: String
  @Option(help: "Last day; open where absent.") var until: String?

  func run() async throws {
    let holding = Holding(
      post: post, officer: officer, kind: try HoldingArgument.kind(kind),
      from: try HoldingArgument.day(from), until: try until.map(HoldingArgument.day))
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.appoint(holding, by: try office.acting(act))
    }
    HoldingArgument.tell(holding, act.read)
  }
}

struct HoldingsEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End somebody's holding of a post.",
    discussion: """
      EXAMPLES:
        kawal holdings end kepala-bidang rina.wulandari --kind plt --from 2026-10-01 --until 2026-12-31 --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the post.") var post: String
  @Argument(help: "User name of who holds it.") var officer: String
  @Option(help: "definitive, plt, plh or delegate.") var kind = "definitive"
  @Option(help: "The day it began, as the list prints it.") var from: String
  @Option(help: "Its last day.") var until: String

  func run() async throws {
    let holding = Holding(
      post: post, officer: officer, kind: try HoldingArgument.kind(kind),
      from: try HoldingArgument.day(from), until: try HoldingArgument.day(until))
    let last = try HoldingArgument.day(until)
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.endAppointment(
        of: holding.officer, to: holding.post, as: holding.kind, from: holding.from,
        lastDay: last, by: try office.acting(act))
    }
    HoldingArgument.tell(holding, act.read)
  }
}

struct HoldingsLend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lend", abstract: "Let somebody act beside you in your post for a time.",
    discussion: """
      --end takes it back before its last day.

      EXAMPLES:
        kawal holdings lend kepala-seksi bayu.pradipta --from 2026-12-01 --until 2026-12-05 --as rina.wulandari
        kawal holdings lend kepala-seksi bayu.pradipta --from 2026-12-01 --end --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of your post.") var post: String
  @Argument(help: "User name of who acts beside you.") var officer: String
  @Option(help: "First day.") var from: String
  @Option(help: "Last day.") var until: String?
  @Flag(help: "Take it back.") var end = false

  func validate() throws {
    if end == (until != nil) { throw ValidationError("Give --until, or --end.") }
  }

  func run() async throws {
    let first = try HoldingArgument.day(from)
    let last = try until.map(HoldingArgument.day)
    try await OpenOffice.with(act.read.data) { office in
      let acting = try office.acting(act)
      if let last {
        try await office.store.lendPost(post, to: officer, from: first, until: last, by: acting)
      } else {
        try await office.store.endLending(of: post, to: officer, from: first, by: acting)
      }
    }
    HoldingArgument.tell(
      Holding(post: post, officer: officer, kind: .delegate, from: first, until: last), act.read)
  }
}

private enum HoldingArgument {
  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else {
      throw ValidationError("A day is written 2026-12-01: \(text)")
    }
    return day
  }

  static func kind(_ text: String) throws -> Holding.Kind {
    guard let kind = Holding.Kind(rawValue: text) else {
      throw ValidationError("A kind is definitive, plt, plh or delegate: \(text)")
    }
    return kind
  }

  static func tell(_ holding: Holding, _ read: ReadOptions) {
    guard read.json else { return Console.say(Indonesian().actDone) }
    var values: [String: JSONValue] = [
      "post": .text(holding.post), "officer": .text(holding.officer),
      "kind": .text(holding.kind.rawValue), "from": .text(holding.from.description),
    ]
    values["until"] = holding.until.map { .text($0.description) }
    Console.say(JSONText.of(values))
  }
}
