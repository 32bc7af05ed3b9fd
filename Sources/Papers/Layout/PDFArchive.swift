// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Makes a PDF by Cairo one that archives take: PDF/A-2, level B, with a language and a title.
///
/// Cairo writes structure and fonts nearly as the standard wants them, but no metadata packet, no
/// colour profile, no file identifier, and does not say of wide fonts (those with characters beyond
/// Windows' Latin set) that glyphs have the numbers of characters, and has no place for figures'
/// alternative texts. An update is appended, as the format provides; its table of objects is a
/// classic one, so that a signature can follow in an update of its own.
///
/// - SeeAlso: ISO 19005-2, 6.1.3, 6.2.3, 6.2.11.3.2 and 6.6; ISO 32000-1, 7.5.6 "Incremental Updates".
enum PDFArchive {
  /// - Parameter figures: alternative texts, in the order in which the figures were drawn.
  static func finished(_ file: Data, about: PaperFile.About, figures: [String]) -> Data {
    guard let trailer = PDFTrailer(of: file), let catalogue = trailer.catalogue(in: file) else {
      return file
    }
    var update = PDFUpdate(file: file, trailer: trailer)
    let metadata = trailer.size
    let profile = metadata + 1
    update.add(
      trailer.root,
      """
      \(catalogue.withoutMarkInfo)
         /MarkInfo << /Marked true >>
         /Lang (\(about.language))
         /ViewerPreferences << /DisplayDocTitle true >>
         /Metadata \(metadata) 0 R
         /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1
            /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)
            /DestOutputProfile \(profile) 0 R >> ]
      >>
      """)
    update.add(trailer.info, about.entries)
    for font in trailer.objects(with: "/Subtype /CIDFontType2", in: file)
    where !font.dictionary.contains("/CIDToGIDMap") {
      update.add(font.number, "\(font.dictionary) /CIDToGIDMap /Identity >>")
    }
    for (figure, text) in trailer.figures(figures, in: file) {
      update.add(figure.number, "\(figure.dictionary) /Alt \(text.hexadecimal) >>")
    }
    update.add(metadata, "/Type /Metadata /Subtype /XML", stream: Data(about.packet.utf8))
    update.add(profile, "/N 3", stream: ColourProfile.sRGB)
    return update.finished()
  }
}

extension String {
  /// Cairo says it too, depending on its version; a key may stand in a dictionary only once.
  fileprivate var withoutMarkInfo: String {
    guard let start = range(of: "/MarkInfo"),
      let end = range(of: ">>", range: start.upperBound..<endIndex)
    else { return self }
    return String(self[..<start.lowerBound]) + self[end.upperBound...]
  }
}

/// New objects and new versions of old ones, behind what is there.
private struct PDFUpdate {
  private var file: Data
  private let trailer: PDFTrailer
  private var offsets: [Int: Int] = [:]

  init(file: Data, trailer: PDFTrailer) {
    self.file = file
    self.trailer = trailer
    if self.file.last != 0x0A { self.file.append(0x0A) }
  }

  mutating func add(_ object: Int, _ dictionary: String) {
    begin(object)
    write(dictionary + "\nendobj\n")
  }

  mutating func add(_ object: Int, _ entries: String, stream: Data) {
    begin(object)
    write("<< \(entries) /Length \(stream.count) >>\nstream\n")
    file.append(stream)
    write("\nendstream\nendobj\n")
  }

  mutating func finished() -> Data {
    let identifier = FileIdentifier.of(file)
    let section = file.count
    write("xref\n")
    for (object, offset) in offsets.sorted(by: { $0.key < $1.key }) {
      let digits = String(offset)
      let entry = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      write("\(object) 1\n\(entry) 00000 n \n")
    }
    let size = max(trailer.size, (offsets.keys.max() ?? 0) + 1)
    write(
      """
      trailer
      << /Size \(size) /Root \(trailer.root) 0 R /Info \(trailer.info) 0 R
         /ID [ <\(identifier)> <\(identifier)> ] /Prev \(trailer.section) >>
      startxref
      \(section)
      %%EOF

      """)
    return file
  }

  private mutating func begin(_ object: Int) {
    offsets[object] = file.count
    write("\(object) 0 obj\n")
  }

  private mutating func write(_ text: String) { file.append(Data(text.utf8)) }
}

/// 32 hexadecimal digits made of the file's bytes: the same file, the same identifier.
///
/// - SeeAlso: ISO 32000-1, 14.4 "File Identifiers"; FNV-1a, here with eight bytes at a time. It
///   identifies and protects nothing.
private enum FileIdentifier {
  static func of(_ file: Data) -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x6c62_272e_07bb_0142
    func mix(_ word: UInt64) {
      first = (first ^ word) &* 0x100_0000_01b3
      first ^= first >> 32
      second = (second &+ word) &* 0x9e37_79b9_7f4a_7c15
      second ^= second >> 29
    }
    file.withUnsafeBytes { bytes in
      let whole = bytes.count - bytes.count % 8
      for place in stride(from: 0, to: whole, by: 8) {
        mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
      for byte in bytes[whole...] { mix(UInt64(byte)) }
    }
    return [first, second].map { half in
      let digits = String(half, radix: 16, uppercase: true)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// The numbers at the end of a PDF with a classic table of objects.
private struct PDFTrailer {
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

  /// The catalogue's dictionary without the brackets that close it.
  func catalogue(in file: Data) -> String? { dictionary(of: root, in: file) }

  /// Elements of the structure that are figures, with their texts; none where they don't match.
  func figures(_ texts: [String], in file: Data) -> [(Object, String)] {
    guard !texts.isEmpty else { return [] }
    // Cairo numbers elements in the order in which they were begun.
    let elements = objects(with: "/S /Figure", in: file).sorted { $0.number < $1.number }
    guard elements.count == texts.count else { return [] }
    return Array(zip(elements, texts.map { PaperFile.About.short($0) }))
  }

  struct Object {
    var number: Int
    /// Without the brackets that close it.
    var dictionary: String
  }

  /// Objects whose dictionary holds an entry as Cairo writes it.
  func objects(with entry: String, in file: Data) -> [Object] {
    var objects: [Object] = []
    for place in file.places(of: entry) {
      guard
        let start = file.range(of: Data(" 0 obj\n".utf8), options: .backwards, in: 0..<place),
        let line = file[..<start.lowerBound].lastIndex(of: 0x0A),
        let number = Int(String(decoding: file[(line + 1)..<start.lowerBound], as: UTF8.self)),
        offset(of: number, in: file) == line + 1,
        let dictionary = dictionary(of: number, in: file), dictionary.contains(entry)
      else { continue }
      objects.append(Object(number: number, dictionary: dictionary))
    }
    return objects
  }

  private func dictionary(of object: Int, in file: Data) -> String? {
    guard let offset = offset(of: object, in: file),
      let start = file.range(of: Data("<<".utf8), in: offset..<file.count),
      let end = file.range(of: Data("endobj".utf8), in: start.upperBound..<file.count),
      let close = file.range(
        of: Data(">>".utf8), options: .backwards, in: start.upperBound..<end.lowerBound)
    else { return nil }
    return String(decoding: file[start.lowerBound..<close.lowerBound], as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Where an object begins, by the table at `section`: one part, 20 bytes an entry.
  private func offset(of object: Int, in file: Data) -> Int? {
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

extension Data {
  /// Where a text begins; no place overlaps another. The data begins at 0.
  fileprivate func places(of text: String) -> [Int] {
    let wanted = Array(text.utf8)
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, bytes.count >= wanted.count else { return [] }
      var places: [Int] = []
      var at = 0
      let last = bytes.count - wanted.count
      while at <= last, let found = memchr(base + at, Int32(wanted[0]), last + 1 - at) {
        let place = base.distance(to: found)
        let isThere = memcmp(found, wanted, wanted.count) == 0
        if isThere { places.append(place) }
        at = place + (isThere ? wanted.count : 1)
      }
      return places
    }
  }
}
