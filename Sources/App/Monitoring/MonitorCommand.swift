// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Probes
import Procedures
import Records
import Web

struct MonitorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monitor", abstract: "Watch systems: what is watched, how it stands.",
    subcommands: [
      MonitorList.self, MonitorShow.self, MonitorStart.self, MonitorStop.self, MonitorRun.self,
      MonitorDomains.self, MonitorRulesCommand.self,
    ])
}

struct MonitorList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List monitors, the disturbed ones first.",
    discussion: """
      EXAMPLES:
        kawal monitor list
        kawal monitor list --state down --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "Only this system's.") var system: String?
  @Option(help: "Only those in this state: up, pending, down, partial, maintenance, unknown.")
  var state: String?
  @Flag(help: "Those that were stopped, too.") var all = false
  @Option(help: "Most monitors.") var limit = 500

  func run() async throws {
    var filter = MonitorFilter()
    filter.system = system
    filter.includesStopped = all
    if let state {
      guard let known = Health.State(rawValue: state) else {
        throw ValidationError(
          "--state is one of: \(Health.State.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      filter.state = known
    }
    let (rows, count, time) = try await OpenOffice.with(read.data) { [filter] office in
      let found = try await office.store.monitors(filter, limit: limit)
      return (found.rows, found.count, office.time)
    }
    if read.json {
      Console.say(
        JSONText.of(MonitorListJSON(total: count, monitors: rows.map { MonitorJSON($0, time) })))
      return
    }
    let words = Indonesian()
    Console.say(
      TextTable(
        head: ["No", "Sistem", "Keadaan", "Sejak", "Terakhir", "ms", "Alamat"],
        rows: rows.map { record in
          [
            "\(record.monitor.id)", record.monitor.system, words.healthState(record.state),
            time.short(record.health.since), time.short(record.latest?.at),
            record.latest.map { "\($0.milliseconds)" } ?? "–", record.monitor.url,
          ]
        }
      ).text)
  }
}

struct MonitorShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a monitor: uptime, last looks, open incidents.",
    discussion: """
      EXAMPLES:
        kawal monitor show 3 --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Number of the monitor.") var id: Int

  func run() async throws {
    let (shown, time) = try await OpenOffice.with(read.data) { office in
      guard let record = try await office.store.monitor(id) else {
        throw Failure(.notFound, "no such monitor \(id)")
      }
      let history = try await office.store.history(of: id, at: Date())
      return ((record, history), office.time)
    }
    let (record, history) = shown
    var json = MonitorJSON(record, time)
    json.uptimeDay = history.dayLooks.uptime
    json.uptimeMonth = MonitorHistory.total(history.month).uptime
    json.uptimeYear = MonitorHistory.total(history.year).uptime
    if read.json {
      Console.say(JSONText.of(json))
      return
    }
    let words = Indonesian()
    Console.say("\(record.systemName) (\(record.monitor.system))  \(record.monitor.url)")
    Console.say("\(words.healthState(record.state))  \(time.short(record.health.since))")
    Console.say(
      "24 jam \(words.uptime(json.uptimeDay)) · 30 hari \(words.uptime(json.uptimeMonth)) · "
        + "setahun \(words.uptime(json.uptimeYear))")
    if let detail = record.latest?.detail { Console.say(detail) }
  }
}

struct MonitorStart: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin to watch a system, or change how it is watched.",
    discussion: """
      The address comes from the register, unless --url names another one of the system. An address
      of the inside network is looked at only where visits to the system may go there.

      EXAMPLES:
        kawal monitor start SIMPEG --as rina.wulandari
        kawal monitor start SIMPEG --every 30 --text "Sistem Informasi Kepegawaian" --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the system.") var system: String
  @Option(help: "Another address than the register's.") var url: String?
  @Option(help: "Seconds from look to look, 20 to 3600.") var every: Int?
  @Option(help: "A text that must stand in the page.") var text: String?

  func run() async throws {
    let (record, time) = try await OpenOffice.with(act.read.data) { office in
      let id = try await office.store.startMonitor(
        of: system, url: url, intervalSeconds: every, expectation: Expectation(needsText: text),
        by: try office.acting(act))
      guard let record = try await office.store.monitor(id) else {
        throw Failure(.internal, "the monitor is not there")
      }
      return (record, office.time)
    }
    Console.say(
      act.read.json
        ? JSONText.of(MonitorJSON(record, time)) : "\(record.monitor.id)  \(record.monitor.url)")
  }
}

struct MonitorStop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Stop watching.",
    discussion: """
      What an order of a case started ends with its follow-up, not by this.

      EXAMPLES:
        kawal monitor stop 3 --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Number of the monitor.") var id: Int

  func run() async throws {
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.stopMonitor(id, by: try office.acting(act))
    }
    Console.say(act.read.json ? JSONText.of(["monitor": id]) : Indonesian().actDone)
  }
}

struct MonitorRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Watch without serving pages, until interrupted.",
    discussion: """
      `kawal serve` watches by itself; of several programs on one office only one watches at a time.
      With --for it ends by itself and says how it went.

      EXAMPLES:
        kawal monitor run
        kawal monitor run --for 60 --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(name: .customLong("for"), help: "Seconds after which it ends.") var seconds: Int?

  func run() async throws {
    Memory.keepSmall()
    let store = try await Store.open(folder: read.data.folder)
    let service = try await MonitorService.real(on: store)
    let watching = Task { await service.run() }
    if let seconds {
      try await Task.sleep(for: .seconds(seconds))
      watching.cancel()
    }
    await watching.value
    let figures = await service.figures
    await store.close()
    if read.json {
      Console.say(JSONText.of(figures))
    } else {
      Console.say(
        "\(figures.looks) looks at \(figures.monitors) monitors, \(figures.failed) failed")
    }
  }
}

struct MonitorRulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Print the figures by which monitoring judges, or set others.",
    discussion: """
      A file given with --set is JSON; what it leaves out keeps its proposal. docs/monitoring.md says
      what each figure means.

      EXAMPLES:
        kawal monitor rules
        kawal monitor rules --set aturan.json --as fajar.maulana
        kawal monitor rules --public-states on --as fajar.maulana
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: ArgumentHelp("A JSON file with other figures.", valueName: "file")) var set: String?
  @Option(help: "Whether the page of states may be seen without an account: on or off.")
  var publicStates: String?
  @Option(
    name: .customLong("as"), help: ArgumentHelp("User name of who sets them.", valueName: "user"))
  var username: String?

  func run() async throws {
    if let publicStates, publicStates != "on", publicStates != "off" {
      throw ValidationError("--public-states is on or off.")
    }
    let rules = try await OpenOffice.with(read.data) { office in
      if set != nil || publicStates != nil {
        guard let username else { throw ValidationError("Say who sets it, with --as.") }
        let acting = Acting(username, at: try office.instant(nil))
        if let set {
          let text = String(decoding: try LocalFile.bytes(set), as: UTF8.self)
          try await office.store.setMonitoringRules(text, by: acting)
        }
        if let publicStates { try await office.store.openStates(publicStates == "on", by: acting) }
      }
      return try await office.store.monitoringRules()
    }
    Console.say(JSONText.of(rules))
  }
}
