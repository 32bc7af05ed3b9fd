// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Reports

/// How the bytes come in doesn't matter.
struct ChunkingTests {
  static let small: [String] = {
    let files = FileManager.default.enumerator(atPath: Sample.folder.path)
    let names = (files?.allObjects ?? []).compactMap { $0 as? String }
    return names.filter { name in
      let size = (try? Sample.bytes(name).count) ?? 0
      return !name.hasSuffix(".md") && (1...40_000).contains(size)
    }.sorted()
  }()

  private enum Outcome: Equatable {
    case read(ReportSummary, [Observation])
    case refused(ReportFault)
  }

  private func outcome(_ source: ReportSource) throws -> Outcome {
    do {
      let (summary, seen) = try Sample.read(source)
      return .read(summary, seen)
    } catch let fault as ReportFault { return .refused(fault) }
  }

  @Test(arguments: small) func `any pieces give the same`(name: String) throws {
    let bytes = Array(try Sample.bytes(name))
    let whole = try outcome(.bytes(Data(bytes)))
    for sizes in [[7], [1, 2, 3, 500], [4_095, 1], [65_537, 3]] {
      var pieces: [[UInt8]] = []
      var from = 0
      while from < bytes.count {
        let size = sizes[pieces.count % sizes.count]
        pieces.append(Array(bytes[from..<min(from + size, bytes.count)]))
        from += size
      }
      #expect(try outcome(.chunks(pieces)) == whole)
    }
    #expect(try outcome(.file(Sample.path(name))) == whole)
  }
}
