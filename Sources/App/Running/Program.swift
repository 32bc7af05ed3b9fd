// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// From arguments to an exit code.
enum Program {
  static let version = "0.1.0"

  static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try Kawal.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return Report(asJSON: arguments.contains("--json")).tell(error)
    }
  }
}
