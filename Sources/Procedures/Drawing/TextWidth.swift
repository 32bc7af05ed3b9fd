// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How wide words are, from a table of the widest font that is likely to draw them.
///
/// Open Sans is wider than Segoe UI, Roboto and San Francisco, and as wide as Noto Sans.
/// A column that is filled to 92 % by this table holds in all of them.
package enum TextWidth {
  /// Share of a column that a line may fill.
  static let fill = 0.92

  /// Width in pixels of a line at this font size.
  package static func of(_ text: String, size: Double, bold: Bool = false) -> Double {
    let table = bold ? semibold : regular
    var total = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 32..<127: total += table[Int(scalar.value) - 32]
      case 0xA0: total += 260
      case 0x300..<0x370: break
      case 0x2E80..<0xFE00, 0x1F000..<0x30000: total += 1000
      case 0x2014: total += 1000
      case 0xB7, 0x2019: total += 275
      default: total += 640
      }
    }
    return Double(total) * size / 1000
  }

  /// Breaks a text into lines of at most 92 % of this width.
  ///
  /// - Parameter longest: width up to which a single word stays whole; the width if `nil`.
  package static func lines(
    _ text: String, width: Double, size: Double, bold: Bool = false, longest: Double? = nil
  ) -> [String] {
    let limit = width * fill
    let most = longest ?? limit
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{a0}" }).map(String.init) {
      for piece in pieces(of: word, limit: most, size: size, bold: bold) {
        let longer = line.isEmpty ? piece : line + " " + piece
        if of(longer, size: size, bold: bold) <= limit {
          line = longer
        } else {
          if !line.isEmpty { lines.append(line) }
          line = piece
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func pieces(
    of word: String, limit: Double, size: Double, bold: Bool
  ) -> [String] {
    guard of(word, size: size, bold: bold) > limit else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, of(piece + String(character) + "-", size: size, bold: bold) > limit {
        pieces.append(piece.last == "/" || piece.last == "-" ? piece : piece + "-")
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  private static let regular = [
    260, 267, 401, 646, 572, 823, 730, 221, 296, 296, 552, 572, 245, 322, 266, 367, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 572, 266, 266, 572, 572, 572, 429, 899, 633, 648, 631,
    729, 556, 516, 728, 738, 279, 267, 614, 519, 903, 754, 779, 602, 779, 618, 549, 553, 728,
    595, 926, 577, 560, 571, 329, 367, 329, 542, 448, 577, 556, 613, 476, 613, 561, 339, 548,
    614, 253, 253, 525, 253, 930, 614, 604, 613, 613, 408, 477, 353, 614, 501, 778, 524, 504,
    468, 379, 551, 379, 572,
  ]
  private static let semibold = [
    260, 276, 436, 646, 571, 862, 740, 243, 317, 317, 548, 571, 267, 322, 275, 390, 571, 571,
    571, 571, 571, 571, 571, 571, 571, 571, 275, 278, 571, 571, 571, 453, 898, 661, 660, 634,
    734, 558, 532, 726, 751, 305, 299, 639, 542, 923, 783, 787, 615, 787, 639, 550, 566, 742,
    622, 946, 622, 592, 575, 330, 390, 330, 537, 429, 592, 580, 623, 495, 623, 576, 363, 556,
    635, 279, 279, 572, 279, 956, 635, 611, 623, 623, 431, 487, 393, 635, 535, 817, 551, 536,
    478, 386, 551, 371, 571,
  ]
}
