// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import Testing

@Suite struct TextWidthTests {
  @Test func `lines fill at most 92 percent of their column`() {
    let text = "Mengajukan pemantauan dan pencadangan intensif selama proses perbaikan"
    for width in stride(from: 60.0, through: 400, by: 20) {
      for line in TextWidth.lines(text, width: width, size: 14, bold: true) {
        #expect(TextWidth.of(line, size: 14, bold: true) <= width * 0.92)
      }
    }
  }

  @Test func `a word wider than its column is broken with a hyphen`() {
    let lines = TextWidth.lines("mempertanggungjawabkan", width: 90, size: 14)
    #expect(lines.count > 1)
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix("-") })
    #expect(lines.joined().replacing("-", with: "") == "mempertanggungjawabkan")
  }

  @Test func `no word is lost and a fixed space keeps words together`() {
    let text = "Perlu perubahan keamanan, ke\u{a0}7"
    let lines = TextWidth.lines(text, width: 120, size: 12.5)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.contains { $0.hasSuffix("ke\u{a0}7") })
  }
}
