// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Records
import Testing

struct FileTypeTests {
  static func zip(_ names: [String], content: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    for name in names {
      bytes += [0x50, 0x4B, 0x03, 0x04]
      bytes += [UInt8](repeating: 0, count: 22)
      bytes += [UInt8(name.utf8.count), 0, 0, 0]
      bytes += Array(name.utf8)
      bytes += Array(content.utf8)
    }
    return bytes
  }

  static let samples: [(String, [UInt8], FileType)] = [
    ("PDF", Array("%PDF-1.7\n".utf8), .pdf),
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0], .jpeg),
    ("GIF", Array("GIF89a\u{1}".utf8), .gif),
    ("WEBP", Array("RIFF\0\0\0\0WEBPVP8 ".utf8), .webp),
    ("WAV", Array("RIFF\0\0\0\0WAVEfmt ".utf8), .other),
    ("ZIP", zip(["foto/satu.jpg"]), .zip),
    ("DOCX", zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]), .docx),
    ("XLSX", zip(["[Content_Types].xml", "xl/workbook.xml"]), .xlsx),
    ("PPTX", zip(["_rels/.rels", "ppt/presentation.xml"]), .pptx),
    ("ODT", zip(["mimetype"], content: FileType.odt.rawValue), .odt),
    ("text", Array("Yth. Kepala Dinas, mohon ditindaklanjuti.\nTerima kasih.\n".utf8), .text),
    ("text with BOM", Array("\u{FEFF}Surat".utf8), .text),
    ("CSV", Array("kode,nama\nDINKES,\"Dinas, Kesehatan\"\n".utf8), .csv),
    ("CSV with semicolons", Array("kode;nama\r\nA;B\r\n".utf8), .csv),
    ("JSON", Array(" {\"temuan\": []}".utf8), .json),
    ("XML", Array("<?xml version=\"1.0\"?><NmapRun/>".utf8), .xml),
    ("HTML", Array("<!DOCTYPE html><p>hai".utf8), .other),
    ("HTML after a space", Array("\n <ScRiPt>alert(1)</script>".utf8), .other),
    ("SVG", Array("<?xml version=\"1.0\"?><svg onload='x'/>".utf8), .other),
    ("bare tag", Array("<p>hai".utf8), .other),
    ("Latin-1", Array("caf".utf8) + [0xE9, 0x20], .other),
    ("program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], .other),
    ("UTF-16", [0xFF, 0xFE, 0x41, 0x00], .other),
  ]

  @Test(arguments: samples)
  func `a file is told by its first bytes`(name: String, bytes: [UInt8], type: FileType) {
    #expect(FileType(head: bytes, isWhole: true) == type, "\(name)")
  }

  @Test func `a character cut at the end of the head does no harm`() {
    let head = Array("Rp 5.000 — lunas".utf8)
    let cut = Array(head.prefix(11))
    #expect(FileType(head: cut, isWhole: false) == .text)
    #expect(FileType(head: cut, isWhole: true) == .other)
  }
}
