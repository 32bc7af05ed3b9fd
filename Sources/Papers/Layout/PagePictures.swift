// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
package import Foundation

/// Pages of a document as PNG.
package struct PagePictures: Sendable {
  package var pages: [Data]
  /// Of the whole document.
  package var total: Int
}

extension PaperFile {
  /// The first pages, `scale` pixels for a point.
  func pictures(scale: Double, limit: Int) throws(PaperFailure) -> PagePictures {
    try DrawingTurn.take { turn throws(PaperFailure) in
      try pictures(scale: scale, limit: limit, in: turn)
    }
  }

  private func pictures(
    scale: Double, limit: Int, in turn: DrawingTurn
  ) throws(PaperFailure) -> PagePictures {
    let (sections, setter) = try laidOut(in: turn)
    var pages: [Data] = []
    for section in sections {
      for (index, page) in section.pages.enumerated() where pages.count < limit {
        let surface = ImageSurface(size: size, scale: scale, in: turn)
        section.furniture.draw(surface.pen, setter, index + 1, section.pages.count)
        page.draw(with: surface.pen)
        pages.append(try surface.png())
      }
    }
    return PagePictures(pages: pages, total: sections.reduce(0) { $0 + $1.pages.count })
  }
}

/// One page on a white ground.
private final class ImageSurface {
  private let surface: OpaquePointer?
  let pen: Pen

  init(size: PageSize, scale: Double, in turn: DrawingTurn) {
    surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32((size.width * scale).rounded()),
      Int32((size.height * scale).rounded()))
    pen = Pen(cairo: cairo_create(surface))
    cairo_scale(pen.cairo, scale, scale)
    pen.fill(0, 0, size.width, size.height, .paper)
  }

  deinit {
    cairo_destroy(pen.cairo)
    cairo_surface_destroy(surface)
  }

  func png() throws(PaperFailure) -> Data { try PNGFile.bytes(of: surface) }
}
