// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

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
