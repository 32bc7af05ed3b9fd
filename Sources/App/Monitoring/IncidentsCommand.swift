// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Procedures
import Records
import Web

struct IncidentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents", abstract: "What monitoring noticed, and what persons say about it.",
    subcommands: [
      IncidentsList.self, IncidentsShow.self, IncidentsAcknowledge.self, IncidentsConfirm.self,
      IncidentsRefute.self, IncidentsNote.self, IncidentsClose.self,
    ])
}

struct IncidentsList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List incidents, open ones first.",
    discussion: """
      EXAMPLES:
        kawal incidents list --open
        kawal incidents list --system SIMPEG --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "Only this system's.") var system: String?
  @Flag(name: .customLong("open"), help: "Only those that are not over.") var openOnly = false
  @Option(help: "Most incidents.") var limit = 200

  func run() async throws {
    var filter = IncidentFilter()
    filter.system = system
    filter.openOnly = openOnly
    let (rows, count, time) = try await OpenOffice.with(read.data) { [filter] office in
      let found = try await office.store.incidents(filter, limit: limit)
      return (found.rows, found.count, office.time)
    }
    if read.json {
      Console.say(
        JSONText.of(
          IncidentListJSON(total: count, incidents: rows.map { IncidentJSON($0, nil, time) })))
      return
    }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["Nomor", "Insiden", "Tingkat", "Keadaan", "Dibuka", "Selesai"],
        rows: rows.map { record in
          [
            record.incident.number, words.incidentTitle(record.incident, record.systemName),
            words.severity(record.incident.severity), words.incidentState(record.incident),
            time.short(record.incident.openedAt), time.short(record.incident.resolvedAt),
          ]
        }
      ).text)
  }
}

struct IncidentListJSON: Encodable {
  var total: Int
  var incidents: [IncidentJSON]
}

struct IncidentsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an incident with its history.",
    discussion: """
      EXAMPLES:
        kawal incidents show INS-2026-0001 --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Number of the incident.") var number: String

  func run() async throws {
    let (record, rules, time) = try await OpenOffice.with(read.data) { office in
      guard let record = try await office.store.incident(number) else {
        throw Failure(.notFound, "no such incident \(number)")
      }
      return (record, try await office.store.monitoringRules(), office.time)
    }
    if read.json {
      Console.say(JSONText.of(IncidentJSON(record, rules, time)))
      return
    }
    let words = Indonesian()
    Console.say("\(number)  \(words.incidentTitle(record.incident, record.systemName))")
    Console.say(
      "\(words.severity(record.incident.severity)) · \(words.incidentState(record.incident))")
    Console.say(
      TextTable(
        head: ["Waktu", "Tindakan", "Oleh", "Keterangan"],
        rows: record.events.map { event in
          [
            time.short(event.at), words.incidentEvent(event.kind), event.by ?? words.theMonitor,
            event.text.id,
          ]
        }
      ).text)
  }
}

/// One act of a person on an incident.
private func act(
  _ kind: IncidentEvent.Kind, on number: String, text: String, files: [String],
  _ options: ActOptions
) async throws {
  let (record, rules, time) = try await OpenOffice.with(options.read.data) { office in
    let acting = try office.acting(options)
    var kept: [String] = []
    for path in files { kept.append(try await office.keep(path, by: acting).sha256) }
    try await office.store.act(onIncident: number, kind, text: text, files: kept, by: acting)
    guard let record = try await office.store.incident(number) else {
      throw Failure(.notFound, "no such incident \(number)")
    }
    return (record, try await office.store.monitoringRules(), office.time)
  }
  Console.say(
    options.read.json ? JSONText.of(IncidentJSON(record, rules, time)) : Indonesian().actDone)
}

struct IncidentsAcknowledge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "Say that you are dealing with it; reminders stop.",
    discussion: """
      EXAMPLES:
        kawal incidents acknowledge INS-2026-0001 --as bayu.pradipta
      """)

  @OptionGroup var options: ActOptions
  @Argument(help: "Number of the incident.") var number: String
  @Option(help: "In words.") var text = ""

  func run() async throws {
    try await act(.acknowledged, on: number, text: text, files: [], options)
  }
}

struct IncidentsConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Say that the suspicion is right.",
    discussion: """
      EXAMPLES:
        kawal incidents confirm INS-2026-0001 --text "Halaman judi terlihat sendiri" --as bayu.pradipta
      """)

  @OptionGroup var options: ActOptions
  @Argument(help: "Number of the incident.") var number: String
  @Option(help: "What you saw.") var text: String
  @Option(help: "A file; repeat for more.") var file: [String] = []

  func run() async throws {
    try await act(.confirmed, on: number, text: text, files: file, options)
  }
}

struct IncidentsRefute: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refute", abstract: "Say that the suspicion is wrong; it ends and is not counted.",
    discussion: """
      EXAMPLES:
        kawal incidents refute INS-2026-0001 --text "Berita tentang pemberantasan" --as bayu.pradipta
      """)

  @OptionGroup var options: ActOptions
  @Argument(help: "Number of the incident.") var number: String
  @Option(help: "Why.") var text: String
  @Option(help: "A file; repeat for more.") var file: [String] = []

  func run() async throws { try await act(.refuted, on: number, text: text, files: file, options) }
}

struct IncidentsNote: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add what is known of it, with evidence.",
    discussion: """
      EXAMPLES:
        kawal incidents note INS-2026-0001 --text "Vendor sedang memeriksa" --as bayu.pradipta
      """)

  @OptionGroup var options: ActOptions
  @Argument(help: "Number of the incident.") var number: String
  @Option(help: "In words.") var text: String
  @Option(help: "A file; repeat for more.") var file: [String] = []

  func run() async throws { try await act(.noted, on: number, text: text, files: file, options) }
}

struct IncidentsClose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close what was put right and does not end by itself.",
    discussion: """
      EXAMPLES:
        kawal incidents close INS-2026-0001 --text "Sisipan dihapus, akun diganti" --as bayu.pradipta
      """)

  @OptionGroup var options: ActOptions
  @Argument(help: "Number of the incident.") var number: String
  @Option(help: "What was put right.") var text: String

  func run() async throws { try await act(.closed, on: number, text: text, files: [], options) }
}
