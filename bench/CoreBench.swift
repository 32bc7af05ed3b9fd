// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import TestWorld

/// Whole cases decided and applied in memory.
enum CoreBench {
  static let mark = 1_000_000.0

  static func run(_ table: inout Table) throws {
    table.title("In memory: rows decided and applied")
    for (name, rows) in [
      ("perubahan-pengamanan", [change]), ("evaluasi-berkala", [start] + branches),
    ] {
      let course = try Course(name, rows)
      _ = try course.play(times: 200)
      var count = 0
      let seconds = try Stopwatch.best(of: 100) { count = try course.play(times: 200) }
      let rate = Double(count) / seconds
      table.line(
        name, "\(rate.grouped) rows/s", mark: "at least \(mark.grouped)", holds: rate >= mark)
    }
  }

  static let change = [
    "permohonan", "disposisi", "periksa", "analisis", "tentukan:perubahan", "perubahan",
    "uji:gagal", "perubahan", "uji:berhasil", "lapor", "lapor-seksi", "lapor-bidang",
    "lapor-dinas", "selesai",
  ]
  static let start = ["disposisi", "tim", "jadwal"]
  static let branches = [
    ["evaluasi", "laporan", "putusan:memenuhi", "sampaikan", "tindak-lanjut"],
    [
      "evaluasi", "laporan", "putusan:belum", "penanganan:shutdown", "shutdown", "sampaikan",
      "tindak-lanjut",
    ],
    [
      "evaluasi", "laporan", "putusan:belum", "penanganan:pantau", "pemantauan", "sampaikan",
      "tindak-lanjut",
    ],
  ]
}

/// A case's way, its requests made ready: first the case's own rows, then each item's.
private struct Course {
  let context: CaseContext
  let itemContext: CaseContext
  let requests: [[CaseRequest]]
  let start: Date
  let actor = Actor(officer: "wati", name: "Wati", post: "meja", title: "Meja")

  init(_ name: String, _ rows: [[String]]) throws {
    let procedure = try ProcedureFiles.read(name)
    let rules = try CalendarRules(yaml: ShippedFiles.calendar())
    let (first, last) = (CalendarDate("2024-01-01"), CalendarDate("2028-12-31"))
    guard let first, let last else { throw CocoaError(.featureUnsupported) }
    let calendar = try WorkingCalendar(rules, from: first, through: last)
    let items = rows.dropFirst().indices.map { "APL-\($0)" }
    context = CaseContext(
      procedure: procedure, calendar: calendar, lanes: procedure.lanes.map(\.id), items: items)
    itemContext = CaseContext(
      procedure: procedure, calendar: calendar, lanes: procedure.lanes.map(\.id),
      shared: ["aplikasi", "disposisi", "penugasan", "jadwal"])
    requests = rows.map { $0.map { Course.request($0, procedure) } }
    start = TestOffice.now
  }

  private static func request(_ row: String, _ procedure: Procedure) -> CaseRequest {
    let parts = row.split(separator: ":").map(String.init)
    let outcome = parts.count > 1 ? parts[1] : nil
    let outputs = (procedure.step(parts[0])?.outputs ?? []).map {
      OutputEntry(name: $0.name, kind: $0.kind, body: "{}")
    }
    return .complete(
      step: parts[0], Completion(outcome: outcome, reason: "alasan", outputs: outputs))
  }

  /// Runs whole cases and returns how many rows that were.
  func play(times: Int) throws -> Int {
    var rows = 0
    for _ in 0..<times {
      let opening = try CaseFile.open(
        title: "Berkas", requester: nil, by: actor, at: start, in: context)
      guard var root = CaseFile(first: opening) else { continue }
      rows += try play(requests[0], &root, context)
      for (index, requests) in requests.dropFirst().enumerated() {
        let item = context.items[index]
        let began = try CaseFile.start(item: item, by: actor, at: start, in: itemContext)
        guard var file = CaseFile(first: began) else { continue }
        rows += try play(requests, &file, itemContext)
        root.apply(try root.decide(.finished, of: item, by: actor, at: start, in: context))
      }
      guard root.status == .finished else { throw CocoaError(.featureUnsupported) }
    }
    return rows
  }

  private func play(
    _ requests: [CaseRequest], _ file: inout CaseFile, _ context: CaseContext
  ) throws -> Int {
    var now = start
    for request in requests {
      now += 3_600
      file.apply(try file.decide(request, by: actor, at: now, in: context))
    }
    return requests.count
  }
}
