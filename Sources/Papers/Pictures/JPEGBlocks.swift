// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A JPEG unpacked to its coefficients, so that blocks can be emptied without the rest being
/// packed anew with a loss.
///
/// - SeeAlso: ITU-T T.81, annexes A, F and G.
struct JPEGBlocks {
  /// One colour.
  struct Plane {
    let id: UInt8
    /// How many blocks of it stand side by side, and one above the other, in a unit of the picture.
    let across: Int
    let down: Int
    /// Number of its table of steps.
    let steps: UInt8
    /// In blocks, filled up to whole units.
    let columns: Int
    let rows: Int
  }

  let width: Int
  let height: Int
  let isProgressive: Bool
  /// Tables of steps by number, with the byte that says their number and precision.
  var steps: [UInt8: [UInt8]] = [:]
  /// Segments that say how colours are meant.
  var notes: [[UInt8]] = []
  let planes: [Plane]
  /// Of each plane, 64 a block, in the order of the zigzag.
  var coefficients: [[Int16]]

  var unitsAcross: Int { Self.share(of: width, 8 * widest) }
  var unitsDown: Int { Self.share(of: height, 8 * tallest) }
  var widest: Int { planes.map(\.across).max() ?? 1 }
  var tallest: Int { planes.map(\.down).max() ?? 1 }

  static func share(of whole: Int, _ part: Int) -> Int { (whole + part - 1) / part }

  /// - Parameter segment: SOF0, SOF1 or SOF2, with its marker.
  init(frame segment: [UInt8]) throws(JPEGDamage) {
    isProgressive = segment[1] == 0xC2
    height = Int(segment[5]) << 8 | Int(segment[6])
    width = Int(segment[7]) << 8 | Int(segment[8])
    let count = Int(segment[9])
    var shapes: [(id: UInt8, across: Int, down: Int, steps: UInt8)] = []
    for index in 0..<count {
      let place = 10 + 3 * index
      // A single plane has one block a unit, whatever it says.
      let across = count == 1 ? 1 : Int(segment[place + 1] >> 4)
      let down = count == 1 ? 1 : Int(segment[place + 1] & 15)
      guard (1...4).contains(across), (1...4).contains(down), segment[place + 2] < 4,
        !shapes.contains(where: { $0.id == segment[place] })
      else { throw JPEGDamage() }
      shapes.append((segment[place], across, down, segment[place + 2]))
    }
    // The most that a scan of all planes may hold.
    guard shapes.reduce(0, { $0 + $1.across * $1.down }) <= 10 else { throw JPEGDamage() }
    let unitsAcross = Self.share(of: width, 8 * (shapes.map(\.across).max() ?? 1))
    let unitsDown = Self.share(of: height, 8 * (shapes.map(\.down).max() ?? 1))
    planes = shapes.map { shape in
      let (columns, rows) = (unitsAcross * shape.across, unitsDown * shape.down)
      return Plane(
        id: shape.id, across: shape.across, down: shape.down, steps: shape.steps,
        columns: columns, rows: rows)
    }
    coefficients = planes.map { [Int16](repeating: 0, count: 64 * $0.columns * $0.rows) }
  }
}
