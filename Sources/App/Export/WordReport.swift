// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Sheets
import Web

extension PaperMaker {
  /// The report of one system's evaluation as a document to edit; `nil` where there is none yet.
  func wordReport(of number: String, item: String?) async throws -> WordDocument? {
    let view = try await store.caseView(
      number, item: item, for: .operator, at: instant, timeline: PageOfList(size: 1))
    let entry = view.dossier.last { $0.output.kind == .report && (item == nil || $0.item == item) }
    guard let entry, case .report(let contents) = entry.contents,
      let report = try await report(contents, entry, view)
    else { return nil }
    return WordReport(report: report, createdAt: entry.at).document
  }

  /// The same as the bytes of a DOCX.
  func wordReportBytes(of number: String, item: String?) async throws -> [UInt8]? {
    guard let document = try await wordReport(of: number, item: item) else { return nil }
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).docx")
    defer { try? FileManager.default.removeItem(at: url) }
    try document.write(to: url.path)
    return Array(try Data(contentsOf: url))
  }
}

/// An evaluation report in the blocks of a word processor, in the order of the paper.
struct WordReport {
  let report: EvaluationReport
  let createdAt: Date
  var words: any PaperWords = IndonesianPaperWords()

  var document: WordDocument {
    let title = "\(words.reportTitle): \(report.system.name)"
    return WordDocument(
      title: title, author: report.letterhead.names.last ?? "", createdAt: createdAt,
      paper: WordDocument.Paper(report.pageSize), header: header,
      footer: [.pageNumber(before: words.pageWord, between: words.ofWord)], body: body)
  }

  private var header: [WordDocument.Block] {
    let marks = [report.isSample ? words.sampleMark : nil, words.mark(of: report.classification)]
      .compactMap(\.self)
    return marks.isEmpty
      ? [] : [.paragraph([.init(marks.joined(separator: " · "), isBold: true)], .right)]
  }

  private var body: [WordDocument.Block] {
    var blocks = head + [identity, .paragraph(words.selfAssessmentNotice)]
    var number = 0
    func section(_ heading: String, _ content: [WordDocument.Block]) {
      guard !content.isEmpty else { return }
      number += 1
      blocks += [.heading(2, "\(number)  \(heading)")] + content
    }
    section(words.summaryHeading, report.summary.map { .paragraph($0) })
    section(words.scopeHeading, report.scope.map { .paragraph($0) })
    section(words.methodHeading, report.method.map { .paragraph($0) })
    section(words.resultsHeading, results)
    section(words.findingsHeading, overview)
    section(words.findingDetailsHeading, report.findings.flatMap(details))
    section(words.conclusionHeading, conclusion + report.signatories.suffix(1).flatMap(signature))
    return blocks
  }

  private var head: [WordDocument.Block] {
    var blocks: [WordDocument.Block] = []
    let names = report.letterhead.names
    for (index, name) in names.enumerated() {
      blocks.append(.paragraph([.init(name, isBold: index == names.count - 1)], .center))
    }
    for line in report.letterhead.address { blocks.append(.paragraph([.init(line)], .center)) }
    blocks += [
      .rule, .heading(1, words.reportTitle),
      .paragraph([.init(report.system.name, isBold: true)], .left),
    ]
    if let number = report.number { blocks.append(.paragraph(words.reportNumber(number))) }
    return blocks
  }

  private var identity: WordDocument.Block {
    let system = report.system
    return facts([
      (words.systemName, system.code.map { "\(system.name) (\($0))" } ?? system.name),
      (words.systemOwner, system.owner),
      (words.systemAddress, system.addresses.joined(separator: "\n")),
      (words.systemCategory, system.category ?? words.unknown),
      (words.caseNumber, report.caseNumber),
      (words.period, words.period(from: report.start, to: report.end)),
      (
        words.team,
        report.team.map { member in member.role.map { "\(member.name) (\($0))" } ?? member.name }
          .joined(separator: "\n")
      ),
    ])
  }

  private var results: [WordDocument.Block] {
    guard !report.areas.isEmpty else { return [] }
    var areas = report.areas
    if var total = report.total {
      total.name = words.total
      areas.append(total)
    }
    return [
      .table(
        .init(
          columns: [4, 1, 1, 1, 1, 1],
          head: [
            words.area, words.met, words.notMet, words.notApplicable, words.notAssessed,
            words.percentMet,
          ],
          rows: areas.map { area in
            [
              area.name, "\(area.met)", "\(area.notMet)", "\(area.notApplicable)",
              "\(area.notAssessed)", area.percentMet.map(words.percent) ?? words.unknown,
            ].map { [.paragraph($0)] }
          })), .paragraph(words.percentNote),
    ]
  }

  private var overview: [WordDocument.Block] {
    guard !report.findings.isEmpty else { return [.paragraph(words.noFindings)] }
    return [
      .table(
        .init(
          columns: [2, 5, 2, 2, 2],
          head: [
            words.findingNumber, words.finding, words.severityName, words.deadline, words.state,
          ],
          rows: report.findings.map { finding in
            [
              finding.number, finding.title, words.severity(finding.severity),
              finding.deadline.map(words.date) ?? words.unknown, finding.state,
            ].map { [.paragraph($0)] }
          }))
    ]
  }

  private func details(_ finding: ReportedFinding) -> [WordDocument.Block] {
    [
      .heading(3, "\(finding.number) \(finding.title)"),
      facts(
        [
          (words.severityName, words.severity(finding.severity)), (words.place, finding.place),
          (words.control, finding.control ?? words.unknown), (words.seen, finding.seen),
          (words.recommendation, finding.recommendation),
          (words.deadline, finding.deadline.map(words.date) ?? words.unknown),
          (words.state, finding.state),
        ]),
    ]
  }

  private var conclusion: [WordDocument.Block] {
    var blocks: [WordDocument.Block] = report.conclusion.map { .paragraph($0) }
    if let decision = report.decision {
      blocks.append(
        facts([
          (words.decision, decision.text), (words.decisionReason, decision.reason ?? words.unknown),
          (
            words.decidedBy,
            [decision.decidedBy, decision.decidedOn.map(words.longDate)].compactMap(\.self)
              .joined(separator: ", ")
          ),
        ]))
    }
    return blocks
  }

  private func signature(_ signatory: Signatory) -> [WordDocument.Block] {
    let day = signatory.date.map(words.date) ?? words.dateLeftOpen
    let post = [signatory.actingMark, signatory.post].compactMap(\.self).joined(separator: " ")
    var block: [WordDocument.Block] = [
      .paragraph("\(signatory.place), \(day)"), .paragraph("\(post),"), .paragraph("\n\n"),
      .paragraph([.init(signatory.name ?? words.nameLeftOpen, isBold: true)], .left),
    ]
    if let rank = signatory.rank { block.append(.paragraph(rank)) }
    if let nip = signatory.nip { block.append(.paragraph("NIP \(nip)")) }
    return [.table(.init(columns: [1, 1], rows: [[[], block]], isRuled: false))]
  }

  private func facts(_ pairs: [(String, String)]) -> WordDocument.Block {
    .table(
      .init(
        columns: [3, 7],
        rows: pairs.filter { !$0.1.isEmpty }.map { name, value in
          [[.paragraph([.init(name, isItalic: true)], .left)], [.paragraph(value)]]
        }, isRuled: false))
  }
}
