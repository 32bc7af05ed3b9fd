// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Papers
import Records
import SampleSites
import Web

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the pages, and do what waits in the queue.",
    discussion: """
      A demo office also serves the sample sites on 127.0.0.1, from port 8181 on: the systems to
      try probes and monitoring on.

      EXAMPLES:
        kawal serve
        kawal serve --port 9000 --data /srv/kawal
      """)

  @OptionGroup var data: DataOptions
  @Option(help: "Address to listen on.") var host = "127.0.0.1"
  @Option(help: "Port; 0 takes a free one.") var port = 8080
  @Flag(help: "Leave out the sample sites of a demo office.") var noSamples = false

  func run() async throws {
    guard FileManager.default.fileExists(atPath: data.folder + "/kawal.sqlite") else {
      throw ValidationError(
        "No office in \(data.folder). Make one with: kawal init --data \(data.folder)")
    }
    Memory.keepSmall()
    let store = try await Store.open(folder: data.folder)
    var settings = WebServer.Settings(version: Program.version)
    settings.host = host
    settings.port = port
    settings.demoAccounts = DemoOffice.accounts
    settings.press = Press(
      procedures: { procedures, sheet in
        let maker = try await PaperMaker(store: store, at: Date())
        return Array(
          try await maker.sop(procedures, on: sheet == .a4 ? .a4Lying : .f4Lying))
      }, workbook: WorkbookPress.write,
      paper: { paper in
        Array(try await PaperMaker(store: store, at: Date()).paper(paper))
      },
      headMessage: { try await PaperMaker(store: store, at: Date()).headSummary().message() },
      wordReport: { number, item in
        try await PaperMaker(store: store, at: Date()).wordReportBytes(of: number, item: item)
      })
    settings.press?.cover = { picture, boxes in
      CoveredPicture.bytes(of: Data(picture), under: boxes).map(Array.init)
    }
    settings.checks = Shipped.repeatable
    for secret in try await store.lostSecrets() {
      Console.complain(Indonesian().secretToSet(secret))
    }
    let own = OwnFiles(in: data.folder)
    settings.ownFile = own.text
    for fault in own.faults() { Console.complain(fault.description) }
    settings.signing = IssuingDesk(store: store).desk
    settings.letterPress = LetterPress(store: store)
    let isDemo = try await store.kind() == .demo
    let samples = isDemo && !noSamples ? try await SampleOffice.start(in: data.folder) : nil
    let host = host
    let folder = data.folder
    try await withThrowingTaskGroup { group in
      group.addTask { await Memory.keepEnough() }
      let worker = PaperWorker(store: store)
      group.addTask { try await worker.run() }
      let monitors = try await MonitorService.real(on: store)
      group.addTask { await monitors.run() }
      let outward = OutwardWorker(store: store, isDemo: isDemo)
      group.addTask { try await outward.run() }
      let reports = ReportWorker(store: store)
      group.addTask { try await reports.run() }
      let evidence = EvidenceWorker(
        store: store, scratch: URL(fileURLWithPath: folder).appending(path: "uploads"))
      group.addTask { try await evidence.run() }
      let probes = ProbeWorker(store: store, samples: samples == nil ? nil : folder)
      group.addTask { try await probes.run() }
      group.addTask { [settings] in
        try await WebServer.run(store, settings) { port in
          Console.say("http://\(host):\(port)")
          if isDemo {
            for account in DemoOffice.accounts {
              Console.say("  \(account.username) / \(account.password)  (\(account.name))")
            }
            for place in samples?.places ?? [] {
              Console.say("  \(place.address)  \(place.site.shows)")
            }
          }
          Memory.giveBack()
        }
      }
      // The server ends by a signal, the worker never by itself.
      try await group.next()
      group.cancelAll()
    }
    await samples?.stop()
    await store.close()
  }
}
