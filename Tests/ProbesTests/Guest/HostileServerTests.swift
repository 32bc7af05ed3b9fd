// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

/// Servers that want to keep a guest, or to make it burst: each ends in a result.
struct HostileServerTests {
  private func trouble(_ exchange: Exchange) -> Trouble? {
    exchange.trouble ?? exchange.answer?.brokenOff
  }

  @Test func `a drip within the headers runs into their deadline`() async throws {
    let server = TrapServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      connection.pour("X", every: 10_000)
    }
    defer { server.stop() }
    #expect(
      trouble(try await TestGuest.ask(server, manners: TestGuest.hasty)) == .timeout(.headers))
  }

  @Test func `a drip within the body runs into the whole deadline, and the headers count`()
    async throws
  {
    let server = TrapServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nX-Frame-Options: DENY\r\n\r\n")
      connection.pour("x", every: 10_000)
    }
    defer { server.stop() }
    let answer = try #require(try await TestGuest.ask(server, manners: TestGuest.hasty).answer)
    #expect(answer.brokenOff == .timeout(.exchange))
    #expect(answer.isTruncated)
    #expect(answer.headers["X-Frame-Options"] == "DENY")
  }

  @Test func `a server that says nothing runs into the headers' deadline`() async throws {
    let server = TrapServer { _, connection in connection.wait() }
    defer { server.stop() }
    #expect(
      trouble(try await TestGuest.ask(server, manners: TestGuest.hasty)) == .timeout(.headers))
  }

  @Test func `endless headers are cut off`() async throws {
    let server = TrapServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      connection.pour("X-Header: \(String(repeating: "y", count: 1000))\r\n")
    }
    defer { server.stop() }
    #expect(trouble(try await TestGuest.ask(server)) == .headersTooLarge)
  }

  @Test func `a body of ten gigabytes is left at the cap`() async throws {
    let server = TrapServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n")
      connection.pour(String(repeating: "x", count: 65536))
    }
    defer { server.stop() }
    let answer = try #require(try await TestGuest.ask(server).answer)
    #expect(answer.body.count == 1 << 20)
    #expect(answer.isTruncated)
    #expect(answer.brokenOff == nil)
  }

  @Test func `a gzip bomb is left before it grows`() async throws {
    let bomb = AnswerReaderTests.packed([UInt8](repeating: 0x20, count: 4 << 20))
    let server = TrapServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
      connection.send(bomb)
    }
    defer { server.stop() }
    guard case .badCoding? = trouble(try await TestGuest.ask(server)) else {
      Issue.record("the bomb was taken")
      return
    }
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsebagian", "HTTP/1.1 200 OK\r\nX: y",
  ])
  func `a server that closes early is said to have done so`(bytes: String) async throws {
    let server = TrapServer(answer: bytes)
    defer { server.stop() }
    let exchange = try await TestGuest.ask(server)
    let trouble = trouble(exchange)
    // A reset instead of an end is the network's word for the same.
    guard case .notConnected? = trouble else {
      #expect(trouble == .closedEarly)
      return
    }
  }

  @Test(arguments: [
    "<h1>HTTP/0.9</h1>", "220 ftp.contoh.go.id\r\n", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}",
  ])
  func `garbage is called no HTTP`(bytes: String) async throws {
    let server = TrapServer(answer: bytes)
    defer { server.stop() }
    guard case .notHTTP? = trouble(try await TestGuest.ask(server)) else {
      Issue.record("taken for HTTP")
      return
    }
  }

  @Test(arguments: [
    "HTTP/1.1 400 Bad Request\r\n\r\n", "\u{15}\u{3}\u{3}\u{0}\u{2}\u{2}\u{28}", "rusak",
  ])
  func `broken TLS is a trouble of TLS`(bytes: String) async throws {
    let server = TrapServer(answer: bytes)
    defer { server.stop() }
    let address = WebAddress(scheme: .https, host: "127.0.0.1", port: server.port)
    let exchange = await Guest(TestGuest.manners()).exchange(
      Ask("GET", address), in: Target(address))
    guard case .tls? = exchange.trouble else {
      Issue.record("\(exchange.outcome)")
      return
    }
  }

  @Test func `a TLS server that says nothing runs into the handshake's deadline`() async throws {
    let server = TrapServer { _, connection in connection.wait() }
    defer { server.stop() }
    let address = WebAddress(scheme: .https, host: "127.0.0.1", port: server.port)
    let exchange = await Guest(TestGuest.hasty).exchange(Ask("GET", address), in: Target(address))
    guard case .timeout(let stage)? = exchange.trouble else {
      Issue.record("\(exchange.outcome)")
      return
    }
    #expect(stage == .handshake || stage == .headers)
  }

  @Test func `nobody at the door is said so`() async throws {
    let server = TrapServer(answer: "")
    server.stop()
    guard case .notConnected? = try await TestGuest.ask(server).trouble else {
      Issue.record("somebody answered")
      return
    }
  }
}
