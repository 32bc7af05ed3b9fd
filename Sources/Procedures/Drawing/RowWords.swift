// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The words of a row with their line breaks, measured from the row's upper rule.
struct RowWords {
  struct Line {
    var text: String
    var x: Double
    var y: Double
    var style: DrawnText.Style
    var size: Double?
  }

  var lines: [Line] = []
  var bar: MeasuredTime?
  /// Baseline of the sentence above the bar.
  static let barTop = 36.0
  var height: Double

  /// Left edges of the columns beside the lanes.
  static let titleX = 44.0
  static let needsX = 754.0
  static let timeX = 882.0
  static let outputX = 1008.0
  static let barWidth = 106.0
}

/// What the words of a row are made from.
struct RowWording {
  let procedure: Procedure
  let progress: DrawingProgress?
  let words: DrawingWords
  let detail: DrawingDetail
  let measures: DrawingMeasures
  private let numbers: [String: String]
  private let firstOfEach: String?

  init(
    _ procedure: Procedure, progress: DrawingProgress?, words: DrawingWords,
    detail: DrawingDetail, measures: DrawingMeasures
  ) {
    self.procedure = procedure
    self.progress = progress
    self.words = words
    self.detail = detail
    self.measures = measures
    numbers = Dictionary(procedure.steps.map { ($0.id, $0.no) }, uniquingKeysWith: { a, _ in a })
    firstOfEach = procedure.steps.first(where: \.each)?.id
  }

  func words(of step: Step) -> RowWords { measures.isSlim ? slim(step) : full(step) }

  // MARK: Full

  private func full(_ step: Step) -> RowWords {
    var row = RowWords(height: 0)
    let numberFits = TextWidth.of(step.no, size: 19) <= 28
    row.lines.append(
      .init(
        text: step.no, x: numberFits ? 14 : 4, y: numberFits ? 28 : 27,
        style: numberFits ? .number : .small,
        size: numberFits ? nil : min(12.5, 12.5 * 37 / TextWidth.of(step.no, size: 12.5))))
    let width = measures.laneLeft.rounded() >= 284 ? 240.0 : 230
    var pen = Pen(x: RowWords.titleX, width: width, y: 8)
    pen.write(step.title, .title, size: 14, bold: true, first: 19, next: 19)
    if detail == .wording, step.text != step.title {
      pen.write(step.text, .small, size: 12.5, first: 19, next: 17)
    }
    for line in remarks(of: step) { pen.write(line, .small, size: 12.5, first: 19, next: 17) }
    let choices = step.outcomes.enumerated().map { "\(optionLetter($0)). \($1.text)" }
    let isSpelled = detail == .wording && step.text != step.title && step.text.contains("a. ")
    if choices.count > 1, !isSpelled {
      pen.write(choices.joined(separator: "; "), .small, size: 12.5, first: 19, next: 17)
    }
    if let line = sendingBack(step) { pen.write(line, .small, size: 12.5, first: 19, next: 17) }
    for note in notes(of: step) {
      pen.write(note.text, style(note.tone), size: 13, bold: true, first: 21, next: 18)
    }
    row.lines += pen.lines
    var low = pen.y
    low = max(low, list(step.needs.map(\.text), at: RowWords.needsX, width: 126, in: &row))
    low = max(low, list(step.outputs.map(\.title), at: RowWords.outputX, width: 126, in: &row))
    low = max(low, time(of: step, in: &row))
    row.height = max(measures.minimumRow, low + 23)
    return row
  }

  private func list(
    _ items: [String], at x: Double, width: Double, in row: inout RowWords
  ) -> Double {
    var pen = Pen(x: x, width: width, y: 10)
    for item in items {
      let bullet = items.count > 1
      pen.write(
        item, .small, size: 12.5, first: 17, next: 17, indent: bullet ? 8 : 0, bullet: bullet)
    }
    row.lines += pen.lines
    return pen.y
  }

  private func time(of step: Step, in row: inout RowWords) -> Double {
    var pen = Pen(x: RowWords.timeX, width: 120, y: 10)
    if let measured = progress?.steps[step.id]?.measured {
      pen.write(
        measured.text, measured.isLate ? .late : .heading, size: 13, bold: true, first: 17,
        next: 17)
      if measured.standardMinutes != nil {
        row.bar = measured
        pen.y += 15
      }
    }
    pen.write(standard(step), .small, size: 12.5, first: 17, next: 17)
    row.lines += pen.lines
    return pen.y
  }

  // MARK: Slim

  private func slim(_ step: Step) -> RowWords {
    var row = RowWords(height: 0)
    let x = measures.laneRight + 14
    var pen = Pen(x: x, width: (measures.width - x) * 1.04, y: 1)
    pen.write("\(step.no). \(step.title)", .title, size: 14, bold: true, first: 19, next: 19)
    for line in remarks(of: step) { pen.write(line, .small, size: 12.5, first: 18, next: 16) }
    for line in slimWays(of: step) { pen.write(line, .small, size: 12.5, first: 18, next: 16) }
    if let line = sendingBack(step) { pen.write(line, .small, size: 12.5, first: 18, next: 16) }
    for note in notes(of: step) {
      pen.write(note.text, style(note.tone), size: 13, bold: true, first: 18, next: 17)
    }
    let measured = progress?.steps[step.id]?.measured
    let line = [measured?.text, standard(step)].compactMap(\.self).joined(separator: " · ")
    let isLate = measured?.isLate ?? false
    pen.write(
      line, isLate ? .late : .small, size: isLate ? 13 : 12.5, bold: isLate, first: 18, next: 16)
    row.lines = pen.lines
    row.height = max(measures.minimumRow, pen.y + 21)
    return row
  }

  private func slimWays(of step: Step) -> [String] {
    let state = progress?.steps[step.id]
    let counts = step.outcomes.map { outcome in
      progress?.edges[FlowEdge(from: step.id, to: outcome.next, kind: .outcome(outcome.key))]?
        .count ?? 0
    }
    guard step.outcomes.count > 1 else { return [] }
    let onlyTaken = state?.state == .done && state?.items == nil
    return step.outcomes.enumerated().compactMap { index, outcome in
      if onlyTaken, counts[index] == 0 { return nil }
      let target = words.toRow(outcome.next.flatMap { numbers[$0] })
      let count =
        state?.items != nil
        ? ":\u{a0}\(counts[index])" : counts[index] > 1 ? ":\u{a0}\(counts[index])×" : ""
      return "\(optionLetter(index)). \(outcome.text), \(target)\(count)"
    }
  }

  // MARK: Both

  /// Sentences that the flow itself asks for.
  private func remarks(of step: Step) -> [String] {
    var lines: [String] = []
    if !step.with.isEmpty {
      lines.append(words.together(step.with.map { procedure.lane($0)?.title ?? $0 }))
    }
    if step.id == firstOfEach, let items = procedure.items {
      lines.append(words.perItem(items.noun))
    }
    if step.joinsAll { lines.append(words.joinsAll) }
    if case .fork(let ways) = step.flow, ways.count > 1 {
      lines.append(words.forks(ways.map { numbers[$0] ?? $0 }))
    }
    return lines
  }

  /// Returns that may be made are words in a bare procedure; a case draws those that were.
  private func sendingBack(_ step: Step) -> String? {
    guard progress == nil, !step.returns.isEmpty else { return nil }
    return words.maySendBack(step.returns.map { numbers[$0] ?? $0 })
  }

  private func notes(of step: Step) -> [DrawingNote] {
    guard let state = progress?.steps[step.id] else { return [] }
    return (state.state == .notTaken ? [DrawingNote(words.notTaken, tone: .plain)] : [])
      + state.notes
  }

  private func standard(_ step: Step) -> String {
    guard let time = step.time else { return words.noStandard }
    return progress == nil && !measures.isSlim
      ? words.duration(time, procedure.items?.noun ?? "") : words.standard(time)
  }

  private func style(_ tone: DrawingNote.Tone) -> DrawnText.Style {
    switch tone {
    case .plain: .small
    case .here: .here
    case .late: .late
    }
  }
}

/// "a" for the first outcome, "b" for the second, "a2" after "z".
func optionLetter(_ index: Int) -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz")
  return String(letters[index % 26]) + (index < 26 ? "" : String(index / 26 + 1))
}

/// Writes lines downwards in a column.
private struct Pen {
  var x: Double
  var width: Double
  /// Last baseline.
  var y: Double
  var lines: [RowWords.Line] = []

  init(x: Double, width: Double, y: Double) {
    self.x = x
    self.width = width
    self.y = y
  }

  mutating func write(
    _ text: String, _ style: DrawnText.Style, size: Double, bold: Bool = false, first: Double,
    next: Double, indent: Double = 0, bullet: Bool = false
  ) {
    let pieces = TextWidth.lines(
      text, width: width - indent / TextWidth.fill, size: size, bold: bold)
    for (index, piece) in pieces.enumerated() {
      y += index == 0 ? first : next
      let marked = bullet && index == 0
      lines.append(
        .init(
          text: marked ? "• \(piece)" : piece, x: marked ? x : x + indent, y: y, style: style))
    }
  }
}
