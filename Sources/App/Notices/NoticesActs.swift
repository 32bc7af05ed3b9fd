// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Procedures
import Records
import Web

extension OutwardSettings.Channel: ExpressibleByArgument {}

struct NoticesSecret: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secret", abstract: "Keep the mail password or the webhook's key, from stdin.",
    discussion: """
      One line of standard input; an empty one takes it away. It is never shown again.

      EXAMPLES:
        kawal notices secret mail --as fajar.maulana < sandi.txt
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "mail or webhook.") var channel: OutwardSettings.Channel

  func run() async throws {
    let secret = readLine() ?? ""
    try await OpenOffice.with(act.read.data) { office in
      let settings = try await office.store.outward().settings
      try await office.store.setOutward(
        settings, secrets: [channel: secret], by: try office.acting(act))
    }
    Console.say(act.read.json ? #"{"kept":\#(!secret.isEmpty)}"# : Indonesian().outwardSaved)
  }
}

struct NoticesTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Send a notice that says nothing, and wait for what comes of it.",
    discussion: """
      EXAMPLES:
        kawal notices test mail --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "mail or webhook.") var channel: OutwardSettings.Channel

  func run() async throws {
    let record = try await OpenOffice.with(act.read.data) { office in
      let acting = try office.acting(act)
      try await office.store.testOutward(channel, by: acting)
      try await OutwardWorker(
        store: office.store, isDemo: office.kind == .demo, now: { acting.at }
      ).work()
      return try await office.store.outwardNotices(limit: 20).first { $0.notice.what == .test }
    }
    guard let record else { return }
    let words = Indonesian()
    Console.say(
      act.read.json
        ? JSONText.of(OutwardRecordJSON(record))
        : words.outwardState(record.state)
          + (record.lastError.map { ". \(words.outwardError($0))" } ?? ""))
    if record.state != .sent { throw ExitCode(1) }
  }
}

struct NoticesLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List what left, what waits and what failed, newest first.",
    discussion: """
      EXAMPLES:
        kawal notices log --limit 100 --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "Most lines.") var limit = 30

  func run() async throws {
    let (records, time) = try await OpenOffice.with(read.data) { office in
      (try await office.store.outwardNotices(limit: limit), office.time)
    }
    if read.json { return Console.say(JSONText.of(records.map(OutwardRecordJSON.init))) }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["Waktu", "Penerima", "Isi", "Keadaan", "Keterangan"],
        rows: records.map { record in
          [
            time.short(record.at), record.recipient,
            words.outwardNotice(record.notice, due: time.short(record.notice.due)),
            words.outwardState(record.state), record.lastError.map(words.outwardError) ?? "",
          ]
        }
      ).text)
  }
}

struct NoticesChoose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choose", abstract: "Say whether you want to be written to.",
    discussion: """
      EXAMPLES:
        kawal notices choose off --as rina.wulandari
      """)

  enum Choice: String, ExpressibleByArgument, CaseIterable { case on, off }

  @OptionGroup var act: ActOptions
  @Argument(help: "on or off.") var choice: Choice

  func run() async throws {
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.chooseOutward(choice == .on, by: try office.acting(act))
    }
    Console.say(act.read.json ? #"{"wanted":\#(choice == .on)}"# : Indonesian().saved)
  }
}

struct NoticesSend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Take up what came up and send what is due, once.",
    discussion: """
      EXAMPLES:
        kawal notices send --json
      """)

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let (gathered, jobs) = try await OpenOffice.with(read.data) { office in
      let worker = OutwardWorker(store: office.store, isDemo: office.kind == .demo)
      let gathered = try await office.store.gatherOutward(at: worker.now())
      return (gathered, try await worker.work(limit: 100))
    }
    Console.say(
      read.json
        ? #"{"gathered":\#(gathered),"messages":\#(jobs)}"#
        : "\(gathered) diambil, \(jobs) pesan dicoba")
  }
}

struct OutwardRecordJSON: Encodable {
  var notice: OutwardNotice
  var channel: String
  var recipient: String
  var state: String
  var attempts: Int
  var lastError: String?

  init(_ record: OutwardRecord) {
    notice = record.notice
    channel = record.channel.rawValue
    recipient = record.recipient
    state = record.state.rawValue
    attempts = record.attempts
    lastError = record.lastError
  }
}
