// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A piece of a page as wide as its column that is never cut: a line of words, a row, a rule.
struct Strip {
  typealias Draw = (_ pen: Pen, _ x: Double, _ y: Double) -> Void

  /// White space above; dropped at the top of a page.
  var above = 0.0
  var height: Double
  /// Stays on the page of the strip that follows.
  var holdsNext = false
  /// Begins a new page.
  var beginsPage = false
  /// Drawn again above this strip where it is the first of a page.
  var repeated: [Strip] = []
  /// Enters the list of contents that a reader shows.
  var outline: String?
  var tags: [Tag] = []
  /// Fills and rules: no part of the text.
  var ground: Draw?
  var ink: Draw?

  func indented(_ distance: Double) -> Strip {
    var strip = self
    if let ground { strip.ground = { ground($0, $1 + distance, $2) } }
    if let ink { strip.ink = { ink($0, $1 + distance, $2) } }
    return strip
  }
}

/// An element of the document's structure, as a screen reader knows it.
struct Tag: Equatable {
  enum Name: String {
    case document = "Document"
    case paragraph = "P"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case table = "Table"
    case row = "TR"
    case headCell = "TH"
    case cell = "TD"
  }

  let name: Name
  let group: Int
}

/// A strip and where it begins.
struct Placed {
  let strip: Strip
  let x: Double
  let y: Double
}

extension [Placed] {
  /// Grounds first, so that no fill covers words; then the text, strips of one group in one tag.
  func draw(with pen: Pen) {
    for placed in self { placed.strip.ground?(pen, placed.x, placed.y) }
    var open: [Tag] = []
    for placed in self {
      guard let ink = placed.strip.ink else { continue }
      let tags = placed.strip.tags
      let shared = zip(open, tags).prefix { $0 == $1 }.count
      for tag in open.dropFirst(shared).reversed() { pen.close(tag.name) }
      for tag in tags.dropFirst(shared) { pen.open(tag.name) }
      open = tags
      ink(pen, placed.x, placed.y)
    }
    for tag in open.reversed() { pen.close(tag.name) }
  }
}

extension [Strip] {
  /// One below the other from `y` on, without white space above the first.
  func stacked(x: Double, y: Double) -> [Placed] {
    var top = y
    return enumerated().map { index, strip in
      if index > 0 { top += strip.above }
      defer { top += strip.height }
      return Placed(strip: strip, x: x, y: top)
    }
  }

  var stackedHeight: Double {
    enumerated().reduce(0) { $0 + $1.element.height + ($1.offset > 0 ? $1.element.above : 0) }
  }
}
