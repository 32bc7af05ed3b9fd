// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The ways there are for a link, cheapest kinds first by the rules of the drawing.
extension FlowRouter {
  func candidates(for index: Int) -> [Candidate] {
    let link = grid.links[index]
    guard let to = link.to else { return endings(of: index) }
    var found: [Candidate] = []
    let ways = link.goesBack ? waysBack(link, to) : waysForward(link, to)
    for (channels, base) in ways {
      let route = route(index, channels)
      if grid.joins[to], route.end?.side != .top { continue }
      if link.isFork, route.start.side != .bottom { continue }
      if isFree(route) { found.append(candidate(route, base: base)) }
    }
    return found
  }

  private func waysForward(_ link: FlowGrid.Link, _ to: Int) -> [([Channel], Double)] {
    let (from, a, b) = (link.from, grid.lanes[link.from], grid.lanes[to])
    let isNext = to == from + 1
    let decides = link.isOutcome
    let joins = grid.joins[to]
    var ways: [([Channel], Double)] = []
    if a == b {
      ways.append(([.lane(a)], isNext ? 0 : 4))
    } else {
      ways.append(([.lane(a), .below(from), .lane(b)], isNext ? 0 : link.isFork ? 0 : 6))
      ways.append(([.middle(from), .lane(b)], decides ? (isNext ? 0 : 3) : 8))
      if !isNext || joins { ways.append(([.lane(a), .above(to), .lane(b)], joins ? 0 : 6)) }
      ways.append(([.lane(a), .middle(to)], isNext ? 6 : 3))
    }
    for border in borders(a, b) {
      var far = distance(of: border, from: b)
      if a == b, (border == a) != decides { far += 0.5 }
      ways.append(([.middle(from), .border(border), .middle(to)], (isNext ? 6 : 0) + far))
      ways.append(([.lane(a), .below(from), .border(border), .middle(to)], 6 + far))
      ways.append(([.middle(from), .border(border), .above(to), .lane(b)], 3 + far))
      ways.append(
        ([.lane(a), .below(from), .border(border), .above(to), .lane(b)], 5 + far))
    }
    return ways
  }

  private func waysBack(_ link: FlowGrid.Link, _ to: Int) -> [([Channel], Double)] {
    let (from, a, b) = (link.from, grid.lanes[link.from], grid.lanes[to])
    var ways: [([Channel], Double)] = []
    for border in borders(a, b) {
      let far = distance(of: border, from: b)
      let left = border <= b
      ways.append(
        ([.lane(a), .below(from), .border(border), .middle(to)], (left ? 3 : 0) + far))
      if to != from {
        let flank = a == b ? (left ? -1.5 : 1) : (left ? 7 : 5)
        ways.append(([.middle(from), .border(border), .middle(to)], flank + far))
        ways.append(([.middle(from), .border(border), .above(to), .lane(b)], 7 + far))
      }
      ways.append(
        ([.lane(a), .below(from), .border(border), .above(to), .lane(b)], 6 + far))
    }
    return ways
  }

  /// An outcome that ends the stream leaves by a flank.
  private func endings(of index: Int) -> [Candidate] {
    let row = grid.links[index].from
    return [Side.right, .left].map { side in
      let route = Route(
        link: index, channels: [.middle(row)], start: SymbolPort(row: row, side: side))
      let lane = grid.lanes[row]
      let beside = side == .right ? lane + 1 : lane - 1
      var base = side == .right ? 0 : 0.5
      if beside < 0 || beside == grid.laneCount { base += 40 }
      if besideCompanion(SymbolPort(row: row, side: side)) { base += 80 }
      return candidate(route, base: base)
    }
  }

  /// The borders of both lanes and the outermost ones.
  private func borders(_ a: Int, _ b: Int) -> [Int] {
    var all: [Int] = []
    for border in [b + 1, b, a + 1, a, grid.laneCount, 0] where !all.contains(border) {
      all.append(border)
    }
    return all
  }

  private func distance(of border: Int, from lane: Int) -> Double {
    let away = border > lane ? border - lane - 1 : lane - border
    return away == 0 ? 0 : 2 + Double(away)
  }

  private func route(_ link: Int, _ channels: [Channel]) -> Route {
    let from = grid.links[link].from
    let to = grid.links[link].to ?? from
    func side(_ end: Channel, _ next: Channel?, row: Int, vertical: Side) -> Side {
      if end.isVertical { return vertical }
      let x = next.map(RoutingPlane.x) ?? 0
      return x < RoutingPlane.x(.lane(grid.lanes[row])) ? .left : .right
    }
    let last = channels.count - 1
    return Route(
      link: link, channels: channels,
      start: SymbolPort(
        row: from,
        side: side(channels[0], last > 0 ? channels[1] : nil, row: from, vertical: .bottom)),
      end: SymbolPort(
        row: to,
        side: side(channels[last], last > 0 ? channels[last - 1] : nil, row: to, vertical: .top)))
  }

  /// Whether the way meets no symbol: only lanes and middles of rows can.
  private func isFree(_ route: Route) -> Bool {
    let link = grid.links[route.link]
    guard let to = link.to else { return true }
    for (index, channel) in route.channels.enumerated() {
      switch channel {
      case .lane(let lane):
        let isFirst = index == 0
        let isLast = index == route.channels.count - 1
        let high = isFirst ? link.from : row(of: route.channels[index - 1], else: link.from)
        let low = isLast ? to : row(of: route.channels[index + 1], else: to)
        guard grid.isClear(lane: lane, between: high, and: low) else { return false }
        if !isFirst, high != to, stands(lane, high, route.channels[index - 1], above: true) {
          return false
        }
        if !isLast, low != link.from, stands(lane, low, route.channels[index + 1], above: false) {
          return false
        }
      case .middle(let row):
        let next = index == 0 ? route.channels.dropFirst().first : route.channels[index - 1]
        guard let next else { continue }
        guard grid.isClear(row: row, upTo: RoutingPlane.x(next) / RoutingPlane.lane) else {
          return false
        }
      case .border, .below, .above: continue
      }
    }
    return true
  }

  private func row(of channel: Channel, else row: Int) -> Int {
    switch channel {
    case .below(let row), .above(let row), .middle(let row): row
    case .lane, .border: row
    }
  }

  /// Whether the symbol of a row stands between a horizontal and the rest of a lane.
  private func stands(_ lane: Int, _ row: Int, _ channel: Channel, above: Bool) -> Bool {
    let there = grid.lanes[row] == lane || grid.companions[row].contains(lane)
    guard there else { return false }
    switch channel {
    case .below: return !above
    case .above: return above
    case .middle, .lane, .border: return true
    }
  }

  private func candidate(_ route: Route, base: Double) -> Candidate {
    let points = RoutingPlane.points(of: route, lanes: grid.lanes)
    let segments = RouteSegment.between(points, of: route)
    var length = 0.0
    for segment in segments { length += segment.high - segment.low }
    var base = base
    for port in [route.start, route.end].compactMap(\.self) where besideCompanion(port) {
      base += 12
    }
    return Candidate(
      route: route, base: base + 1.5 * Double(route.channels.count - 1) + length / 300,
      segments: segments, low: points.map(\.y).min() ?? 0, high: points.map(\.y).max() ?? 0)
  }
}

extension FlowRouter {
  /// Whether the line to a further performer leaves the symbol on this side.
  private func besideCompanion(_ port: SymbolPort) -> Bool {
    let lane = grid.lanes[port.row]
    return switch port.side {
    case .left: grid.companions[port.row].contains { $0 < lane }
    case .right: grid.companions[port.row].contains { $0 > lane }
    case .top, .bottom: false
    }
  }
}
