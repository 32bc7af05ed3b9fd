// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An HTTP answer, decoded and capped.
package struct Answer: Sendable, Hashable {
  package var status: Int
  package var headers: HeaderFields
  /// Without transfer and content coding. A visit lets go of those that no check asks for again.
  package var body: [UInt8]
  /// The body went on beyond the cap, or broke off: what isn't in it was not seen.
  package var isTruncated: Bool
  /// Of the body as decoded and capped; lower-case hex.
  package var sha256: String
  /// Address that answered, e.g. `203.0.113.7`.
  package var remoteAddress: String?
  /// DER, leaf first, as the server sent them; empty without TLS.
  package var certificates: [[UInt8]]
  /// `1.0` to `1.3`; `nil` without TLS.
  package var tlsVersion: String?
  /// Why the body ended before its end; the headers are whole. `nil` where it ended well, or was
  /// capped.
  package var brokenOff: Trouble?

  package init(
    status: Int, headers: HeaderFields = [:], body: [UInt8] = [], isTruncated: Bool = false,
    sha256: String = "", remoteAddress: String? = nil, certificates: [[UInt8]] = [],
    tlsVersion: String? = nil, brokenOff: Trouble? = nil
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.isTruncated = isTruncated
    self.sha256 = sha256
    self.remoteAddress = remoteAddress
    self.certificates = certificates
    self.tlsVersion = tlsVersion
    self.brokenOff = brokenOff
  }

  /// The body as UTF-8; what is none becomes U+FFFD.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// Media type without parameters, in lower case, e.g. `text/html`.
  package var mediaType: String? {
    headers["Content-Type"].map { value in
      String(value.prefix { $0 != ";" }).trimmed.lowercased()
    }
  }

  package var isHTML: Bool {
    switch mediaType {
    case "text/html"?, "application/xhtml+xml"?: true
    case nil:
      String(decoding: body.prefix(512), as: UTF8.self).lowercased().contains("<html")
    default: false
    }
  }

  package var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) }
}
