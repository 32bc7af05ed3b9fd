// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Reads CSV (RFC 4180) row by row: delimiter `,`, `;` or tab, quotes, any line ends, texts over
/// several lines. Bytes that aren't UTF-8 are taken as Windows-1252, which Excel writes.
final class CSVCursor {
  struct Row {
    let fields: [String]
    let columns: [String: Int]
    /// Line on which it begins, from 1.
    let line: Int

    /// The first of the columns that is there and not blank.
    subscript(_ names: String...) -> String? {
      for name in names {
        if let index = columns[name], index < fields.count, let text = fields[index].orNil {
          return text
        }
      }
      return nil
    }
  }

  /// Names of the columns in lower case, with their places.
  private(set) var columns: [String: Int] = [:]
  private(set) var sawWindows1252 = false
  private let feed: TextFeed
  private let limits: ReportLimits
  private var delimiter = UInt8(ascii: ",")
  private var room = [UInt8](repeating: 0, count: 64 << 10)
  private var place = 0
  private var end = 0
  private var read = 0
  private var line = 1
  private var rowLine = 1
  /// The row that is being read ended with a line end, not with the file.
  private var endedWithLine = false

  /// Opens a source and reads its first row.
  init(_ source: ReportSource, limits: ReportLimits) throws {
    feed = TextFeed(try source.open(), limit: limits.bytes)
    self.limits = limits
    guard try refill() else { throw ReportFault.empty }
    delimiter = guessDelimiter()
    guard var names = try fields() else { throw ReportFault.empty }
    // Excel's hint on a line of its own.
    if names.first?.hasPrefix("sep=") == true { names = try fields() ?? [] }
    for (index, name) in names.enumerated() {
      let name = name.trimmingBlanks.lowercased()
      if columns[name] == nil { columns[name] = index }
    }
  }

  func next() throws -> Row? {
    while let fields = try fields() {
      if fields.count == 1, fields[0].orNil == nil { continue }
      let extra = fields.dropFirst(columns.count)
      if extra.contains(where: { $0.orNil != nil }) {
        throw ReportFault.damaged(
          Phrase(
            "baris berisi \(fields.count) kolom, judulnya \(columns.count)",
            en: "the row has \(fields.count) columns, its heading \(columns.count)")
        ).at(line: rowLine, byte: nil)
      }
      if !endedWithLine, fields.count < columns.count, fields.count > 1 {
        throw ReportFault.cutOff.at(line: rowLine, byte: read - (end - place))
      }
      return Row(fields: fields, columns: columns, line: rowLine)
    }
    return nil
  }

  /// The one that stands most often in the first line, outside of quotes.
  private func guessDelimiter() -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in room[..<end] {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return choices.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  private func fields() throws -> [String]? {
    var fields: [String] = []
    var field: [UInt8] = []
    var size = 0
    var quoted = false
    var wasQuoted = false
    rowLine = line
    endedWithLine = false
    while true {
      if place == end, try !refill() {
        if quoted { throw ReportFault.cutOff.at(line: rowLine, byte: read) }
        if fields.isEmpty, field.isEmpty, !wasQuoted { return nil }
        fields.append(text(field))
        return fields
      }
      let byte = room[place]
      place += 1
      if byte == 0x0A { line += 1 }
      if quoted {
        if byte == 0x0D, try peek() == 0x0A { continue }
        if byte == UInt8(ascii: "\"") {
          if try peek() == byte {
            place += 1
          } else {
            quoted = false
            continue
          }
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty, !wasQuoted {
        quoted = true
        wasQuoted = true
        continue
      } else if byte == delimiter {
        fields.append(text(field))
        field.removeAll(keepingCapacity: true)
        wasQuoted = false
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D {
          if try peek() == 0x0A { place += 1 }
          line += 1
        }
        endedWithLine = true
        fields.append(text(field))
        return fields
      }
      size += 1
      if size > limits.record || fields.count > 4_096 {
        throw ReportFault.recordTooLarge(limit: limits.record).at(line: rowLine, byte: nil)
      }
      if field.count < limits.text { field.append(byte) }
    }
  }

  private func peek() throws -> UInt8? {
    if place == end, try !refill() { return nil }
    return room[place]
  }

  private func refill() throws -> Bool {
    place = 0
    end = 0
    end = try room.withUnsafeMutableBytes { try feed.fillWhole($0) }
    read += end
    return end > 0
  }

  private func text(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    let isCut = bytes.count >= limits.text
    if isCut {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? {
        sawWindows1252 = true
        return Windows1252.decode(bytes)
      }()
    return isCut ? text + "…" : text
  }
}

/// The encoding of Western Windows.
enum Windows1252 {
  private static let high: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  static func decode(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte - 0x80)] : UInt32(byte)
      text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
