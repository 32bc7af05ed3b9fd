// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension EvaluationReport {
  /// `createdAt` is the document's date; nothing else in the file depends on when it is drawn.
  package func pdf(
    in words: any PaperWords = IndonesianPaperWords(), createdAt: Date
  ) throws(PaperFailure) -> Data {
    let drawing = ReportDrawing(report: self, words: words)
    let file = PaperFile(
      size: pageSize, margins: ReportDrawing.margins,
      about: .init(
        title: "\(words.reportTitle): \(system.name)", author: letterhead.office,
        subject: words.reportSubject(system.name), language: words.language,
        createdAt: createdAt),
      parts: [(drawing.blocks(), drawing.furniture)])
    return try file.pdf()
  }
}

/// The report's parts in their order.
struct ReportDrawing {
  let report: EvaluationReport
  let words: any PaperWords

  static let margins = Insets(
    top: 24.millimetres, right: 20.millimetres, bottom: 22.millimetres, left: 25.millimetres)

  static let body = TextStyle(size: 11, leading: 1.18)
  static let small = TextStyle(family: .sans, size: 9, leading: 1.12)
  static let head = TextStyle(family: .sans, size: 8.5, bold: true, leading: 1.05)

  var furniture: PageFurniture {
    let number = report.number.map(words.reportNumber)
    return PageMarks(
      size: report.pageSize, margins: Self.margins, words: words,
      classification: report.classification, isSample: report.isSample,
      runningTitle: ([words.reportTitle, report.system.name]).joined(separator: " · "),
      foot: [number, report.letterhead.office].compactMap { $0 }.joined(separator: " · "),
      verification: report.verification
    ).furniture
  }

  /// A numbered part of the report, or an annex.
  private struct Section {
    var heading: String
    var blocks: [any Block]
    /// On pages of its own.
    var standsAlone = false
  }

  func blocks() -> [any Block] {
    let parts = [
      Section(heading: words.summaryHeading, blocks: executiveSummary, standsAlone: true),
      Section(heading: words.scopeHeading, blocks: prose(report.scope)),
      Section(heading: words.methodHeading, blocks: prose(report.method)),
      Section(heading: words.unexaminedHeading, blocks: unexamined),
      Section(heading: words.resultsHeading, blocks: results),
      Section(heading: words.comparisonHeading, blocks: comparison),
      Section(heading: words.watchHeading, blocks: watch),
      Section(heading: words.findingsHeading, blocks: findingsOverview),
      Section(heading: words.findingDetailsHeading, blocks: findingDetails),
      Section(
        heading: words.conclusionHeading,
        blocks: [
          Kept(
            blocks: conclusion + Self.signatures(report.signatories, words) + verification,
            share: 0.6, tail: 8)
        ]),
    ].filter { !$0.blocks.isEmpty }
    let annexes = [
      Section(heading: words.retestHeading, blocks: retests, standsAlone: true),
      Section(heading: words.threePartHeading, blocks: threeParts, standsAlone: true),
    ].filter { !$0.blocks.isEmpty }
    let titles =
      parts.enumerated().map { "\($0.offset + 1)  \($0.element.heading)" }
      + annexes.enumerated().map { words.annex($0.offset + 1, $0.element.heading) }
    var blocks = cover(contents: titles)
    var breaks = true
    for (title, section) in zip(titles, parts + annexes) {
      if breaks || section.standsAlone { blocks.append(PageBreak()) }
      blocks.append(Self.heading(title))
      blocks += section.blocks
      breaks = section.standsAlone
    }
    return blocks
  }

  func prose(_ paragraphs: [String]) -> [any Block] {
    paragraphs.filter { !$0.isEmpty }.enumerated().map { index, text in
      Paragraph(StyledText(text), Self.body, above: index == 0 ? 4 : 6)
    }
  }

  static func heading(_ text: String) -> Paragraph {
    Paragraph(
      StyledText(text), TextStyle(size: 14, bold: true, leading: 1.1), above: 20, tag: .heading2,
      holdsNext: true, outline: text)
  }

  private func cover(contents titles: [String]) -> [any Block] {
    var blocks = Self.title(
      words.reportTitle, of: report.system.name, number: report.number, report.letterhead, words)
    blocks.append(identity)
    blocks.append(Self.notice(words))
    return blocks + Self.contents(titles, words)
  }

  /// Letterhead, the kind of report in capitals, what it is about, its number.
  static func title(
    _ kind: String, of subject: String, number: String?, _ letterhead: Letterhead,
    _ words: any PaperWords
  ) -> [any Block] {
    var blocks: [any Block] = [
      LetterheadBlock(letterhead: letterhead, words: words),
      Paragraph(
        StyledText(kind.uppercased()), TextStyle(size: 15, bold: true, leading: 1.1),
        alignment: .centre, above: 26, tag: .heading1, holdsNext: true),
      Paragraph(
        StyledText(subject), TextStyle(size: 14, leading: 1.1), alignment: .centre,
        above: 3, holdsNext: true),
    ]
    if let number {
      blocks.append(
        Paragraph(StyledText(words.reportNumber(number)), body, alignment: .centre, above: 3))
    }
    return blocks
  }

  /// The headings and their pages.
  static func contents(_ titles: [String], _ words: any PaperWords) -> [any Block] {
    [
      Paragraph(
        StyledText(words.contents), body.bolder(), above: 22, tag: .heading2, holdsNext: true),
      Contents(headings: titles, style: small.sized(9.5), above: 4),
    ]
  }

  private var identity: Facts {
    let system = report.system
    let name = system.code.map { "\(system.name) (\($0))" } ?? system.name
    let team = report.team.map { member in
      member.role.map { "\(member.name) (\($0))" } ?? member.name
    }
    var pairs: [(String, String)] = [
      (words.systemName, name),
      (words.systemOwner, system.owner),
      (words.systemAddress, system.addresses.joined(separator: "\n")),
      (words.systemCategory, system.category ?? words.unknown),
      (words.caseNumber, report.caseNumber),
      (words.period, words.period(from: report.start, to: report.end)),
      (words.team, team.joined(separator: "\n")),
    ]
    if let mark = words.mark(of: report.classification) {
      pairs.append((words.classificationName, mark))
    }
    return Facts(
      pairs: pairs.map { ($0.0, StyledText($0.1.isEmpty ? words.unknown : $0.1)) },
      style: Self.body, nameWidth: 150, above: 18)
  }

  /// That this is no audit.
  static func notice(_ words: any PaperWords) -> Table {
    Table(
      columns: [.share(1)],
      rows: [
        Table.Row(
          cells: [
            Table.Cell([
              Paragraph(
                StyledText(
                  .init(text: words.selfAssessmentTitle + " ", bold: true),
                  .init(text: words.selfAssessmentNotice)),
                TextStyle(family: .sans, size: 9.5, leading: 1.2))
            ])
          ], ground: .tint)
      ], rules: .none, padding: Insets(top: 8, right: 10, bottom: 8, left: 10), above: 14,
      reading: .blocks)
  }

  /// One signs on the right.
  static func signatures(
    _ signatories: [Signatory], _ words: any PaperWords
  ) -> [any Block] {
    guard let last = signatories.last else { return [] }
    let block = SignatureBlock(
      signatories: signatories, words: words, style: body, room: 50, above: 28)
    guard signatories.count == 1 else { return [block] }
    return [
      Table(
        columns: [.share(52), .share(48)],
        rows: [
          Table.Row(cells: [
            Table.Cell([]),
            Table.Cell([
              SignatureBlock(signatories: [last], words: words, style: body, room: 50)
            ]),
          ])
        ], rules: .none, padding: .none, above: 28, reading: .blocks)
    ]
  }

  private var verification: [any Block] {
    report.verification.map { [VerificationBlock(mark: $0, words: words)] } ?? []
  }
}
