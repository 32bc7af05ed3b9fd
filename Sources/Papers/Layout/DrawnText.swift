// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango

/// Words broken into lines at a width, ready to be drawn line by line.
final class DrawnText {
  struct Line {
    /// Owned by the layout.
    let pointer: UnsafeMutablePointer<PangoLayoutLine>
    let x: Double
    /// Below the line's top.
    let baseline: Double
    let top: Double
    let height: Double
  }

  private let layout: OpaquePointer
  private(set) var lines: [Line] = []

  /// The widest line, in points.
  private(set) var width = 0.0
  var height: Double { lines.last.map { $0.top + $0.height } ?? 0 }

  init(_ setting: TextSetting, in turn: DrawingTurn) {
    layout = pango_layout_new(turn.context(language: setting.language))
    Fonts.describe(setting.style) { pango_layout_set_font_description(layout, $0) }
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_width(layout, setting.width.map { Int32(max(1, $0) * Fonts.scale) } ?? -1)
    switch setting.alignment {
    case .leading: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
    case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .trailing: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    }
    write(setting.text)
    measure(leading: setting.style.leading)
  }

  deinit { kawal_g_object_unref(UnsafeMutableRawPointer(layout)) }

  private func write(_ text: StyledText) {
    var whole = ""
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    for span in text.spans {
      let start = UInt32(whole.utf8.count)
      whole += span.text
      let end = UInt32(whole.utf8.count)
      func mark(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
        attribute?.pointee.start_index = start
        attribute?.pointee.end_index = end
        pango_attr_list_insert(attributes, attribute)
      }
      if span.bold { mark(pango_attr_weight_new(PANGO_WEIGHT_BOLD)) }
      if let ink = span.ink {
        mark(
          pango_attr_foreground_new(
            UInt16(ink.red * 65535), UInt16(ink.green * 65535), UInt16(ink.blue * 65535)))
      }
    }
    pango_layout_set_text(layout, whole, Int32(whole.utf8.count))
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
  }

  /// The white between lines lies half above and half below each.
  private func measure(leading: Double) {
    guard let iterator = pango_layout_get_iter(layout) else { return }
    defer { pango_layout_iter_free(iterator) }
    repeat {
      guard let line = pango_layout_iter_get_line_readonly(iterator) else { continue }
      var extents = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &extents)
      let own = Double(extents.height) / Fonts.scale
      let ascent = Double(pango_layout_iter_get_baseline(iterator) - extents.y) / Fonts.scale
      lines.append(
        Line(
          pointer: line, x: Double(extents.x) / Fonts.scale,
          baseline: ascent + own * (leading - 1) / 2, top: height, height: own * leading))
      width = max(width, Double(extents.width) / Fonts.scale)
    } while pango_layout_iter_next_line(iterator) != 0
  }
}
