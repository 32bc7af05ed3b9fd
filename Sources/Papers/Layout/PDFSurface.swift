// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Foundation

/// Cairo's PDF, collected in memory.
final class PDFSurface {
  private let surface: OpaquePointer?
  let pen: Pen
  private let sink = Sink()
  private var page = 1

  private final class Sink {
    var bytes: [UInt8] = []
  }

  init(size: PageSize, about: PaperFile.About, in turn: DrawingTurn) {
    surface = cairo_pdf_surface_create_for_stream(
      { closure, bytes, count in
        guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        // Often a few bytes: an array takes them with less ado than `Data`.
        Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
    pen = Pen(cairo: cairo_create(surface))
    describe(about)
  }

  deinit {
    cairo_destroy(pen.cairo)
    cairo_surface_destroy(surface)
  }

  func endPage(outline: [String]) {
    for title in outline {
      cairo_pdf_surface_add_outline(
        surface, CAIRO_PDF_OUTLINE_ROOT, String(title.drawable.prefix(200)), "page=\(page)",
        CAIRO_PDF_OUTLINE_FLAG_OPEN
      )
    }
    cairo_show_page(pen.cairo)
    page += 1
  }

  func finish() throws(PaperFailure) -> Data {
    cairo_surface_finish(surface)
    for status in [cairo_status(pen.cairo), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return Data(sink.bytes)
  }

  /// Only the dates, lest Cairo takes the clock's; the rest follows in `PDFArchive`.
  private func describe(_ about: PaperFile.About) {
    let created = about.createdAt.ISO8601Format()
    for (key, value) in [
      (CAIRO_PDF_METADATA_CREATE_DATE, created), (CAIRO_PDF_METADATA_MOD_DATE, created),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }
}
