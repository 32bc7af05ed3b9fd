// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

struct BackupsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backups", abstract: "Proof of the systems' backups (not the office's own).",
    subcommands: [BackupsList.self, BackupsRecord.self, BackupsWatch.self])
}

struct BackupsList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List proof of backups, and what is wrong with them.",
    discussion: """
      EXAMPLES:
        kawal backups list
        kawal backups list --system SIMPEG --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "Only this system's.") var system: String?

  func run() async throws {
    let (standings, time) = try await OpenOffice.with(read.data) { office in
      let now = Date()
      let standings =
        if let system {
          [try await office.store.backups(of: system, at: now)]
        } else {
          try await office.store.backups(at: now)
        }
      return (standings, office.time)
    }
    if read.json {
      Console.say(JSONText.of(["backups": standings.map { BackupStandingJSON($0, time) }]))
      return
    }
    Console.say(
      TextTable(
        head: ["Sistem", "Cadangan terakhir", "Bukti", "Kekurangan"],
        rows: standings.map { standing in
          let last = standing.evidence.first { $0.kind == .backup && $0.isGood }
          return [
            standing.system, time.short(last?.finishedAt), "\(standing.evidence.count)",
            standing.faults.map(\.id).joined(separator: ", "),
          ]
        }
      ).text)
  }
}

struct BackupsRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Take proof: a listing of restic or borg, or a trial restore.",
    discussion: """
      The listing is JSON from a file, or from standard input with "-". A trial restore is recorded
      with --restored-by and --note.

      EXAMPLES:
        restic snapshots --json | kawal backups record SIMPEG - --as teguh.nugraha
        kawal backups record SIMPEG --restored-by "Teguh Nugraha" --note "Tabel pegawai pulih utuh" --as teguh.nugraha
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the system.") var system: String
  @Argument(help: "The listing; - for standard input.") var file: String?
  @Option(help: "Who tried the restore.") var restoredBy: String?
  @Option(help: "What was restored, and how it went.") var note: String?

  func run() async throws {
    guard (file == nil) != (restoredBy == nil) else {
      throw ValidationError("Give a listing, or --restored-by.")
    }
    let data: Data? =
      switch file {
      case nil: nil
      case "-"?: FileHandle.standardInput.readDataToEndOfFile()
      case let path?: Data(try LocalFile.bytes(path))
      }
    let count = try await OpenOffice.with(act.read.data) { office in
      let acting = try office.acting(act)
      let evidence: [BackupEvidence]
      if let data {
        do {
          evidence = try BackupListing.read(data, system: system, source: .listing, at: acting.at)
        } catch {
          throw Refusal.rule(code: "backup-listing", detail: [])
        }
      } else {
        evidence = [
          BackupEvidence(
            system: system, kind: .restore, tool: "manual", finishedAt: acting.at,
            snapshot: "\(office.calendar.date(of: acting.at)) \(restoredBy ?? "")", source: .person,
            person: restoredBy, note: note)
        ]
      }
      return try await office.store.record(evidence, by: acting)
    }
    Console.say(
      act.read.json
        ? JSONText.of(BackupTakenJSON(system: system, new: count))
        : Indonesian().evidenceTaken(count))
  }
}

struct BackupsWatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Ask for proof of a system's backups, or no longer.",
    discussion: """
      EXAMPLES:
        kawal backups watch SIMPEG --as rina.wulandari
        kawal backups watch SIMPEG --off --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the system.") var system: String
  @Flag(help: "No longer.") var off = false

  func run() async throws {
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.askForBackups(of: system, !off, by: try office.acting(act))
    }
    Console.say(act.read.json ? JSONText.of(["system": system]) : Indonesian().actDone)
  }
}

private struct BackupTakenJSON: Encodable {
  var system: String
  var new: Int
}

struct BackupStandingJSON: Encodable {
  struct Piece: Encodable {
    var kind: String
    var tool: String
    var finishedAt: String
    var bytes: Int64?
    var files: Int64?
    var snapshot: String
    var ok: Bool
    var person: String?
  }

  var system: String
  var since: String?
  var isIntensive: Bool
  var faults: [String]
  var evidence: [Piece]

  init(_ standing: BackupStanding, _ time: OfficeTime) {
    system = standing.system
    since = time.stamp(standing.since)
    isIntensive = standing.isIntensive
    faults = standing.faults.map(\.id)
    evidence = standing.evidence.map { piece in
      Piece(
        kind: piece.kind.rawValue, tool: piece.tool, finishedAt: time.stamp(piece.finishedAt),
        bytes: piece.bytes, files: piece.files, snapshot: piece.snapshot, ok: piece.isGood,
        person: piece.person)
    }
  }
}
