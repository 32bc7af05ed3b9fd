// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records
import Web

struct RegisterExport<Named: NamedRegister>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Named.register.rawValue
    return CommandConfiguration(
      commandName: "export",
      abstract: "Write the register of \(name) as a CSV file that import takes back.",
      discussion: """
        EXAMPLES:
          kawal \(name) export -o \(name).csv
        """)
  }

  @OptionGroup var data: DataOptions
  @Option(
    name: [.customShort("o"), .customLong("output-file")],
    help: "The CSV file; - is standard output.")
  var output = "-"

  func run() async throws {
    let text = try await OpenOffice.with(data) { try await $0.store.exportCSV(Named.register) }
    try LocalFile.write(Array(text.utf8), to: output)
    if output != "-" { Console.say(Indonesian().written(output)) }
  }
}
