// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Host and port of an address, read strictly.
struct Authority {
  let host: String
  let port: Int?

  init(_ text: Substring) throws(WebAddress.Fault) {
    guard !text.contains("@") else { throw .userPart }
    guard text.allSatisfy(\.isASCII) else { throw .host(String(text)) }
    let name: Substring
    var rest: Substring
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { throw .host(String(text)) }
      name = text[text.index(after: text.startIndex)..<end]
      rest = text[text.index(after: end)...]
      guard Self.isIPv6(String(name)) else { throw .host(String(text)) }
      host = Self.shortIPv6(String(name))
    } else {
      let end = text.firstIndex(of: ":") ?? text.endIndex
      name = text[..<end]
      rest = text[end...]
      host = try Self.hostName(name)
    }
    if rest.isEmpty {
      port = nil
    } else {
      guard rest.removeFirst() == ":", !rest.isEmpty, rest.count <= 5,
        rest.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(rest),
        (1...65535).contains(number)
      else { throw .port(String(text)) }
      port = number
    }
  }

  /// Letters, digits, hyphens and underscores between dots; or four plain decimal numbers.
  private static func hostName(_ text: Substring) throws(WebAddress.Fault) -> String {
    var name = text.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    guard !name.isEmpty, name.utf8.count <= 253 else { throw .host(String(text)) }
    if isIPv4(name) { return name }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let areSound = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count)
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        && !label.hasPrefix("-") && !label.hasSuffix("-")
    }
    // What ends in a number would be read as an IPv4 address by some parser, in octal or as a whole.
    guard areSound, let last = labels.last, !isNumber(last) else { throw .host(String(text)) }
    return name
  }

  private static func isNumber(_ label: Substring) -> Bool {
    if label.allSatisfy(\.isNumber) { return true }
    return label.hasPrefix("0x") && label.dropFirst(2).allSatisfy(\.isHexDigit)
  }

  static func isIPv4(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard let number = UInt8(part) else { return false }
        return String(number) == part
      }
  }

  private static func isIPv6(_ text: String) -> Bool {
    var address = in6_addr()
    return inet_pton(AF_INET6, text, &address) == 1
  }

  /// One spelling for one address.
  private static func shortIPv6(_ text: String) -> String {
    var address = in6_addr()
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_pton(AF_INET6, text, &address) == 1,
      inet_ntop(AF_INET6, &address, &buffer, socklen_t(buffer.count)) != nil
    else { return text }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
