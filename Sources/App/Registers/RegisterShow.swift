// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct RegisterShow<Named: NamedRegister>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Named.register.rawValue
    return CommandConfiguration(
      commandName: "show", abstract: "Show one \(Named.noun) of the register.",
      discussion: """
        EXAMPLES:
          kawal \(name) show \(Named.example)
          kawal \(name) show \(Named.example) --json
        """)
  }

  @OptionGroup var read: ReadOptions
  @Argument(help: "Its code or name; for holdings the post's.") var key: String

  func run() async throws {
    let found = try await OpenOffice.with(read.data) { office in
      try await RegisterRecords.all(Named.register, office).records
        .filter { $0.key == key }.map(\.value)
    }
    guard let first = found.first else {
      throw Failure(.notFound, "no such \(Named.noun): \(key)")
    }
    if read.json {
      // A post may have several holders.
      Console.say(Named.register == .holdings ? JSONText.of(found) : JSONText.of(first))
      return
    }
    for record in found {
      guard case .object(let fields) = record else { continue }
      for field in fields.sorted(by: { $0.key < $1.key }) {
        Console.say("\(field.key): \(field.value.cell)")
      }
    }
  }
}
