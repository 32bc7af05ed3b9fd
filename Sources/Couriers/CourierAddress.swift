// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An address of a service that the administrator set, read strictly.
package struct CourierAddress: Sendable, Hashable {
  package let text: String
  package let scheme: String
  package let host: String
  /// `nil` for the scheme's own.
  package let port: Int?

  /// - Parameter schemes: Which are taken, in lower case.
  /// - Throws: `CourierFailure` for another scheme, names or passwords in the address, a fragment, or
  ///   a character that an address can't have (RFC 3986).
  package init(_ text: String, schemes: Set<String> = ["https", "http"]) throws(CourierFailure) {
    func refuse(_ why: String) -> CourierFailure { CourierFailure(.invalid, why) }
    let odd = Set("\"<>\\^`{|}#".utf8)
    guard text.utf8.count <= 2048,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !odd.contains($0) })
    else { throw refuse("the address holds a character that addresses can't have") }
    guard let colon = text.firstRange(of: "://"), colon.lowerBound > text.startIndex else {
      throw refuse("the address names no scheme")
    }
    scheme = text[..<colon.lowerBound].lowercased()
    guard schemes.contains(scheme) else { throw refuse("the scheme \(scheme) is not used here") }
    let rest = text[colon.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.contains("@") else { throw refuse("the address holds a name or a password") }
    var (name, number) = (authority, Substring())
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      name = authority[...end]
      number = authority[authority.index(after: end)...]
    } else if let mark = authority.firstIndex(of: ":") {
      (name, number) = (authority[..<mark], authority[mark...])
    }
    if number.isEmpty {
      port = nil
    } else {
      guard number.hasPrefix(":"), let value = UInt16(number.dropFirst()), value > 0 else {
        throw refuse("the port is not a number from 1 to 65535")
      }
      port = Int(value)
    }
    let isLiteral = name.hasPrefix("[")
    let letters = isLiteral ? "[]0123456789abcdefABCDEF:." : ""
    guard !name.isEmpty, name.utf8.count <= 253,
      name.allSatisfy({
        isLiteral
          ? letters.contains($0)
          : $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_")
      }), !name.hasPrefix("-")
    else { throw refuse("the address names no host") }
    host = name.lowercased()
    self.text = text
  }

  /// Whether the service is on this machine, by its name or literal address.
  package var isLocal: Bool { host == "localhost" || host == "[::1]" || host.hasPrefix("127.") }
}
