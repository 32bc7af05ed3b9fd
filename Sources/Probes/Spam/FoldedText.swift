// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Text as it is compared: without the tricks that hide words from machines and not from people.
enum FoldedText {
  /// Words in lower case: compatibility forms (𝐬𝐥𝐨𝐭, ｓｌｏｔ) undone, invisible characters dropped,
  /// everything but letters and digits taken as a gap, a zero between letters read as an o.
  static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in plain(text).utf8 {
      if byte.isLetter || byte.isDigit || byte > 127 {
        word.append(byte.lowered)
      } else if !word.isEmpty {
        words.append(finished(word))
        word = []
      }
    }
    if !word.isEmpty { words.append(finished(word)) }
    return words
  }

  /// Sentences: ended by `.`, `!`, `?`, `;` before white space, by a line's end or a bar.
  static func sentences(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var at = text.startIndex
    let utf8 = text.utf8
    while at < text.endIndex {
      let byte = utf8[at]
      let next = utf8.index(after: at)
      let isBreak: Bool
      switch byte {
      case 10, 13, UInt8(ascii: "|"): isBreak = true
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        isBreak = next == text.endIndex || utf8[next].isSpace
      default: isBreak = false
      }
      if isBreak {
        if start < at { sentences.append(text[start..<at]) }
        start = next
      }
      at = next
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  private static func plain(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return String(text) }
    var kept = ""
    for scalar in String(text).precomposedStringWithCompatibilityMapping.unicodeScalars {
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
