// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A connection that somebody made to a site of the bench.
struct Wire: Sendable {
  let socket: Int32

  /// The first piece of what was asked; enough of a request that a guest makes.
  func request() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 8192)
    let count = read(socket, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  /// - Returns: Whether the other side took all of it.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends this again and again, until the other side has had enough.
  func pour(_ bytes: [UInt8], every microseconds: UInt32 = 0) {
    while send(bytes) { if microseconds > 0 { usleep(microseconds) } }
  }

  /// A page with the headers that it needs.
  static func page(_ markup: String) -> [UInt8] {
    Array(
      """
      HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(markup.utf8.count)\r\n\
      Connection: close\r\n\r\n\(markup)
      """.utf8)
  }
}

/// Words that never come again: quicker than the system's random source, and the same in each run.
struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func word(_ length: Int) -> String {
    String(unsafeUninitializedCapacity: length) { bytes in
      for index in 0..<length {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.initializeElement(at: index, to: UInt8(ascii: "a") + UInt8((state >> 33) % 26))
      }
      return length
    }
  }
}
