// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Glibc

/// An `http` or `https` address, taken apart once and by one parser.
///
/// Nothing of it is left to another parser's reading: no user part, no fragment, no host in
/// octal, hexadecimal or as one number, no zone id; what can be read in two ways is refused.
/// - SeeAlso: RFC 3986; WHATWG URL, "ends in a number".
package struct WebAddress: Sendable, Hashable {
  package enum Scheme: String, Sendable, Hashable {
    case http, https

    package var defaultPort: Int { self == .http ? 80 : 443 }
  }

  package enum Fault: Error, Sendable, Hashable {
    case notHTTP
    case userPart
    case host(String)
    case port(String)
    /// A space, a control character, a backslash or the like.
    case characters
    case tooLong
  }

  package static let longest = 8192

  package let scheme: Scheme
  /// Lower case, without the brackets of IPv6 and without a final dot.
  package let host: String
  package let port: Int
  /// Path with its query; begins with `/`.
  package let path: String

  package init(scheme: Scheme, host: String, port: Int? = nil, path: String = "/") {
    self.scheme = scheme
    self.host = host
    self.port = port ?? scheme.defaultPort
    self.path = path.hasPrefix("/") ? path : "/" + path
  }

  /// - Parameter text: An absolute address; a fragment is dropped, bytes beyond ASCII in the path
  ///   are percent-encoded.
  package init(_ text: String) throws(Fault) {
    guard text.utf8.count <= Self.longest else { throw .tooLong }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      throw .characters
    }
    guard let colon = text.firstIndex(of: ":"),
      let scheme = Scheme(rawValue: text[..<colon].lowercased())
    else { throw .notHTTP }
    let rest = text[text.index(after: colon)...]
    guard rest.hasPrefix("//") else { throw .notHTTP }
    let afterSlashes = rest.dropFirst(2)
    let end = afterSlashes.firstIndex { "/?#".contains($0) } ?? afterSlashes.endIndex
    let authority = try Authority(afterSlashes[..<end])
    let tail = afterSlashes[end...].prefix { $0 != "#" }
    self.init(
      scheme: scheme, host: authority.host, port: authority.port,
      path: Self.encoded(tail.hasPrefix("/") ? String(tail) : "/" + tail))
  }

  /// What a link or a `Location` on this page means.
  package func resolve(_ reference: String) throws(Fault) -> WebAddress {
    let text = reference.trimmed
    let beforeFragment = text.prefix { $0 != "#" }
    if beforeFragment.isEmpty { return self }
    if let scheme = Self.schemeName(of: beforeFragment) {
      guard Scheme(rawValue: scheme) != nil else { throw .notHTTP }
      return try WebAddress(text)
    }
    if beforeFragment.hasPrefix("//") { return try WebAddress("\(scheme.rawValue):\(text)") }
    let directory = pathOnly.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let path: String
    if beforeFragment.hasPrefix("/") {
      path = String(beforeFragment)
    } else if beforeFragment.hasPrefix("?") {
      path = pathOnly + beforeFragment
    } else {
      path = directory + "/" + beforeFragment
    }
    return try WebAddress("\(origin)\(Self.withoutDots(path))")
  }

  /// The path without its query.
  package var pathOnly: String { String(path.prefix { $0 != "?" }) }
  package var query: String? {
    path.firstIndex(of: "?").map { String(path[path.index(after: $0)...]) }
  }

  /// `https://contoh.go.id:8443`, the port only where it isn't the scheme's own.
  package var origin: String { "\(scheme.rawValue)://\(authority)" }
  package var text: String { origin + path }
  /// As the `Host` header has it.
  package var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == scheme.defaultPort ? name : "\(name):\(port)"
  }
  package var isLiteral: Bool { host.contains(":") || Authority.isIPv4(host) }

  package func with(path: String) -> WebAddress {
    WebAddress(scheme: scheme, host: host, port: port, path: path)
  }

  package func place(method: String? = nil, parameter: String? = nil) -> Place {
    Place(
      scheme: scheme.rawValue, host: host, port: port, path: path, method: method,
      parameter: parameter)
  }

  /// Where something was seen; `nil` for what is no page of the web, or is not kept whole.
  package init?(_ place: Place) {
    guard let scheme = place.scheme, let host = place.host, let path = place.path,
      !path.contains(SecretMask.mark), !path.contains(Observation.madeUp)
    else { return nil }
    let name = host.contains(":") ? "[\(host)]" : host
    try? self.init("\(scheme)://\(name)\(place.port.map { ":\($0)" } ?? "")\(path)")
  }

  private static func schemeName(of text: Substring) -> String? {
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex,
      text[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
      ),
      text.first?.isLetter ?? false
    else { return nil }
    return text[..<colon].lowercased()
  }

  /// Bytes beyond ASCII and what a request line can't carry, percent-encoded.
  private static func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 > 0x7E || "\"<>^`{|}".utf8.contains($0) }) else {
      return path
    }
    return path.utf8.reduce(into: "") { text, byte in
      if byte > 0x7E || "\"<>^`{|}".utf8.contains(byte) {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      } else {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  /// RFC 3986, 5.2.4.
  private static func withoutDots(_ path: String) -> String {
    let query = path.firstIndex(of: "?") ?? path.endIndex
    var kept: [Substring] = []
    let parts = path[..<query].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return "/" + kept.joined(separator: "/") + path[query...]
  }
}
