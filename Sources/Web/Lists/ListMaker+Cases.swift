// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

extension ListMaker {
  func cases() async throws -> ListTable.Sheet {
    let filter = CaseListQuery(form).filter
    return sheet(
      .cases,
      [
        .number, .title, .procedure, .state, .requester, .systems, .openedAt, .closedAt, .turn,
        .holder, .due, .isLate,
      ]
    ) { [self] offset, limit in
      let page = try await store.caseList(
        filter, page: Self.page(offset, limit), for: viewer, at: now)
      return page.cases.map { summary in
        [
          .text(summary.number), .text(summary.title), .text(summary.procedure.title),
          .text(words.statusOfCase(summary.status)), .text(summary.requesterName),
          .list(summary.systems), moment(summary.openedAt), moment(summary.closedAt),
          .list(summary.turns.map { "\($0.step.no) \($0.step.title)" }),
          .list(unique(summary.turns.map(\.lane.title))), moment(summary.due),
          summary.turns.isEmpty ? .empty : flag(summary.isLate(at: now)),
        ]
      }
    }
  }

  func inbox() async throws -> ListTable.Sheet {
    let items = try await store.inbox(for: viewer, at: now, limit: 10_000)
    return ListTable.Sheet(
      words.listTitle(.inbox),
      columns([
        .caseNumber, .title, .procedure, .step, .systems, .agency, .since, .due, .isLate,
      ]),
      of: items.map { item in
        [
          .text(item.caseNumber), .text(item.caseTitle), .text(item.procedure.title),
          .text("\(item.step.no) \(item.step.title)"), .text(item.itemName ?? item.item),
          .text(item.agency), moment(item.since), moment(item.due), flag(item.isLate(at: now)),
        ]
      })
  }

  func schedule() async throws -> ListTable.Sheet {
    guard let number = form.text("berkas"),
      let view = try await store.schedule(of: number, for: viewer, at: now)
    else { throw Failure(.notFound, "no schedule") }
    let entries = view.schedule.entries
    let names = try await store.systemNames(entries.map(\.system))
    let people = try await store.peopleNames(Set(entries.map(\.evaluator)))
    return ListTable.Sheet(
      words.listTitle(.schedule), columns([.code, .name, .evaluator, .from, .until]),
      of: entries.map { line in
        [
          .text(line.system), .text(names[line.system]),
          .text(people[line.evaluator] ?? line.evaluator), .day(line.from), .day(line.to),
        ]
      })
  }

  func checklist() async throws -> ListTable.Sheet {
    guard let number = form.text("berkas"), let code = form.text("sistem") else {
      throw Failure(.notFound, "which case and which system?")
    }
    // Whether the case may be read at all.
    _ = try await store.caseRecord(number, for: viewer, at: now)
    guard let work = try await store.workspace(number, item: code, for: viewer, at: now),
      viewer.may(.readSystem(owner: work.system.owner))
    else { throw Failure(.notFound, "no such checklist") }
    let people = try await store.peopleNames(Set(work.judgements.values.map(\.by)))
    let files = try await store.attachments(work.judgements.values.flatMap(\.files))
    let names = Dictionary(files.map { ($0.sha256, $0.name) }) { first, _ in first }
    let findings = Dictionary(grouping: work.findings) { $0.control }
    let rows = work.checklist.areas.flatMap { area in
      area.controls.map { control -> [Cell] in
        let judgement = work.judgements[control.id]
        var row: [Cell] = [
          .text("\(area.number). \(area.title)"), .text(control.no), .text(control.text),
          .text(control.source), .list(control.asvs), .text(control.evidence),
          .text(words.verdict(judgement?.verdict)),
        ]
        for question in ThreeAnswers.Question.allCases {
          row.append(.text(judgement?.answers[question].map { $0 ? words.yes : words.no }))
        }
        row += [
          .text(judgement?.note), .list((judgement?.files ?? []).map { names[$0] ?? $0 }),
          .list((findings[control.id] ?? []).map(\.number)),
          .text(judgement.map { people[$0.by] ?? $0.by }), moment(judgement?.at),
          work.before[control.id].map { .text(words.verdict($0.verdict)) } ?? .empty,
        ]
        return row
      }
    }
    return ListTable.Sheet(
      "\(words.listTitle(.checklist)) \(code)",
      columns([
        .area, .number, .control, .source, .asvs, .evidence, .result, .designed, .implemented,
        .effective, .note, .files, .findingNumber, .by, .time, .before,
      ]), of: rows)
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
