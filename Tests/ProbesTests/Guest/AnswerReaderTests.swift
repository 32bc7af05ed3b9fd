// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CZlib
import Testing

@testable import Probes

/// Bytes in, an answer or a trouble out: no network.
struct AnswerReaderTests {
  private func read(
    _ bytes: [UInt8], method: String = "GET", cap: Int = 1000, step: Int = 1, closes: Bool = true
  ) throws(Trouble) -> AnswerReader {
    var reader = AnswerReader(method: method, cap: cap, limits: Limits())
    var rest = bytes[...]
    while !rest.isEmpty, !reader.isDone {
      try reader.take(rest.prefix(step))
      rest = rest.dropFirst(step)
    }
    if closes { try reader.end() }
    return reader
  }

  private func read(_ text: String, method: String = "GET", cap: Int = 1000) throws(Trouble)
    -> Answer?
  {
    try read(Array(text.utf8), method: method, cap: cap).answer()
  }

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: bytes.count + 1000)
    let count = kawal_gzip(bytes, bytes.count, &out, out.count)
    return Array(out.prefix(count))
  }

  @Test(arguments: ["Content-Length: 300000", "Content-Length: 10737418240", "X: y"])
  func `a kept body takes little more room than its bytes`(header: String) throws {
    let body = [UInt8](repeating: 0x78, count: 300_000)
    let reader = try read(
      Array("HTTP/1.1 200 OK\r\n\(header)\r\n\r\n".utf8) + body, cap: 200_000, step: 16_384)
    let answer = try #require(reader.answer())
    #expect(answer.body.count == 200_000 && answer.isTruncated)
    #expect(answer.body.capacity < 220_000)
  }

  @Test func `an answer that comes byte by byte is read`() throws {
    let answer = try #require(
      try read(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n\r\nHalo!lebih"
      ))
    #expect(answer.status == 200)
    #expect(answer.text == "Halo!")
    #expect(answer.headers.values("SET-COOKIE") == ["a=1", "b=2"])
    #expect(answer.sha256 == "4fcead05e39852e13990576e5888a33031da4c736d72181b0717efb7e37c42cc")
  }

  @Test func `chunks are joined, extensions and trailers are passed over`() throws {
    let answer = try #require(
      try read(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nHalo\r\nA \r\n, dunia!!!\r\n0\r\nX: y\r\n\r\n"
      ))
    #expect(answer.text == "Halo, dunia!!!")
  }

  @Test(arguments: ["Halo", "ffffffffffffffffff\r\n", "-1\r\n", "0x4\r\nHalo", "4\r\nHaloX"])
  func `bad chunks are a trouble`(body: String) {
    #expect(throws: Trouble.self) {
      try read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(body)")
    }
  }

  @Test func `interim answers, folded lines and headers that aren't any are passed over`() throws {
    let answer = try #require(
      try read(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\nX-Long: a\n b\nrusak\n: x\nBad Name: y\n\n"
      ))
    #expect(answer.status == 204)
    #expect(answer.headers.all.map(\.name) == ["X-Long"])
    #expect(answer.headers["x-long"] == "a b")
  }

  @Test(arguments: [
    "<html>HTTP/0.9</html>", "SSH-2.0-OpenSSH_9\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 abc\r\n\r\n",
    "\u{0}\u{1}",
  ])
  func `what is no HTTP is called so`(text: String) {
    #expect { try read(text) } throws: { error in
      if case Trouble.notHTTP = error { true } else { false }
    }
  }

  @Test(arguments: [
    "Content-Length: 5\r\nContent-Length: 6", "Content-Length: 5, 6", "Content-Length: -1",
    "Content-Length: 0x5",
  ])
  func `lengths that contradict each other are a trouble`(lines: String) {
    #expect(throws: Trouble.self) { try read("HTTP/1.1 200 OK\r\n\(lines)\r\n\r\nHalo!") }
  }

  @Test func `the same length twice is a length`() throws {
    #expect(
      try read("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nHalo")?.text
        == "Halo")
  }

  @Test func `an answer that stops short keeps what came`() throws {
    var reader = try read(
      Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nHalo".utf8), closes: false)
    #expect(throws: Trouble.closedEarly) { try reader.end() }
    let answer = try #require(reader.answer(brokenOff: .closedEarly))
    #expect(answer.text == "Halo")
    #expect(answer.isTruncated)
  }

  @Test func `a body beyond the cap is cut and the reading is over`() throws {
    let reader = try read(
      Array(("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 2000)).utf8), cap: 100,
      step: 64, closes: false)
    let answer = try #require(reader.answer())
    #expect(reader.isDone)
    #expect(answer.body.count == 100)
    #expect(answer.isTruncated)
  }

  @Test func `a body of exactly the cap is whole`() throws {
    let answer = try #require(try read("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nHalo", cap: 4))
    #expect(!answer.isTruncated)
  }

  @Test func `headers without an end are cut off`() {
    #expect(throws: Trouble.headersTooLarge) {
      try read(
        Array("HTTP/1.1 200 OK\r\n".utf8) + [UInt8](repeating: 0x61, count: 70_000), step: 4096)
    }
    let many = String(repeating: "A: b\r\n", count: 2000)
    #expect(throws: Trouble.headersTooLarge) {
      try read(Array("HTTP/1.1 200 OK\r\n\(many)\r\n".utf8), step: 4096)
    }
  }

  @Test func `a HEAD has no body, whatever it says`() throws {
    #expect(try read("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", method: "HEAD")?.body == [])
  }

  @Test func `gzip is undone`() throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8)
    let answer = try #require(try read(head + Self.packed(Array("Halo, dunia".utf8))).answer())
    #expect(answer.text == "Halo, dunia")
  }

  @Test(
    arguments: [
      // zlib, and bare deflate, of "Halo".
      [0x78, 0x9C, 0xF3, 0x48, 0xCC, 0xC9, 0x07, 0x00, 0x03, 0x8E, 0x01, 0x85],
      [0xF3, 0x48, 0xCC, 0xC9, 0x07, 0x00],
    ] as [[UInt8]])
  func `deflate is undone in both of its forms`(body: [UInt8]) throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n".utf8)
    #expect(try read(head + body, step: 1000).answer()?.text == "Halo")
  }

  @Test func `a bomb goes off in the sand`() throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8)
    let bomb = Self.packed([UInt8](repeating: 0x20, count: 8 << 20))
    #expect { try read(head + bomb, cap: 2 << 20, step: 4096) } throws: { error in
      if case Trouble.badCoding = error { true } else { false }
    }
  }

  @Test(arguments: ["gzip, gzip", "br", "compress"])
  func `a coding that wasn't asked for is a trouble`(coding: String) {
    #expect(throws: Trouble.self) {
      try read("HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\r\nHalo")
    }
  }

  @Test func `damaged gzip is a trouble`() {
    #expect(throws: Trouble.self) {
      try read("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u{1F}rusak sekali")
    }
  }
}
