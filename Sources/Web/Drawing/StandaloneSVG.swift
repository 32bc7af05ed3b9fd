// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Procedures

/// The drawing as a file of its own, with its colours in it: no style sheet, no page.
package func standaloneSVG(
  _ procedure: Procedure, _ form: DrawingForm, progress: DrawingProgress? = nil,
  words: FlowWords = .indonesian
) -> String {
  let svg = flowDrawing(
    procedure, form, progress, words, progress == nil ? .wording : .titles)
  let picture = svg.pictures(id: "alur").first?.text ?? ""
  let box = svg.drawing.sheets.first.map { ($0.width, $0.height) } ?? (0, 0)
  guard let end = picture.firstIndex(of: ">") else { return picture }
  return """
    <?xml version="1.0" encoding="UTF-8"?>
    \(picture[..<end].replacingOccurrences(
      of: "<svg ", with: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(box.0.svg)\" height=\"\(box.1.svg)\" "))>    <style>\(StandaloneStyle.text)</style>\(picture[picture.index(after: end)...])

    """
}

/// The rules of the pages' style sheet for drawings, with the light colours written out.
private enum StandaloneStyle {
  static let text: String = {
    let style = EmbeddedFile.text("assets/app.css") ?? ""
    var rules = "svg { background: #fffefd; }\n"
    for layer in layers(of: style) {
      for line in layer.split(separator: "\n")
      where !line.contains("display:") && !line.contains(".keys") && line.contains("{") {
        rules += "\(line.trimmingCharacters(in: .whitespaces))\n"
      }
    }
    for (name, colour) in colours { rules = rules.replacingOccurrences(of: "var(--\(name))", with: colour) }
    return rules.replacingOccurrences(of: "var(--sans)", with: "\"Segoe UI\", \"Noto Sans\", \"Open Sans\", sans-serif")
      .replacingOccurrences(of: "var(--serif)", with: "Cambria, Caladea, serif")
  }()

  private static let colours = [
    "mori": "#f9f6f1", "sheet": "#fffefd", "well": "#f2efe9", "ink": "#1a1e2e",
    "ink-soft": "#525663", "ink-faint": "#838690", "line": "#dfdad3", "line-strong": "#81796e",
    "nila": "#2d3984", "nila-tint": "#e8ecfc", "nila-line": "#bcc4ee", "on-nila": "#fffefd",
    "soga": "#754522", "ok": "#125b3a", "bad": "#a5181a", "bad-tint": "#ffe9e7", "c1": "#2d3984",
    "c2": "#ad5434", "c3": "#af8842", "c4": "#d5d0c8",
  ]

  /// What stands inside each `@layer drawing { … }`.
  private static func layers(of style: String) -> [Substring] {
    var found: [Substring] = []
    var rest = style[...]
    while let start = rest.range(of: "@layer drawing {") {
      var depth = 1
      var end = start.upperBound
      while end < rest.endIndex, depth > 0 {
        if rest[end] == "{" { depth += 1 }
        if rest[end] == "}" { depth -= 1 }
        end = rest.index(after: end)
      }
      found.append(rest[start.upperBound..<end].dropLast())
      rest = rest[end...]
    }
    return found
  }
}
