// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// How a camera was held: what must be done to the stored picture so that it stands upright.
///
/// - SeeAlso: Exif 2.32, tag 0x0112; the raw values are its.
enum PictureTurn: Int {
  case upright = 1
  case mirrored, upsideDown, mirroredUpsideDown, transposed, clockwise, transversed, anticlockwise

  /// Whether width and height change places.
  var isOnItsSide: Bool { rawValue >= 5 }

  /// Where a point of the upright picture lies in the stored one; both from 0 to 1.
  func stored(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    switch self {
    case .upright: (x, y)
    case .mirrored: (1 - x, y)
    case .upsideDown: (1 - x, 1 - y)
    case .mirroredUpsideDown: (x, 1 - y)
    case .transposed: (y, x)
    case .clockwise: (y, 1 - x)
    case .transversed: (1 - y, 1 - x)
    case .anticlockwise: (1 - y, x)
    }
  }

  /// Where a point of the stored picture stands once it is upright.
  func upright(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    switch self {
    case .clockwise: (1 - y, x)
    case .anticlockwise: (y, 1 - x)
    case .upright, .mirrored, .upsideDown, .mirroredUpsideDown, .transposed, .transversed:
      stored(x, y)
    }
  }

  /// Reads what a camera noted in a segment APP1; `nil` where it says nothing of it.
  ///
  /// - Parameter segment: with its marker and length.
  init?(exif segment: [UInt8]) {
    let tiff = Array(segment.dropFirst(10))
    guard segment.dropFirst(4).starts(with: Self.name), tiff.count >= 8 else { return nil }
    let isLittle = tiff.starts(with: [0x49, 0x49, 0x2A, 0])
    guard isLittle || tiff.starts(with: [0x4D, 0x4D, 0, 0x2A]) else { return nil }
    func number(at place: Int, _ length: Int) -> Int? {
      guard place >= 0, place + length <= tiff.count else { return nil }
      let bytes = tiff[place..<place + length]
      return (isLittle ? bytes.reversed() : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let first = number(at: 4, 4), let count = number(at: first, 2) else { return nil }
    for entry in 0..<count {
      let place = first + 2 + 12 * entry
      guard let tag = number(at: place, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard number(at: place + 2, 2) == 3, let value = number(at: place + 8, 2) else { return nil }
      self.init(rawValue: value)
      return
    }
    return nil
  }

  private static let name: [UInt8] = Array("Exif".utf8) + [0, 0]

  /// A segment APP1 that says this and nothing else.
  var exif: [UInt8] {
    let tiff: [UInt8] =
      [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(rawValue), 0, 0] + [0, 0, 0, 0]
    return [0xFF, 0xE1, 0, UInt8(2 + Self.name.count + tiff.count)] + Self.name + tiff
  }
}
