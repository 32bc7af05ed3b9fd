// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango

enum Fonts {
  /// Pango's units in a point.
  static let scale = Double(PANGO_SCALE)

  static func describe(_ style: TextStyle, _ body: (OpaquePointer?) -> Void) {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, style.family.rawValue)
    pango_font_description_set_size(description, Int32(style.size * scale))
    pango_font_description_set_weight(
      description, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    body(description)
  }

  /// A context that measures in points and without rounding to a screen's pixels, so that a
  /// document breaks alike everywhere.
  static func context(
    of fonts: UnsafeMutablePointer<PangoFontMap>?, language: String
  ) -> OpaquePointer {
    let context: OpaquePointer = pango_font_map_create_context(fonts)
    pango_cairo_context_set_resolution(context, 72)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string(language))
    return context
  }
}
