// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct LettersWritten: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "written",
    abstract: "List letters that were written from kinds, the newest first.",
    discussion: """
      EXAMPLES:
        kawal letters written
        kawal letters written --case BKS-2026-0002 --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(name: .customLong("case"), help: "Only those about this case.") var number: String?
  @Option(help: "Only those about this system.") var system: String?
  @Flag(help: "Only drafts.") var drafts = false
  @Option(help: "Most letters.") var limit = 200

  func run() async throws {
    var filter = WrittenLetterFilter()
    filter.caseNumber = number
    filter.system = system
    filter.onlyDrafts = drafts
    let (letters, total) = try await OpenOffice.with(read.data) { [filter] office in
      let found = try await office.store.writtenLetters(filter, limit: limit)
      let issued = try await office.store.issuedPapers(ofLetters: found.rows.map(\.id))
      return (found.rows.map { WrittenJSON($0, issued: issued[$0.id], office.time) }, found.count)
    }
    if read.json {
      return Console.say(JSONText.of(WrittenListJSON(total: total, letters: letters)))
    }
    Console.say(
      TextTable(
        head: ["ID", "Jenis", "Hal", "Nomor", "Tanggal", "Kode"],
        rows: letters.map { letter in
          [
            "\(letter.id)", letter.kind, letter.title, letter.number ?? "–", letter.day ?? "konsep",
            letter.issued.map { "\($0.code) (\($0.state))" } ?? "–",
          ]
        }
      ).text)
  }
}

struct LettersDraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "A written letter as PDF, or as DOCX to edit.",
    discussion: """
      Of a letter that is issued the PDF is the one that left the office.

      EXAMPLES:
        kawal letters draw 7 -o surat.pdf
        kawal letters draw 7 -o surat.docx
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "Id of the letter.") var id: Int
  @Flag(help: "DOCX, whatever the file is called.") var docx = false
  @Option(
    name: [.customShort("o"), .customLong("output-file")], help: "The file; - is standard output.")
  var output: String

  func run() async throws {
    let isWord = docx || output.lowercased().hasSuffix(".docx")
    let bytes = try await OpenOffice.with(data) { office in
      let letter = try await office.written(id)
      let issued = try await office.store.issuedPapers(ofLetters: [id])[id]
      if !isWord, let issued, issued.state == .issued {
        return try office.store.files.contents(of: issued.sha256)
      }
      let known = try await LetterKinds.load(office.store)[letter.kind]?.text
      guard let text = letter.body ?? known else {
        throw Failure(.notFound, "no such kind of letter: \(letter.kind)")
      }
      let kind = try LetterKindReader.read(text)
      let order = LetterPress.Order(kind, of: letter)
      let maker = try await PaperMaker(store: office.store, at: Date())
      do {
        return isWord ? try await maker.word(order) : Array(try await maker.pdf(order))
      } catch let gaps as LetterGaps {
        throw ListedFaults(gaps, kind)
      }
    }
    try LocalFile.write(bytes, to: output)
    if output != "-" { Console.say(Indonesian().written(output)) }
  }
}

struct WrittenListJSON: Encodable {
  var total: Int
  var letters: [WrittenJSON]
}

/// A written letter as the command line prints it.
struct WrittenJSON: Encodable {
  struct Issued: Encodable {
    var code: String
    var state: String
  }

  var id: Int
  var kind: String
  var title: String
  var `case`: String?
  var item: String?
  var system: String?
  var unit: String?
  var number: String?
  var day: String?
  /// Id in the agenda book.
  var letter: Int?
  var replaces: Int?
  var changedAt: String
  var issued: Issued?

  init(_ written: WrittenLetter, issued: IssuedPaper?, _ time: OfficeTime) {
    id = written.id
    kind = written.kind
    title = written.title
    self.case = written.subject.caseNumber
    item = written.subject.item
    system = written.subject.system
    unit = written.subject.unit
    number = written.number
    day = written.day?.description
    letter = written.letter
    replaces = written.replaces
    changedAt = time.stamp(written.changedAt)
    self.issued = issued.map { Issued(code: $0.code.description, state: $0.state.rawValue) }
  }

  func say(asJSON: Bool) {
    if asJSON { return Console.say(JSONText.of(self)) }
    Console.say(
      "\(id): " + [title, number, day ?? "konsep"].compactMap(\.self).joined(separator: ", "))
  }
}
