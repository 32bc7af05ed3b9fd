// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Foundation
import Procedures

/// Lines and shapes of a drawing.
extension Pen {
  /// Draws in units of `scale` points, from (`x`, `y`) on.
  func scaled(_ scale: Double, x: Double, y: Double, _ draw: () -> Void) {
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    cairo_scale(cairo, scale, scale)
    draw()
    cairo_restore(cairo)
  }

  /// Draws with (`x`, `y`) as the origin, upwards where `upright`.
  func turned(_ upright: Bool, x: Double, y: Double, _ draw: () -> Void) {
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    if upright { cairo_rotate(cairo, -Double.pi / 2) }
    draw()
    cairo_restore(cairo)
  }

  func stroke(_ pieces: [DrawnEdge.Piece], thickness: Double, _ ink: Ink, dashed: Bool) {
    set(ink)
    cairo_set_line_width(cairo, thickness)
    if dashed { cairo_set_dash(cairo, [5, 3], 2, 0) }
    var at = DrawingPoint(0, 0)
    for piece in pieces {
      switch piece {
      case .move(let to):
        cairo_move_to(cairo, to.x, to.y)
        at = to
      case .line(let to):
        cairo_line_to(cairo, to.x, to.y)
        at = to
      case .curve(let control, let to):
        // A quadratic corner as a cubic one.
        cairo_curve_to(
          cairo, at.x + 2 / 3 * (control.x - at.x), at.y + 2 / 3 * (control.y - at.y),
          to.x + 2 / 3 * (control.x - to.x), to.y + 2 / 3 * (control.y - to.y), to.x, to.y)
        at = to
      case .hop(let radius, let to):
        hop(from: at, radius: radius, to: to)
        at = to
      }
    }
    cairo_stroke(cairo)
    cairo_set_dash(cairo, nil, 0, 0)
  }

  /// Half a circle over another line; over the left of a way that goes down, above one that goes right.
  private func hop(from: DrawingPoint, radius: Double, to: DrawingPoint) {
    let middle = DrawingPoint((from.x + to.x) / 2, (from.y + to.y) / 2)
    let start = atan2(from.y - middle.y, from.x - middle.x)
    if to.x > from.x || to.y > from.y {
      cairo_arc(cairo, middle.x, middle.y, radius, start, start + .pi)
    } else {
      cairo_arc_negative(cairo, middle.x, middle.y, radius, start, start - .pi)
    }
  }

  func fill(_ points: [(Double, Double)], _ ink: Ink) {
    guard points.count > 2 else { return }
    trace(points)
    set(ink)
    cairo_fill(cairo)
  }

  /// White within a black line.
  func shape(_ points: [(Double, Double)]) {
    trace(points)
    finishShape()
  }

  func shape(_ box: DrawingBox, corner: Double) {
    let (r, pi) = (min(corner, box.height / 2, box.width / 2), Double.pi)
    cairo_new_path(cairo)
    cairo_arc(cairo, box.right - r, box.y + r, r, -pi / 2, 0)
    cairo_arc(cairo, box.right - r, box.bottom - r, r, 0, pi / 2)
    cairo_arc(cairo, box.x + r, box.bottom - r, r, pi / 2, pi)
    cairo_arc(cairo, box.x + r, box.y + r, r, pi, 3 * pi / 2)
    cairo_close_path(cairo)
    finishShape()
  }

  private func finishShape() {
    set(.paper)
    cairo_fill_preserve(cairo)
    set(.black)
    cairo_set_line_width(cairo, 1.3)
    cairo_stroke(cairo)
  }

  private func trace(_ points: [(Double, Double)]) {
    cairo_new_path(cairo)
    for (index, point) in points.enumerated() {
      if index == 0 {
        cairo_move_to(cairo, point.0, point.1)
      } else {
        cairo_line_to(cairo, point.0, point.1)
      }
    }
    cairo_close_path(cairo)
  }
}
