// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Texts as a cell can hold them.
enum SheetText {
  /// UTF-16 units in a cell. - SeeAlso: Excel specifications and limits.
  static let limit = 32_767
  private static let cut = " … [dipotong]"

  /// Without what XML can't hold (control characters but tab and line feed, U+FFFE, U+FFFF),
  /// and cut where it is too long.
  static func clean(_ text: String) -> String {
    let clean = escapingEscapes(printable(text))
    return clean.utf16.count > limit ? shortened(clean) : clean
  }

  /// With what XML can't hold replaced by its sign, and lines ended in one way.
  static func printable(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else { return text }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0a where previous == "\r": break
      case 0x0d: scalars.append("\n")
      case 0x09, 0x0a: scalars.append(scalar)
      case 0..<0x20, 0x7f...0x9f, 0xfffe, 0xffff: scalars.append("\u{fffd}")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }

  /// A text that would be a formula if somebody typed it.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\n\r".unicodeScalars.contains(first)
  }

  /// Names of sheets have at most 31 characters, and not these.
  static func sheetName(_ name: String) -> String {
    var clean = String(
      name.unicodeScalars.map { "[]:*?/\\".unicodeScalars.contains($0) ? "-" : Character($0) })
    while clean.utf16.count > 31 { clean.removeLast() }
    return clean.trimmingApostrophes
  }

  /// `_x0041_` would be read as "A": its underscore is written as an escape of itself.
  private static func escapingEscapes(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(#/_(x[0-9A-Fa-f]{4}_)/#) { "_x005F_\($0.output.1)" }
  }

  private static func shortened(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var room = limit - cut.utf16.count
    for scalar in text.unicodeScalars {
      room -= scalar.value > 0xffff ? 2 : 1
      if room < 0 { break }
      kept.append(scalar)
    }
    return String(kept) + cut
  }
}

extension String {
  fileprivate var trimmingApostrophes: String {
    var rest = Substring(self)
    while rest.first == "'" { rest.removeFirst() }
    while rest.last == "'" { rest.removeLast() }
    return rest.isEmpty ? "-" : String(rest)
  }
}
