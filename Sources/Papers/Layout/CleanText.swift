// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text without what can't or mustn't be drawn.
  ///
  /// Control characters go (line ends stay, tabs become spaces), and so do the invisible marks
  /// that reverse the direction of others: on an official paper they only serve to deceive. More
  /// than four combining marks on one character are dropped, since they would cover other lines.
  var drawable: String {
    if utf8.allSatisfy({ $0 == 0x0A || (0x20..<0x7F).contains($0) }) { return self }
    var kept = String.UnicodeScalarView()
    var combining = 0
    for scalar in replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        combining += 1
        if combining <= 4 { kept.append(scalar) }
        continue
      default:
        combining = 0
      }
      switch scalar.value {
      case 0x0A: kept.append(scalar)
      case 0x09: kept.append(" ")
      case 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
      case 0x00..<0x20, 0x7F..<0xA0: continue
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      case 0xFDD0...0xFDEF: continue
      case let value where value & 0xFFFE == 0xFFFE: continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// The text's lines, each cut into pieces of at most `limit` characters, at a space if there
  /// is one near: breaking lines in one endless word costs the square of its length.
  func pieces(of limit: Int) -> [String] {
    if utf8.count <= limit, !utf8.contains(0x0A) { return [self] }
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      guard line.utf8.count > limit else { return [String(line)] }
      var pieces: [String] = []
      var rest = line[...]
      while let far = rest.index(rest.startIndex, offsetBy: limit, limitedBy: rest.endIndex),
        far < rest.endIndex
      {
        let piece = rest[..<far]
        let cut = piece.suffix(limit / 4).lastIndex(of: " ").map(rest.index(after:)) ?? far
        pieces.append(String(rest[..<cut]))
        rest = rest[cut...]
      }
      return pieces + [String(rest)]
    }
  }
}
