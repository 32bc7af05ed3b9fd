// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// YAML being written: block mappings and lists, short lists of names on one line.
struct YAMLText {
  private(set) var text = ""
  private var indent = 0
  /// The dash of a list entry that the next line bears.
  private var dash = false

  private static let width = 98

  mutating func line(_ content: String) {
    text += String(repeating: " ", count: dash ? indent - 2 : indent)
    if dash { text += "- " }
    text += content + "\n"
    dash = false
  }

  mutating func blank() { text += "\n" }

  mutating func key(_ key: String, _ value: String?) {
    guard let value else { return }
    for (index, piece) in YAMLText.scalar(value, key: key, indent: indent).enumerated() {
      if index == 0 {
        line("\(key): \(piece)")
      } else {
        text += piece.isEmpty ? "\n" : String(repeating: " ", count: indent + 2) + piece + "\n"
      }
    }
  }

  /// A list of texts, one a line; nothing when it is empty.
  mutating func texts(_ key: String, _ values: [String]) {
    nested(key, values) { text, value in text.entry { $0.line(YAMLText.inline(value)) } }
  }

  /// A list of names on one line; nothing when it is empty.
  mutating func names(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    line("\(key): [\(values.map(YAMLText.inline).joined(separator: ", "))]")
  }

  mutating func nested<Value>(
    _ key: String, _ values: [Value], _ write: (inout YAMLText, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    block(key) { text in
      for value in values { write(&text, value) }
    }
  }

  mutating func block(_ key: String, _ write: (inout YAMLText) -> Void) {
    line("\(key):")
    inner(write)
  }

  mutating func inner(_ write: (inout YAMLText) -> Void) {
    indent += 2
    write(&self)
    indent -= 2
  }

  /// An entry of a list: what is written stands behind its dash.
  mutating func entry(_ write: (inout YAMLText) -> Void) {
    indent += 2
    dash = true
    write(&self)
    dash = false
    indent -= 2
  }

  /// The text on one line, quoted where it needs to be.
  static func inline(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// The lines of a value: one, or a folded block where one would be too long.
  private static func scalar(_ text: String, key: String, indent: Int) -> [String] {
    let room = width - indent - key.count - 2
    guard text.count > room, isFoldable(text) else { return [inline(text)] }
    var lines = [">-", ""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count + 1 > width - indent - 2 {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = "\(last) \(word)"
      }
    }
    return lines
  }

  /// Single spaces only, and nothing that a folded block can't bear.
  private static func isFoldable(_ text: String) -> Bool {
    !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
      && text.unicodeScalars.allSatisfy(isPrintable)
  }

  /// Letters, digits and harmless marks, that no reader takes for anything but text.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first), last != " ", last != ":",
      !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()),
      !text.contains(": "), !text.contains(" #")
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " -–_/().:;'+%×".unicodeScalars.contains(scalar)
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      scalar.value != 0x2028 && scalar.value != 0x2029
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}
