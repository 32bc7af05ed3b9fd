// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Words of a machine, as they are: a request, an answer, a configuration.
struct CodeBlock: Block {
  var text: String
  var size = 8.2
  var above = 2.0

  /// More characters than this are cut.
  var limit = Int.max

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let shown = text.count > limit ? text.prefix(limit) + "\n…" : text[...]
    return Table(
      columns: [.share(1)],
      rows: [
        Table.Row(
          cells: [
            Table.Cell(String(shown), TextStyle(family: .mono, size: size, leading: 1.12))
          ], ground: .tint)
      ], rules: .none, padding: Insets(top: 3, right: 5, bottom: 3, left: 5), above: above,
      reading: .lines
    ).strips(width: width, by: setter)
  }
}

/// Words with examples of configuration between them.
struct Advice: Block {
  var text: String
  var style: TextStyle

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    var blocks: [any Block] = []
    for part in parts {
      if part.isCode {
        blocks.append(CodeBlock(text: part.text, size: style.size * 0.87))
      } else {
        blocks.append(Paragraph(StyledText(part.text), style, above: blocks.isEmpty ? 0 : 3))
      }
    }
    return setter.strips(blocks, width: width)
  }

  private var parts: [(text: String, isCode: Bool)] {
    var parts: [(lines: [Substring], isCode: Bool)] = []
    for line in text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let isBlank = line.allSatisfy(\.isWhitespace)
      let isCode = !isBlank && (line.hasPrefix("  ") || line.hasPrefix("\t"))
      if let last = parts.last, last.isCode == isCode || isBlank {
        parts[parts.count - 1].lines.append(line)
      } else {
        parts.append(([line], isCode))
      }
    }
    return parts.map { part in
      let indent =
        part.lines.filter { !$0.allSatisfy(\.isWhitespace) }
        .map { $0.prefix { $0 == " " || $0 == "\t" }.count }.min() ?? 0
      let lines = part.isCode ? part.lines.map { $0.dropFirst(indent) } : part.lines
      return (lines.joined(separator: "\n").trimmingLineEnds, part.isCode)
    }.filter { !$0.text.isEmpty }
  }
}

extension String {
  fileprivate var trimmingLineEnds: String {
    var text = self[...]
    while text.first?.isNewline == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
