// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Statements found by where their text stands, not by what it says.
///
/// The SQL of an act is written in the program, so its address is always the same; to read some three hundred letters
/// for a hash, at each of its dozen statements, takes longer than many a statement does. Texts that are put together
/// have a new address each time and are looked up by GRDB as ever.
struct StatementMemo {
  private struct Slot {
    var sql: String
    var statement: Statement
  }
  private var slots = [Slot?](repeating: nil, count: 256)

  /// - Parameter prepare: finds or makes the statement where it is not known here.
  mutating func statement(
    _ sql: String, or prepare: (String) throws -> Statement
  ) rethrows -> Statement {
    let address =
      sql.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) } ?? 0
    let index = Int((address >> 4 ^ address >> 12) & 255)
    // Equal at a glance for the same text at the same place; another at its place is told by its letters.
    if let slot = slots[index], slot.sql == sql { return slot.statement }
    let statement = try prepare(sql)
    slots[index] = Slot(sql: sql, statement: statement)
    return statement
  }

  /// After a change of schema, and before the database is closed.
  mutating func forget() { slots = [Slot?](repeating: nil, count: 256) }
}
