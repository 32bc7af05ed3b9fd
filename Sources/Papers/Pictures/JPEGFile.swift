// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A JPEG as a paper may bear it: its size is known, and nothing is left inside but the picture.
///
/// What cameras write beside it (where it was taken, a small copy from before it was blackened)
/// is dropped, but for how the camera was held. A paper takes the picture itself as it is.
///
/// - SeeAlso: ITU-T T.81, annex B.
struct JPEGFile {
  let bytes: Data
  /// As it is stored, which may be on its side.
  let width: Int
  let height: Int
  let turn: PictureTurn

  /// Largest file: 8 MiB, which holds what a telephone takes.
  static let byteLimit = 8 << 20
  /// Pixels a side, and in all.
  static let sideLimit = 6000
  static let areaLimit = 18_000_000

  /// As one sees it.
  var uprightSize: (width: Int, height: Int) {
    turn.isOnItsSide ? (height, width) : (width, height)
  }

  /// `nil` for what is no JPEG, is cut off, has other colours than grey and RGB, or is beyond the
  /// limits.
  init?(_ file: Data) {
    guard file.count <= Self.byteLimit, file.starts(with: Marker.start) else { return nil }
    let source = [UInt8](file)
    var kept = Marker.start
    var size: (width: Int, height: Int)?
    var hasPicture = false
    var turn: PictureTurn?
    var place = 2
    while true {
      guard place + 1 < source.count, source[place] == 0xFF else { return nil }
      if source[place + 1] == Marker.end { break }
      guard let end = Self.segmentEnd(at: place, in: source) else { return nil }
      let segment = source[place..<end]
      place = end
      switch source[segment.startIndex + 1] {
      case Marker.frames:
        guard size == nil, let found = Self.size(inFrame: Array(segment)) else { return nil }
        size = found
        kept += segment
      case Marker.huffman, Marker.quantisation, Marker.restarts, Marker.adobe: kept += segment
      case Marker.jfif where segment.count == Marker.jfifLength: kept += segment
      case Marker.scan:
        guard size != nil, let next = Self.scanEnd(from: end, in: source) else { return nil }
        kept += source[segment.startIndex..<next]
        place = next
        hasPicture = true
      case Marker.exif: turn = turn ?? PictureTurn(exif: Array(segment))
      case Marker.notes, Marker.comment: break
      case _: return nil
      }
    }
    guard let size, hasPicture else { return nil }
    bytes = Data(kept + [0xFF, Marker.end])
    (width, height) = size
    self.turn = turn ?? .upright
  }

  enum Marker {
    static let start: [UInt8] = [0xFF, 0xD8]
    static let end: UInt8 = 0xD9
    /// Baseline, extended and progressive; readers of PDF know no others.
    static let frames: ClosedRange<UInt8> = 0xC0...0xC2
    static let huffman: UInt8 = 0xC4
    static let quantisation: UInt8 = 0xDB
    static let restarts: UInt8 = 0xDD
    static let scan: UInt8 = 0xDA
    static let notes: ClosedRange<UInt8> = 0xE0...0xEF
    static let exif: UInt8 = 0xE1
    static let jfif: UInt8 = 0xE0
    /// Without a small copy of the picture.
    static let jfifLength = 18
    /// Says how colours are meant.
    static let adobe: UInt8 = 0xEE
    static let comment: UInt8 = 0xFE
  }

  static func segmentEnd(at place: Int, in source: [UInt8]) -> Int? {
    guard place + 3 < source.count else { return nil }
    let length = Int(source[place + 2]) << 8 | Int(source[place + 3])
    let end = place + 2 + length
    return length >= 2 && end <= source.count ? end : nil
  }

  private static func size(inFrame segment: [UInt8]) -> (width: Int, height: Int)? {
    guard segment.count >= 10, segment[4] == 8, [1, 3].contains(segment[9]),
      segment.count == 10 + 3 * Int(segment[9])
    else { return nil }
    let height = Int(segment[5]) << 8 | Int(segment[6])
    let width = Int(segment[7]) << 8 | Int(segment[8])
    guard (1...sideLimit).contains(width), (1...sideLimit).contains(height),
      width * height <= areaLimit
    else { return nil }
    return (width, height)
  }

  /// The marker behind the packed picture; stuffed bytes and restarts belong to it.
  static func scanEnd(from start: Int, in source: [UInt8]) -> Int? {
    var place = start
    while place + 1 < source.count {
      if source[place] == 0xFF, source[place + 1] != 0, !(0xD0...0xD7).contains(source[place + 1]) {
        return place
      }
      place += 1
    }
    return nil
  }
}
