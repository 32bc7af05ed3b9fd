// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

@Suite struct SwimlaneDrawingTests {
  @Test(arguments: Drawings.named) func `a known procedure is drawn cleanly`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    for form in Drawings.forms {
      for progress in [nil, Drawings.progress(of: procedure)] {
        check(Drawings.draw(procedure, form, progress: progress), of: procedure)
      }
    }
  }

  @Test(arguments: Drawings.sizes)
  func `a procedure that nobody has seen is drawn cleanly`(size: Drawings.Size) {
    let procedure = Drawings.procedure(size)
    for form in Drawings.forms {
      for progress in [nil, Drawings.progress(of: procedure)] {
        check(Drawings.draw(procedure, form, progress: progress), of: procedure)
      }
    }
  }

  @Test(arguments: Drawings.shipped)
  func `the shipped procedures are drawn without forward edges that cross`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    for form in [DrawingForm.full, .slim] {
      let sheet = try #require(Drawings.draw(procedure, form).sheets.first)
      let forward = sheet.edges.filter { $0.state == .plain }.map(pieces)
      for (index, first) in forward.enumerated() {
        for second in forward.dropFirst(index + 1) {
          #expect(!first.contains { a in second.contains { crosses(a, $0) } })
        }
      }
    }
  }

  @Test func `the same input gives the same drawing`() throws {
    let procedure = Drawings.procedure(.init(rows: 40, lanes: 9, seed: 3))
    #expect(Drawings.draw(procedure, .full) == Drawings.draw(procedure, .full))
  }

  @Test func `a half-written procedure is drawn too`() {
    let empty = Procedure(id: "x", title: "Kosong", lanes: [], steps: [])
    #expect(Drawings.draw(empty, .full).sheets.count == 1)
    let lost = Procedure(
      id: "x", title: "Hilang", lanes: [],
      steps: [
        Step(id: "a", no: "1", title: "Satu", lane: "tak-ada", flow: .next("tak-ada")),
        Step(id: "a", no: "2", title: "Dua", lane: "tak-ada", flow: .next("a")),
      ])
    for form in Drawings.forms {
      #expect(Drawings.draw(lost, form).sheets.flatMap(\.symbols).filter { $0.step == "a" }.count >= 2)
    }
  }

  @Test func `a return is drawn once a case has made it`() throws {
    let procedure = try ProcedureFiles.read("perubahan-pengamanan")
    let edge = FlowEdge(from: "periksa", to: "permohonan", kind: .sentBack)
    #expect(!Drawings.draw(procedure, .full).sheets[0].edges.contains { $0.edge == edge })
    var progress = DrawingProgress()
    progress.edges[edge] = EdgeProgress(count: 3)
    let sheet = Drawings.draw(procedure, .full, progress: progress).sheets[0]
    #expect(sheet.edges.filter { $0.edge == edge }.map(\.state) == [.returned])
    #expect(sheet.edges.last?.edge == edge)
    #expect(sheet.texts.contains { $0.text == "kembali 3×" })
  }

  @Test func `symbols bear counts, rounds and checks`() throws {
    let procedure = try ProcedureFiles.read("perubahan-pengamanan")
    var progress = DrawingProgress()
    progress.steps = [
      "permohonan": StepProgress(.done), "disposisi": StepProgress(.done, rounds: 2),
      "periksa": StepProgress(.running, items: ItemCount(3, of: 6)),
      "analisis": StepProgress(.yours), "pemeliharaan": StepProgress(.notTaken),
    ]
    let sheet = Drawings.draw(procedure, .full, progress: progress).sheets[0]
    let marks = sheet.texts.filter { if case .inside = $0.style { true } else { false } }
    #expect(marks.map(\.text) == ["2×", "3/6", "Anda"])
    #expect(sheet.symbols.filter(\.check).map(\.step) == ["permohonan"])
    #expect(sheet.texts.contains { $0.text == "Tidak ditempuh" })
    #expect(sheet.bands.contains { $0.role == .yourRow })
  }

  @Test func `the bar of a measured time turns past the standard`() throws {
    let procedure = try ProcedureFiles.read("perubahan-pengamanan")
    var progress = DrawingProgress()
    for (id, minutes) in [("disposisi", 2.5), ("analisis", 20)] {
      progress.steps[id] = StepProgress(
        .done,
        measured: MeasuredTime(
          "\(minutes)", minutes: minutes, standardMinutes: id == "disposisi" ? 5 : 15))
    }
    let bars = Drawings.draw(procedure, .full, progress: progress).sheets[0].bars
    try #require(bars.count == 2)
    #expect(bars[0].beyond == nil)
    #expect(abs(bars[0].within.width - bars[0].track.width * 0.34) < 0.01)
    #expect(bars[1].beyond?.x == bars[1].tickFrom.x)
  }
}

// MARK: What holds for every drawing

private func check(
  _ drawing: SwimlaneDrawing, of procedure: Procedure,
  _ location: SourceLocation = #_sourceLocation
) {
  for sheet in drawing.sheets {
    symbolsKeepApart(sheet, location)
    edgesKeepOffSymbols(sheet, location)
    everythingIsInside(sheet, location)
    wordsKeepApart(sheet, location)
  }
  everyEdgeIsDrawnOnce(drawing, procedure, location)
  connectorsPairUp(drawing, location)
}

private func symbolsKeepApart(_ sheet: DrawingSheet, _ location: SourceLocation) {
  for (index, first) in sheet.symbols.enumerated() {
    for second in sheet.symbols.dropFirst(index + 1) {
      #expect(
        !first.box.intersects(second.box), "\(first.step) lies on \(second.step)",
        sourceLocation: location)
    }
  }
}

private func edgesKeepOffSymbols(_ sheet: DrawingSheet, _ location: SourceLocation) {
  for edge in sheet.edges {
    for symbol in sheet.symbols {
      let box = symbol.box.insetBy(min(1.5, symbol.box.height / 2 - 0.2))
      #expect(
        !pieces(edge).contains { cuts($0, box, isDiamond: symbol.shape == .diamond) },
        "\(edge.edge) runs through \(symbol.step)", sourceLocation: location)
    }
  }
}

private func everythingIsInside(_ sheet: DrawingSheet, _ location: SourceLocation) {
  let bounds = DrawingBox(x: sheet.left, y: 0, width: sheet.width, height: sheet.height)
  var boxes = sheet.symbols.map(\.box) + sheet.texts.map { TextBox.of($0) }
  boxes += sheet.edges.flatMap { edge in
    (edge.points + edge.head).map { DrawingBox(center: $0, width: 0.1, height: 0.1) }
  }
  for box in boxes {
    #expect(
      box.x >= bounds.x && box.right <= bounds.right && box.y >= 0 && box.bottom <= bounds.bottom,
      "\(box) is outside", sourceLocation: location)
  }
}

private func wordsKeepApart(_ sheet: DrawingSheet, _ location: SourceLocation) {
  let boxes = sheet.texts.map { TextBox.of($0).insetBy(0.3) }
  for (index, first) in boxes.enumerated() {
    for other in boxes.indices.dropFirst(index + 1) {
      #expect(
        !first.intersects(boxes[other]),
        "\(sheet.texts[index].text) lies on \(sheet.texts[other].text)", sourceLocation: location)
    }
    guard case .label = sheet.texts[index].style else { continue }
    for symbol in sheet.symbols {
      #expect(
        !first.intersects(symbol.box), "\(sheet.texts[index].text) lies on \(symbol.step)",
        sourceLocation: location)
    }
  }
}

private func everyEdgeIsDrawnOnce(
  _ drawing: SwimlaneDrawing, _ procedure: Procedure, _ location: SourceLocation
) {
  let drawn = drawing.sheets.flatMap(\.edges)
  let wanted = Set(procedure.flowEdges.filter { drawing.showsProgress || $0.kind != .sentBack })
  for edge in wanted {
    let parts = drawn.filter { $0.edge == edge }
    let starts = parts.count { $0.connector == nil }
    #expect(
      starts == 1 || starts == 0 && parts.count == 2, "\(edge) is drawn \(parts.count) times",
      sourceLocation: location)
  }
}

private func connectorsPairUp(_ drawing: SwimlaneDrawing, _ location: SourceLocation) {
  for (index, sheet) in drawing.sheets.enumerated() {
    let pentagons = sheet.symbols.filter { $0.shape == .pentagon }
    for edge in sheet.edges where edge.connector != nil {
      let meets = pentagons.contains { pentagon in
        let near = pentagon.box.insetBy(-6)
        return edge.points.contains {
          near.intersects(DrawingBox(center: $0, width: 0.1, height: 0.1))
        }
      }
      #expect(meets, "\(edge.edge) ends in no connector", sourceLocation: location)
      let others = drawing.sheets.enumerated().filter { other, sheet in
        other != index
          && sheet.edges.contains { $0.edge == edge.edge && $0.connector == edge.connector }
      }
      #expect(others.count == 1, "\(edge.edge) doesn't go on", sourceLocation: location)
    }
  }
}

// MARK: Lines

private typealias Piece = (from: DrawingPoint, to: DrawingPoint)

private func pieces(_ edge: DrawnEdge) -> [Piece] {
  zip(edge.points, edge.points.dropFirst()).map { ($0, $1) }
}

private func cuts(_ piece: Piece, _ box: DrawingBox, isDiamond: Bool) -> Bool {
  let line = DrawingBox(
    x: min(piece.from.x, piece.to.x), y: min(piece.from.y, piece.to.y),
    width: abs(piece.to.x - piece.from.x) + 0.01, height: abs(piece.to.y - piece.from.y) + 0.01)
  guard line.intersects(box) else { return false }
  guard isDiamond else { return true }
  // Only what comes near the middle is inside a diamond.
  let (x, y) = (
    max(line.x, min(box.center.x, line.right)), max(line.y, min(box.center.y, line.bottom))
  )
  return abs(x - box.center.x) / (box.width / 2) + abs(y - box.center.y) / (box.height / 2) < 0.98
}

private func crosses(_ a: Piece, _ b: Piece) -> Bool {
  let (first, second) = (a.from.x == a.to.x, b.from.x == b.to.x)
  guard first != second else { return false }
  let (v, h) = first ? (a, b) : (b, a)
  return v.from.x > min(h.from.x, h.to.x) + 0.1 && v.from.x < max(h.from.x, h.to.x) - 0.1
    && h.from.y > min(v.from.y, v.to.y) + 0.1 && h.from.y < max(v.from.y, v.to.y) - 0.1
}
