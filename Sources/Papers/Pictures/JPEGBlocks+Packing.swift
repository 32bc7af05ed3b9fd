// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension JPEGBlocks {
  /// Packs the picture in one pass, with codes of our own.
  ///
  /// - Parameter turn: is noted for whoever shows it.
  func packed(_ turn: PictureTurn) -> Data? {
    guard let dc = JPEGCode(counts: JPEGCode.usualDC.0, symbols: JPEGCode.usualDC.1),
      let ac = JPEGCode(counts: JPEGCode.usualAC.0, symbols: JPEGCode.usualAC.1)
    else { return nil }
    var file = JPEGFile.Marker.start
    for note in notes { file += note }
    if turn != .upright { file += turn.exif }
    for (_, table) in steps.sorted(by: { $0.key < $1.key }) {
      file += Self.segment(JPEGFile.Marker.quantisation, table)
    }
    // Steps of 16 bits need the extended form.
    let isExtended = steps.values.contains { $0[0] >> 4 != 0 }
    var frame = [8, height >> 8, height & 255, width >> 8, width & 255, planes.count].map(
      UInt8.init)
    for plane in planes { frame += [plane.id, UInt8(plane.across << 4 | plane.down), plane.steps] }
    file += Self.segment(isExtended ? 0xC1 : 0xC0, frame)
    file += Self.segment(JPEGFile.Marker.huffman, [0] + dc.counts + dc.symbols)
    file += Self.segment(JPEGFile.Marker.huffman, [0x10] + ac.counts + ac.symbols)
    var scan = [UInt8(planes.count)]
    for plane in planes { scan += [plane.id, 0] }
    file += Self.segment(JPEGFile.Marker.scan, scan + [0, 63, 0])
    file += bits(dc.codes, ac.codes)
    return Data(file + [0xFF, JPEGFile.Marker.end])
  }

  private static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
  }

  private typealias Codes = [(code: Int, length: Int)]

  private func bits(_ dc: Codes, _ ac: Codes) -> [UInt8] {
    var writer = JPEGBitWriter()
    var before = [Int](repeating: 0, count: planes.count)
    for row in 0..<unitsDown {
      for column in 0..<unitsAcross {
        for (index, plane) in planes.enumerated() {
          for y in row * plane.down..<(row + 1) * plane.down {
            for x in column * plane.across..<(column + 1) * plane.across {
              let start = 64 * (y * plane.columns + x)
              // What is beyond eight bits of colour has no code.
              let first = min(max(Int(coefficients[index][start]), -1024), 1023)
              Self.put(first - before[index], zeros: 0, dc, &writer)
              before[index] = first
              Self.put(coefficients[index][start + 1..<start + 64], ac, &writer)
            }
          }
        }
      }
    }
    writer.finish()
    return writer.bytes
  }

  private static func put(_ rest: ArraySlice<Int16>, _ codes: Codes, _ writer: inout JPEGBitWriter)
  {
    var zeros = 0
    for coefficient in rest {
      guard coefficient != 0 else {
        zeros += 1
        continue
      }
      while zeros > 15 {
        writer.put(codes[0xF0].code, bits: codes[0xF0].length)
        zeros -= 16
      }
      put(min(max(Int(coefficient), -1023), 1023), zeros: zeros, codes, &writer)
      zeros = 0
    }
    if zeros > 0 { writer.put(codes[0].code, bits: codes[0].length) }
  }

  private static func put(
    _ value: Int, zeros: Int, _ codes: Codes, _ writer: inout JPEGBitWriter
  ) {
    let size = Int.bitWidth - abs(value).leadingZeroBitCount
    let code = codes[zeros << 4 | size]
    writer.put(code.code, bits: code.length)
    writer.put(value < 0 ? value + (1 << size) - 1 : value, bits: size)
  }
}
