// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Sheets
import Testing

@Suite struct ArchiveTests {
  private func write(_ files: [(String, [UInt8])], to path: String) throws {
    let writer = try ArchiveWriter(to: path)
    for (index, file) in files.enumerated() {
      try writer.begin(file.0, isCompressed: index.isMultiple(of: 2))
      try writer.write(file.1)
    }
    try writer.close()
  }

  @Test func `what was put in comes out, under its name`() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.zip")
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try write(
      [("01 Penugasan/SK tim é.txt", Array("isi".utf8)), ("b.bin", long), ("kosong.txt", [])],
      to: path)
    let told = try OtherEyes.read(
      """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for entry in archive.infolist():
        print(entry.filename, entry.file_size, entry.date_time[0], oct(entry.external_attr >> 16))
      print(archive.read('01 Penugasan/SK tim é.txt').decode())
      """, path)
    #expect(
      told == """
        01 Penugasan/SK tim é.txt 3 1980 0o100644
        b.bin 300000 1980 0o100644
        kosong.txt 0 1980 0o100644
        isi

        """)
  }

  @Test func `the same files are the same bytes`() throws {
    let scratch = try Scratch()
    for name in ["a.zip", "b.zip"] {
      try write([("a.txt", [1, 2, 3]), ("b.txt", [4])], to: scratch.path(name))
    }
    #expect(
      FileManager.default.contents(atPath: scratch.path("a.zip"))
        == FileManager.default.contents(atPath: scratch.path("b.zip")))
  }

  @Test(arguments: [
    "../a", "/etc/passwd", "a/../b", "a//b", "", ".", "C:\\a", "a\u{0}b", "a\nb", "a/", "CON:",
  ])
  func `a name that could lead elsewhere is refused`(_ name: String) throws {
    let scratch = try Scratch()
    let writer = try ArchiveWriter(to: scratch.path("a.zip"))
    #expect(throws: SheetFailure.unfitName(name)) { try writer.begin(name) }
  }

  @Test func `no two files bear one name`() throws {
    let scratch = try Scratch()
    let writer = try ArchiveWriter(to: scratch.path("a.zip"))
    try writer.begin("a.txt")
    #expect(throws: SheetFailure.unfitName("a.txt")) { try writer.begin("a.txt") }
  }
}
