// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The box a line of words takes up.
package enum TextBox {
  package static func of(_ text: DrawnText) -> DrawingBox {
    let (size, bold) = font(of: text)
    let width = TextWidth.of(text.text, size: size, bold: bold)
    if text.upright {
      return DrawingBox(
        x: text.at.x - size * 0.8, y: text.at.y - width, width: size, height: width)
    }
    let x =
      switch text.anchor {
      case .start: text.at.x
      case .middle: text.at.x - width / 2
      case .end: text.at.x - width
      }
    return DrawingBox(x: x, y: text.at.y - size * 0.78, width: width, height: size)
  }

  package static func font(of text: DrawnText) -> (size: Double, bold: Bool) {
    let (size, bold): (Double, Bool) =
      switch text.style {
      case .heading, .here, .late: (13, true)
      case .title: (14, true)
      case .small: (12.5, false)
      case .number: (19, false)
      case .laneTitle: (12, false)
      case .yourLaneTitle: (12, true)
      case .inside(let state): (13, state != .notReached)
      case .label(let state): (12.5, state == .done || state == .returned)
      }
    return (text.size ?? size, bold)
  }
}
