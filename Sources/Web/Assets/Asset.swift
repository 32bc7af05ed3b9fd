// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CZlib

/// A style sheet, script or picture of the pages, under a name that changes with its content
/// so that a browser may keep it for good.
package struct Asset: Sendable, Hashable {
  package var bytes: [UInt8]
  /// The same as a gzip file; empty where that saves nothing. Pages themselves are not packed:
  /// they hold a secret beside what a stranger may have put there (BREACH).
  package var packed: [UInt8]
  package var mediaType: String
  /// 64 bits of the content, 16 hexadecimal digits.
  package var hash: String
  /// "app.9f2c….css".
  package var servedName: String

  private init(_ path: String, mediaType: String) {
    bytes = EmbeddedFile.bytes(path) ?? []
    packed = Asset.pack(bytes)
    self.mediaType = mediaType
    hash = Asset.digest(bytes)
    let name = path.split(separator: "/").last ?? ""
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    servedName = "\(name[..<dot]).\(hash)\(name[dot...])"
  }

  package static let style = Asset("assets/app.css", mediaType: "text/css; charset=utf-8")
  package static let script = Asset("assets/app.js", mediaType: "text/javascript; charset=utf-8")
  package static let mark = Asset("assets/mark.svg", mediaType: "image/svg+xml")
  package static let all = [style, script, mark]

  package static func served(as name: String) -> Asset? {
    all.first { $0.servedName == name }
  }

  private static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var packed = [UInt8](repeating: 0, count: bytes.count)
    let size = packed.withUnsafeMutableBufferPointer { room in
      bytes.withUnsafeBufferPointer {
        kawal_gzip($0.baseAddress, $0.count, room.baseAddress, room.count)
      }
    }
    return Array(packed.prefix(size))
  }

  /// FNV-1a: tells versions apart, guards nothing.
  private static func digest(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
