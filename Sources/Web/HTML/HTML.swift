// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A piece of a page. Written as a string whose literal parts are markup and whose
/// interpolated strings are text, escaped for elements and quoted attributes alike.
///
///     let row: HTML = "<li title=\"\(note)\">\(name)</li>"
///
/// Markup comes only from literals and from other `HTML`; nothing turns a `String` into it.
package struct HTML: Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Text, escaped.
  package init(text: String) {
    bytes = []
    bytes.appendEscaped(text)
  }

  /// The pieces one after the other, with `separator` between them.
  package init(_ pieces: some Sequence<HTML>, separator: HTML = HTML()) {
    bytes = []
    for piece in pieces {
      if !bytes.isEmpty { bytes += separator.bytes }
      bytes += piece.bytes
    }
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func + (a: HTML, b: HTML) -> HTML { HTML(bytes: a.bytes + b.bytes) }
  package static func += (a: inout HTML, b: HTML) { a.bytes += b.bytes }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }

  package init(stringInterpolation: Interpolation) {
    bytes = stringInterpolation.bytes
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Comes after ``HTML``, so that a literal between `?` and `:` is markup as everywhere else.
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }
    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: Substring) {
      bytes.appendEscaped(String(text))
    }

    package mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }
    /// There is none for `String?`: it would make text of `value.map { "<b>…" }`.
    package mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes += html.bytes }
    }
    package mutating func appendInterpolation(_ pieces: some Sequence<HTML>) {
      for piece in pieces { bytes += piece.bytes }
    }

    /// ` name="value"`, or nothing where the value is `nil`.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      bytes.append(UInt8(ascii: " "))
      appendLiteral(name)
      bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
      bytes.appendEscaped(value)
      bytes.append(UInt8(ascii: "\""))
    }

    /// ` name`, or nothing.
    package mutating func appendInterpolation(flag name: StaticString, _ isOn: Bool) {
      guard isOn else { return }
      bytes.append(UInt8(ascii: " "))
      appendLiteral(name)
    }
  }
}

extension DefaultStringInterpolation {
  /// Markup within a `String` would be escaped, and show as bytes.
  @available(*, unavailable, message: "Say that the literal around this is HTML")
  package mutating func appendInterpolation(_ html: HTML) {}
}
