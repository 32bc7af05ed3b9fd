// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct AuditSealCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Seal all that is recorded, so that a missing case would show.",
    discussion: """
      Print the seal, or keep it in another safe place: whoever has it can tell later whether
      anything recorded until then is gone or altered.

      EXAMPLES:
        kawal audit seal
        kawal audit seal --as siti.rahmawati --json > segel.json
      """)

  @OptionGroup var read: ReadOptions
  @Option(name: .customLong("as"), help: "User name of who seals; the program where absent.")
  var username: String?
  @Option(help: "Date the seal. Only in a --demo or --test office.") var at: String?

  func run() async throws {
    let (seal, time) = try await OpenOffice.with(read.data) { office in
      let instant = try office.instant(at)
      if let username {
        let viewer = try await office.viewer(username, at: instant)
        guard viewer.may(.sealAudit) else { throw Refusal.notPermitted }
      }
      return (
        try await office.store.seal(by: username ?? Journal.system, at: instant), office.time
      )
    }
    if read.json {
      Console.say(JSONText.of(SealJSON(seal, time)))
    } else {
      Console.say(Indonesian().sealed(seal.number, streams: seal.streams))
      Console.say("\(time.stamp(seal.at))  \(seal.hash)")
    }
  }
}
