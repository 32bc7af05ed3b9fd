// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

@Suite struct SwimlaneDrawingTests {
  @Test(arguments: Drawings.named) func `a known procedure is drawn cleanly`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    for progress in [nil, Drawings.progress(of: procedure)] {
      let drawings = SwimlaneDrawing.forms(
        Drawings.forms, of: procedure, progress: progress, words: Drawings.words)
      for drawing in drawings { check(drawing, of: procedure) }
    }
  }

  @Test(arguments: Drawings.sizes)
  func `a procedure that nobody has seen is drawn cleanly`(size: Drawings.Size) {
    let procedure = Drawings.procedure(size)
    for progress in [nil, Drawings.progress(of: procedure)] {
      let drawings = SwimlaneDrawing.forms(
        Drawings.forms, of: procedure, progress: progress, words: Drawings.words)
      for drawing in drawings { check(drawing, of: procedure) }
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

  @Test(arguments: Drawings.shipped)
  func `the words of the shipped procedures keep to their columns`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    let drawing = Drawings.draw(procedure, .full, progress: Drawings.progress(of: procedure))
    let columns = [(0.0, 44.0), (44, 278), (754, 880), (882, 1006), (1008, 1136)]
    for sheet in drawing.sheets {
      for text in sheet.texts where text.at.y > 92 && text.anchor == .start {
        guard let column = columns.last(where: { text.at.x >= $0.0 }) else { continue }
        if case .label = text.style { continue }
        #expect(TextBox.of(text).right <= column.1, "\(text.text) leaves its column")
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
      #expect(
        Drawings.draw(lost, form).sheets.flatMap(\.symbols).filter { $0.step == "a" }.count >= 2)
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
  var faults = drawing.sheets.flatMap { sheet in
    symbolsThatOverlap(sheet) + edgesThroughSymbols(sheet) + thingsOutside(sheet)
      + wordsThatOverlap(sheet)
  }
  faults += edgesNotDrawnOnce(drawing, procedure) + looseConnectors(drawing)
  #expect(faults == [], "\(drawing.form)", sourceLocation: location)
}

private func symbolsThatOverlap(_ sheet: DrawingSheet) -> [String] {
  sheet.symbols.enumerated().flatMap { index, first in
    sheet.symbols.dropFirst(index + 1).filter { first.box.intersects($0.box) }
      .map { "\(first.shape) of \(first.step) lies on \($0.shape) of \($0.step)" }
  }
}

private func edgesThroughSymbols(_ sheet: DrawingSheet) -> [String] {
  sheet.edges.flatMap { edge in
    let lines = pieces(edge)
    return sheet.symbols.filter { symbol in
      let box = symbol.box.insetBy(min(1.5, symbol.box.height / 2 - 0.2))
      return lines.contains { cuts($0, box, isDiamond: symbol.shape == .diamond) }
    }.map { "\(edge.edge) runs through \($0.shape) of \($0.step)" }
  }
}

private func thingsOutside(_ sheet: DrawingSheet) -> [String] {
  var things = sheet.symbols.map { ($0.step, $0.box) }
  things += sheet.texts.map { ($0.text, TextBox.of($0)) }
  things += sheet.edges.flatMap { edge in
    (edge.points + edge.head).map {
      ("\(edge.edge)", DrawingBox(center: $0, width: 0.1, height: 0.1))
    }
  }
  return things.filter { _, box in
    box.x < sheet.left || box.right > sheet.left + sheet.width || box.y < 0
      || box.bottom > sheet.height
  }.map { "\($0) is outside at \($1)" }
}

private func wordsThatOverlap(_ sheet: DrawingSheet) -> [String] {
  let words = sheet.texts.map { (text: $0, box: TextBox.of($0).insetBy(0.3)) }
  return words.enumerated().flatMap { index, first -> [String] in
    var under = words.dropFirst(index + 1).filter { first.box.intersects($0.box) }.map(\.text.text)
    if case .label = first.text.style {
      under += sheet.symbols.filter { first.box.intersects($0.box) }.map(\.step)
    }
    return under.map { "\(first.text.text) lies on \($0)" }
  }
}

private func edgesNotDrawnOnce(_ drawing: SwimlaneDrawing, _ procedure: Procedure) -> [String] {
  let drawn = drawing.sheets.flatMap(\.edges)
  let wanted = Set(procedure.flowEdges.filter { drawing.showsProgress || $0.kind != .sentBack })
  return wanted.compactMap { edge in
    let parts = drawn.filter { $0.edge == edge }
    let whole = parts.count { $0.connector == nil }
    let isRight = whole == 1 && parts.count == 1 || whole == 0 && parts.count == 2
    return isRight ? nil : "\(edge) is drawn \(parts.count) times"
  }
}

private func looseConnectors(_ drawing: SwimlaneDrawing) -> [String] {
  drawing.sheets.enumerated().flatMap { index, sheet in
    let pentagons = sheet.symbols.filter { $0.shape == .pentagon }
    return sheet.edges.filter { $0.connector != nil }.flatMap { edge -> [String] in
      let meets = pentagons.contains { pentagon in
        let near = pentagon.box.insetBy(-6)
        return edge.points.contains {
          near.intersects(DrawingBox(center: $0, width: 0.1, height: 0.1))
        }
      }
      let goesOn = drawing.sheets.enumerated().count { other, sheet in
        other != index
          && sheet.edges.contains { $0.edge == edge.edge && $0.connector == edge.connector }
      }
      return (meets ? [] : ["\(edge.edge) ends in no connector"])
        + (goesOn == 1 ? [] : ["\(edge.edge) goes on \(goesOn) times"])
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
