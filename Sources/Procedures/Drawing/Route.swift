// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Where an edge may run: lanes and borders are vertical, the others horizontal.
enum Channel: Hashable {
  /// The middle of a lane.
  case lane(Int)
  /// The line left of a lane; the last one is right of all.
  case border(Int)
  /// Under the symbol of a row, above its lower rule.
  case below(Int)
  /// Over the symbol of a row, under its upper rule.
  case above(Int)
  /// Through the middle of a row's symbol.
  case middle(Int)

  var isVertical: Bool {
    switch self {
    case .lane, .border: true
    case .below, .above, .middle: false
    }
  }

  /// Several edges may run side by side in it.
  var hasTracks: Bool {
    switch self {
    case .border, .below, .above: true
    case .lane, .middle: false
    }
  }
}

enum Side: Hashable { case top, bottom, left, right }

/// A side of a row's symbol, where edges leave and arrive.
struct SymbolPort: Hashable {
  var row: Int
  var side: Side
}

/// The way of one link through the channels, in turns vertical and horizontal.
struct Route {
  var link: Int
  var channels: [Channel]
  var start: SymbolPort
  /// `nil` where the stream ends beside its symbol.
  var end: SymbolPort?
}

/// A straight piece of a route.
struct RouteSegment {
  var isVertical: Bool
  /// Its x if vertical, its y otherwise.
  var at: Double
  var low: Double
  var high: Double
  var channel: Channel
  /// Where the way turns off at its low and its high end: -1 to the left or up, 1 to the
  /// right or down, 0 at a symbol.
  var lowTurn: Double = 0
  var highTurn: Double = 0
  /// The ports it touches.
  var ports: [SymbolPort]

  /// A vertical and a horizontal that cross inside both.
  func crosses(_ other: RouteSegment) -> Bool {
    isVertical != other.isVertical
      && other.at > low + 0.01 && other.at < high - 0.01
      && at > other.low + 0.01 && at < other.high - 0.01
  }

  func overlaps(_ other: RouteSegment) -> Bool {
    isVertical == other.isVertical && abs(at - other.at) < 0.01
      && min(high, other.high) - max(low, other.low) > 0.01
  }

  /// Whether two pieces that overlap must cross, on whichever side of each other they run:
  /// one turns off into the other at both ends of what they share.
  func tangles(with other: RouteSegment) -> Bool {
    let low =
      low > other.low + 0.01 ? lowTurn : other.low > low + 0.01 ? -other.lowTurn : 0
    let high =
      high < other.high - 0.01 ? highTurn : other.high < high - 0.01 ? -other.highTurn : 0
    return low * high < 0
  }

  /// The pieces between corners, one for each channel.
  static func between(_ points: [DrawingPoint], of route: Route) -> [RouteSegment] {
    var segments: [RouteSegment] = []
    for index in route.channels.indices where index + 1 < points.count {
      let (a, b) = (points[index], points[index + 1])
      let vertical = route.channels[index].isVertical
      var ports: [SymbolPort] = []
      if index == 0 { ports.append(route.start) }
      if index == route.channels.count - 1, let end = route.end { ports.append(end) }
      func turn(from point: DrawingPoint, to next: Int) -> Double {
        guard points.indices.contains(next) else { return 0 }
        let away = vertical ? points[next].x - point.x : points[next].y - point.y
        return away > 0 ? 1 : away < 0 ? -1 : 0
      }
      let (first, last) = (turn(from: a, to: index - 1), turn(from: b, to: index + 2))
      let rises = vertical ? a.y <= b.y : a.x <= b.x
      segments.append(
        RouteSegment(
          isVertical: vertical, at: vertical ? a.x : a.y,
          low: vertical ? min(a.y, b.y) : min(a.x, b.x),
          high: vertical ? max(a.y, b.y) : max(a.x, b.x),
          channel: route.channels[index], lowTurn: rises ? first : last,
          highTurn: rises ? last : first, ports: ports))
    }
    return segments
  }
}
