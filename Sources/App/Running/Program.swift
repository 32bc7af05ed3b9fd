// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Glibc

/// From arguments to an exit code.
enum Program {
  static let version = "0.1.0"

  static func run(_ given: [String]) async -> Int32 {
    let arguments = withoutLeadingFolder(given)
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

  /// `--data DIR` before the subcommand counts as well as after it.
  private static func withoutLeadingFolder(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    if first == "--data", arguments.count > 1 {
      setenv("KAWAL_DATA", arguments[1], 1)
      return Array(arguments.dropFirst(2))
    }
    if first.hasPrefix("--data=") {
      setenv("KAWAL_DATA", String(first.dropFirst(7)), 1)
      return Array(arguments.dropFirst())
    }
    return arguments
  }
}
