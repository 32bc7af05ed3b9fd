// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

/// Where redirects lead, and where nobody follows them.
struct RedirectTests {
  private func redirecting(to location: String) -> TrapServer {
    TrapServer { request, connection in
      connection.send(
        request.hasPrefix("GET / ")
          ? "HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n"
          : "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHalo")
    }
  }

  @Test func `a redirect within the target is followed`() async throws {
    let server = redirecting(to: "/beranda?a=b")
    defer { server.stop() }
    let exchange = try await TestGuest.ask(server)
    #expect(exchange.answer?.text == "Halo")
    #expect(exchange.request.address.path == "/beranda?a=b")
    #expect(exchange.hops.count == 1)
  }

  @Test(arguments: [
    "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://10.0.0.1/",
    "http://localhost/",
    "https://lain.contoh.go.id/", "http://127.0.0.1:22/", "http://127.0.0.2/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::1]/",
  ])
  func `a foreign redirect is written down and never asked`(location: String) async throws {
    let server = redirecting(to: location)
    defer { server.stop() }
    let exchange = try await TestGuest.ask(server)
    #expect(server.requests.count == 1)
    guard case .foreign(let address)? = exchange.hops.last?.way else {
      Issue.record("\(exchange.hops)")
      return
    }
    #expect(address.text.hasPrefix(location) || location.hasPrefix(address.origin))
    #expect(exchange.answer?.status == 302)
  }

  @Test(arguments: [
    "file:///etc/passwd", "gopher://127.0.0.1/", "http://2130706433/", "http://a@127.0.0.1/",
    "http://0x7f.1/",
    "http://127.0.0.1:99999/", "http://[fe80::1%25eth0]/",
  ])
  func `a redirect that can't be read is written down`(location: String) async throws {
    let server = redirecting(to: location)
    defer { server.stop() }
    let exchange = try await TestGuest.ask(server)
    #expect(server.requests.count == 1)
    #expect(exchange.hops.last?.way == .unreadable(location))
  }

  @Test func `a redirect in a circle ends`() async throws {
    let server = TrapServer(
      answer: "HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")
    defer { server.stop() }
    let exchange = try await TestGuest.ask(server)
    guard case .loop? = exchange.hops.last?.way else {
      Issue.record("\(exchange.hops)")
      return
    }
  }

  @Test func `ten redirects are enough`() async throws {
    let server = TrapServer { request, connection in
      let number = request.split(separator: " ")[1].filter(\.isNumber)
      connection.send(
        "HTTP/1.1 301 Moved\r\nLocation: /\((Int(number) ?? 0) + 1)\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let exchange = try await TestGuest.ask(server)
    guard case .tooMany? = exchange.hops.last?.way else {
      Issue.record("\(exchange.hops.map(\.way))")
      return
    }
    #expect(server.requests.count == 11)
  }

  @Test func `a site that tries whether cookies are kept isn't a circle`() async throws {
    let server = TrapServer { request, connection in
      connection.send(
        request.contains("Cookie: uji=1")
          ? "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHalo"
          : "HTTP/1.1 302 Found\r\nSet-Cookie: uji=1; Path=/\r\nLocation: /\r\nContent-Length: 0\r\n\r\n"
      )
    }
    defer { server.stop() }
    #expect(try await TestGuest.ask(server).answer?.text == "Halo")
  }

  @Test func `a redirect without a destination is its own answer`() async throws {
    let server = TrapServer(answer: "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")
    defer { server.stop() }
    #expect(try await TestGuest.ask(server).hops.last?.way == .missing)
  }
}
