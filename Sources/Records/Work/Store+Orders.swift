// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures

/// A shutdown or an intensive monitoring, from its order to its end.
package struct OrderRecord: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case shutdown, monitoring }
  package var caseNumber: String
  package var item: String
  package var kind: Kind
  package var system: String
  package var systemName: String
  /// Code and short name of the agency.
  package var owner: String
  package var ownerShort: String
  package var orderedAt: Date
  package var shutdown: ShutdownOrder?
  package var monitoring: MonitoringOrder?
  package var confirmedAt: Date?
  package var confirmedBy: String?
  package var endedAt: Date?
  package var endedBy: String?
  package var endedNote: String?

  /// Tells apart all orders there ever were.
  package var id: String {
    "\(caseNumber) \(item) \(kind.rawValue) \(orderedAt.milliseconds)"
  }
}

extension Store {
  /// Orders that still run, or all of one system; newest first.
  package func orders(system: String? = nil, running: Bool = false) async throws -> [OrderRecord] {
    try await database.read { connection in
      var parts: [String] = []
      var values: [SQLValue] = []
      if let system {
        parts.append("o.system = ?")
        values.append(.text(system))
      }
      if running { parts.append("o.ended_at IS NULL") }
      let condition = parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND ")
      return try connection.run(
        """
        SELECT o.*, s.name AS system_name, s.owner, u.short AS owner_short
        FROM orders o JOIN systems s ON s.code = o.system JOIN units u ON u.code = s.owner
        \(condition) ORDER BY o.ordered_at DESC
        """, values
      ).map(OrderRecord.init(row:))
    }
  }

  /// Whoever runs the server confirms that the system is down.
  package func confirmShutdown(_ system: String, note: String?, by acting: Acting) async throws {
    try await editOrder(system, acting) { connection, order, viewer in
      try connection.execute(
        """
        UPDATE orders SET confirmed_at = ?, confirmed_by = ?
        WHERE system = ? AND kind = 'shutdown' AND ended_at IS NULL AND confirmed_at IS NULL
        """, [SQLValue(acting.at), .text(acting.username), .text(system)])
      return ("shutdown-confirmed", note ?? viewer.officer.name)
    }
  }

  /// The system comes back into service after repair.
  ///
  /// - Parameter note: what was repaired and how it was tested; required.
  package func reopenSystem(_ system: String, note: String, by acting: Acting) async throws {
    guard !note.allSatisfy(\.isWhitespace) else {
      throw Refusal.outputInvalid(output: "reopening", problems: [FieldProblem("note", .missing)])
    }
    try await editOrder(system, acting) { connection, order, _ in
      try connection.execute(
        """
        UPDATE orders SET ended_at = ?, ended_by = ?, ended_note = ?
        WHERE system = ? AND kind = 'shutdown' AND ended_at IS NULL
        """, [SQLValue(acting.at), .text(acting.username), .text(note), .text(system)])
      try connection.execute(
        "UPDATE systems SET state = 'active' WHERE code = ? AND state = 'shut-down'",
        [.text(system)])
      return ("system-reopened", note)
    }
  }

  private func editOrder(
    _ system: String, _ acting: Acting,
    _ change:
      @escaping @Sendable (any SQLConnection, OrderRecord, Viewer) throws -> (
        act: String, text: String
      )
  ) async throws {
    try await database.write { [self] connection in
      let viewer = try present(acting, connection).viewer
      guard viewer.may(.runOrders) else { throw Refusal.notPermitted }
      if try connection.outcome(of: acting.command) != nil { return }
      let row = try connection.first(
        """
        SELECT o.*, s.name AS system_name, s.owner, u.short AS owner_short
        FROM orders o JOIN systems s ON s.code = o.system JOIN units u ON u.code = s.owner
        WHERE o.system = ? AND o.kind = 'shutdown' AND o.ended_at IS NULL
        ORDER BY o.ordered_at DESC LIMIT 1
        """, [.text(system)])
      guard let order = try row.map(OrderRecord.init(row:)) else {
        throw Refusal.rule(code: "not-shut-down", detail: [system])
      }
      let done = try change(connection, order, viewer)
      try note(
        Noted(topic: .register, text: done.text, about: system, act: done.act),
        in: order.caseNumber, item: order.item, acting,
        viewer, connection)
      try connection.remember(system, of: acting.command, at: acting.at)
    }
  }
}

extension OrderRecord {
  init(row: SQLRow) throws {
    let body = try row.text("body")
    kind = try row.kind("kind")
    caseNumber = try row.text("case_number")
    item = try row.text("item")
    system = try row.text("system")
    systemName = try row.text("system_name")
    owner = try row.text("owner")
    ownerShort = try row.text("owner_short")
    orderedAt = try row.instant("ordered_at")
    shutdown = kind == .shutdown ? OutputIntake.contents(ShutdownOrder.self, of: body) : nil
    monitoring = kind == .monitoring ? OutputIntake.contents(MonitoringOrder.self, of: body) : nil
    confirmedAt = try row.optionalInstant("confirmed_at")
    confirmedBy = try row.optionalText("confirmed_by")
    endedAt = try row.optionalInstant("ended_at")
    endedBy = try row.optionalText("ended_by")
    endedNote = try row.optionalText("ended_note")
  }
}
