// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import TestWorld
import Testing

@Suite struct HealthTests {
  let rules = MonitoringRules.proposed

  @Test func `three failures in a row make it down, and the first two ask for another look`() {
    var health = Health()
    let deeds = health.take("xxx", rules)
    #expect(deeds == [[.retry(seconds: 20)], [.retry(seconds: 20)], [.open(.down, .tcp)]])
    #expect(health.state == .down)
  }

  @Test func `a failure that passes is told to nobody`() {
    var health = Health()
    let deeds = health.take("ooxxoo", rules).flatMap(\.self)
    #expect(deeds == [.retry(seconds: 20), .retry(seconds: 20)])
    #expect(health.state == .up)
  }

  @Test func `one success is not yet recovery`() {
    var health = Health()
    _ = health.take("oxxxo", rules)
    #expect(health.state == .down)
    #expect(health.take("o", rules, from: 500) == [[.resolve]])
    #expect(health.state == .up)
  }

  @Test func `slow answers make it partly disturbed, not down`() {
    var health = Health()
    #expect(
      health.take("oss", rules).flatMap(\.self) == [.retry(seconds: 20), .open(.partial, .slow)])
    #expect(health.state == .partial)
    #expect(health.take("xxx", rules, from: 500).last == [.change(.down, .tcp)])
    #expect(health.take("oo", rules, from: 900).last == [.resolve])
  }

  @Test func `what goes to and fro is raised once as flapping, and ends when it settles`() {
    var health = Health()
    let deeds = health.take(String(repeating: "xxxoo", count: 12), rules, step: 20)
      .flatMap(\.self).filter { $0.isTold }
    #expect(deeds.filter { $0 == .flap }.count == 1)
    #expect(deeds.last == .flap)
    let calm = health.take(String(repeating: "o", count: 120), rules, from: 2000, step: 20)
      .flatMap(\.self).filter { $0.isTold }
    #expect(calm == [.resolve])
    #expect(!health.isFlapping)
  }

  @Test func `maintenance raises nothing, and looking begins anew after it`() {
    var health = Health()
    _ = health.take("oxx", rules)
    health.beginMaintenance(at: Date(timeIntervalSince1970: 400))
    #expect(health.state == .maintenance)
    #expect(health.take("x", rules, from: 500) == [[.retry(seconds: 20)]])
    #expect(health.state == .pending)
  }

  @Test func `a look that was not asked for changes nothing`() {
    var health = Health()
    _ = health.take("oxx", rules)
    let before = health
    let look = Glance(at: Date(timeIntervalSince1970: 999), outcome: .notAsked, milliseconds: 0)
    #expect(health.take(look, rules).isEmpty)
    #expect(health == before)
  }

  @Test(arguments: 0..<200)
  func `whatever comes, incidents open and end in turn`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var health = Health()
    var open: Incident.Kind?
    var failures = 0
    for step in 0..<400 {
      let roll = Int.random(in: 0..<100, using: &random)
      let mood = (step / 60 + Int(seed)) % 3
      let outcome: Glance.Outcome =
        roll < [4, 50, 80][mood] ? .failed(.tcp) : roll < 88 ? .sound : .impaired(.slow)
      let at = Date(timeIntervalSince1970: Double(step) * 20)
      failures = outcome == .failed(.tcp) ? failures + 1 : 0
      let was = health.state
      for deed in health.take(Glance(at: at, outcome: outcome, milliseconds: 5), rules) {
        switch deed {
        case .retry(let seconds): #expect(seconds > 0)
        case .open(let kind, _):
          #expect(open == nil)
          open = kind
        case .change(let kind, _):
          #expect(open != nil && open != kind)
          open = kind
        case .flap:
          #expect(open != .flapping)
          open = .flapping
        case .resolve:
          #expect(open != nil)
          open = nil
        }
      }
      #expect(health.raised == open)
      if health.state == .down, was != .down { #expect(failures >= rules.failuresToDown) }
      if health.state == .up { #expect(open == nil || open == .flapping) }
      // What is stored goes on as what is remembered.
      if step % 37 == 0 { health = try CanonicalJSON.value(CanonicalJSON.text(health)) }
    }
  }
}

extension Health.Consequence {
  var isTold: Bool {
    if case .retry = self { return false }
    return true
  }
}

extension Health {
  /// Looks as letters: o sound, s slow, x failed.
  mutating func take(
    _ looks: String, _ rules: MonitoringRules, from start: Double = 0, step: Double = 60
  ) -> [[Consequence]] {
    looks.enumerated().map { index, letter in
      let outcome: Glance.Outcome =
        letter == "o" ? .sound : letter == "s" ? .impaired(.slow) : .failed(.tcp)
      return take(
        Glance(
          at: Date(timeIntervalSince1970: start + Double(index) * step), outcome: outcome,
          milliseconds: 10), rules)
    }
  }
}
