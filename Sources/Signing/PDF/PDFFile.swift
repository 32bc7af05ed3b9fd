// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A PDF as far as signing has to understand it: where its objects are, what its pages are.
///
/// - SeeAlso: ISO 32000-1, 7.5 "File Structure".
struct PDFFile {
  enum Place: Equatable {
    case free
    case offset(Int)
    /// In an object stream, at this place of it.
    case packed(stream: Int, index: Int)
  }

  let bytes: [UInt8]
  /// Offset of the newest table.
  private(set) var section = 0
  /// The newest table is a stream, and so must be the next.
  private(set) var hasStreamTable = false
  private(set) var places: [Int: Place] = [:]
  private(set) var trailer: PDFDictionary
  /// One more than the highest number of an object.
  private(set) var size = 0

  /// Updates that a file may have had.
  private static let mostSections = 1000
  private static let mostObjects = 8_000_000

  /// - Throws: `SigningFailure.notSignable` with what is wrong with it.
  init(_ bytes: [UInt8]) throws(SigningFailure) {
    self.bytes = bytes
    guard bytes.count > 20,
      bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
    else { throw .notSignable("no PDF") }
    let tail = 2048
    guard let mark = ByteSearch.last("startxref", in: bytes, from: bytes.count - tail) else {
      throw .notSignable("no startxref at the end")
    }
    var scanner = PDFScanner(bytes, at: mark + 9)
    scanner.skipSpace()
    guard let start = scanner.takeInt(), start < bytes.count else {
      throw .notSignable("startxref leads nowhere")
    }
    section = start
    trailer = try PDFFile.emptyTrailer()
    var next: Int? = start
    var seen: Set<Int> = []
    var isFirst = true
    while let offset = next {
      guard seen.insert(offset).inserted, seen.count <= PDFFile.mostSections else {
        throw .notSignable("the tables lead in a circle")
      }
      let (found, isStream) = try readTable(at: offset)
      if isFirst {
        trailer = found
        hasStreamTable = isStream
        isFirst = false
      }
      size = max(size, found["Size"]?.int ?? 0)
      if let hybrid = found["XRefStm"]?.int, seen.insert(hybrid).inserted {
        _ = try readTable(at: hybrid)
      }
      next = found["Prev"]?.int
    }
    if trailer["Encrypt"] != nil { throw .encrypted }
    size = max(size, (places.keys.max() ?? 0) + 1)
    guard size < PDFFile.mostObjects else { throw .notSignable("too many objects") }
  }

  private static func emptyTrailer() throws(SigningFailure) -> PDFDictionary {
    guard let empty = PDFDictionary(Array("<<>>".utf8), at: 0) else {
      throw .notSignable("no trailer")
    }
    return empty
  }

  private mutating func readTable(
    at offset: Int
  ) throws(SigningFailure) -> (PDFDictionary, isStream: Bool) {
    guard offset >= 0, offset < bytes.count else { throw .notSignable("a table lies outside") }
    var scanner = PDFScanner(bytes, at: offset)
    scanner.skipSpace()
    if scanner.take("xref") { return (try readClassic(&scanner), false) }
    return (try readStream(at: offset), true)
  }

  private mutating func readClassic(
    _ scanner: inout PDFScanner
  ) throws(SigningFailure) -> PDFDictionary {
    scanner.skipSpace()
    while !scanner.take("trailer") {
      guard let first = scanner.takeInt() else { throw .notSignable("a damaged table") }
      scanner.skipSpace()
      guard let count = scanner.takeInt(), count <= PDFFile.mostObjects else {
        throw .notSignable("a damaged table")
      }
      scanner.skipSpace()
      for index in 0..<count {
        guard let offset = scanner.takeInt() else { throw .notSignable("a damaged table") }
        scanner.skipSpace()
        guard scanner.takeInt() != nil else { throw .notSignable("a damaged table") }
        scanner.skipSpace()
        let isUsed = scanner.take("n")
        guard isUsed || scanner.take("f") else { throw .notSignable("a damaged table") }
        scanner.skipSpace()
        note(first + index, isUsed ? .offset(offset) : .free)
      }
    }
    guard let trailer = PDFDictionary(bytes, at: scanner.at) else {
      throw .notSignable("a damaged trailer")
    }
    return trailer
  }

  private mutating func note(_ number: Int, _ place: Place) {
    if places[number] == nil { places[number] = place }
  }

  private mutating func readStream(at offset: Int) throws(SigningFailure) -> PDFDictionary {
    let (dictionary, content) = try stream(at: offset)
    guard dictionary["Type"]?.name == "XRef", let size = dictionary["Size"]?.int,
      let widths = dictionary["W"]?.items?.compactMap(\.int), widths.count == 3,
      widths.allSatisfy({ (0...8).contains($0) }), widths.reduce(0, +) > 0
    else { throw .notSignable("a damaged table") }
    let index = dictionary["Index"]?.items?.compactMap(\.int) ?? [0, size]
    let entry = widths.reduce(0, +)
    var at = 0
    func field(_ width: Int, or absent: Int) -> Int {
      guard width > 0 else { return absent }
      var value = 0
      for byte in content[at..<at + width] { value = (value & 0xFF_FFFF_FFFF) << 8 | Int(byte) }
      at += width
      return value
    }
    for pair in stride(from: 0, to: index.count - 1, by: 2) {
      for number in 0..<min(index[pair + 1], PDFFile.mostObjects) {
        guard at + entry <= content.count else { throw .notSignable("a table that is too short") }
        let kind = field(widths[0], or: 1)
        let second = field(widths[1], or: 0)
        let third = field(widths[2], or: 0)
        switch kind {
        case 0: note(index[pair] + number, .free)
        case 1: note(index[pair] + number, .offset(second))
        case 2: note(index[pair] + number, .packed(stream: second, index: third))
        case _: break
        }
      }
    }
    return dictionary
  }
}
