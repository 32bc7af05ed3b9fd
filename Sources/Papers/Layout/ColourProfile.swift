// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the colours of our papers are: sRGB, as a profile of less than 1 kB.
///
/// A matrix and one curve that the three channels share. The primaries are those of
/// IEC 61966-2-1, adapted from D65 to D50 by the Bradford transform, which `chad` states.
///
/// - SeeAlso: ICC.1:2004-10 (profile version 4.2), 8.3.3 "Three-component matrix-based display
///   profiles", 10.15 `parametricCurveType`.
enum ColourProfile {
  static let sRGB: Data = {
    let curve = word("para") + [0x0003_0000] + [0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B]
    let tags: [(name: String, content: [UInt32])] = [
      ("desc", text("sRGB IEC61966-2.1 ")), ("cprt", text("CC0 1.0 ")), ("wtpt", xyz(d50)),
      (
        "chad",
        word("sf32") + [
          0x0001_0C42, 0x0000_05DE, 0xFFFF_F325, 0x0000_0793, 0x0000_FD90, 0xFFFF_FBA1,
          0xFFFF_FDA2, 0x0000_03DC, 0x0000_C06E,
        ]
      ),
      ("rXYZ", xyz([0x6FA2, 0x38F5, 0x0390])), ("gXYZ", xyz([0x6299, 0xB785, 0x18DA])),
      ("bXYZ", xyz([0x24A0, 0x0F84, 0xB6CF])), ("rTRC", curve), ("gTRC", []), ("bTRC", []),
    ]
    var table: [UInt32] = [UInt32(tags.count)]
    var body: [UInt32] = []
    var place: (offset: UInt32, size: UInt32) = (0, 0)
    let start = UInt32(128 + 4 + 12 * tags.count)
    for tag in tags {
      // A tag without content shares that of the one before.
      if !tag.content.isEmpty {
        place = (start + UInt32(4 * body.count), UInt32(4 * tag.content.count))
        body += tag.content
      }
      table += [code(tag.name), place.offset, place.size]
    }
    let head = header(size: start + UInt32(4 * body.count))
    return Data(
      (head + table + body).flatMap { word in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
      })
  }()

  /// White of the space in which profiles meet, in 1/65536.
  private static let d50: [UInt32] = [0xF6D6, 0x1_0000, 0xD32D]

  /// 128 bytes: version 4.2, a display, made on 1 January 2026, perceptual.
  private static func header(size: UInt32) -> [UInt32] {
    [size, 0, 0x0420_0000, code("mntr"), code("RGB "), code("XYZ ")]
      + [2026 << 16 | 1, 1 << 16, 0] + [code("acsp"), 0, 0, 0, 0, 0, 0, 0] + d50
      + [UInt32](repeating: 0, count: 12)
  }

  private static func code(_ name: String) -> UInt32 {
    name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The type of a tag's content and the four empty bytes behind it.
  private static func word(_ type: String) -> [UInt32] { [code(type), 0] }

  private static func xyz(_ values: [UInt32]) -> [UInt32] { word("XYZ ") + values }

  /// One text, in English; of an even number of characters.
  private static func text(_ text: String) -> [UInt32] {
    let units = Array(text.utf16).map { UInt32($0) }
    let pairs = stride(from: 0, to: units.count - 1, by: 2).map { units[$0] << 16 | units[$0 + 1] }
    return word("mluc") + [1, 12, 0x656E_5553, UInt32(2 * units.count), 28] + pairs
  }
}
