// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures

/// What an output, once written down, does to the registers.
extension Scene {
  mutating func takeIn(
    _ entry: OutputEntry, of done: Completed, at instant: Date, by actor: Actor,
    _ connection: any SQLConnection
  ) throws {
    switch given[entry.name] {
    case .assignment(let team):
      record.team = team.members
      try connection.execute(
        "UPDATE cases SET team = ? WHERE number = ?",
        [try SQLValue(list: team.members), .text(record.number)])
    case .selection(let selection):
      try connection.execute(
        "UPDATE cases SET systems = ? WHERE number = ?",
        [try SQLValue(list: selection.systems), .text(record.number)])
    case .decision:
      try judge(done, at: instant, connection)
    case .shutdownOrder:
      try order("shutdown", entry, at: instant, state: .shutDown, connection)
    case .monitoringOrder(let monitoring):
      try order("monitoring", entry, at: instant, state: .monitored, connection)
      if isItem {
        try connection.beginIntensive(
          monitoring, of: stream.item, caseNumber: record.number, by: actor.officer, at: instant,
          calendar)
      }
    case .followUp:
      try endOrders(at: instant, by: actor, connection)
    case .report, .disposition:
      try connection.enqueuePaper(
        entry.kind, number: record.number, item: stream.item, version: stream.file.version,
        at: instant)
    case .schedule, .evaluation, .delivery, .request, .analysis, .workRecord, .changeRecord,
      .testRecord, .approval, .form, .file, nil:
      break
    }
  }

  /// The register of systems follows the decision whether the standard is met.
  private func judge(
    _ done: Completed, at instant: Date, _ connection: any SQLConnection
  ) throws {
    let outcome = procedure.step(done.step)?.outcomes.first { $0.key == done.outcome }
    guard isItem, let effect = outcome?.effect else { return }
    try connection.execute(
      "UPDATE systems SET last_evaluated = ?, last_met = ? WHERE code = ?",
      [
        SQLValue(calendar.date(of: instant)), SQLValue(effect == .met), .text(stream.item),
      ])
  }

  private func order(
    _ kind: String, _ entry: OutputEntry, at instant: Date, state: InformationSystem.State,
    _ connection: any SQLConnection
  ) throws {
    guard isItem else { return }
    try connection.execute(
      """
      INSERT INTO orders (case_number, item, kind, system, ordered_at, body)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(record.number), .text(stream.item), .text(kind), .text(stream.item),
        SQLValue(instant), .text(entry.body),
      ])
    try connection.execute(
      "UPDATE systems SET state = ? WHERE code = ?", [SQLValue(state), .text(stream.item)])
  }

  /// With the follow-up done, monitoring ends; a system that is still shut down stays so until
  /// somebody reopens it.
  private func endOrders(
    at instant: Date, by actor: Actor, _ connection: any SQLConnection
  ) throws {
    try connection.execute(
      """
      UPDATE orders SET ended_at = ?, ended_by = ?
      WHERE system = ? AND kind = 'monitoring' AND ended_at IS NULL
      """, [SQLValue(instant), .text(actor.officer), .text(stream.item)])
    try connection.execute(
      "UPDATE systems SET state = 'active' WHERE code = ? AND state = 'monitored'",
      [.text(stream.item)])
    try connection.endIntensive(of: stream.item, by: actor.officer, at: instant)
  }
}

extension SQLConnection {
  /// Asks for the paper of this event; drawn by a worker, and again on demand.
  func enqueuePaper(
    _ kind: OutputKind, number: String, item: String, version: Int, at instant: Date
  ) throws {
    try JobQueue.enqueue(
      "paper", key: "paper:\(number):\(item):\(version):\(kind.rawValue)",
      body: try PaperRequest(caseNumber: number, item: item, kind: kind, version: version).body(),
      at: instant, on: self)
  }
}
