// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Puts ways that share a channel or a side of a symbol next to each other.
struct FlowTracks {
  let grid: FlowGrid
  let routes: [Route]
  /// For each route and channel, which track it has there, from 0.
  private(set) var slots: [[Int]]
  /// How many tracks run side by side where each route is in that channel.
  private(set) var widths: [[Int]]
  /// Place of a route among those at its start and at its end, and how many there are.
  private(set) var startPlaces: [(place: Double, count: Int)]
  private(set) var endPlaces: [(place: Double, count: Int)]
  /// Routes that overlap in one channel, by channel, each group on a track of its own.
  private(set) var bundles: [Bundle] = []

  /// Groups of pieces that lie beside each other in a channel.
  struct Bundle {
    var channel: Channel
    /// For each track, the routes and the index of the channel in them.
    var tracks: [[(route: Int, channel: Int)]]
  }

  private struct Piece {
    var route: Int
    var channel: Int
    var segment: RouteSegment
  }

  init(grid: FlowGrid, routes: [Route]) {
    self.grid = grid
    self.routes = routes
    slots = routes.map { Array(repeating: 0, count: $0.channels.count) }
    widths = routes.map { Array(repeating: 1, count: $0.channels.count) }
    startPlaces = Array(repeating: (0, 1), count: routes.count)
    endPlaces = startPlaces
    assignTracks()
    assignPorts()
  }

  /// Tracks needed in a gutter, 0 if nothing runs there.
  func count(in channel: Channel) -> Int {
    var most = 0
    for (index, route) in routes.enumerated() {
      for (place, other) in route.channels.enumerated() where other == channel {
        most = max(most, slots[index][place] + 1)
      }
    }
    return most
  }

  /// Gives the tracks of a bundle the slots of this order.
  mutating func arrange(_ bundle: Bundle, as order: [Int]) {
    for (track, slot) in zip(bundle.tracks, order) {
      for piece in track { slots[piece.route][piece.channel] = slot }
    }
  }

  private mutating func assignTracks() {
    var pieces: [Channel: [Piece]] = [:]
    for (index, route) in routes.enumerated() {
      let points = RoutingPlane.points(of: route, lanes: grid.lanes)
      for (place, segment) in RouteSegment.between(points, of: route).enumerated()
      where segment.channel.hasTracks {
        pieces[segment.channel, default: []].append(
          Piece(route: index, channel: place, segment: segment))
      }
    }
    for (channel, list) in pieces { bundle(list, in: channel) }
    bundles.sort {
      ($0.tracks[0][0].route, $0.tracks[0][0].channel) < (
        $1.tracks[0][0].route, $1.tracks[0][0].channel
      )
    }
  }

  private mutating func bundle(_ list: [Piece], in channel: Channel) {
    let pieces = list.sorted {
      ($0.segment.low, $0.segment.high, $0.route) < ($1.segment.low, $1.segment.high, $1.route)
    }
    var group = Array(pieces.indices)
    func root(_ index: Int) -> Int { group[index] == index ? index : root(group[index]) }
    for i in pieces.indices {
      for j in pieces.indices where j > i {
        guard pieces[i].segment.overlaps(pieces[j].segment),
          grid.merge(routes[pieces[i].route], routes[pieces[j].route])
        else { continue }
        group[root(j)] = root(i)
      }
    }
    let roots = pieces.indices.filter { root($0) == $0 }
    let members = roots.map { top in pieces.indices.filter { root($0) == top } }
    func conflict(_ a: Int, _ b: Int) -> Bool {
      members[a].contains { i in members[b].contains { j in touch(pieces[i], pieces[j]) } }
    }
    var colour: [Int] = []
    for index in roots.indices {
      let taken = Set((0..<index).filter { conflict($0, index) }.map { colour[$0] })
      colour.append((0...).first { !taken.contains($0) } ?? 0)
    }
    // Groups that are linked by conflicts share a bundle; a lone group keeps the middle.
    var component = Array(roots.indices)
    for i in roots.indices {
      for j in roots.indices where j > i && conflict(i, j) {
        let (a, b) = (component[i], component[j])
        for k in component.indices where component[k] == b { component[k] = a }
      }
    }
    for name in Set(component).sorted() {
      let groups = roots.indices.filter { component[$0] == name }
      let count = (groups.map { colour[$0] }.max() ?? 0) + 1
      var tracks: [[(route: Int, channel: Int)]] = Array(repeating: [], count: count)
      for group in groups {
        for index in members[group] {
          let piece = pieces[index]
          slots[piece.route][piece.channel] = colour[group]
          widths[piece.route][piece.channel] = count
          tracks[colour[group]].append((piece.route, piece.channel))
        }
      }
      if count > 1 { bundles.append(Bundle(channel: channel, tracks: tracks)) }
    }
  }

  private func touch(_ a: Piece, _ b: Piece) -> Bool {
    let (first, second) = (a.segment, b.segment)
    guard min(first.high, second.high) >= max(first.low, second.low) else { return false }
    if first.overlaps(second) { return true }
    // They meet end to end: at one symbol the sides keep them apart.
    let (one, two) = (routes[a.route], routes[b.route])
    let ports = [one.start, one.end].compactMap(\.self)
    return ![two.start, two.end].compactMap(\.self).contains(where: ports.contains)
  }
}

// MARK: Sides of symbols

extension FlowTracks {
  private struct Visit {
    var route: Int
    var isStart: Bool
    /// From top to bottom at a flank, from left to right at a top or bottom.
    var order: (Double, Double)
  }

  private mutating func assignPorts() {
    var visits: [SymbolPort: [Visit]] = [:]
    for (index, route) in routes.enumerated() {
      let points = RoutingPlane.points(of: route, lanes: grid.lanes)
      visits[route.start, default: []].append(
        Visit(route: index, isStart: true, order: order(points, route.start.side)))
      if let end = route.end {
        visits[end, default: []].append(
          Visit(route: index, isStart: false, order: order(points.reversed(), end.side)))
      }
    }
    for (port, list) in visits { place(list, at: port) }
  }

  /// Where an edge is heading, seen from its symbol.
  private func order(_ points: [DrawingPoint], _ side: Side) -> (Double, Double) {
    guard points.count > 2 else { return (0, 0) }
    let (near, far) = (points[1], points[2])
    switch side {
    case .top, .bottom:
      let across = far.x - near.x
      return (across == 0 ? 0 : across < 0 ? -1 : 1, far.x)
    case .left, .right:
      let reach = abs(near.x - points[0].x)
      return far.y < near.y ? (-1, reach) : far.y > near.y ? (1, -reach) : (0, 0)
    }
  }

  private mutating func place(_ list: [Visit], at port: SymbolPort) {
    var groups: [[Visit]] = []
    for visit in list {
      let home = groups.firstIndex { group in
        group.contains {
          $0.isStart == visit.isStart && grid.merge(routes[$0.route], routes[visit.route])
        }
      }
      if let home { groups[home].append(visit) } else { groups.append([visit]) }
    }
    guard groups.count > 1 else { return }
    groups.sort { $0[0].order < $1[0].order }
    let isFlank = port.side == .left || port.side == .right
    let straight = isFlank ? nil : groups.firstIndex { $0.contains { $0.order.0 == 0 } }
    for (index, group) in groups.enumerated() {
      let middle = straight.map(Double.init) ?? Double(groups.count - 1) / 2
      for visit in group {
        let place = (place: Double(index) - middle, count: groups.count)
        if visit.isStart {
          startPlaces[visit.route] = place
        } else {
          endPlaces[visit.route] = place
        }
      }
    }
  }
}
