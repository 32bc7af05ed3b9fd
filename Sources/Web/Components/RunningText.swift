// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Text as people type it into a box. Blank lines part paragraphs; lines that all begin with
/// "- " or "1. " are a list; lines that all begin with four blanks, or stand between lines of
/// three backquotes, are shown letter by letter.
func runningText(_ text: String) -> HTML {
  each(TextBlock.blocks(of: text)) { block in
    switch block {
    case .paragraph(let lines): "<p class=\"lines\">\(lines.joined(separator: "\n"))</p>"
    case .bullets(let items): "<ul>\(each(items) { "<li>\($0)</li>" })</ul>"
    case .numbers(let items): "<ol>\(each(items) { "<li>\($0)</li>" })</ol>"
    case .code(let lines): "<pre>\(lines.joined(separator: "\n"))</pre>"
    }
  }
}

enum TextBlock: Hashable {
  case paragraph([String])
  case bullets([String])
  case numbers([String])
  case code([String])

  static func blocks(of text: String) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var lines: [String] = []
    var isFenced = false
    func end(_ block: ([String]) -> TextBlock) {
      if !lines.isEmpty { blocks.append(block(lines)) }
      lines = []
    }
    // Forms send CRLF, which is one character.
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = String(part)
      if line.trimmed.hasPrefix("```") {
        end(isFenced ? TextBlock.code : plain)
        isFenced.toggle()
      } else if isFenced {
        lines.append(line)
      } else if line.allSatisfy(\.isWhitespace) {
        end(plain)
      } else {
        lines.append(line)
      }
    }
    end(isFenced ? TextBlock.code : plain)
    return blocks
  }

  private static func plain(_ lines: [String]) -> TextBlock {
    // The blanks that mark it are not part of it.
    if lines.allSatisfy({ $0.hasPrefix("    ") || $0.hasPrefix("\t") }) {
      return .code(lines.map { String($0.dropFirst($0.hasPrefix("\t") ? 1 : 4)) })
    }
    let bullets = lines.compactMap { item(of: $0, after: ["- ", "* ", "• "]) }
    if bullets.count == lines.count { return .bullets(bullets) }
    let numbers = lines.compactMap(numbered)
    if numbers.count == lines.count { return .numbers(numbers) }
    return .paragraph(lines)
  }

  private static func item(of line: String, after marks: [String]) -> String? {
    let line = line.trimmed
    return marks.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)).trimmed }
  }

  private static func numbered(_ line: String) -> String? {
    let line = line.trimmed
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    let rest = line.dropFirst(digits.count)
    guard rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return String(rest.dropFirst(2)).trimmed
  }
}
