// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
import Procedures
package import Records

/// Makes the table of a list for somebody: the same filters as the list's page, all of its pages.
package struct ListMaker: Sendable {
  package typealias Cell = ListTable.Cell

  package var store: Store
  package var words: any Phrasebook
  package var viewer: Viewer
  package var now: Date
  /// Fields of the list's address; its page does not matter.
  package var form: FormData
  let zone: CalendarZone

  package init(
    store: Store, words: any Phrasebook, viewer: Viewer, now: Date, form: FormData
  ) async throws {
    self.store = store
    self.words = words
    self.viewer = viewer
    self.now = now
    self.form = form
    zone = try await store.calendarRules().zone
  }

  /// - Parameter isGuarded: false for whoever has the data folder in hand.
  /// - Throws: `Failure.notFound` where there is no such thing for this person, and
  ///   `Failure.forbidden` where the list is not theirs to have.
  package func table(_ kind: ListKind, isGuarded: Bool = true) async throws -> ListTable {
    guard !isGuarded || viewer.may(kind.need) else {
      throw Failure(.forbidden, "not yours: \(kind.command)")
    }
    let office = try await store.profile().name
    return ListTable(
      kind: kind, title: words.listTitle(kind), office: office, takenAt: now,
      facts: facts(kind, office), sheets: try await sheets(kind))
  }

  private func sheets(_ kind: ListKind) async throws -> [ListTable.Sheet] {
    switch kind {
    case .cases: [try await cases()]
    case .inbox: [try await inbox()]
    case .findings: [try await findings()]
    case .systems: [systems()]
    case .domains: [domains()]
    case .letters: [try await letters()]
    case .people: try await people()
    case .monitors: [monitors()]
    case .incidents: [try await incidents()]
    case .observations: [try await observations()]
    case .visit: [try await visit()]
    case .orders: [try await orders()]
    case .reports: [try await reports()]
    case .trail: try await trail()
    case .measures: try await measures()
    case .calendar: try await calendar()
    case .checklist: [try await checklist()]
    case .schedule: [try await schedule()]
    case .issued: [issued()]
    case .written: [try await written()]
    }
  }

  private func facts(_ kind: ListKind, _ office: String) -> [(name: String, value: String)] {
    let set = form.pairs.filter { $0.name != "halaman" && !$0.value.trimmed.isEmpty }
      .map { "\($0.name): \($0.value)" }
    return [
      (words.listFact, words.listTitle(kind)),
      (words.officeFact, office),
      (words.takenAtFact, words.longMoment(LocalMoment(now, in: zone))),
      (words.takenByFact, viewer.officer.name),
      (words.filterFact, set.isEmpty ? words.noFilter : set.joined(separator: "; ")),
    ]
  }

  var today: CalendarDate { LocalMoment(now, in: zone).date }
  var isAgency: Bool { viewer.officer.role == .agency }

  func columns(_ columns: [ListColumn]) -> [ListTable.Column] { columns.map { $0.column(words) } }

  func moment(_ instant: Date?) -> Cell {
    instant.map { .moment(LocalMoment($0, in: zone)) } ?? .empty
  }

  func flag(_ value: Bool?) -> Cell { value.map { .text($0 ? words.yes : words.no) } ?? .empty }

  /// A sheet whose rows come from the store as they are asked for.
  func sheet(
    _ kind: ListKind, _ columns: [ListColumn], rows: @escaping ListTable.Sheet.Rows
  ) -> ListTable.Sheet {
    ListTable.Sheet(name: words.listTitle(kind), columns: self.columns(columns), rows: rows)
  }

  /// Pages of a list that counts them from 1.
  static func page(_ offset: Int, _ limit: Int) -> PageOfList {
    PageOfList(offset / limit + 1, size: limit)
  }
}
