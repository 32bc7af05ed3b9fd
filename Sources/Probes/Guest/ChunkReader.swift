// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Takes the chunks of a body apart.
/// - SeeAlso: RFC 9112, 7.1.
struct ChunkReader {
  private enum State {
    case size([UInt8])
    case data(Int)
    /// The line end after a chunk's data.
    case dataEnd
    case trailer([UInt8])
    case done
  }

  private static let longestLine = 4 << 10
  private static let longestTrailer = 16 << 10

  private var state = State.size([])
  private var trailerBytes = 0

  var isDone: Bool { if case .done = state { true } else { false } }

  /// - Returns: The data among `bytes`.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(Trouble) -> [UInt8] {
    var rest = bytes
    var data: [UInt8] = []
    while let byte = rest.first {
      switch state {
      case .data(let left):
        let piece = rest.prefix(left)
        data += piece
        rest = rest.dropFirst(piece.count)
        state = piece.count == left ? .dataEnd : .data(left - piece.count)
      case .dataEnd:
        rest = rest.dropFirst()
        if byte == 0x0A {
          state = .size([])
        } else if byte != 0x0D {
          throw .notHTTP("a chunk is longer than it said")
        }
      case .size(var line):
        rest = rest.dropFirst()
        if byte != 0x0A {
          line.append(byte)
          guard line.count <= Self.longestLine else { throw .notHTTP("a chunk's size never ends") }
          state = .size(line)
          continue
        }
        let size = try Self.size(line)
        state = size == 0 ? .trailer([]) : .data(size)
      case .trailer(var line):
        rest = rest.dropFirst()
        trailerBytes += 1
        guard trailerBytes <= Self.longestTrailer else { throw .headersTooLarge }
        if byte != 0x0A {
          line.append(byte)
          state = .trailer(line)
        } else {
          state = line.isEmpty || line == [0x0D] ? .done : .trailer([])
        }
      case .done: return data
      }
    }
    return data
  }

  private static func size(_ line: [UInt8]) throws(Trouble) -> Int {
    let digits = String(decoding: line.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).trimmed
    guard (1...15).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 < 0x80 }),
      digits.allSatisfy(\.isHexDigit), let size = Int(digits, radix: 16)
    else { throw .notHTTP("bad chunk size: \(digits.cut(20))") }
    return size
  }
}
