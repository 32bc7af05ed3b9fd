// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records
import Web

struct AuditVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute every chain, and compare it with what is kept.",
    discussion: """
      Names what does not fit, the first fault first. With --seal it also says whether that seal
      still is what was printed. Exits with 3 when something does not fit.

      EXAMPLES:
        kawal audit verify
        kawal audit verify --seal 4:9f2c61d07ab3e815
        kawal audit verify --json --data /srv/kawal
      """)

  @OptionGroup var read: ReadOptions
  @Option(
    help: ArgumentHelp(
      "A printed seal: its number, and its hash or root (at least 16 digits). Repeat for more.",
      valueName: "number:hash"))
  var seal: [String] = []

  func validate() throws {
    for text in seal where print(text) == nil {
      throw ValidationError("A printed seal is NUMBER:HASH, as 4:9f2c61d07ab3e815: \(text)")
    }
  }

  private func print(_ text: String) -> (number: Int, hash: String)? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let number = Int(parts[0]),
      parts[1].count >= SealCheck.shortestPrint, parts[1].allSatisfy(\.isHexDigit)
    else { return nil }
    return (number, parts[1])
  }

  func run() async throws {
    let prints = seal.compactMap(print)
    let (report, checks, time) = try await OpenOffice.with(read.data) { office in
      var checks: [AuditJSON.PrintedSeal] = []
      for print in prints {
        let result = try await office.store.check(seal: print.number, print: print.hash)
        checks.append(
          AuditJSON.PrintedSeal(number: print.number, given: print.hash, result: result))
      }
      return (try await office.store.verifyAudit(), checks, office.time)
    }
    let holds = report.holds && checks.allSatisfy { $0.result == .holds }
    if read.json {
      var json = AuditJSON(report, time)
      json.holds = holds
      json.printedSeals = checks.isEmpty ? nil : checks
      Console.say(JSONText.of(json))
    } else {
      for check in checks {
        Console.say(Indonesian().sealCheck(check.number, check.result))
      }
      for fault in report.faults { Console.complain(line(fault)) }
      let words = Indonesian()
      Console.say(
        report.holds
          ? words.auditHolds(
            cases: report.cases, events: report.events, journal: report.journalEntries,
            seals: report.seals)
          : words.auditBroken(report.faultCount))
    }
    if !holds { throw ExitCode(Report.Status.broke) }
  }

  private func line(_ fault: AuditFault) -> String {
    let place = [fault.caseNumber, fault.item, fault.version.map { "v\($0)" }].compactMap { $0 }
    return
      "\(fault.kind.rawValue): \(place.joined(separator: " "))\(place.isEmpty ? "" : ": ")\(fault.detail)"
  }
}

struct AuditJSON: Encodable {
  struct Fault: Encodable {
    var kind: String
    var number: String?
    var item: String?
    var version: Int?
    var detail: String
  }

  /// A seal that was compared with its print.
  struct PrintedSeal: Encodable {
    var number: Int
    var given: String
    var result: SealCheck

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(number, forKey: .number)
      try container.encode(given, forKey: .given)
      try container.encode(result.rawValue, forKey: .result)
    }

    private enum Key: CodingKey { case number, given, result }
  }

  var holds: Bool
  var cases: Int
  var streams: Int
  var events: Int
  var journalEntries: Int
  var seals: Int
  var lastSeal: SealJSON?
  var faultCount: Int
  var faults: [Fault]
  /// Absent where none was given.
  var printedSeals: [PrintedSeal]?

  init(_ report: AuditReport, _ time: OfficeTime) {
    holds = report.holds
    cases = report.cases
    streams = report.streams
    events = report.events
    journalEntries = report.journalEntries
    seals = report.seals
    lastSeal = report.lastSeal.map { SealJSON($0, time) }
    faultCount = report.faultCount
    faults = report.faults.map { fault in
      Fault(
        kind: fault.kind.rawValue, number: fault.caseNumber, item: fault.item,
        version: fault.version, detail: fault.detail)
    }
  }
}

struct SealJSON: Encodable {
  var number: Int
  var at: String
  var officer: String
  var streams: Int
  var journal: Int
  var root: String
  var previous: String
  var hash: String

  init(_ seal: AuditSeal, _ time: OfficeTime) {
    number = seal.number
    at = time.stamp(seal.at)
    officer = seal.officer
    streams = seal.streams
    journal = seal.journal
    root = seal.root
    previous = seal.previous
    hash = seal.hash
  }
}
