// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import struct Foundation.Data

/// Comma-separated values after RFC 4180: fields in quotes may hold delimiters, line breaks and
/// doubled quotes. A byte-order mark is skipped; a semicolon is taken for the delimiter where the
/// header has one, as office suites write it in Indonesia.
package enum CSV {
  package struct Record: Sendable, Hashable {
    /// On which it begins, from 1.
    package var line: Int
    package var fields: [String]
  }

  /// 10 MB.
  package static let sizeLimit = 10_000_000
  package static let rowLimit = 50_000

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")

  /// The records of a file, the header first; lines with nothing in them are left out.
  package static func records(of data: Data) throws(ImportError) -> [Record] {
    guard data.count <= sizeLimit else {
      throw fault(1, .tooLarge(bytes: data.count))
    }
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let delimiter = delimiter(of: bytes)
    var records: [Record] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var (line, start, index) = (1, 1, 0)

    func close() throws(ImportError) {
      guard let text = String(validating: field, as: UTF8.self) else {
        throw fault(line, .notUTF8)
      }
      fields.append(text)
      field.removeAll(keepingCapacity: true)
    }
    func end() throws(ImportError) {
      try close()
      if fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        guard records.count <= rowLimit else { throw fault(start, .tooManyRows(limit: rowLimit)) }
        records.append(Record(line: start, fields: fields))
      }
      fields.removeAll(keepingCapacity: true)
    }

    while index < bytes.count {
      switch bytes[index] {
      case quote where field.isEmpty:
        index = try quoted(bytes, from: index + 1, &field, &line)
        if index < bytes.count, ![delimiter, newline, carriage].contains(bytes[index]) {
          throw fault(line, .textAfterQuote)
        }
        continue
      case quote: throw fault(line, .bareQuote)
      case delimiter: try close()
      case carriage where index + 1 == bytes.count || bytes[index + 1] == newline: break
      case newline:
        try end()
        line += 1
        start = line
      case let byte: field.append(byte)
      }
      index += 1
    }
    if !field.isEmpty || !fields.isEmpty { try end() }
    return records
  }

  /// Reads up to the closing quote and returns the position behind it.
  private static func quoted(
    _ bytes: [UInt8], from start: Int, _ field: inout [UInt8], _ line: inout Int
  ) throws(ImportError) -> Int {
    let first = line
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
        index += 1
      }
      if byte == newline { line += 1 }
      field.append(byte)
      index += 1
    }
    throw fault(first, .unterminatedQuote)
  }

  /// What separates the fields of the first line: whichever of comma and semicolon it has more.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
    var counts = (comma: 0, semicolon: 0)
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline { break }
      if byte == comma { counts.comma += 1 }
      if byte == semicolon { counts.semicolon += 1 }
    }
    return counts.semicolon > counts.comma ? semicolon : comma
  }

  private static func fault(_ line: Int, _ reason: ImportProblem.Reason) -> ImportError {
    ImportError(problems: [ImportProblem(line: line, reason: reason)])
  }
}

extension CSV {
  /// Characters with which a spreadsheet begins a formula.
  private static let formulas: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

  /// A file: lines end in CR LF; a cell that a spreadsheet would run bears an apostrophe.
  package static func text(_ header: [String], _ rows: some Sequence<[String]>) -> String {
    var text = line(header)
    for row in rows { text += line(row) }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let cell = cell.first.map(formulas.contains) ?? false ? "'" + cell : cell
      let isPlain = !cell.contains { "\",;'\n\r\r\n".contains($0) || $0.isNewline }
      return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
  }

  /// A cell without the apostrophe that kept a spreadsheet from running it.
  static func unguarded(_ cell: String) -> String {
    guard cell.first == "'", let next = cell.dropFirst().first, formulas.contains(next) else {
      return cell
    }
    return String(cell.dropFirst())
  }
}
