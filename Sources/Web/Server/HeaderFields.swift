// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A header such as `form-data; name="berkas"; filename="a.pdf"`.
struct HeaderFields {
  var value: String
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    var parts: [String] = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    value = parts[0].trimmed
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = String(part[..<equals]).trimmed.lowercased()
      var content = String(part[part.index(after: equals)...]).trimmed
      if content.count >= 2, content.hasPrefix("\""), content.hasSuffix("\"") {
        content = String(content.dropFirst().dropLast())
      }
      // Browsers write a quotation mark and line breaks inside a name this way.
      for (code, character) in [("%22", "\""), ("%0D", " "), ("%0A", " ")] {
        content = content.split(separator: code, omittingEmptySubsequences: false)
          .joined(separator: character)
      }
      if parameters[name] == nil { parameters[name] = content }
    }
  }

  subscript(name: String) -> String? { parameters[name] }
}
