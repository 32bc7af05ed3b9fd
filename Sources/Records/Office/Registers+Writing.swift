// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

/// Rows of the office's registers: added, or replaced where the code is known.
extension SQLConnection {
  func put(_ unit: OrganisationalUnit) throws {
    try execute(
      """
      INSERT INTO units (code, name, short, parent, email) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, short = excluded.short,
        parent = excluded.parent, email = excluded.email
      """,
      [
        .text(unit.code), .text(unit.name), .text(unit.short), SQLValue(unit.parent),
        SQLValue(unit.email),
      ])
  }

  /// The password stays; a new account has none until somebody sets it.
  func put(_ officer: Officer) throws {
    try execute(
      """
      INSERT INTO officers (username, name, nip, rank, role, unit, email, competences, active)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (username) DO UPDATE SET name = excluded.name, nip = excluded.nip,
        rank = excluded.rank, role = excluded.role, unit = excluded.unit, email = excluded.email,
        competences = excluded.competences, active = excluded.active
      """,
      [
        .text(officer.username), .text(officer.name), SQLValue(officer.nip),
        SQLValue(officer.rank), SQLValue(officer.role), .text(officer.unit),
        SQLValue(officer.email), try SQLValue(list: officer.competences),
        SQLValue(officer.isActive),
      ])
  }

  func put(_ post: Post) throws {
    try execute(
      """
      INSERT INTO posts (code, title, unit) VALUES (?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET title = excluded.title, unit = excluded.unit
      """, [.text(post.code), .text(post.title), .text(post.unit)])
  }

  func put(_ holding: Holding) throws {
    try execute(
      """
      INSERT INTO holdings (post, officer, kind, since, until) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (post, officer, kind, since) DO UPDATE SET until = excluded.until
      """,
      [
        .text(holding.post), .text(holding.officer), SQLValue(holding.kind),
        SQLValue(holding.from), SQLValue(holding.until),
      ])
  }

  func put(_ team: Team) throws {
    try execute(
      """
      INSERT INTO teams (code, name, leader, members) VALUES (?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, leader = excluded.leader,
        members = excluded.members
      """,
      [.text(team.code), .text(team.name), .text(team.leader), try SQLValue(list: team.members)])
  }

  /// The last evaluation follows the cases, so a known system keeps its own.
  func put(_ system: InformationSystem) throws {
    try execute(
      """
      INSERT INTO systems (code, name, owner, url, hosting, stack, category, data_categories,
        contact, vendor, vendor_contract_ends, users, monthly_visits, documents, dependants, state,
        last_evaluated, last_met)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, owner = excluded.owner,
        url = excluded.url, hosting = excluded.hosting, stack = excluded.stack,
        category = excluded.category, data_categories = excluded.data_categories,
        contact = excluded.contact, vendor = excluded.vendor,
        vendor_contract_ends = excluded.vendor_contract_ends, users = excluded.users,
        monthly_visits = excluded.monthly_visits, documents = excluded.documents,
        dependants = excluded.dependants, state = excluded.state
      """,
      [
        .text(system.code), .text(system.name), .text(system.owner), SQLValue(system.url),
        SQLValue(system.hosting), try SQLValue(list: system.stack),
        SQLValue(system.category?.rawValue), try SQLValue(list: system.dataCategories),
        SQLValue(system.contact), SQLValue(system.vendor), SQLValue(system.vendorContractEnds),
        SQLValue(system.users), SQLValue(system.monthlyVisits),
        try SQLValue(list: system.documents), try SQLValue(list: system.dependants),
        SQLValue(system.state), SQLValue(system.lastEvaluated), SQLValue(system.lastMet),
      ])
  }

  func put(_ domain: DomainName) throws {
    try execute(
      """
      INSERT INTO domains (name, owner, system, state, expires, note) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, system = excluded.system,
        state = excluded.state, expires = excluded.expires, note = excluded.note
      """,
      [
        .text(domain.name), .text(domain.owner), SQLValue(domain.system), SQLValue(domain.state),
        SQLValue(domain.expires), SQLValue(domain.note),
      ])
  }
}
