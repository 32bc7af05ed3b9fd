// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A document to be edited in a word processor: blocks in, the bytes of a DOCX out.
package struct WordDocument: Sendable, Hashable {
  /// Words with one look.
  package struct Run: Sendable, Hashable {
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool
    package var isUnderlined: Bool

    package init(
      _ text: String, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false
    ) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.isUnderlined = isUnderlined
    }
  }

  package enum Alignment: String, Sendable, Hashable {
    case left, center, right
    case justified = "both"
  }

  /// In points.
  package struct Picture: Sendable, Hashable {
    package var png: Data
    package var width: Double
    package var height: Double
    /// Read out in place of it.
    package var description: String

    package init(png: Data, width: Double, height: Double, description: String) {
      self.png = png
      self.width = width
      self.height = height
      self.description = description
    }
  }

  package indirect enum Block: Sendable, Hashable {
    /// 1 to 3.
    case heading(Int, [Run])
    case paragraph([Run], Alignment)
    /// One paragraph each.
    case list([[Run]], isNumbered: Bool)
    case table(Table)
    case picture(Picture, Alignment)
    case pageBreak
    /// A line across the column.
    case rule
    /// "Halaman 2 dari 9": the words before each of the numbers.
    case pageNumber(before: String, between: String)
  }

  package struct Table: Sendable, Hashable {
    /// Parts of the whole width.
    package var columns: [Double]
    /// Repeated on each page; empty for none.
    package var head: [String]
    package var rows: [[[Block]]]
    /// Lines around cells; without, it puts blocks side by side.
    package var isRuled: Bool

    package init(columns: [Double], head: [String] = [], rows: [[[Block]]], isRuled: Bool = true) {
      self.columns = columns
      self.head = head
      self.rows = rows
      self.isRuled = isRuled
    }
  }

  package enum Paper: Sendable, Hashable, CaseIterable {
    case a4, f4
    /// Half an F4 sheet, lying.
    case halfFolio
  }

  package var title: String
  package var author: String
  package var createdAt: Date
  package var paper: Paper
  package var header: [Block]
  package var footer: [Block]
  package var body: [Block]

  package init(
    title: String, author: String, createdAt: Date, paper: Paper = .a4, header: [Block] = [],
    footer: [Block] = [], body: [Block]
  ) {
    self.title = title
    self.author = author
    self.createdAt = createdAt
    self.paper = paper
    self.header = header
    self.footer = footer
    self.body = body
  }
}

extension WordDocument.Block {
  package static func paragraph(_ text: String) -> Self { .paragraph([.init(text)], .left) }
  package static func heading(_ level: Int, _ text: String) -> Self {
    .heading(level, [.init(text)])
  }
}
