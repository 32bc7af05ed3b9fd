// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records
import Web

struct AuditVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recompute every chain, and compare it with what is kept.",
    discussion: """
      Names what does not fit, the first fault first. Exits with 3 when something does not fit.

      EXAMPLES:
        kawal audit verify
        kawal audit verify --json --data /srv/kawal
      """)

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let (report, time) = try await OpenOffice.with(read.data) { office in
      (try await office.store.verifyAudit(), office.time)
    }
    if read.json {
      Console.say(JSONText.of(AuditJSON(report, time)))
    } else {
      for fault in report.faults { Console.complain(line(fault)) }
      let words = Indonesian()
      Console.say(
        report.holds
          ? words.auditHolds(
            cases: report.cases, events: report.events, journal: report.journalEntries,
            seals: report.seals)
          : words.auditBroken(report.faultCount))
    }
    if !report.holds { throw ExitCode(Report.Status.broke) }
  }

  private func line(_ fault: AuditFault) -> String {
    let place = [fault.caseNumber, fault.item, fault.version.map { "v\($0)" }].compactMap { $0 }
    return "\(fault.kind.rawValue): \(place.joined(separator: " "))\(place.isEmpty ? "" : ": ")\(fault.detail)"
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

  var holds: Bool
  var cases: Int
  var streams: Int
  var events: Int
  var journalEntries: Int
  var seals: Int
  var lastSeal: SealJSON?
  var faultCount: Int
  var faults: [Fault]

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
