// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

extension SQLConnection {
  /// What a stream put out, the newest under each name, and what was sent back in it.
  func dossier(
    of stream: StreamRecord, _ procedure: Procedure
  ) throws -> ([DossierEntry], [SentBackView]) {
    let item = stream.item.isEmpty ? nil : stream.item
    let rows = try run(
      """
      SELECT version, at, actor, kind, payload FROM events
      WHERE case_number = ? AND item = ? AND kind IN ('completed', 'sent-back') ORDER BY version
      """, [.text(stream.caseNumber), .text(stream.item)])
    var entries: [DossierEntry] = []
    var returns: [SentBackView] = []
    for row in rows {
      let event = try CaseEvent(row: row)
      switch event.what {
      case .completed(let done):
        entries += try self.entries(of: done, event, in: stream, item, procedure)
      case .sentBack(let back):
        returns.append(
          SentBackView(
            item: item, from: back.step, to: back.to.step, reason: back.reason, at: event.at,
            by: event.by))
      case .opened, .started, .takenUp, .reassigned, .delegated, .noted, .paused, .resumed,
        .cancelled, .reopened, .itemsAdded, .itemMoved, .deadlinesMoved:
        break
      }
    }
    return (entries, returns)
  }

  private func entries(
    of done: Completed, _ event: CaseEvent, in stream: StreamRecord, _ item: String?,
    _ procedure: Procedure
  ) throws -> [DossierEntry] {
    guard let step = procedure.step(done.step) else { return [] }
    return try step.outputs.compactMap { output in
      guard let entry = done.outputs.first(where: { $0.name == output.name }),
        stream.file.entry(entry.name)?.version == event.version
      else { return nil }
      return DossierEntry(
        item: item, step: step, output: output, contents: try OutputContents(entry),
        body: entry.body, files: try attached(entry.files), outcome: done.outcome,
        reason: done.reason,
        version: event.version, at: event.at, by: event.by)
    }
  }

  /// Files by their names; one that was never registered is left out.
  package func attached(_ files: [String]) throws -> [AttachedFile] {
    try files.compactMap { sha in
      try first("SELECT sha256, name, type, size FROM files WHERE sha256 = ?", [.text(sha)])
        .map { row in
          AttachedFile(
            sha256: try row.text("sha256"), name: try row.text("name"),
            type: try row.optionalKind("type") ?? .other, size: try row.int("size"))
        }
    }
  }

  func unitName(_ code: String?) throws -> String? {
    guard let code else { return nil }
    return try first("SELECT name FROM units WHERE code = ?", [.text(code)])?.text("name") ?? code
  }

  /// Names by user name; unknown ones are left out.
  func names(of usernames: some Sequence<String>) throws -> [String: String] {
    var names: [String: String] = [:]
    for username in usernames {
      names[username] = try first(
        "SELECT name FROM officers WHERE username = ?", [.text(username)])?.text("name")
    }
    return names
  }

  func children(of number: String) throws -> [SubCase] {
    try run(
      """
      SELECT number, title, parent_step, parent_item, status FROM cases
      WHERE parent_case = ? ORDER BY opened_at
      """, [.text(number)]
    ).map { row in
      SubCase(
        number: try row.text("number"), title: try row.text("title"),
        step: try row.optionalText("parent_step") ?? "", item: try row.optionalText("parent_item"),
        status: try row.kind("status"))
    }
  }
}
