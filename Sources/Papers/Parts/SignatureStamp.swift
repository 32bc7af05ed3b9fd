// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CPango
package import Foundation

/// What is to be seen where somebody signed: who, in which post, when, and the way to check it.
///
/// Letters are outlines, so that a file that has all its fonts inside keeps that.
package struct SignatureStamp: Sendable, Hashable {
  package var name: String
  package var post: String
  /// As it is to be read: "23 November 2026 pukul 09.15 WIB".
  package var time: String
  /// What the QR code holds.
  package var square: String?

  package init(name: String, post: String, time: String, square: String? = nil) {
    self.name = name
    self.post = post
    self.time = time
    self.square = square
  }

  /// In points; as high as the room that a signature block leaves.
  package static let width = 190.0
  package static let height = 48.0

  /// PDF's own operators, in a box of ``width`` and ``height`` with its origin at the lower left.
  package func operators(in words: any PaperWords = IndonesianPaperWords()) -> Data {
    var text = "q 0 0 0 rg\n"
    var left = 0.0
    if let square = square.flatMap({ QRSquare($0) }) {
      let side = Self.height
      for (x, y, width, height) in square.rectangles(x: 0, y: 0, side: side) {
        text +=
          "\(number(x)) \(number(Self.height - y - height)) \(number(width)) \(number(height)) re\n"
      }
      text += "f\n"
      left = side + 4
    }
    text += DrawingTurn.take { turn in self.words(in: words, left: left, turn) }
    return Data((text + "Q").utf8)
  }

  /// The words beside the code, as outlines.
  private func words(in words: any PaperWords, left: Double, _ turn: DrawingTurn) -> String {
    let setter = Typesetter(pageHeight: Self.height, language: words.language, in: turn)
    let style = TextStyle(family: .sans, size: 6.5, leading: 1.1)
    let room = Self.width - left
    var lines: [DrawnText] = [setter.set(StyledText(words.stampLead), style, width: room)]
    for (line, style) in [
      (name, style.bolder().sized(7.5)), (post, style), (time, style),
    ] where !line.isEmpty {
      lines.append(setter.set(StyledText(String(line.prefix(90)).drawable), style, width: room))
    }
    let total = lines.reduce(0) { $0 + $1.height }
    var top = max(0, (Self.height - total) / 2)
    var text = ""
    for drawn in lines {
      for line in drawn.lines where top + line.top + line.height <= Self.height + 2 {
        text += outline(of: line, x: left + line.x, baseline: top + line.top + line.baseline)
      }
      top += drawn.height
    }
    return text
  }

  /// In the turn of the setter that broke the line.
  private func outline(of line: DrawnText.Line, x: Double, baseline: Double) -> String {
    // Letters that lie ten times their size beside the surface, Cairo leaves out of the path.
    let surface = cairo_image_surface_create(
      CAIRO_FORMAT_A8, Int32(Self.width), Int32(Self.height))
    defer { cairo_surface_destroy(surface) }
    let cairo = cairo_create(surface)
    defer { cairo_destroy(cairo) }
    cairo_move_to(cairo, x, baseline)
    pango_cairo_layout_line_path(cairo, line.pointer)
    guard let path = cairo_copy_path(cairo) else { return "" }
    defer { cairo_path_destroy(path) }
    guard let data = path.pointee.data else { return "" }
    var text = ""
    var index = 0
    func point(_ offset: Int) -> String {
      let point = data[index + offset].point
      return "\(number(point.x)) \(number(Self.height - point.y))"
    }
    while index < Int(path.pointee.num_data) {
      let header = data[index].header
      switch header.type {
      case CAIRO_PATH_MOVE_TO: text += "\(point(1)) m\n"
      case CAIRO_PATH_LINE_TO: text += "\(point(1)) l\n"
      case CAIRO_PATH_CURVE_TO: text += "\(point(1)) \(point(2)) \(point(3)) c\n"
      case _: text += "h\n"
      }
      index += Int(header.length)
    }
    return text.isEmpty ? "" : text + "f\n"
  }

  private func number(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

/// The room that is left for a signature, which the file names: "ttd-1" is the first, and
/// "ttd-nip-197204121998031004" that of one person. Whoever signs finds it there.
struct SignatureRoom: Block {
  var height: Double
  /// Number of the civil servant whose name stands below.
  var nip: String?

  func strips(width: Double, by setter: Typesetter) -> [Strip] {
    [
      Strip(
        height: height, holdsNext: true,
        ink: { pen, x, y in
          let top = y + (height - SignatureStamp.height) / 2
          pen.name("ttd-\(setter.nextSignature())", x: x, y: top)
          let digits = (nip ?? "").filter { $0.isASCII && $0.isNumber }
          if !digits.isEmpty, setter.isFirstSignature(of: digits) {
            pen.name("ttd-nip-\(digits)", x: x, y: top)
          }
        })
    ]
  }
}

extension Pen {
  /// Gives a point of the page a name by which other programs find it.
  func name(_ name: String, x: Double, y: Double) {
    cairo_tag_begin(cairo, "cairo.dest", "name='\(name)' x=\(x) y=\(y)")
    cairo_tag_end(cairo, "cairo.dest")
  }
}
