// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird
import Logging
import Records
import Synchronization
import TestWorld
import Testing

@testable import App
@testable import Web

/// A test office behind a real server on a free port, with a clock that the test turns.
final class Journey: Sendable {
  let office: TestOffice
  let port: Int
  private let clock: JourneyClock
  private let server: Task<Void, any Error>

  var store: Store { office.store }
  var now: Date { clock.now }

  /// It is Senin, 23 November 2026 pukul 09.00 WIB.
  init() async throws {
    let office = try await TestOffice.make()
    let clock = JourneyClock(TestOffice.now)
    let uploads = URL(fileURLWithPath: office.folder).appendingPathComponent("uploads")
    try FileManager.default.createDirectory(at: uploads, withIntermediateDirectories: true)
    let face = try await OfficeFace(of: office.store, version: "uji")
    var site = Site(
      store: office.store, office: { face }, sessions: .records(of: office.store),
      now: { clock.now }, uploads: uploads)
    site.checks = Shipped.repeatable
    var logger = Logger(label: "journey")
    logger.logLevel = .critical
    let (ports, announce) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: siteRouter(site),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in announce.yield(channel.localAddress?.port ?? 0) },
      logger: logger)
    server = Task { try await application.run() }
    var first: Int?
    for await port in ports {
      first = port
      break
    }
    self.port = try #require(first)
    self.office = office
    self.clock = clock
  }

  deinit { server.cancel() }

  /// It becomes this time of this day, by the office's clock.
  func on(_ day: String, _ time: String = "09:00") { clock.now = TestOffice.instant(day, time) }
  func later(minutes: Double) { clock.now += minutes * 60 }

  func browser(_ username: String) -> OfficeBrowser {
    OfficeBrowser(username, password: TestOffice.password, port: port)
  }

  /// Somebody at their desk.
  func person(_ username: String) -> Person { Person(browser(username), in: self) }

  /// What is recorded holds together to the last byte.
  func recordsHold(at place: SourceLocation = #_sourceLocation) async throws {
    let report = try await store.verifyAudit()
    #expect(report.holds, "\(report.faults)", sourceLocation: place)
    #expect(report.events > 0, sourceLocation: place)
  }
}

private final class JourneyClock: Sendable {
  private let instant: Mutex<Date>

  init(_ instant: Date) { self.instant = Mutex(instant) }

  var now: Date {
    get { instant.withLock { $0 } }
    set { instant.withLock { $0 = newValue } }
  }
}
