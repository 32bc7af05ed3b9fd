// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Couriers
import Foundation
import Testing

@Suite struct CurlTests {
  private func address(_ server: LocalServer, _ path: String = "/") throws -> CourierAddress {
    try CourierAddress("http://127.0.0.1:\(server.port)\(path)")
  }

  @Test func `a request and its answer come through whole`() async throws {
    let server = try LocalServer(
      status: "201 Created", headers: ["X-Balas: satu", "X-Balas: dua"], body: "diterima")
    defer { server.close() }
    var request = CurlRequest.json(
      Data(#"{"a":"é\"\\"}"#.utf8), to: try address(server, "/api/[1]?q=a%20b"))
    request.headers = [("X-Kosong", ""), ("X-Nama", "Dinas Kominfo")]
    let answer = try await Curl().send(request)
    #expect(answer.status == 201)
    #expect(answer.headers["x-balas"] == ["satu", "dua"])
    #expect(String(decoding: answer.body, as: UTF8.self) == "diterima")
    let heard = try #require(server.heard.first)
    #expect(heard.line == "POST /api/[1]?q=a%20b HTTP/1.1")
    #expect(heard.header("Content-Type") == "application/json")
    #expect(heard.header("X-Kosong") == "")
    #expect(heard.header("X-Nama") == "Dinas Kominfo")
    #expect(heard.header("Expect") == nil)
    #expect(heard.body == Data(#"{"a":"é\"\\"}"#.utf8))
  }

  @Test func `each method is sent as it is called`() async throws {
    let server = try LocalServer(body: "")
    defer { server.close() }
    for method in ["GET", "HEAD", "PUT", "PATCH", "DELETE", "POST"] {
      var request = CurlRequest(method, try address(server))
      if ["PUT", "PATCH", "POST"].contains(method) {
        request.body = .bytes(Data("isi".utf8), type: "text/plain")
      }
      _ = try await Curl().send(request)
      #expect(server.heard.last?.line == "\(method) / HTTP/1.1")
      #expect(server.heard.last?.body.count == (request.method.hasPrefix("P") ? 3 : 0))
    }
  }

  @Test func `any header value and any password arrive as they were written`() async throws {
    let server = try LocalServer()
    defer { server.close() }
    var random = Seeded(state: 20_261_122)
    let pool = Array("abZ09 \"\\#='`$%{}[]<>;:@!?/|~^&*()-_+,.éü€漢\t").map(String.init)
    for _ in 0..<40 {
      let value = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? ""
      }.joined()
      let trimmed = value.trimmingCharacters(in: .whitespaces)
      guard !trimmed.isEmpty else { continue }
      var request = CurlRequest("GET", try address(server))
      request.headers = [("X-Acak", trimmed)]
      request.credentials = .basic(name: "pengguna", password: value)
      _ = try await Curl().send(request)
      let heard = try #require(server.heard.last)
      #expect(heard.header("X-Acak") == trimmed)
      let both = Data("pengguna:\(value)".utf8).base64EncodedString()
      #expect(heard.header("Authorization") == "Basic \(both)")
    }
  }

  @Test func `a form carries fields and files, zeros and line ends included`() async throws {
    let server = try LocalServer()
    defer { server.close() }
    var form = MultipartForm()
    form.add("nik", "3201\r\nX: y")
    let bytes = Data((0...255).map { UInt8($0) } + Array("\r\n--kawal\r\n".utf8))
    form.add("berkas\"\r\n", file: bytes, named: "surat \"asli\".pdf", type: "application/pdf")
    var request = CurlRequest("POST", try address(server))
    request.body = .form(form)
    _ = try await Curl().send(request)
    let heard = try #require(server.heard.first)
    let type = try #require(heard.header("Content-Type"))
    let mark = try #require(type.components(separatedBy: "boundary=").last)
    let expected =
      Data(
        ("--\(mark)\r\nContent-Disposition: form-data; name=\"nik\"\r\n\r\n3201\r\nX: y\r\n"
          + "--\(mark)\r\nContent-Disposition: form-data; name=\"berkas%22%0D%0A\"; "
          + "filename=\"surat %22asli%22.pdf\"\r\nContent-Type: application/pdf\r\n\r\n").utf8)
      + bytes + Data("\r\n--\(mark)--\r\n".utf8)
    #expect(heard.body == expected)
  }

  @Test func `headers that would become two are refused`() async throws {
    let server = try LocalServer()
    defer { server.close() }
    for (name, value) in [
      ("X-A", "b\r\nX-B: c"), ("X-A\r\nX-B", "c"), ("X-A", "b\u{0}c"), ("X A", "b"), ("", "b"),
      ("@/etc/passwd", "b"), ("X-A", "b\n"),
    ] {
      var request = CurlRequest("GET", try address(server))
      request.headers = [(name, value)]
      await #expect(throws: CourierFailure.self) { try await Curl().send(request) }
    }
    #expect(server.heard.isEmpty)
  }

  @Test func `redirects are followed only when that is asked`() async throws {
    let target = try LocalServer(body: "di sini")
    let first = try LocalServer(
      status: "302 Found", headers: ["Location: http://127.0.0.1:\(target.port)/baru"])
    defer {
      target.close()
      first.close()
    }
    var request = CurlRequest("GET", try address(first))
    request.credentials = .bearer("rahasia")
    #expect(try await Curl().send(request).status == 302)
    #expect(target.heard.isEmpty)
    request.redirects = 2
    #expect(try await Curl().send(request).body == Data("di sini".utf8))
    // The other port is another party.
    #expect(target.heard.first?.header("Authorization") == nil)
  }

  @Test func `a redirect to a file of this machine is not followed`() async throws {
    let server = try LocalServer(
      status: "302 Found", headers: ["Location: file:///etc/passwd"])
    defer { server.close() }
    var request = CurlRequest("GET", try address(server))
    request.redirects = 2
    await #expect(throws: CourierFailure.self) { try await Curl().send(request) }
  }

  @Test func `an answer that is too large is given up, said or unsaid`() async throws {
    let said = try LocalServer(body: String(repeating: "x", count: 9000))
    let unsaid = try LocalServer { _ in
      Data(("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 2_000_000)).utf8)
    }
    defer {
      said.close()
      unsaid.close()
    }
    for server in [said, unsaid] {
      var request = CurlRequest("GET", try address(server))
      request.limits = CurlLimits(seconds: 10, bytes: 8000)
      await #expect(throws: CourierFailure(.answerTooLarge)) {
        do { _ = try await Curl().send(request) } catch let failure as CourierFailure {
          throw CourierFailure(failure.cause)
        }
      }
    }
  }

  @Test func `causes are told in plain`() async throws {
    let silent = try LocalServer { _ in nil }
    defer { silent.close() }
    let gone = try LocalServer()
    gone.close()
    var slow = CurlRequest("GET", try address(silent))
    slow.limits = CurlLimits(seconds: 1)
    #expect(await cause(slow) == .timedOut)
    #expect(await cause(CurlRequest("GET", try address(gone))) == .noConnection)
    let nobody = try CourierAddress("http://tidak-ada.invalid/")
    #expect(await cause(CurlRequest("GET", nobody)) == .unknownHost)
    var broken = Curl()
    broken.program = "/tidak/ada/curl"
    #expect(await cause(CurlRequest("GET", try address(silent)), broken) == .noCarrier)
    broken.program = "tidak-ada-curl"
    #expect(await cause(CurlRequest("GET", try address(silent)), broken) == .noCarrier)
  }

  @Test func `work that is cancelled ends its carrier`() async throws {
    let silent = try LocalServer { _ in nil }
    defer { silent.close() }
    let request = CurlRequest("GET", try address(silent))
    let task = Task { try await Curl().send(request) }
    while silent.heard.isEmpty { await Task.yield() }
    task.cancel()
    await #expect(throws: CourierFailure.self) { try await task.value }
  }

  private func cause(_ request: CurlRequest, _ curl: Curl = Curl()) async -> CourierFailure.Cause? {
    do {
      _ = try await curl.send(request)
      return nil
    } catch { return (error as? CourierFailure)?.cause }
  }
}

/// The same numbers each time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
