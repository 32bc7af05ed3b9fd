// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Acts whose event is not the whole of them, such as a new finding or a letter: what came of a
/// command stands in a table, so that the same form sent twice is one act.
extension SQLConnection {
  /// What the command brought when it was done before; `nil` when it is new or absent.
  func outcome(of command: String?) throws -> String? {
    guard let command else { return nil }
    return try first("SELECT outcome FROM commands WHERE command = ?", [.text(command)])?
      .text("outcome")
  }

  func remember(_ outcome: String, of command: String?, at instant: Date) throws {
    guard let command else { return }
    try execute(
      "INSERT INTO commands (command, outcome, at) VALUES (?, ?, ?)",
      [.text(command), .text(outcome), SQLValue(instant)])
  }
}
