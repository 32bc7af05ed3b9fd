// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Symbols, ways, connectors and labels of a sheet.
extension SwimlaneLayout {
  // MARK: Symbols

  func addSymbols(to sheet: inout DrawingSheet, _ index: Int) {
    for row in sheet.rows {
      let step = procedure.steps[row]
      let state = drawnState(of: step)
      let box = move(geometry.symbolBox(row), index)
      for lane in grid.companions[row] {
        addCompanion(lane, box, step, state, to: &sheet)
      }
      var symbol = DrawnSymbol(shape: grid.shapes[row], state: state, box: box, step: step.id)
      let mark = self.mark(of: step)
      symbol.check = mark == nil && progress?.steps[step.id]?.mark == nil && state == .done
      sheet.symbols.append(symbol)
      for isFork in [true, false] where isFork ? grid.forks[row] : grid.joins[row] {
        sheet.symbols.append(
          DrawnSymbol(
            shape: .bar, state: state, box: move(geometry.barBox(row, isFork: isFork), index),
            step: step.id))
      }
      if let mark {
        sheet.texts.append(inside(mark, box, state))
      }
    }
  }

  private func addCompanion(
    _ lane: Int, _ box: DrawingBox, _ step: Step, _ state: DrawnState,
    to sheet: inout DrawingSheet
  ) {
    let center = DrawingPoint(measures.laneCenter(lane), box.center.y)
    let size = measures.size(of: .companion)
    sheet.symbols.append(
      DrawnSymbol(
        shape: .companion, state: state,
        box: DrawingBox(center: center, width: size.width, height: size.height), step: step.id))
  }

  private func inside(_ text: String, _ box: DrawingBox, _ state: DrawnState) -> DrawnText {
    let small = measures.isSmall
    let size = small ? min(11, box.height * 0.72) : 13.0
    return DrawnText(
      text: text, at: DrawingPoint(box.center.x, box.center.y + (small ? size * 0.36 : 4.5)),
      style: .inside(state), anchor: .middle, size: small ? size : nil)
  }

  private func drawnState(of step: Step) -> DrawnState {
    guard let progress else { return .plain }
    return switch progress.steps[step.id]?.state ?? .notReached {
    case .done: .done
    case .running: .running
    case .yours: .yours
    case .late: .late
    case .notReached: .notReached
    case .notTaken: .notTaken
    }
  }

  /// What stands in a symbol; `nil` for nothing or a check.
  private func mark(of step: Step) -> String? {
    guard let state = progress?.steps[step.id], state.state != .notTaken else { return nil }
    let small = measures.isSmall
    let mark: String? =
      if let mark = state.mark {
        mark
      } else if let items = state.items {
        small || items.passed == 0 && state.state == .notReached
          ? "\(items.passed)" : "\(items.passed)/\(items.total)"
      } else if state.state == .yours {
        small ? nil : words.you
      } else if state.state == .done, state.rounds > 1 {
        "\(state.rounds)×"
      } else {
        nil
      }
    guard let mark else { return nil }
    let isDiamond = step.outcomes.count > 1
    let room = isDiamond ? measures.diamond.width * 0.6 : measures.box.width - 2
    return TextWidth.of(mark, size: small ? 11 : 13, bold: true) <= room ? mark : nil
  }

  func move(_ box: DrawingBox, _ sheet: Int) -> DrawingBox {
    DrawingBox(
      x: box.x, y: box.y - Double(sheet) * FlowGeometry.sheetPitch, width: box.width,
      height: box.height)
  }

  // MARK: Connectors

  func addConnectors(to sheet: inout DrawingSheet, _ index: Int) {
    let here = connectors.filter { $0.sheet == index }
    for connector in here {
      let y = connector.atTop ? measures.header + 9 : sheet.height - 2 - measures.connectorBand + 13
      let box = DrawingBox(x: connector.x - 12, y: y, width: 24, height: 24)
      let states = connector.routes.map { self.state(of: $0) }
      let state = states.max { SwimlaneLayout.rank($0) < SwimlaneLayout.rank($1) } ?? .plain
      let link = grid.links[geometry.tracks.routes[connector.routes[0]].link]
      sheet.symbols.append(
        DrawnSymbol(
          shape: .pentagon, state: state, box: box, step: procedure.steps[link.from].id))
      sheet.texts.append(
        DrawnText(
          text: connector.letter, at: DrawingPoint(connector.x, y + 15), style: .inside(state),
          anchor: .middle))
      let others = here.filter { $0.atTop == connector.atTop && $0.letter != connector.letter }
        .map { DrawingBox(x: $0.x - 13, y: y, width: 26, height: 24) }
      addText(of: connector, y: y + 17, others: others, to: &sheet)
    }
  }

  private func addText(
    of connector: Connector, y: Double, others: [DrawingBox], to sheet: inout DrawingSheet
  ) {
    let taken = others + sheet.texts.map { TextBox.of($0) }
    for text in [connector.text, connector.short] {
      for (x, anchor) in [
        (connector.x + 17, DrawnText.Anchor.start), (connector.x - 17, .end),
      ] {
        let label = DrawnText(
          text: text, at: DrawingPoint(x, y), style: .label(.notReached), anchor: anchor)
        let box = TextBox.of(label)
        if !taken.contains(where: box.intersects), box.x > 240, box.right < 1000 {
          sheet.texts.append(label)
          return
        }
      }
    }
  }

  // MARK: Ways

  func state(of route: Int) -> DrawnState {
    let link = grid.links[geometry.tracks.routes[route].link]
    guard let progress else { return link.goesBack ? .plainReturn : .plain }
    let edge = progress.edges[link.edge] ?? EdgeProgress()
    if edge.count > 0 { return link.goesBack ? .returned : .done }
    return edge.notTaken ? .notTaken : .notReached
  }

  func addWays(to sheet: inout DrawingSheet, _ index: Int) {
    let here = ways.filter { $0.sheet == index }.map { way in
      var way = way
      way.points = way.points.map { local($0, index) }
      return way
    }
    let pencil = EdgePath(measures: measures)
    let lines = here.map { pieces(of: $0) }
    var drawn: [DrawnEdge] = []
    for (place, way) in here.enumerated() {
      let link = grid.links[geometry.tracks.routes[way.route].link]
      var points = way.points
      let hasHead = way.arrives && link.to != nil
      let head = hasHead ? pencil.head(at: &points) : []
      let over = here.indices.filter { $0 != place }.flatMap { other in
        hopped(by: way, over: here[other], lines[other])
      }
      drawn.append(
        DrawnEdge(
          edge: link.edge, state: state(of: way.route), points: points,
          path: pencil.path(points, over: over), head: head, connector: way.letter))
      if link.to == nil, let box = geometry.endBox(of: way.route) {
        sheet.symbols.append(
          DrawnSymbol(
            shape: .end, state: state(of: way.route), box: move(box, index),
            step: procedure.steps[link.from].id))
      }
    }
    addCompanionLines(to: &drawn, sheet)
    sheet.edges = drawn.enumerated().sorted {
      (SwimlaneLayout.rank($0.element.state), $0.offset)
        < (SwimlaneLayout.rank($1.element.state), $1.offset)
    }.map(\.element)
    if !measures.isSlim { placeLabels(on: &sheet, here) }
  }

  /// The performers of one row are joined by a line without a head.
  private func addCompanionLines(to drawn: inout [DrawnEdge], _ sheet: DrawingSheet) {
    for row in sheet.rows where !grid.companions[row].isEmpty {
      let step = procedure.steps[row]
      for points in companionLines(of: row, on: sheet) {
        drawn.append(
          DrawnEdge(
            edge: FlowEdge(from: step.id, to: step.id, kind: .fork), state: drawnState(of: step),
            points: points, path: [.move(points[0]), .line(points[1])], head: [], connector: nil))
      }
    }
  }

  func companionLines(on sheet: DrawingSheet) -> [[DrawingPoint]] {
    sheet.rows.flatMap { companionLines(of: $0, on: sheet) }
  }

  /// From each further performer to the next symbol on the way to the row's own.
  private func companionLines(of row: Int, on sheet: DrawingSheet) -> [[DrawingPoint]] {
    let own = grid.lanes[row]
    let half = measures.box.width / 2
    // Higher where an outcome that ends the stream may stand in the middle.
    let ends = grid.links.contains { $0.from == row && $0.to == nil }
    let lift = ends ? measures.size(of: .end).height / 2 + (measures.isSmall ? 3 : 8) : 0
    let y = geometry.center(row).y.truncatingRemainder(dividingBy: FlowGeometry.sheetPitch) - lift
    let size = measures.size(of: grid.shapes[row])
    let flank = size.width / 2 * (grid.shapes[row] == .diamond ? 1 - lift / (size.height / 2) : 1)
    return grid.companions[row].map { lane in
      let toLeft = lane < own
      let next = grid.companions[row].filter {
        toLeft ? $0 > lane && $0 < own : $0 < lane && $0 > own
      }
      let neighbour = (toLeft ? next.min() : next.max()) ?? own
      let reach = neighbour == own ? flank : half
      let (a, b) = (measures.laneCenter(neighbour), measures.laneCenter(lane))
      return [
        DrawingPoint(toLeft ? a - reach : a + reach, y),
        DrawingPoint(toLeft ? b + half : b - half, y),
      ]
    }
  }

  private func pieces(of way: Way) -> [RouteSegment] {
    zip(way.points, way.points.dropFirst()).map { a, b in
      let vertical = a.x == b.x
      return RouteSegment(
        isVertical: vertical, at: vertical ? a.x : a.y,
        low: vertical ? min(a.y, b.y) : min(a.x, b.x),
        high: vertical ? max(a.y, b.y) : max(a.x, b.x), channel: .border(0), ports: [])
    }
  }

  /// A return hops over what it crosses; of two others, the horizontal one hops.
  private func hopped(by way: Way, over other: Way, _ pieces: [RouteSegment]) -> [RouteSegment] {
    let (one, two) = (geometry.tracks.routes[way.route], geometry.tracks.routes[other.route])
    if grid.merge(one, two) { return [] }
    let (mine, theirs) = (grid.links[one.link].goesBack, grid.links[two.link].goesBack)
    return pieces.filter { piece in
      if mine == theirs { return piece.isVertical }
      return mine
    }
  }

  private static func rank(_ state: DrawnState) -> Int {
    switch state {
    case .notTaken: 0
    case .notReached: 1
    case .plain, .done, .running, .yours, .late: 2
    case .plainReturn, .returned: 3
    }
  }
}
