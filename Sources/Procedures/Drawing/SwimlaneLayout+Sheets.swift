// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Sheets of paper: where a drawing is cut, and what joins it again.
extension SwimlaneLayout {
  mutating func cutIntoSheets() {
    cuts = ranges()
    topBands = cuts.map { _ in false }
    bottomBands = topBands
    guard cuts.count > 1 else { return }
    for link in grid.links {
      guard let to = link.to else { continue }
      let (a, b) = (sheet(of: min(link.from, to)), sheet(of: max(link.from, to)))
      if a != b {
        bottomBands[a] = true
        topBands[b] = true
      }
    }
    for (index, rows) in cuts.enumerated() {
      var y =
        Double(index) * FlowGeometry.sheetPitch + measures.header
        + (topBands[index] ? measures.connectorBand : 0)
      for row in rows {
        geometry.tops[row] = y
        y += geometry.heights[row]
      }
    }
  }

  private func ranges() -> [Range<Int>] {
    let count = grid.lanes.count
    guard case .paper(let cut) = form, count > 0 else { return [0..<count] }
    switch cut {
    case .rows(let most):
      return stride(from: 0, to: count, by: max(1, most)).map {
        $0..<min(count, $0 + max(1, most))
      }
    case .height(let most):
      // No more sheets than needed, and about as much on each.
      let fewest = ranges(within: most)
      var (low, high) = (0.0, most)
      for _ in 0..<12 {
        let middle = (low + high) / 2
        if ranges(within: middle).count > fewest.count { low = middle } else { high = middle }
      }
      return ranges(within: high)
    }
  }

  private func ranges(within most: Double) -> [Range<Int>] {
    let count = grid.lanes.count
    var ranges: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = start + 1
      var height =
        measures.header + geometry.heights[start] + measures.connectorBand
        + (start > 0 ? measures.connectorBand : 0)
      while end < count, height + geometry.heights[end] <= most {
        height += geometry.heights[end]
        end += 1
      }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  func sheet(of row: Int) -> Int { cuts.firstIndex { $0.contains(row) } ?? 0 }

  // MARK: Cut ways

  private struct Cut {
    var route: Int
    var upper: Int
    var lower: Int
    var x: Double
    var corner: Int
    var points: [DrawingPoint]
  }

  mutating func splitWays() {
    var cut: [Cut] = []
    for route in geometry.tracks.routes.indices {
      let points = geometry.points(of: route)
      let link = grid.links[geometry.tracks.routes[route].link]
      let from = sheet(of: link.from)
      let to = link.to.map(sheet(of:)) ?? from
      guard from != to, let corner = crossing(points) else {
        ways.append(Way(route: route, sheet: from, points: points, leaves: true, arrives: true))
        continue
      }
      cut.append(
        Cut(
          route: route, upper: min(from, to), lower: max(from, to), x: points[corner].x,
          corner: corner, points: points))
    }
    let letters = addConnectors(for: cut)
    for item in cut { addPieces(of: item, letter: letters[item.route] ?? "") }
  }

  /// Index of the corner before the vertical that leaves the sheet.
  private func crossing(_ points: [DrawingPoint]) -> Int? {
    points.indices.dropLast().first {
      (points[$0].y / FlowGeometry.sheetPitch).rounded(.down)
        != (points[$0 + 1].y / FlowGeometry.sheetPitch).rounded(.down)
    }
  }

  /// One letter for all ways that run into one line, from left to right at each cut.
  private mutating func addConnectors(for cut: [Cut]) -> [Int: String] {
    var groups: [[Cut]] = []
    for item in cut.sorted(by: { ($0.upper, $0.x, $0.route) < ($1.upper, $1.x, $1.route) }) {
      let home = groups.firstIndex { group in
        abs(group[0].x - item.x) < 0.5
          && grid.merge(geometry.tracks.routes[group[0].route], geometry.tracks.routes[item.route])
      }
      if let home { groups[home].append(item) } else { groups.append([item]) }
    }
    var letters: [Int: String] = [:]
    for (index, group) in groups.enumerated() {
      let letter = optionLetter(index).uppercased()
      for item in group { letters[item.route] = letter }
      addConnectors(of: group, letter)
    }
    spreadConnectors()
    return letters
  }

  private mutating func addConnectors(of group: [Cut], _ letter: String) {
    let links = group.map { grid.links[geometry.tracks.routes[$0.route].link] }
    let goesBack = links[0].goesBack
    func no(_ row: Int?) -> String { row.map { procedure.steps[$0].no } ?? "" }
    /// Every sheet that a piece of the group touches gets one connector.
    var places: [(sheet: Int, atTop: Bool, ends: Bool, routes: [Int])] = []
    for (item, _) in zip(group, links) {
      for (sheet, atTop) in [(item.upper, false), (item.lower, true)] {
        let ends = atTop == goesBack
        if let same = places.firstIndex(where: {
          $0.sheet == sheet && $0.atTop == atTop && $0.ends == ends
        }) {
          places[same].routes.append(item.route)
        } else {
          places.append((sheet, atTop, ends, [item.route]))
        }
      }
    }
    for place in places {
      let of = place.routes.map { grid.links[geometry.tracks.routes[$0].link] }
      let targets = of.compactMap(\.to).reduce(into: [Int]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      let sources = of.map(\.from).sorted()
        .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      connectors.append(
        Connector(
          sheet: place.sheet, atTop: place.atTop, letter: letter, ends: place.ends, x: group[0].x,
          text: place.ends
            ? words.toStep(targets.map { no($0) }.joined(separator: ", "))
            : words.fromSteps(sources.map { no($0) }),
          short: place.ends
            ? targets.map { no($0) }.joined(separator: ", ")
            : sources.map { no($0) }.joined(separator: ", "),
          routes: place.routes))
    }
  }

  /// Moves connectors apart that would lie on each other.
  private mutating func spreadConnectors() {
    for sheet in cuts.indices {
      for atTop in [true, false] {
        let here = connectors.indices
          .filter { connectors[$0].sheet == sheet && connectors[$0].atTop == atTop }
          .sorted { connectors[$0].x < connectors[$1].x }
        let gap = 29.0
        for _ in 0..<40 {
          var moved = false
          for (a, b) in zip(here, here.dropFirst()) {
            let lack = gap - (connectors[b].x - connectors[a].x)
            guard lack > 0.01 else { continue }
            connectors[a].x -= lack / 2
            connectors[b].x += lack / 2
            moved = true
          }
          if !moved { break }
        }
      }
    }
  }

  private mutating func addPieces(of item: Cut, letter: String) {
    let goesBack = grid.links[geometry.tracks.routes[item.route].link].goesBack
    let before = Array(item.points[...item.corner])
    let after = Array(item.points[(item.corner + 1)...])
    let (upper, lower) = goesBack ? (Array(after), before) : (before, Array(after))
    func x(_ sheet: Int, _ atTop: Bool) -> Double {
      connectors.first { $0.sheet == sheet && $0.atTop == atTop && $0.letter == letter }?.x
        ?? item.x
    }
    let bottomRow = cuts[item.upper].upperBound - 1
    let edge = geometry.tops[bottomRow] + geometry.heights[bottomRow]
    let topEdge = geometry.tops[cuts[item.lower].lowerBound]
    // The upper part meets its connector 13 under the last row, the lower part 13 over the first.
    func joint(_ x0: Double, _ x1: Double, _ y: Double, _ jog: Double) -> [DrawingPoint] {
      abs(x0 - x1) < 0.01
        ? [DrawingPoint(x1, y)]
        : [DrawingPoint(x0, jog), DrawingPoint(x1, jog), DrawingPoint(x1, y)]
    }
    let down = joint(item.x, x(item.upper, false), edge + 12, edge + 4)
    let up = joint(item.x, x(item.lower, true), topEdge - 13, topEdge - 5)
    let upperPoints = goesBack ? down.reversed() + upper : upper + down
    let lowerPoints = goesBack ? lower + up : up.reversed() + lower
    ways.append(
      Way(
        route: item.route, sheet: item.upper, points: upperPoints, leaves: !goesBack,
        arrives: goesBack, letter: letter))
    ways.append(
      Way(
        route: item.route, sheet: item.lower, points: lowerPoints, leaves: goesBack,
        arrives: !goesBack, letter: letter))
  }
}
