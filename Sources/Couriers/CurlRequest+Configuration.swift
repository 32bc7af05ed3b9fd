// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension CurlRequest {
  /// The whole request but the body's bytes.
  ///
  /// - Parameter body: Where the body can be read.
  func configuration(body path: String?, type: String?) throws(CourierFailure) -> CurlConfiguration
  {
    var lines = CurlConfiguration()
    try lines.set("url", address.text)
    lines.set("globoff")
    try lines.set("proto", "=http,https")
    guard CurlRequest.isToken(method), method == method.uppercased() else {
      throw CourierFailure(.invalid, "the method is none")
    }
    if let path { try lines.set("data-binary", "@\(path)") }
    if method == "HEAD" {
      lines.set("head")
    } else if method != (path == nil ? "GET" : "POST") {
      try lines.set("request", method)
    }
    if redirects > 0 {
      lines.set("location")
      lines.set("max-redirs", redirects)
      try lines.set("proto-redir", "=http,https")
    }
    for header in try allHeaders(type: type) { try lines.set("header", header) }
    return lines
  }

  private func allHeaders(type: String?) throws(CourierFailure) -> [String] {
    var all = headers
    if let type { all.append(("Content-Type", type)) }
    switch credentials {
    case .basic(let name, let password):
      guard !name.contains(":") else {
        throw CourierFailure(.invalid, "the user's name holds a colon")
      }
      let both = Data("\(name):\(password)".utf8).base64EncodedString()
      all.append(("Authorization", "Basic \(both)"))
    case .bearer(let token): all.append(("Authorization", "Bearer \(token)"))
    case nil: break
    }
    var lines: [String] = []
    for (name, value) in all {
      guard CurlRequest.isToken(name), CurlRequest.isValue(value) else {
        // Without the value: it may be a secret.
        throw CourierFailure(.invalid, "the header \(name) can't be sent")
      }
      // curl drops a header without a value unless a semicolon stands in place of the colon.
      lines.append(value.isEmpty ? "\(name);" : "\(name): \(value)")
    }
    // curl would wait a second for leave to send a large body.
    return lines + ["Expect:"]
  }

  /// A token (RFC 9110, 5.6.2).
  static func isToken(_ text: String) -> Bool {
    let marks = Set("!#$%&'*+-.^_`|~".utf8)
    return !text.isEmpty
      && text.utf8.allSatisfy {
        marks.contains($0) || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0
      }
  }

  /// No character that ends a line or steers (RFC 9110, 5.5), no blank at either end.
  static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
      && text == text.trimmingCharacters(in: .whitespaces)
  }
}
