// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Takes secrets out of what a tool recorded: a report is read by more people than the secret was.
///
/// Masked are values of cookies and of authorization headers, of parameters whose names speak of
/// secrets, tokens and keys of a known shape, private keys, and passwords within addresses. It goes
/// through the text once.
struct Masking {
  static let mask = Array("***".utf8)

  static func mask(_ text: String) -> String {
    var masking = Masking(bytes: Array(text.utf8))
    masking.run()
    return masking.changed ? String(decoding: masking.out, as: UTF8.self) : text
  }

  private let bytes: [UInt8]
  private var place = 0
  private var out: [UInt8] = []
  private var changed = false

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    out.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isWordPart {
        takeWord()
      } else if byte == UInt8(ascii: ":"), has("://") {
        takeAddress()
      } else if byte == UInt8(ascii: "-"), has("-----BEGIN ") {
        takeKey()
      } else {
        out.append(byte)
        place += 1
      }
    }
  }

  private mutating func takeWord() {
    let start = place
    // A leading hyphen belongs to a key's mark.
    while place < bytes.count, bytes[place].isWordPart || (place > start && bytes[place] == 0x2D) {
      place += 1
    }
    let word = bytes[start..<place]
    if word.count >= 16, Self.isToken(word) {
      out += Self.mask
      changed = true
      return
    }
    out += word
    guard word.count >= 3, word.count <= 60, let after = assignment() else { return }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    if bytes[after] == UInt8(ascii: ":"), name == "cookie" || name == "set-cookie" {
      takeThrough(after)
      takeCookies()
    } else if bytes[after] == UInt8(ascii: ":"), name.hasSuffix("authorization") {
      takeThrough(after)
      takeCredentials()
    } else if Self.isSecretName(name) {
      takeThrough(after)
      takeValue()
    }
  }

  /// Place of the `=` or `:` that follows a name, quoted or not.
  private func assignment() -> Int? {
    var at = place
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
      at += 1
    }
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") || bytes[at] == UInt8(ascii: ":") else {
      return nil
    }
    return at
  }

  private mutating func takeThrough(_ end: Int) {
    out += bytes[place...end]
    place = end + 1
    while place < bytes.count, bytes[place] == 0x20 {
      out.append(0x20)
      place += 1
    }
  }

  private mutating func takeValue() {
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
    {
      out.append(bytes[place])
      place += 1
    }
    replace { !$0.endsValue }
  }

  /// Keeps the scheme's name: `Bearer ***`.
  private mutating func takeCredentials() {
    let start = place
    while place < bytes.count, bytes[place].isLetter { place += 1 }
    if place < bytes.count, bytes[place] == 0x20 {
      out += bytes[start...place]
      place += 1
    } else {
      place = start
    }
    replace { !$0.endsLine }
  }

  /// Names and attributes of cookies stay: findings about cookies are about them.
  private mutating func takeCookies() {
    while place < bytes.count, !bytes[place].endsLine {
      let start = place
      while place < bytes.count, !bytes[place].endsLine, bytes[place] != UInt8(ascii: "="),
        bytes[place] != UInt8(ascii: ";")
      { place += 1 }
      let name = String(decoding: bytes[start..<place], as: UTF8.self).trimmingBlanks.lowercased()
      out += bytes[start..<place]
      if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
        out.append(bytes[place])
        place += 1
        if Self.attributes.contains(name) {
          while place < bytes.count, !bytes[place].endsLine, bytes[place] != UInt8(ascii: ";") {
            out.append(bytes[place])
            place += 1
          }
        } else {
          replace { !$0.endsLine && $0 != UInt8(ascii: ";") }
        }
      }
      if place < bytes.count, bytes[place] == UInt8(ascii: ";") {
        out.append(bytes[place])
        place += 1
      }
    }
  }

  private mutating func takeAddress() {
    out += bytes[place..<place + 3]
    place += 3
    var at = place
    var colon: Int?
    while at < bytes.count, at - place < 300, !bytes[at].isSpace, bytes[at] != UInt8(ascii: "/") {
      if bytes[at] == UInt8(ascii: ":"), colon == nil { colon = at }
      if bytes[at] == UInt8(ascii: "@"), let colon {
        out += bytes[place...colon] + Self.mask
        place = at
        changed = true
        return
      }
      at += 1
    }
  }

  private mutating func takeKey() {
    let start = place
    place += 11
    while place < bytes.count, place - start < 60, !has("-----") { place += 1 }
    place = min(place + 5, bytes.count)
    let line = bytes[start..<place]
    out += line
    guard String(decoding: line, as: UTF8.self).contains("PRIVATE KEY") else { return }
    let body = place
    while place < bytes.count, !has("-----END") { place += 1 }
    out += Self.mask
    changed = place > body || changed
  }

  private mutating func replace(while holds: (UInt8) -> Bool) {
    let start = place
    while place < bytes.count, holds(bytes[place]) { place += 1 }
    if place - start >= 2, !bytes[start..<place].elementsEqual(Self.mask) {
      out += Self.mask
      changed = true
    } else {
      out += bytes[start..<place]
    }
  }

  private func has(_ text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private static let attributes: Set = [
    "path", "domain", "expires", "max-age", "samesite", "version", "priority",
  ]

  private static let secrets = [
    "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "api_key", "api-key",
    "access_key", "accesskey", "private_key", "sessionid", "session_id", "phpsessid", "jsessionid",
    "ci_session", "sandi",
  ].map { Array($0.utf8) }

  /// Byte by byte: this is asked of every name in every request of a report, and a search for a text
  /// in a text would take longer than all the rest of the reading.
  private static func isSecretName(_ name: String) -> Bool {
    let name = Array(name.utf8)
    return name.indices.contains { start in
      secrets.contains { $0[0] == name[start] && name[start...].starts(with: $0) }
    }
  }

  private static let shapes = ["AKIA", "ASIA", "ghp_", "gho_", "ghs_", "ghu_", "glpat-", "AIza"]

  private static func isToken(_ word: ArraySlice<UInt8>) -> Bool {
    // A JSON web token: base64 of `{"`, and its parts.
    if word.starts(with: "eyJ".utf8) { return word.contains(UInt8(ascii: ".")) }
    if word.starts(with: "xox".utf8) { return word.dropFirst(4).first == UInt8(ascii: "-") }
    return shapes.contains { word.starts(with: $0.utf8) }
  }
}

extension UInt8 {
  fileprivate var isWordPart: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
  }
  fileprivate var endsLine: Bool { self == 0x0A || self == 0x0D }
  fileprivate var endsValue: Bool {
    isSpace || self == UInt8(ascii: "&") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
      || self == UInt8(ascii: "<") || self == UInt8(ascii: ">") || self == UInt8(ascii: ";")
      || self == UInt8(ascii: ",")
  }
}
