// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Sizes of a drawing, by its form and the number of lanes.
struct DrawingMeasures {
  var isSlim: Bool
  /// Symbols have room for a count, but not for words.
  var isSmall: Bool
  /// Left edge, a little under zero where a bar stands out.
  var left: Double
  var width: Double
  var header: Double
  var laneLeft: Double
  var laneWidth: Double
  var laneCount: Int
  /// Lane titles stand on end, because lanes are too narrow for words.
  var uprightTitles: Bool
  var box: (width: Double, height: Double)
  var diamond: (width: Double, height: Double)
  var corner: Double
  var headLength: Double
  var headWidth: Double
  var hop: Double
  var minimumRow: Double
  /// From a row's lower rule up to the first gutter track, and from its upper rule down.
  var gutterBelow: Double
  var gutterAbove: Double
  var gutterPitch: Double
  var borderPitch: Double
  /// Between two edges at one flank, and at one top or bottom.
  var flankSpread: Double
  var topSpread: Double
  /// Room for connectors between the rows and the edge of a sheet.
  var connectorBand: Double

  var laneRight: Double { laneLeft + laneWidth * Double(laneCount) }

  func laneCenter(_ lane: Int) -> Double { laneLeft + (Double(lane) + 0.5) * laneWidth }
  func border(_ border: Int) -> Double { laneLeft + Double(border) * laneWidth }

  init(_ form: DrawingForm, lanes: Int) {
    if form == .slim { self = .slim(lanes: lanes) } else { self = .full(lanes: lanes) }
  }

  private static func full(lanes: Int) -> DrawingMeasures {
    let lane = lanes <= 5 ? 90 : 450 / Double(lanes)
    let span = lane * Double(lanes)
    let small = lanes >= 8
    var box = (width: 60.0, height: 38.0)
    var diamond = (width: 66.0, height: 50.0)
    if lanes == 6 { (box, diamond) = ((52, 36), (56, 46)) }
    if lanes == 7 { (box, diamond) = ((42, 32), (46, 40)) }
    if small {
      let scale = min(1, (lane - 8) / 24)
      (box, diamond) = ((22 * scale, 16 * scale), (24 * scale, 22 * scale))
    }
    return DrawingMeasures(
      isSlim: false, isSmall: small, left: 0, width: 1136, header: 92,
      laneLeft: lanes <= 5 ? 284 + (450 - span) / 2 : 284, laneWidth: lane, laneCount: lanes,
      uprightTitles: small, box: box, diamond: diamond, corner: 7, headLength: 7.5, headWidth: 8,
      hop: 5, minimumRow: 88, gutterBelow: 11, gutterAbove: 8, gutterPitch: 7,
      borderPitch: 7, flankSpread: small ? 8 : 16, topSpread: small ? 6 : 14, connectorBand: 46)
  }

  private static func slim(lanes: Int) -> DrawingMeasures {
    let lane = lanes <= 6 ? 28 : max(14, (168 / Double(lanes)).rounded(.down))
    let scale = lane / 28
    return DrawingMeasures(
      isSlim: true, isSmall: true, left: -3, width: 358, header: 34, laneLeft: 6, laneWidth: lane,
      laneCount: lanes, uprightTitles: false, box: even(18 * scale, 15 * max(scale, 0.7)),
      diamond: even(20 * scale, 19 * max(scale, 0.7)), corner: 5, headLength: 4.5, headWidth: 5.5,
      hop: 3, minimumRow: 62, gutterBelow: 7, gutterAbove: 6, gutterPitch: 5,
      borderPitch: 3, flankSpread: 8, topSpread: 6, connectorBand: 0)
  }

  /// Both halves of an even size are whole pixels.
  private static func even(_ width: Double, _ height: Double) -> (width: Double, height: Double) {
    (2 * (width / 2).rounded(), 2 * (height / 2).rounded())
  }

  private init(
    isSlim: Bool, isSmall: Bool, left: Double, width: Double, header: Double, laneLeft: Double,
    laneWidth: Double, laneCount: Int, uprightTitles: Bool,
    box: (width: Double, height: Double), diamond: (width: Double, height: Double),
    corner: Double, headLength: Double, headWidth: Double, hop: Double, minimumRow: Double,
    gutterBelow: Double, gutterAbove: Double, gutterPitch: Double, borderPitch: Double,
    flankSpread: Double, topSpread: Double, connectorBand: Double
  ) {
    self.isSlim = isSlim
    self.isSmall = isSmall
    self.left = left
    self.width = width
    self.header = header
    self.laneLeft = laneLeft
    self.laneWidth = laneWidth
    self.laneCount = laneCount
    self.uprightTitles = uprightTitles
    self.box = box
    self.diamond = diamond
    self.corner = corner
    self.headLength = headLength
    self.headWidth = headWidth
    self.hop = hop
    self.minimumRow = minimumRow
    self.gutterBelow = gutterBelow
    self.gutterAbove = gutterAbove
    self.gutterPitch = gutterPitch
    self.borderPitch = borderPitch
    self.flankSpread = flankSpread
    self.topSpread = topSpread
    self.connectorBand = connectorBand
  }

  func size(of shape: DrawnSymbol.Shape) -> (width: Double, height: Double) {
    switch shape {
    case .diamond: diamond
    case .capsule, .box, .call, .companion: box
    case .pentagon: (24, 24)
    case .end: isSmall ? (8, 6) : (20, 12)
    case .bar: (box.width, isSlim ? 2 : 3)
    }
  }

  /// Between a symbol and the bar of its fork or join.
  var barGap: Double { isSlim ? 3 : 5 }
}
