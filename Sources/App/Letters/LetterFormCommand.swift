// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct LetterFormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letterform", abstract: "Kinds of official letters: see, check, change, draw.",
    subcommands: [
      LetterFormList.self, LetterFormPrint.self, LetterFormCheck.self, LetterFormValues.self,
      LetterFormSet.self, LetterFormReset.self, LetterFormDraw.self,
    ])
}

struct LetterFormList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Kinds of letters of the office.",
    discussion: """
      EXAMPLES:
        kawal letterform list --json
      """)

  @OptionGroup var read: ReadOptions

  struct Row: Encodable {
    var id: String
    var title: String
    var origin: String
    var version: Int
    var moments: [String]
  }

  func run() async throws {
    let kinds = try await OpenOffice.with(read.data) { try await LetterKinds.load($0.store) }
    let rows = kinds.entries.map { entry in
      Row(
        id: entry.kind.id, title: entry.kind.title, origin: "\(entry.origin)",
        version: entry.version, moments: entry.kind.moments.map(\.description))
    }
    if read.json { return Console.say(JSONText.of(rows)) }
    for row in rows {
      Console.say(
        "\(row.id)  \(row.title)  [\(row.origin)]  \(row.moments.joined(separator: ", "))")
    }
  }
}

struct LetterFormPrint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print a kind as a file to start from.",
    discussion: """
      EXAMPLES:
        kawal letterform print surat-dinas > surat-dinas.yaml
        kawal letterform print surat-dinas --plain
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "Id of a kind.") var id: String
  @Flag(help: "The shipped text, whatever the office has made of it.") var shipped = false
  @Flag(help: "As the form in the browser writes it: without remarks.") var plain = false

  func run() async throws {
    let text: String?
    if shipped {
      text = LetterKinds.shipped[id]?.text
    } else {
      text = try await OpenOffice.with(data) { try await LetterKinds.load($0.store)[id]?.text }
    }
    guard let text else { throw Failure(.notFound, "no such kind of letter: \(id)") }
    Console.say(plain ? LetterKindWriter.text(of: try LetterKind.read(text)) : text)
  }
}

struct LetterFormCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check files of kinds of letters for faults.",
    discussion: """
      EXAMPLES:
        kawal letterform check surat-dinas.yaml
      """)

  @Argument(help: "Files.", completion: .file()) var files: [String]
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    var ids: [String] = []
    for file in files { ids.append(try LetterKind.read(LocalFile.text(file)).id) }
    Console.say(json ? JSONText.of(ids) : ids.joined(separator: "\n"))
  }
}

struct LetterFormValues: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "values", abstract: "The values that texts of letters may show.",
    discussion: """
      EXAMPLES:
        kawal letterform values
      """)

  @Flag(help: "Print JSON.") var json = false

  struct Row: Encodable {
    var name: String
    var meaning: Phrase
    var rows: [Row]?
  }

  func run() async throws {
    func row(_ value: LetterValueName) -> Row {
      Row(
        name: value.name, meaning: value.meaning, rows: value.isList ? value.rows.map(row) : nil)
    }
    let values = LetterVocabulary.groups.flatMap(\.values)
    if json { return Console.say(JSONText.of(values.map(row))) }
    for value in values {
      Console.say("\(value.name): \(value.meaning.id)")
      for row in value.rows { Console.say("  \(row.name): \(row.meaning.id)") }
    }
  }
}

struct LetterFormSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Put the office's own text of a kind in force, or a new kind.",
    discussion: """
      EXAMPLES:
        kawal letterform set surat-dinas.yaml --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "A file.", completion: .file()) var file: String

  func run() async throws {
    let text = try LocalFile.text(file)
    _ = try LetterKind.read(text)
    let id = try await OpenOffice.with(act.read.data) { office in
      try await office.store.set(letterKind: text, by: office.acting(act)).id
    }
    Console.say(act.read.json ? JSONText.of(["id": id]) : id)
  }
}

struct LetterFormReset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Back to the shipped text of a kind; an own kind is gone.",
    discussion: """
      EXAMPLES:
        kawal letterform reset surat-dinas --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of a kind.") var id: String

  func run() async throws {
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.reset(letterKind: id, by: office.acting(act))
    }
    Console.say(act.read.json ? JSONText.of(["id": id]) : id)
  }
}

struct LetterFormDraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a letter as PDF: about a case, a system, or as a sample.",
    discussion: """
      EXAMPLES:
        kawal letterform draw surat-dinas --sample -o contoh.pdf
        kawal letterform draw ba-shutdown --case BKS-2026-0002 --item SIMPEG --output shutdown -o ba.pdf
        kawal letterform draw peringatan-1 --system SIMPEG -o peringatan.pdf
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "Id of a kind.") var id: String
  @Option(name: .customLong("case"), help: "Number of a case.") var number: String?
  @Option(help: "A system's code, for its part of the case.") var item: String?
  @Option(help: "Name of the output that the letter follows.") var output: String?
  @Option(help: "A system of the register.") var system: String?
  @OptionGroup var fields: LetterFieldOptions
  @Flag(help: "With sample values.") var sample = false
  @Option(
    name: [.customShort("o"), .customLong("output-file")], help: "The PDF; - is standard output.")
  var file: String

  func run() async throws {
    let typed = try fields.typed()
    let bytes = try await OpenOffice.with(data) { [typed] office in
      guard let entry = try await LetterKinds.load(office.store)[id] else {
        throw Failure(.notFound, "no such kind of letter: \(id)")
      }
      let order = LetterPress.Order(
        entry.kind,
        about: LetterSubject(caseNumber: number, item: item, output: output, system: system),
        typed: typed, isSample: sample)
      let press = LetterPress(store: office.store)
      do { return try await press.pdf(order) } catch let gaps as LetterGaps {
        throw ListedFaults(gaps, entry.kind)
      }
    }
    try LocalFile.write(bytes, to: file)
    if file != "-" { Console.say(Indonesian().written(file)) }
  }
}

extension LetterKind {
  /// - Throws: `ListedFaults`.
  fileprivate static func read(_ text: String) throws -> LetterKind {
    do { return try LetterKindReader.read(text) } catch { throw ListedFaults(error) }
  }
}

extension ListedFaults {
  fileprivate init(_ faults: LetterKindFaults) {
    self.init(
      code: "letter-kind", sentence: Indonesian().commandWords.faultsFound(faults.faults.count),
      faults: faults.faults.map { fault in
        Fault(
          place: fault.line.map { FilePlace(line: $0, column: 1) }, code: fault.code,
          sentence: "\(fault.sentence.id) \(fault.remedy.id)")
      })
  }

  init(_ gaps: LetterGaps, _ kind: LetterKind) {
    let words = Indonesian()
    self.init(
      code: "letter-gaps", sentence: words.letterGapsHeading,
      faults: gaps.gaps.map { gap in
        Fault(
          field: gap.value, code: "missing-value",
          sentence: words.letterGap(
            gap, field: kind.fields.first { "isian.\($0.name)" == gap.value }?.title))
      })
  }
}
