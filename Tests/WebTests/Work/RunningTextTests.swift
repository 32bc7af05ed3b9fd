// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct RunningTextTests {
  @Test func `paragraphs, lists and code are told apart`() {
    let text =
      "Satu\r\nbaris dua\r\n\r\n1. Tutup\r\n2. Ganti\r\n\r\n- a\n- b\n\n```\n GET /\n\n200\n```\n    x = 1"
    #expect(
      TextBlock.blocks(of: text) == [
        .paragraph(["Satu", "baris dua"]), .numbers(["Tutup", "Ganti"]), .bullets(["a", "b"]),
        .code([" GET /", "", "200"]), .code(["x = 1"]),
      ])
  }

  @Test func `an unfinished fence and an odd line harm nothing`() {
    #expect(TextBlock.blocks(of: "```\n<b>") == [.code(["<b>"])])
    #expect(
      TextBlock.blocks(of: "1. satu\nbukan nomor") == [.paragraph(["1. satu", "bukan nomor"])])
    #expect(TextBlock.blocks(of: "2026. tahun") == [.paragraph(["2026. tahun"])])
    #expect(TextBlock.blocks(of: " \n\n").isEmpty)
  }

  @Test func `markup in text stays text`() {
    #expect(runningText("- <b>").text == "<ul><li>&lt;b&gt;</li></ul>")
  }
}
