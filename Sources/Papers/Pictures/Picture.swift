// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Foundation

/// A PNG, read, or a JPEG as it is.
final class Picture {
  let surface: OpaquePointer
  /// As it is stored.
  let width: Int
  let height: Int
  /// What makes it stand upright.
  let orientation: PictureTurn

  /// Largest PNG accepted: 2 MiB, and 4,000 pixels a side. What a JPEG may have, it says itself.
  ///
  /// The limit on pixels is checked before anything is unpacked.
  static let byteLimit = 2 << 20
  static let sideLimit = 4000

  init(png: Data, in turn: DrawingTurn) throws(PaperFailure) {
    guard let size = Self.size(of: png) else { throw .logoUnreadable }
    let reader = Reader(png)
    let surface = withExtendedLifetime(reader) {
      cairo_image_surface_create_from_png_stream(
        { closure, buffer, length in
          guard let closure, let buffer else { return CAIRO_STATUS_READ_ERROR }
          let reader = Unmanaged<Reader>.fromOpaque(closure).takeUnretainedValue()
          return reader.read(Int(length), into: buffer)
            ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
        }, Unmanaged.passUnretained(reader).toOpaque())
    }
    guard let surface else { throw .logoUnreadable }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw .logoUnreadable
    }
    self.surface = surface
    width = size.width
    height = size.height
    orientation = .upright
  }

  /// Is only right on a PDF, which takes the JPEG as it is: any other drawing of it is black.
  init(jpeg: JPEGFile, in turn: DrawingTurn) throws(PaperFailure) {
    guard
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(jpeg.width), Int32(jpeg.height))
    else { throw .logoUnreadable }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: jpeg.bytes.count)
    jpeg.bytes.copyBytes(to: copy, count: jpeg.bytes.count)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(jpeg.bytes.count),
      { $0?.deallocate() }, copy)
    guard status == CAIRO_STATUS_SUCCESS else {
      copy.deallocate()
      cairo_surface_destroy(surface)
      throw .logoUnreadable
    }
    self.surface = surface
    width = jpeg.width
    height = jpeg.height
    orientation = jpeg.turn
  }

  deinit { cairo_surface_destroy(surface) }

  /// Width and height in points, as large as a square of `side` has room for.
  func size(within side: Double) -> (width: Double, height: Double) {
    let ratio = side / Double(max(width, height))
    return (Double(width) * ratio, Double(height) * ratio)
  }

  /// Width and height out of the first chunk, `nil` if this is no PNG or one beyond the limits.
  static func size(of png: Data) -> (width: Int, height: Int)? {
    let bytes = [UInt8](png.prefix(24))
    guard png.count <= byteLimit, bytes.count == 24,
      bytes[0...7] == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
      bytes[12...15] == [0x49, 0x48, 0x44, 0x52]
    else { return nil }
    func number(_ range: ClosedRange<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16...19), number(20...23))
    return accepts(width, height) ? (width, height) : nil
  }

  static func accepts(_ width: Int, _ height: Int) -> Bool {
    (1...sideLimit).contains(width) && (1...sideLimit).contains(height)
  }

  private final class Reader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ data: Data) { bytes = [UInt8](data) }

    func read(_ count: Int, into buffer: UnsafeMutablePointer<UInt8>) -> Bool {
      guard position + count <= bytes.count else { return false }
      bytes.withUnsafeBufferPointer { source in
        if count > 0, let base = source.baseAddress {
          buffer.update(from: base + position, count: count)
        }
      }
      position += count
      return true
    }
  }
}
