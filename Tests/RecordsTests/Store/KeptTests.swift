// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Records

@Suite struct KeptTests {
  @Test func `what is asked for stays while others come and go`() {
    let kept = Kept<Int, String>(atMost: 10)
    kept.keep("asked for", 0)
    for number in 1...100 {
      kept.keep("\(number)", number)
      #expect(kept[0] == "asked for")
    }
    #expect(kept[100] == "100")
    #expect(kept[50] == nil)
  }

  @Test func `no more than two generations are kept`() {
    let kept = Kept<Int, Int>(atMost: 10)
    for number in 1...1000 { kept.keep(number, number) }
    #expect((1...1000).count { kept.contains($0) } <= 20)
    #expect((991...1000).allSatisfy { kept.contains($0) })
  }

  @Test func `the newest value of a key is the one that is found`() {
    let kept = Kept<Int, Int>(atMost: 2)
    kept.keep(1, 7)
    kept.keep(0, 1)
    kept.keep(0, 2)
    kept.keep(2, 7)
    #expect(kept[7] == 2)
    #expect(kept.value(7) { 3 } == 2)
    #expect(kept.value(8) { 3 } == 3)
  }
}
