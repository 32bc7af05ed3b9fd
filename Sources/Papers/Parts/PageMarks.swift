// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Head and foot of each page: classification, demo mark, running title, page number.
struct PageMarks {
  var size: PageSize
  var margins: Insets
  var words: any PaperWords
  var classification = Classification.ordinary
  var isSample = false
  /// In the head of every page but the first.
  var runningTitle = ""
  /// In the foot, left.
  var foot = ""
  /// Of an issued paper: a line in the foot of every page.
  var verification: VerificationMark?
  /// Numbers a document of one page and names its code, too.
  var numbersSinglePage = true

  private static let style = TextStyle(family: .sans, size: 8, ink: .soft, leading: 1)
  private static let markStyle = TextStyle(family: .sans, size: 9, bold: true, leading: 1)

  var furniture: PageFurniture {
    PageFurniture { pen, setter, page, total in
      drawWatermark(pen, setter)
      drawHead(pen, setter, page)
      drawFoot(pen, setter, page, total)
    }
  }

  private var width: Double { size.width - margins.left - margins.right }

  private func drawWatermark(_ pen: Pen, _ setter: Typesetter) {
    guard let mark = isSample ? words.sampleMark : words.mark(of: classification) else { return }
    let style = TextStyle(family: .sans, size: 40, bold: true)
    let natural = setter.set(StyledText(mark), style, width: nil)
    let diagonal = (size.width * size.width + size.height * size.height).squareRoot()
    let wanted = min(diagonal * 0.62, size.height * 1.1)
    let scaled = style.sized(40 * wanted / max(1, natural.width))
    pen.watermark(setter.set(StyledText(mark), scaled, width: nil), on: size)
  }

  private func drawHead(_ pen: Pen, _ setter: Typesetter, _ page: Int) {
    let y = margins.top * 0.42
    var right = width
    if let mark = words.mark(of: classification) {
      let text = setter.set(StyledText(mark), Self.markStyle, width: nil)
      right -= text.width + 10
      pen.outline(
        margins.left + right, y - 3, text.width + 10, text.height + 6, thickness: 1, .black)
      pen.draw(text, x: margins.left + right + 5, y: y)
      right -= 8
    }
    if isSample {
      let text = setter.set(StyledText(words.sampleMark), Self.markStyle, width: nil)
      right -= text.width
      pen.draw(text, x: margins.left + right, y: y, ink: .rust)
      right -= 8
    }
    if page > 1 { draw(runningTitle, at: y, width: right, pen, setter) }
  }

  private func drawFoot(_ pen: Pen, _ setter: Typesetter, _ page: Int, _ total: Int) {
    guard total > 1 || numbersSinglePage else { return }
    let y = size.height - margins.bottom * 0.58
    if let verification {
      let line = words.verificationFoot(verification.code, at: verification.place)
      draw(line, at: y + 10, width: width, pen, setter)
    }
    pen.fill(margins.left, y - 5, width, 0.4, .line)
    let number = setter.set(StyledText(words.page(page, of: total)), Self.style, width: nil)
    pen.draw(number, x: margins.left + width - number.width, y: y, ink: Self.style.ink)
    draw(foot, at: y, width: width - number.width - 12, pen, setter)
  }

  /// The first line of what may be too long for one.
  private func draw(
    _ text: String, at y: Double, width: Double, _ pen: Pen, _ setter: Typesetter
  ) {
    let flat = String(text.drawable.map { $0 == "\n" ? " " : $0 }.prefix(300))
    let drawn = setter.set(StyledText(flat), Self.style, width: width)
    if let line = drawn.lines.first {
      pen.draw(line, of: drawn, x: margins.left, y: y, ink: Self.style.ink)
    }
  }
}
