// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Records
import Web

struct AuditJournal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Print what was done outside of cases, the newest first.",
    discussion: """
      EXAMPLES:
        kawal audit journal
        kawal audit journal --before 200 --limit 100 --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "Only entries before this number.") var before: Int?
  @Option(help: "Most entries.") var limit = 50

  func run() async throws {
    let (entries, time) = try await OpenOffice.with(read.data) { office in
      (try await office.store.journal(before: before, limit: max(1, limit)), office.time)
    }
    if read.json { return Console.say(JSONText.of(entries.map { JournalJSON($0, time) })) }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["No.", "Waktu", "Oleh", "Tindakan", "Isi"],
        rows: entries.map { entry in
          [
            "\(entry.seq)", time.short(entry.at), entry.officer, words.journalKind(entry.kind),
            String(entry.payload.prefix(100)),
          ]
        }
      ).text)
  }
}

struct AuditSeals: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seals", abstract: "Print all seals, the newest first.",
    discussion: """
      EXAMPLES:
        kawal audit seals
        kawal audit seals --json
      """)

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let (seals, time) = try await OpenOffice.with(read.data) { office in
      (try await office.store.seals(), office.time)
    }
    if read.json { return Console.say(JSONText.of(seals.map { SealJSON($0, time) })) }
    Console.say(
      TextTable(
        head: ["No.", "Waktu", "Oleh", "Sidik"],
        rows: seals.map { ["\($0.number)", time.short($0.at), $0.officer, $0.hash] }
      ).text)
  }
}

private struct JournalJSON: Encodable {
  var seq: Int
  var at: String
  var officer: String
  var kind: String
  var payload: JSONValue
  var hash: String

  init(_ entry: Journal.Entry, _ time: OfficeTime) {
    seq = entry.seq
    at = time.stamp(entry.at)
    officer = entry.officer
    kind = entry.kind
    payload = (try? JSONValue(parsing: entry.payload)) ?? .text(entry.payload)
    hash = entry.hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
