// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One pass over a picture: which planes, which coefficients, which bits of them.
struct JPEGScan {
  struct Part {
    let id: UInt8
    let dc: JPEGCode?
    let ac: JPEGCode?
  }

  let parts: [Part]
  let first: Int
  let last: Int
  /// The lowest bit that the passes before gave; 0 where this is the first.
  let high: Int
  let low: Int
  /// Units between restarts; 0 for none.
  let interval: Int
  let isProgressive: Bool

  /// - Parameter segment: SOS, with its marker.
  init(
    _ segment: [UInt8], _ codes: [UInt8: JPEGCode], _ interval: Int, progressive: Bool
  ) throws(JPEGDamage) {
    let count = segment.count > 4 ? Int(segment[4]) : 0
    guard (1...3).contains(count), segment.count == 8 + 2 * count else { throw JPEGDamage() }
    parts = (0..<count).map { index in
      let choice = segment[6 + 2 * index]
      return Part(
        id: segment[5 + 2 * index], dc: codes[choice >> 4], ac: codes[0x10 | (choice & 15)])
    }
    let tail = segment.suffix(3).map(Int.init)
    first = progressive ? tail[0] : 0
    last = progressive ? tail[1] : 63
    high = progressive ? tail[2] >> 4 : 0
    low = progressive ? tail[2] & 15 : 0
    self.interval = interval
    isProgressive = progressive
    let isDC = first == 0
    guard first <= last, last < 64, low <= 13, high == 0 || high == low + 1,
      !progressive || (isDC ? last == 0 : count == 1)
    else { throw JPEGDamage() }
  }
}

/// What goes on from block to block within a pass.
private struct Run {
  /// By part: the first coefficient of the block before.
  var before: [Int]
  /// Blocks that have nothing more to say.
  var silent = 0
}

extension JPEGBlocks {
  /// Takes what a pass says.
  mutating func take(_ scan: JPEGScan, from bits: inout JPEGBitReader) throws(JPEGDamage) {
    var places: [Int] = []
    for part in scan.parts {
      guard let place = planes.firstIndex(where: { $0.id == part.id }), !places.contains(place)
      else { throw JPEGDamage() }
      places.append(place)
    }
    // A plane alone comes block by block, without those that fill up the last unit.
    let alone = places.count == 1 ? planes[places[0]] : nil
    let across = alone.map { Self.share(of: Self.share(of: width * $0.across, widest), 8) }
    let down = alone.map { Self.share(of: Self.share(of: height * $0.down, tallest), 8) }
    let (columns, rows) = (across ?? unitsAcross, down ?? unitsDown)
    var run = Run(before: [Int](repeating: 0, count: places.count))
    for unit in 0..<columns * rows {
      if scan.interval > 0, unit > 0, unit % scan.interval == 0 {
        try bits.restart()
        run = Run(before: [Int](repeating: 0, count: places.count))
      }
      let (row, column) = unit.quotientAndRemainder(dividingBy: columns)
      for (index, place) in places.enumerated() {
        let plane = planes[place]
        let (wide, tall) = alone == nil ? (plane.across, plane.down) : (1, 1)
        for y in row * tall..<(row + 1) * tall {
          for x in column * wide..<(column + 1) * wide {
            try take(scan, index, place, at: 64 * (y * plane.columns + x), &run, &bits)
          }
        }
      }
    }
  }

  private mutating func take(
    _ scan: JPEGScan, _ index: Int, _ place: Int, at start: Int, _ run: inout Run,
    _ bits: inout JPEGBitReader
  ) throws(JPEGDamage) {
    if scan.first == 0 {
      if scan.high == 0 {
        guard let code = scan.parts[index].dc else { throw JPEGDamage() }
        let size = try code.symbol(&bits)
        guard size <= 15 else { throw JPEGDamage() }
        run.before[index] += try bits.signed(size)
        set(run.before[index] << scan.low, place, start)
      } else if try bits.bit() == 1 {
        coefficients[place][start] |= 1 << Int16(scan.low)
      }
      if scan.isProgressive { return }
    }
    guard let code = scan.parts[index].ac else { throw JPEGDamage() }
    if scan.high == 0 {
      try takeNew(scan, code, place, start, &run, &bits)
    } else {
      try refine(scan, code, place, start, &run, &bits)
    }
  }

  private mutating func set(_ value: Int, _ place: Int, _ position: Int) {
    coefficients[place][position] = Int16(clamping: value)
  }

  private mutating func takeNew(
    _ scan: JPEGScan, _ code: JPEGCode, _ place: Int, _ start: Int, _ run: inout Run,
    _ bits: inout JPEGBitReader
  ) throws(JPEGDamage) {
    if run.silent > 0 {
      run.silent -= 1
      return
    }
    var k = max(1, scan.first)
    while k <= scan.last {
      let symbol = try code.symbol(&bits)
      let (zeros, size) = (symbol >> 4, symbol & 15)
      if size == 0 {
        if zeros == 15 {
          k += 16
          continue
        }
        guard zeros == 0 || scan.isProgressive else { throw JPEGDamage() }
        run.silent = (1 << zeros) - 1 + (try bits.bits(zeros))
        return
      }
      k += zeros
      guard k <= scan.last else { throw JPEGDamage() }
      set(try bits.signed(size) << scan.low, place, start + k)
      k += 1
    }
  }

  /// One more bit of what is known, and what begins with it.
  private mutating func refine(
    _ scan: JPEGScan, _ code: JPEGCode, _ place: Int, _ start: Int, _ run: inout Run,
    _ bits: inout JPEGBitReader
  ) throws(JPEGDamage) {
    let step = 1 << scan.low
    var k = scan.first
    if run.silent == 0 {
      while k <= scan.last {
        let symbol = try code.symbol(&bits)
        var (zeros, size) = (symbol >> 4, symbol & 15)
        var value = 0
        if size == 0 {
          if zeros < 15 {
            run.silent = (1 << zeros) + (try bits.bits(zeros))
            break
          }
        } else {
          guard size == 1 else { throw JPEGDamage() }
          value = try bits.bit() == 1 ? step : -step
          size = 0
        }
        while k <= scan.last {
          if coefficients[place][start + k] != 0 {
            try refine(place, start + k, step, &bits)
          } else {
            if zeros == 0 { break }
            zeros -= 1
          }
          k += 1
        }
        if value != 0 {
          guard k <= scan.last else { throw JPEGDamage() }
          set(value, place, start + k)
        }
        k += 1
      }
    }
    if run.silent > 0 {
      while k <= scan.last {
        if coefficients[place][start + k] != 0 {
          try refine(place, start + k, step, &bits)
        }
        k += 1
      }
      run.silent -= 1
    }
  }

  private mutating func refine(
    _ place: Int, _ position: Int, _ step: Int, _ bits: inout JPEGBitReader
  ) throws(JPEGDamage) {
    let value = Int(coefficients[place][position])
    if try bits.bit() == 1, value & step == 0 {
      set(value + (value < 0 ? -step : step), place, position)
    }
  }
}
