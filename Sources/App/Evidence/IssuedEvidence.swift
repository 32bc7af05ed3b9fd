// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import Web

/// A paper that left the office, as evidence of the year.
struct IssuedEvidence: Sendable {
  var paper: IssuedPaper
  /// Copies whose files are there, oldest first.
  var copies: [SignedCopy]
  /// How the files of its copies end, by SHA-256.
  var endings: [String: String] = [:]
  /// The part of the evidence that it belongs to; `nil` where only the list of papers has it.
  var section: EvidenceSection?
  var isOfYear: Bool

  /// The newest with signatures in it, else the newest scan.
  var signed: SignedCopy? { copies.last { $0.kind == .signed } ?? copies.last }

  func ending(of copy: SignedCopy) -> String { endings[copy.sha256] ?? "pdf" }

  /// "Berita acara uji ulang, 12/BA/XI/2026".
  var title: String { [paper.title, paper.number].compactMap(\.self).joined(separator: ", ") }

  var fileName: String {
    let name = [paper.number, paper.title].compactMap(\.self).joined(separator: " ").packName
    return "\(paper.code.text)-\(name)"
  }
}

extension EvidenceSection {
  /// Where an inspector looks for a paper.
  init?(_ paper: IssuedPaper, _ kinds: LetterKinds) {
    if let source = paper.source, paper.writtenLetter == nil {
      guard let kind = OfficePaperKind(rawValue: paper.kind), source.hasPrefix(kind.rawValue) else {
        return nil
      }
      switch kind {
      case .monitoring, .evaluation: self = .minutes
      case .plan: self = .plan
      case .book: self = .procedures
      case .agenda, .systems, .domains, .head: self = .statistics
      }
    } else if paper.writtenLetter != nil {
      guard let kind = kinds[paper.kind]?.kind else { return nil }
      self.init(kind)
    } else if paper.kind == OutputKind.report.rawValue {
      self = .reports
    } else {
      return nil
    }
  }

  /// Minutes are minutes, whatever they follow; other letters go with what they follow.
  private init?(_ kind: LetterKind) {
    if kind.title.lowercased().hasPrefix("berita acara") {
      self = .minutes
      return
    }
    for moment in kind.moments {
      switch moment {
      case .output(let output, _):
        self.init(output)
        return
      case .overdue:
        self = .followUp
        return
      case .free, .caseFile, .system: continue
      }
    }
    return nil
  }

  private init?(_ output: OutputKind) {
    switch output {
    case .assignment: self = .assignments
    case .schedule: self = .plan
    case .report: self = .reports
    case .decision, .approval, .shutdownOrder, .monitoringOrder: self = .decisions
    case .delivery, .followUp, .workRecord, .changeRecord, .request, .analysis: self = .followUp
    case .testRecord: self = .minutes
    case .selection, .disposition, .evaluation, .form, .file: return nil
    }
  }
}

extension EvidencePacker {
  /// Papers that were issued in the year, or that speak of it; the oldest first.
  func issuedEvidence() async throws -> [IssuedEvidence] {
    let kinds = try await LetterKinds.load(store)
    var found: [IssuedEvidence] = []
    for paper in try await store.issuedPapers(limit: 100_000).rows.reversed() {
      let isOfYear = start <= paper.issuedAt && paper.issuedAt < end
      guard isOfYear || speaksOfYear(paper) else { continue }
      let copies = try await store.signedCopies(of: paper.code)
        .filter { store.files.contains($0.sha256) }
      found.append(
        IssuedEvidence(
          paper: paper, copies: copies, endings: try await endings(of: copies),
          section: EvidenceSection(paper, kinds), isOfYear: isOfYear))
    }
    return found
  }

  private func endings(of copies: [SignedCopy]) async throws -> [String: String] {
    guard !copies.isEmpty else { return [:] }
    let files = try await store.attachments(copies.map(\.sha256))
    return Dictionary(files.map { ($0.sha256, $0.type.fileExtension) }) { first, _ in first }
  }

  /// Minutes of a year are signed in the next.
  private func speaksOfYear(_ paper: IssuedPaper) -> Bool {
    guard let source = paper.source, let office = OfficePaper(token: source) else { return false }
    switch office {
    case .agenda(_, let year, _), .monitoringForm(_, let year, _), .evaluationMinutes(_, let year),
      .plan(let year):
      return year == self.year
    case .systemRegister, .domainRegister, .headSummary, .procedureBook: return false
    }
  }

  /// What is in force goes with its section as it was signed, or as it left the office where
  /// nobody has signed it yet.
  ///
  /// - Returns: what is unsigned.
  func addSigned(
    _ section: EvidenceSection, _ issued: [IssuedEvidence], to pack: PackWriter
  ) throws -> [String] {
    var missing: [String] = []
    for entry in issued where entry.section == section && entry.paper.state == .issued {
      if let copy = entry.signed {
        try pack.add(
          "\(section.folder)/bertanda-tangan/\(entry.fileName).\(entry.ending(of: copy))",
          "\(entry.title), \(words.evidenceSignedCopy)", stored: copy.sha256, in: store.files)
      } else {
        missing.append(words.evidenceUnsigned(entry.title))
        if store.files.contains(entry.paper.sha256) {
          try pack.add(
            "\(section.folder)/terbit/\(entry.fileName).pdf", entry.title,
            stored: entry.paper.sha256, in: store.files)
        }
      }
    }
    return missing
  }

  /// The forms of the year that were not issued, to be filled in and signed.
  ///
  /// - Returns: those whose time is over.
  func drawForms(
    _ issued: [IssuedEvidence], _ folder: String, _ pack: PackWriter
  ) async throws -> [String] {
    let known = Set(issued.filter { $0.paper.state == .issued }.compactMap(\.paper.source))
    var missing: [String] = []
    for procedure in try await store.procedures() {
      let forms: [(paper: OfficePaper, end: CalendarDate?)] = [
        (
          .monitoringForm(procedure: procedure.id, year: year, half: 1),
          CalendarDate(year: year, month: 7, day: 1)
        ),
        (
          .monitoringForm(procedure: procedure.id, year: year, half: 2),
          CalendarDate(year: year + 1, month: 1, day: 1)
        ),
        (
          .evaluationMinutes(procedure: procedure.id, year: year),
          CalendarDate(year: year + 1, month: 1, day: 1)
        ),
      ]
      // On no form does it matter on which day it is issued.
      for form in forms where !known.contains(form.paper.token) {
        try await draw(form.paper, "\(folder)/formulir", pack)
        let isOver = form.end.map { maker.calendar.instant($0, hour: 0, minute: 0) <= now } ?? false
        if isOver { missing.append(words.evidenceUnsigned(words.paperTitle(form.paper))) }
      }
    }
    return missing
  }

  /// The pack of a year that is over was asked for afterwards.
  private var now: Date { maker.instant.addingTimeInterval(1) }

  /// Papers that were issued in the year, as they left the office, each with its signed copies.
  ///
  /// - Returns: what is missing of them.
  func addIssued(
    _ issued: [IssuedEvidence], _ folder: String, to pack: PackWriter
  ) throws -> [String] {
    var missing: [String] = []
    for entry in issued where entry.isOfYear {
      let state = entry.paper.state
      let title =
        entry.title + (state == .issued ? "" : ", \(words.issuedState(state).lowercased())")
      guard store.files.contains(entry.paper.sha256) else {
        missing.append(words.evidenceFileGone(title))
        continue
      }
      try pack.add(
        "\(folder)/\(entry.fileName).pdf", title, stored: entry.paper.sha256, in: store.files)
      for copy in entry.copies where copy.addedAt < end {
        try pack.add(
          "\(folder)/\(entry.fileName)-bertanda-tangan.\(entry.ending(of: copy))",
          "\(title), \(words.evidenceSignedCopy)", stored: copy.sha256, in: store.files)
      }
    }
    return missing
  }
}
