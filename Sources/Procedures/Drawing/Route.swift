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

  /// The pieces between corners, one for each channel.
  static func between(_ points: [DrawingPoint], of route: Route) -> [RouteSegment] {
    var segments: [RouteSegment] = []
    for index in route.channels.indices where index + 1 < points.count {
      let (a, b) = (points[index], points[index + 1])
      let vertical = route.channels[index].isVertical
      var ports: [SymbolPort] = []
      if index == 0 { ports.append(route.start) }
      if index == route.channels.count - 1, let end = route.end { ports.append(end) }
      segments.append(
        RouteSegment(
          isVertical: vertical, at: vertical ? a.x : a.y,
          low: vertical ? min(a.y, b.y) : min(a.x, b.x),
          high: vertical ? max(a.y, b.y) : max(a.x, b.x),
          channel: route.channels[index], ports: ports))
    }
    return segments
  }
}
