// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How words are set; sizes in points.
struct TextStyle: Hashable {
  enum Family: String {
    case serif = "Liberation Serif"
    case sans = "Liberation Sans"
    case mono = "Liberation Mono"
  }

  var family = Family.serif
  var size = 11.0
  var bold = false
  var italic = false
  var ink = Ink.black
  /// Distance of lines, as a multiple of the font's own.
  var leading = 1.15

  func bolder() -> TextStyle { changed { $0.bold = true } }
  func softer() -> TextStyle { changed { $0.ink = .soft } }
  func tinted(_ ink: Ink) -> TextStyle { changed { $0.ink = ink } }
  func sized(_ size: Double) -> TextStyle { changed { $0.size = size } }

  private func changed(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = self
    change(&style)
    return style
  }
}

enum Alignment {
  case leading
  case centre
  case trailing
}

/// Words with emphasis on some of them.
struct StyledText: Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  struct Span: Hashable {
    var text: String
    var bold = false
    var ink: Ink?
  }

  var spans: [Span]

  init(_ text: String) { spans = [Span(text: text)] }
  init(stringLiteral text: String) { self.init(text) }
  init(_ spans: Span...) { self.spans = spans }

  var isEmpty: Bool { spans.allSatisfy { $0.text.isEmpty } }
}
