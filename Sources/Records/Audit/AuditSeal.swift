// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Procedures

/// A mark that pins everything recorded up to a moment, small enough to be printed.
///
/// Its root is a Merkle root over the heads of all streams that moved since the seal before and
/// over the journal's; its hash takes in the hash of the seal before. Who has the print of one
/// seal can tell whether anything that was recorded until then is gone or another.
package struct AuditSeal: Sendable, Hashable, Codable, Identifiable {
  package var id: Int { number }
  /// From 1, without gaps.
  package var number: Int
  package var at: Date
  /// User name of who sealed.
  package var officer: String
  /// Streams there were.
  package var streams: Int
  /// Entries of the journal there were.
  package var journal: Int
  /// In hexadecimal, as the hashes below.
  package var root: String
  /// Hash of the seal before; 64 zeros for the first.
  package var previous: String
  package var hash: String

  init(
    number: Int, at: Date, officer: String, streams: Int, journal: Int, root: [UInt8],
    previous: [UInt8]
  ) {
    self.number = number
    self.at = at
    self.officer = officer
    self.streams = streams
    self.journal = journal
    self.root = Hex.encode(root)
    self.previous = Hex.encode(previous)
    hash = Hex.encode(
      EventChain.hash(
        after: previous,
        [
          "seal", "\(number)", "\(at.milliseconds)", officer, "\(streams)", "\(journal)",
          Hex.encode(root),
        ]))
  }

  /// As it stands in the table, whether it fits or not.
  init(row: SQLRow, previous: [UInt8]) throws {
    number = try row.int("number")
    at = try row.instant("at")
    officer = try row.text("officer")
    streams = try row.int("streams")
    journal = try row.int("journal")
    root = Hex.encode(try row.blob("root"))
    self.previous = Hex.encode(previous)
    hash = Hex.encode(try row.blob("hash"))
  }

  /// The seal as JSON for printing or for another safe place.
  package func text() throws -> String { try CanonicalJSON.text(self) }

  /// A head as a leaf of the tree.
  static func leaf(caseNumber: String, item: String, version: Int, hash: [UInt8]) -> [UInt8] {
    EventChain.hash(after: [], [caseNumber, item, "\(version)", Hex.encode(hash)])
  }
}

extension Store {
  /// Seals all that is recorded.
  @discardableResult
  package func seal(by officer: String, at instant: Date) async throws -> AuditSeal {
    try await database.write { try $0.seal(by: officer, at: instant.wholeMilliseconds) }
  }

  /// Compares a seal with its print.
  ///
  /// - Parameter print: its hash or its root in hexadecimal, or at least the first 16 digits.
  package func check(seal number: Int, print: String) async throws -> SealCheck {
    guard let seal = try await seals().first(where: { $0.number == number }) else {
      return .missing
    }
    let print = print.lowercased()
    guard print.count >= SealCheck.shortestPrint else { return .differs }
    return seal.hash.hasPrefix(print) || seal.root.hasPrefix(print) ? .holds : .differs
  }

  /// All seals, newest first.
  package func seals() async throws -> [AuditSeal] {
    try await database.read { connection in
      var previous = EventChain.root
      return try connection.run("SELECT * FROM seals ORDER BY number").map { row in
        defer { previous = (try? row.blob("hash")) ?? previous }
        return try AuditSeal(row: row, previous: previous)
      }.reversed()
    }
  }
}

/// What came of comparing a seal with its print.
package enum SealCheck: String, Sendable, Hashable {
  case holds, differs, missing

  /// Digits of a print that can't be met by chance.
  package static let shortestPrint = 16
}

extension SQLConnection {
  fileprivate func seal(by officer: String, at instant: Date) throws -> AuditSeal {
    let last = try first("SELECT number, hash FROM seals ORDER BY number DESC LIMIT 1")
    let number = try (last?.int("number") ?? 0) + 1
    let streams = try one("count", "SELECT COUNT(*) AS count FROM streams").int("count")
    let journal = try first("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
    // Before its heads, which refer to it; the root follows.
    try execute(
      """
      INSERT INTO seals (number, at, officer, streams, journal, root, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        SQLValue(number), SQLValue(instant), .text(officer), SQLValue(streams),
        SQLValue(try journal?.int("seq") ?? 0), .blob([]), .blob([]),
      ])
    try execute(
      """
      INSERT INTO seal_heads (seal, case_number, item, version, hash)
      SELECT ?, s.case_number, s.item, s.version, s.head FROM streams s
      WHERE NOT EXISTS (SELECT 1 FROM seal_heads h WHERE h.case_number = s.case_number
        AND h.item = s.item AND h.version = s.version)
      """, [SQLValue(number)])
    if let journal {
      try execute(
        """
        INSERT INTO seal_heads (seal, case_number, item, version, hash)
        VALUES (?, '', 'journal', ?, ?)
        """, [SQLValue(number), SQLValue(try journal.int("seq")), .blob(try journal.blob("hash"))])
    }
    var tree = MerkleTree()
    try eachHead(ofSeal: number) { tree.add($0.leaf) }
    let seal = AuditSeal(
      number: number, at: instant, officer: officer, streams: streams,
      journal: try journal?.int("seq") ?? 0, root: tree.root,
      previous: try last?.blob("hash") ?? EventChain.root)
    try execute(
      "UPDATE seals SET root = ?, hash = ? WHERE number = ?",
      [
        .blob(tree.root), .blob(Hex.decode(seal.hash) ?? []), SQLValue(number),
      ])
    // Who takes all seals away leaves this behind.
    try self.journal(
      .sealed, JournalledSeal(seal: number, root: seal.root, hash: seal.hash), by: officer,
      at: instant)
    return seal
  }

  /// Goes through what a seal pins, in the order of the tree.
  func eachHead(ofSeal number: Int, _ body: (SealedHead) throws -> Void) throws {
    var last = ("", "")
    var isFirst = true
    while true {
      let rows = try run(
        """
        SELECT case_number, item, version, hash FROM seal_heads
        WHERE seal = ? AND (case_number, item) \(isFirst ? ">=" : ">") (?, ?)
        ORDER BY case_number, item LIMIT 500
        """, [SQLValue(number), .text(last.0), .text(last.1)])
      for row in rows { try body(SealedHead(row: row)) }
      guard let end = rows.last else { return }
      last = (try end.text("case_number"), try end.text("item"))
      isFirst = false
    }
  }
}

/// The newest event of a stream, as a seal pins it.
struct SealedHead {
  var caseNumber: String
  var item: String
  var version: Int
  var hash: [UInt8]

  init(row: SQLRow) throws {
    caseNumber = try row.text("case_number")
    item = try row.text("item")
    version = try row.int("version")
    hash = try row.blob("hash")
  }

  var isJournal: Bool { caseNumber.isEmpty }

  var leaf: [UInt8] {
    AuditSeal.leaf(caseNumber: caseNumber, item: item, version: version, hash: hash)
  }
}

/// A seal as the journal notes it.
struct JournalledSeal: Codable {
  var seal: Int
  var root: String
  var hash: String
}
