// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Foundation

/// What was drawn, as the bytes of a PNG.
enum PNGFile {
  private final class Sink {
    var data = Data()
  }

  static func bytes(of surface: OpaquePointer?) throws(PaperFailure) -> Data {
    let sink = Sink()
    cairo_surface_flush(surface)
    let status = withExtendedLifetime(sink) {
      cairo_surface_write_to_png_stream(
        surface,
        { closure, bytes, count in
          guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
          Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().data
            .append(bytes, count: Int(count))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(sink).toOpaque())
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return sink.data
  }
}

extension Picture {
  /// Of a picture that was a PNG.
  func png() throws(PaperFailure) -> Data { try PNGFile.bytes(of: surface) }
}
