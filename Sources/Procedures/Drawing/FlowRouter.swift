// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Chooses a way for every link: by the rules of the drawing, in their order, and with as few
/// crossings as it finds.
///
/// 1. To the next row: down, across, down.
/// 2. From a decision to the next row in another lane: out of the flank, into the top.
/// 3. Skipping rows: out of the flank, along the border beside the target, into its flank.
/// 4. Where that is taken: down from the bottom, into the flank.
/// 5. Back: from the bottom, along the border right of the target, into its right flank;
///    within one lane along the left border.
///
/// Behind these stand ways that are always free of symbols, since gutters and borders are.
struct FlowRouter {
  let grid: FlowGrid
  private var placed: [Candidate?]

  private struct Candidate {
    var route: Route
    var base: Double
    var segments: [RouteSegment]
    var low: Double
    var high: Double
  }

  /// The chosen ways, one for each link of the grid, in its order.
  static func routes(of grid: FlowGrid) -> [Route] {
    var router = FlowRouter(grid: grid)
    router.run()
    return router.placed.compactMap { $0?.route }
  }

  private init(grid: FlowGrid) {
    self.grid = grid
    placed = Array(repeating: nil, count: grid.links.count)
  }

  private mutating func run() {
    let ways = grid.links.indices.map { candidates(for: $0) }
    let order = grid.links.indices.sorted {
      (precedence(of: grid.links[$0]), $0) < (precedence(of: grid.links[$1]), $1)
    }
    for link in order { placed[link] = best(of: ways[link], for: link)?.candidate }
    for _ in 0..<(grid.links.count > 200 ? 1 : 5) {
      var changed = false
      for link in order {
        guard let current = placed[link], let better = best(of: ways[link], for: link)
        else { continue }
        let cost = current.base + conflicts(of: current, at: link)
        if better.cost < cost - 0.01 {
          placed[link] = better.candidate
          changed = true
        }
      }
      if grid.links.count <= 120 { changed = improvePairs(ways) || changed }
      if !changed { break }
    }
  }

  /// Ways that leave one symbol get in each other's way, so two are moved at once.
  private mutating func improvePairs(_ ways: [[Candidate]]) -> Bool {
    var changed = false
    let pairs = grid.links.indices.flatMap { first in
      grid.links.indices.filter { $0 > first && grid.links[$0].from == grid.links[first].from }
        .flatMap { [(first, $0), ($0, first)] }
    }
    for (first, second) in pairs {
      guard let one = placed[first], let two = placed[second] else { continue }
      placed[second] = nil
      let before = one.base + conflicts(of: one, at: first)
      placed[second] = two
      let cost = before + two.base + conflicts(of: two, at: second)
      var best: (cost: Double, one: Candidate, two: Candidate)?
      placed[second] = nil
      for candidate in ways[first].sorted(by: { $0.base < $1.base }).prefix(10) {
        placed[first] = candidate
        let own = candidate.base + conflicts(of: candidate, at: first)
        guard own - 3 < best?.cost ?? cost, let other = self.best(of: ways[second], for: second)
        else { continue }
        let sum = own + other.cost
        if sum < (best?.cost ?? cost) - 0.01 { best = (sum, candidate, other.candidate) }
      }
      placed[first] = best?.one ?? one
      placed[second] = best?.two ?? two
      changed = changed || best != nil
    }
    return changed
  }

  private func precedence(of link: FlowGrid.Link) -> Int {
    guard let to = link.to else { return 1_000_000 }
    if link.goesBack { return 2_000_000 + link.from - to }
    return to - link.from
  }

  private func best(of candidates: [Candidate], for link: Int) -> (candidate: Candidate, cost: Double)? {
    var best: (candidate: Candidate, cost: Double)?
    for candidate in candidates {
      let limit = best?.cost ?? .infinity
      guard candidate.base - 3 < limit else { continue }
      let cost = candidate.base + conflicts(of: candidate, at: link)
      if cost < limit - 0.001 { best = (candidate, cost) }
    }
    return best
  }
}

// MARK: What a way costs

extension FlowRouter {
  private func conflicts(of candidate: Candidate, at link: Int) -> Double {
    var cost = 0.0
    for (index, other) in placed.enumerated() where index != link {
      guard let other, candidate.low <= other.high, other.low <= candidate.high else { continue }
      cost += conflict(candidate, other)
    }
    return cost
  }

  private func conflict(_ a: Candidate, _ b: Candidate) -> Double {
    let merge = grid.merge(a.route, b.route)
    let back = grid.links[a.route.link].goesBack || grid.links[b.route.link].goesBack
    // A stub ends in a capsule, through which nothing may run.
    let crossing = a.route.end == nil || b.route.end == nil ? 80.0 : back ? 6 : 14
    var cost = portConflict(a.route, b.route, merge: merge)
    for first in a.segments {
      for second in b.segments {
        if first.isVertical != second.isVertical {
          if first.crosses(second) { cost += crossing }
        } else if first.overlaps(second) {
          if merge {
            cost -= 0.3
          } else if first.ports.contains(where: second.ports.contains) {
            continue
          } else {
            cost += first.channel.hasTracks ? 2.5 : 60
            if first.tangles(with: second) { cost += crossing }
          }
        }
      }
    }
    return cost
  }

  private func portConflict(_ a: Route, _ b: Route, merge: Bool) -> Double {
    var cost = 0.0
    if a.start == b.start, !merge {
      let diamond = grid.shapes[a.start.row] == .diamond
      if a.end == nil || b.end == nil { cost += 80 }
      cost += a.start.side == .bottom ? (diamond ? 16 : 10) : (diamond ? 25 : 18)
    }
    if let end = a.end, end == b.end, !merge { cost += 3 }
    if let end = a.end, end == b.start { cost += b.end == nil ? 80 : 14 }
    if let end = b.end, end == a.start { cost += a.end == nil ? 80 : 14 }
    return cost
  }
}

extension FlowGrid {
  /// Whether two ways may run on one line: they reach the same side of one symbol with the
  /// same meaning, or part from one fork.
  func merge(_ a: Route, _ b: Route) -> Bool {
    let (first, second) = (links[a.link], links[b.link])
    if let end = a.end, end == b.end, first.goesBack == second.goesBack { return true }
    return a.start == b.start && first.isFork && second.isFork
  }
}

// MARK: The ways there are

extension FlowRouter {
  private func candidates(for index: Int) -> [Candidate] {
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
      ways.append(([.lane(a), .below(from), .border(border), .middle(to)], 4 + far))
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
        let flank = a == b ? (left ? -1.5 : 1) : (left ? 4 : 2)
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

/// A plane in which every row and lane is 100 wide, to compare ways before rows have heights.
enum RoutingPlane {
  static let lane = 100.0

  static func x(_ channel: Channel) -> Double {
    switch channel {
    case .lane(let lane): Double(lane) * 100 + 50
    case .border(let border): Double(border) * 100
    case .below, .above, .middle: 0
    }
  }

  static func y(_ channel: Channel) -> Double {
    switch channel {
    case .above(let row): Double(row) * 100 + 12
    case .middle(let row): Double(row) * 100 + 50
    case .below(let row): Double(row) * 100 + 88
    case .lane, .border: 0
    }
  }

  static func point(_ port: SymbolPort, lanes: [Int]) -> DrawingPoint {
    let x = Double(lanes[port.row]) * 100 + 50
    let y = Double(port.row) * 100 + 50
    return switch port.side {
    case .top: DrawingPoint(x, y - 25)
    case .bottom: DrawingPoint(x, y + 25)
    case .left: DrawingPoint(x - 33, y)
    case .right: DrawingPoint(x + 33, y)
    }
  }

  static func points(of route: Route, lanes: [Int]) -> [DrawingPoint] {
    var points = [point(route.start, lanes: lanes)]
    for (a, b) in zip(route.channels, route.channels.dropFirst()) {
      points.append(a.isVertical ? DrawingPoint(x(a), y(b)) : DrawingPoint(x(b), y(a)))
    }
    if let end = route.end {
      points.append(point(end, lanes: lanes))
    } else {
      let away = route.start.side == .left ? -40.0 : 40
      points.append(DrawingPoint(points[0].x + away, points[0].y))
    }
    return points
  }
}
