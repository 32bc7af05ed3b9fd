// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a server does to whoever visits it.
enum Hostility: String, CaseIterable {
  /// 21 pages, each of 1.4 MB that no other answer repeats.
  case links, words, loads
  case huge, bomb, headers, drip, loop, tls

  var title: String {
    switch self {
    case .links, .words, .loads: "21 pages full of \(rawValue), no two alike"
    case .huge: "bodies of 10 GB"
    case .bomb: "decompression bombs"
    case .headers: "headers without an end"
    case .drip: "headers that drip"
    case .loop: "redirects in circles"
    case .tls: "TLS that never comes to the point"
    }
  }

  var scheme: String { self == .tls ? "https" : "http" }

  func answer(_ guest: Wire, _ noise: Noise) {
    var noise = noise
    let asked = guest.request()
    switch self {
    case .links, .words, .loads: guest.send(Wire.page(page(&noise, of: 1_400_000)))
    case .huge:
      guest.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10737418240\r\n\r\n")
      guest.pour(Array(page(&noise, of: 64_000).utf8))
    case .bomb:
      guest.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\n\r\n")
      guest.send(Self.spaces.head)
      guest.pour(Array(repeatElement(Self.spaces.again, count: 1_000).joined()))
    case .headers:
      guest.send("HTTP/1.1 200 OK\r\n")
      guest.pour(Array("X-\(noise.word(8)): \(noise.word(1000))\r\n".utf8))
    case .drip:
      guest.send("HTTP/1.1 200 OK\r\nX-Drip: ")
      guest.pour(Array("x".utf8), every: 100_000)
    case .loop:
      let path = asked.split(separator: UInt8(ascii: " ")).dropFirst().first ?? []
      let place = String(decoding: path.prefix { $0 != UInt8(ascii: "?") }, as: UTF8.self)
      guest.send(
        """
        HTTP/1.1 302 Found\r\nLocation: \(place)?\(noise.word(8))\r\nContent-Length: 0\r\n\
        Connection: close\r\n\r\n
        """)
    case .tls:
      // Whole records of a handshake whose one message is said to have 16 MB.
      guest.pour([22, 3, 3, 64, 0, 11, 255, 255, 255] + [UInt8](repeating: 122, count: 16_380))
    }
  }

  private func page(_ noise: inout Noise, of size: Int) -> String {
    var page = "<!doctype html><html><head><title>\(noise.word(9))</title></head><body>"
    for number in 0..<30 { page += "<a href=/h/\(number)>x</a>" }
    while page.utf8.count < size {
      switch self {
      case .links:
        page += "<a href=/\(noise.word(6))/\(noise.word(8))>slot \(noise.word(6))</a>"
        page += "<a href=https://\(noise.word(8)).example>gacor \(noise.word(6))</a>"
      case .loads:
        page += "<script src=/\(noise.word(7)).js></script><img src=/\(noise.word(7)).png>"
        page += "<link rel=stylesheet href=/\(noise.word(7)).css>"
      default:
        page += "<p>slot gacor"
        for length in [3, 9, 5, 4, 7, 6, 8, 3, 5, 9] { page += " \(noise.word(length))" }
      }
    }
    return page + "</body></html>"
  }

  /// Deflate of spaces: a head, one space, and then eight times "258 more of it", which may be said
  /// again for ever.
  private static let spaces: (head: [UInt8], again: [UInt8]) = {
    let more = "1100010100000"
    return (
      [0x78, 0x9C] + packed("010" + "01010000" + more), packed(String(repeating: more, count: 8))
    )
  }()

  /// Bits in the order of the stream, the first of a byte the lowest.
  private static func packed(_ bits: String) -> [UInt8] {
    let bits = Array(bits.utf8)
    return stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(0) { $0 | (bits[start + $1] == UInt8(ascii: "1") ? 1 << $1 : 0) }
    }
  }
}
