// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

/// Packs the evidence of one year: the same records, the same bytes. What is missing is named.
struct EvidencePacker {
  let store: Store
  let year: Int
  let words: any Phrasebook
  let maker: PaperMaker
  let start: Date
  let end: Date

  /// What the records say is said of the year's last instant, or of the last thing that was
  /// recorded, whichever came first.
  init(store: Store, year: Int, words: any Phrasebook = Indonesian()) async throws {
    self.store = store
    self.year = year
    self.words = words
    let calendar = try await store.calendar()
    func first(_ year: Int) -> Date {
      CalendarDate(year: year, month: 1, day: 1)
        .map { calendar.instant($0, hour: 0, minute: 0) } ?? .distantPast
    }
    start = first(year)
    end = first(year + 1)
    let last = try await store.lastRecorded() ?? start
    maker = try await PaperMaker(
      store: store, at: max(start, min(end.addingTimeInterval(-1), last)), words: words)
  }

  /// - Parameter progress: sections that are done, of how many.
  func write(
    to url: URL, progress: (Int, Int) async throws -> Void = { _, _ in }
  ) async throws -> EvidenceContents {
    let pack = try PackWriter(to: url.path)
    var missing: [String] = []
    let sections = EvidenceSection.allCases
    let views = try await views()
    let issued = try await issuedEvidence()
    for (index, section) in sections.enumerated() {
      try Task.checkCancellation()
      try await progress(index, sections.count)
      let before = pack.files.count
      missing += try addSigned(section, issued, to: pack)
      missing += try await add(
        section, views, issued, to: pack, scratch: url.deletingLastPathComponent())
      if pack.files.count == before { missing.append(words.evidenceMissing(section)) }
    }
    let contents = EvidenceContents(
      office: try await store.profile().name, year: year,
      stateAt: words.longMoment(LocalMoment(maker.instant, in: maker.calendar.rules.zone)),
      files: pack.files, missing: missing)
    try await add(contents, to: pack)
    try pack.close()
    return contents
  }

  /// Every case in which something happened that year: the whole, then each of its items.
  private func views() async throws -> [CaseView] {
    var views: [CaseView] = []
    for number in try await store.casesActive(from: start, to: end) {
      let whole = try await store.caseView(
        number, for: .operator, at: maker.instant, timeline: PageOfList(size: 1))
      views.append(whole)
      for item in whole.items.compactMap(\.item) {
        views.append(
          try await store.caseView(
            number, item: item, for: .operator, at: maker.instant, timeline: PageOfList(size: 1)))
      }
    }
    return views
  }

  /// Entries of these kinds that were put out in the year, each once.
  private func entries(
    _ kinds: Set<OutputKind>, in views: [CaseView]
  ) -> [(view: CaseView, entry: DossierEntry)] {
    views.flatMap { view in
      view.dossier.filter { entry in
        kinds.contains(entry.output.kind) && start <= entry.at && entry.at < end
          && entry.item == view.file.item
      }.map { (view: view, entry: $0) }
    }
  }

  private func add(
    _ section: EvidenceSection, _ views: [CaseView], _ issued: [IssuedEvidence],
    to pack: PackWriter, scratch: URL
  ) async throws -> [String] {
    let folder = section.folder
    switch section {
    case .assignments:
      let found = entries([.assignment], in: views)
      let bare = try attach(found, folder, pack)
      try await drawAssignments(found, folder, pack)
      let decreed = Set(
        issued.filter { $0.section == .assignments && $0.paper.state == .issued }
          .compactMap(\.paper.caseNumber))
      return bare.filter { !decreed.contains($0) }.map(words.evidenceWithoutDecree)
    case .procedures:
      for procedure in try await store.procedures() {
        try pack.add(
          "\(folder)/\(procedure.id.packName).pdf", procedure.title,
          Array(try await maker.sop([procedure], on: .f4Lying)))
      }
      return []
    case .plan:
      let lines = try await store.scheduled(in: year)
      guard !lines.isEmpty else { return [] }
      let plan = OfficePaper.plan(year: year)
      let isIssued = issued.contains {
        $0.paper.source == plan.token && $0.paper.state == .issued
      }
      if !isIssued { try await draw(plan, folder, pack) }
      for number in Set(lines.map(\.caseNumber)).sorted() {
        try await list(
          .schedule, [("berkas", number)], "\(folder)/jadwal-\(number).xlsx", pack, scratch)
      }
      return []
    case .reports:
      for (view, entry) in entries([.report], in: views) {
        let name = [view.record.number, entry.item].compactMap(\.self).joined(separator: "-")
        if let paper = try await maker.pdf(.report, of: view.record.number, item: entry.item) {
          try pack.add(
            "\(folder)/\(name.packName).pdf", "\(entry.output.title), \(name)", paper.bytes)
        }
      }
      return []
    case .decisions:
      let found = entries([.decision, .approval, .shutdownOrder, .monitoringOrder], in: views)
      _ = try attach(found, folder, pack)
      try await drawDecisions(found, folder, pack)
      return []
    case .followUp:
      let found = entries([.followUp, .delivery, .workRecord, .changeRecord], in: views)
      _ = try attach(found, folder, pack)
      try await list(.findings, [("lihat", "semua")], "\(folder)/temuan.xlsx", pack, scratch)
      try await list(.orders, [], "\(folder)/penghentian-dan-pemantauan.xlsx", pack, scratch)
      return []
    case .minutes:
      let found = entries([.testRecord], in: views)
      _ = try attach(found, folder, pack)
      return try await drawForms(issued, folder, pack)
    case .statistics:
      let whole: [(name: String, value: String)] = [("tahun", "\(year)")]
      try await list(.measures, whole, "\(folder)/ukuran.xlsx", pack, scratch)
      try await list(.systems, [], "\(folder)/sistem-elektronik.xlsx", pack, scratch)
      try await list(.incidents, [], "\(folder)/insiden.xlsx", pack, scratch)
      try await list(
        .letters, whole + [("buku", "masuk")], "\(folder)/surat-masuk.xlsx", pack, scratch)
      try await list(
        .letters, whole + [("buku", "keluar")], "\(folder)/surat-keluar.xlsx", pack, scratch)
      return []
    case .audit:
      let report = try await store.verifyAudit()
      try pack.add(
        "\(folder)/verifikasi.json", words.evidenceVerification,
        Array(JSONText.of(AuditJSON(report, maker.time)).utf8))
      let seals = try await store.seals().filter { $0.at < end }
      try pack.add("\(folder)/segel.json", words.sealsHeading, Array(JSONText.of(seals).utf8))
      var missing: [String] = []
      if seals.isEmpty { missing.append(words.evidenceNeverSealed) }
      if !report.holds { missing.append(words.evidenceAuditFaults(report.faultCount)) }
      return missing
    case .issued: return try addIssued(issued, folder, to: pack)
    }
  }

  /// Puts the files of entries into a folder.
  ///
  /// - Returns: the cases of entries that came without any file.
  private func attach(
    _ found: [(view: CaseView, entry: DossierEntry)], _ folder: String, _ pack: PackWriter
  ) throws -> [String] {
    var bare: [String] = []
    for (view, entry) in found {
      let number = [view.record.number, entry.item].compactMap(\.self).joined(separator: "-")
      if entry.files.isEmpty { bare.append(view.record.number) }
      for file in entry.files where store.files.contains(file.sha256) {
        try pack.add(
          "\(folder)/\(number.packName)/\(file.name.packName)", "\(entry.output.title), \(number)",
          stored: file.sha256, in: store.files)
      }
    }
    return Array(Set(bare)).sorted()
  }

  func draw(_ paper: OfficePaper, _ folder: String, _ pack: PackWriter) async throws {
    try pack.add(
      "\(folder)/\(paper.fileName.packName).pdf", words.paperTitle(paper),
      Array(try await maker.paper(paper)))
  }

  private func list(
    _ kind: ListKind, _ fields: [(name: String, value: String)], _ path: String,
    _ pack: PackWriter, _ scratch: URL
  ) async throws {
    let lists = try await ListMaker(
      store: store, words: words, viewer: .operator, now: maker.instant, form: FormData(fields))
    let url = scratch.appending(path: "bukti-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    let table = try await lists.table(kind, isGuarded: false)
    try await WorkbookPress.write(table, to: url)
    try pack.add(path, words.listTitle(kind), Array(try Data(contentsOf: url)))
  }
}
