// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import Foundation

/// A signature in a PDF: how it is put there, before anything of it is known.
package struct SignatureRequest: Sendable {
  /// Where it is to be seen.
  package enum Place: Sendable, Hashable {
    /// Nowhere: a *paraf*.
    case invisible
    /// Where the document itself names a place.
    case named(String)
    /// Page from 0, the lower left corner and the size in points.
    case rectangle(page: Int, x: Double, y: Double, width: Double, height: Double)
  }

  /// A drawing in PDF's own operators, as large as it says.
  package struct Appearance: Sendable, Hashable {
    package var operators: [UInt8]
    /// In points.
    package var width: Double
    package var height: Double

    package init(operators: [UInt8], width: Double, height: Double) {
      self.operators = operators
      self.width = width
      self.height = height
    }
  }

  package var name: String
  package var reason: String?
  package var location: String?
  package var at: Date
  package var place: Place
  /// Without one a signature that has a place shows nothing there.
  package var appearance: Appearance?

  package init(
    name: String, reason: String? = nil, location: String? = nil, at: Date,
    place: Place = .invisible, appearance: Appearance? = nil
  ) {
    self.name = name
    self.reason = reason
    self.location = location
    self.at = at
    self.place = place
    self.appearance = appearance
  }
}

/// Puts signatures into PDFs, one after the other, each over all that was there before.
///
/// - SeeAlso: ISO 32000-1, 12.8; ETSI EN 319 142-1 (PAdES B-B).
package enum PDFSigner {
  /// Bytes kept free for the message: a chain of several certificates with RSA-4096 fits.
  static let room = 16_384

  /// - Throws: `SigningFailure`.
  package static func sign(
    _ pdf: [UInt8], _ request: SignatureRequest, with key: SigningKey
  ) throws(SigningFailure) -> [UInt8] {
    try key.check(at: request.at)
    let file = try PDFFile(pdf)
    var update = PDFUpdate(file)
    let signature = update.reserve()
    let body = dictionary(request)
    update.set(signature, body.bytes)
    let field = update.reserve()
    let pages = try file.pages()
    let (page, rectangle) = try place(request, pages, file)
    let drawing = try appearance(request, rectangle, &update)
    let known = try fieldNames(file)
    var number = 1
    while known.contains("Tanda tangan \(number)") { number += 1 }
    // Printed, and locked: PDF/A asks for the former.
    update.set(
      field,
      """
      << /Type /Annot /Subtype /Widget /FT /Sig /T (Tanda tangan \(number)) \
      /TU \(text(request.name)) /F 132 /Rect [\(rectangle.text)] /P \(page) 0 R \
      /V \(signature) 0 R\(drawing.map { " /AP << /N \($0) 0 R >>" } ?? "") >>
      """)
    try annotate(page, field, &update)
    try addToForm(field, &update)
    var (bytes, starts) = update.written()
    guard let start = starts[signature] else { throw .notSignable("no signature was written") }
    let gap = (start + body.contents)..<(start + body.contents + 2 * room + 2)
    let range = [0, gap.lowerBound, gap.upperBound, bytes.count - gap.upperBound]
    let line = "[" + range.map(String.init).joined(separator: " ") + "]"
    let padded = line + String(repeating: " ", count: max(0, rangeRoom - line.utf8.count))
    bytes.replaceSubrange(
      (start + body.range)..<(start + body.range + rangeRoom), with: Array(padded.utf8))
    var hash = SHA256()
    bytes.withUnsafeBytes { raw in
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: raw[..<gap.lowerBound]))
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: raw[gap.upperBound...]))
    }
    let message = try CMSMessage.signature(over: Array(hash.finalize()), by: key)
    guard message.count <= room else { throw .notSignable("the chain of certificates is too long") }
    let hex = Hexadecimal.text(message)
    bytes.replaceSubrange(
      (gap.lowerBound + 1)..<(gap.lowerBound + 1 + hex.count), with: hex)
    return bytes
  }

  /// Where a file names a place: the page from 0, and the point at its upper left, from the lower
  /// left of the page; `nil` where it names none.
  package static func place(
    named name: String, in pdf: [UInt8]
  ) -> (page: Int, x: Double, y: Double)? {
    guard let file = try? PDFFile(pdf), let found = file.destinations()[name],
      let page = try? file.pages().firstIndex(of: found.page)
    else { return nil }
    return (page, found.x, found.y)
  }

  private static let rangeRoom = 60

  /// The dictionary, and where in it the range and the message stand.
  private static func dictionary(
    _ request: SignatureRequest
  ) -> (bytes: [UInt8], range: Int, contents: Int) {
    var head = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
    head += " /Name \(text(request.name)) /M (\(moment(request.at)))"
    if let reason = request.reason { head += " /Reason \(text(reason))" }
    if let location = request.location { head += " /Location \(text(location))" }
    head += " /ByteRange "
    var bytes = Array(head.utf8)
    let range = bytes.count
    bytes += Array(repeating: UInt8(ascii: " "), count: rangeRoom)
    bytes += Array(" /Contents ".utf8)
    let contents = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes += Array(repeating: UInt8(ascii: "0"), count: 2 * room)
    bytes += Array("> >>".utf8)
    return (bytes, range, contents)
  }

  /// A text string: as it is where it is plain, else in UTF-16.
  static func text(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (32..<127).contains($0) }
    if isPlain {
      return "("
        + text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
        + ")"
    }
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    return "<" + String(decoding: Hexadecimal.text(bytes), as: UTF8.self) + ">"
  }

  /// "D:20261123021500Z".
  private static func moment(_ instant: Date) -> String {
    let digits = instant.ISO8601Format().filter { $0.isNumber }
    return "D:\(digits.prefix(14))Z"
  }

  struct Rectangle {
    var x = 0.0
    var y = 0.0
    var width = 0.0
    var height = 0.0

    var text: String {
      [x, y, x + width, y + height].map { "\(($0 * 100).rounded() / 100)" }.joined(separator: " ")
    }
    var isEmpty: Bool { width <= 0 || height <= 0 }
  }

  private static func place(
    _ request: SignatureRequest, _ pages: [Int], _ file: PDFFile
  ) throws(SigningFailure) -> (page: Int, Rectangle) {
    switch request.place {
    case .invisible: return (pages[0], Rectangle())
    case .rectangle(let page, let x, let y, let width, let height):
      guard pages.indices.contains(page) else { throw .notSignable("no page \(page + 1)") }
      return (pages[page], Rectangle(x: x, y: y, width: width, height: height))
    case .named(let name):
      guard let found = file.destinations()[name], let drawing = request.appearance else {
        return (pages[pages.count - 1], Rectangle())
      }
      return (
        found.page,
        Rectangle(
          x: found.x, y: found.y - drawing.height, width: drawing.width, height: drawing.height)
      )
    }
  }

  private static func appearance(
    _ request: SignatureRequest, _ rectangle: Rectangle, _ update: inout PDFUpdate
  ) throws(SigningFailure) -> Int? {
    // A field of no size still wants an appearance, where the file is to be an archive's.
    let drawing =
      rectangle.isEmpty
      ? .init(operators: [], width: 0, height: 0)
      : request.appearance ?? .init(operators: [], width: 0, height: 0)
    let number = update.reserve()
    update.set(
      number,
      Array(
        """
        << /Type /XObject /Subtype /Form /BBox [0 0 \(drawing.width) \(drawing.height)] \
        /Resources << >> /Length \(drawing.operators.count) >>
        stream

        """.utf8) + drawing.operators + Array("\nendstream".utf8))
    return number
  }

  private static func fieldNames(_ file: PDFFile) throws(SigningFailure) -> Set<String> {
    let form = file.resolved(try file.dictionary(file.root)["AcroForm"])?.dictionary
    var names: Set<String> = []
    for field in file.resolved(form?["Fields"])?.items?.prefix(1000) ?? [] {
      if let name = file.resolved(field)?.dictionary?["T"]?.string {
        names.insert(String(decoding: name, as: UTF8.self))
      }
    }
    return names
  }

  private static func annotate(
    _ page: Int, _ field: Int, _ update: inout PDFUpdate
  ) throws(SigningFailure) {
    let dictionary = try update.file.dictionary(page)
    guard let annotations = dictionary["Annots"] else {
      update.set(page, dictionary.written(with: [("Annots", Array("[\(field) 0 R]".utf8))]))
      return
    }
    if let number = annotations.reference {
      update.set(number, try appended(field, to: try update.file.object(number)))
    } else {
      let list = try appended(field, to: annotations)
      update.set(page, dictionary.written(with: [("Annots", list)]))
    }
  }

  private static func addToForm(
    _ field: Int, _ update: inout PDFUpdate
  ) throws(SigningFailure) {
    let root = try update.file.root
    let catalogue = try update.file.dictionary(root)
    guard let value = catalogue["AcroForm"] else {
      update.set(
        root,
        catalogue.written(
          with: [("AcroForm", Array("<< /Fields [\(field) 0 R] /SigFlags 3 >>".utf8))]))
      return
    }
    guard let form = update.file.resolved(value)?.dictionary else {
      throw .notSignable("a damaged form")
    }
    var changes: [(name: String, value: [UInt8])] = [("SigFlags", Array("3".utf8))]
    if let fields = form["Fields"] {
      if let number = fields.reference {
        update.set(number, try appended(field, to: try update.file.object(number)))
      } else {
        changes.append(("Fields", try appended(field, to: fields)))
      }
    } else {
      changes.append(("Fields", Array("[\(field) 0 R]".utf8)))
    }
    let written = form.written(with: changes)
    if let number = value.reference {
      update.set(number, written)
    } else {
      update.set(root, catalogue.written(with: [("AcroForm", written)]))
    }
  }

  private static func appended(
    _ field: Int, to list: PDFValue
  ) throws(SigningFailure) -> [UInt8] {
    guard list.raw.first == UInt8(ascii: "["), list.raw.last == UInt8(ascii: "]") else {
      throw .notSignable("a damaged list")
    }
    return Array(list.raw.dropLast()) + Array(" \(field) 0 R]".utf8)
  }
}
