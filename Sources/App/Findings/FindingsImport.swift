// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Reports
import Web

struct FindingsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take the observations of a scanner's report.",
    discussion: """
      The format is told from the content. Without --system each observation goes to the system whose
      address or host name it is; hosts that no register knows are listed and left out. The file is
      kept under its hash. A damaged file is refused whole.

      EXAMPLES:
        kawal findings import zap.xml --dry-run --json
        kawal findings import trivy.json --system SIMPEG --case BKS-2026-0042 --as bayu.pradipta
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "The report.", completion: .file()) var file: String
  @Option(help: "All of it is about this system.") var system: String?
  @Option(name: .customLong("case"), help: "The evaluation it was made for.") var number: String?
  @Flag(help: "Only say what would be new, seen before, back and gone.") var dryRun = false
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("User name of who acts; else the machine.", valueName: "user"))
  var username: String?
  @Option(help: "Date the act; only in a --demo or --test office.") var at: String?

  func run() async throws {
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw ValidationError("Can't read \(file).")
    }
    let shown = try await OpenOffice.with(read.data) { office in
      let instant = try office.instant(at)
      let acting = username.map { Acting($0, at: instant) } ?? .machine(at: instant)
      let kept = try await office.store.keep(
        fileAt: URL(fileURLWithPath: file), name: file, limit: ReportLimits().bytes,
        by: acting.username, at: instant)
      let importer = ReportImporter(store: office.store)
      if let system, try await office.store.systems([system]).isEmpty {
        throw Refusal.rule(code: "unknown-system", detail: [system])
      }
      var report = ReportImport(of: kept, system: system, in: number, by: acting)
      do {
        let survey = try await importer.survey(report, at: instant)
        if dryRun { return ReportImportJSON(report, survey, taken: false) }
        guard !survey.parts.isEmpty || survey.count == 0 else {
          throw Refusal.rule(
            code: "hosts-unknown", detail: survey.unknownHosts.keys.sorted().prefix(5).map(\.self))
        }
        report.id = try await office.store.bring(
          report: kept, system: system, in: number, queued: false, by: acting)
        return ReportImportJSON(report, try await importer.take(report, by: acting), taken: true)
      } catch let fault as ReportFault {
        if report.id != 0 { try await office.store.failed(report: report.id, fault.sentence.id) }
        throw ListedFaults(fault)
      }
    }
    Console.say(read.json ? JSONText.of(shown) : shown.table)
  }
}

extension ListedFaults {
  init(_ fault: ReportFault) {
    self.init(
      code: "report-\(fault.code.rawValue)", sentence: "\(fault.sentence.id) \(fault.remedy.id)",
      faults: [
        Fault(
          place: fault.line.map { FilePlace(line: $0, column: 1) }, code: fault.code.rawValue,
          sentence: fault.reason.id)
      ])
  }
}

struct ReportImportJSON: Encodable {
  struct Part: Encodable {
    var system: String
    var new: Int
    var newBySeverity: [String: Int]
    var seenAgain: Int
    var changed: Int
    var back: Int
    var gone: Int
    var occurrences: Int
    var reopened: [String]
  }
  struct Skip: Encodable {
    var reason: String
    var sentence: String
    var count: Int
  }

  /// Number of the import; absent in a dry run.
  var `import`: Int?
  var dryRun: Bool
  var file: String
  var sha256: String
  var format: String
  var tool: String
  var toolVersion: String?
  var observations: Int
  var systems: [Part]
  var unknownHosts: [String: Int]
  var skipped: [Skip]
  var notes: [String]

  init(_ report: ReportImport, _ summary: ImportSummary, taken: Bool) {
    self.import = taken ? report.id : nil
    dryRun = !taken
    file = report.name
    sha256 = report.sha256
    format = summary.format
    tool = summary.tool
    toolVersion = summary.version
    observations = summary.count
    systems = summary.parts.map { part in
      Part(
        system: part.system, new: part.taken.new, newBySeverity: part.taken.newBySeverity,
        seenAgain: part.taken.seenAgain, changed: part.taken.changed, back: part.taken.back,
        gone: part.taken.gone, occurrences: part.taken.occurrences, reopened: part.taken.reopened)
    }
    unknownHosts = summary.unknownHosts
    skipped = summary.skipped.map {
      Skip(reason: $0.reason, sentence: $0.words.id, count: $0.count)
    }
    notes = summary.notes.map(\.id)
  }

  var table: String {
    let rows = systems.map { part in
      [
        part.system, "\(part.new)", "\(part.seenAgain)", "\(part.back)", "\(part.gone)",
        "\(part.occurrences)",
      ]
    }
    let hosts = unknownHosts.sorted { $0.key < $1.key }.map { "  ? \($0.key) (\($0.value))" }
    let left = skipped.map { "  - \($0.sentence): \($0.count)" }
    return
      (["\(format): \(observations)"]
      + [
        TextTable(
          head: ["Sistem", "Baru", "Tetap", "Muncul lagi", "Tak terlihat", "Ulangan"], rows: rows
        ).text
      ] + hosts + left + notes).joined(separator: "\n")
  }
}
