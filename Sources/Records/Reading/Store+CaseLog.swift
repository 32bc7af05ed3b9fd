// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// An event as it is kept, with what the chain says of it.
package struct LoggedEvent: Sendable, Hashable {
  /// The system's code; `nil` for the whole case.
  package var item: String?
  package var event: CaseEvent
  /// The payload as it is hashed: canonical JSON. For an agency without what was not delivered
  /// to it yet.
  package var payload: String
  package var command: String?
  /// In hexadecimal.
  package var hash: String
}

extension Store {
  /// Everything that happened, oldest first: in one stream, or in the case and all its items.
  ///
  /// - Throws: `Failure.notFound` when there is no such case or item, or the viewer may not read it.
  package func log(
    _ number: String, item: String? = nil, for viewer: Viewer, at instant: Date
  ) async throws -> [LoggedEvent] {
    try await database.read { [self] connection in
      let seen = try lookedAt(number, item, by: viewer, at: instant, connection)
      let owner = seen.seesWhole ? nil : viewer.officer.unit
      let query = TimelineQuery(number, item: seen.scene.item, onlyOwner: owner)
      var hidden: [String: [Int: Set<String>]] = [:]
      return try connection.run(query.all, query.values).map { row in
        let item = try row.text("item")
        if hidden[item] == nil {
          hidden[item] = try connection.stream(number, item).map {
            try connection.undisclosed($0, of: seen.procedure, to: viewer)
          }
        }
        var event = try CaseEvent(row: row)
        var payload = try row.text("payload")
        if let names = hidden[item]?[event.version], case .completed(var done) = event.what {
          done.outputs.removeAll { names.contains($0.name) }
          event.what = .completed(done)
          payload = try event.what.payload()
        }
        return LoggedEvent(
          item: item.isEmpty ? nil : item, event: event, payload: payload,
          command: try row.optionalText("command"), hash: Hex.encode(try row.blob("hash")))
      }
    }
  }
}

/// Events of a case, of one of its items, or of the items of one agency.
struct TimelineQuery {
  let values: [SQLValue]
  private let condition: String

  init(_ number: String, item: String?, onlyOwner owner: String?) {
    if let item {
      condition = "e.case_number = ? AND e.item = ?"
      values = [.text(number), .text(item)]
    } else if let owner {
      condition = """
        e.case_number = ? AND e.item IN (
          SELECT item FROM streams WHERE case_number = ? AND owner = ?)
        """
      values = [.text(number), .text(number), .text(owner)]
    } else {
      condition = "e.case_number = ?"
      values = [.text(number)]
    }
  }

  private static let columns =
    "e.item, e.version, e.at, e.actor, e.kind, e.payload, e.command, e.hash"

  var count: String { "SELECT COUNT(*) AS count FROM events e WHERE \(condition)" }
  var all: String {
    """
    SELECT \(TimelineQuery.columns) FROM events e WHERE \(condition)
    ORDER BY e.at, e.item <> '', e.item, e.version
    """
  }
  var page: String {
    """
    SELECT \(TimelineQuery.columns) FROM events e WHERE \(condition)
    ORDER BY e.at DESC, e.item = '', e.item DESC, e.version DESC LIMIT ? OFFSET ?
    """
  }
}

extension SQLConnection {
  /// One page of a case's history, the newest first, and how many events there are.
  func timeline(
    _ number: String, _ item: String?, onlyOwner owner: String?, _ page: PageOfList
  ) throws -> (events: [TimelineEvent], count: Int) {
    let query = TimelineQuery(number, item: item, onlyOwner: owner)
    let count = try one("count", query.count, query.values).int("count")
    let rows = try run(query.page, query.values + [SQLValue(page.size), SQLValue(page.offset)])
    let events = try rows.map { row in
      let item = try row.text("item")
      return TimelineEvent(item: item.isEmpty ? nil : item, event: try CaseEvent(row: row))
    }
    return (events, count)
  }
}
