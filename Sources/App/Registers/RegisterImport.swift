// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

struct RegisterImport<Named: NamedRegister>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Named.register.rawValue
    let columns = Named.register.columns.map { column in
      column.presence == .optional ? "[\(column.name)]" : column.name
    }
    return CommandConfiguration(
      commandName: "import",
      abstract: "Take a CSV file of \(name) into the register, all or nothing.",
      discussion: """
        Records are known by their key; those that the file does not name stay. Columns, in any order:
        \(columns.joined(separator: ", "))

        EXAMPLES:
          kawal \(name) import \(name).csv --dry-run
          kawal \(name) import \(name).csv
        """)
  }

  @OptionGroup var read: ReadOptions
  @Argument(help: "A CSV file; - reads standard input.") var file: String
  @Flag(help: "Say what would happen, and write nothing.") var dryRun = false
  @Option(name: .customLong("as"), help: "User name of who imports; the program where absent.")
  var username: String?
  @Option(help: "Date the import. Only in a --demo or --test office.") var at: String?

  func run() async throws {
    let data = Data(try LocalFile.bytes(file))
    let report = try await OpenOffice.with(read.data) { office in
      let instant = try office.instant(at)
      let acting = username.map { Acting($0, at: instant) } ?? .machine(at: instant)
      do throws(any Error) {
        return try await office.store.importCSV(
          Named.register, data, dryRun: dryRun, by: acting)
      } catch let error as ImportError {
        throw ListedFaults(error)
      }
    }
    if read.json {
      Console.say(JSONText.of(ImportJSON(report)))
      return
    }
    if dryRun {
      for line in report.lines where line.change != .unchanged {
        Console.say("\(line.line): \(line.key) \(line.change.text)")
      }
    }
    Console.say(Indonesian().imported(report))
  }
}

extension ListedFaults {
  init(_ error: ImportError) {
    let words = Indonesian()
    self.init(
      code: "import", sentence: words.faultsFound(error.problems.count),
      faults: error.problems.map { problem in
        Fault(
          place: FilePlace(line: problem.line, column: problem.position ?? 1),
          field: problem.column, code: problem.reason.code,
          sentence: words.importProblem(problem.reason))
      })
  }
}

extension ImportProblem.Reason {
  /// Stable code for programs, e.g. `unknown-reference`.
  fileprivate var code: String {
    switch self {
    case .notUTF8: "not-utf-8"
    case .tooLarge: "too-large"
    case .tooManyRows: "too-many-rows"
    case .empty: "empty"
    case .bareQuote: "bare-quote"
    case .textAfterQuote: "text-after-quote"
    case .unterminatedQuote: "unterminated-quote"
    case .fieldCount: "field-count"
    case .unknownColumn: "unknown-column"
    case .repeatedColumn: "repeated-column"
    case .missingColumn: "missing-column"
    case .missing: "missing"
    case .tooLong: "too-long"
    case .controlCharacter: "control-character"
    case .notOneOf: "not-one-of"
    case .notDate: "not-date"
    case .notWholeNumber: "not-whole-number"
    case .notYesNo: "not-yes-no"
    case .badCode: "bad-code"
    case .badNIP: "bad-nip"
    case .badURL: "bad-url"
    case .badEmail: "bad-email"
    case .reserved: "reserved"
    case .repeatedKey: "repeated-key"
    case .taken: "taken"
    case .unknownReference: "unknown-reference"
    case .endsBeforeStart: "ends-before-start"
    case .untilRequired: "until-required"
    case .leaderNotMember: "leader-not-member"
    case .noOffice: "no-office"
    case .followsCases: "follows-cases"
    case .circle: "circle"
    }
  }
}

extension ImportReport.Change {
  fileprivate var name: String {
    switch self {
    case .new: "new"
    case .changed: "changed"
    case .unchanged: "unchanged"
    }
  }

  fileprivate var text: String {
    switch self {
    case .new: "+"
    case .changed(let columns): "~ \(columns.joined(separator: ", "))"
    case .unchanged: "="
    }
  }
}

struct ImportJSON: Encodable {
  struct Line: Encodable {
    var line: Int
    var key: String
    var change: String
    /// Columns that differ.
    var columns: [String]?
  }

  var register: String
  var dryRun: Bool
  var new: Int
  var changed: Int
  var unchanged: Int
  var lines: [Line]

  init(_ report: ImportReport) {
    register = report.register.rawValue
    dryRun = report.isDryRun
    new = report.new
    changed = report.changed
    unchanged = report.unchanged
    lines = report.lines.map { line in
      var columns: [String]?
      if case .changed(let names) = line.change { columns = names }
      return Line(line: line.line, key: line.key, change: line.change.name, columns: columns)
    }
  }
}
