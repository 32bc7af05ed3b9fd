// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

extension Store {
  /// Systems as far as the viewer may read them: an agency sees its own.
  package func systems(
    _ filter: SystemFilter = SystemFilter(), order: SystemOrder = .code,
    page: PageOfList = PageOfList(), for viewer: Viewer
  ) async throws -> SystemListPage {
    let conditions = filter.conditions(for: viewer)
    return try await database.read { connection in
      let total = try connection.one(
        "count", "SELECT COUNT(*) AS count FROM systems s \(conditions.sql)", conditions.values
      ).int("count")
      let rows = try connection.run(
        "\(SystemRecord.query) \(conditions.sql) ORDER BY \(order.sql) LIMIT ? OFFSET ?",
        conditions.values + [SQLValue(page.size), SQLValue(page.offset)])
      return SystemListPage(
        systems: try rows.map(SystemRecord.init(row:)), total: total, page: page)
    }
  }

  /// One system, or `nil` where there is none that the viewer may read.
  package func system(_ code: String, for viewer: Viewer) async throws -> SystemRecord? {
    let record = try await database.read { connection in
      try connection.first("\(SystemRecord.query) WHERE s.code = ?", [.text(code)])
        .map(SystemRecord.init(row:))
    }
    guard let record, viewer.may(.readSystem(owner: record.system.owner)) else { return nil }
    return record
  }

  /// Host names by name, as far as the viewer may read them.
  package func domains(
    _ filter: DomainFilter = DomainFilter(), page: PageOfList = PageOfList(), for viewer: Viewer
  ) async throws -> DomainListPage {
    let conditions = filter.conditions(for: viewer)
    return try await database.read { connection in
      let total = try connection.one(
        "count", "SELECT COUNT(*) AS count FROM domains d \(conditions.sql)", conditions.values
      ).int("count")
      let rows = try connection.run(
        "\(DomainRecord.query) \(conditions.sql) ORDER BY d.name LIMIT ? OFFSET ?",
        conditions.values + [SQLValue(page.size), SQLValue(page.offset)])
      return DomainListPage(
        domains: try rows.map(DomainRecord.init(row:)), total: total, page: page)
    }
  }

  /// One host name, or `nil` where there is none that the viewer may read.
  package func domain(_ name: String, for viewer: Viewer) async throws -> DomainRecord? {
    let record = try await database.read { connection in
      try connection.first("\(DomainRecord.query) WHERE d.name = ?", [.text(name)])
        .map(DomainRecord.init(row:))
    }
    guard let record, viewer.may(.readSystem(owner: record.domain.owner)) else { return nil }
    return record
  }
}

extension SystemFilter {
  func conditions(for viewer: Viewer) -> ListConditions {
    var conditions = ListConditions()
    conditions.add(text: text, in: ["s.code", "s.name", "s.url"])
    if viewer.officer.role == .agency { conditions.add("s.owner = ?", .text(viewer.officer.unit)) }
    if let owner { conditions.add("s.owner = ?", .text(owner)) }
    if let category { conditions.add("s.category = ?", SQLValue(category)) }
    if let state { conditions.add("s.state = ?", SQLValue(state)) }
    if let hosting { conditions.add("s.hosting = ?", SQLValue(hosting)) }
    switch evaluated {
    case .never: conditions.add("s.last_evaluated IS NULL")
    case .met: conditions.add("s.last_met = 1")
    case .notMet: conditions.add("s.last_met = 0")
    case nil: break
    }
    if let notSince {
      conditions.add("(s.last_evaluated IS NULL OR s.last_evaluated < ?)", SQLValue(notSince))
    }
    return conditions
  }
}

extension DomainFilter {
  func conditions(for viewer: Viewer) -> ListConditions {
    var conditions = ListConditions()
    conditions.add(text: text, in: ["d.name", "COALESCE(d.note, '')"])
    if viewer.officer.role == .agency { conditions.add("d.owner = ?", .text(viewer.officer.unit)) }
    if let owner { conditions.add("d.owner = ?", .text(owner)) }
    if let system { conditions.add("d.system = ?", .text(system)) }
    if let state { conditions.add("d.state = ?", SQLValue(state)) }
    if withoutSystem { conditions.add("d.system IS NULL") }
    return conditions
  }
}

extension SystemRecord {
  fileprivate static let query = """
    SELECT s.*, u.name AS owner_name, u.short AS owner_short,
      (SELECT COUNT(*) FROM domains d WHERE d.system = s.code) AS domain_count,
      (SELECT COUNT(*) FROM findings f WHERE f.system = s.code AND f.settled_at IS NULL)
        AS open_findings,
      (SELECT MAX(t.case_number) FROM streams t
        WHERE t.item = s.code AND t.status IN ('running', 'paused')) AS running_case
    FROM systems s JOIN units u ON u.code = s.owner
    """

  fileprivate init(row: SQLRow) throws {
    system = try InformationSystem(row: row)
    ownerName = try row.text("owner_name")
    ownerShort = try row.text("owner_short")
    domains = try row.int("domain_count")
    openFindings = try row.int("open_findings")
    runningCase = try row.optionalText("running_case")
  }
}

extension DomainRecord {
  fileprivate static let query = """
    SELECT d.name, d.owner, d.system, d.state, d.expires, d.note, u.name AS owner_name,
      u.short AS owner_short, s.name AS system_name
    FROM domains d JOIN units u ON u.code = d.owner LEFT JOIN systems s ON s.code = d.system
    """

  fileprivate init(row: SQLRow) throws {
    domain = try DomainName(row: row)
    ownerName = try row.text("owner_name")
    ownerShort = try row.text("owner_short")
    systemName = try row.optionalText("system_name")
  }
}
