// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
import Foundation

/// What stands on every page besides the text.
struct PageFurniture {
  var draw: (_ pen: Pen, _ setter: Typesetter, _ page: Int, _ total: Int) -> Void
}

/// A whole document: blocks in, the bytes of a PDF out.
///
/// Two passes, since "page x of y" needs the last page: the first shares the strips out, the
/// second draws.
struct PaperFile {
  struct About {
    var title: String
    var author: String
    var subject: String
    var language: String
    var createdAt: Date
  }

  var size: PageSize
  var margins: Insets
  var about: About
  /// Parts with furniture of their own; each begins a page.
  var parts: [(blocks: [any Block], furniture: PageFurniture)]
  /// Whether pages are counted through all parts; else each part counts anew.
  var countsThrough = false

  func pdf() throws(PaperFailure) -> Data {
    let drawn = try DrawingTurn.take { turn throws(PaperFailure) in try draw(in: turn) }
    return PDFArchive.finished(drawn.file, about: about, figures: drawn.figures)
  }

  /// Cairo's file, and the alternative texts of its figures.
  private func draw(
    in turn: DrawingTurn
  ) throws(PaperFailure) -> (file: Data, figures: [String]) {
    let (sections, setter) = try laidOut(in: turn)
    let all = sections.reduce(0) { $0 + $1.pages.count }
    var passed = 0
    for section in sections {
      for (index, page) in section.pages.enumerated() {
        for title in page.compactMap(\.strip.outline) { setter.pages[title] = passed + index + 1 }
      }
      if countsThrough { passed += section.pages.count }
    }
    let surface = PDFSurface(size: size, about: about, in: turn)
    surface.pen.open(.document)
    var before = 0
    for section in sections {
      let (first, total) = countsThrough ? (before, all) : (0, section.pages.count)
      for (index, page) in section.pages.enumerated() {
        section.furniture.draw(surface.pen, setter, first + index + 1, total)
        page.draw(with: surface.pen)
        surface.endPage(outline: page.compactMap(\.strip.outline))
      }
      before += section.pages.count
    }
    surface.pen.close(.document)
    return (try surface.finish(), surface.pen.alternatives.texts)
  }

  /// The first pass: each part's strips on their pages.
  func laidOut(
    in turn: DrawingTurn
  ) throws(PaperFailure) -> (
    sections: [(pages: [[Placed]], furniture: PageFurniture)], setter: Typesetter
  ) {
    let height = size.height - margins.top - margins.bottom
    let setter = Typesetter(pageHeight: height, language: about.language, in: turn)
    let flow = PageFlow(top: margins.top, left: margins.left, height: height)
    let width = size.width - margins.left - margins.right
    let sections = parts.map { part in
      (pages: flow.pages(of: setter.strips(part.blocks, width: width)), furniture: part.furniture)
    }
    if let failure = setter.failure { throw failure }
    return (sections, setter)
  }
}
