// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The tags of a text with places for values, to find out which values it needs. What the tags
/// become, the drawing of letters decides; here they are only understood.
///
/// A subset of Mustache: `{{name}}`, `{{uppercased(name)}}`, `{{#name}}…{{/name}}`,
/// `{{^name}}…{{/name}}`, `{{! remark}}`. Everything else is a fault: nothing is ever drawn as
/// markup, so that there is nothing that could be left unescaped.
package struct LetterTemplate: Sendable, Hashable {
  package indirect enum Node: Sendable, Hashable {
    case value(String, line: Int)
    case section(String, isInverted: Bool, line: Int, [Node])
  }

  package struct Fault: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
      /// Two braces open and never close.
      case unclosedTag
      /// A tag that this subset leaves out: its first character.
      case unsupported(String)
      case nameless
      case unknownTransform(String)
      case unclosedSection(String)
      case closedOtherwise(expected: String?, found: String)
      case tooDeep(limit: Int)
    }
    package var reason: Reason
    /// Within the text, from 0.
    package var line: Int
  }

  package var nodes: [Node]

  /// Sections within each other; a reader that goes down without end comes to no good end.
  static let depthLimit = 12

  package static let transforms = ["uppercased", "lowercased", "capitalized"]

  package init(_ text: String) throws(Fault) {
    var reader = Reader(text: text[...])
    nodes = try reader.nodes(until: nil, openedAt: 0, depth: 0)
  }

  private struct Reader {
    var text: Substring
    var line = 0

    mutating func nodes(
      until section: String?, openedAt: Int, depth: Int
    ) throws(Fault) -> [Node] {
      guard depth <= LetterTemplate.depthLimit else {
        throw Fault(reason: .tooDeep(limit: LetterTemplate.depthLimit), line: openedAt)
      }
      var nodes: [Node] = []
      while let open = text.firstRange(of: "{{") {
        skip(to: open.upperBound)
        let start = line
        guard let close = text.firstRange(of: "}}") else {
          throw Fault(reason: .unclosedTag, line: start)
        }
        let inner = text[..<close.lowerBound]
        skip(to: close.upperBound)
        let tag = inner.trimmed
        switch tag.first {
        case "!": continue
        case "#", "^":
          let name = try Self.name(tag.dropFirst(), start)
          let isInverted = tag.first == "^"
          let content = try self.nodes(
            until: String(tag.dropFirst().trimmed), openedAt: start, depth: depth + 1)
          nodes.append(.section(name, isInverted: isInverted, line: start, content))
        case "/":
          let found = String(tag.dropFirst().trimmed)
          guard found == section else {
            throw Fault(reason: .closedOtherwise(expected: section, found: found), line: start)
          }
          return nodes
        case ">", "<", "$", "%", "=", "&", "{", "*":
          throw Fault(reason: .unsupported(String(tag.prefix(1))), line: start)
        case _: nodes.append(.value(try Self.name(tag, start), line: start))
        }
      }
      if let section { throw Fault(reason: .unclosedSection(section), line: openedAt) }
      return nodes
    }

    private mutating func skip(to index: String.Index) {
      line += text[..<index].count { $0.isNewline }
      text = text[index...]
    }

    private static func name(_ tag: Substring, _ line: Int) throws(Fault) -> String {
      var name = tag.trimmed
      if let open = name.firstIndex(of: "("), name.last == ")" {
        let transform = String(name[..<open])
        guard LetterTemplate.transforms.contains(transform) else {
          throw Fault(reason: .unknownTransform(transform), line: line)
        }
        name = name[name.index(after: open)...].dropLast()
      }
      guard !name.isEmpty,
        name.utf8.allSatisfy({ byte in
          (97...122).contains(byte) || (48...57).contains(byte) || byte == 0x2E || byte == 0x5F
            || byte == 0x2D
        })
      else { throw Fault(reason: .nameless, line: line) }
      return String(name)
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
