// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

extension ListMaker {
  func findings() async throws -> ListTable.Sheet {
    let filter = FindingFilter(form, for: viewer, at: now)
    let checklist = try await store.checklist()
    return sheet(
      .findings,
      [
        .number, .title, .severity, .state, .systems, .code, .agency, .place, .detail,
        .recommendation, .control, .cvss, .cwe, .foundAt, .foundBy, .due, .isLate, .acceptedUntil,
        .caseNumber,
      ]
    ) { [self] offset, limit in
      let rows = try await store.findings(filter, limit: limit, offset: offset).rows
      let people = try await store.peopleNames(Set(rows.map(\.finding.foundBy)))
      return rows.map { record in
        let finding = record.finding
        let control = finding.control.flatMap { checklist?.control($0) }
        return [
          .text(finding.number), .text(finding.title), .text(words.severity(finding.severity)),
          .text(words.findingState(finding.state)), .text(record.systemName),
          .text(finding.system), .text(record.ownerShort), .text(finding.place),
          .text(finding.detail), .text(finding.recommendation),
          .text(control.map { "\($0.no) \($0.text)" }), .text(finding.cvss),
          .list(finding.cwe.map { "CWE-\($0)" }), moment(finding.foundAt),
          .text(people[finding.foundBy] ?? finding.foundBy), moment(finding.due),
          finding.state.isSettled ? .empty : flag(finding.due.map { $0 < now } ?? false),
          .day(finding.acceptedUntil), .text(finding.caseNumber),
        ]
      }
    }
  }

  func observations() async throws -> ListTable.Sheet {
    let system = try await system()
    let view = form["lihat"].flatMap(ObservationView.init) ?? .new
    var filter = view.filter
    filter.tool = form.text("alat")
    filter.rule = form.text("aturan")
    filter.severity = form.text("tingkat").flatMap(Severity.init)
    return sheet(
      .observations, Self.observationColumns + [.state, .lastSeen, .times, .findingNumber, .note]
    ) {
      [self, filter] offset, limit in
      try await store.observations(of: system, filter, limit: limit, offset: offset).map { row in
        cells(row.observation) + [
          .text(words.observationState(row.state)), moment(row.lastSeen), .number(row.times),
          .text(row.finding), moment(row.goneAt),
        ]
      }
    }
  }

  func visit() async throws -> ListTable.Sheet {
    let system = try await system()
    guard let id = form.int("kunjungan"), let run = try await store.probeRun(id),
      run.system == system
    else { throw Failure(.notFound, "no such visit") }
    let seen = try await store.probeResults(id) ?? []
    return ListTable.Sheet(
      words.listTitle(.visit), columns(Self.observationColumns), of: seen.map(cells))
  }

  func orders() async throws -> ListTable.Sheet {
    let all = try await store.orders(system: form.text("sistem"))
      .filter { viewer.may(.readSystem(owner: $0.owner)) }
    let people = try await store.peopleNames(
      Set(all.flatMap { [$0.confirmedBy, $0.endedBy].compactMap(\.self) }))
    return ListTable.Sheet(
      words.listTitle(.orders),
      columns([
        .kind, .systems, .agency, .caseNumber, .openedAt, .acknowledgedAt, .acknowledgedBy,
        .closedAt, .by, .note,
      ]),
      of: all.map { order in
        [
          .text(order.kind == .shutdown ? words.shutdownsHeading : words.monitoringsHeading),
          .text(order.systemName), .text(order.ownerShort), .text(order.caseNumber),
          moment(order.orderedAt), moment(order.confirmedAt),
          .text(order.confirmedBy.map { people[$0] ?? $0 }), moment(order.endedAt),
          .text(order.endedBy.map { people[$0] ?? $0 }), .text(order.endedNote),
        ]
      })
  }

  func reports() async throws -> ListTable.Sheet {
    let reports = try await store.reports(of: form.text("sistem"), limit: 10_000)
    let people = try await store.peopleNames(Set(reports.map(\.officer)))
    return ListTable.Sheet(
      words.listTitle(.reports),
      columns([.name, .tool, .state, .systems, .caseNumber, .size, .time, .by, .hash]),
      of: reports.map { report in
        [
          .text(report.name), .text(report.format ?? report.tool),
          .text(words.reportState(report.state)), .text(report.system), .text(report.caseNumber),
          .number(report.size), moment(report.at),
          .text(people[report.officer] ?? report.officer), .text(report.sha256),
        ]
      })
  }

  private static let observationColumns: [ListColumn] = [
    .result, .severity, .confidence, .title, .place, .detail, .recommendation, .tool, .rule,
    .controls, .cwe, .cve, .cvss, .time,
  ]

  private func cells(_ seen: Observation) -> [Cell] {
    [
      .text(words.observationResult(seen.result)), .text(words.severity(seen.severity)),
      .text(seen.confidence.rawValue), .text(words.said(seen.title)), .text(seen.place.shown),
      .text(words.said(seen.detail)), .text(words.said(seen.remedy)), .text(seen.source.tool),
      .text(seen.rule), .list(seen.controls), .list(seen.cwe.map { "CWE-\($0)" }),
      .list(seen.cve), .text(seen.cvss), moment(seen.at),
    ]
  }

  /// Code of the system that the address names, where the viewer may read it.
  private func system() async throws -> String {
    guard let code = form.text("sistem"), let known = try await store.system(code, for: viewer)
    else { throw Failure(.notFound, "no such system") }
    return known.system.code
  }
}

extension FindingFilter {
  /// As the list's address asks; an agency sees its own systems' findings.
  init(_ form: FormData, for viewer: Viewer, at now: Date) {
    self.init()
    text = form.text("cari")
    severity = form["tingkat"].flatMap(Severity.init)
    owner = viewer.officer.role == .agency ? viewer.officer.unit : form.text("perangkat-daerah")
    system = form.text("sistem")
    caseNumber = form.text("berkas")
    switch form["lihat"].flatMap(FindingView.init) ?? .open {
    case .open: unsettled = true
    case .late: lateAt = now
    case .retest: state = .retestAsked
    case .all: break
    }
  }
}
