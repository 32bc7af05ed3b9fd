// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

extension ListMaker {
  /// What the summary counts, and each passage of a row that it counts.
  func measures() async throws -> [ListTable.Sheet] {
    let summary = try await store.summary(at: now)
    let year = form.int("tahun") ?? summary.year
    let counts = try await store.measureCounts(of: year)
    let procedures = summary.procedures
    let titles = Dictionary(procedures.map { ($0.id, $0.title) }) { first, _ in first }
    let steps = procedures.flatMap { procedure in
      procedure.steps.map { step -> [Cell] in
        let count = counts[MeasureCount.Key(procedure: procedure.id, step: step.id)]
        let timed = count?.timed ?? 0
        let late = count?.late ?? 0
        return [
          .text(procedure.title), .text(step.no), .text(step.title), .number(count?.done ?? 0),
          .number(timed), .number(late),
          timed == 0 ? .empty : .share(Double(timed - late) / Double(timed)),
        ]
      }
    }
    let byID = Dictionary(procedures.map { ($0.id, $0) }) { first, _ in first }
    return [
      ListTable.Sheet(
        words.stepsSheet,
        columns([.procedure, .number, .step, .done, .timed, .late, .share]), of: steps),
      ListTable.Sheet(
        words.ownersSheet, columns([.agency, .met, .notMet, .other]),
        of: summary.owners.map { owner in
          [.text(owner.short), .number(owner.met), .number(owner.notMet), .number(owner.other)]
        }),
      ListTable.Sheet(
        words.quartersSheet, columns([.quarter, .met, .notMet]),
        of: summary.quarters.map { quarter in
          [
            .text("\(quarter.year)-\(quarter.number)"), .number(quarter.met),
            .number(quarter.notMet),
          ]
        }),
      ListTable.Sheet(
        name: words.everyPassageSheet,
        columns: columns([
          .caseNumber, .systems, .procedure, .number, .step, .round, .since, .done, .by, .minutes,
          .due, .isLate, .outcome,
        ])
      ) { [self] offset, limit in
        let rows = try await store.measures(of: year, limit: limit, offset: offset)
        let people = try await store.peopleNames(Set(rows.map(\.doneBy)))
        return rows.map { row in
          let step = byID[row.procedure]?.step(row.step)
          return [
            .text(row.caseNumber), .text(row.item), .text(titles[row.procedure] ?? row.procedure),
            .text(step?.no), .text(step?.title ?? row.step), .number(row.round),
            moment(row.since), moment(row.doneAt), .text(people[row.doneBy] ?? row.doneBy),
            .number(row.minutes), moment(row.due), row.due == nil ? .empty : flag(row.isLate),
            .text(step?.outcomes.first { $0.key == row.outcome }?.text ?? row.outcome),
          ]
        }
      },
    ]
  }
}
