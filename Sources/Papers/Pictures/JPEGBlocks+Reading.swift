// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension JPEGBlocks {
  /// Unpacks a picture.
  ///
  /// - Throws: where it is damaged, or does what no camera does: a table of steps that changes on
  ///   the way, more than 64 scans.
  init(_ file: JPEGFile) throws(JPEGDamage) {
    let source = [UInt8](file.bytes)
    var blocks: JPEGBlocks?
    var (steps, notes) = ([UInt8: [UInt8]](), [[UInt8]]())
    var codes: [UInt8: JPEGCode] = [:]
    var (interval, scans, place) = (0, 0, 2)
    while place + 1 < source.count, source[place + 1] != JPEGFile.Marker.end {
      guard let end = JPEGFile.segmentEnd(at: place, in: source) else { throw JPEGDamage() }
      let segment = Array(source[place..<end])
      place = end
      switch segment[1] {
      case JPEGFile.Marker.frames: blocks = try JPEGBlocks(frame: segment)
      case JPEGFile.Marker.huffman: try Self.read(codes: segment, into: &codes)
      case JPEGFile.Marker.quantisation: try Self.read(steps: segment, into: &steps)
      case JPEGFile.Marker.restarts:
        guard segment.count == 6 else { throw JPEGDamage() }
        interval = Int(segment[4]) << 8 | Int(segment[5])
      case JPEGFile.Marker.scan:
        scans += 1
        guard scans <= 64, blocks != nil,
          let end = JPEGFile.scanEnd(from: place, in: source)
        else { throw JPEGDamage() }
        var bits = JPEGBitReader(source, from: place, to: end)
        let scan = try JPEGScan(
          segment, codes, interval, progressive: blocks?.isProgressive == true)
        try blocks?.take(scan, from: &bits)
        place = end
      case _: notes.append(segment)
      }
    }
    guard var blocks, scans > 0, blocks.planes.allSatisfy({ steps[$0.steps] != nil }) else {
      throw JPEGDamage()
    }
    blocks.steps = steps
    blocks.notes = notes
    self = blocks
  }

  private static func read(
    codes segment: [UInt8], into codes: inout [UInt8: JPEGCode]
  ) throws(JPEGDamage) {
    var place = 4
    while place < segment.count {
      guard place + 17 <= segment.count else { throw JPEGDamage() }
      let counts = Array(segment[place + 1..<place + 17])
      let end = place + 17 + counts.reduce(0) { $0 + Int($1) }
      guard segment[place] & 0xEC == 0, end <= segment.count,
        let code = JPEGCode(counts: counts, symbols: Array(segment[place + 17..<end]))
      else { throw JPEGDamage() }
      codes[segment[place]] = code
      place = end
    }
  }

  private static func read(
    steps segment: [UInt8], into steps: inout [UInt8: [UInt8]]
  ) throws(JPEGDamage) {
    var place = 4
    while place < segment.count {
      let end = place + (segment[place] >> 4 == 0 ? 65 : 129)
      guard segment[place] & 0xEC == 0, end <= segment.count else { throw JPEGDamage() }
      let table = Array(segment[place..<end])
      let number = segment[place] & 15
      guard steps[number] == nil || steps[number] == table else { throw JPEGDamage() }
      steps[number] = table
      place = end
    }
  }
}
