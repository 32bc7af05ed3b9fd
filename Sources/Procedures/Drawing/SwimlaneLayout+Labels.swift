// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Words beside edges: what was decided, how many went that way.
extension SwimlaneLayout {
  /// Puts each label where it touches nothing; words that find no room shrink to their letter,
  /// since the row spells them out.
  func placeLabels(on sheet: inout DrawingSheet, _ ways: [Way]) {
    var taken = sheet.symbols.map { $0.box.insetBy(-1) }
    taken += sheet.texts.map { TextBox.of($0) }
    let lines = ways.map(\.points) + companionLines(on: sheet)
    for (index, way) in ways.enumerated() where way.leaves {
      let state = self.state(of: way.route)
      let goesBack = grid.links[geometry.tracks.routes[way.route].link].goesBack
      let texts = labels(of: way.route)
      guard !texts.isEmpty else { continue }
      let end = way.letter == nil ? geometry.endBox(of: way.route).map { move($0, way.sheet) } : nil
      search: for text in texts {
        for (at, anchor) in places(along: way.points, backwards: goesBack, to: end) {
          let label = DrawnText(text: text, at: at, style: .label(state), anchor: anchor)
          let box = TextBox.of(label).insetBy(-1)
          guard box.x > 280, box.right < 748, box.y > measures.header + 2,
            box.bottom < sheet.height - 4, !taken.contains(where: box.intersects),
            !lines.enumerated().contains(where: { other, points in
              SwimlaneLayout.crosses(points, other == index ? box.insetBy(1) : box)
            })
          else { continue }
          sheet.texts.append(label)
          taken.append(box)
          break search
        }
      }
    }
  }

  /// From the full words to the letter alone; empty where an edge says nothing.
  private func labels(of route: Int) -> [String] {
    let link = grid.links[geometry.tracks.routes[route].link]
    let step = procedure.steps[link.from]
    let count = progress?.edges[link.edge]?.count ?? 0
    switch link.edge.kind {
    case .next, .fork: return []
    case .sentBack: return ["\(words.sentBack) \(count)×", "\(count)×"]
    case .outcome(let key):
      guard let index = step.outcomes.firstIndex(where: { $0.key == key }) else { return [] }
      let outcome = step.outcomes[index]
      let text =
        outcome.text.count <= 16 || key.count < 3
        ? outcome.text : key.replacing("-", with: " ")
      let letter = optionLetter(index)
      if link.goesBack, count > 0 {
        return ["\(text) \(count)×", "\(letter): \(count)×", "\(count)×", letter]
      }
      if progress?.steps[step.id]?.items != nil {
        return ["\(letter). \(text): \(count)", "\(letter): \(count)", letter]
      }
      return ["\(letter). \(text)", letter]
    }
  }

  /// Places in the order they are liked: above the first horizontal run and 8 from the vertex,
  /// beside the first vertical, along the rest.
  private func places(
    along points: [DrawingPoint], backwards: Bool, to end: DrawingBox?
  ) -> [(DrawingPoint, DrawnText.Anchor)] {
    var found: [(DrawingPoint, DrawnText.Anchor)] = []
    if let capsule = end {
      let isRight = capsule.center.x > points[0].x
      found.append(
        (
          DrawingPoint(isRight ? capsule.right + 5 : capsule.x - 5, capsule.center.y + 4),
          isRight ? .start : .end
        ))
    }
    var runs = Array(zip(points, points.dropFirst()).enumerated())
    // A return says what it is on its way, since what it leaves says other things.
    if backwards, let first = runs.first, first.element.0.x == first.element.1.x {
      runs.append(runs.removeFirst())
    }
    for (index, (a, b)) in runs {
      if a.y == b.y {
        let toRight = b.x > a.x
        let (step, anchor): (Double, DrawnText.Anchor) = toRight ? (8, .start) : (-8, .end)
        if abs(b.x - a.x) < 24, index == 0 {
          // A skip in one lane: outside the border.
          found.append((DrawingPoint(b.x + step, a.y + 4), anchor))
        }
        let start = index == 0 && abs(b.x - a.x) < 70 ? step * 0.375 : step
        let room = max(0, abs(b.x - a.x) - 30)
        for (low, high) in [(0.0, min(96, room)), (108, room)] where low <= high {
          for height in [-6.0, 14] {
            for shift in stride(from: low, through: high, by: 12) {
              let x = a.x + start + (toRight ? shift : -shift)
              found.append((DrawingPoint(x, a.y + height), anchor))
            }
          }
        }
      } else {
        let (top, bottom) = (min(a.y, b.y), max(a.y, b.y))
        var heights = [index == 0 ? a.y + (b.y > a.y ? 15 : -7) : (top + bottom) / 2 + 4]
        heights += stride(from: top + 16, through: max(top + 16, bottom - 8), by: 12)
        for y in heights {
          found.append((DrawingPoint(a.x + 7, y), .start))
          found.append((DrawingPoint(a.x - 7, y), .end))
        }
      }
    }
    return found
  }

  private static func crosses(_ points: [DrawingPoint], _ box: DrawingBox) -> Bool {
    zip(points, points.dropFirst()).contains { a, b in
      max(a.x, b.x) > box.x && min(a.x, b.x) < box.right && max(a.y, b.y) > box.y
        && min(a.y, b.y) < box.bottom
    }
  }
}
