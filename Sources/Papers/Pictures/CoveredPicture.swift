// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import CPango
package import Foundation

/// A picture of which parts must not be seen.
///
/// The boxes are drawn into its pixels: what lay under them is not in the file any more, nor in a
/// small copy or a remark beside it.
package enum CoveredPicture {
  /// The largest file that is taken.
  package static let byteLimit = JPEGFile.byteLimit

  /// The picture with its boxes black, a PNG or a JPEG as it was. In a JPEG each box grows to whole
  /// blocks of 8 or 16 pixels; all others keep their values.
  ///
  /// - Returns: `nil` for what is neither, or can't be read.
  package static func bytes(of file: Data, under boxes: [PictureBox]) -> Data? {
    if let jpeg = JPEGFile(file) {
      guard var blocks = try? JPEGBlocks(jpeg) else { return nil }
      for box in boxes { blocks.blacken(box, jpeg.turn) }
      return blocks.packed(jpeg.turn)
    }
    return DrawingTurn.take { turn in
      guard let picture = try? Picture(png: file, in: turn) else { return nil }
      picture.blacken(boxes)
      return try? picture.png()
    }
  }
}

extension JPEGBlocks {
  fileprivate mutating func blacken(_ box: PictureBox, _ turn: PictureTurn) {
    let whole = Double(PictureBox.whole)
    let a = turn.stored(Double(box.left) / whole, Double(box.top) / whole)
    let b = turn.stored(
      Double(box.left + box.width) / whole, Double(box.top + box.height) / whole)
    let (left, right) = (min(a.x, b.x) * Double(width), max(a.x, b.x) * Double(width))
    let (top, bottom) = (min(a.y, b.y) * Double(height), max(a.y, b.y) * Double(height))
    // Red, green and blue by name; else the first plane is how bright it is.
    let isRGB = saysRGB
    for index in planes.indices {
      let plane = planes[index]
      let wide = 8 * Double(widest) / Double(plane.across)
      let tall = 8 * Double(tallest) / Double(plane.down)
      let columns = Int(left / wide)..<min(Int((right / wide).rounded(.up)), plane.columns)
      let rows = Int(top / tall)..<min(Int((bottom / tall).rounded(.up)), plane.rows)
      let black = index == 0 || isRGB ? -Int16(Self.share(of: 1024, firstStep(of: plane))) : 0
      for row in rows {
        for column in columns {
          let start = 64 * (row * plane.columns + column)
          for k in 1..<64 { coefficients[index][start + k] = 0 }
          coefficients[index][start] = black
        }
      }
    }
  }

  /// What the first coefficient counts in.
  private func firstStep(of plane: Plane) -> Int {
    guard let table = steps[plane.steps] else { return 1 }
    let isWide = table[0] >> 4 != 0
    return max(1, isWide ? Int(table[1]) << 8 | Int(table[2]) : Int(table[1]))
  }

  private var saysRGB: Bool {
    guard planes.count == 3 else { return false }
    if let adobe = notes.first(where: { $0[1] == JPEGFile.Marker.adobe && $0.count >= 16 }) {
      return adobe[15] == 0
    }
    return planes.map(\.id) == Array("RGB".utf8)
  }
}

extension Picture {
  fileprivate func blacken(_ boxes: [PictureBox]) {
    let cairo = cairo_create(surface)
    defer { cairo_destroy(cairo) }
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE)
    cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE)
    cairo_set_source_rgba(cairo, 0, 0, 0, 1)
    for box in boxes {
      // Each pixel that is touched.
      let left = box.left * width / PictureBox.whole
      let top = box.top * height / PictureBox.whole
      let right = JPEGBlocks.share(of: (box.left + box.width) * width, PictureBox.whole)
      let bottom = JPEGBlocks.share(of: (box.top + box.height) * height, PictureBox.whole)
      cairo_rectangle(
        cairo, Double(left), Double(top), Double(right - left), Double(bottom - top))
    }
    cairo_fill(cairo)
  }
}
