// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Turns the corners of a way into a path with rounded corners, hops and a head.
struct EdgePath {
  let measures: DrawingMeasures

  /// Takes the head's length off the end and gives its triangle, tip first.
  func head(at points: inout [DrawingPoint]) -> [DrawingPoint] {
    guard let tip = points.last, let before = points.dropLast().last else { return [] }
    let (dx, dy) = (sign(tip.x - before.x), sign(tip.y - before.y))
    let length = measures.headLength
    let half = measures.headWidth / 2
    let top = DrawingPoint(tip.x - dx, tip.y - dy)
    let base = DrawingPoint(top.x - dx * length, top.y - dy * length)
    points[points.count - 1] = DrawingPoint(top.x - dx * length * 0.7, top.y - dy * length * 0.7)
    return [
      top, DrawingPoint(base.x + dy * half, base.y + dx * half),
      DrawingPoint(base.x - dy * half, base.y - dx * half),
    ]
  }

  /// - Parameter crossed: other ways to hop over, as verticals for horizontals and the reverse.
  func path(_ corners: [DrawingPoint], over crossed: [RouteSegment]) -> [DrawnEdge.Piece] {
    let points = corners.enumerated().filter { $0 == 0 || $1 != corners[$0 - 1] }.map(\.element)
    guard points.count > 1 else { return points.map(DrawnEdge.Piece.move) }
    var pieces: [DrawnEdge.Piece] = [.move(points[0])]
    var at = points[0]
    for index in 1..<points.count {
      let corner = points[index]
      var stop = corner
      var turn: DrawnEdge.Piece?
      if index + 1 < points.count {
        let next = points[index + 1]
        let isLast = index + 2 == points.count
        let room = min(distance(at, corner), distance(corner, next) * (isLast ? 1 : 0.5))
        let radius = min(measures.corner, room)
        stop = moved(corner, towards: at, by: radius)
        turn = .curve(control: corner, to: moved(corner, towards: next, by: radius))
      }
      pieces += hops(from: at, to: stop, over: crossed)
      pieces.append(.line(stop))
      at = stop
      if case .curve(_, let to)? = turn, let turn {
        pieces.append(turn)
        at = to
      }
    }
    return pieces
  }

  private func hops(
    from a: DrawingPoint, to b: DrawingPoint, over crossed: [RouteSegment]
  ) -> [DrawnEdge.Piece] {
    let vertical = a.x == b.x
    let (low, high) = vertical ? (min(a.y, b.y), max(a.y, b.y)) : (min(a.x, b.x), max(a.x, b.x))
    let at = vertical ? a.x : a.y
    let radius = measures.hop
    var places = Set(
      crossed.filter { $0.isVertical != vertical && $0.low < at && at < $0.high }
        .map(\.at).filter { $0 > low + radius + 1 && $0 < high - radius - 1 }
    ).sorted()
    var last = -Double.infinity
    places.removeAll { place in
      defer { last = max(last, place) }
      return place - last < 2 * radius
    }
    let forward = vertical ? b.y > a.y : b.x > a.x
    return (forward ? places : places.reversed()).flatMap { place -> [DrawnEdge.Piece] in
      let (near, far) =
        forward ? (place - radius, place + radius) : (place + radius, place - radius)
      return vertical
        ? [.line(DrawingPoint(at, near)), .hop(radius: radius, to: DrawingPoint(at, far))]
        : [.line(DrawingPoint(near, at)), .hop(radius: radius, to: DrawingPoint(far, at))]
    }
  }

  private func sign(_ value: Double) -> Double { value > 0.001 ? 1 : value < -0.001 ? -1 : 0 }

  private func distance(_ a: DrawingPoint, _ b: DrawingPoint) -> Double {
    abs(a.x - b.x) + abs(a.y - b.y)
  }

  private func moved(
    _ point: DrawingPoint, towards other: DrawingPoint, by length: Double
  ) -> DrawingPoint {
    DrawingPoint(
      point.x + sign(other.x - point.x) * length, point.y + sign(other.y - point.y) * length)
  }
}
