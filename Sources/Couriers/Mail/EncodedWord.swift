// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Text in headers of mail (RFC 2047): in base64 where it isn't plain ASCII.
enum EncodedWord {
  /// A text as a subject's; what would end the line or steer becomes a blank.
  static func text(_ text: String) -> String {
    let line = plain(text)
    return isPlain(line) && line.utf8.count <= 60 ? line : encoded(line)
  }

  /// A name beside an address; plain only where nothing needs quotes.
  static func phrase(_ text: String) -> String {
    let line = plain(text)
    let isSimple = line.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x20
    }
    return isSimple && line.utf8.count <= 60 ? line : encoded(line)
  }

  private static func isPlain(_ line: String) -> Bool {
    line.utf8.allSatisfy { 0x20...0x7E ~= $0 } && !line.contains("=?")
  }

  private static func plain(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: line.append(" ")
      default: line.append(scalar)
      }
    }
    return String(line).trimmingCharacters(in: .whitespaces)
  }

  /// Words of at most 75 characters, each of whole characters, a line each.
  private static func encoded(_ line: String) -> String {
    var words: [String] = []
    var word = ""
    for character in line {
      if word.utf8.count + character.utf8.count > 39 {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    words.append(word)
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }
}
