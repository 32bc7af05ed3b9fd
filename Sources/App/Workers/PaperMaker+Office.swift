// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  /// A paper about the office as a whole.
  func paper(_ paper: OfficePaper, _ issuance: Issuance? = nil) async throws -> Data {
    if case .procedureBook(let sheet) = paper { return try await book(on: sheet, issuance) }
    var table = try await table(paper)
    if let issuance { table.settle(issuance) }
    return try table.pdf(createdAt: instant)
  }

  /// A paper about the office as it goes out, and what is said of it.
  func issued(_ paper: OfficePaper, _ issuance: Issuance) async throws -> Drawn {
    if case .procedureBook = paper {
      return Drawn(
        bytes: Array(try await self.paper(paper, issuance)), title: words.officePaper(.book),
        subject: "", secrecy: .normal, post: try await headsPost())
    }
    var table = try await table(paper)
    table.settle(issuance)
    return Drawn(
      bytes: Array(try table.pdf(createdAt: instant)), title: words.officePaper(paper.kind),
      subject: table.subtitles.filter { !$0.isEmpty }.joined(separator: ", "),
      secrecy: Disposition.Secrecy(table.classification), post: try await headsPost())
  }

  /// Who answers for what the office puts out.
  private func headsPost() async throws -> String {
    try await signatory(post: "kepala-dinas").map(post) ?? ""
  }

  /// The number becomes that of the decree.
  private func book(on sheet: Press.Sheet, _ issuance: Issuance?) async throws -> Data {
    let procedures = try await store.procedures()
    guard !procedures.isEmpty else { throw Failure(.notFound, "no procedure is installed") }
    return try await sop(procedures, on: sheet == .a4 ? .a4Lying : .f4Lying, issuance)
  }

  private func table(_ paper: OfficePaper) async throws -> TablePaper {
    switch paper {
    case .agenda(let direction, let year, let month):
      try await agenda(direction, year, month)
    case .systemRegister: try await systemRegister()
    case .domainRegister: try await domainRegister()
    case .monitoringForm(let procedure, let year, let half):
      try await monitoringForm(procedure, year, half)
    case .evaluationMinutes(let procedure, let year):
      try await evaluationMinutes(procedure, year)
    case .plan(let year): try await plan(year)
    case .headSummary: try await headSummaryPaper()
    case .procedureBook: throw Failure(.internal, "a book of procedures is no table")
    }
  }

  private func agenda(
    _ direction: Letter.Direction, _ year: Int, _ month: Int
  ) async throws -> TablePaper {
    var filter = LetterFilter()
    filter.direction = direction
    filter.year = year
    let records = try await store.letters(filter, limit: 100_000).rows
      .filter { day($0.letter.registeredAt).month == month }
      .sorted { $0.letter.agenda < $1.letter.agenda }
    let titles = try await store.postTitles()
    var entries: [AgendaBook.Entry] = []
    for record in records {
      let letter = record.letter
      let nature = [
        letter.secrecy == .normal ? nil : words.secrecy(letter.secrecy),
        letter.speed == .normal ? nil : words.speed(letter.speed),
      ].compactMap(\.self)
      let receipt = letter.receivedAt.map { words.received(letter.receivedBy ?? "", day($0)) }
      entries.append(
        AgendaBook.Entry(
          number: letter.agenda, registered: day(letter.registeredAt), letterNumber: letter.number,
          letterDate: letter.date, correspondent: record.unitName, subject: letter.subject,
          enclosures: letter.files.count, code: nature.joined(separator: "\n"),
          handler: try await handler(of: letter, titles),
          remark: [letter.caseNumber, receipt, letter.srikandi.map { "SRIKANDI \($0)" }]
            .compactMap(\.self).joined(separator: "\n")))
    }
    return AgendaBook(
      direction: direction == .incoming ? .incoming : .outgoing, year: year, month: month,
      entries: entries
    ).paper(
      try await letterhead(), signatory: try await signatory(post: "kepala-dinas"),
      isSample: try await isSample())
  }

  /// To whom the case of an incoming letter was sent first.
  private func handler(of letter: Letter, _ titles: [String: String]) async throws -> String {
    guard letter.direction == .incoming, let number = letter.caseNumber else { return "" }
    let given = try? await store.dossierEntry(
      Disposition.self, kind: .disposition, in: number, item: nil)
    guard let disposition = given else { return "" }
    return disposition.to.map { titles[$0.post] ?? $0.post }.joined(separator: ", ")
  }

  private func systemRegister() async throws -> TablePaper {
    var rows: [[String]] = []
    for record in try await systems() {
      let system = record.system
      let evaluated = system.lastEvaluated.map {
        "\(words.shortDate($0))\n\(words.evaluationResult(system.lastMet))"
      }
      rows.append([
        system.name, system.code, record.ownerName, system.url ?? "",
        system.category.map(words.categoryName) ?? "", words.hosting(system.hosting),
        [system.vendor, system.contact].compactMap(\.self).joined(separator: "\n"),
        words.systemState(system.state), evaluated ?? words.evaluationResult(nil),
      ])
    }
    return RegisterPaper(kind: .systems, day: day(instant), rows: rows).paper(
      try await letterhead(), classification: try await classification(),
      signatory: try await signatory(post: "kepala-dinas"), isSample: try await isSample())
  }

  private func domainRegister() async throws -> TablePaper {
    var rows: [[String]] = []
    var page = PageOfList(size: 1_000)
    while true {
      let found = try await store.domains(page: page, for: .operator).domains
      rows += found.map { record in
        [
          record.domain.name, record.systemName ?? "", record.ownerName,
          words.domainState(record.domain.state), record.domain.note ?? "",
        ]
      }
      guard found.count == page.size else { break }
      page = PageOfList(page.number + 1, size: page.size)
    }
    return RegisterPaper(kind: .domains, day: day(instant), rows: rows).paper(
      try await letterhead(), classification: try await classification(),
      signatory: try await signatory(post: "kepala-dinas"), isSample: try await isSample())
  }

  /// All systems, by name.
  func systems() async throws -> [SystemRecord] {
    var records: [SystemRecord] = []
    var page = PageOfList(size: 1_000)
    while true {
      let found = try await store.systems(order: .name, page: page, for: .operator).systems
      records += found
      guard found.count == page.size else { return records }
      page = PageOfList(page.number + 1, size: page.size)
    }
  }

  /// Who signs in a post today: its holder, or who acts for them.
  func signatory(post code: String) async throws -> Signatory? {
    let today = day(instant)
    guard let record = try await store.posts(on: today).first(where: { $0.post.code == code })
    else { return nil }
    let held =
      record.holders.first { $0.holding.kind == .plh }
      ?? record.holders.first { $0.holding.kind != .delegate }
    let officer = try await store.officers([held?.holding.officer].compactMap(\.self)).first
    return Signatory(
      place: try await store.setting(.place) ?? "", date: today, post: record.post.title,
      actingMark: held.flatMap { words.actingMark($0.holding.kind) }, name: officer?.name,
      rank: officer?.rank, nip: officer?.nip)
  }
}

extension TablePaper {
  /// What is settled when it is issued. Who fills in a form leaves the day open; it is the
  /// paper's then.
  fileprivate mutating func settle(_ issuance: PaperMaker.Issuance) {
    number = issuance.number
    verification = issuance.mark
    if let last = signatories.indices.last { signatories[last].date = issuance.day }
  }
}
