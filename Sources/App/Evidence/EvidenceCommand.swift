// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Records
import Web

struct EvidenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "The evidence of a year, for inspectors and indices.",
    subcommands: [EvidencePackCommand.self])
}

struct EvidencePackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Pack a year's evidence as a ZIP with a table of contents and SHA-256 of each file.",
    discussion: """
      What is missing is named in the table of contents. The same records give the same bytes.

      EXAMPLES:
        kawal evidence pack 2026 -o paket-bukti-2026.zip
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "The year.") var year: Int
  @Option(name: [.customShort("o"), .customLong("output-file")], help: "The archive.")
  var output: String

  func validate() throws {
    guard (2000...2200).contains(year) else { throw ValidationError("Not a year: \(year)") }
  }

  func run() async throws {
    let contents = try await OpenOffice.with(read.data) { office in
      try await EvidencePacker(store: office.store, year: year)
        .write(to: URL(fileURLWithPath: output))
    }
    if read.json {
      Console.say(JSONText.of(contents))
    } else {
      Console.say(Indonesian().written(output))
      for line in contents.missing { Console.say("  – \(line)") }
    }
  }
}
