// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Records
import Web

struct FindingsRetest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retest",
    abstract: "Look again at findings with one visit, or list what was seen.",
    discussion: """
      The visit applies only the rules that stand behind the findings, which are of one system. It
      needs what any visit needs. `serve` makes it; with --wait this command does. Nothing is closed by
      it: a person concludes with `findings act`.

      EXAMPLES:
        kawal findings retest TMN-2026-0001 --as bayu.pradipta
        kawal findings retest TMN-2026-0001 TMN-2026-0002 --as bayu.pradipta --wait --json
        kawal findings retest TMN-2026-0001 --list
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Numbers of findings of one system.") var numbers: [String]
  @Option(name: .customLong("as"), help: ArgumentHelp("User name of who asks.", valueName: "user"))
  var username: String?
  @Option(help: "Date the act; only in a --demo or --test office.") var at: String?
  @Flag(help: "Ask for nothing; print what was seen so far.") var list = false
  @Flag(help: "Make the visit now, and print what it saw.") var wait = false

  func validate() throws {
    if !list, username == nil { throw ValidationError("Say who asks: --as USER.") }
  }

  func run() async throws {
    let (retests, time) = try await OpenOffice.with(read.data) { office in
      if !list, let username {
        let acting = Acting(username, at: try office.instant(at))
        try await office.store.askRetest(of: numbers, Shipped.repeatable, by: acting)
        if wait {
          let worker = ProbeWorker(
            store: office.store, samples: office.kind == .demo ? read.data.folder : nil)
          // Whatever waited before it is made first.
          while try await worker.work() > 0 {}
        }
      }
      var retests: [Retest] = []
      for number in numbers { retests += try await office.store.retests(of: number) }
      return (retests, office.time)
    }
    if read.json {
      return Console.say(JSONText.of(retests.map { RetestJSON($0, time) }))
    }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["Temuan", "Pemeriksaan", "Waktu", "Hasil", "Keterangan"],
        rows: retests.map { retest in
          [
            retest.finding, "\(retest.run)", time.short(retest.endedAt ?? retest.askedAt),
            retest.outcome.map(words.retestOutcome) ?? words.probeState(.waiting),
            retest.result?.reason.id ?? "",
          ]
        }
      ).text)
  }
}

struct RetestJSON: Encodable {
  var finding: String
  var run: Int
  var askedBy: String
  var askedAt: String
  var endedAt: String?
  var outcome: String?
  var reason: String?
  /// What was seen that speaks for it.
  var rules: [String]?

  init(_ retest: Retest, _ time: OfficeTime) {
    finding = retest.finding
    run = retest.run
    askedBy = retest.officer
    askedAt = time.stamp(retest.askedAt)
    endedAt = time.stamp(retest.endedAt)
    outcome = retest.outcome?.rawValue
    reason = retest.result?.reason.id
    rules = retest.result?.observations.map { "\($0.rule) \($0.result.rawValue)" }
  }
}
