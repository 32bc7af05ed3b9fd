// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension FlightReader: DialogueSink {
  var isSatisfied: Bool { state != .reading }
}

/// Waits for the SERVER-HELLO of SSL 2.0.
struct SSLv2Sink: DialogueSink {
  private(set) var bytes: [UInt8] = []

  var answer: SSLv2.Answer { SSLv2.answer(bytes) }
  var received: Int { bytes.count }
  var isSatisfied: Bool { bytes.count > 64 << 10 || answer != .incomplete }
  mutating func take(_ new: [UInt8]) { bytes += new }
}

/// Waits for the first line of a plain answer.
struct LineSink: DialogueSink {
  private(set) var bytes: [UInt8] = []

  var received: Int { bytes.count }
  var isSatisfied: Bool {
    bytes.count > 1024 || bytes.contains(10)
      || !zip(bytes, "HTTP/".utf8).allSatisfy { $0 == $1 }
  }
  mutating func take(_ new: [UInt8]) { bytes += new.prefix(2048) }

  /// `HTTP/1.1 400 Bad Request`; `nil` for what is no HTTP.
  var statusLine: String? { PlainText.statusLine(bytes) }
}

/// Reads what came in place of TLS.
enum PlainText {
  static func statusLine(_ bytes: [UInt8]) -> String? {
    let line = bytes.prefix { $0 != 13 && $0 != 10 }.prefix(128)
    guard line.starts(with: Array("HTTP/".utf8)) else { return nil }
    return printable(Array(line))
  }

  /// Readable ASCII as it is, all else as `.`.
  static func printable(_ bytes: [UInt8]) -> String {
    String(
      decoding: bytes.prefix(64).map { (32...126).contains($0) ? $0 : UInt8(ascii: ".") },
      as: UTF8.self)
  }
}
