// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct LettersRegister: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Enter a letter by hand under the next agenda number.",
    discussion: """
      --in for one that came, --out for one that goes out: it gets the office's next letter number
      unless --number gives it one. What cases ask for and deliver is entered by itself.

      EXAMPLES:
        kawal letters register --in --unit bkpsdm --subject "Permohonan sertifikat" --number 800/412/2026 --date 2026-11-20 --as yuni.astari
        kawal letters register --out --unit disdik --subject "Undangan sosialisasi" --file undangan.pdf --as yuni.astari
      """)

  @OptionGroup var act: ActOptions
  @Flag(name: .customLong("in"), help: "A letter that came in.") var incoming = false
  @Flag(name: .customLong("out"), help: "A letter that goes out.") var outgoing = false
  @Option(help: "Code of the agency it comes from or goes to.") var unit: String
  @Option(help: "What it is about.") var subject: String
  @Option(help: "Number as written on the letter.") var number: String?
  @Option(help: "Date as written on the letter, 2026-11-20.") var date: String?
  @Option(help: "In short, what it says.") var body: String?
  @Option(help: "normal, urgent or very-urgent.") var speed = "normal"
  @Option(help: "normal, limited, secret or very-secret.") var secrecy = "normal"
  @Option(help: "Number in the national letter application.") var srikandi: String?
  @Option(help: "A scan or enclosure; repeat for more.") var file: [String] = []
  @Option(help: "Key that makes repeating the command harmless.") var command: String?

  func validate() throws {
    if incoming == outgoing { throw ValidationError("A letter is --in or --out.") }
    if let date, CalendarDate(date) == nil {
      throw ValidationError("--date is a day: 2026-11-20.")
    }
    if Disposition.Speed(rawValue: speed) == nil {
      throw ValidationError("--speed is normal, urgent or very-urgent.")
    }
    if Disposition.Secrecy(rawValue: secrecy) == nil {
      throw ValidationError("--secrecy is normal, limited, secret or very-secret.")
    }
  }

  func run() async throws {
    let letter = try await OpenOffice.with(act.read.data) { office in
      var acting = try office.acting(act)
      acting.command = command
      var files: [String] = []
      for path in file { files.append(try await office.keep(path, by: acting).sha256) }
      let id = try await office.store.registerLetter(
        Letter(
          direction: incoming ? .incoming : .outgoing, year: 0, agenda: 0, number: number,
          date: date.flatMap { CalendarDate($0) }
            ?? (outgoing ? office.calendar.date(of: acting.at) : nil),
          registeredAt: acting.at, registeredBy: acting.username, unit: unit, subject: subject,
          body: body, speed: Disposition.Speed(rawValue: speed) ?? .normal,
          secrecy: Disposition.Secrecy(rawValue: secrecy) ?? .normal, files: files,
          srikandi: srikandi), by: acting)
      return try await office.letter(id)
    }
    Console.say(act.read.json ? JSONText.of(letter) : letter.line)
  }
}

struct LettersLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Put a letter that was entered by hand with the case it is about.",
    discussion: """
      EXAMPLES:
        kawal letters link 12 BKS-2026-0042 --as yuni.astari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of the letter, as the list prints it.") var id: Int
  @Argument(help: "Number of the case.") var number: String

  func run() async throws {
    let letter = try await OpenOffice.with(act.read.data) { office in
      try await office.store.link(letter: id, toCase: number, by: try office.acting(act))
      return try await office.letter(id)
    }
    Console.say(act.read.json ? JSONText.of(letter) : Indonesian().actDone)
  }
}

struct LettersNumber: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "srikandi", abstract: "Note the number a letter has in SRIKANDI.",
    discussion: """
      EXAMPLES:
        kawal letters srikandi 12 SRK-88123 --as yuni.astari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Id of the letter, as the list prints it.") var id: Int
  @Argument(help: "Its number there.") var number: String

  func run() async throws {
    let letter = try await OpenOffice.with(act.read.data) { office in
      try await office.store.setSrikandi(number, of: id, by: try office.acting(act))
      return try await office.letter(id)
    }
    Console.say(act.read.json ? JSONText.of(letter) : Indonesian().actDone)
  }
}

extension OpenOffice {
  fileprivate func letter(_ id: Int) async throws -> LetterJSON {
    guard let record = try await store.letter(id) else {
      throw Failure(.notFound, "no such letter \(id)")
    }
    return LetterJSON(record, time)
  }
}

extension LetterJSON {
  /// "12: masuk 4/2026, 800/412/2026".
  fileprivate var line: String {
    let book = direction == Letter.Direction.incoming.rawValue ? "masuk" : "keluar"
    return "\(id): \(book) \(agenda)/\(year)" + (number.map { ", \($0)" } ?? "")
  }
}
