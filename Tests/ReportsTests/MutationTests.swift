// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reports

/// Samples with bytes changed, lost, doubled and moved: read or refused, never a crash or a hang.
struct MutationTests {
  @Test(arguments: ChunkingTests.small) func `a changed sample is read or refused`(name: String)
    throws
  {
    let bytes = Array(try Sample.bytes(name).prefix(12_000))
    var random = SplitMix(state: UInt64(bytes.count))
    let tokens = [
      "<", ">", "\"", "{", "}", "[", "]", ",", "&", "\\u", "\u{0}", "<!", "]]>", "null", "-",
    ]
    for _ in 0..<25 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) where !changed.isEmpty {
        let at = Int.random(in: 0..<changed.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: changed[at] = UInt8.random(in: 0...255, using: &random)
        case 1: changed.removeSubrange(at..<min(changed.count, at + 40))
        case 2:
          changed.insert(contentsOf: Array(tokens.randomElement(using: &random)!.utf8), at: at)
        case 3: changed.insert(contentsOf: changed[at..<min(changed.count, at + 200)], at: at)
        default: changed.removeSubrange(at...)
        }
      }
      do {
        _ = try Sample.read(.bytes(Data(changed)))
      } catch is ReportFault {}
    }
  }
}

/// The same numbers each time.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
