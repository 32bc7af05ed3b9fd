// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import TestWorld
import Testing

/// A world without a network: time is a number, and a closure says how each address answers.
private struct Simulation {
  var desk = WatchDesk()
  var now = 0.0
  var raised: [IncidentDraft] = []
  var resolved: [Incident.Kind] = []
  var office: [IncidentDraft] = []
  var entries: [LookEntry] = []

  init(monitors: Int, interval: Int = 60, hosts: Int? = nil, rules: MonitoringRules = .proposed) {
    var random = SeededRandom(seed: 1)
    let entries = (1...monitors).map { id in
      Watch.Entry(
        monitor: Monitor(
          id: id, system: "S\(id)", url: "https://s\(id % (hosts ?? monitors)).contoh.go.id/",
          intervalSeconds: interval), systemName: "Sistem \(id)")
    }
    desk.renew(Watch(entries: entries, rules: rules), now: 0, at: instant) {
      Double.random(in: 0..<1, using: &random)
    }
  }

  var instant: Date { Date(timeIntervalSince1970: 1_800_000_000 + now) }

  mutating func run(until end: Double, answer: (LookOrder, Double) -> LookReport) {
    while let next = desk.nextStart(), next <= end {
      now = max(now, next)
      while let order = desk.next(now: now, at: instant) {
        var report = answer(order, now)
        report.look.at = instant
        let taking = desk.take(report, of: order.monitor, now: now + 0.1)
        if let draft = taking.raised { office.append(draft) }
        guard let entry = taking.entry else { continue }
        entries.append(entry)
        for deed in entry.deeds {
          switch deed {
          case .raise(let draft), .become(let draft, _): raised.append(draft)
          case .resolve(let kinds, _): resolved += kinds
          }
        }
      }
    }
    now = end
  }
}

private func report(_ outcome: Glance.Outcome, peer: String) -> LookReport {
  LookReport(look: Glance(at: .distantPast, outcome: outcome, milliseconds: 20, peer: peer))
}

@Suite struct WatchDeskTests {
  @Test func `a lost network of one's own is one incident, and nobody's downtime`() {
    var world = Simulation(monitors: 60)
    world.run(until: 1200) { order, now in
      report((300..<600).contains(now) ? .failed(.tcp) : .sound, peer: "203.0.113.\(order.monitor)")
    }
    #expect(world.office.map(\.kind) == [.cutOff])
    #expect(world.raised.isEmpty)
    #expect(world.entries.allSatisfy { $0.health.state != .down })
    #expect((1...60).allSatisfy { world.desk.health(of: $0)?.state == .up })
  }

  @Test func `a server that falls takes its own systems with it, and no others`() {
    var world = Simulation(monitors: 40)
    world.run(until: 900) { order, now in
      let isFallen = order.monitor <= 30 && now > 300
      return report(
        isFallen ? .failed(.tcp) : .sound,
        peer: order.monitor <= 30 ? "203.0.113.1" : "203.0.113.\(order.monitor)")
    }
    #expect(world.office.isEmpty)
    #expect(Set(world.raised.compactMap(\.monitor)) == Set(1...30))
    #expect(world.raised.allSatisfy { $0.kind == .down })
  }

  @Test func `an outage is noticed within two minutes and ends by itself`() {
    var world = Simulation(monitors: 10)
    world.run(until: 1200) { order, now in
      report(
        order.monitor == 3 && (300..<700).contains(now) ? .failed(.tcp) : .sound,
        peer: "203.0.113.\(order.monitor)")
    }
    #expect(world.raised.count == 1)
    #expect(world.raised.first?.monitor == 3)
    let down = world.entries.first { !$0.deeds.isEmpty }
    #expect(down.map { $0.look.at.timeIntervalSince1970 - 1_800_000_000 < 420 } ?? false)
    #expect(world.resolved.contains(.down))
  }

  @Test func `a changed page is raised after a second look, and a fleeting one is not`() {
    var rules = MonitoringRules.proposed
    rules.contentSeconds = 300
    var world = Simulation(monitors: 1, rules: rules)
    let clean = picture("Pelayanan kepegawaian daerah dengan formulir cuti pangkat mutasi")
    let other = picture("Halaman sudah diganti orang lain dengan sesuatu yang berbeda sekali")
    var pagesRead = 0
    world.run(until: 6000) { order, now in
      var answer = report(.sound, peer: "203.0.113.1")
      guard order.wantsPage else { return answer }
      pagesRead += 1
      // For a moment at one point, for good from another.
      let isOdd = (2000..<2310).contains(now) && pagesRead % 2 == 0
      answer.page = now > 4000 || isOdd ? other : clean
      return answer
    }
    #expect(Set(world.raised.map(\.kind)) == [.content])
    #expect(world.raised.first?.text.id.contains("Kata tetap") ?? false)
    let first = world.entries.first { entry in
      entry.deeds.contains { if case .raise = $0 { true } else { false } }
    }
    #expect((first?.look.at.timeIntervalSince1970 ?? 0) - 1_800_000_000 > 4000)
  }

  @Test func `a signature of vandals is a suspicion even before there is a baseline`() {
    var world = Simulation(monitors: 1)
    let page = PagePicture(
      title: "Hacked by nobody", text: "owned", tags: ["html", "h1"], scriptHosts: [],
      signature: "Hacked by nobody")
    world.run(until: 600) { order, _ in
      var answer = report(.sound, peer: "203.0.113.1")
      answer.page = order.wantsPage ? page : nil
      return answer
    }
    #expect(world.raised.first?.kind == .defacement)
    #expect(world.raised.first?.severity == .critical)
  }

  @Test func `an intensive mode shortens the interval until its end`() {
    let begin = Date(timeIntervalSince1970: 1_800_000_000)
    var desk = WatchDesk()
    let monitor = Monitor(
      id: 1, system: "S", url: "https://s.contoh.go.id/", intervalSeconds: 60,
      intensive: IntensiveMode(
        since: begin, until: begin.addingTimeInterval(600), intervalSeconds: 20))
    let watch = Watch(entries: [Watch.Entry(monitor: monitor, systemName: "S")])
    var looks: [Double] = []
    for second in stride(from: 0.0, to: 1200, by: 1) {
      let at = begin.addingTimeInterval(second)
      if Int(second) % 60 == 0 { desk.renew(watch, now: second, at: at) { 0 } }
      while let order = desk.next(now: second, at: at) {
        looks.append(second)
        #expect(order.deadlineSeconds == (second < 600 ? 15 : 15))
        _ = desk.take(report(.sound, peer: "203.0.113.1"), of: 1, now: second)
      }
    }
    #expect(looks.count { $0 < 600 } == 30)
    #expect(looks.count { $0 >= 600 } == 10)
  }

  @Test func `during maintenance nothing is raised and nothing counts`() {
    var world = Simulation(monitors: 1)
    let begin = world.instant
    let monitor = Monitor(
      id: 1, system: "S1", url: "https://s1.contoh.go.id/", intervalSeconds: 60)
    world.desk.renew(
      Watch(
        entries: [Watch.Entry(monitor: monitor, systemName: "S")],
        maintenance: [
          MaintenanceWindow(
            system: "S1", starts: begin.addingTimeInterval(300),
            ends: begin.addingTimeInterval(900), reason: "Pindah server", officer: "a")
        ]), now: 0, at: begin
    ) { 0 }
    world.run(until: 1500) { _, now in
      report((300..<900).contains(now) ? .failed(.tcp) : .sound, peer: "203.0.113.1")
    }
    #expect(world.raised.isEmpty)
    #expect(world.entries.count { $0.health.state == .maintenance } == 10)
    #expect(world.desk.health(of: 1)?.state == .up)
  }

  /// A page that stays as it is, with these headers.
  private func page(_ headers: [(name: String, value: String)]) -> LookReport {
    var answer = report(.sound, peer: "203.0.113.1")
    answer.page = PagePicture(
      title: "Layanan", text: "layanan publik kabupaten contoh", tags: ["html", "body"],
      scriptHosts: [])
    answer.headers = HeaderBaseline(headers)
    return answer
  }

  @Test func `a security header that protects less is told of once, when two looks agree`() {
    var world = Simulation(monitors: 1)
    world.run(until: 172_800) { order, now in
      let age = now < 86_400 ? 31_536_000 : 300
      return order.wantsPage
        ? page([("Strict-Transport-Security", "max-age=\(age)"), ("Server", "nginx")])
        : report(.sound, peer: "203.0.113.1")
    }
    #expect(world.raised.first?.kind == .headers && world.raised.first?.severity == .medium)
    #expect(world.raised.allSatisfy { $0.kind == .headers })
    #expect(world.raised.first?.text.id.contains("max-age=31536000 → max-age=300") == true)
  }

  @Test func `a header that is another one at each look is compared with nothing`() {
    var world = Simulation(monitors: 1)
    var pages = 0
    world.run(until: 3 * 86_400) { order, _ in
      guard order.wantsPage else { return report(.sound, peer: "203.0.113.1") }
      pages += 1
      return page([("Location", "/x\(pages)y"), ("X-Frame-Options", "DENY")])
    }
    #expect(world.raised.isEmpty)
    // Five to learn from, then four a day and the few that made sure.
    #expect(pages < 30)
  }
}

/// A page with these words and an ordinary structure.
func picture(_ words: String, tags: [String] = ["html", "body", "h1", "p"]) -> PagePicture {
  PagePicture(title: "Beranda", text: words, tags: tags, scriptHosts: [])
}
