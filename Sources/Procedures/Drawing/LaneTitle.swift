// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A lane's title over its column, with its line breaks.
struct LaneTitle {
  var lines: [String]
  var size: Double
  var upright: Bool
  /// Room it needs above the base line.
  var height: Double

  init(_ lane: Lane, measures: DrawingMeasures, size largest: Double = 12) {
    if measures.isSlim {
      (lines, size, upright, height) = ([lane.short], 12, false, 12)
      return
    }
    upright = measures.uprightTitles
    if upright {
      size = 12
      let most = max(1, Int((measures.laneWidth - 4) / 14))
      var width = 110.0
      lines = TextWidth.lines(lane.title, width: width, size: size, bold: true)
      while lines.count > most, width < 400 {
        width += 30
        lines = TextWidth.lines(lane.title, width: width, size: size, bold: true)
      }
      height = lines.map { TextWidth.of($0, size: 12, bold: true) }.max() ?? 0
    } else {
      size = min(largest, measures.laneWidth < 80 ? 11 : 12)
      let words = lane.title.replacing("/", with: "/ ")
      let width = measures.laneWidth - 14
      let longest = measures.laneWidth - 3
      lines = TextWidth.lines(words, width: width, size: size, bold: true, longest: longest)
      while lines.count > 4 || lines.contains(where: { $0.hasSuffix("-") }), size > 9 {
        size -= 0.5
        lines = TextWidth.lines(words, width: width, size: size, bold: true, longest: longest)
      }
      height = Double(lines.count) * 15
    }
  }

  func texts(at x: Double, base: Double, style: DrawnText.Style) -> [DrawnText] {
    lines.enumerated().map { index, line in
      if upright {
        let shift = (Double(index) - Double(lines.count - 1) / 2) * 14
        return DrawnText(
          text: line, at: DrawingPoint(x + shift + 4, base), style: style, size: size,
          upright: true)
      }
      let pitch = lines.count > 3 ? 13.0 : 15
      return DrawnText(
        text: line, at: DrawingPoint(x, base - Double(lines.count - 1 - index) * pitch),
        style: style, anchor: .middle, size: size == 12 ? nil : size)
    }
  }
}
