// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension Place {
  /// From an address as tools write it: a URL, `host:port`, or a bare host. Nothing is refused;
  /// what can't be told stays `nil`, and secrets in the query are masked.
  init(address: String?) {
    self.init()
    guard let text = address?.trimmingBlanks, !text.isEmpty else { return }
    // In bytes: reports hold hundreds of thousands of addresses.
    var rest = Array(text.utf8)[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      rest[colon...].starts(with: "://".utf8), rest[..<colon].allSatisfy(\.isSchemePart)
    {
      scheme = String(decoding: rest[..<colon], as: UTF8.self).lowercased()
      rest = rest[(colon + 3)...]
    } else if rest.first == UInt8(ascii: "/") {
      path = Masking.mask(text)
      return
    }
    let authority = rest.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    takeAuthority(String(decoding: authority, as: UTF8.self)[...])
    let tail = rest[authority.endIndex...].prefix { $0 != UInt8(ascii: "#") }
    if let first = tail.first {
      let slash = first == UInt8(ascii: "?") ? "/" : ""
      path = Masking.mask(slash + String(decoding: tail, as: UTF8.self))
    } else if scheme == "http" || scheme == "https" {
      path = "/"
    }
    port = port ?? (scheme == "https" ? 443 : scheme == "http" ? 80 : nil)
  }

  private mutating func takeAuthority(_ authority: Substring) {
    var authority = authority
    if let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.utf8.index(after: at)...]
    }
    if authority.utf8.first == UInt8(ascii: "["),
      let end = authority.utf8.firstIndex(of: UInt8(ascii: "]"))
    {
      host = authority[..<end].dropFirst().lowercased()
      let tail = authority[authority.utf8.index(after: end)...]
      if tail.utf8.first == UInt8(ascii: ":") { port = Self.port(tail.dropFirst()) }
      return
    }
    // With more than one colon it is an address of IPv6.
    if let colon = authority.utf8.firstIndex(of: UInt8(ascii: ":")),
      colon == authority.utf8.lastIndex(of: UInt8(ascii: ":"))
    {
      port = Self.port(authority[authority.utf8.index(after: colon)...])
      host = authority[..<colon].lowercased().orNil
    } else {
      host = authority.lowercased().orNil
    }
  }

  static func port(_ text: (some StringProtocol)?) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1...65_535).contains($0) ? $0 : nil }
  }
}

extension UInt8 {
  fileprivate var isSchemePart: Bool {
    isLetter || isDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "-")
  }
}
