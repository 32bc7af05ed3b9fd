// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

extension ListMaker {
  func systems() -> ListTable.Sheet {
    let filter = SystemFilter(form)
    let order = form.text("urut").flatMap(SystemOrder.init) ?? .name
    return sheet(
      .systems,
      [
        .code, .name, .owner, .address, .category, .state, .hosting, .stack, .dataCategories,
        .contact, .vendor, .contractEnds, .users, .monthlyVisits, .documents, .domains,
        .openFindings, .lastEvaluated, .lastResult, .caseNumber,
      ]
    ) { [self] offset, limit in
      try await store.systems(filter, order: order, page: Self.page(offset, limit), for: viewer)
        .systems.map { record in
          let system = record.system
          return [
            .text(system.code), .text(system.name), .text(record.ownerName), .address(system.url),
            .text(system.category.map(words.categoryName)), .text(words.systemState(system.state)),
            .text(words.hosting(system.hosting)), .list(system.stack),
            .list(system.dataCategories), .text(system.contact), .text(system.vendor),
            .day(system.vendorContractEnds), .number(system.users), .number(system.monthlyVisits),
            .list(system.documents), .number(record.domains), .number(record.openFindings),
            .day(system.lastEvaluated), .text(words.evaluationResult(system.lastMet)),
            .text(record.runningCase),
          ]
        }
    }
  }

  func domains() -> ListTable.Sheet {
    let filter = DomainFilter(form)
    return sheet(.domains, [.name, .systems, .code, .owner, .state, .until, .note]) {
      [self] offset, limit in
      try await store.domains(filter, page: Self.page(offset, limit), for: viewer).domains
        .map { record in
          let domain = record.domain
          return [
            .text(domain.name), .text(record.systemName), .text(domain.system),
            .text(record.ownerName), .text(words.domainState(domain.state)),
            .day(domain.expires), .text(domain.note),
          ]
        }
    }
  }

  func letters() async throws -> ListTable.Sheet {
    let filter = LetterFilter(form, for: viewer, on: today)
    return sheet(
      .letters,
      [
        .agenda, .direction, .registered, .letterNumber, .letterDate, .correspondent, .subject,
        .summary, .enclosures, .speed, .secrecy, .caseNumber, .receivedAt, .receivedBy, .srikandi,
      ]
    ) { [self] offset, limit in
      try await store.letters(filter, limit: limit, offset: offset).rows.map { record in
        let letter = record.letter
        return [
          .number(letter.agenda), .text(words.agendaTab(letter.direction, isAgency: isAgency)),
          .day(LocalMoment(letter.registeredAt, in: zone).date), .text(letter.number),
          .day(letter.date), .text(record.unitName), .text(letter.subject), .text(letter.body),
          .number(letter.files.count), .text(words.speed(letter.speed)),
          .text(words.secrecy(letter.secrecy)), .text(letter.caseNumber),
          moment(letter.receivedAt), .text(letter.receivedBy), .text(letter.srikandi),
        ]
      }
    }
  }

  func people() async throws -> [ListTable.Sheet] {
    let filter = PeopleFilter(
      text: form.text("cari"), unit: form.text("unit"), role: form.text("peran").flatMap(Role.init))
    let people = try await store.people(filter, on: today)
    let posts = try await store.posts(on: today)
    return [
      ListTable.Sheet(
        words.listTitle(.people),
        columns([.name, .nip, .rank, .unit, .role, .posts, .account]),
        of: people.map { record in
          let officer = record.officer
          return [
            .text(officer.name), .text(officer.nip), .text(officer.rank), .text(record.unitName),
            .text(words.role(officer.role)),
            .list(record.seats.map { words.post($0.title, $0.kind) }),
            flag(officer.isActive),
          ]
        }),
      ListTable.Sheet(
        words.postsHeading, columns([.posts, .unit, .holder, .kind, .since, .until]),
        of: posts.flatMap { record -> [[Cell]] in
          let place: [Cell] = [.text(record.post.title), .text(record.unitName)]
          guard !record.holders.isEmpty else {
            return [place + [.text(words.vacant), .empty, .empty, .empty]]
          }
          return record.holders.map { held in
            place + [
              .text(held.officerName), .text(words.holdingKind(held.holding.kind)),
              .day(held.holding.from), .day(held.holding.until),
            ]
          }
        }),
    ]
  }

  func calendar() async throws -> [ListTable.Sheet] {
    let rules = try await store.calendarRules()
    let sources = Dictionary(rules.sources.map { ($0.id, $0.title) }) { first, _ in first }
    let year = form.int("tahun")
    let days = rules.specialDays.filter { year == nil || $0.date.year == year }
      .sorted { $0.date < $1.date }
    let weeks =
      [(rules.title, rules.week)]
      + rules.seasons.map { season in
        ("\(season.name), \(words.date(season.from)) – \(words.date(season.through))", season.week)
      }
    return [
      ListTable.Sheet(
        words.listTitle(.calendar), columns([.date, .weekday, .name, .kind, .hours, .source]),
        of: days.map { day in
          [
            .day(day.date), .text(words.weekday(day.date)), .text(day.name),
            .text(words.dayKind(day.kind)), .list(day.hours.map { "\($0)" }),
            .text(day.source.map { sources[$0] ?? $0 }),
          ]
        }),
      ListTable.Sheet(
        words.workingHoursSheet, columns([.name, .weekday, .hours]),
        of: weeks.flatMap { name, week in
          (1...7).map { number -> [Cell] in
            // The 1st of January 2001 was a Monday.
            let day = CalendarDate(year: 2001, month: 1, day: number)
            return [
              .text(name), .text(day.map(words.weekday)),
              .list(week.spans(weekday: number).map { "\($0)" }),
            ]
          }
        }),
    ]
  }
}

extension LetterFilter {
  /// As the agenda book's address asks; an agency sees its own letters.
  init(_ form: FormData, for viewer: Viewer, on today: CalendarDate) {
    self.init()
    let isAgency = viewer.officer.role == .agency
    direction = LetterBook.direction(form["buku"]) ?? (isAgency ? .outgoing : .incoming)
    year = form.int("tahun") ?? today.year
    text = form.text("cari")
    unit = isAgency ? viewer.officer.unit : nil
  }
}
