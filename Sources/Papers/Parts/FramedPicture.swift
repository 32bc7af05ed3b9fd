// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A picture no wider than the column and no taller than `limit`, in a thin frame.
///
/// It is unpacked only when its page is drawn: a report has dozens, each of several megabytes then.
/// One that turns out to be damaged leaves its frame empty.
struct FramedPicture: Block {
  private enum File {
    case png(Data)
    case jpeg(JPEGFile)
  }

  private let file: File
  /// In pixels, as one sees it.
  let size: (width: Int, height: Int)
  let limit: Double
  let alternative: String
  var above = 3.0

  /// `nil` for what is neither PNG nor JPEG, or beyond the limits.
  init?(_ data: Data, limit: Double, alternative: String) {
    if let size = Picture.size(of: data) {
      file = .png(data)
      self.size = size
    } else if let jpeg = JPEGFile(data) {
      file = .jpeg(jpeg)
      size = jpeg.uprightSize
    } else {
      return nil
    }
    self.limit = limit
    self.alternative = alternative
  }

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let ratio = min(width / Double(size.width), limit / Double(size.height), 0.75)
    let (w, h) = (Double(size.width) * ratio, Double(size.height) * ratio)
    return [
      Strip(
        above: above, height: h,
        ink: { pen, x, y in
          pen.figure(alternative) {
            if let picture = picture(by: setter) {
              pen.draw(picture, x: x, y: y, width: w, height: h)
            }
            pen.outline(x, y, w, h, thickness: 0.5, .line)
          }
        })
    ]
  }

  private func picture(by setter: Typesetter) -> Picture? {
    switch file {
    case .png(let data): try? Picture(png: data, in: setter.turn)
    case .jpeg(let file): try? Picture(jpeg: file, in: setter.turn)
    }
  }
}
