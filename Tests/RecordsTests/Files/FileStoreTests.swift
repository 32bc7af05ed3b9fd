// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Testing

struct FileStoreTests {
  let scratch: Scratch
  let store: FileStore

  init() throws {
    scratch = try Scratch()
    store = try FileStore(folder: scratch.path("files"))
  }

  private func pieces(_ count: Int, of size: Int) -> AsyncStream<[UInt8]> {
    AsyncStream { stream in
      for number in 0..<count { stream.yield([UInt8](repeating: UInt8(number), count: size)) }
      stream.finish()
    }
  }

  private var left: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: scratch.path("files/incoming"))) ?? []
  }

  @Test func `a file lies under the digest of its content`() throws {
    let stored = try store.keep(Array("abc".utf8))
    // FIPS 180-4, the example for one block.
    #expect(
      stored.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(stored.size == 3)
    #expect(stored.type == .text)
    let path = scratch.path(
      "files/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try store.contents(of: stored.sha256) == Array("abc".utf8))
    #expect(left.isEmpty)
  }

  @Test func `the same content is kept once`() throws {
    let first = try store.keep(Array("abc".utf8))
    #expect(try store.keep(Array("abc".utf8)) == first)
    #expect(store.contains(first.sha256))
  }

  @Test func `an empty file is a file`() throws {
    let stored = try store.keep([])
    #expect(stored.type == .other)
    #expect(try store.contents(of: stored.sha256) == [])
  }

  @Test func `a stream is kept and read in pieces`() async throws {
    let stored = try await store.keep(pieces(20, of: 10_000), limit: 200_000)
    #expect(stored.size == 200_000)
    let file = try store.open(stored.sha256)
    #expect(file.size == 200_000)
    var counts: [Int] = []
    for try await piece in file.pieces { counts.append(piece.count) }
    #expect(counts == [65_536, 65_536, 65_536, 3_392])
  }

  @Test func `a stream that is too long leaves nothing`() async throws {
    let failure = await #expect(throws: Failure.self) {
      try await store.keep(pieces(20, of: 10_000), limit: 199_999)
    }
    #expect(failure?.code == .invalid)
    #expect(left.isEmpty)
    let kept = try FileManager.default.contentsOfDirectory(atPath: scratch.path("files"))
    #expect(kept == ["incoming"])
  }

  @Test func `uploads that broke off are cleared by the server alone`() throws {
    try Data("half".utf8).write(to: URL(filePath: scratch.path("files/incoming/half")))
    let beside = try FileStore(folder: scratch.path("files"))
    #expect(left == ["half"])
    beside.removeLeftovers()
    #expect(left.isEmpty)
  }

  @Test(arguments: ["", "../kawal.db", "AB", String(repeating: "../", count: 21) + "x"])
  func `a name that is no digest is no file`(name: String) {
    #expect(!store.contains(name))
    #expect(throws: Failure(.notFound, "no file has such a name")) { try store.open(name) }
  }

  @Test func `an altered file is noticed`() throws {
    let stored = try store.keep(Array("abc".utf8))
    #expect(store.isIntact(stored.sha256))
    try Data("abd".utf8).write(to: URL(filePath: store.path(of: stored.sha256)))
    #expect(!store.isIntact(stored.sha256))
  }
}
