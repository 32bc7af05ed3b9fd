// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension Place {
  /// From an address as tools write it: a URL, `host:port`, or a bare host. Nothing is refused;
  /// what can't be told stays `nil`, and secrets in the query are masked.
  init(address: String?) {
    self.init()
    guard var rest = address?.trimmingBlanks[...], !rest.isEmpty else { return }
    if let mark = rest.firstRange(of: "://"), rest[..<mark.lowerBound].allSatisfy(\.isSchemePart) {
      scheme = rest[..<mark.lowerBound].lowercased()
      rest = rest[mark.upperBound...]
    } else if rest.first == "/" {
      path = Masking.mask(String(rest))
      return
    }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    rest = rest[authority.endIndex...]
    takeAuthority(authority)
    let tail = rest.prefix { $0 != "#" }
    if !tail.isEmpty {
      path = Masking.mask(tail.first == "?" ? "/" + tail : String(tail))
    } else if scheme == "http" || scheme == "https" {
      path = "/"
    }
    port = port ?? (scheme == "https" ? 443 : scheme == "http" ? 80 : nil)
  }

  private mutating func takeAuthority(_ authority: Substring) {
    var authority = authority
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    if authority.first == "[", let end = authority.firstIndex(of: "]") {
      host = authority[authority.index(after: authority.startIndex)..<end].lowercased()
      let tail = authority[authority.index(after: end)...]
      if tail.first == ":" { port = Self.port(tail.dropFirst()) }
      return
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2 {
      port = Self.port(parts[1])
      host = parts[0].lowercased().orNil
    } else {
      host = authority.lowercased().orNil
    }
  }

  static func port(_ text: (some StringProtocol)?) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1...65_535).contains($0) ? $0 : nil }
  }
}

extension Character {
  fileprivate var isSchemePart: Bool { isASCII && (isLetter || isNumber || "+.-".contains(self)) }
}
