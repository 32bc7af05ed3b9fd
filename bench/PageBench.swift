// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import TestWorld
import Web

/// The main pages of the large office, as `kawal serve` answers them.
enum PageBench {
  private static let slowest = 20.0
  private static let heaviest = 60_000

  private struct Visit {
    var name: String
    var path: String
    var user = TestOffice.head
  }

  static func run(_ table: inout Table, seconds: Int) async throws {
    let office = try await LargeOffice.ready()
    let store = try await office.open()
    let visits = try await visits(of: store)
    var cookies: [String: String] = [:]
    for user in Set(visits.map(\.user)) { cookies[user] = try await cookie(user, store) }
    await store.close()

    let served = try await ServedOffice(folder: office.folder)
    defer { served.stop() }
    table.title("Pages of the large office: p50, p95 at 1 and at 2 connections; bytes")
    for visit in visits {
      let cookie = cookies[visit.user] ?? ""
      var request = HTTPExchange(port: served.port, path: visit.path)
      request.headers = [("Cookie", cookie)]
      let page = try await request.run()
      let loads = try [1, 2].map { connections in
        try PageLoad(
          "http://127.0.0.1:\(served.port)\(visit.path)", cookie: cookie, connections: connections,
          seconds: seconds)
      }
      let figures = loads.map { "\($0.median.fixed(1)) \($0.p95.fixed(1))" }.joined(separator: "  ")
      table.line(
        visit.name, "\(figures) ms  \(Double(page.body.count).grouped) B",
        mark: "p95 at most \(slowest.fixed(0)) ms, \(Double(heaviest).grouped) B",
        holds: page.status == 200 && page.body.count <= heaviest
          && loads.allSatisfy { $0.p95 <= slowest && $0.faults == 0 })
    }
    StartBench.memory(&table, "memory after these pages", served)
  }

  private static func cookie(_ user: String, _ store: Store) async throws -> String {
    guard
      case .opened(let token, _, _, _) = try await store.signIn(
        user, password: TestOffice.password, at: Date())
    else { throw Fault(what: "\(user) can't sign in") }
    return "kawal=\(token)"
  }

  /// Pages with the most on them: an evaluation under way, the newest change.
  private static func visits(of store: Store) async throws -> [Visit] {
    let (turn, change, system, finding) = try await store.database.read { connection in
      func first(_ sql: String) throws -> SQLRow { try connection.one("row", sql) }
      return (
        try first(
          """
          SELECT case_number, item FROM turns WHERE item <> ''
          ORDER BY step = 'evaluasi' DESC, step = 'laporan' DESC, case_number DESC LIMIT 1
          """),
        try first(
          """
          SELECT number FROM cases WHERE procedure = 'perubahan-pengamanan' AND status = 'finished'
          ORDER BY opened_at DESC LIMIT 1
          """
        ).text(0),
        try first(
          "SELECT system FROM findings GROUP BY system ORDER BY COUNT(*) DESC, system LIMIT 1"
        ).text(0),
        try first("SELECT finding FROM finding_acts ORDER BY finding DESC LIMIT 1").text(0)
      )
    }
    let (evaluation, item) = (try turn.text("case_number"), try turn.text("item"))
    let agency = LargeOffice.account(of: LargeOffice.owner(of: system))
    return [
      Visit(name: "inbox of the head", path: Paths.inbox),
      Visit(name: "inbox of the section", path: Paths.inbox, user: TestOffice.section),
      Visit(name: "inbox of the team", path: Paths.inbox, user: TestOffice.leader),
      Visit(name: "cases", path: Paths.cases),
      Visit(name: "cases, 150th page", path: Paths.with(Paths.cases, [("halaman", "150")])),
      Visit(name: "cases of an agency", path: Paths.cases, user: agency),
      Visit(name: "an evaluation", path: Paths.caseFile(evaluation)),
      Visit(name: "a system in it", path: Paths.caseFile(evaluation, item: item)),
      Visit(name: "a change that is done", path: Paths.caseFile(change)),
      Visit(
        name: "checklist", path: Paths.checklist(of: evaluation, item: item),
        user: TestOffice.leader),
      Visit(name: "summary", path: Paths.summary),
      Visit(name: "systems", path: Paths.systems),
      Visit(name: "a system", path: Paths.system(system)),
      Visit(name: "domains", path: Paths.domains),
      Visit(name: "findings", path: Paths.findings),
      Visit(name: "a finding", path: Paths.finding(finding)),
      Visit(name: "letters", path: Paths.letters),
      Visit(name: "search", path: Paths.with(Paths.search, [("q", "layanan")])),
      Visit(name: "trail", path: Paths.trail, user: TestOffice.inspector),
      Visit(name: "a procedure with its flow", path: Paths.procedure("evaluasi-berkala")),
      Visit(name: "room of an agency", path: Paths.agency, user: agency),
      Visit(name: "new evaluation", path: Paths.newCase(procedure: "evaluasi-berkala")),
    ]
  }
}
