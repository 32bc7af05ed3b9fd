// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Text as it is compared: without the tricks that hide words from machines and not from people.
enum FoldedText {
  /// Words in lower case: compatibility forms (𝐬𝐥𝐨𝐭, ｓｌｏｔ) undone, invisible characters dropped,
  /// everything but letters and digits taken as a gap, a zero between letters read as an o.
  ///
  /// - Parameter most: Words after which no more are read; a hostile page has half a million.
  static func words(_ text: some StringProtocol, most: Int = 30_000) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in plain(beginning(of: text, most * longestWord)).utf8 {
      if byte.isLetter || byte.isDigit || byte > 127 {
        word.append(byte.lowered)
      } else if !word.isEmpty {
        words.append(finished(word))
        word = []
        if words.count >= most { return words }
      }
    }
    if !word.isEmpty { words.append(finished(word)) }
    return words
  }

  /// Bytes of a word, with the gap behind it, that many words have at most on average.
  private static let longestWord = 16

  private static func beginning(of text: some StringProtocol, _ count: Int) -> String {
    text.utf8.count <= count
      ? String(text) : String(decoding: text.utf8.prefix(count), as: UTF8.self)
  }

  /// A sentence that goes on for longer is cut at the next gap.
  private static let longestSentence = 4 << 10

  /// Sentences one after the other: ended by `.`, `!`, `?`, `;` before white space, by a line's end
  /// or a bar.
  static func forEachSentence(of text: String, _ take: (Substring) -> Void) {
    var start = text.startIndex
    var at = text.startIndex
    var length = 0
    let utf8 = text.utf8
    while at < text.endIndex {
      let byte = utf8[at]
      let next = utf8.index(after: at)
      let isBreak: Bool
      switch byte {
      case 10, 13, UInt8(ascii: "|"): isBreak = true
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        isBreak = next == text.endIndex || utf8[next].isSpace
      default: isBreak = byte.isSpace && length >= longestSentence
      }
      length += 1
      if isBreak {
        if start < at { take(text[start..<at]) }
        start = next
        length = 0
      }
      at = next
    }
    if start < text.endIndex { take(text[start...]) }
  }

  private static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text }
    var kept = ""
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0x034F: continue
      default: kept.unicodeScalars.append(scalar)
      }
    }
    return kept.lowercased()
  }

  private static func finished(_ word: [UInt8]) -> String {
    var word = word
    if word.count > 2, word.contains(48) {
      for index in 1..<(word.count - 1)
      where word[index] == 48 && word[index - 1].isLetter && word[index + 1].isLetter {
        word[index] = UInt8(ascii: "o")
      }
    }
    return String(decoding: word, as: UTF8.self)
  }
}
