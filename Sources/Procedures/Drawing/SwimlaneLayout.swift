// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension SwimlaneDrawing {
  /// Draws a procedure, or a case of it.
  ///
  /// Pure: same input, same drawing. Rows and lanes that a draft names wrongly are left out
  /// of the lines, so that a half-written procedure can be looked at too.
  /// - Parameter progress: what happened in a case; `nil` draws the bare procedure, in which
  ///   returns that a performer may make are words, not lines.
  package init(
    _ procedure: Procedure, form: DrawingForm = .full, progress: DrawingProgress? = nil,
    words: DrawingWords, detail: DrawingDetail = .titles
  ) {
    let grid = FlowGrid(procedure, progress: progress)
    let layout = SwimlaneLayout(
      procedure, form, progress, words, detail, grid, FlowRouter.routes(of: grid))
    self.init(sheets: layout.sheets(), form: form, showsProgress: progress != nil)
  }

  /// The same in several forms, for which the ways are found only once.
  package static func forms(
    _ forms: [DrawingForm], of procedure: Procedure, progress: DrawingProgress? = nil,
    words: DrawingWords, detail: DrawingDetail = .titles
  ) -> [SwimlaneDrawing] {
    let grid = FlowGrid(procedure, progress: progress)
    let routes = FlowRouter.routes(of: grid)
    return forms.map { form in
      let layout = SwimlaneLayout(procedure, form, progress, words, detail, grid, routes)
      return SwimlaneDrawing(
        sheets: layout.sheets(), form: form, showsProgress: progress != nil)
    }
  }
}

/// Puts rows, symbols, ways and words together.
struct SwimlaneLayout {
  let procedure: Procedure
  let form: DrawingForm
  let progress: DrawingProgress?
  let words: DrawingWords
  let measures: DrawingMeasures
  let grid: FlowGrid
  let rowWords: [RowWords]
  /// Font size of the lanes' titles, the same for all.
  var titleSize: Double
  var geometry: FlowGeometry
  /// Rows of each sheet.
  var cuts: [Range<Int>] = []
  /// Pieces of ways, and the connectors between sheets.
  var ways: [Way] = []
  var connectors: [Connector] = []
  /// Whether a sheet has room for connectors above and below its rows.
  var topBands: [Bool] = []
  var bottomBands: [Bool] = []

  /// A way, or the part of one that lies on one sheet.
  struct Way {
    var route: Int
    var sheet: Int
    var points: [DrawingPoint]
    var leaves: Bool
    var arrives: Bool
    var letter: String?
  }

  struct Connector {
    var sheet: Int
    var atTop: Bool
    var letter: String
    /// The edges end here; otherwise they begin again here.
    var ends: Bool
    var x: Double
    var text: String
    var short: String
    var routes: [Int]
  }

  init(
    _ procedure: Procedure, _ form: DrawingForm, _ progress: DrawingProgress?,
    _ words: DrawingWords, _ detail: DrawingDetail, _ grid: FlowGrid, _ routes: [Route]
  ) {
    self.procedure = procedure
    self.form = form
    self.progress = progress
    self.words = words
    var measures = DrawingMeasures(form, lanes: max(1, procedure.lanes.count))
    let titles = procedure.lanes.map { LaneTitle($0, measures: measures) }
    titleSize = titles.map(\.size).min() ?? 12
    if !measures.isSlim, titleSize < 10 { measures.uprightTitles = true }
    if measures.uprightTitles {
      titleSize = 12
      let widest = procedure.lanes.map { LaneTitle($0, measures: measures).height }.max() ?? 0
      measures.header = max(92, 26 + widest + 20).rounded(.up)
    }
    self.measures = measures
    self.grid = grid
    let wording = RowWording(
      procedure, progress: progress, words: words, detail: detail, measures: measures)
    rowWords = procedure.steps.map(wording.words(of:))
    geometry = FlowGeometry(
      grid: grid, routes: routes, measures: measures, textHeights: rowWords.map(\.height))
    cutIntoSheets()
    splitWays()
  }

  func sheets() -> [DrawingSheet] { cuts.indices.map(sheet) }

  // MARK: One sheet

  private func sheet(_ index: Int) -> DrawingSheet {
    let rows = cuts[index]
    let end = bottom(of: index)
    var sheet = DrawingSheet(
      left: measures.left, width: measures.width + (measures.isSlim ? 4 : 0), height: end + 2,
      rows: rows)
    addBands(to: &sheet, end: end)
    addHeader(to: &sheet)
    addRules(to: &sheet, index, end: end)
    addSymbols(to: &sheet, index)
    addWords(to: &sheet)
    addConnectors(to: &sheet, index)
    addWays(to: &sheet, index)
    return sheet
  }

  /// Height of the rows and bands of a sheet with its header.
  private func bottom(of index: Int) -> Double {
    guard let last = cuts[index].last else { return measures.header }
    let base = Double(index) * FlowGeometry.sheetPitch
    return geometry.tops[last] + geometry.heights[last] - base
      + (bottomBands[index] ? measures.connectorBand : 0)
  }

  /// On the sheet, from the plane.
  func local(_ point: DrawingPoint, _ sheet: Int) -> DrawingPoint {
    DrawingPoint(point.x, point.y - Double(sheet) * FlowGeometry.sheetPitch)
  }

  private func top(_ row: Int) -> Double {
    geometry.tops[row].truncatingRemainder(dividingBy: FlowGeometry.sheetPitch)
  }

  private func addBands(to sheet: inout DrawingSheet, end: Double) {
    guard let progress else { return }
    if measures.connectorBand == 0 || form == .full {
      for (index, lane) in procedure.lanes.enumerated() where progress.yourLanes.contains(lane.id) {
        let top = measures.isSlim ? 0 : 26.0
        sheet.bands.append(
          DrawnBand(
            role: .yourLane,
            box: DrawingBox(
              x: measures.border(index), y: top, width: measures.laneWidth, height: end - top)))
      }
    }
    for row in sheet.rows where progress.steps[procedure.steps[row].id]?.state == .yours {
      let (y, height) = (top(row), geometry.heights[row])
      sheet.bands.append(
        DrawnBand(
          role: .yourRow, box: DrawingBox(x: 0, y: y, width: measures.width, height: height)))
      sheet.bands.append(
        DrawnBand(
          role: .yourBar,
          box: DrawingBox(x: measures.isSlim ? -2 : 0, y: y, width: 4, height: height)))
    }
  }

  private func addHeader(to sheet: inout DrawingSheet) {
    let base = measures.header - 12
    if measures.isSlim {
      let narrow = measures.laneWidth < 22
      for (index, lane) in procedure.lanes.enumerated() {
        let yours = progress?.yourLanes.contains(lane.id) ?? false
        sheet.texts.append(
          DrawnText(
            text: lane.short,
            at: DrawingPoint(measures.laneCenter(index), narrow && index % 2 == 1 ? 12 : 24),
            style: yours ? .yourLaneTitle : .laneTitle, anchor: .middle,
            size: narrow ? 10 : nil))
      }
      sheet.texts.append(
        DrawnText(
          text: words.stepAndTime, at: DrawingPoint(measures.laneRight + 14, base),
          style: .small))
      return
    }
    sheet.texts += [
      DrawnText(
        text: words.performers, at: DrawingPoint(509, 16), style: .heading, anchor: .middle),
      DrawnText(text: words.standards, at: DrawingPoint(RowWords.needsX, 16), style: .heading),
      DrawnText(text: words.number, at: DrawingPoint(12, base), style: .small),
      DrawnText(text: words.procedure, at: DrawingPoint(RowWords.titleX, base), style: .small),
      DrawnText(text: words.needs, at: DrawingPoint(RowWords.needsX, base), style: .small),
      DrawnText(text: words.time, at: DrawingPoint(RowWords.timeX, base), style: .small),
      DrawnText(text: words.output, at: DrawingPoint(RowWords.outputX, base), style: .small),
    ]
    for (index, lane) in procedure.lanes.enumerated() {
      let yours = progress?.yourLanes.contains(lane.id) ?? false
      sheet.texts += LaneTitle(lane, measures: measures, size: titleSize).texts(
        at: measures.laneCenter(index), base: base, style: yours ? .yourLaneTitle : .laneTitle)
    }
    sheet.rules += [
      DrawnRule(role: .row, from: DrawingPoint(288, 26.5), to: DrawingPoint(730, 26.5)),
      DrawnRule(role: .row, from: DrawingPoint(754, 26.5), to: DrawingPoint(1136, 26.5)),
    ]
  }

  private func addRules(to sheet: inout DrawingSheet, _ index: Int, end: Double) {
    func across(_ y: Double, _ role: DrawnRule.Role, _ from: Double, _ to: Double) {
      sheet.rules.append(
        DrawnRule(role: role, from: DrawingPoint(from, y), to: DrawingPoint(to, y)))
    }
    across(measures.header - 0.5, .strong, 0, measures.width)
    for border in 0...measures.laneCount {
      let x = measures.border(border)
      sheet.rules.append(
        DrawnRule(
          role: .lane, from: DrawingPoint(x, measures.header + 6), to: DrawingPoint(x, end - 6)))
    }
    for row in sheet.rows.dropLast(bottomBands[index] ? 0 : 1) {
      let y = top(row) + geometry.heights[row] - 0.5
      if measures.isSlim {
        across(y, .row, measures.laneRight + 14, measures.width)
      } else {
        across(y, .row, 0, 274)
        across(y, .row, 746, measures.width)
      }
    }
    across(end - 0.5, .strong, 0, measures.width)
  }

  private func addWords(to sheet: inout DrawingSheet) {
    for row in sheet.rows {
      let y = top(row)
      for line in rowWords[row].lines {
        sheet.texts.append(
          DrawnText(
            text: line.text, at: DrawingPoint(line.x, y + line.y), style: line.style,
            size: line.size))
      }
      if let measured = rowWords[row].bar { sheet.bars.append(timeBar(measured, y)) }
    }
  }

  private func timeBar(_ measured: MeasuredTime, _ y: Double) -> DrawnTimeBar {
    let (x, width, top) = (RowWords.timeX, RowWords.barWidth, y + RowWords.barTop)
    let tick = 0.68 * width
    let standard = measured.standardMinutes ?? 0
    let share = standard > 0 ? measured.minutes / standard : measured.minutes > 0 ? 2 : 0
    let within = max(0, min(1, share)) * tick
    let beyond = min(width - tick, (share - 1) * tick)
    return DrawnTimeBar(
      track: DrawingBox(x: x, y: top, width: width, height: 6),
      within: DrawingBox(x: x, y: top, width: within, height: 6),
      beyond: beyond > 0 ? DrawingBox(x: x + tick, y: top, width: max(2, beyond), height: 6) : nil,
      tickFrom: DrawingPoint(x + tick, top - 3), tickTo: DrawingPoint(x + tick, top + 9))
  }
}
