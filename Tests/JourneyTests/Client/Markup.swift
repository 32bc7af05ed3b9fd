// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A page as a sequence of tags and texts, entities decoded.
enum Markup: Hashable {
  case open(tag: String, attributes: [String: String])
  case close(tag: String)
  case text(String)

  static func read(_ html: String) -> [Markup] {
    var pieces: [Markup] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if start > rest.startIndex { pieces.append(.text(decoded(rest[..<start]))) }
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        rest = rest.split(separator: "-->", maxSplits: 1).dropFirst().first ?? ""
        continue
      }
      guard let end = endOfTag(rest) else { break }
      let inside = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if inside.hasPrefix("!") { continue }
      if inside.hasPrefix("/") {
        pieces.append(.close(tag: inside.dropFirst().lowercased()))
      } else {
        pieces.append(element(inside))
      }
    }
    if !rest.isEmpty { pieces.append(.text(decoded(rest))) }
    return pieces
  }

  /// What a reader sees: the words of the page, blanks joined.
  static func words(of pieces: [Markup]) -> String {
    var isHidden = false
    var words = ""
    for piece in pieces {
      switch piece {
      case .open(let tag, _): isHidden = isHidden || tag == "style" || tag == "script"
      case .close(let tag): if tag == "style" || tag == "script" { isHidden = false }
      case .text(let text): if !isHidden { words += text }
      }
      switch piece {
      case .open(let tag, _), .close(let tag): if !inline.contains(tag) { words += " " }
      case .text: break
      }
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let inline: Set<String> = ["b", "a", "span", "small", "abbr", "em", "svg", "use"]

  private static func endOfTag(_ text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return nil
  }

  private static func element(_ inside: Substring) -> Markup {
    let name = inside.prefix { !$0.isWhitespace && $0 != "/" }
    var attributes: [String: String] = [:]
    var rest = inside.dropFirst(name.count)
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      guard !key.isEmpty else { break }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else {
        attributes[key.lowercased()] = ""
        continue
      }
      rest = rest.dropFirst()
      if let quote = rest.first, quote == "\"" || quote == "'" {
        let value = rest.dropFirst().prefix { $0 != quote }
        attributes[key.lowercased()] = decoded(value)
        rest = rest.dropFirst(value.count + 2)
      } else {
        let value = rest.prefix { !$0.isWhitespace }
        attributes[key.lowercased()] = decoded(value)
        rest = rest.dropFirst(value.count)
      }
    }
    return .open(tag: name.lowercased(), attributes: attributes)
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";") else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(after: start)..<end]
      if let known = entities[String(name)] {
        result += known
      } else if name.hasPrefix("#"), let scalar = scalar(name.dropFirst()) {
        result.unicodeScalars.append(scalar)
      } else {
        result += rest[...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func scalar(_ number: Substring) -> Unicode.Scalar? {
    let value =
      number.lowercased().hasPrefix("x") ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    return value.flatMap(Unicode.Scalar.init)
  }
}
