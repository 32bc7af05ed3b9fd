// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

extension AuditVerify {
  /// Issued papers and signed copies as the journal says, and their files as they were then.
  mutating func issuedPapers() throws {
    var (papers, copies, entries) = try journalled()
    for row in try connection.run("SELECT * FROM issued_papers ORDER BY code") {
      let name = (try? row.text("code")) ?? ""
      guard let paper = try? IssuedPaper(row: row), let note = papers[paper.code] else {
        report.add(AuditFault(.papersDiffer, "issued paper \(name) is not in the journal"))
        continue
      }
      papers[paper.code] = nil
      if paper != note {
        report.add(
          AuditFault(
            .papersDiffer, case: note.caseNumber, item: note.item,
            "issued paper \(paper.code) is not as entry \(entries[paper.code] ?? 0) of the journal says"
          ))
      }
      checkFile(note.sha256, "the file of issued paper \(paper.code)", of: note)
      for row in try connection.run(
        "SELECT * FROM signed_copies WHERE code = ?", [.text(paper.code.text)])
      {
        let copy = try? SignedCopy(row: row)
        guard let copy, copies.remove(copy) != nil else {
          report.add(
            AuditFault(
              .papersDiffer, case: note.caseNumber, item: note.item,
              "a signed copy of paper \(paper.code) is not as the journal says"))
          continue
        }
        checkFile(copy.sha256, "a signed copy of paper \(paper.code)", of: note)
      }
    }
    for (code, note) in papers.sorted(by: { $0.key.text < $1.key.text }) {
      report.add(
        AuditFault(
          .papersDiffer, case: note.caseNumber, item: note.item,
          "issued paper \(code), which entry \(entries[code] ?? 0) of the journal notes, is gone"))
    }
    for copy in copies.sorted(by: { $0.sha256 < $1.sha256 }) {
      report.add(
        AuditFault(
          .papersDiffer, "a signed copy of paper \(copy.code), which the journal notes, is gone"))
    }
  }

  private mutating func checkFile(_ sha256: String, _ what: String, of paper: IssuedPaper) {
    guard !store.files.isIntact(sha256) else { return }
    report.add(
      AuditFault(
        .papersDiffer, case: paper.caseNumber, item: paper.item,
        "\(what) is gone or was changed: \(sha256)"))
  }

  /// What the journal makes of papers and copies, and the last entry about each paper.
  private func journalled() throws -> (
    [VerificationCode: IssuedPaper], Set<SignedCopy>, [VerificationCode: Int]
  ) {
    var papers: [VerificationCode: IssuedPaper] = [:]
    var copies: Set<SignedCopy> = []
    var entries: [VerificationCode: Int] = [:]
    let kinds = [
      Journal.Kind.paperIssued, .paperWithdrawn, .paperReplaced, .paperCopyAdded,
    ]
    let marks = kinds.map { _ in "?" }.joined(separator: ", ")
    for row in try connection.run(
      "SELECT * FROM journal WHERE kind IN (\(marks)) ORDER BY seq", kinds.map { SQLValue($0) })
    {
      let entry = try Journal.Entry(row: row)
      if let paper: IssuedPaper = try? CanonicalJSON.value(entry.payload) {
        papers[paper.code] = paper
        entries[paper.code] = entry.seq
      } else if let copy: SignedCopy = try? CanonicalJSON.value(entry.payload) {
        copies.insert(copy)
      } else if let ending: PaperEnding = try? CanonicalJSON.value(entry.payload),
        let code = ending.code
      {
        papers[code]?.state = ending.state
        papers[code]?.reason = ending.reason
        papers[code]?.replacedBy = ending.replacedBy
        papers[code]?.endedAt = entry.at
        papers[code]?.endedBy = entry.officer
        entries[code] = entry.seq
      }
    }
    return (papers, copies, entries)
  }
}
