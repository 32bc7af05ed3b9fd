// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CQR

/// What an issued paper bears so that anybody can ask the office whether it is genuine.
package struct VerificationMark: Sendable, Hashable {
  /// As printed: "7KQ2-MPXA-WD4R-9TBH".
  package var code: String
  /// Where the public reaches the office's pages, such as `https://kawal.contoh.go.id`; empty
  /// where it does not.
  package var address: String

  package init(code: String, address: String = "") {
    self.code = code
    self.address = address
  }

  /// What the QR code holds: the page that tells about this paper, or without an address the code
  /// alone, which is then typed in or told to the office.
  package var square: String { address.isEmpty ? code : "\(address)/cek/\(code)" }

  /// Where a code is typed in: the same without the code and without "https://".
  var place: String? {
    guard !address.isEmpty else { return nil }
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    return "\(address[start...])/cek"
  }
}

/// The mark at the end of a document: the QR code at the left, what it is for beside it.
struct VerificationBlock: Block {
  var mark: VerificationMark
  var words: any PaperWords
  var above = 14.0
  /// Side of the QR code with its white border.
  var side = 19.millimetres

  private static let style = TextStyle(family: .sans, size: 8, leading: 1.15)

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    let square = QRSquare(mark.square)
    let left = square == nil ? 0 : side + 6
    let text = setter.strips(
      [
        Paragraph(
          StyledText(
            .init(text: words.verificationCode + " "), .init(text: mark.code, bold: true)),
          Self.style.sized(9)),
        Paragraph(
          StyledText(words.verificationNotice(at: mark.place)), Self.style.softer(), above: 2),
      ], width: width - left)
    let height = max(text.stackedHeight, square == nil ? 0 : side)
    let stack = text.stacked(x: left, y: (height - text.stackedHeight) / 2)
    return [
      Strip(
        above: above, height: height,
        ink: { pen, x, y in
          if let square {
            pen.figure(words.verificationPicture(mark)) {
              square.draw(with: pen, x: x, y: y + (height - side) / 2, side: side)
            }
          }
          stack.map { Placed(strip: $0.strip, x: x + $0.x, y: y + $0.y) }.draw(with: pen)
        })
    ]
  }
}

/// A QR code: dark and light modules.
///
/// - SeeAlso: ISO/IEC 18004, error correction level M.
struct QRSquare {
  /// Modules a side.
  let width: Int
  /// Dark modules side by side, and equal runs below each other: fewer shapes, and no hairlines.
  private let runs: [(row: Int, rows: Int, column: Int, count: Int)]
  /// Light modules around it, as the standard wants them.
  static let quiet = 4

  /// `nil` where the text is too long for one.
  init?(_ text: String) {
    guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    width = Int(code.pointee.width)
    var runs: [(row: Int, rows: Int, column: Int, count: Int)] = []
    /// Runs that reach down to the row before, by their first column.
    var above: [Int: Int] = [:]
    for row in 0..<width {
      var reaching: [Int: Int] = [:]
      var column = 0
      while column < width {
        let start = column
        while column < width, data[row * width + column] & 1 == 1 { column += 1 }
        guard column > start else {
          column += 1
          continue
        }
        if let run = above[start], runs[run].count == column - start {
          runs[run].rows += 1
          reaching[start] = run
        } else {
          reaching[start] = runs.count
          runs.append((row, 1, start, column - start))
        }
      }
      above = reaching
    }
    self.runs = runs
  }

  /// The square with its quiet border, `side` points wide.
  func draw(with pen: Pen, x: Double, y: Double, side: Double) {
    pen.fill(rectangles(x: x, y: y, side: side), .black)
  }

  /// Left, top, width and height of what is dark.
  func rectangles(
    x: Double, y: Double, side: Double
  ) -> [(Double, Double, Double, Double)] {
    let module = side / Double(width + 2 * Self.quiet)
    var rectangles: [(Double, Double, Double, Double)] = []
    for run in runs {
      let left = x + Double(run.column + Self.quiet) * module
      let top = y + Double(run.row + Self.quiet) * module
      rectangles.append(
        (left, top, Double(run.count) * module, Double(run.rows) * module))
    }
    return rectangles
  }
}
