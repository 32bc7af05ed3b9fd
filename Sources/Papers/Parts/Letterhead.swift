// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The head of an office's paper (*kop*).
package struct Letterhead: Sendable, Hashable {
  /// From the government down to the office; the last is set largest.
  package var names: [String]
  /// Street, telephone, site, one line each.
  package var address: [String]
  /// PNG; at most 2 MiB and 4,000 pixels a side.
  package var logo: Data?

  package init(names: [String], address: [String] = [], logo: Data? = nil) {
    self.names = names
    self.address = address
    self.logo = logo
  }

  /// Largest logo, and largest picture of evidence, in bytes (2 MiB).
  package static let logoLimit = Picture.byteLimit

  /// Whether papers can bear this picture: to be asked when it is uploaded.
  package static func accepts(logo: Data) -> Bool {
    DrawingTurn.take { turn in (try? Picture(png: logo, in: turn)) != nil }
  }

  /// The author of the document: the office itself.
  var office: String { names.last ?? "" }
}

/// A letterhead, drawn: logo left, names in the middle, a thick and a thin rule below.
struct LetterheadBlock: Block {
  var letterhead: Letterhead
  var words: any PaperWords
  var scale = 1.0

  /// A head taller than this part of a page runs on like any text, without its logo.
  private static let tallest = 0.4

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let picture = setter.logo(of: letterhead)
    let logoSide = picture == nil ? 0 : 58 * scale
    let names = letterhead.names.enumerated().map { index, name in
      let isOffice = index == letterhead.names.count - 1
      return Paragraph(
        StyledText(name),
        TextStyle(size: (isOffice ? 15 : 13) * scale, bold: isOffice, leading: 1.05),
        alignment: .centre)
    }
    let address = letterhead.address.enumerated().map { index, line in
      Paragraph(
        StyledText(line), TextStyle(family: .sans, size: 8.5 * scale, leading: 1.1),
        alignment: .centre, above: index == 0 ? 2 * scale : 0)
    }
    let lines = setter.strips(names + address, width: width - 2 * logoSide)
    let rules = setter.strips(
      [
        Rule(thickness: 2 * scale, above: 4 * scale, holdsNext: true),
        Rule(thickness: 0.6, above: 1.2, holdsNext: true),
      ], width: width)
    let height = max(lines.stackedHeight, logoSide)
    guard height <= setter.pageHeight * Self.tallest else {
      return lines.map { $0.indented(logoSide) } + rules
    }
    let stack = lines.stacked(x: logoSide, y: (height - lines.stackedHeight) / 2)
    let head = Strip(
      height: height, holdsNext: true,
      ink: { pen, x, y in
        if let picture {
          let (w, h) = picture.size(within: logoSide)
          pen.figure(words.logoPicture(letterhead.office)) {
            pen.draw(picture, x: x, y: y + (height - h) / 2, width: w, height: h)
          }
        }
        stack.map { Placed(strip: $0.strip, x: x + $0.x, y: y + $0.y) }.draw(with: pen)
      })
    return [head] + rules
  }
}
