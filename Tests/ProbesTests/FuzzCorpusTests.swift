// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Probes

/// What fuzzing found once must not come back.
@Suite struct FuzzCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fuzz/corpus")

  private func inputs(_ name: String) throws -> [[UInt8]] {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder.appending(path: name), includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    return try files.map { Array(try Data(contentsOf: $0)) }
  }

  @Test func `answers of TLS servers are read alike however they are cut`() throws {
    for bytes in try inputs("tls") {
      var whole = FlightReader()
      whole.take(bytes.dropFirst())
      var single = FlightReader()
      for byte in bytes.dropFirst() { single.take([byte]) }
      #expect(whole.state.isLike(single.state))
      #expect(whole.flight == single.flight)
      _ = SSLv2.answer(Array(bytes.dropFirst()))
    }
  }

  @Test func `certificates and lists are read to an end`() throws {
    for bytes in try inputs("certificate") {
      _ = (try? CertificateFacts(der: bytes))?.names
      _ = try? RevocationList(der: bytes)
      _ = try? OCSPAnswer(der: bytes)
    }
  }

  @Test func `answers of resolvers are read to an end`() throws {
    for bytes in try inputs("dns") { _ = try? DNSMessage(bytes) }
  }

  @Test func `pages become trees whose parts lie within one another`() throws {
    for bytes in try inputs("html") {
      let nodes = HTMLTree(bytes).nodes
      for (index, node) in nodes.enumerated() {
        #expect(node.parent < index && node.end > index && node.end <= nodes.count)
      }
    }
  }

  @Test func `heads and chunks are read to an end`() throws {
    for bytes in try inputs("http") {
      _ = try? AnswerHead(bytes.dropFirst())
      var chunks = ChunkReader()
      _ = try? chunks.take(bytes.dropFirst())
    }
  }
}
