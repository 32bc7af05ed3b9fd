// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Glibc
import SampleSites
import Testing

@testable import Probes

/// Looks at real servers on this machine.
@Suite(.serialized) struct LightLookerTests {
  private func order(
    _ url: String, page: Bool = true, text: String? = nil, deadline: Double = 10,
    allowed: [String] = ["127.0.0.1"]
  ) -> LookOrder {
    LookOrder(
      monitor: 1, system: "S", url: url, expectation: Expectation(needsText: text),
      deadlineSeconds: deadline, slowMilliseconds: 5000, allowed: allowed, wantsPage: page)
  }

  private let looker = LightLooker(Manners(version: "1"))

  private func look(_ order: LookOrder) async -> LookReport {
    await looker.look(order, at: Date(timeIntervalSince1970: 1_800_000_000))
  }

  /// Serves one sample while `body` looks at it.
  private func serving<T: Sendable>(
    _ id: String, _ body: (String) async throws -> T
  ) async throws -> T {
    let site = try #require(SampleSite.named(id))
    let samples = try await RunningSamples.start([site], base: 0, slowness: 0, at: Date())
    let result: T
    do { result = try await body(try #require(samples.place(id)).address) } catch {
      await samples.stop()
      throw error
    }
    await samples.stop()
    return result
  }

  @Test func `a sound site is sound, with page, headers and certificate`() async throws {
    let report = try await serving("sehat") { await look(order($0)) }
    #expect(report.look.outcome == .sound)
    #expect(report.look.peer == "127.0.0.1")
    #expect((report.page?.words.count ?? 0) > 3)
    #expect(report.headers?.fields["x-content-type-options"] != nil)
    #expect((report.certificate?.until ?? .distantPast) > Date())
  }

  @Test func `a page without the text that must be there is impaired`() async throws {
    let report = try await serving("sehat") { await look(order($0, text: "tidak ada di sini")) }
    #expect(report.look.outcome == .impaired(.content))
  }

  @Test func `a site that goes up and down is seen so, look by look`() async throws {
    let (states, change) = try await serving("naik-turun") { address in
      var health = Health()
      var states: [Health.State] = []
      var pages: [PagePicture] = []
      for (step, mood) in ["naik", "turun", "turun", "turun", "naik", "galat", "naik", "ubah"]
        .enumerated()
      {
        _ = await look(order(address + "_kendali/" + mood, page: false))
        var report = await look(order(address))
        report.look.at = Date(timeIntervalSince1970: Double(step) * 60)
        _ = health.take(report.look, .proposed)
        states.append(health.state)
        if let page = report.page { pages.append(page) }
      }
      let baseline = try #require(ContentBaseline(learnedFrom: Array(pages.prefix(2))))
      return (states, baseline.compare(try #require(pages.last)))
    }
    // One success is not yet recovery; the error after it begins anew.
    #expect(states == [.up, .pending, .pending, .down, .down, .down, .down, .up])
    #expect(change.suspicion(.proposed)?.kind == .content)
  }

  @Test func `a server that is gone could not be reached`() async throws {
    let gone = try await serving("sehat") { $0 }
    let report = await look(order(gone))
    #expect(report.look.outcome == .failed(.tcp))
    #expect(report.evidence.first?.request?.hasPrefix("GET ") ?? false)
  }

  @Test func `an address that nobody listed is not asked, and says nothing of the system`()
    async throws
  {
    let report = try await serving("sehat") { await look(order($0, allowed: [])) }
    #expect(report.look.outcome == .notAsked)
    let odd = await look(order("http://user@127.0.0.1/"))
    #expect(odd.look.outcome == .notAsked)
  }

  @Test func `a server that says nothing is given up at the deadline`() async throws {
    // Taken by the kernel, answered by nobody.
    let silent = try SilentServer()
    defer { silent.stop() }
    let report = await look(order("http://127.0.0.1:\(silent.port)/", deadline: 0.3))
    #expect(report.look.isFailed)
    #expect(report.look.cause == .http)
  }
}

/// Listens, and never answers.
private final class SilentServer {
  let port: Int
  private let socket: Int32

  init() throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(socket, raw, length) == 0 && listen(socket, 8) == 0
          && getsockname(socket, raw, &length) == 0
      }
    }
    try #require(isBound)
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  func stop() { close(socket) }
}
