// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension PDFFile {
  /// The value of an object.
  ///
  /// - Throws: `SigningFailure.notSignable` where it is not where the table says.
  func object(_ number: Int) throws(SigningFailure) -> PDFValue {
    switch places[number] {
    case .offset(let offset): return try value(at: offset, of: number)
    case .packed(let stream, let index): return try packed(number, in: stream, index)
    case .free, nil: throw .notSignable("object \(number) is missing")
    }
  }

  func dictionary(_ number: Int) throws(SigningFailure) -> PDFDictionary {
    guard let dictionary = try object(number).dictionary else {
      throw .notSignable("object \(number) is no dictionary")
    }
    return dictionary
  }

  /// What a value refers to, or itself.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    guard let value else { return nil }
    guard let number = value.reference else { return value }
    return try? object(number)
  }

  /// As `resolved`, but never from within a stream of objects: the length of such a stream may not
  /// lie in one (7.5.7), and could lie in itself.
  private func plainlyResolved(_ value: PDFValue?) -> PDFValue? {
    guard let number = value?.reference else { return value }
    guard case .offset = places[number] else { return nil }
    return try? object(number)
  }

  /// Number of the catalogue.
  var root: Int {
    get throws(SigningFailure) {
      guard let root = trailer["Root"]?.reference else { throw .notSignable("no catalogue") }
      return root
    }
  }

  /// Numbers of the pages, in their order.
  func pages() throws(SigningFailure) -> [Int] {
    guard let top = try dictionary(root)["Pages"]?.reference else {
      throw .notSignable("no pages")
    }
    var pages: [Int] = []
    var seen: Set<Int> = []
    var waiting = [top]
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted, pages.count < 20_000 else {
        throw .notSignable("pages lead in a circle")
      }
      let node = try dictionary(number)
      if let kids = resolved(node["Kids"])?.items {
        waiting += kids.compactMap(\.reference).reversed()
      } else {
        pages.append(number)
      }
    }
    guard !pages.isEmpty else { throw .notSignable("no pages") }
    return pages
  }

  /// Places that the document names: page and the point at the upper left, in PDF's own
  /// coordinates (from the lower left).
  func destinations() -> [String: (page: Int, x: Double, y: Double)] {
    guard let root = try? root, let catalogue = try? dictionary(root) else { return [:] }
    var found: [String: (page: Int, x: Double, y: Double)] = [:]
    func note(_ name: String, _ value: PDFValue?) {
      let target = resolved(value)
      let items = target?.items ?? resolved(target?.dictionary?["D"])?.items
      guard let items, items.count >= 4, let page = items[0].reference,
        let x = items[2].real, let y = items[3].real
      else { return }
      found[name] = (page, x, y)
    }
    for entry in resolved(catalogue["Dests"])?.dictionary?.entries ?? [] {
      note(entry.name, entry.value)
    }
    var waiting = [resolved(resolved(catalogue["Names"])?.dictionary?["Dests"])].compactMap(\.self)
    var steps = 0
    while let node = waiting.popLast()?.dictionary, steps < 1000 {
      steps += 1
      waiting += (resolved(node["Kids"])?.items ?? []).compactMap { resolved($0) }
      let names = resolved(node["Names"])?.items ?? []
      for index in stride(from: 0, to: names.count - 1, by: 2) {
        guard let name = names[index].string else { continue }
        note(String(decoding: name, as: UTF8.self), names[index + 1])
      }
    }
    return found
  }

  private func value(at offset: Int, of number: Int) throws(SigningFailure) -> PDFValue {
    var scanner = PDFScanner(bytes, at: offset)
    scanner.skipSpace()
    guard offset < bytes.count, scanner.takeInt() == number else {
      throw .notSignable("object \(number) is not where the table says")
    }
    scanner.skipSpace()
    _ = scanner.takeInt()
    scanner.skipSpace()
    guard scanner.take("obj") else {
      throw .notSignable("object \(number) is not where the table says")
    }
    return PDFValue(bytes: bytes, range: try scanner.object())
  }

  private func packed(
    _ number: Int, in stream: Int, _ index: Int
  ) throws(SigningFailure) -> PDFValue {
    guard case .offset(let offset) = places[stream] else {
      throw .notSignable("object \(number) is missing")
    }
    let (dictionary, content) = try self.stream(at: offset)
    guard let first = dictionary["First"]?.int, let count = dictionary["N"]?.int, index < count
    else { throw .notSignable("object stream \(stream) is damaged") }
    var scanner = PDFScanner(content)
    for position in 0...index {
      scanner.skipSpace()
      let found = scanner.takeInt()
      scanner.skipSpace()
      guard let found, let offset = scanner.takeInt() else {
        throw .notSignable("object stream \(stream) is damaged")
      }
      if position == index {
        guard found == number, first + offset < content.count else {
          throw .notSignable("object stream \(stream) is damaged")
        }
        var inner = PDFScanner(content, at: first + offset)
        return PDFValue(bytes: content, range: try inner.object())
      }
    }
    throw .notSignable("object \(number) is missing")
  }

  /// A stream that holds tables or objects: its dictionary, and its bytes unpacked.
  func stream(at offset: Int) throws(SigningFailure) -> (PDFDictionary, [UInt8]) {
    var scanner = PDFScanner(bytes, at: offset)
    scanner.skipSpace()
    guard offset < bytes.count, scanner.takeInt() != nil else {
      throw .notSignable("no object at byte \(offset)")
    }
    scanner.skipSpace()
    _ = scanner.takeInt()
    scanner.skipSpace()
    guard scanner.take("obj"), let dictionary = PDFDictionary(bytes, at: scanner.at) else {
      throw .notSignable("no stream at byte \(offset)")
    }
    scanner.at = dictionary.end
    scanner.skipSpace()
    guard scanner.take("stream") else { throw .notSignable("no stream at byte \(offset)") }
    if scanner.next == 0x0D { scanner.at += 1 }
    if scanner.next == 0x0A { scanner.at += 1 }
    guard let length = plainlyResolved(dictionary["Length"])?.int,
      scanner.at + length <= bytes.count
    else { throw .notSignable("a stream without its length") }
    let raw = bytes[scanner.at..<scanner.at + length]
    let filter = dictionary["Filter"]
    switch filter?.name ?? filter?.items?.first?.name {
    case nil: return (dictionary, Array(raw))
    case "FlateDecode":
      guard let unpacked = Inflate.bytes(zlib: raw) else {
        throw .notSignable("a damaged stream at byte \(offset)")
      }
      let parameters = dictionary["DecodeParms"]
      let settings = parameters?.dictionary ?? parameters?.items?.first?.dictionary
      return (dictionary, try PDFFile.predicted(unpacked, settings))
    case let other?: throw .notSignable("a stream packed by \(other)")
    }
  }

  /// Undoes PNG's filters on rows.
  private static func predicted(
    _ bytes: [UInt8], _ settings: PDFDictionary?
  ) throws(SigningFailure) -> [UInt8] {
    guard let predictor = settings?["Predictor"]?.int, predictor > 1 else { return bytes }
    let columns = settings?["Columns"]?.int ?? 1
    guard predictor >= 10, (1...4096).contains(columns) else {
      throw .notSignable("a stream with predictor \(predictor)")
    }
    var result: [UInt8] = []
    var above = [UInt8](repeating: 0, count: columns)
    var at = 0
    while at + 1 + columns <= bytes.count {
      let kind = bytes[at]
      var row = Array(bytes[(at + 1)..<(at + 1 + columns)])
      for index in row.indices {
        let left = index > 0 ? row[index - 1] : 0
        let corner = index > 0 ? above[index - 1] : 0
        switch kind {
        case 1: row[index] &+= left
        case 2: row[index] &+= above[index]
        case 3: row[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
        case 4: row[index] &+= paeth(Int(left), Int(above[index]), Int(corner))
        case _: break
        }
      }
      result += row
      above = row
      at += 1 + columns
    }
    return result
  }

  private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
    let guess = left + above - corner
    let (a, b, c) = (abs(guess - left), abs(guess - above), abs(guess - corner))
    return UInt8(a <= b && a <= c ? left : b <= c ? above : corner)
  }
}
