// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A picture no wider than the column and no taller than `limit`, in a thin frame.
///
/// It is unpacked only when its page is drawn: a report has dozens, each of several megabytes then.
/// One that turns out to be damaged leaves its frame empty.
struct FramedPicture: Block {
  var png: Data
  /// In pixels.
  var size: (width: Int, height: Int)
  var limit: Double
  var above = 3.0

  /// `nil` for what is no PNG or beyond the limits.
  init?(png: Data, limit: Double) {
    guard let size = Picture.size(of: png) else { return nil }
    self.png = png
    self.size = size
    self.limit = limit
  }

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let ratio = min(width / Double(size.width), limit / Double(size.height), 0.75)
    let (w, h) = (Double(size.width) * ratio, Double(size.height) * ratio)
    return [
      Strip(
        above: above, height: h, tags: [setter.group(.figure)],
        ink: { [png] pen, x, y in
          if let picture = setter.picture(png) {
            pen.draw(picture, x: x, y: y, width: w, height: h)
          }
          pen.outline(x, y, w, h, thickness: 0.5, .line)
        })
    ]
  }
}
