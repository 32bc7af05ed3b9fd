// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Tells the format of a report by its content.
struct Recogniser {
  let limits: ReportLimits

  func recognise(_ source: ReportSource) throws -> ReportFormat {
    let feed = TextFeed(try source.open(), limit: limits.bytes)
    var head = [UInt8](repeating: 0, count: 4096)
    var count = 0
    while count < head.count {
      let more = try head.withUnsafeMutableBytes {
        try feed.fill(UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      if more == 0 { break }
      count += more
    }
    let bytes = head[..<count]
    guard let first = bytes.first(where: { !$0.isSpace }) else { throw ReportFault.empty }
    if let fault = Self.stranger(bytes) { throw fault.at(line: 1, byte: 0) }
    switch first {
    case UInt8(ascii: "<"): return try xml(source)
    default: throw ReportFault.unrecognised(saw: Self.shown(bytes))
    }
  }

  /// Files that are something else altogether.
  static func stranger(_ bytes: ArraySlice<UInt8>) -> ReportFault? {
    let marks: [([UInt8], ReportFault)] = [
      ([0x1F, 0x8B], .archive("gzip")), (Array("PK\u{3}\u{4}".utf8), .archive("ZIP")),
      (Array("BZh".utf8), .archive("bzip2")), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive("xz")),
      ([0x28, 0xB5, 0x2F, 0xFD], .archive("zstd")), (Array("7z".utf8) + [0xBC], .archive("7z")),
      (Array("Rar!".utf8), .archive("RAR")), (Array("%PDF".utf8), .notData("PDF")),
      ([0xD0, 0xCF, 0x11, 0xE0], .notData("Excel/Word")),
      (Array("SQLite format 3".utf8), .notData("SQLite")),
    ]
    if let found = marks.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
    if bytes.contains(0) { return .encoding("byte 0") }
    return nil
  }

  /// The beginning of a file, for a sentence.
  static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(60), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func xml(_ source: ReportSource) throws -> ReportFormat {
    let xml = try XMLCursor(source, limits: limits)
    switch xml.name {
    case "OWASPZAPReport": return .zapXML
    default: throw ReportFault.unrecognised(saw: "<\(Cut.text(xml.name, 60))>")
    }
  }
}
