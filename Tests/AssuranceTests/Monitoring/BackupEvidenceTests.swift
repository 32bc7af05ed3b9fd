// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import TestWorld
import Testing

@Suite struct BackupEvidenceTests {
  let rules = MonitoringRules.proposed
  let now = TestOffice.now

  private func backup(_ hoursAgo: Double, _ bytes: Int64 = 1000, good: Bool = true)
    -> BackupEvidence
  {
    BackupEvidence(
      system: "SIMPEG", tool: "restic", finishedAt: now.addingTimeInterval(-hoursAgo * 3600),
      bytes: bytes, snapshot: "\(hoursAgo)", isGood: good, source: .listing)
  }

  private var sound: [BackupEvidence] {
    var evidence = (0..<8).map { backup(2 + Double($0) * 24) }
    for kind in [BackupEvidence.Kind.check, .restore] {
      var piece = backup(48)
      piece.kind = kind
      piece.person = "Teguh Nugraha"
      evidence.append(piece)
    }
    return evidence
  }

  private func faults(_ evidence: [BackupEvidence], intensive: Bool = false) -> [String] {
    BackupEvidence.faults(
      evidence, since: now.addingTimeInterval(-100 * 86_400), isIntensive: intensive, at: now, rules
    ).map(\.id)
  }

  @Test func `backups that are proved have no fault`() {
    #expect(faults(sound) == [])
  }

  @Test func `each lack has its own name`() {
    #expect(faults([]) == ["missing", "unchecked", "untried"])
    #expect(faults(sound.filter { $0.kind != .restore }) == ["untried"])
    #expect(faults(sound + [backup(1, 400)]) == ["too-small"])
    #expect(faults(sound + [backup(1, 900, good: false)]) == ["failed"])
    #expect(
      faults(
        sound.map { piece in
          var piece = piece
          if piece.kind == .backup {
            piece.finishedAt = piece.finishedAt.addingTimeInterval(-25 * 3600)
          }
          return piece
        }) == ["missing"])
  }

  @Test func `in intensive mode six hours are the limit`() {
    let older = sound.map { piece in
      var piece = piece
      piece.finishedAt = piece.finishedAt.addingTimeInterval(-5 * 3600)
      return piece
    }
    #expect(faults(older) == [])
    #expect(faults(older, intensive: true) == ["missing"])
  }

  @Test func `nothing is missing before it was asked for`() {
    let faults = BackupEvidence.faults(
      [], since: now.addingTimeInterval(-3600), isIntensive: false, at: now, rules)
    #expect(faults.isEmpty)
  }

  @Test func `restic snapshots are read`() throws {
    let json = """
      [{"time":"2026-11-22T02:00:05.123456789+07:00","tree":"a","paths":["/srv/simpeg"],
        "hostname":"simpeg","id":"4bba301e9f","short_id":"4bba301e"},
       {"time":"2026-11-23T02:00:04+07:00","tree":"b","paths":["/srv/simpeg"],"id":"9d2f",
        "short_id":"9d2f","summary":{"backup_start":"2026-11-23T02:00:04+07:00",
        "backup_end":"2026-11-23T02:03:09+07:00","total_files_processed":1204,
        "total_bytes_processed":52428800}}]
      """
    let read = try BackupListing.read(Data(json.utf8), system: "SIMPEG", source: .listing, at: now)
    #expect(read.map(\.snapshot) == ["9d2f", "4bba301e9f"])
    #expect(read[0].bytes == 52_428_800)
    #expect(read[0].finishedAt == TestOffice.instant("2026-11-23", "02:03").addingTimeInterval(9))
    #expect(read[1].bytes == nil)
  }

  @Test func `restic's last line, borg's list and borg's report are read`() throws {
    let backup = """
      {"message_type":"status","percent_done":0.5}
      {"message_type":"summary","files_new":3,"data_added":10,"total_files_processed":12,
      """.replacing("\n", with: "").replacing("}{", with: "}\n{")
      + "\"total_bytes_processed\":4096,\"snapshot_id\":\"abc\"}\n"
    let one = try BackupListing.read(Data(backup.utf8), system: "S", source: .listing, at: now)
    #expect(one.map(\.snapshot) == ["abc"])
    #expect(one[0].finishedAt == now)
    let list =
      #"{"archives":[{"name":"simpeg-1","id":"f1","start":"2026-11-22T02:00:00.000000","time":"2026-11-22T02:00:00.000000"}],"repository":{"id":"r"}}"#
    #expect(
      try BackupListing.read(Data(list.utf8), system: "S", source: .listing, at: now)
        .map(\.snapshot) == ["f1"])
    let report =
      #"{"archive":{"name":"x","id":"f2","end":"2026-11-23T01:00:00.5","stats":{"original_size":99,"nfiles":7}}}"#
    let borg = try BackupListing.read(Data(report.utf8), system: "S", source: .listing, at: now)
    #expect(borg[0].bytes == 99)
    #expect(borg[0].files == 7)
    let check = #"{"message_type":"summary","num_errors":2,"broken_packs":null}"#
    let checked = try BackupListing.read(Data(check.utf8), system: "S", source: .listing, at: now)
    #expect(checked[0].kind == .check)
    #expect(!checked[0].isGood)
  }

  @Test func `a message is read, and one without its fields is refused by name`() throws {
    let message =
      #"{"app":"SIMPEG","tool":"skrip","finishedAt":"2026-11-23T01:00:00Z","bytes":5,"files":2,"snapshot":"s1","ok":true}"#
    let read = try BackupListing.read(
      Data(message.utf8), system: "SIMPEG", source: .webhook, at: now)
    #expect(read[0].tool == "skrip")
    #expect(throws: BackupListing.Problem.field("ok")) {
      try BackupListing.read(
        Data(#"{"finishedAt":"2026-11-23T01:00:00Z"}"#.utf8), system: "S", source: .webhook, at: now
      )
    }
    #expect(throws: BackupListing.Problem.field("person")) {
      try BackupListing.read(
        Data(#"{"kind":"restore","tool":"x","finishedAt":"2026-11-23T01:00:00Z","ok":true}"#.utf8),
        system: "S", source: .webhook, at: now)
    }
  }

  @Test(arguments: ["", "[", "{}", "[1]", "null", "{\"archives\":3}", "[{\"id\":1}]", "\u{0}"])
  func `what is no listing is refused`(text: String) {
    #expect(throws: BackupListing.Problem.self) {
      try BackupListing.read(Data(text.utf8), system: "S", source: .listing, at: now)
    }
  }

  @Test(arguments: [
    ("2026-11-23T02:00:00Z", 1_795_399_200.0), ("2026-11-23T02:00:00+07:00", 1_795_374_000),
    ("2026-11-23 02:00:00.25", 1_795_399_200.25),
  ])
  func `times are read as the tools write them`(text: String, seconds: Double) {
    #expect(BackupTime.read(text)?.timeIntervalSince1970 == seconds)
    #expect(BackupTime.read(String(text.dropLast(9))) == nil)
  }
}
