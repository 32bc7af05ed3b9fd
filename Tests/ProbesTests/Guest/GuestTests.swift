// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

struct GuestTests {
  private static let fine = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHalo"

  @Test(arguments: ["10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "192.168.0.1"])
  func `an address of the inside is refused before anything is sent`(text: String) async throws {
    let guest = Guest(TestGuest.manners(allow: "127.0.0.1"))
    await #expect(throws: Trouble.self) { try await guest.addresses(of: text) }
    #expect(guest.requests == 0)
  }

  @Test func `a name that means an inside address is refused`() async throws {
    var manners = TestGuest.manners(allow: "127.0.0.1")
    manners.names["rahasia.contoh.go.id"] = [try #require(IPAddress("10.0.0.7"))]
    let address = try WebAddress("http://rahasia.contoh.go.id/")
    let exchange = await Guest(manners).exchange(Ask("GET", address), in: Target(address))
    #expect(exchange.trouble == .refusedAddress("10.0.0.7"))
  }

  @Test func `of a name's addresses only admitted ones are dialled`() async throws {
    let server = TrapServer(answer: Self.fine)
    defer { server.stop() }
    var manners = TestGuest.manners()
    manners.names["campur.contoh.go.id"] = try ["169.254.169.254", "127.0.0.1"].map {
      try #require(IPAddress($0))
    }
    let address = try WebAddress("http://campur.contoh.go.id:\(server.port)/")
    let guest = Guest(manners)
    let exchange = await guest.exchange(Ask("GET", address), in: Target(address))
    #expect(exchange.answer?.remoteAddress == "127.0.0.1")
    #expect(
      server.requests.first?.contains("Host: campur.contoh.go.id:\(server.port)\r\n") ?? false)
    #expect(guest.requests == 1)
  }

  @Test func `loopback is refused unless it is listed`() async throws {
    let server = TrapServer(answer: Self.fine)
    defer { server.stop() }
    var manners = TestGuest.manners()
    manners.allowed = []
    #expect(
      try await TestGuest.ask(server, manners: manners).trouble == .refusedAddress("127.0.0.1"))
    #expect(server.requests.isEmpty)
  }

  @Test func `a guest says who it is and under which order it comes`() async throws {
    let server = TrapServer(answer: Self.fine)
    defer { server.stop() }
    _ = try await TestGuest.ask(server)
    let request = try #require(server.requests.first)
    #expect(
      request.contains("User-Agent: Kawal/1.0 (+https://kawal.contoh.go.id; order 700/1/2026)\r\n"))
    #expect(request.contains("X-Scan-Order: 700/1/2026\r\n"))
  }

  @Test func `nothing that a setting says ends a line of the request`() throws {
    var manners = TestGuest.manners()
    manners.order = "1\r\nX-Evil: ya"
    let bytes = RequestWriter.bytes(Ask("GET", try WebAddress("http://contoh.go.id/")), manners)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\r\nX-Evil"))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND"])
  func `methods that could change something are never sent`(method: String) async throws {
    let server = TrapServer(answer: Self.fine)
    defer { server.stop() }
    #expect(try await TestGuest.ask(server, method).trouble == .outOfScope(method))
    #expect(server.requests.isEmpty)
  }

  @Test func `a port outside of the target isn't asked`() async throws {
    let server = TrapServer(answer: Self.fine)
    defer { server.stop() }
    let target = Target(try WebAddress("http://127.0.0.1/"))
    let exchange = await Guest(TestGuest.manners()).exchange(
      Ask("GET", try WebAddress(server.url)), in: target)
    guard case .outOfScope? = exchange.trouble else {
      Issue.record("\(exchange.outcome)")
      return
    }
    #expect(server.requests.isEmpty)
  }

  @Test func `five failures in a row and the guest leaves`() async throws {
    let server = TrapServer(answer: "rusak")
    defer { server.stop() }
    let address = try WebAddress(server.url)
    let guest = Guest(TestGuest.manners())
    for _ in 0..<8 { _ = await guest.exchange(Ask("GET", address), in: Target(address)) }
    let last = await guest.exchange(Ask("GET", address), in: Target(address))
    #expect(last.trouble == .gaveUp(.failures(5)))
    #expect(server.requests.count == 5)
  }

  @Test(arguments: [429, 503]) func `three requests for patience and the guest leaves`(status: Int)
    async throws
  {
    let server = TrapServer(answer: "HTTP/1.1 \(status) Busy\r\nContent-Length: 0\r\n\r\n")
    defer { server.stop() }
    let address = try WebAddress(server.url)
    let guest = Guest(TestGuest.manners())
    for _ in 0..<5 { _ = await guest.exchange(Ask("GET", address), in: Target(address)) }
    #expect(server.requests.count == 3)
  }

  @Test func `a server that wants an hour's pause is left alone`() async throws {
    let server = TrapServer(
      answer: "HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n")
    defer { server.stop() }
    let address = try WebAddress(server.url)
    let guest = Guest(TestGuest.manners())
    _ = await guest.exchange(Ask("GET", address), in: Target(address))
    #expect(
      await guest.exchange(Ask("GET", address), in: Target(address)).trouble
        == .gaveUp(.retryAfter(3600)))
  }

  @Test func `a visit whose time is over asks nothing more`() async throws {
    let server = TrapServer(answer: Self.fine)
    defer { server.stop() }
    let address = try WebAddress(server.url)
    let guest = Guest(TestGuest.manners())
    await guest.leave(after: -1)
    #expect(
      await guest.exchange(Ask("GET", address), in: Target(address)).trouble == .gaveUp(.outOfTime))
  }
}
