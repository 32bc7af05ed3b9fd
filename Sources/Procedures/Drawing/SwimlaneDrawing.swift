// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A procedure drawn as a vertical swimlane: geometry with meanings, no ink.
///
/// Lengths are in pixels of a drawing 1136 (full, paper) or 358 (slim) wide; y grows downwards.
package struct SwimlaneDrawing: Sendable, Hashable {
  /// One, or several for paper.
  package var sheets: [DrawingSheet]
  package var form: DrawingForm
  /// Whether it shows a case, rather than the bare procedure.
  package var showsProgress: Bool
}

package struct DrawingSheet: Sendable, Hashable {
  package var left: Double
  package var width: Double
  package var height: Double
  /// Positions in the table of the rows on this sheet.
  package var rows: Range<Int>
  package var bands: [DrawnBand] = []
  package var rules: [DrawnRule] = []
  /// In the order they are drawn: what happened lies on top.
  package var edges: [DrawnEdge] = []
  package var symbols: [DrawnSymbol] = []
  package var bars: [DrawnTimeBar] = []
  package var texts: [DrawnText] = []
}

package struct DrawingPoint: Sendable, Hashable {
  package var x, y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

package struct DrawingBox: Sendable, Hashable {
  package var x, y, width, height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package init(center: DrawingPoint, width: Double, height: Double) {
    self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var center: DrawingPoint { DrawingPoint(x + width / 2, y + height / 2) }

  package func intersects(_ other: DrawingBox) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  package func insetBy(_ amount: Double) -> DrawingBox {
    DrawingBox(
      x: x + amount, y: y + amount, width: width - 2 * amount, height: height - 2 * amount)
  }
}

package struct DrawnBand: Sendable, Hashable {
  package enum Role: Sendable, Hashable { case yourLane, yourRow, yourBar }
  package var role: Role
  package var box: DrawingBox
}

package struct DrawnRule: Sendable, Hashable {
  package enum Role: Sendable, Hashable { case row, strong, lane }
  package var role: Role
  package var from, to: DrawingPoint
}

/// What an edge or a symbol means, from which its ink follows.
package enum DrawnState: Sendable, Hashable, CaseIterable {
  /// The bare procedure, no case.
  case plain
  /// A way back in the bare procedure.
  case plainReturn
  case done, running, yours, late, notReached, notTaken
  /// A way back that was taken.
  case returned
}

package struct DrawnSymbol: Sendable, Hashable {
  package enum Shape: Sendable, Hashable {
    /// First or last row.
    case capsule
    case box
    /// A row that calls another procedure.
    case call
    case diamond
    /// Joins sheets.
    case pentagon
    /// An outcome that ends the stream.
    case end
    /// A further performer of a row.
    case companion
    /// Where ways part at once or wait for each other.
    case bar
  }
  package var shape: Shape
  package var state: DrawnState
  package var box: DrawingBox
  /// Id of the row it stands for.
  package var step: String
  /// Bears the mark of a row that is done.
  package var check: Bool

  package init(
    shape: Shape, state: DrawnState, box: DrawingBox, step: String, check: Bool = false
  ) {
    self.shape = shape
    self.state = state
    self.box = box
    self.step = step
    self.check = check
  }
}

package struct DrawnEdge: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case move(DrawingPoint)
    case line(DrawingPoint)
    /// A rounded corner.
    case curve(control: DrawingPoint, to: DrawingPoint)
    /// A hop over another edge.
    case hop(radius: Double, to: DrawingPoint)
  }
  package var edge: FlowEdge
  package var state: DrawnState
  /// Corners, before they are rounded; the last point is where the arrow's head begins.
  package var points: [DrawingPoint]
  package var path: [Piece]
  /// Triangle, tip first; empty where the edge has no head.
  package var head: [DrawingPoint]
  /// Letter of the connector it ends in, or begins with.
  package var connector: String?
}

/// A measured time beside its standard.
package struct DrawnTimeBar: Sendable, Hashable {
  package var track: DrawingBox
  /// Up to the standard.
  package var within: DrawingBox
  /// Beyond the standard; `nil` when it was met.
  package var beyond: DrawingBox?
  /// Where the standard stands.
  package var tickFrom, tickTo: DrawingPoint
}

/// One line of words; lines are already broken.
package struct DrawnText: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case heading, title, small, number, laneTitle, yourLaneTitle, here, late
    /// In a symbol.
    case inside(DrawnState)
    /// Beside an edge.
    case label(DrawnState)
  }
  package enum Anchor: Sendable, Hashable { case start, middle, end }
  package var text: String
  /// Left end, middle or right end of the baseline.
  package var at: DrawingPoint
  package var style: Style
  package var anchor: Anchor = .start
  /// Font size where it differs from the style's.
  package var size: Double?
  /// Reads upwards.
  package var upright: Bool = false
}
