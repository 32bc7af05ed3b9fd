// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Where rows, symbols and ways lie, once rows have heights.
///
/// Sheets lie far below each other on one plane, so that a way over a cut is one line.
struct FlowGeometry {
  let grid: FlowGrid
  let measures: DrawingMeasures
  var tracks: FlowTracks
  /// Upper rule of each row on the plane.
  var tops: [Double]
  var heights: [Double]

  /// Distance between sheets on the plane.
  static let sheetPitch = 1_000_000.0

  init(
    grid: FlowGrid, routes: [Route], measures: DrawingMeasures, textHeights: [Double]
  ) {
    self.grid = grid
    self.measures = measures
    let tracks = FlowTracks(grid: grid, routes: routes)
    self.tracks = tracks
    heights = textHeights.enumerated().map { row, height in
      let size = measures.size(of: grid.shapes[row])
      func half(_ count: Int, _ first: Double, _ clearance: Double, bar: Bool) -> Double {
        guard count > 0 else { return size.height / 2 + clearance }
        return size.height / 2 + first + Double(count - 1) * measures.gutterPitch + clearance
          + (bar ? measures.barGap : 0)
      }
      let below = half(
        tracks.count(in: .below(row)), measures.gutterBelow, measures.isSlim ? 4 : 6,
        bar: grid.forks[row])
      let above = half(
        tracks.count(in: .above(row)), measures.gutterAbove,
        measures.headLength + (measures.isSlim ? 2 : 4), bar: grid.joins[row])
      // Even, so that the middle of a row is a whole pixel.
      return 2 * max(height / 2, below, above).rounded(.up)
    }
    tops = []
    var top = measures.header
    for height in heights {
      tops.append(top)
      top += height
    }
    improveTracks()
  }

  // MARK: Symbols

  func center(_ row: Int) -> DrawingPoint {
    DrawingPoint(measures.laneCenter(grid.lanes[row]), tops[row] + heights[row] / 2)
  }

  func symbolBox(_ row: Int) -> DrawingBox {
    let size = measures.size(of: grid.shapes[row])
    return DrawingBox(center: center(row), width: size.width, height: size.height)
  }

  /// Bar over a join or under a fork.
  func barBox(_ row: Int, isFork: Bool) -> DrawingBox {
    let box = symbolBox(row)
    let size = measures.size(of: .bar)
    let y = isFork ? box.bottom + measures.barGap : box.y - measures.barGap - size.height
    return DrawingBox(x: box.x, y: y, width: box.width, height: size.height)
  }

  func endBox(of route: Int) -> DrawingBox? {
    guard tracks.routes[route].end == nil, let last = points(of: route).last else { return nil }
    let size = measures.size(of: .end)
    let away = tracks.routes[route].start.side == .left ? -1.0 : 1
    return DrawingBox(
      center: DrawingPoint(last.x + away * size.width / 2, last.y),
      width: size.width, height: size.height)
  }

  // MARK: Ways

  /// Corners of a way from side to side of the symbols, without the arrow's head.
  func points(of index: Int) -> [DrawingPoint] {
    let route = tracks.routes[index]
    var start = point(route.start, tracks.startPlaces[index], isStart: true)
    var end: DrawingPoint
    if let port = route.end {
      end = point(port, tracks.endPlaces[index], isStart: false)
    } else {
      let reach = measures.laneWidth / 2 - measures.size(of: .diamond).width / 2
      let length = max(reach - measures.size(of: .end).width / 2 + 6, measures.isSmall ? 3 : 5)
      let box = symbolBox(route.start.row)
      end = DrawingPoint(
        route.start.side == .left ? box.x - length : box.right + length, start.y)
    }
    if route.channels.count == 1, route.channels[0].isVertical {
      start.x = end.x
      return [start, end]
    }
    if route.channels.count == 1 {
      end.y = start.y
      return [start, end]
    }
    var xs: [Double] = []
    var ys: [Double] = []
    for (place, channel) in route.channels.enumerated() {
      let isFirst = place == 0
      let isLast = place == route.channels.count - 1
      switch channel {
      case .lane:
        xs.append(isFirst ? start.x : isLast ? end.x : 0)
        ys.append(0)
      case .middle:
        ys.append(isFirst ? start.y : isLast ? end.y : 0)
        xs.append(0)
      case .border(let border):
        let middle = Double(tracks.widths[index][place] - 1) / 2
        let slot = Double(tracks.slots[index][place]) - middle
        xs.append(measures.border(border) + slot * borderPitch(tracks.widths[index][place]))
        ys.append(0)
      case .below(let row):
        let slot = Double(tracks.slots[index][place])
        ys.append(
          tops[row] + heights[row] - measures.gutterBelow - slot * measures.gutterPitch)
        xs.append(0)
      case .above(let row):
        let slot = Double(tracks.slots[index][place])
        ys.append(tops[row] + measures.gutterAbove + slot * measures.gutterPitch)
        xs.append(0)
      }
    }
    var points = [start]
    for place in route.channels.indices.dropLast() {
      let vertical = route.channels[place].isVertical
      points.append(
        vertical
          ? DrawingPoint(xs[place], ys[place + 1]) : DrawingPoint(xs[place + 1], ys[place]))
    }
    return points + [end]
  }

  private func borderPitch(_ count: Int) -> Double {
    let room = measures.laneWidth - measures.diamond.width - 2
    return min(measures.borderPitch, max(1, room / Double(max(1, count - 1))))
  }

  private func point(
    _ port: SymbolPort, _ place: (place: Double, count: Int), isStart: Bool
  ) -> DrawingPoint {
    let box = symbolBox(port.row)
    let isDiamond = grid.shapes[port.row] == .diamond
    let isFlank = port.side == .left || port.side == .right
    let extent = isFlank ? box.height : box.width
    let spread = isFlank ? measures.flankSpread : measures.topSpread
    let step = min(spread, (extent * (isDiamond ? 0.6 : 0.8)) / Double(max(1, place.count - 1)))
    let shift = place.place * step
    // A diamond's side recedes from its vertex.
    let cut = isDiamond ? abs(shift) / (extent / 2) : 0
    switch port.side {
    case .left:
      return DrawingPoint(box.x + cut * box.width / 2, box.center.y + shift)
    case .right:
      return DrawingPoint(box.right - cut * box.width / 2, box.center.y + shift)
    case .top:
      let bar = grid.joins[port.row] ? barBox(port.row, isFork: false).y : nil
      return DrawingPoint(box.center.x + shift, bar ?? box.y + cut * box.height / 2)
    case .bottom:
      let bar = grid.forks[port.row] ? barBox(port.row, isFork: true).bottom : nil
      return DrawingPoint(box.center.x + shift, bar ?? box.bottom - cut * box.height / 2)
    }
  }

  func segments(of index: Int) -> [RouteSegment] {
    RouteSegment.between(points(of: index), of: tracks.routes[index])
  }
}

// MARK: Tracks with few crossings

extension FlowGeometry {
  /// Tries the orders of the tracks in each crowded channel, and keeps the best.
  private mutating func improveTracks() {
    guard tracks.bundles.count <= 200 else { return }
    var lines = tracks.routes.indices.map { segments(of: $0) }
    for _ in 0..<2 {
      for bundle in tracks.bundles where (2...4).contains(bundle.tracks.count) {
        let members = Array(Set(bundle.tracks.flatMap { $0.map(\.route) })).sorted()
        var best: (cost: Double, order: [Int])?
        for order in FlowGeometry.orders(bundle.tracks.count) {
          tracks.arrange(bundle, as: order)
          for member in members { lines[member] = segments(of: member) }
          let cost = crossings(of: members, among: lines)
          if best.map({ cost < $0.cost - 0.001 }) ?? true { best = (cost, order) }
        }
        if let best { tracks.arrange(bundle, as: best.order) }
        for member in members { lines[member] = segments(of: member) }
      }
    }
  }

  private func crossings(of members: [Int], among lines: [[RouteSegment]]) -> Double {
    var cost = 0.0
    for member in members {
      for piece in lines[member] { cost += (piece.high - piece.low) / 10_000 }
      for other in lines.indices where other != member {
        for first in lines[member] {
          for second in lines[other] {
            if first.crosses(second) {
              cost += 1
            } else if first.overlaps(second),
              !grid.merge(tracks.routes[member], tracks.routes[other])
            {
              cost += 5
            }
          }
        }
      }
    }
    return cost
  }

  private static func orders(_ count: Int) -> [[Int]] {
    guard count > 1 else { return [[0]] }
    return orders(count - 1).flatMap { order in
      (0..<count).map { place in
        var longer = order
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }
}
