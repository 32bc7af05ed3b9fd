// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Logging
import Probes
import Procedures
import Records

/// Watches: gives out looks when they are due, and has what they bring written down once a second.
///
/// What to look at, what a look means and what follows from it, `WatchDesk` decides; this is the
/// part that waits. Of several processes on one office only one watches at a time.
actor MonitorService {
  /// Looks under way at the same time.
  static let width = 200
  /// Looks that wait to be written when the records can't be reached; more are dropped.
  private static let outboxLimit = 20_000
  private static let lease: TimeInterval = 30

  private let store: Store
  private let looker: any Looker
  private let clock: WatchClock
  /// `nil` where nobody looks closely.
  private let prober: CloseLook?
  private let logger = Logger(label: "kawal.watch")
  /// Names this process in the lease.
  private let holder =
    "\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: .min ... .max))"

  private var desk = WatchDesk()
  private var outbox: [LookEntry] = []
  private var watch: Watch?
  private var closeLooks = CloseLookQueue()
  private var underWay = 0
  private var version: Int?
  private var askedAt = -Double.infinity
  private var renewedAt = -Double.infinity
  private(set) var figures = WatchFigures()

  init(store: Store, looker: any Looker, prober: CloseLook?, clock: WatchClock = .real) {
    self.prober = prober
    self.store = store
    self.looker = looker
    self.clock = clock
  }

  /// Watches until the task is cancelled, then writes down what is left.
  func run() async {
    while !Task.isCancelled {
      if await holds() {
        await keepWatch()
      } else {
        try? await Task.sleep(for: .seconds(5))
      }
    }
    try? await store.leaveWatch(as: holder)
  }

  private func keepWatch() async {
    await withTaskGroup { group in
      group.addTask { await self.handOut() }
      group.addTask { await self.every(1) { await self.write() } }
      group.addTask { await self.every(20) { await self.tidy() } }
      group.addTask { await self.every(300) { await self.askRegistry() } }
      group.addTask { await self.handOutCloseLooks() }
      group.addTask {
        // Until another process has taken over.
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(10))
          if !Task.isCancelled, await !self.holds() { return }
        }
      }
      await group.next()
      group.cancelAll()
    }
    await write()
  }

  private func every(_ seconds: Double, _ work: @Sendable () async -> Void) async {
    while !Task.isCancelled {
      do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
      await work()
    }
  }

  private func holds() async -> Bool {
    await attempt("take the watch") {
      try await store.holdWatch(as: holder, for: Self.lease, at: clock.now())
    } ?? false
  }

  // MARK: Looking

  private func handOut() async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        await renew()
        let now = clock.forward()
        while underWay < Self.width, let order = desk.next(now: clock.forward(), at: clock.now()) {
          underWay += 1
          figures.began(lateBy: order.lateSeconds)
          let at = clock.now().wholeMilliseconds
          group.addTask { [looker] in
            let report = await looker.look(order, at: at)
            await self.take(report, of: order)
          }
        }
        let next = underWay < Self.width ? desk.nextStart() ?? now + 1 : now + 0.02
        let pause = min(max(next - clock.forward(), 0.001), 1)
        do { try await Task.sleep(for: .seconds(pause)) } catch { break }
      }
      group.cancelAll()
    }
  }

  private func take(_ report: LookReport, of order: LookOrder) async {
    underWay -= 1
    figures.ended(failed: report.look.isFailed)
    let taking = desk.take(report, of: order.monitor, now: clock.forward())
    if let entry = taking.entry { outbox.append(entry) }
    let at = report.look.at
    if !taking.healths.isEmpty {
      await attempt("keep healths") { try await store.keep(taking.healths) }
    }
    if let draft = taking.raised {
      await attempt("raise") { try await store.raise(draft, at: at) }
    }
    if let draft = taking.resolved {
      await attempt("resolve") { try await store.resolve(draft, at: at) }
    }
    if taking.content != nil || taking.headers != nil {
      await attempt("keep a baseline") {
        try await store.propose(taking.content, taking.headers, of: order.monitor, at: at)
      }
    }
  }

  /// Takes over changes to the set of monitors; intervals also change with time.
  private func renew() async {
    let now = clock.forward()
    guard now - askedAt >= 2 else { return }
    askedAt = now
    let known = await attempt("read the version") { try await store.watchVersion() }
    guard let known else { return }
    if known == version, now - renewedAt < 60 { return }
    guard let watch = await attempt("read the watch", { try await store.watch(at: clock.now()) })
    else { return }
    self.watch = watch
    desk.renew(watch, now: now, at: clock.now()) { Double.random(in: 0..<1) }
    version = known
    renewedAt = now
    figures.set(monitors: desk.count, skipped: desk.queue.skipped)
  }

  /// Close looks as they fall due; a close look costs its server some forty requests.
  private func handOutCloseLooks() async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        if let prober, let watch {
          closeLooks.renew(watch, now: clock.forward(), at: clock.now())
          while let due = closeLooks.next(now: clock.forward()) {
            guard
              let monitor = watch.entries.first(where: { $0.monitor.id == due.monitor })?.monitor
            else {
              closeLooks.finished(due.monitor)
              continue
            }
            group.addTask { await self.look(at: monitor, due, by: prober) }
          }
        }
        do { try await Task.sleep(for: .seconds(5)) } catch { break }
      }
      group.cancelAll()
    }
    closeLooks = CloseLookQueue()
  }

  private func look(at monitor: Monitor, _ due: CloseLookQueue.Due, by prober: CloseLook) async {
    await attempt("look closely") { try await prober.look(at: monitor, at: clock.now()) }
    if due.wantsTLS {
      await attempt("look at TLS") { try await prober.lookAtTLS(of: monitor, at: clock.now()) }
    }
    closeLooks.finished(due.monitor)
  }

  // MARK: Writing

  private func write() async {
    guard !outbox.isEmpty else { return }
    let batch = outbox
    outbox = []
    figures.set(monitors: desk.count, skipped: desk.queue.skipped)
    do {
      let opened = try await store.take(looks: batch, at: clock.now())
      for number in opened { logger.notice("incident \(number)") }
    } catch {
      logger.error("looks not written", metadata: ["error": "\(error)"])
      outbox = Array((batch + outbox).suffix(Self.outboxLimit))
    }
  }

  private func tidy() async {
    let now = clock.now()
    await attempt("remind") { try await store.remind(at: now) }
    await attempt("digest") { try await store.digest(at: now) }
    await attempt("end what was cancelled") { try await store.endAbandonedMonitoring(at: now) }
    await attempt("check backups") { try await store.checkBackups(at: now) }
    await attempt("sum up looks") { try await store.sumUpLooks(at: now) }
  }

  private func askRegistry() async {
    await attempt("ask the registry") {
      try await RegistryAsker(store: store).work(at: clock.now())
    }
  }

  @discardableResult
  private func attempt<Value: Sendable>(
    _ what: String, _ work: () async throws -> Value
  ) async -> Value? {
    do { return try await work() } catch {
      if !(error is CancellationError) {
        logger.error("could not \(what)", metadata: ["error": "\(error)"])
      }
      return nil
    }
  }
}

extension MonitorService {
  /// Over the network, with what the program knows of gambling pages. A demo office stays on this
  /// machine: its other addresses are invented, and asking for them would disturb real name servers.
  static func real(on store: Store) async throws -> MonitorService {
    var manners = Manners(version: Program.version)
    manners.extraRoots = OwnFiles(of: store).roots
    let isDemo = try await store.kind() == .demo
    // A faulty file of the office's own must not end the watching.
    let own = try? Shipped.knowledge(OwnFiles(of: store))
    let knowledge = try own ?? Shipped.knowledge()
    let looker = LightLooker(manners, lexicon: knowledge.lexicon)
    return MonitorService(
      store: store, looker: isDemo ? HomeboundLooker(looker: looker) : looker,
      prober: CloseLook(
        store: store, manners: manners, knowledge: knowledge, staysHome: isDemo))
  }
}
