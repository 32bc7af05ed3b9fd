// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Records
import Web

struct PeoplePassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Set somebody's password; they change it when they sign in.",
    discussion: """
      The password is read from standard input, one line, so that it stands in no history.

      EXAMPLES:
        kawal people password rina.wulandari < sandi.txt
        kawal people password fajar.maulana --keep < sandi.txt
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "User name.") var username: String
  @Flag(help: "They need not change it.") var keep = false
  @Option(name: .customLong("as"), help: "User name of who sets it; the program where absent.")
  var actor: String?

  func run() async throws {
    guard let password = readLine(strippingNewline: true), !password.isEmpty else {
      throw ValidationError("Write the password to standard input.")
    }
    try await OpenOffice.with(data) { office in
      let now = try office.instant(nil)
      try await office.store.setPassword(
        username, to: password, mustChange: !keep,
        by: actor.map { Acting($0, at: now) } ?? .machine(at: now))
    }
    Console.say(Indonesian().actDone)
  }
}
