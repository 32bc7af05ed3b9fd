// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Says of a PDF by Cairo that it is tagged, and in which language: Cairo writes the structure
/// but not these entries. An update is appended, as the format provides; what is there stays.
///
/// - SeeAlso: ISO 32000-1, 7.5.6 "Incremental Updates", 7.7.2 "Document Catalog".
enum PDFCatalogue {
  static func marked(_ file: Data, language: String) -> Data {
    guard let trailer = Trailer(of: file),
      let offset = trailer.offset(of: trailer.root, in: file),
      let start = file.range(of: Data("<<".utf8), in: offset..<file.count),
      let end = file.range(of: Data("endobj".utf8), in: start.upperBound..<file.count),
      let close = file.range(
        of: Data(">>".utf8), options: .backwards, in: start.upperBound..<end.lowerBound)
    else { return file }
    var update = file
    if update.last != 0x0A { update.append(0x0A) }
    let object = update.count
    update.append(Data("\(trailer.root) 0 obj\n".utf8))
    update.append(file[start.lowerBound..<close.lowerBound])
    update.append(
      Data(
        """
           /MarkInfo << /Marked true >>
           /Lang (\(language))
           /ViewerPreferences << /DisplayDocTitle true >>
        >>
        endobj

        """.utf8))
    let section = update.count
    let digits = String(object)
    let entry = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    update.append(
      Data(
        """
        xref
        \(trailer.root) 1
        \(entry) 00000 n 
        trailer
        << /Size \(trailer.size) /Root \(trailer.root) 0 R /Info \(trailer.info) 0 R \
        /Prev \(trailer.section) >>
        startxref
        \(section)
        %%EOF

        """.utf8))
    return update
  }
}

/// The numbers at the end of a PDF with a classic table of objects.
private struct Trailer {
  var section: Int
  var root: Int
  var info: Int
  var size: Int

  init?(of file: Data) {
    guard let place = file.range(of: Data("startxref".utf8), options: .backwards),
      let start = file.range(
        of: Data("trailer".utf8), options: .backwards, in: 0..<place.lowerBound)
    else { return nil }
    let tail = String(decoding: file[start.lowerBound...], as: UTF8.self)
    func number(after name: String) -> Int? {
      guard let range = tail.range(of: name) else { return nil }
      return Int(
        tail[range.upperBound...].drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber })
    }
    guard let section = number(after: "startxref"), let root = number(after: "/Root"),
      let info = number(after: "/Info"), let size = number(after: "/Size")
    else { return nil }
    (self.section, self.root, self.info, self.size) = (section, root, info, size)
  }

  /// Where an object begins, by the table at `section`: one part, 20 bytes an entry.
  func offset(of object: Int, in file: Data) -> Int? {
    guard section < file.count,
      let head = file.range(of: Data("xref\n0 ".utf8), in: section..<min(section + 10, file.count)),
      let line = file.range(of: Data("\n".utf8), in: head.upperBound..<file.count)
    else { return nil }
    let entry = line.upperBound + 20 * object
    guard entry + 10 <= file.count,
      let offset = Int(String(decoding: file[entry..<entry + 10], as: UTF8.self)),
      offset < file.count
    else { return nil }
    return offset
  }
}
