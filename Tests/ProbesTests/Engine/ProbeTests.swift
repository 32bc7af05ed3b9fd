// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Synchronization
import Testing

@testable import Probes

/// Whole visits, against a server of the test's own.
struct ProbeTests {
  private func probe(
    _ server: TrapServer, checks: [Check] = Catalogue.checks, manners: Manners = TestGuest.manners()
  ) throws -> (Probe, Target) {
    let address = try WebAddress(server.url)
    return (
      Probe(guest: Guest(manners), checks: checks, finders: .none),
      Target(address, plainPort: server.port, securePort: 1)
    )
  }

  private static let check = Check(
    CheckInfo(
      "file.uji", .high, title: Phrase("u"), rule: Phrase("u"),
      remedy: Phrase("Perbaiki", en: "Mend"), nginx: "a b;"),
    paths: ["/{label}.zip", "/rahasia.env"]
  ) { visit in
    guard let exchange = visit.extra("/rahasia.env"), let answer = exchange.answer else {
      return [.unanswered(visit.extra("/rahasia.env"), of: visit)]
    }
    return [
      Sighting(
        answer.status == 200 ? .fail : .pass, in: exchange, Phrase("d"), excerpt: answer.text)
    ]
  }

  private func site() -> TrapServer {
    TrapServer { request, connection in
      let path = request.split(separator: " ").dropFirst().first ?? ""
      let body =
        switch path {
        case "/":
          "<a href=/profil>a</a><a href=/keluar>b</a><a href=/berkas.pdf>c</a><a href=/tertutup/x>d</a><a href=https://lain.go.id/>e</a>"
        case "/robots.txt": "User-agent: *\nDisallow: /tertutup/"
        case "/rahasia.env": "DB_PASSWORD=jangan-terbaca\n"
        default: ""
        }
      let type = path == "/robots.txt" ? "text/plain" : "text/html"
      connection.send(
        body.isEmpty && path != "/profil"
          ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
          : "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
      )
    }
  }

  @Test func `a visit asks what the plan says and nothing that could do something`() async throws {
    let server = site()
    defer { server.stop() }
    let (probe, target) = try probe(server, checks: [Self.check])
    let report = try await probe.look(at: target)
    let lines = server.requests.compactMap { $0.split(separator: "\r\n").first }
    #expect(
      Set(lines.map { $0.split(separator: " ").first }).isSubset(of: ["GET", "OPTIONS", "TRACE"]))
    #expect(lines.count { $0.hasPrefix("TRACE") } == 1)
    #expect(lines.contains { $0.hasPrefix("GET /profil ") })
    #expect(
      !lines.contains {
        $0.contains("/keluar") || $0.contains(".pdf") || $0.contains("/tertutup/x")
      })
    #expect(report.visit.base.count == 18)
    // Secure home was tried and not reached.
    #expect(report.requests == server.requests.count + 1)
  }

  @Test func `evidence is kept without its secrets, and the remedy has its example`() async throws {
    let server = site()
    defer { server.stop() }
    let (probe, target) = try probe(server, checks: [Self.check])
    let observation = try #require(try await probe.look(at: target).observations.first)
    #expect(observation.result == .fail)
    #expect(observation.evidence.first?.excerpt == "DB_PASSWORD=•••\n")
    #expect(observation.evidence.first?.request?.hasPrefix("GET \(server.url)rahasia.env") ?? false)
    #expect(observation.remedy.id == "Perbaiki\n\nnginx:\n\n    a b;")
    #expect(observation.source == ObservationSource(tool: "kawal", version: "1.0"))
  }

  @Test func `a path made up for the visit has one name in every visit`() async throws {
    let server = site()
    defer { server.stop() }
    let check = Check(
      CheckInfo("error.uji", .low, title: Phrase("u"), rule: Phrase("u"), remedy: Phrase("u"))
    ) { visit in
      guard let exchange = visit[.missingScript] else { return [] }
      return [Sighting(.fail, in: exchange, Phrase("d"), excerpt: "x")]
    }
    let (probe, target) = try probe(server, checks: [check])
    let observation = try #require(try await probe.look(at: target).observations.first)
    #expect(observation.place.path == "/{acak}.php")
  }

  @Test func `a passive visit asks for no paths by name`() async throws {
    let server = site()
    defer { server.stop() }
    let (probe, target) = try probe(server, checks: [Self.check])
    let report = try await probe.look(at: target, intensity: .passive)
    #expect(report.observations.map(\.result) == [.undetermined])
    #expect(!server.requests.contains { $0.contains("rahasia.env") })
  }

  @Test func `progress ends where it said it would`() async throws {
    let server = site()
    defer { server.stop() }
    let (probe, target) = try probe(server, checks: [Self.check])
    let steps = Mutex<[ProbeProgress]>([])
    _ = try await probe.look(at: target) { step in steps.withLock { $0.append(step) } }
    let last = try #require(steps.withLock { $0.last })
    #expect(last.done == last.of)
  }

  @Test func `an inside address is refused as a whole`() async throws {
    let server = site()
    defer { server.stop() }
    var manners = TestGuest.manners()
    manners.allowed = []
    let (probe, target) = try probe(server, manners: manners)
    await #expect(throws: Trouble.refusedAddress("127.0.0.1")) { try await probe.look(at: target) }
    #expect(server.requests.isEmpty)
  }

  @Test func `nobody home is said so by every check`() async throws {
    let server = TrapServer(answer: "")
    server.stop()
    let (probe, target) = try probe(server)
    let observations = try await probe.look(at: target).observations
    let spoke = observations.filter { $0.result == .pass || $0.result == .fail }.map(\.rule)
    #expect(spoke.allSatisfy { $0 == "tls.missing" || $0.hasPrefix("avail.") }, "\(spoke)")
    #expect(observations.contains { $0.rule == "avail.down" && $0.result == .undetermined })
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\n\r\n", "rusak", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nrusak",
  ])
  func `a broken server ends in observations`(answer: String) async throws {
    let server = TrapServer(answer: answer)
    defer { server.stop() }
    let (probe, target) = try probe(server)
    let observations = try await probe.look(at: target).observations
    #expect(Set(observations.map(\.rule)).count == Catalogue.checks.count)
    #expect(observations.contains { $0.rule.hasPrefix("avail.") && $0.result == .undetermined })
  }

  @Test func `a server that turns visitors away by 503 passes no check of files`() async throws {
    let server = TrapServer { request, connection in
      connection.send(
        request.hasPrefix("GET / ")
          ? "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHalo"
          : "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let (probe, target) = try probe(server, checks: [Self.check])
    #expect(try await probe.look(at: target).observations.map(\.result) == [.undetermined])
  }
}
