// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Status line and header fields of an answer.
struct AnswerHead {
  /// Header fields beyond this many are somebody's joke.
  private static let mostFields = 1000

  let status: Int
  let headers: HeaderFields
  let isOldVersion: Bool

  /// - Parameter bytes: Up to and with the empty line.
  init(_ bytes: ArraySlice<UInt8>) throws(Trouble) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    guard !lines.isEmpty else { throw .notHTTP("no status line") }
    let first = Self.text(lines.removeFirst())
    let parts = first.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard parts.count >= 2, parts[0] == "HTTP/1.1" || parts[0] == "HTTP/1.0",
      parts[1].count == 3, let status = Int(parts[1]), (100...999).contains(status)
    else { throw .notHTTP(first.cut(80)) }
    self.status = status
    isOldVersion = parts[0] == "HTTP/1.0"

    var fields: [HeaderFields.Field] = []
    for line in lines where !line.isEmpty {
      if let byte = line.first, byte == 0x20 || byte == 0x09 {
        guard let last = fields.indices.last else { continue }
        fields[last].value += " " + Self.text(line).trimmed
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { continue }
      let name = line[..<colon]
      guard name.allSatisfy(Self.isTokenByte) else { continue }
      fields.append(.init(Self.text(name), Self.text(line[(colon + 1)...]).trimmed))
      guard fields.count <= Self.mostFields else { throw .headersTooLarge }
    }
    headers = HeaderFields(fields)
  }

  /// Control characters that would disturb a page or terminal become spaces.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
