// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Foundation

/// Draws on one document.
struct Pen {
  let cairo: OpaquePointer
  /// Of figures drawn so far, in their order.
  let alternatives = Alternatives()

  final class Alternatives {
    fileprivate(set) var texts: [String] = []
  }

  func draw(_ line: DrawnText.Line, of text: DrawnText, x: Double, y: Double, ink: Ink) {
    set(ink)
    cairo_move_to(cairo, x + line.x, y + line.baseline)
    withExtendedLifetime(text) { pango_cairo_show_layout_line(cairo, line.pointer) }
  }

  /// All lines of `text`.
  func draw(_ text: DrawnText, x: Double, y: Double, ink: Ink = .black) {
    for line in text.lines { draw(line, of: text, x: x, y: y + line.top, ink: ink) }
  }

  func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink) {
    set(ink)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_fill(cairo)
  }

  /// Rectangles (left, top, width, height) as one shape.
  func fill(_ rectangles: [(Double, Double, Double, Double)], _ ink: Ink) {
    set(ink)
    for (x, y, width, height) in rectangles { cairo_rectangle(cairo, x, y, width, height) }
    cairo_fill(cairo)
  }

  /// Slanted lines within a box.
  func hatch(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink) {
    cairo_save(cairo)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_clip(cairo)
    set(ink)
    cairo_set_line_width(cairo, 0.8)
    var left = x - height
    while left < x + width {
      cairo_move_to(cairo, left, y + height)
      cairo_line_to(cairo, left + height, y)
      left += 2.4
    }
    cairo_stroke(cairo)
    cairo_restore(cairo)
  }

  func outline(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, thickness: Double = 0.6,
    _ ink: Ink = .rule
  ) {
    set(ink)
    cairo_set_line_width(cairo, thickness)
    cairo_rectangle(
      cairo, x + thickness / 2, y + thickness / 2, width - thickness, height - thickness)
    cairo_stroke(cairo)
  }

  func stroke(_ points: [(Double, Double)], thickness: Double, _ ink: Ink) {
    guard let first = points.first else { return }
    set(ink)
    cairo_set_line_width(cairo, thickness)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    cairo_move_to(cairo, first.0, first.1)
    for point in points.dropFirst() { cairo_line_to(cairo, point.0, point.1) }
    cairo_stroke(cairo)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
  }

  /// Words across the page as a shape, so that they don't mix with the text when it is read out.
  func watermark(_ text: DrawnText, on size: PageSize, ink: Ink = .mark) {
    guard let line = text.lines.first else { return }
    let angle = -atan2(size.height, size.width)
    cairo_save(cairo)
    cairo_translate(cairo, size.width / 2, size.height / 2)
    cairo_rotate(cairo, angle)
    cairo_move_to(cairo, -text.width / 2, line.baseline - text.height / 2)
    withExtendedLifetime(text) { pango_cairo_layout_line_path(cairo, line.pointer) }
    set(ink)
    cairo_fill(cairo)
    cairo_restore(cairo)
  }

  func draw(_ picture: Picture, x: Double, y: Double, width: Double, height: Double) {
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    if picture.orientation == .upright {
      cairo_scale(cairo, width / Double(picture.width), height / Double(picture.height))
    } else {
      cairo_scale(cairo, width, height)
      var turn = picture.orientation.matrix
      cairo_transform(cairo, &turn)
      cairo_scale(cairo, 1 / Double(picture.width), 1 / Double(picture.height))
    }
    cairo_set_source_surface(cairo, picture.surface, 0, 0)
    // Any other filter asks readers to interpolate, which an archive's file may not.
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST)
    cairo_paint(cairo)
    cairo_restore(cairo)
  }

  /// Draws a figure; `alternative` is for whoever has the page read out.
  func figure(_ alternative: String, _ draw: () -> Void) {
    alternatives.texts.append(alternative)
    cairo_tag_begin(cairo, "Figure", nil)
    draw()
    cairo_tag_end(cairo, "Figure")
  }

  func open(_ tag: Tag.Name) { cairo_tag_begin(cairo, tag.rawValue, nil) }
  func close(_ tag: Tag.Name) { cairo_tag_end(cairo, tag.rawValue) }

  func set(_ ink: Ink) {
    cairo_set_source_rgba(cairo, ink.red, ink.green, ink.blue, ink.alpha)
  }
}

extension PictureTurn {
  /// From the unit square of the stored picture to that of the upright one.
  fileprivate var matrix: cairo_matrix_t {
    let (zero, right, down) = (upright(0, 0), upright(1, 0), upright(0, 1))
    var matrix = cairo_matrix_t()
    cairo_matrix_init(
      &matrix, right.x - zero.x, right.y - zero.y, down.x - zero.x, down.y - zero.y, zero.x,
      zero.y)
    return matrix
  }
}
