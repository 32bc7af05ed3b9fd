// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

/// The table of contents, as programs read it.
struct EvidenceContents: Codable, Sendable, Hashable {
  var office: String
  var year: Int
  /// The instant of which the documents speak.
  var stateAt: String
  var files: [PackedFile]
  /// What an inspector would look for and will not find.
  var missing: [String]
}

extension EvidencePacker {
  /// The contents on paper, for programs, and as sums that `sha256sum -c` checks.
  func add(_ contents: EvidenceContents, to pack: PackWriter) async throws {
    let sums = contents.files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    try pack.add("00-daftar-isi.json", words.evidenceContents, Array(JSONText.of(contents).utf8))
    try pack.add("SHA256SUMS", words.evidenceSums, Array(sums.utf8))
    try pack.add(
      "00-daftar-isi.pdf", words.evidenceContents,
      Array(try await paper(of: contents).pdf(createdAt: maker.instant)))
  }

  private func paper(of contents: EvidenceContents) async throws -> TablePaper {
    var parts: [TablePaper.Part] = [
      .prose([words.evidencePackLead(contents.files.count)]),
      .heading(words.evidenceMissingHeading),
    ]
    if contents.missing.isEmpty {
      parts.append(.prose([words.evidenceNothingMissing]))
    } else {
      parts.append(
        .table(
          [
            .init(words.evidenceNumber, .points(28)), .init(words.evidenceMissingColumn, .share(1)),
          ],
          rows: contents.missing.enumerated().map { ["\($0 + 1)", $1] }, rowHeight: 0,
          isGrid: false))
    }
    for section in EvidenceSection.allCases {
      let files = contents.files.filter { $0.path.hasPrefix(section.folder + "/") }
      guard !files.isEmpty else { continue }
      parts += [
        .heading(words.evidenceSection(section)),
        .table(
          [
            .init(words.evidenceNumber, .points(28)), .init(words.evidenceFile, .share(2)),
            .init(words.evidenceWhat, .share(2)),
            .init(words.evidenceSize, .points(62), isNumeric: true),
            .init("SHA-256", .points(148)),
          ],
          rows: files.enumerated().map { index, file in
            [
              "\(index + 1)", String(file.path.dropFirst(section.folder.count + 1)), file.title,
              words.fileSize(file.bytes),
              "\(file.sha256.prefix(32))\n\(file.sha256.dropFirst(32))",
            ]
          }, rowHeight: 0, isGrid: false),
      ]
    }
    return TablePaper(
      letterhead: try await maker.letterhead(), title: words.evidenceTitle,
      subtitles: [words.evidenceYear(contents.year), words.stateAt(contents.stateAt)],
      subject: words.evidenceTitle, parts: parts,
      classification: try await maker.classification(), pageSize: .a4Lying,
      isSample: try await maker.isSample())
  }

  /// The teams that were appointed, as the records have them.
  func drawAssignments(
    _ found: [(view: CaseView, entry: DossierEntry)], _ folder: String, _ pack: PackWriter
  ) async throws {
    guard !found.isEmpty else { return }
    let rows = found.enumerated().map { index, pair -> [String] in
      let (view, entry) = pair
      var members: [String] = []
      if case .assignment(let team) = entry.contents {
        members = team.members.map { member in
          let name = view.people[member] ?? member
          return member == team.leader ? "\(name) (\(words.teamLeader))" : name
        }
      }
      return [
        "\(index + 1)", "\(view.record.number)\n\(view.record.title)",
        members.joined(separator: "\n"), signer(entry), words.date(maker.day(entry.at)),
      ]
    }
    try await draw(
      words.evidenceTeams, columns: words.evidenceTeamColumns, rows, "\(folder)/daftar-tim.pdf",
      pack)
  }

  /// What was decided, by whom and why.
  func drawDecisions(
    _ found: [(view: CaseView, entry: DossierEntry)], _ folder: String, _ pack: PackWriter
  ) async throws {
    guard !found.isEmpty else { return }
    let rows = found.enumerated().map { index, pair -> [String] in
      let (view, entry) = pair
      let outcome = entry.step.outcomes.first { $0.key == entry.outcome }?.text
      let item = view.items.first { $0.item == entry.item }?.name ?? entry.item
      return [
        "\(index + 1)", [view.record.number, item].compactMap(\.self).joined(separator: "\n"),
        [entry.output.title, outcome].compactMap(\.self).joined(separator: "\n"),
        entry.reason ?? "", signer(entry), words.date(maker.day(entry.at)),
      ]
    }
    try await draw(
      words.evidenceDecisions, columns: words.evidenceDecisionColumns, rows,
      "\(folder)/daftar-keputusan.pdf", pack)
  }

  private func signer(_ entry: DossierEntry) -> String {
    [entry.by.onBehalfOf ?? entry.by.title, entry.by.name].compactMap(\.self).joined(
      separator: "\n")
  }

  private func draw(
    _ title: String, columns: [(title: String, width: Double)], _ rows: [[String]],
    _ path: String, _ pack: PackWriter
  ) async throws {
    let paper = TablePaper(
      letterhead: try await maker.letterhead(), title: title,
      subtitles: [words.evidenceYear(year)], subject: words.evidenceTitle,
      parts: [
        .table(
          columns.map { column in
            .init(column.title, column.width > 10 ? .points(column.width) : .share(column.width))
          }, rows: rows, rowHeight: 0, isGrid: false)
      ], classification: try await maker.classification(), pageSize: .a4Lying,
      isSample: try await maker.isSample())
    try pack.add(path, title, Array(try paper.pdf(createdAt: maker.instant)))
  }
}
