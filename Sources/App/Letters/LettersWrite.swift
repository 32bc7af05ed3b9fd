// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

/// Texts of fields as they are typed on a command line.
struct LetterFieldOptions: ParsableArguments {
  @Option(name: .customLong("field"), help: ArgumentHelp("A field's text.", valueName: "name=text"))
  var fields: [String] = []

  /// By field.
  func typed() throws -> [String: String] {
    var typed: [String: String] = [:]
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--field wants name=text: \(field)") }
      typed[parts[0]] = parts[1]
    }
    return typed
  }
}

struct LettersWrite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Begin a letter of a kind, or one in the place of another.",
    discussion: """
      Fields that are not given begin as the kind has them, or as they stood in the letter that is
      replaced. The letter is a draft until it is finished.

      EXAMPLES:
        kawal letters write nota-dinas --field kepada=Sekretaris --field hal=Rapat --field isi="Isi" --as rina.wulandari
        kawal letters write ba-uji-ulang --case BKS-2026-0002 --item SIMPEG --as rina.wulandari
        kawal letters write --replaces 7 --field hal="Hal yang benar" --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of a kind.") var kind: String?
  @Option(name: .customLong("case"), help: "Number of the case it is about.") var number: String?
  @Option(help: "A system's code, for its part of the case.") var item: String?
  @Option(help: "Name of the output that it follows.") var output: String?
  @Option(help: "A system of the register.") var system: String?
  @Option(help: "Code of the agency to which it goes.") var unit: String?
  @Option(help: "Code of the post that signs; as the kind has it where absent.") var signer: String?
  @OptionGroup var fields: LetterFieldOptions
  @Option(help: "Id of a finished letter in whose place it comes.") var replaces: Int?
  @Option(help: ArgumentHelp("Key that makes repeating the command harmless.", valueName: "id"))
  var command: String?

  func validate() throws {
    if (kind == nil) == (replaces == nil) { throw ValidationError("Name a KIND or --replaces.") }
  }

  func run() async throws {
    let given = try fields.typed()
    let shown = try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.command = command
      var old: WrittenLetter?
      if let replaces { old = try await office.written(replaces) }
      let id = old?.kind ?? kind ?? ""
      guard let entry = try await LetterKinds.load(office.store)[id] else {
        throw Failure(.notFound, "no such kind of letter: \(id)")
      }
      if let wrong = given.keys.first(where: { name in
        !entry.kind.fields.contains { $0.name == name }
      }) {
        throw ValidationError(
          "\(id) has no field \(wrong): \(entry.kind.fields.map(\.name).joined(separator: ", ")).")
      }
      var subject =
        old?.subject
        ?? LetterSubject(caseNumber: number, item: item, output: output, system: system)
      if let unit { subject.unit = unit }
      let signer = signer ?? old?.signer
      let order = LetterPress.Order(entry.kind, about: subject, signer: signer)
      var typed = old?.typed ?? [:]
      if old == nil {
        typed = try await PaperMaker(store: office.store, at: acting.at).starts(order)
      }
      typed.merge(given) { $1 }
      let written = try await office.store.write(
        kind: id, title: entry.kind.title(of: typed), about: subject, typed: typed,
        signer: signer, replacing: replaces, by: acting)
      return try await office.shown(letter: written)
    }
    shown.say(asJSON: act.read.json)
  }
}

struct LettersFinish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish", abstract: "Give a draft its number and its day; nothing changes after.",
    discussion: """
      EXAMPLES:
        kawal letters finish 7 --as rina.wulandari
        kawal letters finish 7 --day 2026-11-23 --number 555/57/2026 --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of the letter.") var id: Int
  @Option(help: "Day that stands on it, 2026-11-23; today where absent.") var day: String?
  @Option(help: "Number from elsewhere; the office's next one where absent.") var number: String?
  @Option(help: ArgumentHelp("Key that makes repeating the command harmless.", valueName: "id"))
  var command: String?

  func run() async throws {
    let shown = try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.command = command
      let letter = try await office.written(id)
      guard let entry = try await LetterKinds.load(office.store)[letter.kind] else {
        throw Failure(.notFound, "no such kind of letter: \(letter.kind)")
      }
      var settled = office.calendar.date(of: acting.at)
      if let day {
        guard let given = CalendarDate(day) else {
          throw ValidationError("Not a day: \(day). Write 2026-11-23.")
        }
        settled = given
      }
      // What can't be drawn gets no number.
      if !letter.isFinal {
        var trial = LetterPress.Order(entry.kind, of: letter)
        trial.day = settled
        trial.number = "1"
        let maker = try await PaperMaker(store: office.store, at: acting.at)
        do { _ = try await maker.letter(trial) } catch let gaps as LetterGaps {
          throw ListedFaults(gaps, entry.kind)
        }
      }
      _ = try await office.store.number(
        writtenLetter: id, as: entry.kind, text: entry.text, on: settled, given: number, by: acting)
      return try await office.shown(letter: id)
    }
    shown.say(asJSON: act.read.json)
  }
}

struct LettersIssue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Let a finished letter go out with code and QR, to be signed.",
    discussion: """
      A letter that comes in another's place ends the other's paper. From here on it is a paper like
      others: kawal papers show, sign, attach, withdraw.

      EXAMPLES:
        kawal letters issue 7 --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of the letter.") var id: Int
  @Option(help: ArgumentHelp("Key that makes repeating the command harmless.", valueName: "id"))
  var command: String?

  func run() async throws {
    let shown = try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.command = command
      let letter = try await office.written(id)
      guard let day = letter.day else {
        throw Refusal.rule(code: "letter-not-final", detail: [letter.title])
      }
      let paper = try await IssuingDesk(store: office.store).issue(
        SigningDesk.Draft(.letter(id), number: letter.number, day: day), by: acting)
      return try await office.shown(paper.code)
    }
    shown.say(asJSON: act.read.json)
  }
}

extension LetterKind {
  /// What a letter is called in lists: what it is about, else its kind.
  func title(of typed: [String: String]) -> String {
    let title = typed["hal"] ?? typed["tentang"] ?? title
    return title.allSatisfy(\.isWhitespace) ? self.title : String(title.prefix(300))
  }
}

extension OpenOffice {
  func written(_ id: Int) async throws -> WrittenLetter {
    guard let letter = try await store.writtenLetter(id) else {
      throw Failure(.notFound, "no such letter \(id)")
    }
    return letter
  }

  func shown(letter id: Int) async throws -> WrittenJSON {
    WrittenJSON(
      try await written(id), issued: try await store.issuedPapers(ofLetters: [id])[id], time)
  }
}
