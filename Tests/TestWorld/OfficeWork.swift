// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
package import Foundation
package import Procedures
package import Records

/// Leads cases through an office, row by row, each row by somebody who may.
package struct OfficeWork: Sendable {
  package let store: Store
  package var paper: Paperwork
  package var now: Date
  /// User name of the agency that an item belongs to; without an item, of the one that asks.
  package var agency: @Sendable (_ item: String?) -> String = { item in
    item == "PPDB" ? TestOffice.otherAgency : TestOffice.agency
  }

  package init(_ store: Store, paper: Paperwork, at instant: Date = TestOffice.now) {
    self.store = store
    self.paper = paper
    now = instant
  }

  package init(_ office: TestOffice, at instant: Date = TestOffice.now) async throws {
    let checklist = try ChecklistReader.read(ShippedFiles.checklist())
    self.init(
      office.store, paper: Paperwork(controls: checklist.controls.map(\.id)), at: instant)
  }

  /// Who of the office does a row: the holder of its lane.
  package func performer(of step: Step, item: String? = nil) -> String {
    switch step.lane {
    case "kepala-dinas": TestOffice.head
    case "bidang", "kepala-bidang": TestOffice.division
    case "seksi", "kepala-seksi": TestOffice.section
    case "pengelola-it": TestOffice.operatorIT
    case "tim": TestOffice.leader
    default: agency(item)
    }
  }

  /// Opens a case of a shipped procedure as it would be opened: an evaluation by the head, a
  /// change by an agency.
  package func open(
    _ procedure: String, title: String? = nil, systems: [String] = []
  ) async throws -> String {
    let user = procedure == "evaluasi-berkala" ? TestOffice.head : agency(nil)
    return try await store.openCase(
      procedure, title: title, systems: systems, by: Acting(user, at: now)
    ).number
  }

  /// Completes these rows, one after the other, `row:outcome` where a row decides.
  @discardableResult
  package func complete(
    _ rows: [String], of number: String, item: String? = nil, procedure id: String
  ) async throws -> CaseFile? {
    guard let procedure = try await store.procedure(id) else { return nil }
    var file: CaseFile?
    for row in rows {
      let parts = row.split(separator: ":").map(String.init)
      guard let step = procedure.step(parts[0]) else { continue }
      if step.outputs.contains(where: { $0.kind == .followUp }) {
        try await acknowledge(number, item)
      }
      let act = paper.completion(of: step, outcome: parts.count > 1 ? parts[1] : nil)
      file = try await store.act(
        act, on: number, item: item, by: Acting(performer(of: step, item: item), at: now)
      ).file
    }
    return file
  }

  /// The agency confirms the letters of an item.
  package func acknowledge(_ number: String, _ item: String?) async throws {
    var filter = LetterFilter()
    filter.caseNumber = number
    filter.direction = .outgoing
    for record in try await store.letters(filter).rows
    where record.letter.item == item && record.letter.receivedAt == nil {
      try await store.acknowledge(
        record.letter.id, receivedBy: "Petugas", by: Acting(TestOffice.clerk, at: now))
    }
  }

  /// An evaluation up to its split.
  package func splitEvaluation() async throws -> String {
    let number = try await open("evaluasi-berkala")
    try await complete(
      ["disposisi", "tim", "jadwal"], of: number, procedure: "evaluasi-berkala")
    return number
  }

  /// What is done, by whom, where nothing of it hangs on the case.
  package typealias Deed = (act: CaseAct, user: String)

  /// The deeds of ``change()`` once it is opened.
  package func deedsOfChange() async throws -> [Deed] {
    guard let procedure = try await store.procedure("perubahan-pengamanan") else { return [] }
    return OfficeWork.rowsOfChange.compactMap { row in
      let parts = row.split(separator: ":").map(String.init)
      guard let step = procedure.step(parts[0]) else { return nil }
      let act = paper.completion(of: step, outcome: parts.count > 1 ? parts[1] : nil)
      return (act, performer(of: step))
    }
  }

  /// As ``change()``, with papers that are already written.
  package func change(_ deeds: [Deed]) async throws {
    let number = try await open("perubahan-pengamanan")
    for deed in deeds {
      try await store.act(deed.act, on: number, by: Acting(deed.user, at: now))
    }
  }

  private static let rowsOfChange = [
    "permohonan", "disposisi", "periksa", "analisis", "tentukan:pemeliharaan", "pemeliharaan",
    "lapor", "lapor-seksi", "lapor-bidang", "lapor-dinas", "selesai",
  ]

  /// A whole change, without the change.
  @discardableResult
  package func change() async throws -> String {
    let number = try await open("perubahan-pengamanan")
    try await complete(OfficeWork.rowsOfChange, of: number, procedure: "perubahan-pengamanan")
    return number
  }
}
