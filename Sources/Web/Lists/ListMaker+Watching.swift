// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

extension ListMaker {
  func monitors() -> ListTable.Sheet {
    var filter = MonitorFilter(form)
    if isAgency { filter.owner = viewer.officer.unit }
    return sheet(
      .monitors,
      [
        .systems, .agency, .address, .state, .since, .status, .answerTime, .time, .interval,
        .certificateUntil, .incidents,
      ]
    ) { [self, filter] offset, limit in
      try await store.monitors(filter, limit: limit, offset: offset).rows.map { record in
        [
          .text(record.systemName), .text(record.ownerShort), .address(record.monitor.url),
          .text(words.healthState(record.state)), moment(record.health.since),
          .number(record.latest?.status), .number(record.latest?.milliseconds),
          moment(record.latest?.at), .number(record.monitor.interval(at: now)),
          moment(record.certificate?.until), .number(record.openIncidents),
        ]
      }
    }
  }

  func incidents() async throws -> ListTable.Sheet {
    var filter = IncidentFilter(form)
    if isAgency { filter.owner = viewer.officer.unit }
    return sheet(
      .incidents,
      [
        .number, .kind, .severity, .verdict, .systems, .agency, .address, .openedAt,
        .acknowledgedAt, .acknowledgedBy, .resolvedAt, .caseNumber,
      ]
    ) { [self, filter] offset, limit in
      let rows = try await store.incidents(filter, limit: limit, offset: offset).rows
      let people = try await store.peopleNames(Set(rows.compactMap(\.incident.acknowledgedBy)))
      return rows.map { record in
        let incident = record.incident
        return [
          .text(incident.number), .text(words.incidentKind(incident.kind)),
          .text(words.severity(incident.severity)), .text(words.incidentVerdict(incident.verdict)),
          .text(record.systemName), .text(record.ownerShort), .address(record.url),
          moment(incident.openedAt), moment(incident.acknowledgedAt),
          .text(incident.acknowledgedBy.map { people[$0] ?? $0 }), moment(incident.resolvedAt),
          .text(incident.caseNumber),
        ]
      }
    }
  }

  func trail() async throws -> [ListTable.Sheet] {
    let people = try await store.people(on: today)
    let names = Dictionary(people.map { ($0.officer.username, $0.officer.name) }) { $1 }
    @Sendable func who(_ username: String) -> String {
      username == Journal.system ? words.theProgram : names[username] ?? username
    }
    // Numbers have no gaps, so an offset is a number.
    let newest = try await store.journal(limit: 1).first?.seq ?? 0
    return [
      sheet(.trail, [.sequence, .time, .by, .kind, .contents, .hash]) { [self] offset, limit in
        guard offset < newest else { return [] }
        return try await store.journal(before: newest + 1 - offset, limit: limit).map { entry in
          [
            .number(entry.seq), moment(entry.at), .text(who(entry.officer)),
            .text(words.journalKind(entry.kind)), .text(entry.payload),
            .text(Hex.encode(entry.hash)),
          ]
        }
      },
      ListTable.Sheet(
        words.sealsHeading, columns([.sequence, .time, .by, .contents, .hash]),
        of: try await store.seals().map { seal in
          [
            .number(seal.number), moment(seal.at), .text(who(seal.officer)),
            .text(words.sealCovers(streams: seal.streams, journal: seal.journal)),
            .text(seal.hash),
          ]
        }),
    ]
  }
}
