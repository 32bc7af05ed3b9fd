// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A picture in the form that needs no library: PPM or PGM.
struct Pixels: Equatable {
  var width: Int
  var height: Int
  private var channels: Int
  private var bytes: [UInt8]

  init?(_ file: Data) {
    let all = [UInt8](file)
    var words: [String] = []
    var place = 0
    while words.count < 4, place < all.count {
      var word = ""
      while place < all.count, all[place] > 32 {
        word.unicodeScalars.append(Unicode.Scalar(all[place]))
        place += 1
      }
      if !word.isEmpty { words.append(word) }
      place += 1
    }
    guard words.count == 4, ["P5", "P6"].contains(words[0]), let width = Int(words[1]),
      let height = Int(words[2])
    else { return nil }
    self.width = width
    self.height = height
    channels = words[0] == "P6" ? 3 : 1
    bytes = Array(all[place...])
    guard bytes.count == width * height * channels else { return nil }
  }

  /// The brightest colour of a pixel.
  func brightness(_ x: Int, _ y: Int) -> UInt8 {
    let start = (y * width + x) * channels
    return bytes[start..<start + channels].max() ?? 0
  }

  /// By share of width and height: 0 to 100.
  func brightest(_ left: Int, _ top: Int, _ width: Int, _ height: Int) -> UInt8 {
    var most: UInt8 = 0
    for y in top * self.height / 100..<(top + height) * self.height / 100 {
      for x in left * self.width / 100..<(left + width) * self.width / 100 {
        most = max(most, brightness(x, y))
      }
    }
    return most
  }

  /// Pixels outside the box that differ, grown by `margin` pixels.
  func differences(
    from other: Pixels, outside box: (left: Int, top: Int, width: Int, height: Int), margin: Int
  ) -> Int {
    var count = 0
    for y in 0..<height {
      for x in 0..<width {
        let isInside =
          x >= box.left * width / 100 - margin && x < (box.left + box.width) * width / 100 + margin
          && y >= box.top * height / 100 - margin
          && y < (box.top + box.height) * height / 100 + margin
        if !isInside, brightness(x, y) != other.brightness(x, y) { count += 1 }
      }
    }
    return count
  }
}
