// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A place without what differs from one look to the next: default ports, values of queries,
/// numbers in paths, versions of components, lines.
struct NormalPlace {
  var text: String
  var area: String

  init(_ place: Place, grain: FindingIdentity.Grain) {
    var out = Place.Writer()
    let host = place.host.map(Place.Writer.lower) ?? []
    let port = place.port ?? Place.defaultPort(place.scheme)
    if !host.isEmpty {
      out.bytes += host
      if let port { out.bytes += Array(":\(port)".utf8) }
    }
    let site = out.text
    if let component = place.component {
      out.separate()
      out.component(component)
    }
    if let file = place.file {
      out.separate()
      out.file(file)
      if grain == .exact, let line = place.line { out.bytes += Array(":\(line)".utf8) }
    }
    if let path = place.path { out.path(path, grain: grain) }
    text = out.text
    if !site.isEmpty {
      area = site
    } else if let file = place.file {
      var own = Place.Writer()
      own.file(file)
      // The part of the sources or of the image: a file that was mended is no longer named.
      area = own.text.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
    } else {
      area = ""
    }
  }
}

extension Place {
  /// `nil` for a scheme without one.
  package static func defaultPort(_ scheme: String?) -> Int? {
    switch scheme {
    case "https", "HTTPS": 443
    case "http", "HTTP": 80
    case _: nil
    }
  }

  /// What a run covers that looked at this host.
  package var area: String { NormalPlace(self, grain: .template).area }

  fileprivate struct Writer {
    var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    static func lower(_ text: String) -> [UInt8] {
      text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    mutating func separate() { if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) } }

    /// A purl without version, qualifiers and subpath; else a name without the version behind it.
    mutating func component(_ text: String) {
      var name = Array(text.utf8)
      if name.starts(with: "pkg:".utf8) {
        if let end = name.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
        {
          name.removeSubrange(end...)
        }
        let slash = name.lastIndex(of: UInt8(ascii: "/")) ?? 0
        if let at = name.lastIndex(of: UInt8(ascii: "@")), at > slash + 1 {
          name.removeSubrange(at...)
        }
      } else if let space = name.lastIndex(of: UInt8(ascii: " ")),
        name[(space + 1)...].contains(where: \.isDigit)
      {
        name.removeSubrange(space...)
      }
      bytes += name
    }

    mutating func file(_ text: String) {
      var name = text.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
      if name.starts(with: "file://".utf8) { name.removeFirst(7) }
      while name.starts(with: "./".utf8) { name.removeFirst(2) }
      bytes += name
    }

    mutating func path(_ text: String, grain: FindingIdentity.Grain) {
      let all = Array(text.utf8)
      let whole = all[..<(all.firstIndex(of: UInt8(ascii: "#")) ?? all.endIndex)]
      if grain == .exact {
        bytes += whole
        return
      }
      let mark = whole.firstIndex(of: UInt8(ascii: "?")) ?? whole.endIndex
      let path = whole[..<mark]
      var start = path.startIndex
      while start < path.endIndex {
        let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
        segment(path[start..<end])
        if end < path.endIndex { bytes.append(UInt8(ascii: "/")) }
        start = end + 1
      }
      if mark < whole.endIndex { query(whole[(mark + 1)...]) }
    }

    /// Numbers, UUIDs and long hexadecimal words become `{id}`, also between the dots of a name
    /// such as `app.3f2a9c1d.js`; a session's id behind `;` goes.
    private mutating func segment(_ all: ArraySlice<UInt8>) {
      let segment = all[..<(all.firstIndex(of: UInt8(ascii: ";")) ?? all.endIndex)]
      var start = segment.startIndex
      while start < segment.endIndex {
        let end = segment[start...].firstIndex(of: UInt8(ascii: ".")) ?? segment.endIndex
        word(segment[start..<end], isWhole: start == segment.startIndex && end == segment.endIndex)
        if end < segment.endIndex { bytes.append(UInt8(ascii: ".")) }
        start = end + 1
      }
    }

    private mutating func word(_ word: ArraySlice<UInt8>, isWhole: Bool) {
      let id = Array("{id}".utf8)
      if word.isID(digitsCount: isWhole) {
        bytes += id
      } else if let dash = word.lastIndex(of: UInt8(ascii: "-")),
        word[(dash + 1)...].isID(digitsCount: false)
      {
        bytes += word[...dash]
        bytes += id
      } else {
        bytes += word
      }
    }

    /// The names, sorted, each once.
    private mutating func query(_ query: ArraySlice<UInt8>) {
      let names = query.split(separator: UInt8(ascii: "&")).map { field in
        String(
          decoding: field[..<(field.firstIndex(of: UInt8(ascii: "=")) ?? field.endIndex)],
          as: UTF8.self)
      }
      guard !names.isEmpty else { return }
      var mark = UInt8(ascii: "?")
      for name in Set(names).sorted() {
        bytes.append(mark)
        bytes += Array(name.utf8)
        mark = UInt8(ascii: "&")
      }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isHex: Bool {
    isDigit || (0x61...0x66).contains(self) || (0x41...0x46).contains(self)
  }
}

extension ArraySlice<UInt8> {
  /// A number of any length where digits count, a UUID, or 8 and more hexadecimal digits of which
  /// one is a digit.
  fileprivate func isID(digitsCount: Bool) -> Bool {
    guard let first, first.isHex, last?.isHex ?? false else { return false }
    var digits = 0
    var dashes = 0
    for byte in self {
      if byte.isDigit {
        digits += 1
      } else if byte == UInt8(ascii: "-") {
        dashes += 1
      } else if !byte.isHex {
        return false
      }
    }
    if dashes == 4 { return count == 36 }
    guard dashes == 0 else { return false }
    if digits == count { return digitsCount || count >= 8 }
    return digits > 0 && count >= 8
  }
}
