// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Synchronization
import Testing

@testable import Probes

/// What a visit keeps of servers that want to fill its memory.
struct VisitMemoryTests {
  private static let links = (0..<30).map { "<a href=/h/\($0)>x</a>" }.joined()

  private func visit(_ page: @escaping @Sendable (Int) -> String) async throws -> Visit {
    let server = TrapServer { request, connection in
      let number = request.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
      let body = "<!doctype html><html><body>\(Self.links)\(page(number))</body></html>"
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
      )
    }
    defer { server.stop() }
    let address = try WebAddress(server.url)
    let probe = Probe(guest: Guest(TestGuest.manners()), checks: [], finders: .none)
    return try await probe.look(
      at: Target(address, plainPort: server.port, securePort: 1), intensity: .passive
    ).visit
  }

  @Test(arguments: ["<a href=/x>slot</a>", "<script src=/x></script>", "<p>slot gacor", "<!--x-->"])
  func `bodies and pages stay within what a visit may keep`(piece: String) async throws {
    let limits = Limits()
    let filler = String(repeating: piece, count: 700_000 / piece.utf8.count)
    // Each page is another one, so that no body can be shared.
    let visit = try await visit { "<i>\($0)</i>" + filler }
    #expect(visit.linked.count == limits.linkedPages)
    let bodies = visit.linked.compactMap(\.exchange.answer)
    #expect(bodies.reduce(0) { $0 + $1.body.count } <= limits.allLinkedBytes)
    #expect(bodies.allSatisfy { $0.isTruncated && $0.body.count > 100_000 })
    #expect(bodies.allSatisfy { $0.sha256 == Answer.digest($0.body) })
    let pages = visit.linked.compactMap(\.page)
    #expect(pages.reduce(0) { $0 + $1.weight } <= limits.allPagesBytes)
    #expect(pages.count == limits.linkedPages && pages.allSatisfy { !$0.blocks.isEmpty })
    let home = try #require(visit.home)
    #expect(home.weight <= limits.pageBytes)
    #expect(!home.links.isEmpty)
  }

  @Test func `views that are the same are kept once, and ordinary pages whole`() async throws {
    let text = String(repeating: "<p>Layanan kependudukan</p>", count: 300)
    let visit = try await visit { _ in text }
    let home = try #require(visit[.home]?.answer)
    for view in [BaseFetch.homeAsRobot, .homeOnPhone, .homeAgain] {
      let other = try #require(visit[view]?.answer)
      let isShared = home.body.withUnsafeBufferPointer { one in
        other.body.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress }
      }
      #expect(isShared)
    }
    #expect(visit.linked.allSatisfy { $0.page?.isWhole == true })
    #expect(visit.home?.isWhole == true)
  }

  @Test func `another view is read when it comes, and its body let go`() async throws {
    let filler = String(repeating: "<p>Layanan kependudukan</p>", count: 1_000)
    let server = TrapServer { request, connection in
      let isRobot = request.contains("Googlebot")
      let advert = "<title>Slot gacor maxwin</title><h1>Situs slot RTP live</h1><p>Bandar togel"
      let body = "<!doctype html>" + (isRobot ? advert + filler : "<title>Dinas</title>" + filler)
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
      )
    }
    defer { server.stop() }
    var probe = Probe(
      guest: Guest(TestGuest.manners()), checks: GamblingChecks.family.checks, finders: .none)
    probe.knowledge = ShippedKnowledge.all
    let steps = Mutex(0)
    probe.afterStep = { steps.withLock { $0 += 1 } }
    let report = try await probe.look(
      at: Target(try WebAddress(server.url), plainPort: server.port, securePort: 1),
      intensity: .passive)
    let robot = try #require(report.visit[.homeAsRobot]?.answer)
    #expect(robot.body.isEmpty && !robot.sha256.isEmpty && !robot.isTruncated)
    #expect(robot.sha256 != report.visit[.home]?.answer?.sha256)
    let cloaked = try #require(
      report.observations.first { $0.rule == "spam.gambling.cloaked" })
    #expect(cloaked.result == .fail && cloaked.confidence == .confirmed)
    #expect(cloaked.evidence.first?.excerpt.contains("Slot gacor maxwin") == true)
    #expect(cloaked.evidence.first?.sha256 == robot.sha256)
    // Fetches, and checks.
    #expect(
      steps.withLock { $0 } > report.visit.base.count - 1 + GamblingChecks.family.checks.count - 1)
  }
}
